/** `countersign gate`: yes or no over the checklist of a change; from the ledger of this clone, or with `--ci` from signatures. */
import type { ChecklistResult } from "../../core/report/checklist-result.ts";
import { signedGate } from "../../core/review/checklist/signed-gate.ts";
import { checkSignatures } from "../../node/checklist/signature-check.ts";
import { targetOf } from "../../node/checklist/target-ref.ts";
import { sha256 } from "../assets.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import { type OpenAssessment, withAssessment, withChecklist } from "../checklist/open-assessment.ts";
import { writeChecklist } from "../checklist/write-checklist.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Invocation, Run, Surroundings } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("gate", invocation);
  if (invocation.has("ci"))
    return withAssessment(invocation, surroundings, { isOfCommits: true, hasLedger: false }, async (opened) =>
      answer(await bySignatures(opened, invocation), invocation, surroundings),
    );
  return withChecklist(invocation, surroundings, { isOfCommits: true }, ({ result }) => answer(result, invocation, surroundings));
};

async function answer(result: ChecklistResult, invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  await writeChecklist(result, invocation, surroundings);
  return result.gate.isOpen ? 0 : 1;
}

async function bySignatures({ repository, assessment, result }: OpenAssessment, invocation: Invocation): Promise<ChecklistResult> {
  const target = await targetOf(repository, assessment.change, invocation.value("target"), process.env);
  const { verdict, problems } = await checkSignatures(repository, assessment, target, Date.now());
  return {
    ...result,
    gate: signedGate(result.gate, verdict, assessment.settings.policy, sha256),
    problems: [...verdict.problems, ...problems],
    basis: "signatures",
  };
}
