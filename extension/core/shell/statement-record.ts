/** What one statement of a script asked of the state before it, and what it did: enough to do it again without looking at it. */
import type { Span } from "../base/range.ts";
import type { Flow, FoldedWord } from "./folded.ts";
import { Machine } from "./machine.ts";
import { CannotMove, type Moved } from "./moved.ts";
import type { Command, NestedCode } from "./program.ts";
import { type FunctionDefinition, Scope, type Target, type Variable } from "./scope.ts";

type Act =
  | { readonly kind: "line"; readonly stages: readonly Command[] }
  | { readonly kind: "effect"; readonly stages: readonly Command[] }
  | { readonly kind: "nested"; readonly nested: NestedCode }
  | { readonly kind: "problem"; readonly code: string; readonly message: string; readonly weight: "blocking" | "note"; readonly span: Span }
  | { readonly kind: "file"; readonly key: string; readonly flow: Flow; readonly appends: boolean; readonly isConditional: boolean }
  | { readonly kind: "variable"; readonly name: string; readonly variable: Variable }
  | { readonly kind: "alias"; readonly name: string; readonly value: FoldedWord }
  | { readonly kind: "descriptor"; readonly fd: number; readonly target: Target }
  | { readonly kind: "arguments"; readonly words: readonly FoldedWord[] | undefined };

const questions = ["variable", "own", "function", "alias", "descriptor", "arguments", "file", "files", "named"] as const;
type Question = (typeof questions)[number];

export interface StatementRecord {
  /** What was asked, and answered from before the statement. */
  readonly asked: readonly { readonly question: Question; readonly key: string; readonly answer: unknown }[];
  readonly acts: readonly Act[];
  readonly counts: Counts;
}

interface Counts {
  readonly commands: number;
  readonly steps: number;
  readonly printed: number;
}

/** Writes down what the statement under way does; between statements nothing. */
export class Recorder {
  private asked: Map<string, { question: Question; key: string; answer: unknown }> | undefined;
  private acts: Act[] = [];
  private changed = new Set<string>();
  private isLost = false;

  begin(): void {
    this.asked = new Map();
    this.acts = [];
    this.changed = new Set();
    this.isLost = false;
  }

  /** Undefined where the statement did what cannot be done again from a record. */
  end(counts: Counts): StatementRecord | undefined {
    const { asked, acts } = this;
    this.asked = undefined;
    return asked === undefined || this.isLost ? undefined : { asked: [...asked.values()], acts, counts };
  }

  ask<T>(question: Question, key: string, answer: T): T {
    if (this.asked === undefined) return answer;
    const name = `${question} ${key}`;
    // What the statement itself has changed is no answer from before it.
    if (!this.changed.has(name) && !this.asked.has(name)) this.asked.set(name, { question, key, answer });
    return answer;
  }

  act(act: Act, ...changes: readonly string[]): void {
    if (this.asked === undefined) return;
    this.acts.push(act);
    for (const change of changes) this.change(change);
  }

  /** From here on the answer is the statement's own. */
  change(name: string): void {
    this.changed.add(name);
  }

  lose(): void {
    this.isLost = true;
  }
}

export class RecordingScope extends Scope {
  private readonly recorder: Recorder;

  constructor(recorder: Recorder) {
    super();
    this.recorder = recorder;
  }

  override get variables(): ReadonlyMap<string, Variable> {
    this.recorder.lose();
    return super.variables;
  }

  override ownVariable(name: string): Variable | undefined {
    return this.recorder.ask("own", name, super.ownVariable(name));
  }

  override variable(name: string): Variable | undefined {
    return this.recorder.ask("variable", name, super.variable(name));
  }

  override setVariable(name: string, variable: Variable): void {
    this.recorder.act({ kind: "variable", name, variable }, `variable ${name}`, `own ${name}`);
    super.setVariable(name, variable);
  }

  override function(name: string): FunctionDefinition | undefined {
    const found = super.function(name);
    // What it was called with is kept with it, and decides what the next call does.
    if (found !== undefined) this.recorder.lose();
    return this.recorder.ask("function", name, found);
  }

  override setFunction(definition: FunctionDefinition): void {
    this.recorder.lose();
    super.setFunction(definition);
  }

  override alias(name: string): FoldedWord | undefined {
    return this.recorder.ask("alias", name, super.alias(name));
  }

  override setAlias(name: string, value: FoldedWord): void {
    this.recorder.act({ kind: "alias", name, value }, `alias ${name}`);
    super.setAlias(name, value);
  }

  override descriptor(fd: number): Target | undefined {
    return this.recorder.ask("descriptor", String(fd), super.descriptor(fd));
  }

  override setDescriptor(fd: number, target: Target): void {
    this.recorder.act({ kind: "descriptor", fd, target }, `descriptor ${fd}`);
    // A reader runs in the lowering that made it. Those of words are run at its end too, which is seen there.
    if ("path" in target && target.path.deliver !== undefined) this.recorder.lose();
    super.setDescriptor(fd, target);
  }

  override arguments(): readonly FoldedWord[] | undefined {
    return this.recorder.ask("arguments", "", super.arguments());
  }

  override setArguments(words: readonly FoldedWord[] | undefined): void {
    this.recorder.act({ kind: "arguments", words }, "arguments ");
    super.setArguments(words);
  }
}

export class RecordingMachine extends Machine {
  readonly recorder = new Recorder();

