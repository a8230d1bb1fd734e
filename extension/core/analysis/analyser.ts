/** A document to its findings: picks the language, reads it and all code in it, runs the rules, and says what it could not do. */
import type { Coverage } from "../base/coverage.ts";
import type { Digest } from "../base/digest.ts";
import { lineIndex } from "../base/line-index.ts";
import type { LoadAsset } from "../base/load-asset.ts";
import { blocking, note, type Problem } from "../base/problem.ts";
import { type Catalogue, openCatalogue } from "../rules/catalogue.ts";
import { matchProgram } from "../rules/match-program.ts";
import type { CompiledCatalogue } from "../rules/rule.ts";
import type { RuleMatch } from "../rules/rule-match.ts";
import { documentSpan, type Layer } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import { printCommand, printLine } from "../shell/print.ts";
import type { NestedCode, ProgramProblem } from "../shell/program.ts";
import { type TableIndex, tableIndex } from "../shell/table-index.ts";
import { withoutHoles } from "../shell/value.ts";
import { createSyntax, type Grammar, type Syntax } from "../syntax/syntax.ts";
import { readCode } from "./code-reader.ts";
import { readDockerfile } from "./dockerfile-reader.ts";
import { findingsOf } from "./findings.ts";
import { ignoreComments, lineComments, withoutIgnored } from "./ignore-comments.ts";
import { type LanguageIndex, type LanguageSpec, languageIndex } from "./language-spec.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import type { DocumentRequest, DocumentResult } from "./request.ts";
import { readSshConfig } from "./ssh-config-reader.ts";
import { readWorkflow } from "./workflow-reader.ts";

export interface AnalyserPorts {
  readonly loadAsset: LoadAsset;
  readonly digest: Digest;
  /** Milliseconds from any start; never goes back. */
  readonly now: () => number;
  /** The date as `YYYY-MM-DD`, for ignore comments that end. */
  readonly today: () => string;
  /** `catalogue.json` already read and parsed, by a host that needs it too. */
  readonly catalogue?: CompiledCatalogue;
}

export interface Analyser {
  readonly catalogue: Catalogue;
  /**
   * `deadline` in milliseconds. Parts that take longer come back as problems; what cannot be interrupted is for the host to
   * end. Rejects only with a `ParseFailed` of `engine-died`: then this analyser is of no more use.
   */
  analyse(request: DocumentRequest, deadline: number): Promise<DocumentResult>;
  /** The same at once for documents that need no parser engine; undefined for those that do. */
  analyseAtOnce(request: DocumentRequest, deadline: number): DocumentResult | undefined;
}

const limits = { length: 4_000_000, nesting: 4, nested: 200 } as const;

export async function createAnalyser(ports: AnalyserPorts): Promise<Analyser> {
  const compiled = ports.catalogue ?? (await loadCatalogue(ports.loadAsset));
  const catalogue = openCatalogue(compiled);
  const setting: Setting = {
    catalogue,
    languages: languageIndex(compiled),
    tables: tableIndex(compiled.options),
    syntax: await createSyntax(ports.loadAsset),
    loaded: new Set(),
    digest: ports.digest,
    today: ports.today,
  };
  const isOverAfter = (deadline: number) => {
    const end = ports.now() + deadline;
    return () => ports.now() > end;
  };

  return {
    catalogue,
    analyse: async (request, deadline) => {
      const isOver = isOverAfter(deadline);
      for (;;) {
        const result = attempt(request, setting, isOver);
        if (!("needs" in result)) return result;
        await setting.syntax.load(result.needs);
        setting.loaded.add(result.needs);
      }
    },
    analyseAtOnce: (request, deadline) => {
      const result = attempt(request, setting, isOverAfter(deadline));
      return "needs" in result ? undefined : result;
    },
  };
}

/** What the build compiled; it was checked there. */
async function loadCatalogue(loadAsset: LoadAsset): Promise<CompiledCatalogue> {
  const text = new TextDecoder().decode(await loadAsset("catalogue.json"));
  return JSON.parse(text) as CompiledCatalogue;
}

interface Setting {
  readonly catalogue: Catalogue;
  readonly languages: LanguageIndex;
  readonly tables: TableIndex;
  readonly syntax: Syntax;
  readonly loaded: Set<Grammar>;
  readonly digest: Digest;
  readonly today: () => string;
}

/** A grammar must be loaded first, which takes a turn of the event loop: the document is then read again. */
class NeedsGrammar extends Error {
  readonly grammar: Grammar;

  constructor(grammar: Grammar) {
    super(`needs ${grammar}`);
    this.grammar = grammar;
  }
}

function attempt(request: DocumentRequest, setting: Setting, isOver: () => boolean): DocumentResult | { readonly needs: Grammar } {
  try {
    return analyseDocument(request, setting, isOver);
  } catch (error) {
    if (error instanceof NeedsGrammar) return { needs: error.grammar };
    throw error;
  }
}

