/** Everything that a command of the checklist begins with: the change it names, judged, and the ledger of this clone. */

import type { ChecklistResult } from "../../core/report/checklist-result.ts";
import { auditedSessions } from "../../node/audited-sessions.ts";
import { type Assessment, assess } from "../../node/checklist/assess.ts";
import { assessChange } from "../../node/checklist/assessed-change.ts";
import { checklistResultOf } from "../../node/checklist/checklist-result.ts";
import { openRepository, type Repository } from "../../node/git/repository.ts";
import { uncommittedPaths } from "../../node/git/uncommitted.ts";
import { sha256 } from "../assets.ts";
import { changeQuestion, checkedEnds } from "../change-question.ts";
import { openEngine } from "../engine.ts";
import type { ExitCode } from "../exit-code.ts";
import { startProgress } from "../progress.ts";
import type { Invocation, Surroundings } from "../run.ts";

export interface OpenAssessment {
  readonly repository: Repository;
  readonly assessment: Assessment;
  readonly result: ChecklistResult;
}

export interface AssessmentNeeds {
  /** The head is a commit, HEAD where none is named; what is not committed is named beside it. */
  readonly isOfCommits: boolean;
  /** False where only what everybody can check may count. */
  readonly hasLedger?: boolean;
}

/** Calls `use`, and closes what it opened whatever happens. */
export async function withAssessment(
  invocation: Invocation,
  surroundings: Surroundings,
  { isOfCommits, hasLedger = true }: AssessmentNeeds,
  use: (opened: OpenAssessment) => Promise<ExitCode>,
): Promise<ExitCode> {
  checkedEnds(invocation);
  const engine = await openEngine(surroundings.programFolder);
  const progress = startProgress(surroundings.terminal.canShowProgress && !invocation.isQuiet ? process.stderr : undefined);
  const repository = await openRepository(process.cwd()).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  try {
    const names = invocation.values("session");
    const sessions = names.length === 0 ? undefined : await auditedSessions(names, engine.analyse, progress);
    const question = await changeQuestion(invocation, repository);
    const assessed = await assessChange(repository, isOfCommits && question.head === undefined ? { ...question, head: "HEAD" } : question, {
      analyse: engine.analyse,
      languageOf: engine.languageOf,
      catalogue: engine.catalogue,
      digest: sha256,
      today: surroundings.today(),
      isStrict: invocation.isStrict,
      now: Date.now(),
      progress: (task, done, total) =>
        progress.step(task === "compare" ? `Compared ${done} of ${total} files` : `Analysed ${done} of ${total} texts`),
      ...(sessions === undefined ? {} : { actions: sessions.actions, sessionFindings: sessions.findings }),
      ...(sessions === undefined || sessions.tasks.length === 0 ? {} : { task: sessions.tasks.join("\n\n") }),
    });
    progress.end();
    const assessment = assess(repository, assessed, { digest: sha256, today: surroundings.today(), hasLedger });
    const isHere = isOfCommits && repository.hasWorkingTree;
    const result = checklistResultOf(assessment, isHere ? await uncommittedPaths(repository) : []);
    return await use({ repository, assessment, result });
  } finally {
    progress.end();
    repository.dispose();
    await engine.close();
  }
}
