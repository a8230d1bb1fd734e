/**
 * What ignore comments do, in a review, an audit and the editor alike: only one that stood there before the change, for the same
 * content, takes a finding out; without a base each counts as it is.
 */
import type { IgnoreComment } from "../analysis/request.ts";
import type { Finding } from "../base/finding.ts";
import { note, type Problem } from "../base/problem.ts";
import type { Range } from "../base/range.ts";
import type { Hunk } from "../change/diff.ts";
import { fingerprintKey } from "./finding-states.ts";

/** A finding that an ignore comment speaks of. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
  readonly until?: string;
  /** Where the comment stands. */
  readonly path: string;
  readonly range: Range;
  /** The comment is new in the change, or was written for something else: its finding counts all the same. */
  readonly isNew: boolean;
}

export interface Suppression {
  /** Findings that no comment speaks of. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly problems: readonly Problem[];
}

export interface SuppressionInput {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly ignores: readonly IgnoreComment[];
  /** `YYYY-MM-DD`; a comment whose day has passed is reported and suppresses nothing. */
  readonly today: string;
  /** Whether every finding is known, so that a comment without one is of no use. */
  readonly isComplete: boolean;
  /** The document at the base of a change. Absent where there is nothing to compare with: then all comments count as they are. */
  readonly base?: BaseDocument | "added";
}

export interface BaseDocument {
  readonly findings: readonly Finding[];
  readonly ignores: readonly IgnoreComment[];
  readonly hunks: readonly Hunk[];
}

export function suppression(input: SuppressionInput): Suppression {
  const { path, ignores, today } = input;
  const problems: Problem[] = [];
  const used = new Set<IgnoreComment>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const inForce = ignores.filter((comment) => isInForce(comment, today));
  for (const finding of input.findings) {
    const speaking = inForce.filter((comment) => speaksOf(comment, finding));
    for (const comment of speaking) used.add(comment);
    // Where several speak, one that was there before is enough.
    const standing = speaking.find((comment) => stoodBefore(comment, finding, input.base));
    const comment = standing ?? speaking[0];
    if (comment === undefined) {
      findings.push(finding);
      continue;
    }
    const { reason, until, range } = comment;
    suppressed.push({ finding, reason, ...(until === undefined ? {} : { until }), path, range, isNew: standing === undefined });
  }
  for (const comment of ignores) {
    const { rule, range, until } = comment;
    if (!isInForce(comment, today))
      problems.push(
        note(
          "ignore-expired",
          `This ignore comment for ${rule} ended with ${until}, so it suppresses nothing. Settle what it spoke of, or give it a new date.`,
          { path, range },
        ),
      );
    else if (input.isComplete && !used.has(comment))
      problems.push(
        note(
          "ignore-unused",
          `Nothing here is found by ${rule}, so this ignore comment is of no use. Remove it before it hides something else.`,
          { path, range },
        ),
      );
  }
  return { findings, suppressed, problems };
}

/** Whether a comment speaks of a finding; the day is not asked. */
export function speaksOf({ rule, lines }: IgnoreComment, finding: Finding): boolean {
  if (rule !== finding.rule) return false;
  const { start, end } = finding.range;
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return start.line < lines.end && last >= lines.start;
}

/** `today` as `YYYY-MM-DD`. */
export function isInForce({ until }: IgnoreComment, today: string): boolean {
  return until === undefined || today <= until;
}

/** Ambiguity counts against the comment: a line that stood there, but above something else, was never agreed to for this. */
function stoodBefore(comment: IgnoreComment, finding: Finding, base: SuppressionInput["base"]): boolean {
  if (base === undefined) return true;
  if (base === "added") return false;
  const oldLine = oldLineOf(base.hunks, comment.range.start.line);
  if (oldLine === undefined) return false;
  const before = base.ignores.find((candidate) => candidate.range.start.line === oldLine && candidate.rule === comment.rule);
  if (before === undefined) return false;
  const spokenOf = base.findings.filter((candidate) => speaksOf(before, candidate));
  return spokenOf.length === 0 || spokenOf.some((candidate) => fingerprintKey(candidate) === fingerprintKey(finding));
}

/** The 0-based line that a line of the new text had in the old one; undefined for a line that the change wrote. */
export function oldLineOf(hunks: readonly Hunk[], newLine: number): number | undefined {
  let shift = 0;
  for (const { removed, added } of hunks) {
    if (newLine < added.start) break;
    if (newLine < added.end) return undefined;
    shift = removed.end - added.end;
  }
  return newLine + shift;
}
