/** A ledger's text to its acts. Damage is reported with its line, and puts what stands before it in doubt; nothing is thrown away. */
import { blocking, note, type Problem } from "../../base/problem.ts";
import type { LedgerEvent } from "./event.ts";
import { readLine } from "./event-line.ts";

export interface Ledger {
  /** In the order of the file. */
  readonly events: readonly LedgerEvent[];
  /**
   * Acts that stand before a damaged line. That line may have taken any of them back, so they hold no longer; they are kept to be shown,
   * and whoever made them can make them again.
   */
  readonly doubted: readonly LedgerEvent[];
  readonly problems: readonly Problem[];
}

export const emptyLedger: Ledger = { events: [], doubted: [], problems: [] };

/** Past so many damaged lines one more sentence about one helps nobody. */
const reportedLines = 20;

/** `path` is for the problems, whose ranges are 0-based lines of `text`. */
export function readLedger(text: string, path: string): Ledger {
  let events: LedgerEvent[] = [];
  const doubted: LedgerEvent[] = [];
  const problems: Problem[] = [];
  let damaged = 0;
  let newer = 0;
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const shape = readLine(text.slice(start, end));
    const range = { start: { line, character: 0 }, end: { line, character: end - start } };
    start = end + 1;
    if (shape.kind === "event") events.push(shape.event);
    else if (shape.kind === "newer") {
      newer += 1;
      if (newer <= reportedLines)
        problems.push(
          blocking(
            "ledger-newer",
            `Line ${line + 1} of the ledger ${shape.what}, which this version of Countersign does not know. It may take a mark back. Update Countersign.`,
            { path, range },
          ),
        );
    } else if (lineBreak === -1) {
      // The act of a writer that was stopped: it was never confirmed to anyone, and the next writer removes it.
      problems.push(
        note(
          "ledger-torn",
          `The last line of the ledger was not written to its end, so that one act is lost. Look whether your last mark is there.`,
          { path, range },
        ),
      );
    } else {
      for (const event of events) doubted.push(event);
      events = [];
      damaged += 1;
      if (damaged <= reportedLines)
        problems.push(
          blocking(
            "ledger-damaged",
            `Line ${line + 1} of the ledger ${shape.what}. It may have taken back a mark, so no mark above it counts any more. Verify again what is open now, and find out what wrote to ${path}.`,
            { path, range },
          ),
        );
    }
  }
  const unsaid = Math.max(0, damaged - reportedLines) + Math.max(0, newer - reportedLines);
  if (unsaid > 0) problems.push(blocking("ledger-damaged", `${unsaid} more lines of the ledger could not be read.`, { path }));
  return { events, doubted, problems };
}
