/** A document to its findings: picks the language, reads it and all code in it, runs the rules, and says what it could not do. */
import type { Coverage } from "../base/coverage.ts";
import type { Digest } from "../base/digest.ts";
import { lineIndex } from "../base/line-index.ts";
import type { LoadAsset } from "../base/load-asset.ts";
import { blocking, note, type Problem } from "../base/problem.ts";
import { type Catalogue, openCatalogue } from "../rules/catalogue.ts";
import { readCatalogue } from "../rules/catalogue-text.ts";
import { treeQueries } from "../rules/match-tree.ts";
import type { CompiledCatalogue } from "../rules/rule.ts";
import type { LoweringMemory } from "../shell/lowering-memory.ts";
import type { Program } from "../shell/program.ts";
import { tableIndex } from "../shell/table-index.ts";
import { withoutHoles } from "../shell/value.ts";
import { createSyntax, type Together } from "../syntax/syntax.ts";
import { documentTokens } from "./document-tokens.ts";
import { findingsOf } from "./findings.ts";
import { Gathering, type GatheringSetting, NeedsPart, type Part } from "./gathering.ts";
import { ignoreComments } from "./ignore-comments.ts";
import { type LanguageIndex, type LanguageSpec, languageIndex } from "./language-spec.ts";
import { outlineOf, outlineQuery } from "./outline.ts";
import type { DocumentRequest, DocumentResult } from "./request.ts";
import { isWayBack, wayBack } from "./sql-reader.ts";

export interface AnalyserPorts {
  readonly loadAsset: LoadAsset;
  readonly digest: Digest;
  /** Milliseconds from any start; never goes back. */
  readonly now: () => number;
  /** `catalogue.json` already read and parsed, by a host that needs it too. */
  readonly catalogue?: CompiledCatalogue;
  /** The same documents come again and again, a little changed: what helps to read them sooner is kept of a few. */
  readonly remembers?: boolean;
}

export interface Analyser {
  readonly catalogue: Catalogue;
  /**
   * `deadline` in milliseconds. Parts that take longer come back as problems; what cannot be interrupted is for the host to
   * end. Rejects only with a `ParseFailed` of `engine-died`: then this analyser is of no more use.
   */
  analyse(request: DocumentRequest, deadline: number): Promise<DocumentResult>;
  /** The same at once for documents that need nothing that is not loaded; undefined for those that do. Shell needs nothing. */
  analyseAtOnce(request: DocumentRequest, deadline: number): DocumentResult | undefined;
  /** The programs that rules about commands are evaluated on, layer after layer, for who wants to see what a rule sees. */
  programsOf(request: DocumentRequest, deadline: number): Promise<readonly Program[]>;
  /** Loads what that language needs, so that `analyseAtOnce` reads it too. */
  prepare(language: string): Promise<void>;
  /** The language id of a document, by its path, or by its first line where the path says nothing. */
  languageOf(path: string, text: string): string | undefined;
}

const limits = { length: 4_000_000 } as const;

export async function createAnalyser(ports: AnalyserPorts): Promise<Analyser> {
  const compiled = ports.catalogue ?? (await loadCatalogue(ports.loadAsset));
  const catalogue = openCatalogue(compiled);
  const setting: Setting = {
    catalogue,
    languages: languageIndex(compiled),
    tables: tableIndex(compiled.options),
    syntax: await createSyntax(ports.loadAsset),
    parts: { grammars: new Set() },
    digest: ports.digest,
    memoryOf: ports.remembers === true ? memories() : () => undefined,
  };
  const isOverAfter = (deadline: number) => {
    const end = ports.now() + deadline;
    return () => ports.now() > end;
  };

  const load = async (part: Part) => {
    const { parts } = setting;
    if (part === "yaml") parts.readYaml = (await import("./yaml-readers.ts")).readYaml;
    else {
      const [reader] = await Promise.all([import("./code-reader.ts"), setting.syntax.load(part)]);
      parts.readCode = reader.readCode;
      parts.grammars.add(part);
    }
  };

  const untilLoaded = async <T>(work: () => T): Promise<T> => {
    for (;;) {
      const result = attempt(work);
      if ("result" in result) return result.result;
      await load(result.needs);
    }
  };

  return {
    catalogue,
    prepare: async (language) => {
      const spec = setting.languages.byName(language);
      if (spec?.grammar !== undefined) await load(spec.grammar);
      else if (spec?.id.startsWith("yaml-")) await load("yaml");
    },
    languageOf: (path, text) => setting.languages.ofDocument(path, text)?.id,
    analyse: (request, deadline) => {
      const isOver = isOverAfter(deadline);
      return untilLoaded(() => analyseDocument(request, setting, isOver));
    },
    analyseAtOnce: (request, deadline) => {
      const result = attempt(() => analyseDocument(request, setting, isOverAfter(deadline)));
      return "needs" in result ? undefined : result.result;
    },
    programsOf: (request, deadline) => {
      const isOver = isOverAfter(deadline);
      return untilLoaded(() => {
        const spec = languageOfRequest(request, setting.languages);
        return spec === undefined ? [] : gather(request, spec, setting, isOver).programs;
      });
    },
  };
}

