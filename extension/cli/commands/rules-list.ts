/** `countersign rules list`: every rule, by category, the gravest first. */
import { categories, isAtLeast, severities } from "../../core/base/finding.ts";
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import { plural } from "../../core/report/plural.ts";
import { visible } from "../../core/report/visible.ts";
import type { CompiledRule } from "../../core/rules/rule.ts";
import { openEngine } from "../engine.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Invocation, Surroundings } from "../run.ts";

export async function listRules(invocation: Invocation, { output, terminal, programFolder }: Surroundings): Promise<ExitCode> {
  const { catalogue } = await openEngine(programFolder);
  const rules = catalogue.rules.filter((rule) => isAtLeast(rule.severity, invocation.minSeverity)).sort(byGravity);
  if (invocation.format === "json") {
    const shapes = rules.map(({ patterns: _, doc: __, ...head }) => head);
    await output.write(`${JSON.stringify({ version: 1, rules: shapes }, undefined, 2)}\n`);
    return 0;
  }
  const paint = terminal.hasColour ? terminalPaint : noPaint;
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  const sections = categories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    if (own.length === 0) return [];
    const lines = own.map((rule) => {
      const severity = paint.severity(rule.severity, rule.severity.padEnd(8));
      return `  ${severity}  ${visible(rule.id).padEnd(width)}  ${visible(rule.title)}`;
    });
    return [`${[paint.strong(category), ...lines].join("\n")}\n`];
  });
  await output.write(`${sections.join("\n")}\n${plural(rules.length, "rule")}. countersign explain RULE tells more of one.\n`);
  return 0;
}

function byGravity(a: CompiledRule, b: CompiledRule): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.id < b.id ? -1 : 1);
}
