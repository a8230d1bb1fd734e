/** An analyser over the real grammars, option tables and lists, with the rules that a test gives it. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Analyser, createAnalyser } from "../../../extension/core/analysis/analyser.ts";
import { checkNames } from "../../../extension/core/change/checks/checks.ts";
import { compileCatalogue } from "../../../extension/core/rules/compile-catalogue.ts";
import type { CompiledCatalogue } from "../../../extension/core/rules/rule.ts";
import { printProgram } from "../../../extension/core/shell/print.ts";
import { readGrammars } from "../../../scripts/compile-catalogue.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";

const isRule = /^[^/]+\/rules\//;

/** `rules` are the files of rule folders by their path inside `grammars/`. */
export function catalogueWith(rules: Readonly<Record<string, string>>): CompiledCatalogue {
  const { files } = readGrammars(fileURLToPath(new URL("../../../grammars", import.meta.url)));
  const own = new Map([...files].filter(([path]) => !isRule.test(path)));
  for (const [path, text] of Object.entries(rules)) own.set(path, text);
  const { catalogue, problems } = compileCatalogue(own, "grammars", checkNames);
  const about = problems.filter(({ path }) => path !== undefined && isRule.test(path.replace(/^grammars\//, "")));
  if (about.length > 0) throw new Error(about.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return catalogue;
}

/** Unless a test has a clock of its own, time stands still: a slow machine finds what a fast one does. */
export async function testAnalyser(rules: Readonly<Record<string, string>> = {}, now = () => 0): Promise<Analyser> {
  return createAnalyser({
    catalogue: catalogueWith(rules),
    loadAsset: loadGrammarAsset,
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    now,
  });
}

const sections = `
# What it finds

What its title says.

# Why it matters

It is a rule of a test.

# What to do

Nothing.

# When it is fine

Always.
`;

/** The three files of a rule; its examples are not run here. */
export function testRule(id: string, query: string, message = "Here it is."): Record<string, string> {
  const [language, name] = id.split("/");
  const folder = `${language}/rules/${name}`;
  return {
    [`${folder}/rule.md`]: `---\ntitle: A rule of a test\ncategory: tunnel\nseverity: high\nconfidence: high\nmessage: ${JSON.stringify(message)}\nsince: 0.1.0\n---\n${sections}`,
    [`${folder}/rule.scm`]: `; A rule of a test.\n${query}\n`,
  };
}

/** The canonical text of all layers, derived lines last in each. */
export async function canonical(analyser: Analyser, language: string, text: string): Promise<string[]> {
  const programs = await analyser.programsOf({ path: "test", language, text }, 10_000);
  return programs.flatMap((program) =>
    printProgram(program)
      .text.split("\n")
      .filter((line) => line !== ""),
  );
}

/** What stands in the document where each printed command is marked. */
export async function commandSpans(analyser: Analyser, language: string, text: string): Promise<string[]> {
  const programs = await analyser.programsOf({ path: "test", language, text }, 10_000);
  return programs.flatMap(({ lines }) => lines.flatMap(({ stages }) => stages.map(({ span }) => text.slice(span.start, span.end))));
}

/** The hosts and wrappers of each printed command. */
export async function viaOf(analyser: Analyser, language: string, text: string): Promise<(readonly string[])[]> {
  const programs = await analyser.programsOf({ path: "test", language, text }, 10_000);
  return programs.flatMap(({ lines }) => lines.flatMap(({ stages }) => stages.map(({ via }) => via)));
}