/** What the build compiled; it was checked there. */
async function loadCatalogue(loadAsset: LoadAsset): Promise<CompiledCatalogue> {
  const text = new TextDecoder().decode(await loadAsset("catalogue.json"));
  return readCatalogue(text);
}

interface Setting extends GatheringSetting {
  readonly digest: Digest;
  readonly memoryOf: (request: DocumentRequest) => LoweringMemory | undefined;
}

/** How many documents are remembered, and how long they may be. */
const remembered = { documents: 4, length: 500_000 } as const;

/** By path; the one that was not asked for longest is forgotten first. */
function memories(): Setting["memoryOf"] {
  const known = new Map<string, LoweringMemory>();
  return ({ path, text }) => {
    const memory = known.get(path) ?? {};
    known.delete(path);
    if (text.length > remembered.length) return undefined;
    known.set(path, memory);
    const [oldest] = known.keys();
    if (known.size > remembered.documents && oldest !== undefined) known.delete(oldest);
    return memory;
  };
}

function attempt<T>(work: () => T): { readonly result: T } | { readonly needs: Part } {
  try {
    return { result: work() };
  } catch (error) {
    if (error instanceof NeedsPart) return { needs: error.part };
    throw error;
  }
}

function languageOfRequest({ path, language, text }: DocumentRequest, languages: LanguageIndex): LanguageSpec | undefined {
  return language === undefined ? languages.ofDocument(path, text) : languages.byName(language);
}

function gather(request: DocumentRequest, spec: LanguageSpec, setting: Setting, isOver: () => boolean): Gathering {
  const scope = request.wantsCapabilities === true ? "everything" : "risks";
  const gathered = new Gathering(setting, isOver, scope, setting.memoryOf(request));
  const via = spec.id === "sql" && isWayBack(request.path) ? [wayBack] : [];
  gathered.read({ spec, layer: { text: withoutHoles(request.text), segments: undefined }, via }, 0);
  return gathered;
}

/** What reads the document, tells its tokens and outlines it shares one tree. */
function analyseDocument(request: DocumentRequest, setting: Setting, isOver: () => boolean): DocumentResult {
  const spec = languageOfRequest(request, setting.languages);
  const together = spec === undefined ? undefined : queriesOf(spec, request, setting.catalogue);
  return setting.syntax.keepingTree(request.text, together, () => readDocument(request, spec, setting, isOver));
}

const togetherKeys = new Map<string, object>();

/** What is asked of the tree of such a document. */
function queriesOf(
  spec: LanguageSpec,
  { isCompared, isOnlyCompared, wantsCapabilities }: DocumentRequest,
  catalogue: Catalogue,
): Together | undefined {
  const { grammar, folder, data } = spec;
  if (grammar === undefined || isOnlyCompared === true) return undefined;
  const name = `${spec.id} ${isCompared === true} ${wantsCapabilities === true}`;
  const key = togetherKeys.get(name) ?? {};
  togetherKeys.set(name, key);
  return catalogue.memo(key, () => ({
    grammar,
    queries: [
      typeof data.embedded === "string" ? data.embedded : undefined,
      treeQueries(catalogue, folder, wantsCapabilities === true ? "everything" : "risks")?.query,
      isCompared === true ? outlineQuery(catalogue, spec) : undefined,
    ].flatMap((query) => query ?? []),
  }));
}

