/**
 * The tokens of a shell script: words and here-documents letter for letter as the parser sees them, and all that stands between them. A line
 * break is a token, so no tree is needed: the same tokens in a row are the same script.
 */
import { type LineIndex, lineIndex } from "../base/line-index.ts";
import type { Span } from "../base/range.ts";
import { commentText, type Token, type TokenStream, tokenStream } from "../base/tokens.ts";
import { forEachChild, parseShell, type SyntaxNode } from "./parse.ts";

const mostTokens = 500_000;

/** Undefined where a part of the script was not understood, or there is too much of it. Carriage returns are content, as for a shell. */
export function shellTokens(text: string): TokenStream | undefined {
  const script = parseShell(text);
  if ((script.errors ?? []).length > 0) return undefined;
  const wholes = wholesOf(script);
  if (wholes === undefined) return undefined;
  const lines = lineIndex(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of wholes) {
    // What overlaps was placed by the parser where it does not stand: then nothing is known of the others either.
    if (start < at) return undefined;
    between(text, at, start, pieces);
    if (end > start) pieces.push({ start, end, kind: "whole" });
    at = Math.max(at, end);
  }
  between(text, at, text.length, pieces);
  if (pieces.length > mostTokens) return undefined;
  return tokenStream(pieces.map((piece, index) => tokenOf(piece, pieces[index - 1], text, lines)));
}

interface Piece extends Span {
  readonly kind: "whole" | "sign" | "break" | "comment";
}

/** In order. Undefined where it is nested deeper than can be read. */
function wholesOf(script: SyntaxNode): Span[] | undefined {
  const wholes: Span[] = [];
  const left: SyntaxNode[] = [script];
  try {
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (isWhole(node)) wholes.push({ start: node.pos, end: node.end });
      else
        forEachChild(node, (child) => {
          left.push(child);
        });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
  return wholes.sort((a, b) => a.start - b.start);
}

function isWhole({ type }: SyntaxNode): boolean {
  return type === "Word" || type === "Assignment" || type === "HereDocDelimiter" || type === "HereDocBody" || type === "ArithmeticCommand";
}

/** Comments, line breaks, operators and reserved words, in that order of precedence; blanks and continued lines are nothing. */
const sign = /\\\n|[ \t]+|((?<![^\s;&|()<>])#[^\n]*)|(\n)|([;&|()<>]+|(?:(?!\\\n)[^\s;&|()<>]|[^\S \t\n])+)/g;

function between(text: string, start: number, end: number, pieces: Piece[]): void {
  if (start >= end) return;
  const own = text.slice(start, end);
  // What stands before decides whether a sign begins a comment.
  const lead = start > 0 ? 1 : 0;
  sign.lastIndex = lead;
  const whole = text.slice(start - lead, end);
  for (let match = sign.exec(whole); match !== null && own !== ""; match = sign.exec(whole)) {
    const [, comment, lineBreak, other] = match;
    const at = start - lead + match.index;
    const kind = comment !== undefined ? "comment" : lineBreak !== undefined ? "break" : other !== undefined ? "sign" : undefined;
    // A blank line ends nothing that is not ended yet.
    if (kind === undefined || (kind === "break" && pieces.at(-1)?.kind === "break")) continue;
    pieces.push({ start: at, end: at + match[0].length, kind });
  }
}

function tokenOf({ start, end, kind }: Piece, before: Piece | undefined, text: string, lines: LineIndex): Token {
  const first = lines.position(start).line;
  const own = text.slice(start, end);
  const isGlued = before !== undefined && before.end === start && !standsFree(text, start, before);
  return {
    shape: `${kind}${isGlued ? "+" : ""}`,
    text: kind === "comment" ? commentText(own) : own,
    first,
    last: kind === "break" || end === start ? first : lines.position(end - 1).line,
    isComment: kind === "comment",
  };
}

/** Whether a blank before that place would change nothing: `a;b`, `a>out`, `(a)`; but not `2>out`, whose number is no word. */
function standsFree(text: string, at: number, before: Piece): boolean {
  if (before.kind === "break" || /[\n;&|)]/.test(text[at] ?? "") || /[;&|(<>]/.test(text[at - 1] ?? "")) return true;
  return before.kind === "whole" && /[<>]/.test(text[at] ?? "");
}
