/** `countersign gate`: yes or no over the checklist of a change, from the ledger of this clone. */
import { noPositionals } from "../checklist/no-positionals.ts";
import { withAssessment } from "../checklist/open-assessment.ts";
import { writeChecklist } from "../checklist/write-checklist.ts";
import type { Run } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("gate", invocation);
  return withAssessment(invocation, surroundings, { isOfCommits: true }, async ({ result }) => {
    await writeChecklist(result, invocation, surroundings);
    return result.gate.isOpen ? 0 : 1;
  });
};
