/** Compiles one rule folder: a map of file names to texts in, plain data or every problem out. */
import type { Problem } from "../base/problem.ts";
import type { OptionTable } from "../shell/option-table.ts";
import { objectObjections } from "./capability-object.ts";
import { compileCommandPattern } from "./compile-command.ts";
import { compileTreePattern } from "./compile-tree.ts";
import { exampleKind, readExamples } from "./example.ts";
import { placeholderObjections } from "./message.ts";
import { programNames } from "./program-names.ts";
import type { CompiledPattern, CompiledRule } from "./rule.ts";
import { readRuleText } from "./rule-text.ts";
import { readScm, type ScmNode } from "./scm-reader.ts";
import { problemAt, problemAtOffset } from "./text-place.ts";

export interface RuleFolder {
  /** `command/reverse-ssh-tunnel`: language, then the folder's name. */
  readonly id: string;
  /** Where it lies, for the problems: `grammars/command/rules/reverse-ssh-tunnel`. */
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface RuleContext {
  readonly options: readonly OptionTable[];
  readonly lists: ReadonlySet<string>;
  /** The checks over a change that a rule may name. */
  readonly checks: ReadonlySet<string>;
}

const mostPatterns = 64;

/** Without `rule` there is at least one problem; with it there is none. */
export function compileRule(
  folder: RuleFolder,
  context: RuleContext,
): { readonly rule?: CompiledRule; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const missing = (name: string, message: string): void => {
    problems.push(problemAt("bad-rule", `${folder.path}/${name}`, 0, message));
  };
  const [language = "", name = ""] = folder.id.split("/");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) missing("", "The folder of a rule is named in lower case, with dashes between words.");
  const file = (name: string): string | undefined => (Object.hasOwn(folder.files, name) ? folder.files[name] : undefined);

  const ruleText = file("rule.md");
  if (ruleText === undefined) missing("rule.md", "The file is missing: it says what the rule finds, and how grave that is.");
  const read = ruleText === undefined ? undefined : readRuleText(`${folder.path}/rule.md`, ruleText);
  problems.push(...(read?.problems ?? []));
  const check = read?.rule?.head.check;

  const queryText = file("rule.scm");
  let patterns: readonly CompiledPattern[] = [];
  if (check !== undefined) {
    if (queryText !== undefined) missing("rule.scm", `The rule names the check ${check}: then it has no query.`);
  } else if (queryText === undefined) missing("rule.scm", "The file is missing: it says what the rule matches.");
  else {
    const compiled = compileQuery(queryText, `${folder.path}/rule.scm`, language, context);
    patterns = compiled.patterns;
    problems.push(...compiled.problems);
  }

  for (const [name, text] of Object.entries(folder.files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === "rule.md" || name === "rule.scm") continue;
    if (exampleKind(name) === undefined)
      missing(name, "A rule has no such file: rule.md, rule.scm, and examples.<ext> with an extension that is known.");
    else problems.push(...readExamples(`${folder.path}/${name}`, text).problems);
  }

  if (read?.rule === undefined) return { problems };
  const { head, doc, lineOf } = read.rule;
  if (check !== undefined && !context.checks.has(check))
    problems.push(problemAt("bad-rule", `${folder.path}/rule.md`, lineOf("check"), `check: there is no check ${check}.`));
  if (language !== "command" && head.dialects !== undefined)
    problems.push(problemAt("bad-rule", `${folder.path}/rule.md`, lineOf("dialects"), "dialects: is for rules about commands."));
  if (patterns.length > 0 || check !== undefined) {
    for (const objection of placeholderObjections(head.message, patterns))
      problems.push(problemAt("bad-rule", `${folder.path}/rule.md`, lineOf("message"), `message: ${objection}`));
    for (const template of head.object ?? [])
      for (const objection of objectObjections(template, patterns))
        problems.push(problemAt("bad-rule", `${folder.path}/rule.md`, lineOf("object"), `object: ${objection}`));
  }
  return problems.length > 0 ? { problems } : { rule: { id: folder.id, language, ...head, doc, patterns }, problems };
}

/** Compiles `rule.scm`. */
function compileQuery(
  text: string,
  path: string,
  language: string,
  context: RuleContext,
): { patterns: CompiledPattern[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (offset: number, message: string): void => {
    problems.push(problemAtOffset("bad-rule", path, text, offset, message));
  };
  if (!/^;+\s*\S/.test(text)) report(0, "The first line is a comment that says what the query finds.");
  const read = readScm(text);
  if (read.kind === "error") {
    report(read.at, read.message);
    return { patterns: [], problems };
  }
  if (read.patterns.length === 0) report(0, "The query has no pattern.");
  if (read.patterns.length > mostPatterns) report(0, `A rule has at most ${mostPatterns} patterns.`);
  const commandContext = { programs: programNames(context.options), lists: context.lists };
  const compile = (pattern: ScmNode): CompiledPattern | undefined =>
    language === "command" ? compileCommandPattern(pattern, commandContext, report) : compileTreePattern(pattern, context.lists, report);
  const patterns = read.patterns.slice(0, mostPatterns).map(compile);
  return { patterns: patterns.filter((pattern) => pattern !== undefined), problems };
}
