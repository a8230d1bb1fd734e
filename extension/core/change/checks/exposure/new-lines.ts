/** Lines that a change wrote and did not only carry from elsewhere, and a check made of patterns for them. */
import { lineIndex } from "../../../base/line-index.ts";
import { range } from "../../../base/range.ts";
import type { LineSet } from "../../line-set.ts";
import type { TextLine } from "../added-lines.ts";
import type { Check, CheckedFile, CheckedText, CheckInput, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";

const carried = new WeakMap<CheckInput, ReadonlyMap<CheckedFile, readonly TextLine[]>>();

/**
 * The added lines of each file, without those that the change took away elsewhere, indentation aside. Long lines too: to be
 * overlooked it must not be enough to write far to the right.
 */
export function newLines(input: CheckInput): ReadonlyMap<CheckedFile, readonly TextLine[]> {
  const known = carried.get(input);
  if (known !== undefined) return known;
  const gone = new Map<string, number>();
  for (const file of input.files)
    for (const { text } of linesAt(file.base, file.change.removedLines)) gone.set(text.trim(), (gone.get(text.trim()) ?? 0) + 1);
  const result = new Map(
    input.files.map((file) => [
      file,
      linesAt(file.head, file.change.addedLines).filter(({ text }) => {
        const left = gone.get(text.trim()) ?? 0;
        if (left > 0) gone.set(text.trim(), left - 1);
        return left === 0;
      }),
    ]),
  );
  carried.set(input, result);
  return result;
}

function linesAt(side: CheckedText | undefined, { spans }: LineSet): TextLine[] {
  if (side === undefined || spans.length === 0) return [];
  const index = lineIndex(side.text);
  return spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => ({ line: start + at, text: index.line(start + at) })),
  );
}

/** Of a line, so that no pattern is tried on more at once; what lies across a border is in both. */
const piece = 2_000;
const overlap = 300;
/** Beyond it a line is data. */
const mostPieces = 500;

function pieces(text: string): readonly { readonly text: string; readonly start: number }[] {
  if (text.length <= piece) return [{ text, start: 0 }];
  const count = Math.min(mostPieces, Math.ceil(text.length / (piece - overlap)));
  return Array.from({ length: count }, (_, at) => ({
    text: text.slice(at * (piece - overlap), at * (piece - overlap) + piece),
    start: at * (piece - overlap),
  }));
}

export interface LinePattern {
  /** Its first group, or all of it, is what is shown and marked. */
  readonly pattern: RegExp;
  /** Only in files of these paths. */
  readonly path?: RegExp;
}

/** What stands in comments and prose is talk: such a line opens nothing. */
const comment = /^\s*(\/\/|#(?!!)|\*|\/\*|--\s|;|<!--|"""|''')/;

/** As `lineSightings`, of each file the first and how many more. */
export function lineCheck(patterns: readonly LinePattern[], isWanted?: (file: CheckedFile) => boolean): Check {
  const sightings = lineSightings(patterns, isWanted);
  return (input) => fewSightings(sightings(input), "what", "lines");
}

/** The message gets {what}. Not in documentation, nor in what others or machines wrote. */
export function lineSightings(patterns: readonly LinePattern[], isWanted: (file: CheckedFile) => boolean = () => true): Check {
  return (input) =>
    [...newLines(input)].flatMap(([file, lines]): Sighting[] => {
      const { path } = file.change;
      if (["documentation", "vendored", "lockfile", "generated"].includes(file.area) || !isWanted(file)) return [];
      // A diff kept as a file shows what others once wrote.
      if (/\.(diff|patch)$/.test(path)) return [];
      const own = patterns.filter((one) => one.path === undefined || one.path.test(path));
      return lines.flatMap(({ line, text }): Sighting[] => {
        if (comment.test(text)) return [];
        for (const part of pieces(text)) {
          for (const { pattern } of own) {
            const match = pattern.exec(part.text);
            if (match === null) continue;
            const what = (match[1] ?? match[0]).trim();
            const start = part.start + match.index + match[0].indexOf(match[1] ?? match[0].trim());
            return [{ path, range: range(line, start, line, start + what.length), words: { what }, tokens: [what] }];
          }
        }
        return [];
      });
    });
}
