/** The tokens of a parsed text, each with the part of the tree that begins and ends with it: equal streams are equal trees. */
import { type LineIndex, lineIndex } from "../base/line-index.ts";
import { commentText, type Token, type TokenStream, tokenStream } from "../base/tokens.ts";
import type { SyntaxTree } from "../syntax/syntax.ts";
import { type Leaf, layoutMarks } from "./layout-marks.ts";

/** A text of more is not compared token by token. */
const mostTokens = 500_000;

/** Undefined where a part of the text was not understood, or there is too much of it. */
export function treeTokens(tree: SyntaxTree): TokenStream | undefined {
  if (tree.firstError !== undefined) return undefined;
  const leaves = leavesOf(tree);
  if (leaves === undefined) return undefined;
  const marks = layoutMarks(tree.grammar, tree.text, leaves);
  if (marks === undefined) return undefined;
  const lines = lineIndex(tree.text);
  return tokenStream(leaves.map((leaf, at) => tokenOf(leaf, marks[at] ?? "", tree.text, lines)));
}

interface PlacedLeaf extends Leaf {
  /** The nodes that begin with it, outermost first. */
  readonly opened: string;
  /** How many nodes end with it. */
  closed: number;
}

function leavesOf(tree: SyntaxTree): PlacedLeaf[] | undefined {
  const { text } = tree;
  const leaves: PlacedLeaf[] = [];
  let opened = "";
  let end = 0;
  const add = (type: string, start: number, stop: number): void => {
    // What is too much is not kept either.
    if (leaves.length > mostTokens) return;
    const isComment = type === "comment" || type === "hash_bang_line" || type === "html_comment";
    leaves.push({ type, start, end: stop, isComment, opened, closed: 0 });
    opened = "";
  };
  /** What no node covers is no layout unless it is plain white space. */
  const addBetween = (stop: number): void => {
    if (stop > end && /[^ \t\r\n]/.test(text.slice(end, stop))) add("between", end, stop);
  };
  tree.walk({
    isLeaf: isWhole,
    enter: (type) => {
      opened += `${type} `;
    },
    leave: () => {
      const last = leaves.at(-1);
      if (last !== undefined) last.closed += 1;
    },
    leaf: (type, start, stop) => {
      addBetween(start);
      end = Math.max(end, stop);
      // Nothing but a line break within one logical line.
      if (type !== "line_continuation") add(type, start, stop);
    },
  });
  addBetween(text.length);
  return leaves.length > mostTokens ? undefined : leaves;
}

/** Nodes in which white space may be content. What a string holds between its own parts is compared letter for letter as well. */
function isWhole(type: string): boolean {
  switch (type) {
    case "comment":
    case "html_comment":
    case "hash_bang_line":
    case "string":
    case "template_string":
    case "template_literal_type":
    case "regex":
    case "jsx_text":
    case "interpreted_string_literal":
    case "raw_string_literal":
    case "rune_literal":
    case "heredoc_body":
    case "string_array":
    case "symbol_array":
    case "subshell":
    case "delimited_symbol":
    case "uninterpreted":
      return true;
    default:
      return false;
  }
}

function tokenOf(leaf: PlacedLeaf, mark: string, text: string, lines: LineIndex): Token {
  const { start, end, type, isComment, opened, closed } = leaf;
  const first = lines.position(start).line;
  const own = text.slice(start, end);
  return {
    shape: `${opened}/${closed} ${type}${mark}`,
    text: isComment ? commentText(own) : type === "jsx_text" ? jsxText(own) : own,
    first,
    // What ends with a line break has nothing on the next line.
    last: end > start ? lines.position(end - 1).line : first,
    isComment,
  };
}

/** Between elements a line break takes the blanks around it along. */
function jsxText(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  if (lines.length === 1) return text;
  const last = lines.length - 1;
  const bare = lines.map((line, at) =>
    line.slice(at === 0 ? 0 : blanksAt(line, 0, 1), at === last ? line.length : line.length - blanksAt(line, line.length - 1, -1)),
  );
  return bare.filter((line, at) => line !== "" || at === 0 || at === last).join("\n");
}

/** How many blanks there are from that place on. */
function blanksAt(line: string, start: number, step: 1 | -1): number {
  let count = 0;
  while (line[start + count * step] === " " || line[start + count * step] === "\t") count += 1;
  return count;
}
