/** How long to wait after a keystroke before a document is analysed again: not at all where that is soon done. */

/** A document that is read within this, in milliseconds, is read at each keystroke. */
const soon = 25;
/** A key that is held down, or two that are hit at once, come within this, in milliseconds: they are read together. */
const longest = 50;

/**
 * A longer pause would only show the same later: nobody types so fast that keys which are meant one by one fall into it, and what comes
 * while a document is being read waits for it anyway.
 * @param took milliseconds from a question about the document to its answer, not counting what else held the answer up
 * @returns milliseconds
 */
export function typingPause(took: number): number {
  return took <= soon ? 0 : Math.min(took, longest);
}
