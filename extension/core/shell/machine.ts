/** What one lowering gathers: lines, effects, problems, files written, nested code; and the limits it keeps. */
import type { Span } from "../base/range.ts";
import { constantWord, type Flow, type FoldedWord, mergeAllFlows, mergeFlows, type Source } from "./folded.ts";
import type { Frame } from "./frame.ts";
import { documentSpan } from "./layer.ts";
import type { Limits } from "./limits.ts";
import type { CommandNode, CompoundList, ParsedScript } from "./parse.ts";
import type { Command, Line, NestedCode, ProgramProblem, RelatedSpan, Word } from "./program.ts";
import type { FunctionDefinition } from "./scope.ts";
import type { TableIndex } from "./table-index.ts";

/** What a command or a list of them comes to: its lines still open at the end, for the next stage, and what it prints. */
export interface Outcome {
  /** Each is the stages of one line. */
  readonly tails: readonly (readonly Command[])[];
  readonly stdout: Flow;
}

/** Problems about what cannot be known: notes here, blocking where a review finds them in changed lines or in an action. */
export const unresolvedCodes: readonly string[] = ["unresolved-name", "unresolved-code", "unresolved-destination"];

export type WindowsLanguage = "powershell" | "cmd";

export interface Lowerer {
  script(machine: Machine, script: ParsedScript, frame: Frame, stdin: Flow): Outcome;
  /** Runs a command given in words. */
  words(machine: Machine, words: readonly FoldedWord[], frame: Frame, stdin: Flow): Outcome;
  node(machine: Machine, node: CommandNode | CompoundList, frame: Frame, stdin: Flow): Outcome;
  /** Enters a word as shell code; its commands become lines of their own. */
  code(machine: Machine, code: FoldedWord, frame: Frame, stdin: Flow): Outcome;
  /** Text is written into a file; `path` with `~` for a home. */
  written(machine: Machine, frame: Frame, path: string, text: FoldedWord, span: Span): void;
  /** The same for PowerShell and cmd. */
  windows(machine: Machine, language: WindowsLanguage, code: FoldedWord, frame: Frame, stdin: Flow): Outcome;
}

/** What was written to a file, piece by piece; put together when somebody reads it. */
interface FileState {
  readonly parts: Flow[];
  whole: Flow | undefined;
}

export class Machine {
  readonly tables: TableIndex;
  readonly limits: Limits;
  readonly lowerer: Lowerer;
  readonly lines: Line[] = [];
  readonly nested: NestedCode[] = [];
  readonly problems: ProgramProblem[] = [];
  readonly functions: { definition: FunctionDefinition; frame: Frame }[] = [];
  readonly fifos = new Set<string>();
  /** Off: wrappers and code stay as they are written. */
  readonly enters: boolean;
  commands = 0;
  /** What expressions cost so far. */
  protected steps = 0;
  /** Lines so far, those of rehearsals included. */
  printed = 0;
  /** Above zero: what happens may not happen, so files keep what they had. */
  conditional = 0;
  private readonly files = new Map<string, FileState>();
  private readonly fileNames = new Set<string>();
  private readonly single: Line[] = [];
  private readonly flowing: Line[] = [];
  private readonly seenEffects = new Set<string>();
  private readonly seenProblems = new Set<string>();
  private readonly pending: (() => void)[] = [];
  /** Above zero: a rehearsal, whose lines nobody sees. */
  protected quiet = 0;

  constructor(tables: TableIndex, limits: Limits, lowerer: Lowerer, enters: boolean) {
    this.enters = enters;
    this.tables = tables;
    this.limits = limits;
    this.lowerer = lowerer;
  }

  /** Remembers work for the end of the lowering. */
  atEnd(work: () => void): void {
    if (this.quiet === 0) this.pending.push(work);
  }

  finish(): void {
    for (let work = this.pending.shift(); work !== undefined; work = this.pending.shift()) work();
  }

  /** Does the work without keeping what it emits: a loop's first round only tells what its variables may hold. */
  rehearse<T>(work: () => T): T {
    this.quiet++;
    try {
      return work();
    } finally {
      this.quiet--;
    }
  }

  /** Keeps a result for later, unless this is a rehearsal, whose lines nobody saw. */
  remember(work: () => void): void {
    if (this.quiet === 0) work();
  }

  line(stages: readonly Command[]): void {
    this.printed++;
    if (this.quiet === 0) this.lines.push({ stages, derived: false });
  }

  enter(nested: NestedCode): void {
    if (this.quiet === 0) this.nested.push(nested);
  }

  problem(code: string, message: string, weight: "blocking" | "note", span: Span): void {
    if (this.quiet > 0) return;
    const key = `${code} ${span.start} ${span.end}`;
    if (this.seenProblems.has(key)) return;
    this.seenProblems.add(key);
    this.problems.push({ code, message, weight, start: span.start, end: span.end });
  }

  /** Counts a simple command; `false` once there are too many. */
  countCommand(frame: Frame, start: number, end: number): boolean {
    this.commands++;
    if (this.commands <= this.limits.commands) return true;
    this.problem(
      "too-many-commands",
      `More than ${this.limits.commands} commands result from this script; the rest was not analysed. Split the script, or review it by hand.`,
      "blocking",
      documentSpan(frame.layer, start, end),
    );
    return false;
  }

  /** Counts what an expression costs; `false` once that is too much. */
  spend(steps: number): boolean {
    this.steps += steps;
    return this.steps <= this.limits.steps;
  }

