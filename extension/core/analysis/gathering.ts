/** Reads a document and the code in it, layer after layer, and gathers what they come to. */
import type { Catalogue } from "../rules/catalogue.ts";
import { matchProgram } from "../rules/match-program.ts";
import type { RuleScope } from "../rules/rule.ts";
import type { RuleMatch } from "../rules/rule-match.ts";
import { shellComments } from "../shell/comments.ts";
import { documentSpan, type Layer } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { LoweringMemory } from "../shell/lowering-memory.ts";
import { printCommand, printLine } from "../shell/print.ts";
import type { Line, NestedCode, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import type { Grammar, Syntax } from "../syntax/syntax.ts";
import { readAgentInstructions } from "./agent-instructions-reader.ts";
import { readAgentSettings } from "./agent-settings-reader.ts";
import type { readCode } from "./code-reader.ts";
import { readDockerfile } from "./dockerfile-reader.ts";
import { isSetting } from "./grant.ts";
import { type Comment, lineComments, mentionsIgnore } from "./ignore-comments.ts";
import type { LanguageIndex, LanguageSpec } from "./language-spec.ts";
import { readMakefile } from "./makefile-reader.ts";
import { readMongo } from "./mongo-reader.ts";
import { readPackageJson } from "./package-json-reader.ts";
import { withPlaceholders } from "./placeholder-words.ts";
import { readWindowsShell } from "./powershell-reader.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { readRedis } from "./redis-reader.ts";
import { readSettingsLines } from "./settings-lines-reader.ts";
import { readSource } from "./source-reader.ts";
import { readSql } from "./sql-reader.ts";
import { readSshConfig } from "./ssh-config-reader.ts";
import type { readYaml } from "./yaml-readers.ts";

export interface GatheringSetting {
  readonly catalogue: Catalogue;
  readonly languages: LanguageIndex;
  readonly tables: TableIndex;
  readonly syntax: Syntax;
  readonly parts: LoadedParts;
}

/** What a document may need beside the shell's lowering: the engine for a grammar, or the YAML parser. */
export type Part = Grammar | "yaml";

/** Loaded when it is first needed: starting for one command must not pay for them. */
export interface LoadedParts {
  /** Those that `syntax` has ready. */
  readonly grammars: Set<Grammar>;
  readCode?: typeof readCode;
  readYaml?: typeof readYaml;
}

const limits = { nesting: 4, nested: 200 } as const;

/** A part must be loaded first, which takes a turn of the event loop: the document is then read again. */
export class NeedsPart extends Error {
  readonly part: Part;

  constructor(part: Part) {
    super(`needs ${part}`);
    this.part = part;
  }
}

/** What the layers of one document come to. */
export class Gathering {
  readonly programs: Program[] = [];
  readonly matches: RuleMatch[] = [];
  readonly problems: ProgramProblem[] = [];
  /** Of all layers in which an ignore comment may be, by their place in the document. */
  readonly comments: Comment[] = [];
  private readonly setting: GatheringSetting;
  private readonly isOver: () => boolean;
  private readonly scope: RuleScope;
  private readonly seen = new Set<string>();
  /** Of the document itself; what is nested in it is lowered anew. */
  private readonly memory: LoweringMemory | undefined;
  private nestedCount = 0;

  constructor(setting: GatheringSetting, isOver: () => boolean, scope: RuleScope, memory?: LoweringMemory) {
    this.setting = setting;
    this.isOver = isOver;
    this.scope = scope;
    this.memory = memory;
  }

  read(request: ReadRequest, depth: number): void {
    const reading = this.reading(request);
    if (mentionsIgnore(request.layer.text)) for (const comment of commentsOf(request, reading)) this.comments.push(comment);
    for (const match of reading.matches) this.matches.push(match);
    for (const problem of reading.problems) this.report(problem);
    const nested = [...reading.nested];
    for (const program of reading.programs) {
      for (const match of this.matched(program)) this.matches.push(match);
      nested.push(...this.taken(program));
    }
    const { otherwise } = reading;
    if (otherwise !== undefined) {
      // Where it ends depends on what was taken for a word of it.
      const placeOf = ({ rule, span }: RuleMatch) => `${rule} ${span.start}`;
      const told = new Set(this.matches.map(placeOf));
      for (const match of this.matched(otherwise)) if (!told.has(placeOf(match))) this.matches.push(match);
      nested.push(...this.taken(otherwise));
    }
    if (reading.grants !== undefined) for (const match of this.granted(reading.grants)) this.matches.push(match);
    for (const code of nested) this.enter(code, request.layer, depth);
  }

  /** Gives the code in it that is read next. */
  private taken(program: Program): readonly NestedCode[] {
    this.programs.push(program);
    for (const problem of program.problems) this.report(problem);
    return program.nested;
  }

  private matched(program: Pick<Program, "lines">): RuleMatch[] {
    return matchProgram(this.setting.catalogue, program, { printLine, printCommand }, this.scope);
  }

  /** Rules about risks are asked of settings alone: `VOLUME ~/.ssh` writes nothing there. */
  private granted(grants: readonly Line[]): RuleMatch[] {
    const settings = this.matched({ lines: grants.filter(isSetting) });
    if (this.scope === "risks") return settings;
    const others = this.matched({ lines: grants.filter((line) => !isSetting(line)) });
    return [...settings, ...others.filter(({ rule }) => this.setting.catalogue.rule(rule)?.category === "capability")];
  }

  private reading(request: ReadRequest): Reading {
    const { setting } = this;
    const { spec, layer, via } = request;
    switch (spec.id) {
      case "bash": {
        const segments = layer.segments === undefined ? {} : { segments: layer.segments };
        const lowered = (text: string, memory?: LoweringMemory) =>
          lowerScript(text, { tables: setting.tables, dialect: "posix", via, ...segments, ...(memory && { memory }) });
        const program = lowered(layer.text, layer.segments === undefined ? this.memory : undefined);
        const comments = mentionsIgnore(layer.text) ? { comments: shellComments(layer, program) } : {};
        const filledIn = withPlaceholders(layer);
        if (filledIn === undefined) return { programs: [program], matches: [], problems: [], nested: [], ...comments };
        const meant = lowered(filledIn.text);
        // What the text leaves open is told once, by the reading that leaves less of it.
        const isOnlyMeant = isUnparsed(program) && !isUnparsed(meant);
        const [first, second] = isOnlyMeant ? [meant, { ...program, problems: [] }] : [{ ...meant, problems: [] }, program];
        return { programs: [first], otherwise: second, matches: [], problems: [], nested: [], ...comments };
      }
      case "powershell":
      case "cmd":
        return readWindowsShell(spec.id, request, setting.tables);
      case "dockerfile":
        return readDockerfile(request, setting.tables);
      case "yaml-workflow":
      case "yaml-gitlab-ci":
      case "yaml-k8s":
      case "yaml-compose":
        if (setting.parts.readYaml === undefined) throw new NeedsPart("yaml");
        return setting.parts.readYaml(spec.id, request, setting.tables);
      case "makefile":
        return readMakefile(request, setting.tables);
      case "package-json":
        return readPackageJson(request, setting.tables);
      case "agent-settings":
        return readAgentSettings(request, setting.tables);
      case "agent-instructions":
        return readAgentInstructions(request, setting.tables);
      case "settings-lines":
        return readSettingsLines(request, setting.tables);
      case "ssh-config":
        return readSshConfig(request, setting.tables);
      case "sql":
        return readSql(request);
      case "mongo":
        return readMongo(request);
      case "redis":
        return readRedis(request, setting.tables);
      default:
        return this.readCode(request, spec);
    }
  }

  private readCode(request: ReadRequest, spec: LanguageSpec): Reading {
    const { setting } = this;
    if (spec.grammar === undefined) {
      const { start, end } = documentSpan(request.layer, 0, Math.min(1, request.layer.text.length));
      const problem: ProgramProblem = { ...readAsText(spec.id), start, end };
      const program = request.isTold === true ? undefined : readSource(request, setting.tables);
      return { programs: program === undefined ? [] : [program], matches: [], problems: [problem], nested: [] };
    }
    const { grammars, readCode } = setting.parts;
    if (!grammars.has(spec.grammar) || readCode === undefined) throw new NeedsPart(spec.grammar);
    return readCode(request, {
      syntax: setting.syntax,
      catalogue: setting.catalogue,
      tables: setting.tables,
      isOver: this.isOver,
      scope: this.scope,
    });
  }

  /** Code in another language, or in the same one again. */
  private enter({ language, code, via, isTold }: NestedCode, outer: Layer, depth: number): void {
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
    this.read({ spec, layer: { text: code.value, segments }, via, ...(isTold === true ? { isTold } : {}) }, depth + 1);
  }

  private report(problem: ProgramProblem): void {
    const key = `${problem.code} ${problem.start} ${problem.end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.problems.push(problem);
  }
}

function commentsOf({ spec, layer }: ReadRequest, { comments }: Reading): readonly Comment[] {
  if (comments !== undefined) return comments;
  return lineComments(layer.text, spec.comment).map(({ text, start }) => ({
    text,
    start: documentSpan(layer, start, start + text.length).start,
  }));
}

function readAsText(language: string): Pick<ProgramProblem, "code" | "message" | "weight"> {
  const message = `Code in ${language} is read as text: commands, connections and downloads that stand there in so many words are told, what it computes is not.`;
  return { code: "read-as-text", message, weight: "note" };
}

function notAnalysed(language: string): Pick<ProgramProblem, "code" | "message" | "weight"> {
  return { code: "language-not-analysed", message: `This runs code in ${language}, which is not analysed yet.`, weight: "note" };
}

/** No shell would run it: a page that closes a line with a placeholder is not meant for one. */
function isUnparsed({ problems }: Program): boolean {
  return problems.some(({ code }) => code === "unparsed");
}
