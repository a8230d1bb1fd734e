/** What of a document's findings a person has to see, given the document as it was at the base of the change. */
import type { DocumentResult } from "../core/analysis/request.ts";
import type { Finding } from "../core/base/finding.ts";
import type { Problem } from "../core/base/problem.ts";
import { countsInAudit, countsInReview, type Verdict, verdict } from "../core/base/verdict.ts";
import { lineDiff } from "../core/change/diff.ts";
import { lineSet } from "../core/change/line-set.ts";
import { linesOf } from "../core/change/lines.ts";
import { findingStates } from "../core/review/finding-states.ts";
import { loweredByPlace, loweringOf, loweringOverChange, placedDocument } from "../core/review/lowered-by-place.ts";
import { weighedProblems } from "../core/review/problem-weights.ts";
import { type Suppressed, suppression } from "../core/review/suppression.ts";

export interface JudgedDocument {
  /** Those to show; in a change each has its state. */
  readonly shown: readonly Finding[];
  /** Taken out by an ignore comment that the change itself brings: to be shown as such. */
  readonly ignoredInChange: readonly Suppressed[];
  readonly problems: readonly Problem[];
  /** Known, and not brought by the change. */
  readonly hidden: number;
  readonly verdict: Verdict;
}

export interface DocumentAtBase {
  readonly text: string;
  readonly result: DocumentResult;
}

/**
 * @param base `whole`: there is nothing to compare with, or all is asked for; `added`: the base does not have the document
 * @param today `YYYY-MM-DD`
 */
export function judgedDocument(
  text: string,
  result: DocumentResult,
  base: DocumentAtBase | "added" | "whole",
  today: string,
): JudgedDocument {
  const { path, ignores = [] } = result;
  const place = placedDocument(path, result.language, text);
  const isComplete = result.coverage !== "none" && !isBlocked(result.problems);
  if (base === "whole") {
    const lowering = loweringOf(place);
    const findings = result.findings.map((finding) => loweredByPlace(finding, lowering));
    const kept = suppression({ path, findings, ignores, today, isComplete });
    const problems = [...result.problems, ...kept.problems];
    return {
      shown: kept.findings,
      ignoredInChange: [],
      problems,
      hidden: 0,
      verdict: verdict(kept.findings.filter(countsInAudit), problems),
    };
  }
  const before = base === "added" ? undefined : base;
  const { hunks } = lineDiff(before === undefined ? [] : linesOf(before.text), linesOf(text));
  const addedLines = lineSet(hunks.map(({ added }) => added));
  const removedLines = lineSet(hunks.map(({ removed }) => removed));
  // A result may be both sides', and each finding needs a state of its own.
  const baseFindings = before?.result.findings.map((finding) => ({ ...finding })) ?? [];
  const [stated = []] = findingStates([
    { isRenamed: false, addedLines, removedLines, base: baseFindings, head: result.findings, isHeadKnown: isComplete },
  ]).head;
  const lowering = loweringOverChange(before === undefined ? undefined : placedDocument(path, before.result.language, before.text), place);
  const baseDocument = before === undefined ? "added" : { findings: before.result.findings, ignores: before.result.ignores ?? [], hunks };
  const kept = suppression({
    path,
    findings: stated.map((finding) => loweredByPlace(finding, lowering)),
    ignores,
    today,
    isComplete,
    base: baseDocument,
  });
  const weighed = weighedProblems(
    { addedLines, hunks },
    { text, problems: result.problems },
    before === undefined ? undefined : { text: before.text, problems: before.result.problems },
  );
  const problems = [...weighed, ...kept.problems];
  const shown = kept.findings.filter(({ state }) => state === "new");
  const ignoredInChange = kept.suppressed.filter((one) => one.isNew && one.finding.state === "new");
  const counting = [...shown, ...ignoredInChange.map(({ finding }) => finding)].filter(countsInReview);
  return { shown, ignoredInChange, problems, hidden: kept.findings.length - shown.length, verdict: verdict(counting, problems) };
}

function isBlocked(problems: readonly Problem[]): boolean {
  return problems.some(({ weight }) => weight === "blocking");
}
