/**
 * Writes docs/rules.md from the rules, and the measured table of docs/severities.md: `npm run rules-page`. The counts are those
 * that `npm run eval -- PATH… --page` wrote to eval/rule-counts.json.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Category, categories, severities } from "../extension/core/base/finding.ts";
import { asObject, member } from "../extension/core/base/json-value.ts";
import { titledLabel } from "../extension/core/rules/label-titles.ts";
import type { CompiledCatalogue, CompiledRule } from "../extension/core/rules/rule.ts";
import { compileGrammars } from "./compile-catalogue.ts";
import { root } from "./root.mjs";

export interface Counted {
  readonly risky: number;
  readonly benign: number;
}

export interface Measured {
  readonly rules: ReadonlyMap<string, Counted>;
  readonly severities: ReadonlyMap<string, Counted>;
}

/** What eval/rule-counts.json says. Throws where it is of another shape: this is a tool, and the page must not lie. */
export function readMeasured(text: string): Measured {
  const parsed: unknown = JSON.parse(text);
  const counts = (of: string): ReadonlyMap<string, Counted> => {
    const group = asObject(member(parsed, of));
    if (group === undefined) throw new Error(`eval/rule-counts.json has no "${of}"`);
    return new Map(
      Object.entries(group).map(([key, one]) => {
        const risky = member(one, "risky");
        const benign = member(one, "benign");
        if (typeof risky !== "number" || typeof benign !== "number") throw new Error(`eval/rule-counts.json: ${key} has no counts`);
        return [key, { risky, benign }];
      }),
    );
  };
  return { rules: counts("rules"), severities: counts("severities") };
}

/** The catalogue as a page: a table for each category, the most severe rules first. */
export function rulesPage({ rules, languages, labels: titles = {} }: CompiledCatalogue, measured: Measured): string {
  const parts = categories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category).sort(bySeverity);
    return own.length === 0 ? [] : [categoryPart(category, own, languages, measured)];
  });
  return `# The rules

Written by \`npm run rules-page\`; do not edit. ${rules.length} rules. \`countersign explain RULE\` prints the page of one: what it finds, why it matters, what to do
and when it is fine. What the severities promise is in [severities.md](severities.md), how well all of this works in [eval.md](eval.md).

*Read in*: a rule about **commands** holds for whatever is executed, from any host: shell scripts, PowerShell and batch files, calls in Python,
JavaScript, TypeScript, Go and Ruby, Dockerfiles, workflows and pipelines, Kubernetes, compose, makefiles, package.json, ssh configuration, and an agent's
recorded actions. One about a **change** compares two versions.

*Precision* is of rows of the evaluation sets: of those that the rule speaks of, how many are risky. A rule without a figure met no row;
its own examples are its proof.

${parts.join("\n")}
## What the labels say

By number, as in ATT&CK for Enterprise (\`T\`), ATLAS (\`AML\`), the OWASP lists for agents (\`ASI\`) and language models (\`LLM\`), and CWE;
\`grammars/labels.json\` says of which edition. "now" stands behind a number of an older ATT&CK, which other tools still print.

${labelLines(rules, titles)}`;
}

function labelLines(rules: readonly CompiledRule[], titles: Readonly<Record<string, string>>): string {
  const used = new Set(rules.flatMap((rule) => Object.values(rule.labels).flat()));
  const inOrder = [...used].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return inOrder.map((id) => `- ${titledLabel(id, titles)}\n`).join("");
}

/** The rows of the sets by the highest severity that was said of them. */
export function severityTable({ severities: counted }: Measured): string {
  const lines = severities.map((severity) => {
    const { risky, benign } = counted.get(severity) ?? { risky: 0, benign: 0 };
    return `| ${severity} | ${risky + benign} | ${risky} | ${benign} | ${share(risky, benign)} |\n`;
  });
  return `| highest severity | rows | risky | benign | precision |\n|---|---|---|---|---|\n${lines.join("")}`;
}

const begin = "<!-- measured: written by npm run rules-page -->\n";
const end = "<!-- end of measured -->";

/** `page` with its measured table written anew. Throws where the two marks are missing. */
export function withSeverityTable(page: string, measured: Measured): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error("docs/severities.md lacks the marks between which the measured table stands");
  return `${page.slice(0, from)}${begin}\n${severityTable(measured)}\n${page.slice(to)}`;
}

function categoryPart(
  category: Category,
  rules: readonly CompiledRule[],
  languages: CompiledCatalogue["languages"],
  measured: Measured,
): string {
  const rows = rules.map((rule) => {
    const counted = measured.rules.get(rule.id);
    const precision = counted === undefined ? "" : `${share(counted.risky, counted.benign)} of ${counted.risky + counted.benign}`;
    const { title, severity, confidence } = rule;
    return `| \`${rule.id}\` | ${cell(title)} | ${severity} | ${confidence} | ${readIn(rule, languages)} | ${labels(rule)} | ${precision} |\n`;
  });
  return `## ${category}\n\n| rule | what | severity | confidence | read in | labels | precision |\n|---|---|---|---|---|---|---|\n${rows.join("")}`;
}

function readIn({ language, check, dialects }: CompiledRule, languages: CompiledCatalogue["languages"]): string {
  if (check !== undefined) return "changes";
  if (language === "command") return dialects === undefined ? "commands" : `commands (${dialects.join(", ")})`;
  const heirs = Object.keys(languages).filter((name) => languages[name]?.inherits === language);
  return [language, ...heirs.sort()].join(", ");
}

function labels({ labels: { attack = [], atlas = [], owasp = [], cwe = [] } }: CompiledRule): string {
  return [...attack, ...atlas, ...owasp, ...cwe].join(" ");
}

function share(risky: number, benign: number): string {
  return risky + benign === 0 ? "–" : `${Math.round((100 * risky) / (risky + benign))} %`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function bySeverity(a: CompiledRule, b: CompiledRule): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.id < b.id ? -1 : 1);
}

function main(): number {
  const { catalogue, problems } = compileGrammars(join(root, "grammars"));
  if (problems.length > 0) {
    console.error("The rules do not compile: run npm run build to see why. Nothing was written.");
    return 1;
  }
  const measured = readMeasured(readFileSync(join(root, "eval/rule-counts.json"), "utf8"));
  writeFileSync(join(root, "docs/rules.md"), rulesPage(catalogue, measured));
  const severitiesPath = join(root, "docs/severities.md");
  writeFileSync(severitiesPath, withSeverityTable(readFileSync(severitiesPath, "utf8"), measured));
  console.log(`${catalogue.rules.length} rules in docs/rules.md, and the table of docs/severities.md`);
  return 0;
}

// Run as a program; imported by a test for its functions.
if (basename(process.argv[1] ?? "") === "rules-page.ts") process.exitCode = main();
