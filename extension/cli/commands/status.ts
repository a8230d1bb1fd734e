/** `countersign status`: where the checklist of a change stands. */
import { noPositionals } from "../checklist/no-positionals.ts";
import { withChecklist } from "../checklist/open-assessment.ts";
import { writeChecklist } from "../checklist/write-checklist.ts";
import type { Run } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("status", invocation);
  return withChecklist(invocation, surroundings, { isOfCommits: false }, async ({ result }) => {
    await writeChecklist(result, invocation, surroundings);
    return 0;
  });
};
