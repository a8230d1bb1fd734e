/** What a document consists of for its parser: equal streams are the same program in another layout. Plain data, to come out of a worker. */
import type { LineSpan } from "./range.ts";

export interface TokenStream {
  /**
   * Each different token once. A key holds the token's text and what its layout decides: which nodes of the tree begin and end with it,
   * a line break where one matters, and for a comment what it stands beside. Meaningless but for being equal.
   */
  readonly keys: readonly string[];
  /** Three numbers for each token, in the order of the text: its index in `keys`, its first and its last 0-based line. */
  readonly places: readonly number[];
  /** Lines that a comment for a tool (`# noqa`) speaks of: they are never the same when laid out anew. In order. */
  readonly bound: readonly LineSpan[];
}