  /** Does the work of one statement, and gives what is needed to do it again. */
  recorded(work: () => void): StatementRecord | undefined {
    const before = { commands: this.commands, steps: this.steps, printed: this.printed };
    const [functions, fifos] = [this.functions.length, this.fifos.size];
    this.recorder.begin();
    work();
    if (this.functions.length !== functions || this.fifos.size !== fifos) this.recorder.lose();
    return this.recorder.end({
      commands: this.commands - before.commands,
      steps: this.steps - before.steps,
      printed: this.printed - before.printed,
    });
  }

  /**
   * Does again what was recorded, where all that was asked would be answered the same.
   * @param moved where things stand now @param isMoved whether the statement stands behind the edit: before it, all stands where it stood
   * @returns what is recorded now; undefined where nothing was done
   */
  redo(record: StatementRecord, scope: RecordingScope, moved: Moved, isMoved: boolean): StatementRecord | undefined {
    const { counts } = record;
    if (this.commands + counts.commands > this.limits.commands || this.steps + counts.steps > this.limits.steps) return undefined;
    if (!record.asked.every(({ question, key, answer }) => this.answer(question, key, scope) === moved.now(answer))) return undefined;
    const again = isMoved ? movedRecord(record, moved) : record;
    if (again === undefined) return undefined;
    this.commands += counts.commands;
    this.steps += counts.steps;
    this.printed += counts.printed;
    for (const act of again.acts) this.do(act, scope);
    return again;
  }

  override line(stages: readonly Command[]): void {
    if (this.quiet === 0) this.recorder.act({ kind: "line", stages });
    super.line(stages);
  }

  override enter(nested: NestedCode): void {
    if (this.quiet === 0) this.recorder.act({ kind: "nested", nested });
    super.enter(nested);
  }

  override problem(code: string, message: string, weight: "blocking" | "note", span: Span): void {
    // How deep the stack was is no matter of the text alone.
    if (code === "code-too-deep") this.recorder.lose();
    if (this.quiet === 0) this.recorder.act({ kind: "problem", code, message, weight, span });
    super.problem(code, message, weight, span);
  }

  override atEnd(work: () => void): void {
    this.recorder.lose();
    super.atEnd(work);
  }

  override get hasFiles(): boolean {
    return this.recorder.ask("files", "", super.hasFiles);
  }

  override readFile(key: string): Flow | undefined {
    return this.recorder.ask("file", key, super.readFile(key));
  }

  override hasFileNamed(name: string): boolean {
    return this.recorder.ask("named", name, super.hasFileNamed(name));
  }

  override writeFile(key: string, flow: Flow, appends: boolean): void {
    super.writeFile(key, flow, appends);
    const isConditional = this.conditional > 0;
    const name = key.slice(key.lastIndexOf("/") + 1);
    this.recorder.act({ kind: "file", key, flow, appends, isConditional }, `named ${name}`, "files ");
    // What is added to a file leaves in it what was there: an answer about it is not the statement's own.
    if (!appends && !isConditional) this.recorder.change(`file ${key}`);
  }

  protected override effect(stages: readonly Command[]): void {
    if (this.quiet === 0) this.recorder.act({ kind: "effect", stages });
    super.effect(stages);
  }

  private answer(question: Question, key: string, scope: RecordingScope): unknown {
    switch (question) {
      case "variable":
        return scope.variable(key);
      case "own":
        return scope.ownVariable(key);
      case "function":
        return scope.function(key);
      case "alias":
        return scope.alias(key);
      case "descriptor":
        return scope.descriptor(Number(key));
      case "arguments":
        return scope.arguments();
      case "file":
        return this.readFile(key);
      case "files":
        return this.hasFiles;
      case "named":
        return this.hasFileNamed(key);
    }
  }

  private do(act: Act, scope: RecordingScope): void {
    switch (act.kind) {
      case "line":
        this.lines.push({ stages: act.stages, derived: false });
        return;
      case "effect":
        super.effect(act.stages);
        return;
      case "nested":
        this.nested.push(act.nested);
        return;
      case "problem":
        super.problem(act.code, act.message, act.weight, act.span);
        return;
      case "file":
        if (act.isConditional) this.conditional++;
        this.writeFile(act.key, act.flow, act.appends);
        if (act.isConditional) this.conditional--;
        return;
      case "variable":
        scope.setVariable(act.name, act.variable);
        return;
      case "alias":
        scope.setAlias(act.name, act.value);
        return;
      case "descriptor":
        scope.setDescriptor(act.fd, act.target);
        return;
      case "arguments":
        scope.setArguments(act.words);
        return;
    }
  }
}

/** Undefined where some place of it lies in what was edited. */
function movedRecord({ asked, acts, counts }: StatementRecord, moved: Moved): StatementRecord | undefined {
  try {
    const now = asked.map(({ question, key, answer }) => ({ question, key, answer: moved.now(answer) }));
    return { asked: now, acts: acts.map((act) => movedAct(act, moved)), counts };
  } catch (error) {
    if (error instanceof CannotMove) return undefined;
    throw error;
  }
}

function movedAct(act: Act, moved: Moved): Act {
  switch (act.kind) {
    case "line":
    case "effect":
      return { kind: act.kind, stages: moved.line(act.stages) };
    case "nested":
      return { kind: act.kind, nested: moved.nested(act.nested) };
    case "problem":
      return { ...act, span: moved.span(act.span) };
    default:
      return moved.data(act);
  }
}
