/** Which findings a change brings, keeps, moves or removes: fingerprints of both sides compared as multisets. */

import type { Finding, FindingState } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import { comparePositions, type Range } from "../base/range.ts";
import type { LineSet } from "../change/line-set.ts";

/** One changed file as analysed on both sides. */
export interface AnalysedFile {
  readonly isRenamed: boolean;
  readonly addedLines: LineSet;
  readonly removedLines: LineSet;
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
  /** The head was read in full, so that what is not found there is not there. */
  readonly isHeadKnown: boolean;
}

export interface StatedFindings {
  /** For each file its head findings, with their state, in the order given. */
  readonly head: readonly (readonly Finding[])[];
  /** Findings of the base that are no more; their places are those in the base. */
  readonly fixed: readonly Finding[];
}

export function findingStates(files: readonly AnalysedFile[]): StatedFindings {
  const states = new Map<Finding, FindingState>();
  const gone = new Map<string, { finding: Finding; isKnown: boolean }[]>();
  const unmatched: Finding[] = [];

  for (const file of files) {
    const atBase = grouped(file.base, fingerprintKey);
    const atHead = grouped(file.head, fingerprintKey);
    for (const [key, heads] of atHead) {
      const bases = atBase.get(key) ?? [];
      // Of several equal ones, those in lines the change did not write are the ones that were there.
      const ordered = untouchedFirst(heads, file.addedLines);
      for (const finding of ordered.slice(0, bases.length)) states.set(finding, file.isRenamed ? "moved" : "existing");
      unmatched.push(...ordered.slice(bases.length));
    }
    for (const [key, bases] of atBase) {
      const kept = atHead.get(key)?.length ?? 0;
      for (const finding of untouchedFirst(bases, file.removedLines).slice(kept)) {
        const list = gone.get(key) ?? [];
        list.push({ finding, isKnown: file.isHeadKnown });
        gone.set(key, list);
      }
    }
  }
  for (const finding of unmatched) states.set(finding, gone.get(fingerprintKey(finding))?.shift() === undefined ? "new" : "moved");

  const fixed = [...gone.values()].flat().flatMap(({ finding, isKnown }) => (isKnown ? [withState(finding, "fixed")] : []));
  return { head: files.map(({ head }) => head.map((finding) => withState(finding, states.get(finding) ?? "new"))), fixed };
}

/** A fingerprint without its ordinal among equals. */
export function fingerprintKey({ fingerprint }: Pick<Finding, "fingerprint">): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf(":"));
}

function withState(finding: Finding, state: FindingState): Finding {
  return { ...finding, state };
}

function untouchedFirst(findings: readonly Finding[], lines: LineSet): Finding[] {
  const touched = (range: Range): number => (lines.touches(range) ? 1 : 0);
  return [...findings].sort((a, b) => touched(a.range) - touched(b.range) || comparePositions(a.range.start, b.range.start));
}
