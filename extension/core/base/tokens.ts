/** What a document consists of for its parser: equal streams are the same program in another layout. Plain data, to come out of a worker. */
import type { LineSpan } from "./range.ts";
import { isForTools } from "./tool-comment.ts";

export interface TokenStream {
  /**
   * Each different token once. A key holds the token's text and what layout decides: which nodes of the tree begin and end with it, a
   * line break where one matters, and for a comment what it stands beside. Meaningless but for being equal.
   */
  readonly keys: readonly string[];
  /** Three numbers for each token, in the order of the text: its index in `keys`, its first and its last 0-based line. */
  readonly places: readonly number[];
  /** The lines that comments for tools (`# noqa`) stand on, and the line below each: laid out anew they speak of something else. In order. */
  readonly bound: readonly LineSpan[];
}

/** A token as its reader found it. Lines are 0-based, `last` inclusive. */
export interface Token {
  /** What must be equal beside the text. */
  readonly shape: string;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly isComment: boolean;
}

/** In the order of the text. */
export function tokenStream(tokens: readonly Token[]): TokenStream {
  const keys = new Map<string, number>();
  const places: number[] = [];
  const bound: LineSpan[] = [];
  tokens.forEach((token, at) => {
    const { shape, text, first, last, isComment } = token;
    const isBound = isComment && isForTools(text);
    const key = `${shape} ${isComment ? `${surroundings(token, tokens[at - 1], tokens[at + 1], isBound)} ` : ""}${text}`;
    let index = keys.get(key);
    if (index === undefined) {
      index = keys.size;
      keys.set(key, index);
    }
    places.push(index, first, last);
    if (isBound) bound.push({ start: first, end: last + 2 });
  });
  return { keys: [...keys.keys()], places, bound };
}

/** Whether something stands before a comment in its line, and how far below it the next thing begins: that is what it speaks of. */
function surroundings({ first, last }: Token, before: Token | undefined, after: Token | undefined, isBound: boolean): string {
  const isAlone = before === undefined || before.last < first;
  const distance = after === undefined ? 2 : Math.min(2, after.first - last);
  // The first two lines of a file are read by others than its parser: what names its interpreter or its encoding.
  return `${isAlone ? "alone" : "behind"} ${distance}${isBound ? ` @${Math.min(first, 2)}` : ""}`;
}

/** The text of a comment as it is compared: the carriage returns of its line ends are none of it. */
export function commentText(comment: string): string {
  return comment.replace(/\r\n?/g, "\n").trimEnd();
}
