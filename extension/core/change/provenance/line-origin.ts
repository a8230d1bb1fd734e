/** Which commit of a change wrote each line, and which took away each line of the base: followed from version to version. */
import { lineDiff } from "../diff.ts";

/** One version of a file on the way from base to head. */
export interface FileStep {
  /** The commit; empty for a working tree on top of the last one. */
  readonly commit: string;
  /** Of these steps, those it was made from; a root commit has none. */
  readonly parents: readonly string[];
  /** Not part of the change: its lines are there already when the change begins. */
  readonly isOutside?: true;
  /** Each with its line break. The same list for the same content, so that nothing is compared twice; none where there is no such file. */
  readonly lines: readonly string[];
}

export interface LineOrigin {
  /** The commit that wrote it, empty for a working tree; undefined where the line came from outside of the change. */
  readonly commit?: string;
  /** 0-based, in that commit's version of the file. */
  readonly line: number;
}

export interface FileOrigins {
  /** For each line of the last step. */
  readonly head: readonly LineOrigin[];
  /** By 0-based line of the base: the commit that took it away. */
  readonly removed: ReadonlyMap<number, string>;
  /** False where two versions differ too much to compare line by line: then whole stretches count as the later commit's. */
  readonly isExact: boolean;
}

interface Annotated {
  readonly lines: readonly string[];
  /** Index of the step that wrote the line; -1: from outside. */
  readonly step: Int32Array;
  readonly line: Int32Array;
  /** Line of the base; -1: none. */
  readonly base: Int32Array;
}

/** Comparisons for each pair of versions. */
const budget = 2_000_000;

/**
 * `steps` from the oldest to the youngest, each after its parents; the last is the head. A parent that is not among them counts as a file
 * without lines. Undefined where `isStopped` said before a step that it has taken long enough.
 */
export function lineOrigins(
  base: readonly string[],
  steps: readonly FileStep[],
  isStopped: () => boolean = () => false,
): FileOrigins | undefined {
  const removed = new Map<number, string>();
  const known = new Map<string, Annotated>();
  let isExact = true;
  let last: Annotated | undefined;

  const compare = (before: readonly string[], after: readonly string[]): ReturnType<typeof lineDiff> => {
    const compared = lineDiff(before, after, budget);
    if (!compared.isShortest) isExact = false;
    return compared;
  };

  for (const [index, step] of steps.entries()) {
    if (isStopped()) return undefined;
    const parents = step.parents.flatMap((id) => known.get(id) ?? []);
    const same = step.isOutside === true ? undefined : parents.find((parent) => parent.lines === step.lines);
    let annotated = same;
    if (annotated === undefined) {
      annotated = untouched(step.lines, step.isOutside === true ? -1 : index);
      if (step.isOutside === true) copyBase(base, annotated, compare);
      else {
        const isOwn = new Uint8Array(step.lines.length).fill(1);
        for (const parent of parents) copyKept(parent, annotated, isOwn, compare);
      }
    }
    // With one version taken from one parent whole, what the other parents had besides is gone as well.
    if (step.isOutside !== true) noteRemoved(parents, annotated, step.commit, removed);
    known.set(step.commit, annotated);
    last = annotated;
  }
  const final = last ?? untouched([], -1);
  const head = Array.from(final.step, (step, at): LineOrigin => {
    const commit = steps[step]?.commit;
    return { ...(commit === undefined ? {} : { commit }), line: final.line[at] ?? at };
  });
  return { head, removed, isExact };
}

function untouched(lines: readonly string[], step: number): Annotated {
  return {
    lines,
    step: new Int32Array(lines.length).fill(step),
    line: Int32Array.from(lines, (_, at) => at),
    base: new Int32Array(lines.length).fill(-1),
  };
}

type Compare = (before: readonly string[], after: readonly string[]) => ReturnType<typeof lineDiff>;

/** Pairs of equal lines: calls `pair` with the old and the new line. */
function eachKept(before: readonly string[], after: readonly string[], compare: Compare, pair: (old: number, young: number) => void): void {
  let old = 0;
  let young = 0;
  const advance = (end: number): void => {
    for (; old < end; old++, young++) pair(old, young);
  };
  for (const hunk of compare(before, after).hunks) {
    advance(hunk.removed.start);
    old = hunk.removed.end;
    young = hunk.added.end;
  }
  advance(before.length);
}

function copyBase(base: readonly string[], to: Annotated, compare: Compare): void {
  if (base === to.lines) for (let at = 0; at < base.length; at++) to.base[at] = at;
  else {
    eachKept(base, to.lines, compare, (old, young) => {
      to.base[young] = old;
    });
  }
}

/** A line that several parents have is the first one's. */
function copyKept(from: Annotated, to: Annotated, isOwn: Uint8Array, compare: Compare): void {
  eachKept(from.lines, to.lines, compare, (old, young) => {
    if (isOwn[young] === 1) {
      isOwn[young] = 0;
      to.step[young] = from.step[old] ?? -1;
      to.line[young] = from.line[old] ?? old;
      to.base[young] = from.base[old] ?? -1;
    } else if (to.base[young] === -1) to.base[young] = from.base[old] ?? -1;
  });
}

/** Of a merge, what one of its sides had taken away before is that side's. */
function noteRemoved(parents: readonly Annotated[], now: Annotated, commit: string, removed: Map<number, string>): void {
  if (parents.every((parent) => parent === now)) return;
  const kept = new Set(now.base);
  for (const parent of parents) {
    for (const line of parent.base) if (line !== -1 && !kept.has(line) && !removed.has(line)) removed.set(line, commit);
  }
}
