/** Which lines differ: a shortest edit between two lists of lines, computed here because git's own can be configured to lie. */
import { lcs } from "fast-myers-diff";
import { compactHunks } from "./compact-hunks.ts";
import type { LineSpan } from "./line-set.ts";

/** At zero context lines: `removed` counts in the old lines, `added` in the new; one of them may be empty. */
export interface Hunk {
  readonly removed: LineSpan;
  readonly added: LineSpan;
}

export interface LineDiff {
  readonly hunks: readonly Hunk[];
  /** False where the budget ran out: then everything between the common ends counts as replaced. */
  readonly isShortest: boolean;
}

/** Comparisons of two lines; about a tenth of a second. */
const defaultBudget = 10_000_000;

class BudgetSpent extends Error {}

export function lineDiff(before: readonly string[], after: readonly string[], budget = defaultBudget): LineDiff {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (start === oldEnd && start === newEnd) return { hunks: [], isShortest: true };
  const everything: Hunk = { removed: { start, end: oldEnd }, added: { start, end: newEnd } };
  if (start === oldEnd || start === newEnd) return { hunks: compactHunks([everything], before, after), isShortest: true };

  // A line without an equal on the other side is in no common sequence: leaving it out changes nothing but the time.
  const numbers = new Map<string, number>();
  const olds = numbered(before, start, oldEnd, numbers);
  const news = numbered(after, start, newEnd, numbers);
  const shared = (side: readonly number[], other: readonly number[]): number[] => {
    const there = new Set(other);
    return side.flatMap((number, at) => (there.has(number) ? [at] : []));
  };
  const oldAt = shared(olds, news);
  const newAt = shared(news, olds);

  let spent = 0;
  const isEqual = (i: number, j: number): boolean => {
    spent += 1;
    if (spent > budget) throw new BudgetSpent();
    return olds[oldAt[i] ?? -1] === news[newAt[j] ?? -2];
  };
  const hunks: Hunk[] = [];
  let oldNext = start;
  let newNext = start;
  const matchUpTo = (oldLine: number, newLine: number): void => {
    if (oldLine > oldNext || newLine > newNext)
      hunks.push({ removed: { start: oldNext, end: oldLine }, added: { start: newNext, end: newLine } });
    oldNext = oldLine + 1;
    newNext = newLine + 1;
  };
  try {
    for (const [i, j, length] of lcs(oldAt, newAt, isEqual)) {
      for (let k = 0; k < length; k++) matchUpTo(start + (oldAt[i + k] ?? 0), start + (newAt[j + k] ?? 0));
    }
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return { hunks: [everything], isShortest: false };
  }
  matchUpTo(oldEnd, newEnd);
  return { hunks: compactHunks(hunks, before, after), isShortest: true };
}

function numbered(lines: readonly string[], start: number, end: number, numbers: Map<string, number>): number[] {
  const result: number[] = [];
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? "";
    let number = numbers.get(line);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(line, number);
    }
    result.push(number);
  }
  return result;
}