function readDocument(request: DocumentRequest, spec: LanguageSpec | undefined, setting: Setting, isOver: () => boolean): DocumentResult {
  const { path } = request;
  if (spec === undefined) return unread(request, note("unknown-language", unknownLanguage(request), { path }), "none");
  if (request.text.length > limits.length) {
    const message = `This file has ${request.text.length} characters; at most ${limits.length} are analysed. Review it by hand, or split it.`;
    return { ...unread(request, blocking("too-large", message, { path }), "partial"), language: spec.id };
  }
  const { text } = request;
  if (request.isCompared === true && request.isOnlyCompared === true) return compared(request, spec, setting, isOver);
  const gathered = gather(request, spec, setting, isOver);
  const tokens = request.isCompared === true ? documentTokens(text, spec, setting.syntax, isOver) : undefined;
  const lines = lineIndex(text);
  const findings = findingsOf(gathered.matches, path, lines, setting.catalogue, setting.digest);
  const { ignores, problems: ignoreProblems } = ignoreComments({
    text,
    lines,
    language: spec.id,
    comments: gathered.comments,
    ruleId: (name) => setting.catalogue.rule(name)?.id,
  });
  const problems = [
    ...gathered.problems.map(
      ({ code, message, weight, start, end }): Problem => ({ code, message, weight, path, range: lines.range({ start, end }) }),
    ),
    ...ignoreProblems.map((problem) => ({ ...problem, path })),
  ];
  const outline = request.isCompared ? outlined(text, spec, setting, isOver) : {};
  // What reads it may have been done in time, and what compares it not: a check that misses something must not be silent.
  const isLate = request.isCompared === true && isOver() && !problems.some(({ code }) => code === "deadline");
  if (isLate) problems.push(blocking("deadline", tooLateToCompare, { path }));
  return {
    path,
    language: spec.id,
    findings,
    ...(ignores.length === 0 ? {} : { ignores }),
    problems,
    // A comment that says nothing takes nothing from what was understood of the code.
    coverage: gathered.problems.length === 0 && !isLate ? "full" : "partial",
    ...outline,
    ...(tokens === undefined ? {} : { tokens }),
  };
}

/** What tells the parts of a document and its layout. */
function compared({ path, text }: DocumentRequest, spec: LanguageSpec, setting: Setting, isOver: () => boolean): DocumentResult {
  if (spec.grammar !== undefined && !setting.parts.grammars.has(spec.grammar)) throw new NeedsPart(spec.grammar);
  const tokens = documentTokens(text, spec, setting.syntax, isOver);
  const outline = outlined(text, spec, setting, isOver);
  const isLate = isOver();
  return {
    path,
    language: spec.id,
    findings: [],
    problems: isLate ? [blocking("deadline", tooLateToCompare, { path })] : [],
    coverage: isLate ? "partial" : "full",
    ...outline,
    ...(tokens === undefined ? {} : { tokens }),
  };
}

const tooLateToCompare =
  "The time was up before all of this was told apart into its parts, so the checks that compare both sides may have missed something. Review it by hand.";

function outlined(text: string, spec: LanguageSpec, setting: Setting, isOver: () => boolean): Pick<DocumentResult, "outline"> {
  const query = outlineQuery(setting.catalogue, spec);
  if (query === undefined || spec.grammar === undefined) return {};
  if (!setting.parts.grammars.has(spec.grammar)) throw new NeedsPart(spec.grammar);
  return { outline: outlineOf(text, spec, query, { ...setting, isOver }) };
}

function unread({ path }: DocumentRequest, problem: Problem, coverage: Coverage): DocumentResult {
  return { path, findings: [], problems: [problem], coverage };
}

function unknownLanguage({ language, path }: DocumentRequest): string {
  if (language !== undefined) return `Countersign does not read ${language} yet, so this was not analysed.`;
  return `Countersign does not read files like ${path} yet, so it was not analysed.`;
}
