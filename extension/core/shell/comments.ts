/** Which `#` of a shell text begin comments. The parser passes over comments, so they are what no word and no here-document covers. */
import { firstFrom } from "../base/first-from.ts";
import { documentSpan, type Layer } from "./layer.ts";
import { withPlainLineEnds } from "./line-ends.ts";
import { forEachChild, parseShell, type SyntaxNode } from "./parse.ts";
import type { Program } from "./program.ts";

export interface ShellComment {
  /** From the `#` to the end of its line. */
  readonly text: string;
  /** Document offset. */
  readonly start: number;
}

/** `program` is what the layer lowers to: a word or here-document in which it has commands is code, whose comments count too. */
export function shellComments(layer: Layer, program: Program): ShellComment[] {
  const plain = withPlainLineEnds(layer);
  const { text } = plain;
  const marks = Array.from(text.matchAll(/(?<![^\s;&|()<>`'"])#/g), ({ index }) => index);
  if (marks.length === 0) return [];
  const around = enclosingText(parseShell(text), marks);
  const commands = program.lines.flatMap(({ stages }) => stages.map(({ span }) => span.start)).sort((a, b) => a - b);
  const isComment = new Map<PlainText | undefined, boolean>([[undefined, true]]);
  const found: ShellComment[] = [];
  let end = 0;
  marks.forEach((mark, at) => {
    if (mark < end) return;
    const inside = around[at];
    if (inside !== undefined && !isComment.has(inside)) isComment.set(inside, isCode(inside, plain, commands));
    if (isComment.get(inside) !== true) return;
    const lineEnd = text.indexOf("\n", mark);
    end = lineEnd < 0 ? text.length : lineEnd;
    found.push({ text: text.slice(mark, end), start: documentSpan(plain, mark, end).start });
  });
  return found;
}

/** A word, or another piece that no command stands in as far as the parser knows; with the substitutions in it. */
interface PlainText {
  readonly node: SyntaxNode;
  readonly substitutions: SyntaxNode[];
}

/** For each offset, in ascending order, the innermost plain text it stands in; undefined where it stands among commands. */
function enclosingText(root: SyntaxNode, offsets: readonly number[]): (PlainText | undefined)[] {
  const around: (PlainText | undefined)[] = offsets.map(() => undefined);
  const setFrom = (first: number, end: number, text: PlainText | undefined): void => {
    for (let at = first; (offsets[at] ?? end) < end; at++) around[at] = text;
  };
  // No recursion: what is nested deeper than the call stack holds would end it.
  const left: { readonly node: SyntaxNode; readonly text: PlainText | undefined }[] = [{ node: root, text: undefined }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node } = next;
    let { text } = next;
    const first = firstFrom(offsets, node.pos);
    switch (node.type) {
      case "Word":
      case "HereDocBody":
      case "ArithmeticCommand":
        if ((offsets[first] ?? node.end) >= node.end) continue;
        text = { node, substitutions: [] };
        setFrom(first, node.end, text);
        break;
      case "Script":
        // Between escaped backticks the places are those of another text.
        if (node.source !== undefined) continue;
        text?.substitutions.push(node);
        text = undefined;
        setFrom(first, node.end, text);
        break;
      default:
        break;
    }
    for (const child of childrenOf(node)) left.push({ node: child, text });
  }
  return around;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  try {
    forEachChild(node, (child) => {
      children.push(child);
    });
  } catch (error) {
    // Nested deeper than the parser's own recursion goes. The lowering meets that too, with less room, and reports it.
    if (!(error instanceof RangeError)) throw error;
  }
  return children;
}

/** Whether commands begin in this text itself, behind what quotes it: then a shell is given it to run. */
function isCode({ node, substitutions }: PlainText, layer: Layer, commands: readonly number[]): boolean {
  const { start, end } = documentSpan(layer, node.pos, node.end);
  const inside = commands.slice(firstFrom(commands, node.type === "HereDocBody" ? start : start + 1), firstFrom(commands, end));
  const others = substitutions.map(({ pos, end: stop }) => documentSpan(layer, pos, stop));
  return inside.some((command) => !others.some((other) => command >= other.start && command < other.end));
}
