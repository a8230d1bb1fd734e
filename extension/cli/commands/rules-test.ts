/** `countersign rules test`: every rule of a folder held against its own examples. */
import { existsSync } from "node:fs";
import type { DocumentRequest } from "../../core/analysis/request.ts";
import type { Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import { checkNames } from "../../core/change/checks/checks.ts";
import { noPaint, type Paint, terminalPaint } from "../../core/report/paint.ts";
import { plural } from "../../core/report/plural.ts";
import { visible } from "../../core/report/visible.ts";
import { diffDocuments } from "../../core/review/diff-analysis.ts";
import { checkExamples } from "../../core/rules/check-examples.ts";
import { compileCatalogue, compileRules } from "../../core/rules/compile-catalogue.ts";
import type { RuleFolder } from "../../core/rules/compile-rule.ts";
import { type Example, exampleKind, exampleKinds, readExamples } from "../../core/rules/example.ts";
import { printedProblem } from "../../core/rules/text-place.ts";
import { openRuleTester, ruleTester } from "../engine.ts";
import type { ExitCode } from "../exit-code.ts";
import { catalogueFiles, ruleFolders, shownFolder } from "../rule-folders.ts";
import type { Invocation, Surroundings } from "../run.ts";

interface TestedRule {
  readonly rule: string;
  readonly path: string;
  /** `broken`: it could not be read or compiled, so its examples say nothing. */
  readonly state: "proved" | "failed" | "broken";
  readonly examples: Readonly<Record<Example["kind"], number>>;
  readonly problems: readonly Problem[];
}

export async function testRules(names: readonly string[], invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const rules: TestedRule[] = [];
  for (const name of names.length === 0 ? [defaultFolder()] : names) rules.push(...(await testedFolder(name, surroundings.programFolder)));
  const { output, terminal } = surroundings;
  const text =
    invocation.format === "json"
      ? `${JSON.stringify({ version: 1, rules }, undefined, 2)}\n`
      : reportText(rules, invocation.isQuiet, terminal.hasColour ? terminalPaint : noPaint);
  await output.write(text);
  if (rules.some((rule) => rule.state === "failed")) return 1;
  return rules.some((rule) => rule.state === "broken") ? 2 : 0;
}

function defaultFolder(): string {
  const found = [".countersign/rules", "grammars"].find((folder) => existsSync(folder));
  if (found !== undefined) return found;
  throw userError("no-rules", "There is no .countersign/rules here.", "Name the folder that holds the rules.");
}

async function testedFolder(name: string, programFolder: string): Promise<TestedRule[]> {
  const { folders, problems } = ruleFolders(name);
  const files = catalogueFiles(name);
  // The rules of a whole catalogue are tested with its own tables and lists, which may be newer than those that were built.
  const whole = files === undefined ? undefined : compileCatalogue(files, shownFolder(name), checkNames);
  const tester = whole === undefined ? openRuleTester(programFolder) : ruleTester(programFolder, whole.catalogue);
  const others = (whole?.problems ?? []).filter((problem) => !folders.some((folder) => isIn(problem, folder)));
  const unread = (folder: RuleFolder): readonly Problem[] => problems.filter((problem) => isIn(problem, folder));
  const sound = folders.filter((folder) => unread(folder).length === 0);
  const compiled = compileRules(sound, tester.context);
  const analyse = await tester.withRules(compiled.rules, sound.flatMap(documentsOf));
  const ids = new Set(compiled.rules.map((rule) => rule.id));
  const tested = folders.map((folder): TestedRule => {
    const broken = [...unread(folder), ...compiled.problems.filter((problem) => isIn(problem, folder))];
    const common = { rule: folder.id, path: folder.path };
    if (broken.length > 0 || !ids.has(folder.id)) return { ...common, state: "broken", examples: counts([]), problems: broken };
    const { examples, failures } = checkExamples(folder, analyse);
    return { ...common, state: failures.length === 0 ? "proved" : "failed", examples: counts(examples), problems: failures };
  });
  return others.length === 0
    ? tested
    : [{ rule: shownFolder(name), path: shownFolder(name), state: "broken", examples: counts([]), problems: others }, ...tested];
}

/** All texts that the examples will be, so that every parser they need is loaded. */
function documentsOf(folder: RuleFolder): DocumentRequest[] {
  return Object.entries(folder.files).flatMap(([name, text]) => {
    const examples = exampleKind(name) === undefined ? [] : readExamples(`${folder.path}/${name}`, text).examples;
    return examples.flatMap(({ path, language, text: example }) =>
      language === "diff" ? diffDocuments(example) : { path, language, text: example },
    );
  });
}

function isIn(problem: Problem, folder: RuleFolder): boolean {
  return problem.path?.startsWith(`${folder.path}/`) === true;
}

function counts(examples: readonly Example[]): Record<Example["kind"], number> {
  const count = (kind: Example["kind"]): number => examples.filter((example) => example.kind === kind).length;
  return { bad: count("bad"), good: count("good"), missed: count("missed"), noisy: count("noisy") };
}

function reportText(rules: readonly TestedRule[], isQuiet: boolean, paint: Paint): string {
  const lines: string[] = [];
  const width = Math.max(0, ...rules.map((rule) => rule.rule.length));
  for (const rule of isQuiet ? [] : rules) {
    const told = exampleKinds.filter((kind) => rule.examples[kind] > 0).map((kind) => `${rule.examples[kind]} ${kind}`);
    const state = rule.state === "proved" ? paint.verdict("pass", "proved") : paint.verdict("attention", rule.state);
    lines.push(`${state}  ${visible(rule.rule).padEnd(width)}  ${paint.faint(told.join(", "))}`.trimEnd());
    for (const problem of rule.problems) lines.push(`        ${visible(printedProblem(problem))}`);
  }
  const count = (state: TestedRule["state"]): number => rules.filter((rule) => rule.state === state).length;
  const told = [`${plural(count("proved"), "rule")} proved`, `${count("failed")} failed`, `${count("broken")} broken`];
  return `${lines.length > 0 ? `${lines.join("\n")}\n\n` : ""}${told.join(", ")}.\n`;
}
