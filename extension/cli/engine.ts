/** The catalogue and the analysis, opened for one command. */
import { join } from "node:path";
import { type Analyser, createAnalyser } from "../core/analysis/analyser.ts";
import { type LanguageIndex, languageIndex } from "../core/analysis/language-spec.ts";
import type { Analyse, DocumentRequest } from "../core/analysis/request.ts";
import { checkNames } from "../core/change/checks/checks.ts";
import { diffAnalysis } from "../core/review/diff-analysis.ts";
import type { Catalogue } from "../core/rules/catalogue.ts";
import { withRules } from "../core/rules/catalogue.ts";
import { readCatalogue } from "../core/rules/catalogue-text.ts";
import type { ExampleAnalysis } from "../core/rules/check-examples.ts";
import type { RuleContext } from "../core/rules/compile-rule.ts";
import type { CompiledCatalogue, CompiledRule } from "../core/rules/rule.ts";
import type { AnalysisPool } from "../node/analysis-pool.ts";
import { assetFolder, readAsset, sha256 } from "./assets.ts";

export interface Engine {
  readonly analyse: Analyse;
  readonly catalogue: Catalogue;
  /** What a file would be read as, by its path and its first characters. */
  readonly languageOf: (path: string, start: string) => string | undefined;
  /** Ends the workers. */
  readonly close: () => Promise<void>;
}

export interface EngineSize {
  /** There is so much to do that the work is shared out, and what starting the workers costs does not matter. */
  readonly isLarge: boolean;
}

/** In UTF-16 units. A document that needs no parser engine, up to this, is done here sooner than a worker starts. */
const shortText = 8 * 1024;

export async function openEngine(programFolder: string, { isLarge }: EngineSize = { isLarge: false }): Promise<Engine> {
  const compiled = loadCatalogue(programFolder);
  const analyser = await analyserOf(programFolder, compiled);
  let languages: LanguageIndex | undefined;
  let pool: Promise<AnalysisPool> | undefined;
  const analyseInPool: Analyse = async (request, deadline) => {
    pool ??= startPool(programFolder);
    return (await pool).analyse(request, deadline);
  };
  return {
    catalogue: analyser.catalogue,
    languageOf: (path, start) => {
      languages ??= languageIndex(compiled);
      return languages.ofDocument(path, start)?.id;
    },
    close: async () => {
      if (pool !== undefined) await (await pool).close();
    },
    analyse: async (request, deadline) => {
      const isHere = !isLarge && request.text.length <= shortText;
      const result = isHere ? analyser.analyseAtOnce(request, deadline) : undefined;
      return result ?? (await analyseInPool(request, deadline));
    },
  };
}

async function startPool(programFolder: string): Promise<AnalysisPool> {
  const [{ analysisPool }, { availableParallelism }] = await Promise.all([import("../node/analysis-pool.ts"), import("node:os")]);
  return analysisPool({
    workerFile: join(programFolder, "analysis-worker.js"),
    assetFolder: assetFolder(programFolder),
    size: Math.max(1, Math.min(availableParallelism(), mostWorkers)),
  });
}

/** Each holds the grammars and the catalogue in its own memory. */
const mostWorkers = 8;

/** At once: a promise for one file costs more than the file. */
function loadCatalogue(programFolder: string): CompiledCatalogue {
  return readCatalogue(readAsset(assetFolder(programFolder), "catalogue.json"));
}

function analyserOf(programFolder: string, catalogue: CompiledCatalogue): Promise<Analyser> {
  return createAnalyser({
    loadAsset: async (name) => (await import("../node/assets.ts")).folderAssets(assetFolder(programFolder))(name),
    digest: sha256,
    // `performance` is loaded when it is first named, which this is too early for.
    now: () => Number(process.hrtime.bigint() / 1000n) / 1000,
    catalogue,
  });
}

export interface RuleTester {
  /** What rules may speak of: programs and lists. */
  readonly context: RuleContext;
  /** Analysis with these rules beside, or in the place of, those of the catalogue. */
  withRules(rules: readonly CompiledRule[], documents: readonly DocumentRequest[]): Promise<ExampleAnalysis>;
}

/** Of the catalogue that was built. */
export function openRuleTester(programFolder: string): RuleTester {
  return ruleTester(programFolder, loadCatalogue(programFolder));
}

export function ruleTester(programFolder: string, compiled: CompiledCatalogue): RuleTester {
  return {
    context: { options: compiled.options, lists: new Set(Object.keys(compiled.lists)), checks: checkNames },
    withRules: async (rules, documents) => {
      const analyser = await analyserOf(programFolder, withRules(compiled, rules));
      // The examples are held against their rule in one go, so what they need is loaded before.
      for (const document of documents) await analyser.analyse(document, exampleDeadline);
      const analyse = (request: DocumentRequest) => {
        const result = analyser.analyseAtOnce({ ...request, wantsCapabilities: true }, exampleDeadline);
        if (result === undefined) throw new Error(`no parser was loaded for ${request.path}`);
        return result;
      };
      return { text: analyse, diff: diffAnalysis(analyse, analyser.catalogue, sha256) };
    },
  };
}

/** In milliseconds for one example. */
const exampleDeadline = 5_000;
