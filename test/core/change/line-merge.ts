/** A three-way merge of trees by the origins of their lines: an ideal git, which is never wrong about what a line was. */
import type { Author, Line, Tree } from "./random-edit.ts";

export interface Merged {
  readonly tree: Tree;
  /** Nothing had to be decided or written. */
  readonly isClean: boolean;
}

/** What became of `base` on both sides; where they disagree somebody decides at random, and may write lines of their own. */
export function mergedTrees(base: Tree, ours: Tree, theirs: Tree, author: Author): Merged {
  const tree = new Map<string, readonly Line[]>();
  let isClean = true;
  for (const path of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [old, mine, other] = [base.get(path), ours.get(path), theirs.get(path)];
    if (isEqual(mine, other) || isEqual(old, other)) {
      if (mine !== undefined) tree.set(path, mine);
    } else if (isEqual(old, mine)) {
      if (other !== undefined) tree.set(path, other);
    } else if (mine === undefined || other === undefined) {
      isClean = false;
      const kept = mine ?? other;
      if (kept !== undefined && author.choices.chance(0.5)) tree.set(path, kept);
    } else {
      const merged = mergedLines(old ?? [], mine, other, author);
      isClean &&= merged.isClean;
      tree.set(path, merged.lines);
    }
  }
  return { tree, isClean };
}

function mergedLines(
  base: readonly Line[],
  ours: readonly Line[],
  theirs: readonly Line[],
  author: Author,
): { readonly lines: readonly Line[]; readonly isClean: boolean } {
  const mine = places(base, ours);
  const other = places(base, theirs);
  const result: Line[] = [];
  let isClean = true;
  let from = { base: 0, ours: 0, theirs: 0 };
  const take = (to: typeof from): void => {
    const [was, one, two] = [base.slice(from.base, to.base), ours.slice(from.ours, to.ours), theirs.slice(from.theirs, to.theirs)];
    if (isEqual(was, two) || isEqual(one, two)) result.push(...one);
    else if (isEqual(was, one)) result.push(...two);
    else {
      isClean = false;
      result.push(...decided(one, two, author));
    }
  };
  for (let at = 0; at < base.length; at++) {
    const [one, two] = [mine.get(at), other.get(at)];
    if (one === undefined || two === undefined) continue;
    take({ base: at, ours: one, theirs: two });
    result.push(...ours.slice(one, one + 1));
    from = { base: at + 1, ours: one + 1, theirs: two + 1 };
  }
  take({ base: base.length, ours: ours.length, theirs: theirs.length });
  const seen = new Set<number>();
  const lines = result.map((line, at) => {
    const isLast = at === result.length - 1;
    if (!seen.has(line.origin) && (isLast || line.text.endsWith("\n"))) {
      seen.add(line.origin);
      return line;
    }
    // Both sides brought the line to different places, or one had no line break: that is a line nobody has read.
    isClean = false;
    return author.write(`${line.text.replace(/ # \d+(?=\r?\n?$)/, "").replace(/\r?\n$/, "")}\n`);
  });
  return { lines, isClean };
}

function decided(ours: readonly Line[], theirs: readonly Line[], author: Author): readonly Line[] {
  switch (author.choices.weighed({ ours: 3, theirs: 3, both: 2, rewritten: 3 })) {
    case "ours":
      return ours;
    case "theirs":
      return theirs;
    case "both":
      return [...ours, ...theirs];
    case "rewritten":
      return [...ours, author.write(`    resolved_${author.choices.below(5)}(x)\n`), ...theirs.slice(1)];
  }
}

/** Where the lines of `base` are in `side`, of a longest sequence that keeps their order. */
function places(base: readonly Line[], side: readonly Line[]): Map<number, number> {
  const where = new Map(side.map(({ origin }, at) => [origin, at]));
  const found = base.flatMap(({ origin }, at) => {
    const there = where.get(origin);
    return there === undefined ? [] : [{ at, there }];
  });
  // The longest ascending run of `there`; each knows the one before it.
  const best: { length: number; before: number }[] = [];
  for (const [index, { there }] of found.entries()) {
    let longest = { length: 1, before: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((found[earlier]?.there ?? 0) < there && length > longest.length) longest = { length, before: earlier };
    }
    best.push(longest);
  }
  let index = best.reduce((top, { length }, at) => (length > (best[top]?.length ?? 0) ? at : top), 0);
  const result = new Map<number, number>();
  while (index >= 0 && index < found.length) {
    const pair = found[index];
    if (pair !== undefined) result.set(pair.at, pair.there);
    index = best[index]?.before ?? -1;
  }
  return result;
}

function isEqual(one: readonly Line[] | undefined, other: readonly Line[] | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  return one.every(({ origin }, at) => origin === other[at]?.origin);
}
