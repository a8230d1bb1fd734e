/** How long a person needs to read a change with care. An estimate: reviewers who go faster, or on for longer, see less. */
import { plural } from "./plural.ts";

/** Changed lines that are read with care in an hour. */
const linesAnHour = 300;
/** Changed lines after which a reader should rest. */
const linesASitting = 400;

export interface ReadingTime {
  /** Added and removed. */
  readonly lines: number;
  /** Rounded up. */
  readonly minutes: number;
  readonly sittings: number;
}

export function readingTime(files: readonly { readonly added: number; readonly removed: number }[]): ReadingTime {
  const lines = files.reduce((sum, { added, removed }) => sum + added + removed, 0);
  return { lines, minutes: Math.ceil((lines * 60) / linesAnHour), sittings: Math.ceil(lines / linesASitting) };
}

/** A line for people; empty where there is nothing to read. */
export function readingText({ lines, minutes, sittings }: ReadingTime): string {
  if (lines === 0) return "";
  const time = minutes < 90 ? plural(minutes, "minute") : `${plural(Math.round(minutes / 30) / 2, "hour")}`;
  const split = sittings > 1 ? `, in ${sittings} sittings: better split, into changes of at most ${linesASitting} lines` : "";
  return `about ${time} of reading${split}`;
}
