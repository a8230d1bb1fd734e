/** Blocks of code that a change writes and that stand elsewhere in its files already, or are written twice. */
import { lineIndex } from "../../../base/line-index.ts";
import { type Range, range } from "../../../base/range.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";

/** So many equal lines in a row are no coincidence. Blank lines, brackets, comments and imports are not counted. */
const least = 8;
const limits = { lines: 200_000, line: 500 } as const;

interface Line {
  readonly file: CheckedFile;
  readonly line: number;
  readonly text: string;
  readonly isAdded: boolean;
}

export const duplicatedBlock: Check = ({ files }) => {
  const sources = files.filter(({ area, head }) => area === "source" && head !== undefined && head.language !== undefined);
  const runs = sources.map(significantLines);
  if (runs.reduce((sum, { length }) => sum + length, 0) > limits.lines) return [];
  const places = new Map<string, Line[]>();
  for (const lines of runs) {
    for (let at = 0; at + least <= lines.length; at++) {
      const first = lines[at];
      if (first === undefined) continue;
      const key = keyAt(lines, at);
      const list = places.get(key);
      if (list === undefined) places.set(key, [first]);
      else list.push(first);
    }
  }
  return runs.flatMap((lines) => {
    const found: Sighting[] = [];
    for (let at = 0; at + least <= lines.length; at++) {
      const block = lines.slice(at, at + least);
      const [first] = block;
      if (first === undefined || !block.every(({ isAdded }) => isAdded)) continue;
      // Of two new copies the second is the copy; of an old and a new one the new one.
      const other = places.get(keyAt(lines, at))?.find((place) => isOther(place, first));
      if (other === undefined) continue;
      let length = least;
      while (lines[at + length]?.isAdded === true && isRepeated(places, lines, at + length - least + 1)) length += 1;
      const last = lines[at + length - 1] ?? first;
      found.push(sighting(first, last, other, length));
      at += length - 1;
    }
    return found;
  });
};

function isRepeated(places: ReadonlyMap<string, readonly Line[]>, lines: readonly Line[], at: number): boolean {
  return at + least <= lines.length && (places.get(keyAt(lines, at))?.length ?? 0) > 1;
}

function isOther(place: Line, first: Line): boolean {
  if (place === first) return false;
  if (!place.isAdded) return true;
  const isBefore = place.file !== first.file ? place.file.change.path < first.file.change.path : place.line < first.line;
  // A block that overlaps itself (a row of equal lines) is one block.
  return isBefore && (place.file !== first.file || first.line - place.line >= least);
}

function keyAt(lines: readonly Line[], at: number): string {
  return lines
    .slice(at, at + least)
    .map(({ text }) => text)
    .join("\n");
}

function significantLines(file: CheckedFile): Line[] {
  const { head, change } = file;
  if (head === undefined) return [];
  const index = lineIndex(head.text);
  const lines: Line[] = [];
  for (let line = 0; line < index.lineCount; line++) {
    const text = index.line(line).trim().replace(/\s+/g, " ");
    if (
      text.length < 3 ||
      text.length > limits.line ||
      /^(#|\/\/|\*|\/\*|import\b|from \S+ import|require\b|use\b|package\b|end$|else\b)/.test(text)
    )
      continue;
    lines.push({ file, line, text, isAdded: change.addedLines.has(line) });
  }
  return lines;
}

function sighting(first: Line, last: Line, other: Line, length: number): Sighting {
  const place: Range = range(first.line, 0, last.line + 1, 0);
  return {
    path: first.file.change.path,
    range: place,
    words: { lines: String(length), other: `${other.file.change.path}:${other.line + 1}` },
    was: { path: other.file.change.path, range: range(other.line, 0, other.line, 0) },
    tokens: [first.text, String(length)],
  };
}
