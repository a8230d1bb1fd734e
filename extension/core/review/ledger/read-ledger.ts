/** A ledger's text to its acts. Damage is reported with its line, and puts what stands before it in doubt; nothing is thrown away. */
import { blocking, note, type Problem } from "../../base/problem.ts";
import type { LedgerEvent } from "./event.ts";
import { readLine } from "./event-line.ts";

export interface Ledger {
  /** In the order of the file. */
  readonly events: readonly LedgerEvent[];
  /**
   * Acts that stand before a line that is damaged, or that only a newer Countersign knows. That line may have taken any of them back, so they hold no longer; they are kept to be shown,
   * and whoever made them can make them again.
   */
  readonly doubted: readonly LedgerEvent[];
  readonly problems: readonly Problem[];
}

export const emptyLedger: Ledger = { events: [], doubted: [], problems: [] };

/** Past so many such lines one more sentence about one helps nobody. */
const reportedLines = 20;

/** `path` is for the problems, whose ranges are 0-based lines of `text`. */
export function readLedger(text: string, path: string): Ledger {
  let events: LedgerEvent[] = [];
  const doubted: LedgerEvent[] = [];
  const problems: Problem[] = [];
  let unread = 0;
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const shape = readLine(text.slice(start, end));
    const range = { start: { line, character: 0 }, end: { line, character: end - start } };
    start = end + 1;
    if (shape.kind === "event") events.push(shape.event);
    else if (shape.kind === "damaged" && lineBreak === -1) {
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
      unread += 1;
      if (unread > reportedLines) continue;
      const where = `Line ${line + 1} of the ledger ${shape.what}`;
      const effect = "It may have taken back a mark, so no mark above it counts any more.";
      problems.push(
        shape.kind === "newer"
          ? blocking("ledger-newer", `${where}, which this version of Countersign does not know. ${effect} Update Countersign.`, {
              path,
              range,
            })
          : blocking("ledger-damaged", `${where}. ${effect} Verify again what is open now, and find out what wrote to ${path}.`, {
              path,
              range,
            }),
      );
    }
  }
  if (unread > reportedLines)
    problems.push(blocking("ledger-damaged", `${unread - reportedLines} more lines of the ledger could not be read.`, { path }));
  return { events, doubted, problems };
}
