/** `countersign verify-signatures`: whether the signatures in the notes prove that a change was verified. */
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import { checkSignatures } from "../../node/checklist/signature-check.ts";
import { targetOf } from "../../node/checklist/target-ref.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import { withAssessment } from "../checklist/open-assessment.ts";
import type { Run } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("verify-signatures", invocation);
  return withAssessment(invocation, surroundings, { isOfCommits: true, hasLedger: false }, async ({ repository, assessment }) => {
    const { change } = assessment;
    const target = await targetOf(repository, change, invocation.value("target"), process.env);
    const { verdict, problems } = await checkSignatures(repository, assessment, target, Date.now());
    const told = { ...verdict, problems: [...verdict.problems, ...problems] };
    const { output, terminal } = surroundings;
    if (invocation.format === "json") {
      const { signaturesJson } = await import("../../core/report/json-signatures.ts");
      await output.write(signaturesJson(told, { base: change.base, head: change.head, target }));
    } else {
      const { signaturesText } = await import("../../core/report/text-signatures.ts");
      const paint = terminal.hasColour ? terminalPaint : noPaint;
      await output.write(signaturesText(told, { width: terminal.width, paint, isQuiet: invocation.isQuiet, target }));
    }
    return verdict.isProved ? 0 : 1;
  });
};
