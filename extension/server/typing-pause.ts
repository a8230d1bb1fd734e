/** How long to wait after a keystroke before a document is analysed again: not at all where that is soon done. */

/** A document that is read within this, in milliseconds, is read at each keystroke. */
const soon = 25;
/** People who type do so about this often, in milliseconds: a longer wait would only show the same later. */
const longest = 120;

/**
 * @param took milliseconds from the last question about the document to its answer
 * @returns milliseconds; as long as the work takes, so that typing costs half a core at most
 */
export function typingPause(took: number): number {
  return took <= soon ? 0 : Math.min(took, longest);
}