  /** Says that computing ended there. */
  stopped(span: Span): void {
    this.problem(
      "too-much-computation",
      "This script computes more than is followed; what comes of it was not analysed. Review it by hand.",
      "blocking",
      span,
    );
  }

  /** Says that code in code ended there. */
  tooDeep(span: Span): void {
    this.problem(
      "code-too-deep",
      "Code inside of code is nested too deeply or is too long here; it was not analysed. Review it by hand.",
      "blocking",
      span,
    );
  }

  /** `:SOURCE … | :SINK …`, for each source. */
  flow(sources: readonly Source[], sink: Effect): void {
    for (const source of sources) {
      // What came from a host and goes back there tells nobody anything.
      if (source.effect === ":fetch" && sink.name === ":send" && source.words[0]?.value === sink.words[0]?.value) continue;
      const from = effectCommand({
        name: source.effect,
        words: source.words,
        span: source.span,
        via: sink.via,
        command: sink.command,
        related: [],
        through: [],
      });
      const related: RelatedSpan[] = [{ ...source.span, message: sourceMessage(source) }, ...source.related, ...sink.related];
      const to = effectCommand({
        ...sink,
        related: related.filter((step) => step.start !== sink.span.start || step.end !== sink.span.end),
        through: source.through,
      });
      this.effect([from, to]);
    }
  }

  /** An effect that is in no two-stage line. */
  alone(effect: Effect): void {
    this.effect([effectCommand(effect)]);
  }

  protected effect(stages: readonly Command[]): void {
    if (this.quiet > 0) return;
    const first = stages[0];
    if (first === undefined) return;
    const key = stages
      .map((stage) => [stage.name.value, ...stage.operands.map((word) => word.value), stage.span.start, stage.span.end].join("\u0001"))
      .join("\u0002");
    if (this.seenEffects.has(key)) return;
    this.seenEffects.add(key);
    (stages.length > 1 ? this.flowing : this.single).push({ stages, derived: true });
  }

  /** All effects, the flowing ones first; single ones that a flow already tells are left out. */
  derivedLines(): Line[] {
    const told = new Set(this.flowing.flatMap((line) => line.stages.map(effectKey)));
    const lines = [...this.flowing, ...this.single.filter((line) => line.stages.every((stage) => !told.has(effectKey(stage))))];
    if (lines.length <= this.limits.derived) return lines;
    const last = lines[this.limits.derived]?.stages[0]?.span ?? { start: 0, end: 0 };
    this.problem(
      "too-many-effects",
      `This code has more than ${this.limits.derived} effects on files, hosts and variables; only the first ${this.limits.derived} were analysed.`,
      "note",
      last,
    );
    return lines.slice(0, this.limits.derived);
  }

  /** Whether this program wrote any file. */
  get hasFiles(): boolean {
    return this.files.size > 0;
  }

  /** What lies in a file that this program wrote. */
  readFile(key: string): Flow | undefined {
    const file = this.files.get(key);
    if (file === undefined) return undefined;
    file.whole ??= mergeAllFlows(file.parts);
    return file.whole;
  }

  /** Whether anything was written to a file of this name, in whatever folder: most names are ruled out without a look at paths. */
  hasFileNamed(name: string): boolean {
    return this.fileNames.has(name);
  }

  writeFile(key: string, flow: Flow, appends: boolean): void {
    this.fileNames.add(key.slice(key.lastIndexOf("/") + 1));
    const before = this.files.get(key);
    if (before === undefined || (!appends && this.conditional === 0)) {
      this.files.set(key, { parts: [flow], whole: undefined });
    } else if (appends) {
      before.parts.push(flow);
      before.whole = undefined;
    } else {
      // It may have been written anew or not: what flowed in before may still be there.
      const { sources } = mergeFlows(this.readFile(key) ?? flow, flow);
      this.files.set(key, { parts: [{ sources, constant: flow.constant }], whole: undefined });
    }
  }

  /** What was written to named pipes, for a second round: their readers may stand before their writers. */
  fifoContents(): Map<string, Flow> {
    const contents = new Map<string, Flow>();
    for (const key of this.fifos) {
      const flow = this.readFile(key);
      if (flow !== undefined) contents.set(key, flow);
    }
    return contents;
  }

  preload(contents: ReadonlyMap<string, Flow>): void {
    for (const [key, flow] of contents) this.writeFile(key, flow, false);
  }
}

/** An effect and the command that has it. */
export interface Effect {
  readonly name: string;
  readonly words: readonly Word[];
  readonly span: Span;
  readonly via: readonly string[];
  readonly related: readonly RelatedSpan[];
  readonly through: readonly string[];
  readonly command: { readonly places: Command["places"]; readonly dialect: Command["dialect"] };
}

function effectCommand(effect: Effect): Command {
  return {
    name: constantWord(effect.name),
    table: undefined,
    sub: [],
    options: [],
    operands: effect.words,
    via: effect.via,
    places: effect.command.places,
    dialect: effect.command.dialect,
    span: effect.span,
    related: effect.related,
    through: effect.through,
  };
}

function effectKey(stage: Command): string {
  return [stage.name.value, ...stage.operands.map((word) => word.value)].join("\u0001");
}

function sourceMessage(source: Source): string {
  switch (source.effect) {
    case ":read":
      return "read here";
    case ":fetch":
      return "fetched here";
    case ":env":
      return "taken from the environment here";
    case ":input":
      return "comes in here";
  }
}
