/** `countersign review`: what a change brings, and what the agent did to make it. */

import type { Coverage } from "../../core/base/coverage.ts";
import type { Finding } from "../../core/base/finding.ts";
import { type LineIndex, lineIndex } from "../../core/base/line-index.ts";
import { countsInAudit, countsInReview, verdict } from "../../core/base/verdict.ts";
import type { Change } from "../../core/change/change.ts";
import type { ReviewResult } from "../../core/report/result.ts";
import { type AboutChange, reviewResultOf } from "../../core/report/review-result.ts";
import { countingFindings, type Review } from "../../core/review/review.ts";
import { type AuditedSessions, auditedSessions } from "../../node/audited-sessions.ts";

import { openRepository } from "../../node/git/repository.ts";
import { reviewChange } from "../../node/review-change.ts";
import { sha256 } from "../assets.ts";
import { changeQuestion, checkedEnds, inRepository } from "../change-question.ts";
import { type Engine, openEngine } from "../engine.ts";
import { exitCode } from "../exit-code.ts";
import { Misuse } from "../misuse.ts";
import { type Progress, startProgress } from "../progress.ts";
import { ruleSummaries } from "../rule-summary.ts";
import type { Invocation, Run, Surroundings } from "../run.ts";
import { writeReport } from "../write-report.ts";

export const run: Run = async (invocation, surroundings) => {
  if (invocation.positionals.length > 0) {
    const [word = ""] = invocation.positionals;
    throw new Misuse(`countersign review does not take ${word}.`, "Name commits with --base and --head, files with --path.");
  }
  checkedEnds(invocation);
  const engine = await openEngine(surroundings.programFolder);
  const progress = startProgress(surroundings.terminal.canShowProgress && !invocation.isQuiet ? process.stderr : undefined);
  try {
    const names = invocation.values("session");
    const sessions = names.length === 0 ? undefined : await auditedSessions(names, engine.analyse, progress);
    const judged = await judge(invocation, surroundings, engine, progress, sessions);
    progress.end();
    const { result, counts } = withSessions(judged, sessions, invocation.isStrict);
    const shown = invocation.has("only-new") ? onlyNew(result) : result;
    const sources = sourcesOf(judged.review.change);
    const parts = {
      counts,
      rule: ruleSummaries(engine.catalogue),
      source: (finding: Finding) => (finding.action === undefined ? sources(finding) : sessions?.source(finding)),
      action: (finding: Finding) => sessions?.action(finding),
    };
    await writeReport(shown, parts, invocation, surroundings);
    return exitCode(result.verdict);
  } finally {
    progress.end();
    await engine.close();
  }
};

interface Judged {
  readonly review: Review;
  readonly about: AboutChange;
}

async function judge(
  invocation: Invocation,
  surroundings: Surroundings,
  engine: Engine,
  progress: Progress,
  sessions: AuditedSessions | undefined,
): Promise<Judged> {
  const task = sessions === undefined || sessions.tasks.length === 0 ? undefined : sessions.tasks.join("\n\n");
  const repository = await openRepository(process.cwd());
  try {
    const { review, identity, scope } = await reviewChange(
      repository,
      await changeQuestion(
        invocation,
        repository,
        invocation.values("path").map((path) => inRepository(path, repository)),
      ),
      {
        analyse: engine.analyse,
        languageOf: engine.languageOf,
        catalogue: engine.catalogue,
        digest: sha256,
        today: surroundings.today(),
        isStrict: invocation.isStrict,
        progress: (task, done, total) => progress.step(stepText(task, done, total)),
        now: Date.now(),
        ...(sessions === undefined ? {} : { actions: sessions.actions }),
        ...(task === undefined ? {} : { task }),
      },
    );
    return { review, about: { identity, scope, hasTask: task !== undefined } };
  } finally {
    repository.dispose();
  }
}

function stepText(task: "compare" | "analyse", done: number, total: number): string {
  return task === "compare" ? `Compared ${done} of ${total} files` : `Analysed ${done} of ${total} texts`;
}

function withSessions(
  { review: judged, about }: Judged,
  sessions: AuditedSessions | undefined,
  isStrict: boolean,
): { result: ReviewResult; counts: (finding: Finding) => boolean } {
  const { stats } = judged;
  const findings = [...judged.findings, ...(sessions?.findings ?? [])];
  const problems = [...judged.problems, ...(sessions?.problems ?? [])];
  // What an agent ran has no state: there was nothing before it.
  const counts = (finding: Finding): boolean => (finding.action === undefined ? countsInReview(finding) : countsInAudit(finding));
  const counting = [...countingFindings(judged), ...(sessions?.findings ?? []).filter(counts)];
  const result: ReviewResult = {
    ...reviewResultOf(judged, about),
    verdict: verdict(counting, problems, isStrict),
    findings,
    problems,
    actions: sessions?.actions ?? [],
    stats: sessions === undefined ? stats : { ...stats, ...added(stats.coverage, sessions.coverage) },
  };
  return { result, counts };
}

function added(
  a: Readonly<Record<Coverage, number>>,
  b: Readonly<Record<Coverage, number>>,
): { files: number; coverage: Record<Coverage, number> } {
  const coverage = { full: a.full + b.full, partial: a.partial + b.partial, none: a.none + b.none };
  return { files: coverage.full + coverage.partial + coverage.none, coverage };
}

function onlyNew(result: ReviewResult): ReviewResult {
  const isNew = (finding: Finding): boolean => finding.state === "new" || finding.action !== undefined;
  return {
    ...result,
    findings: result.findings.filter(isNew),
    suppressed: result.suppressed.filter((one) => one.isNew || isNew(one.finding)),
  };
}

/** The text a finding's place is in: the head's, or the base's for one that is no more there. */
function sourcesOf(change: Change): (finding: Finding) => LineIndex | undefined {
  const opened = new Map<string, LineIndex>();
  return (finding) => {
    const isFixed = finding.state === "fixed";
    const key = `${finding.path}\n${isFixed}`;
    const before = opened.get(key);
    if (before !== undefined) return before;
    const file = change.files.find((one) => (isFixed ? (one.oldPath ?? one.path) : one.path) === finding.path);
    const content = (isFixed ? file?.before : file?.after)?.content;
    if (content?.kind !== "text") return undefined;
    const lines = lineIndex(content.text);
    opened.set(key, lines);
    return lines;
  };
}
