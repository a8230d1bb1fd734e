/** Lines that a change wrote and did not only carry from elsewhere, and a check made of patterns for them. */
import { range } from "../../../base/range.ts";
import { addedLines, removedLines, type TextLine } from "../added-lines.ts";
import type { Check, CheckedFile, CheckInput, Sighting } from "../check.ts";

const carried = new WeakMap<CheckInput, ReadonlyMap<CheckedFile, readonly TextLine[]>>();

/** The added lines of each file, without those that the change took away elsewhere, indentation aside. */
export function newLines(input: CheckInput): ReadonlyMap<CheckedFile, readonly TextLine[]> {
  const known = carried.get(input);
  if (known !== undefined) return known;
  const gone = new Map<string, number>();
  for (const file of input.files) for (const { text } of removedLines(file)) gone.set(text.trim(), (gone.get(text.trim()) ?? 0) + 1);
  const result = new Map(
    input.files.map((file) => [
      file,
      addedLines(file).filter(({ text }) => {
        const left = gone.get(text.trim()) ?? 0;
        if (left > 0) gone.set(text.trim(), left - 1);
        return left === 0;
      }),
    ]),
  );
  carried.set(input, result);
  return result;
}

export interface LinePattern {
  /** Its first group, or all of it, is what is shown and marked. */
  readonly pattern: RegExp;
  /** Only in files of these paths. */
  readonly path?: RegExp;
}

/** What stands in comments and prose is talk: such a line opens nothing. */
const comment = /^\s*(\/\/|#(?!!)|\*|\/\*|--\s|;|<!--|"""|''')/;

/** The message gets {what}. Not in documentation, nor in what others or machines wrote. */
export function lineCheck(patterns: readonly LinePattern[], isWanted: (file: CheckedFile) => boolean = () => true): Check {
  return (input) =>
    [...newLines(input)].flatMap(([file, lines]): Sighting[] => {
      const { path } = file.change;
      if (["documentation", "vendored", "lockfile", "generated"].includes(file.area) || !isWanted(file)) return [];
      const own = patterns.filter((one) => one.path === undefined || one.path.test(path));
      return lines.flatMap(({ line, text }): Sighting[] => {
        if (comment.test(text)) return [];
        for (const { pattern } of own) {
          const match = pattern.exec(text);
          if (match === null) continue;
          const what = (match[1] ?? match[0]).trim();
          const start = match.index + match[0].indexOf(match[1] ?? match[0].trim());
          return [{ path, range: range(line, start, line, start + what.length), words: { what }, tokens: [what] }];
        }
        return [];
      });
    });
}
