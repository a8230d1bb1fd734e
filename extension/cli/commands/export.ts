/** `countersign export`: the checklist of a change for another tool, or as a prompt that hands it back to the agent. */
import { handBack } from "../../core/report/hand-back.ts";
import { checklistFormats } from "../checklist/checklist-formats.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import { type OpenAssessment, withAssessment } from "../checklist/open-assessment.ts";
import { record } from "../checklist/record.ts";
import { writeChecklist } from "../checklist/write-checklist.ts";
import type { ExitCode } from "../exit-code.ts";
import { Misuse } from "../misuse.ts";
import type { Run, Surroundings } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("export", invocation);
  if (invocation.format === "text")
    throw new Misuse("Nothing says for which tool.", `Name it with --format: one of ${checklistFormats.join(", ")}, prompt.`);
  return withAssessment(invocation, surroundings, { isOfCommits: false }, async (opened) => {
    if (invocation.format === "prompt") return sendBack(opened, surroundings);
    await writeChecklist(opened.result, invocation, surroundings);
    return 0;
  });
};

async function sendBack(opened: OpenAssessment, surroundings: Surroundings): Promise<ExitCode> {
  const { items, text } = handBack(opened.result);
  if (items.length === 0) {
    process.stderr.write("Nothing is open that an agent could see to.\n");
    return 0;
  }
  await record([{ kind: "handback", items }], "cli", opened, surroundings);
  await surroundings.output.write(text);
  return 0;
}
