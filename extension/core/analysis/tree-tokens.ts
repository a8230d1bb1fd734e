/** The tokens of a parsed text, each with the part of the tree that begins and ends with it: equal streams are equal trees. */
import { type LineIndex, lineIndex } from "../base/line-index.ts";
import { commentText, type Token, type TokenStream, tokenStream } from "../base/tokens.ts";
import type { Grammar, SyntaxTree } from "../syntax/syntax.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";

/** A text of more is not compared token by token. */
const mostTokens = 500_000;

/** Undefined where a part of the text was not understood, or there is too much of it. */
export function treeTokens(tree: SyntaxTree): TokenStream | undefined {
  if (tree.firstError !== undefined) return undefined;
  const leaves = leavesOf(tree);
  if (leaves === undefined) return undefined;
  const lines = lineIndex(tree.text);
  return tokenStream(leaves.map((leaf, at) => tokenOf(leaf, leaves[at - 1], tree, lines)));
}

interface Leaf {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The nodes that begin with it, outermost first. */
  readonly opened: string;
  /** How many nodes end with it. */
  closed: number;
}

function leavesOf({ root, text }: SyntaxTree): Leaf[] | undefined {
  const leaves: Leaf[] = [];
  let opened = "";
  let end = 0;
  const add = (type: string, start: number, stop: number): void => {
    leaves.push({ type, start, end: stop, opened, closed: 0 });
    opened = "";
  };
  // No recursion: what is nested deeper than the call stack holds would end it.
  const left: (SyntaxNode | "close")[] = [root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === "close") {
      const last = leaves.at(-1);
      if (last !== undefined) last.closed += 1;
      continue;
    }
    const children = isWhole(next) ? [] : next.children;
    if (children.length > 0) {
      opened += `${next.type} `;
      left.push("close");
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (child !== undefined) left.push(child);
      }
      continue;
    }
    // What no node covers is no layout unless it is plain white space.
    if (next.start > end && /[^ \t\r\n]/.test(text.slice(end, next.start))) add("between", end, next.start);
    end = Math.max(end, next.end);
    // Nothing but a line break within one logical line.
    if (next.type !== "line_continuation") add(next.type, next.start, next.end);
    if (leaves.length > mostTokens) return undefined;
  }
  if (/[^ \t\r\n]/.test(text.slice(end))) add("between", end, text.length);
  return leaves;
}

/** Nodes in which white space may be content. What a string holds between its own parts is compared letter for letter as well. */
function isWhole({ type }: SyntaxNode): boolean {
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

function tokenOf(leaf: Leaf, before: Leaf | undefined, tree: SyntaxTree, lines: LineIndex): Token {
  const { start, end, type } = leaf;
  const first = lines.position(start).line;
  const own = tree.text.slice(start, end);
  const isComment = type === "comment" || type === "hash_bang_line" || type === "html_comment";
  return {
    shape: `${leaf.opened}/${leaf.closed} ${type}${isComment ? "" : layoutThatCounts(tree, leaf, before)}`,
    text: isComment ? commentText(own, tree.text[end]) : type === "jsx_text" ? own.replace(/[ \t]*[\r\n]\s*/g, "\n") : own,
    first,
    // What ends with a line break has nothing on the next line.
    last: end > start ? lines.position(end - 1).line : first,
    isComment,
  };
}

/** Behind these a line break ends a statement, or changes what the word is. */
const endedByLineBreak =
  /^(?:return|throw|break|continue|yield|await|async|get|set|static|accessor|declare|abstract|readonly|type|interface|namespace|module|global|let|using|override|public|private|protected|next|redo|retry|super|of|as|satisfies|is|asserts|infer|keyof|unique)$/;

/** Before these a line break may or may not end a statement, by what stands before it. */
const mayBeginStatement = /^(?:[([`/+\-*&%<]|\+\+|--|=>|::|\?|!|<<.*|%[wWiI]?.*)$/;

/** Layout that a parser may read as one thing and an interpreter as another. The tree has most of it; this is for where they could differ. */
function layoutThatCounts({ grammar, text }: SyntaxTree, leaf: Leaf, before: Leaf | undefined): string {
  if (before === undefined) return "";
  const between = text.slice(before.end, leaf.start);
  const own = text.slice(leaf.start, leaf.end);
  return hasLineBreakThatCounts(grammar, text, before, own, between) || hasSpaceThatCounts(grammar, text, leaf, own, between) ? " |" : "";
}

function hasLineBreakThatCounts(grammar: Grammar, text: string, before: Leaf, own: string, between: string): boolean {
  if (!hasAutomaticEnds(grammar) || !/[\r\n]/.test(between)) return false;
  if (endedByLineBreak.test(text.slice(before.start, before.end))) return true;
  return mayBeginStatement.test(own) && /[\w$)\]}"'`]/.test(text[before.end - 1] ?? "");
}

/** `puts -1` and `puts - 1`, `p [1]` and `p[1]`: in Ruby a space before and none behind makes an argument of what follows. */
function hasSpaceThatCounts(grammar: Grammar, text: string, leaf: Leaf, own: string, between: string): boolean {
  if (grammar !== "ruby" || between === "" || !mayBeginStatement.test(own)) return false;
  return /^[[({]$/.test(own) || !/\s/.test(text[leaf.end] ?? "");
}

function hasAutomaticEnds(grammar: Grammar): boolean {
  return grammar === "javascript" || grammar === "typescript" || grammar === "tsx" || grammar === "ruby";
}
