/** Which problems of a changed file weigh: those that could hide a risk in what the change wrote. */
import { lineIndex } from "../base/line-index.ts";
import type { Problem, Weight } from "../base/problem.ts";
import type { Range } from "../base/range.ts";
import type { FileChange } from "../change/change.ts";

/** What cannot be told of a command itself; in changed lines it blocks, although in an audit it is a note. */
const unresolved: ReadonlySet<string> = new Set(["unresolved-name", "unresolved-code", "unresolved-destination"]);

export function isUnresolved(problem: Problem): boolean {
  return unresolved.has(problem.code);
}

interface Side {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * The head's problems with the weight they have in a review. One that touches changed lines, or that speaks of the whole file,
 * blocks if it ever does. One in other lines becomes a note if the base had it as well; if not, the change brought it about
 * from afar (a quote left open above), and it blocks too.
 */
export function weighedProblems(file: Pick<FileChange, "addedLines" | "hunks">, head: Side, base: Side | undefined): Problem[] {
  const earlier = new Map<string, number>();
  const keyOf = keys(head.text);
  if (base !== undefined) {
    const baseKey = keys(base.text);
    for (const problem of base.problems) {
      const key = baseKey(problem);
      earlier.set(key, (earlier.get(key) ?? 0) + 1);
    }
  }
  const isTouched = (range: Range): boolean =>
    file.addedLines.touches(range) || file.hunks.some(({ added }) => added.start === added.end && spans(range, added.start));
  // Two rounds, so that a touched problem does not use up the base's equal of an untouched one.
  const untouched = new Set(head.problems.filter(({ range }) => range !== undefined && !isTouched(range)));
  return head.problems.map((problem) => {
    const heaviest: Weight = problem.weight === "blocking" || isUnresolved(problem) ? "blocking" : "note";
    if (!untouched.has(problem)) return { ...problem, weight: heaviest };
    const key = keyOf(problem);
    const count = earlier.get(key) ?? 0;
    if (count === 0) return { ...problem, weight: heaviest };
    earlier.set(key, count - 1);
    return { ...problem, weight: "note" };
  });
}

/** Whether a range goes on over the place where lines before `line` were taken out. */
function spans({ start, end }: Range, line: number): boolean {
  return start.line < line && end.line >= line;
}

/** Code and line, so that a problem is known again where its line has moved. */
function keys(text: string): (problem: Problem) => string {
  const index = lineIndex(text);
  return ({ code, range }) => `${code}\n${range === undefined ? "" : index.line(range.start.line).trim()}`;
}
