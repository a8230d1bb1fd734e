/** `countersign actions`: what agents asked for and did here, audited. */
import { countsInAudit, verdict } from "../../core/base/verdict.ts";
import type { ActionsResult } from "../../core/report/result.ts";
import { auditedSessions } from "../../node/audited-sessions.ts";
import { openEngine } from "../engine.ts";
import { exitCode } from "../exit-code.ts";
import { startProgress } from "../progress.ts";
import { ruleSummaries } from "../rule-summary.ts";
import type { Run } from "../run.ts";
import { writeReport } from "../write-report.ts";

export const run: Run = async (invocation, surroundings) => {
  const names = invocation.positionals.length === 0 ? ["latest"] : invocation.positionals;
  const engine = await openEngine(surroundings.programFolder);
  const progress = startProgress(surroundings.terminal.canShowProgress && !invocation.isQuiet ? process.stderr : undefined);
  try {
    const { sessions, actions, findings, problems, coverage, action, source } = await auditedSessions(names, engine.analyse, progress);
    progress.end();
    const result: ActionsResult = {
      verdict: verdict(findings.filter(countsInAudit), problems, invocation.isStrict),
      sessions,
      findings,
      suppressed: [],
      problems,
      actions,
      stats: { files: coverage.full + coverage.partial + coverage.none, coverage, skipped: {} },
    };
    await writeReport(result, { counts: countsInAudit, rule: ruleSummaries(engine.catalogue), source, action }, invocation, surroundings);
    return exitCode(result.verdict);
  } finally {
    progress.end();
    await engine.close();
  }
};
