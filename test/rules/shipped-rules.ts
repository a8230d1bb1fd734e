/** The real analyser over the grammars of this repository, ready for code that does not wait. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Analyser, createAnalyser } from "../../extension/core/analysis/analyser.ts";
import type { DocumentRequest, DocumentResult } from "../../extension/core/analysis/request.ts";
import { languages } from "../../extension/core/base/language.ts";
import type { Problem } from "../../extension/core/base/problem.ts";
import { diffAnalysis } from "../../extension/core/review/diff-analysis.ts";
import type { ExampleAnalysis } from "../../extension/core/rules/check-examples.ts";
import { compileGrammars, readGrammars } from "../../scripts/compile-catalogue.ts";
import { root } from "../../scripts/root.mjs";
import { loadGrammarAsset } from "../core/syntax/grammar-assets.ts";

const folder = join(root, "grammars");

export interface ShippedRules {
  readonly analyser: Analyser;
  /** What the compiler of the catalogue had to say: nothing, if all is well. */
  readonly problems: readonly Problem[];
  /** The files of a rule's folder, by name. */
  filesOf(rule: string): Readonly<Record<string, string>>;
  analyse(language: string, text: string, path?: string): DocumentResult;
  /** What examples are held against: with capabilities. */
  readonly examples: ExampleAnalysis;
}

const deadline = 20_000;
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

export async function shippedRules(): Promise<ShippedRules> {
  const { catalogue, problems } = compileGrammars(folder);
  const { files } = readGrammars(folder);
  const analyser = await createAnalyser({
    loadAsset: loadGrammarAsset,
    digest,
    // Time stands still: a slow machine finds what a fast one does.
    now: () => 0,
    catalogue,
  });
  // Each grammar is loaded by the first document that needs it; after that nothing has to be waited for.
  for (const language of [...languages, "powershell", "cmd"]) {
    await analyser.analyse({ path: "warm-up", language, text: "x = `1`\n" }, deadline);
  }
  const atOnce = (request: DocumentRequest): DocumentResult => {
    const result = analyser.analyseAtOnce({ wantsCapabilities: true, ...request }, deadline);
    assert.ok(result, `the grammar for ${request.path} was not loaded before`);
    return result;
  };
  return {
    analyser,
    problems,
    examples: { text: atOnce, diff: diffAnalysis(atOnce, analyser.catalogue, digest) },
    filesOf: (rule) => {
      const [language, name] = rule.split("/");
      const start = `${language}/rules/${name}/`;
      return Object.fromEntries(
        [...files].filter(([path]) => path.startsWith(start)).map(([path, text]) => [path.slice(start.length), text]),
      );
    },
    analyse: (language, text, path = "example") => atOnce({ path, language, text, wantsCapabilities: false }),
  };
}
