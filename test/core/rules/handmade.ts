/** Small real things for the tests of rules: programs built by hand, rule folders in a few words. */
import assert from "node:assert/strict";
import { type Catalogue, openCatalogue } from "../../../extension/core/rules/catalogue.ts";
import { compileRules } from "../../../extension/core/rules/compile-catalogue.ts";
import type { RuleContext, RuleFolder } from "../../../extension/core/rules/compile-rule.ts";
import type { CompiledList } from "../../../extension/core/rules/list.ts";
import { matchProgram } from "../../../extension/core/rules/match-program.ts";
import type { CompiledCatalogue } from "../../../extension/core/rules/rule.ts";
import type { RuleMatch } from "../../../extension/core/rules/rule-match.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";
import type { OptionTable } from "../../../extension/core/shell/option-table.ts";
import { printCommand, printLine } from "../../../extension/core/shell/print.ts";
import type { Command, Line, OptionUse, Program, Word } from "../../../extension/core/shell/program.ts";

export const tables: readonly OptionTable[] = [
  {
    names: ["ssh", "slogin"],
    options: [
      { spell: ["-R"], value: "required" },
      { spell: ["-N"], value: "none" },
    ],
    source: "ssh(1)",
  },
  {
    names: ["git"],
    options: [{ spell: ["-C"], value: "required" }],
    subcommands: {
      commit: {
        options: [
          { spell: ["-n", "--no-verify"], value: "none" },
          { spell: ["-m", "--message"], value: "required" },
        ],
      },
      push: {
        options: [
          { spell: ["-f", "--force"], value: "none" },
          { spell: ["-n", "--dry-run"], value: "none" },
        ],
      },
      remote: { subcommands: { add: {} } },
    },
    source: "git(1)",
  },
  {
    names: ["curl"],
    options: [
      { spell: ["-d", "--data"], value: "required" },
      { spell: ["-s"], value: "none" },
    ],
    source: "curl(1)",
  },
  { names: ["autossh"], options: [{ spell: ["-R"], value: "required" }], source: "autossh(1)" },
  { names: ["sh"], options: [{ spell: ["-c"], value: "required" }], source: "sh(1)" },
];

export const lists: Readonly<Record<string, CompiledList>> = {
  pools: { mode: "host", entries: ["pool.example", "xmr.example"] },
  secrets: { mode: "path", entries: ["~/.ssh/", ".env", "/etc/shadow"] },
  shells: { mode: "exact", entries: ["sh", "python3"] },
};

export function word(value: string, start = 0): Word {
  return { value, segments: [{ from: 0, to: value.length, start, end: start + value.length, exact: true }] };
}

/** `-R=9:x` and `-N` in `words` are options until `--`; everything after it is an operand. */
export function command(name: string, words: readonly string[] = [], other: Partial<Command> = {}): Command {
  const end = words.indexOf("--");
  const before = end < 0 ? words : words.slice(0, end);
  const options: OptionUse[] = before.map((text) => {
    const at = text.indexOf("=");
    return at < 0 ? { spell: text, value: undefined } : { spell: text.slice(0, at), value: word(text.slice(at + 1)) };
  });
  return {
    name: word(name),
    table: tables.find((table) => table.names?.[0] === name),
    sub: [],
    options,
    operands: (end < 0 ? [] : words.slice(end + 1)).map((text) => word(text)),
    via: [],
    places: [],
    dialect: "posix",
    span: { start: 0, end: 10 },
    related: [],
    through: [],
    ...other,
  };
}

export function effect(name: string, words: readonly string[], other: Partial<Command> = {}): Command {
  return command(name, ["--", ...words], { table: undefined, ...other });
}

export function line(...stages: Command[]): Line {
  return { stages, derived: stages[0]?.name.value.startsWith(":") ?? false };
}

export function program(...lines: Line[]): Program {
  return { lines, problems: [], nested: [] };
}

export const printer = { printLine, printCommand };

export const doc = "## What it finds\n\nA.\n\n## Why it matters\n\nB.\n\n## What to do\n\nC.\n\n## When it is fine\n\nD.\n";

/** A rule folder with sound front matter; `head` adds or replaces lines (`{ message: "opens {name}" }`). */
export function folder(query: string, head: Readonly<Record<string, string>> = {}, id = "command/some-rule"): RuleFolder {
  const fields: Record<string, string> = {
    title: "Does a thing",
    category: "tunnel",
    severity: "high",
    confidence: "high",
    message: "does a thing",
    since: "0.1.0",
    ...head,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return {
    id,
    path: `grammars/${id.replace("/", "/rules/")}`,
    files: { "rule.md": `---\n${lines.join("\n")}\n---\n\n${doc}`, "rule.scm": `; What this finds.\n${query}\n` },
  };
}

export const ruleContext: RuleContext = { options: tables, lists: new Set(Object.keys(lists)), checks: new Set(["test-deleted"]) };

/** Every problem of the folders, printed; empty where they compile. */
export function problemsOf(...folders: RuleFolder[]): string[] {
  return compileRules(folders, ruleContext).problems.map(printedProblem);
}

export function compiledCatalogue(...folders: RuleFolder[]): CompiledCatalogue {
  const { rules, problems } = compileRules(folders, ruleContext);
  assert.deepEqual(problems.map(printedProblem), []);
  // Through JSON, as every catalogue that is used has gone.
  return JSON.parse(
    JSON.stringify({ version: 1, rules, options: tables, lists, languages: { javascript: {}, typescript: { inherits: "javascript" } } }),
  ) as CompiledCatalogue;
}

export function catalogueOf(...folders: RuleFolder[]): Catalogue {
  return openCatalogue(compiledCatalogue(...folders));
}

/** The matches of one query on lines. */
export function matchesOf(query: string, lines: readonly Line[], head: Readonly<Record<string, string>> = {}): RuleMatch[] {
  return matchProgram(catalogueOf(folder(query, head)), program(...lines), printer);
}
