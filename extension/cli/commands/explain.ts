/** `countersign explain`: a rule's page, or how a command is understood. */

import { documentDeadline } from "../../core/analysis/analyse-in-order.ts";
import { lineIndex } from "../../core/base/line-index.ts";
import { userError } from "../../core/base/user-error.ts";
import { audited } from "../../core/report/audited.ts";
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import { rulePage } from "../../core/report/rule-page.ts";
import { openEngine } from "../engine.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { explanationText, ruleText } from "../explain-text.ts";
import { explainedCommand } from "../explained-command.ts";
import { Misuse } from "../misuse.ts";
import { didYouMean } from "../near-names.ts";
import { ruleSummaries } from "../rule-summary.ts";
import type { Invocation, Run, Surroundings } from "../run.ts";
import { writeReport } from "../write-report.ts";

export const run: Run = async (invocation, surroundings) => {
  const [id, ...more] = invocation.positionals;
  const command = invocation.value("command");
  if (id !== undefined && command !== undefined) throw new Misuse("A rule and a command were given together.", "Give one of them.");
  if (more.length > 0) throw new Misuse("More than one rule was given.", "Give one; a command goes in quotes behind --command.");
  if (command !== undefined) return explainCommand(command, invocation, surroundings);
  if (id !== undefined) return explainRule(id, invocation, surroundings);
  throw new Misuse("There is nothing to explain.", "Name a rule, or give a command with --command. countersign rules list has the rules.");
};

async function explainRule(id: string, invocation: Invocation, { output, terminal, programFolder }: Surroundings): Promise<ExitCode> {
  const { catalogue } = await openEngine(programFolder);
  const rule = catalogue.rule(id);
  if (rule === undefined) {
    const ids = catalogue.rules.flatMap((one) => [one.id, ...(one.formerly ?? [])]);
    throw userError("no-such-rule", `There is no rule named ${id}.`, didYouMean(id, ids, "countersign rules list has them all."));
  }
  if (invocation.format === "json") {
    const { patterns: _, ...head } = rule;
    await output.write(`${JSON.stringify({ version: 1, rule: { ...head, page: rulePage(rule) } }, undefined, 2)}\n`);
    return 0;
  }
  await output.write(ruleText(rule, catalogue.labels, terminal.width, terminal.hasColour ? terminalPaint : noPaint));
  return 0;
}

async function explainCommand(text: string, invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const { output, terminal, programFolder } = surroundings;
  const engine = await openEngine(programFolder);
  try {
    const path = "<command>";
    const result = await engine.analyse({ path, language: "bash", text }, documentDeadline);
    const explanation = explainedCommand(text, result, engine.catalogue, invocation.isStrict);
    if (invocation.format === "json") {
      await output.write(`${JSON.stringify({ version: 1, ...explanation }, undefined, 2)}\n`);
      return exitCode(explanation.verdict);
    }
    if (!invocation.isQuiet) await output.write(explanationText(explanation, terminal.hasColour ? terminalPaint : noPaint));
    const audit = audited(surroundings.today());
    audit.document(result);
    const report = audit.result({ isStrict: invocation.isStrict, skipped: {} });
    const lines = lineIndex(text);
    await writeReport(
      report,
      { counts: audit.counts, rule: ruleSummaries(engine.catalogue), source: () => lines },
      invocation,
      surroundings,
    );
    return exitCode(report.verdict);
  } finally {
    await engine.close();
  }
}
