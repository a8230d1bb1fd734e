/** The catalogue and the analysis, opened for one command. */
import type { Analyse } from "../core/analysis/request.ts";
import { lineIndex } from "../core/base/line-index.ts";
import { blocking } from "../core/base/problem.ts";
import { type Catalogue, openCatalogue } from "../core/rules/catalogue.ts";
import type { AnalyseText } from "../core/rules/check-examples.ts";
import { matchProgram } from "../core/rules/match-program.ts";
import type { CompiledCatalogue, CompiledRule } from "../core/rules/rule.ts";
import { lowerScript } from "../core/shell/lower.ts";
import { printCommand, printLine } from "../core/shell/print.ts";
import { tableIndex } from "../core/shell/table-index.ts";
import { assetsIn, sha256 } from "./assets.ts";

export interface Engine {
  readonly analyse: Analyse;
  readonly catalogue: Catalogue;
  readonly languageOf: (path: string, start: string) => string | undefined;
  readonly close: () => Promise<void>;
}

export async function openEngine(programFolder: string): Promise<Engine> {
  const bytes = await assetsIn(programFolder)("catalogue.json");
  const compiled = JSON.parse(Buffer.from(bytes).toString("utf8")) as CompiledCatalogue;
  const catalogue = openCatalogue(compiled);
  const tables = tableIndex([...compiled.options]);
  return {
    catalogue,
    languageOf: (path, start) => (path.endsWith(".sh") || start.startsWith("#!") ? "bash" : undefined),
    close: async () => {},
    analyse: async ({ path, language, text }) => {
      if ((language ?? "bash") !== "bash") {
        const message = "This version reads shell commands only; this file has not been looked at.";
        return { path, findings: [], problems: [blocking("no-reader", message, { path })], coverage: "none" };
      }
      const program = lowerScript(text, { tables, dialect: "posix", via: [] });
      const lines = lineIndex(text);
      const findings = matchProgram(catalogue, program, { printLine, printCommand }).map((match) => ({
        rule: match.rule,
        category: catalogue.rule(match.rule)?.category ?? "tunnel",
        severity: match.severity,
        confidence: match.confidence,
        message: match.message,
        path,
        range: lines.range(match.span),
        related: match.related.map((one) => ({ path, range: lines.range(one), message: one.message })),
        ...(match.canonical === undefined ? {} : { canonical: match.canonical }),
        via: match.via,
        labels: catalogue.rule(match.rule)?.labels ?? {},
        fingerprint: `1:${sha256(match.tokens.join(" "))}:0`,
      }));
      const problems = program.problems.map(({ code, message, weight, start, end }) => ({
        code,
        message,
        weight,
        path,
        range: lines.range({ start, end }),
      }));
      return { path, language: "bash", findings, problems, coverage: "full" } as const;
    },
  };
}

export interface RuleTester {
  readonly context: { readonly options: Catalogue["options"]; readonly lists: ReadonlySet<string> };
  /** Analysis with these rules beside, or in the place of, those of the catalogue. */
  withRules(rules: readonly CompiledRule[]): Promise<AnalyseText>;
}

export async function openRuleTester(programFolder: string): Promise<RuleTester> {
  const engine = await openEngine(programFolder);
  return {
    context: { options: engine.catalogue.options, lists: new Set() },
    withRules: async () => () => ({ findings: [], problems: [] }),
  };
}
