/**
 * Analysis as a review needs it: with the findings that ignore comments answer back among the others. Whether a comment counts
 * depends on the base of the change, so it is weighed and reported on here, and not by the analysis of one document.
 */
import type { Analyse, DocumentResult } from "../analysis/request.ts";
import { comparePositions } from "../base/range.ts";

/** What the analysis of one document says of its comments. */
const aboutComments: ReadonlySet<string> = new Set([
  "bad-ignore",
  "ignore-without-reason",
  "unknown-rule",
  "expired-ignore",
  "unused-ignore",
]);

export function wholeAnalysis(analyse: Analyse): Analyse {
  return async (request, deadline) => wholeResult(await analyse(request, deadline));
}

export function wholeResult(result: DocumentResult): DocumentResult {
  const { suppressed = [], ...rest } = result;
  const problems = result.problems.filter((problem) => !aboutComments.has(problem.code));
  if (suppressed.length === 0) return { ...rest, problems };
  const findings = [...result.findings, ...suppressed.map((one) => one.finding)];
  findings.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end));
  return { ...rest, findings, problems };
}
