/** Ruby's literals of text: quotes, `%q`, here-documents, backticks. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { unescapeRuby } from "./escapes.ts";
import type { Piece } from "./meaning.ts";

type Part = Piece | SyntaxNode;

/** Of a string, a symbol between quotes, a command between backticks, a word of `%w`. */
export function literalParts(node: SyntaxNode): Part[] {
  const opening = node.children[0]?.text ?? '"';
  const isRaw = opening === "'" || opening.startsWith("%q") || opening.startsWith("%w");
  return node.children.flatMap((child) => contentParts(child, isRaw));
}

function contentParts(node: SyntaxNode, isRaw: boolean): Part[] {
  const { text, start, end } = node;
  switch (node.type) {
    case "string_content":
    case "heredoc_content":
      return isRaw ? rawPieces(text, start) : [{ text, start, end, isExact: true }];
    case "escape_sequence":
      return [{ text: unescapeRuby(text), start, end, isExact: false }];
    case "interpolation":
      return [node];
    default:
      return [];
  }
}

/** Between single quotes a backslash escapes only itself and the quote. */
function rawPieces(text: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  const literal = (end: number) => {
    if (end > last) pieces.push({ text: text.slice(last, end), start: start + last, end: start + end, isExact: true });
  };
  for (const match of text.matchAll(/\\[\\']/g)) {
    literal(match.index);
    const end = match.index + 2;
    pieces.push({ text: match[0].slice(1), start: start + match.index, end: start + end, isExact: false });
    last = end;
  }
  literal(text.length);
  return pieces;
}

/** `<<~NAME`, `<<-'NAME'`: what stands in its body, which lies behind the statement. */
export function heredocParts(beginning: SyntaxNode): Part[] {
  const match = /^<<([~-]?)(["'`]?)(.*?)\2$/s.exec(beginning.text);
  const body = match === null ? undefined : bodyOf(beginning, match[3] ?? "");
  if (match === null || body === undefined) return [];
  const isRaw = match[2] === "'";
  // The line break behind the beginning belongs to the body's node, but not to its text.
  let isFirst = true;
  const parts = body.children.flatMap((child): Part[] => {
    if (child.type !== "heredoc_content") return contentParts(child, isRaw);
    const cut = isFirst ? (/^[^\n]*\n/.exec(child.text)?.[0].length ?? 0) : 0;
    isFirst = false;
    return [{ text: child.text.slice(cut), start: child.start + cut, end: child.end, isExact: true }];
  });
  return match[1] === "~" ? withoutIndentation(parts) : parts;
}

export function isCommandHeredoc(beginning: SyntaxNode): boolean {
  return /^<<[~-]?`/.test(beginning.text);
}

function bodyOf(beginning: SyntaxNode, name: string): SyntaxNode | undefined {
  for (let at: SyntaxNode | undefined = beginning; at !== undefined; at = at.parent) {
    const body = at.parent?.children.find((node) => node.type === "heredoc_body" && node.start >= beginning.end && endOf(node) === name);
    if (body !== undefined) return body;
  }
  return undefined;
}

function endOf(body: SyntaxNode): string | undefined {
  return body.children[body.children.length - 1]?.text.trim();
}

/** The white space that all lines begin with is taken off, as `<<~` does. */
function withoutIndentation(parts: readonly Part[]): Part[] {
  let isLineStart = true;
  let least = Number.POSITIVE_INFINITY;
  const eachLine = (see: (line: string, part: Piece, at: number) => Part[]): Part[] => {
    isLineStart = true;
    return parts.flatMap((part) => {
      if (!("isExact" in part)) {
        isLineStart = false;
        return [part];
      }
      const found: Part[] = [];
      let at = 0;
      for (const line of part.text.split(/(?<=\n)/)) {
        found.push(...see(line, part, at));
        at += line.length;
        isLineStart = line.endsWith("\n");
      }
      return found;
    });
  };
  eachLine((line) => {
    if (isLineStart && line.trim() !== "") least = Math.min(least, line.length - line.trimStart().length);
    return [];
  });
  return eachLine((line, part, at) => {
    const cut = isLineStart && part.isExact ? Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0) : 0;
    if (cut === line.length) return [];
    if (!part.isExact) return [part];
    return [{ text: line.slice(cut), start: part.start + at + cut, end: part.start + at + line.length, isExact: true }];
  });
}