function analyseDocument(request: DocumentRequest, setting: Setting, isOver: () => boolean): DocumentResult {
  const { path } = request;
  const spec =
    request.language === undefined ? setting.languages.ofDocument(path, request.text) : setting.languages.byName(request.language);
  if (spec === undefined) return unread(request, note("unknown-language", unknownLanguage(request), { path }), "none");
  if (request.text.length > limits.length) {
    const message = `This file has ${request.text.length} characters; at most ${limits.length} are analysed. Review it by hand, or split it.`;
    return { ...unread(request, blocking("too-large", message, { path }), "partial"), language: spec.id };
  }
  const text = withoutHoles(request.text);
  const gathered = new Gathering(setting, isOver);
  gathered.read({ spec, layer: { text, segments: undefined }, via: [] }, 0);

  const lines = lineIndex(request.text);
  const findings = findingsOf(gathered.matches, path, lines, setting.catalogue, setting.digest);
  const comments = text.includes("countersign-ignore") ? (gathered.comments ?? lineComments(text, spec.comment)) : [];
  const read = ignoreComments(text, lines, comments, spec.comment);
  const kept = withoutIgnored(findings, read.ignores, lines, (name) => setting.catalogue.rule(name)?.id, setting.today());
  const problems = [
    ...gathered.problems.map(
      ({ code, message, weight, start, end }): Problem => ({ code, message, weight, path, range: lines.range({ start, end }) }),
    ),
    ...[...read.problems, ...kept.problems].map((problem) => ({ ...problem, path })),
  ];
  return {
    path,
    language: spec.id,
    findings: kept.findings,
    ...(kept.suppressed.length === 0 ? {} : { suppressed: kept.suppressed }),
    problems,
    coverage: coverageOf(problems),
  };
}

function unread({ path }: DocumentRequest, problem: Problem, coverage: Coverage): DocumentResult {
  return { path, findings: [], problems: [problem], coverage };
}

function unknownLanguage({ language, path }: DocumentRequest): string {
  if (language !== undefined) return `Countersign does not read ${language} yet, so this was not analysed.`;
  return `Countersign does not read files like ${path} yet, so it was not analysed.`;
}

/** Problems about comments do not touch what was understood. */
const aboutComments = new Set(["bad-ignore", "ignore-without-reason", "unknown-rule", "expired-ignore", "unused-ignore"]);

function coverageOf(problems: readonly Problem[]): Coverage {
  return problems.every(({ code }) => aboutComments.has(code)) ? "full" : "partial";
}

/** What the layers of one document come to. */
class Gathering {
  readonly matches: RuleMatch[] = [];
  readonly problems: ProgramProblem[] = [];
  /** Of the document itself, where its reader knows them. */
  comments: Reading["comments"];
  private readonly setting: Setting;
  private readonly isOver: () => boolean;
  private readonly seen = new Set<string>();
  private nestedCount = 0;

  constructor(setting: Setting, isOver: () => boolean) {
    this.setting = setting;
    this.isOver = isOver;
  }

  read(request: ReadRequest, depth: number): void {
    const reading = this.reading(request);
    if (depth === 0) this.comments = reading.comments;
    this.matches.push(...reading.matches);
    for (const problem of reading.problems) this.report(problem);
    const nested = [...reading.nested];
    for (const program of reading.programs) {
      this.matches.push(...matchProgram(this.setting.catalogue, program, { printLine, printCommand }));
      for (const problem of program.problems) this.report(problem);
      nested.push(...program.nested);
    }
    for (const code of nested) this.enter(code, request.layer, depth);
  }

  private reading(request: ReadRequest): Reading {
    const { setting } = this;
    const { spec, layer, via } = request;
    switch (spec.id) {
      case "bash": {
        const segments = layer.segments === undefined ? {} : { segments: layer.segments };
        const program = lowerScript(layer.text, { tables: setting.tables, dialect: "posix", via, ...segments });
        return { programs: [program], matches: [], problems: [], nested: [] };
      }
      case "dockerfile":
        return readDockerfile(request, setting.tables);
      case "yaml-workflow":
        return readWorkflow(request, setting.tables);
      case "ssh-config":
        return readSshConfig(request, setting.tables);
      default:
        return this.readCode(request, spec);
    }
  }

  private readCode(request: ReadRequest, spec: LanguageSpec): Reading {
    const { setting } = this;
    if (spec.grammar === undefined) {
      const { start, end } = documentSpan(request.layer, 0, Math.min(1, request.layer.text.length));
      const problem: ProgramProblem = { ...notAnalysed(spec.id), start, end };
      return { programs: [], matches: [], problems: [problem], nested: [] };
    }
    if (!setting.loaded.has(spec.grammar)) throw new NeedsGrammar(spec.grammar);
    return readCode(request, { syntax: setting.syntax, catalogue: setting.catalogue, tables: setting.tables, isOver: this.isOver });
  }

  /** Code in another language, or in the same one again. */
  private enter({ language, code, via }: NestedCode, outer: Layer, depth: number): void {
    const first = code.segments[0];
    const last = code.segments[code.segments.length - 1];
    const place =
      first === undefined || last === undefined
        ? documentSpan(outer, 0, outer.text.length)
        : { start: first.start, end: Math.max(first.end, last.end) };
    const key = `${language} ${place.start} ${place.end} ${code.value}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const spec = this.setting.languages.byName(language);
    if (spec === undefined) {
      this.report({ ...notAnalysed(language), ...place });
      return;
    }
    if (depth >= limits.nesting || ++this.nestedCount > limits.nested) {
      this.report({
        code: "code-too-deep",
        message: "There is more code inside of code here than is followed; the rest was not analysed. Review it by hand.",
        weight: "blocking",
        ...place,
      });
      return;
    }
    const segments = code.segments.length > 0 ? code.segments : [{ from: 0, to: code.value.length, ...place, exact: false }];
    this.read({ spec, layer: { text: code.value, segments }, via }, depth + 1);
  }

  private report(problem: ProgramProblem): void {
    const key = `${problem.code} ${problem.start} ${problem.end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.problems.push(problem);
  }
}

function notAnalysed(language: string): Pick<ProgramProblem, "code" | "message" | "weight"> {
  return { code: "language-not-analysed", message: `This runs code in ${language}, which is not analysed yet.`, weight: "note" };
}
