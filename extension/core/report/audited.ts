/** Gathers the answers of analysis into the result of an audit. */
import type { DocumentResult } from "../analysis/request.ts";
import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";
import { countsInAudit, verdict } from "../base/verdict.ts";
import { loweredByPlace, loweringOf, type PlacedText } from "../review/lowered-by-place.ts";
import { suppression } from "../review/suppression.ts";
import type { AuditResult, Suppressed } from "./result.ts";

export interface Audited {
  add(problems: readonly Problem[]): void;
  /**
   * Its ignore comments count as they stand, for there is nothing to compare with. `source`: the text as it lies there, where its
   * place may say that nothing runs it.
   */
  document(result: DocumentResult, source?: PlacedText): void;
  /** A file that is none that can be analysed: it counts as read, and not understood. */
  unread(): void;
  readonly counts: (finding: Finding) => boolean;
  result(how: { readonly isStrict: boolean; readonly skipped: Readonly<Record<string, number>> }): AuditResult;
}

/** `today` as `YYYY-MM-DD`. */
export function audited(today: string): Audited {
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const problems: Problem[] = [];
  const coverage: Record<Coverage, number> = { full: 0, partial: 0, none: 0 };
  const counts = countsInAudit;
  return {
    counts,
    add: (more) => {
      for (const problem of more) problems.push(problem);
    },
    document: (result, source) => {
      const isComplete = result.coverage === "full" && !result.problems.some((problem) => problem.weight === "blocking");
      const { path, ignores = [] } = result;
      const lowering = source === undefined ? undefined : loweringOf(source);
      const all = result.findings.map((finding) => loweredByPlace(finding, lowering));
      const kept = suppression({ path, findings: all, ignores, today, isComplete });
      for (const finding of kept.findings) findings.push(finding);
      for (const one of kept.suppressed) suppressed.push(one);
      for (const problem of [...result.problems, ...kept.problems]) problems.push(problem);
      coverage[result.coverage] += 1;
    },
    unread: () => {
      coverage.none += 1;
    },
    result: ({ isStrict, skipped }) => ({
      verdict: verdict(findings.filter(counts), problems, isStrict),
      findings,
      suppressed,
      problems,
      stats: { files: coverage.full + coverage.partial + coverage.none, coverage, skipped },
    }),
  };
}
