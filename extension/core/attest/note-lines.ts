/** The text of a note: one signature a line. Notes are joined as sets of lines, so that it does not matter who joins what, when and how often. */
import { blocking, type Problem } from "../base/problem.ts";
import { envelopeLimit } from "./envelope.ts";

/** In bytes of a whole note, and in lines. */
export const noteLimits = { bytes: 8 * 1024 * 1024, lines: 2000 };

export interface NoteLines {
  /** Sorted, each once. Lines that are no signatures are among them: a later version may know them. */
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

/** `about` is the id of the object that the note is on. */
export function noteLines(text: string, about: string): NoteLines {
  const all = sortedLines(text.split("\n").map((line) => line.replace(/\r$/, "")));
  const problems: Problem[] = [];
  const short = all.filter((line) => line.length <= envelopeLimit);
  if (short.length < all.length) {
    problems.push(
      blocking(
        "note-line-long",
        `The signatures on ${about.slice(0, 12)} have ${all.length - short.length} lines that are too long for one; they are left out.`,
      ),
    );
  }
  if (short.length > noteLimits.lines) {
    problems.push(
      blocking(
        "note-long",
        `There are ${short.length} lines of signatures on ${about.slice(0, 12)}; those after the first ${noteLimits.lines} are left out. Somebody fills the note: look at it with git notes.`,
      ),
    );
  }
  return { lines: short.slice(0, noteLimits.lines), problems };
}

/** The lines of both, which is the same in any order. */
export function joinedLines(one: readonly string[], other: readonly string[]): string[] {
  return sortedLines([...one, ...other]);
}

export function noteText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function sortedLines(lines: readonly string[]): string[] {
  return [...new Set(lines)].filter((line) => line.trim() !== "").sort();
}
