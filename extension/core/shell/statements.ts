/** Walks statements in source order: lists, pipelines, compound commands, functions; each simple command goes to `commands.ts`. */
import type { Span } from "../base/range.ts";
import { isHeeded } from "./builtins.ts";
import { runWords, spanOf } from "./commands.ts";
import { Effects } from "./effect.ts";
import { enterVariable } from "./executing.ts";
import { combined, evaluate, foldWhole, foldWord } from "./fold.ts";
import {
  constantWord,
  eitherFlow,
  type Flow,
  type FoldedWord,
  joinWords,
  mergeAllFlows,
  mergeFlows,
  mergeSources,
  nothing,
  unknownWord,
  withStep,
} from "./folded.ts";
import { type Frame, subshell, within } from "./frame.ts";
import { enterLater } from "./later.ts";
import { documentSpan, segmentsIn } from "./layer.ts";
import type { Lowerer, Machine, Outcome } from "./machine.ts";
import {
  type Assignment,
  type CommandNode,
  type CommandSyntax,
  type CompoundList,
  type ParsedScript,
  parseShell,
  type Redirection,
  type Statement,
  type TestExpression,
  type WordSyntax,
} from "./parse.ts";
import { PipelineLines } from "./pipeline.ts";
import type { Command } from "./program.ts";
import { deliver, redirect } from "./redirect.ts";
import { type FunctionDefinition, type Scope, tooMany, type Variable } from "./scope.ts";
import { isKnown } from "./value.ts";
import { runWindowsCode } from "./windows-code.ts";

export const lowerer: Lowerer = {
  script: runScript,
  code: runCode,
  node: runNode,
  words: runWords,
  windows: runWindowsCode,
  written: enterLater,
};

const empty: Outcome = { tails: [], stdout: nothing };

/** Lowers a parsed script; lines of statements that are not last stay tails, in order. */
export function runScript(machine: Machine, script: ParsedScript, frame: Frame, stdin: Flow): Outcome {
  reportUnparsed(machine, script, frame);
  return runList(machine, script.commands, frame, stdin);
}

function reportUnparsed(machine: Machine, script: ParsedScript, frame: Frame): void {
  for (const error of script.errors ?? []) {
    const at = Math.min(error.pos, Math.max(0, frame.layer.text.length - 1));
    machine.problem(
      "unparsed",
      `The shell code cannot be parsed here: ${error.message}. What it does was not fully analysed.`,
      "blocking",
      documentSpan(frame.layer, at, at + 1),
    );
  }
}

function runCode(machine: Machine, code: FoldedWord, frame: Frame, stdin: Flow): Outcome {
  const layer = { text: code.value, segments: code.segments };
  return runScript(machine, parseShell(code.value), { ...frame, layer }, stdin);
}

function runList(machine: Machine, statements: readonly Statement[], frame: Frame, stdin: Flow): Outcome {
  const tails: (readonly Command[])[] = [];
  const printed: Flow[] = [];
  for (const statement of statements) {
    const outcome = runStatement(machine, statement, frame, stdin);
    if (frame.isStage) tails.push(...outcome.tails);
    else for (const tail of outcome.tails) machine.line(tail);
    if (outcome.stdout !== nothing) printed.push(outcome.stdout);
  }
  return { tails, stdout: mergeAllFlows(printed) };
}

/** One statement of a list. */
export function runStatement(machine: Machine, statement: Statement, frame: Frame, stdin: Flow): Outcome {
  const inner = statement.background === true ? within(frame, "background") : frame;
  return guarded(machine, inner, statement.pos, statement.end, () => runNode(machine, statement.command, inner, stdin));
}

/** Code nested beyond what the call stack holds is a problem of its statement, not of the document. */
function guarded(machine: Machine, frame: Frame, start: number, end: number, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    machine.problem(
      "code-too-deep",
      "This statement is nested too deeply to be analysed. Review it by hand.",
      "blocking",
      documentSpan(frame.layer, start, end),
    );
    return empty;
  }
}

type Node = Statement["command"] | CommandNode | CompoundList;

function runNode(machine: Machine, node: Node, frame: Frame, stdin: Flow): Outcome {
  switch (node.type) {
    case "Command":
      return runSimple(machine, node, frame, stdin);
    case "Pipeline":
      return runPipeline(
        machine,
        node.commands,
        node.prefixes.some((prefix) => prefix.type === "Negation") ? within(frame, "negated") : frame,
        stdin,
        node.pos,
        node.end,
      );
    case "AndOr":
      return runAndOr(machine, node.commands, node.operators, frame, stdin);
    case "CompoundList":
      return runList(machine, node.commands, frame, stdin);
    case "BraceGroup":
      return runList(machine, node.body.commands, frame, stdin);
    case "Subshell":
      return runList(machine, node.body.commands, subshell(frame), stdin);
    case "Redirected":
      return runRedirected(machine, node.command, node.redirects, frame, stdin, node.pos, node.end);
    case "If": {
      const branches = [node.then, ...node.elif.map((elif) => elif.then), ...(node.else === undefined ? [] : [node.else])];
      const conditions = [node.clause, ...node.elif.map((elif) => elif.clause)].map((clause) =>
        runList(machine, clause.commands, within(frame, "condition"), stdin),
      );
      return joined(machine, frame, branches, stdin, node.else === undefined, conditions);
    }
    case "Case": {
      fold(machine, node.word, frame);
      for (const item of node.items) for (const pattern of item.pattern) fold(machine, pattern, frame);
      return joined(
        machine,
        frame,
        node.items.map((item) => item.body),
        stdin,
        true,
        [],
      );
    }
    case "While":
      return runLoop(machine, frame, undefined, "", (inner) => {
        const clause = runList(machine, node.clause.commands, within(inner, "condition"), stdin);
        const body = runList(machine, node.body.commands, inner, stdin);
        return { tails: [...clause.tails, ...body.tails], stdout: mergeFlows(clause.stdout, body.stdout) };
      });
    case "For":
    case "Select":
      return runLoop(
        machine,
        frame,
        loopVariable(machine, node.name.value, node.wordlist, frame, node.type === "Select"),
        frame.layer.text.slice(node.body.pos, node.body.end),
        (inner) => runList(machine, node.body.commands, inner, stdin),
      );
    case "ArithmeticFor":
      if (node.initialize !== undefined) evaluate(machine, node.initialize, frame, 0);
      if (node.test !== undefined) evaluate(machine, node.test, frame, 0);
      return runLoop(machine, frame, undefined, "", (inner) => {
        const outcome = runList(machine, node.body.commands, inner, stdin);
        if (node.update !== undefined) evaluate(machine, node.update, inner, 0);
        return outcome;
      });
    case "Function": {
      const definition: FunctionDefinition = { name: node.name.value, body: node.body, layer: frame.layer, calls: new Map() };
      frame.scope.setFunction(definition);
      machine.functions.push({ definition, frame });
      return empty;
    }
    case "Coproc":
      return runCoproc(machine, node.body, node.name?.value ?? "COPROC", frame);
    case "TestCommand":
      runTest(machine, node.expression, frame);
      return empty;
    case "ArithmeticCommand":
      if (node.expression !== undefined) evaluate(machine, node.expression, frame, 0);
      return empty;
  }
}

/** A coprocess reads what is written to the second descriptor of its array. */
function runCoproc(machine: Machine, body: Node, name: string, frame: Frame): Outcome {
  const inner = within(subshell(frame), "background");
  const [from, to] = [63, 60];
  frame.scope.setVariable(name, { values: [constantWord(String(from))], list: [constantWord(String(from)), constantWord(String(to))] });
  const deliver = (flow: Flow) => {
    for (const tail of runNode(machine, body, inner, flow).tails) machine.line(tail);
  };
  frame.scope.setDescriptor(to, { kind: "file", path: { ...constantWord("/dev/fd/60"), deliver }, appends: true });
  return runNode(machine, body, inner, nothing);
}

function fold(machine: Machine, word: WordSyntax, frame: Frame): void {
  foldWhole(machine, word, frame);
}

function runTest(machine: Machine, expression: TestExpression, frame: Frame): void {
  switch (expression.type) {
    case "TestUnary":
      fold(machine, expression.operand, frame);
      break;
    case "TestBinary":
      fold(machine, expression.left, frame);
      fold(machine, expression.right, frame);
      break;
    case "TestLogical":
      for (const operand of expression.operands) runTest(machine, operand, frame);
      break;
    case "TestNot":
      runTest(machine, expression.operand, frame);
      break;
    case "TestGroup":
      runTest(machine, expression.expression, frame);
      break;
  }
}

function joined(
  machine: Machine,
  frame: Frame,
  branches: readonly CompoundList[],
  stdin: Flow,
  mayBeNone: boolean,
  before: readonly Outcome[],
): Outcome {
  const scopes: Scope[] = [];
  const tails: (readonly Command[])[] = before.flatMap((outcome) => outcome.tails);
  const conditions = before.map((outcome) => outcome.stdout);
  const outputs: Flow[] = [];
  machine.conditional++;
  for (const branch of branches) {
    const scope = frame.scope.child();
    scopes.push(scope);
    const outcome = runList(machine, branch.commands, { ...frame, scope }, stdin);
    tails.push(...outcome.tails);
    outputs.push(outcome.stdout);
  }
  machine.conditional--;
  frame.scope.join(scopes, mayBeNone, machine.limits.values);
  const isCertain = branches.length === 1 && !mayBeNone;
  return { tails, stdout: mergeAllFlows([...conditions, isCertain ? mergeAllFlows(outputs) : eitherFlow(outputs)]) };
}

/** Loops nested deeper than this are gone through once only: each round doubles the work. */
const rehearsedLoops = 2;

/** The variable of a `for` loop. */
interface LoopVariable {
  readonly name: string;
  /** What it may hold, as far as values are tried. */
  readonly values: readonly FoldedWord[];
  /** What it holds round by round, where that is known. */
  readonly items: readonly FoldedWord[] | undefined;
}

function runLoop(
  machine: Machine,
  frame: Frame,
  variable: LoopVariable | undefined,
  text: string,
  body: (inner: Frame) => Outcome,
): Outcome {
  const inner = within(frame, "loop");
  const loops = frame.calls.filter((call) => call === "loop").length;
  const round = (scope: Scope, values = variable?.values): Outcome => {
    if (variable !== undefined && values !== undefined) scope.setVariable(variable.name, { values });
    return body({ ...inner, scope, calls: [...inner.calls, "loop"] });
  };
  machine.conditional++;
  let unrolled: { readonly scope: Scope; readonly stdout: Flow } | undefined;
  if (loops < rehearsedLoops) {
    // What a round assigns, the next one sees.
    const first = frame.scope.child();
    const rehearsed = machine.rehearse(() => round(first));
    const assigns = first.variables.size > (variable === undefined ? 0 : 1);
    if (loops === 0 && (assigns || rehearsed.stdout.constant !== undefined) && !leavesEarly(text)) {
      unrolled = unroll(machine, frame, variable?.items, round);
    }
    if (assigns) frame.scope.join([first], true, machine.limits.values);
  }
  const scope = frame.scope.child();
  const outcome = round(scope);
  machine.conditional--;
  // Where it is known round by round what happens, that is what is left in the end.
  if (unrolled !== undefined) frame.scope.adopt(unrolled.scope);
  else frame.scope.join([scope], true, machine.limits.values);
  return { tails: outcome.tails, stdout: unrolled?.stdout ?? eitherFlow([outcome.stdout]) };
}

const mostRounds = 64;
const longestUnrolled = 1000;

function leavesEarly(text: string): boolean {
  return text.length > longestUnrolled || /\b(?:break|continue|return|exit)\b/.test(text);
}

/** Goes through a loop item by item, without keeping what it emits. */
function unroll(
  machine: Machine,
  frame: Frame,
  items: readonly FoldedWord[] | undefined,
  round: (scope: Scope, values: readonly FoldedWord[]) => Outcome,
): { readonly scope: Scope; readonly stdout: Flow } | undefined {
  if (items === undefined || items.length === 0 || items.length > mostRounds) return undefined;
  const scope = frame.scope.child();
  let stdout: Flow | undefined;
  for (const item of items) {
    const outcome = machine.rehearse(() => round(scope, [item]));
    stdout = stdout === undefined ? outcome.stdout : mergeFlows(stdout, outcome.stdout);
  }
  return { scope, stdout: stdout ?? nothing };
}

function loopVariable(
  machine: Machine,
  name: string,
  words: readonly WordSyntax[] | undefined,
  frame: Frame,
  isAsked: boolean,
): LoopVariable {
  const fields =
    words === undefined
      ? (frame.scope.arguments() ?? [unknownWord(undefined, [])])
      : words.flatMap((word) => foldWord(machine, word, frame).flat());
  if (isAsked || fields.length === 0) return { name, values: [unknownWord(undefined, [])], items: undefined };
  return {
    name,
    values: fields.length <= machine.limits.values ? fields : [tooMany(undefined, fields)],
    items: fields.every((field) => isKnown(field.value)) ? fields : undefined,
  };
}

function runAndOr(machine: Machine, commands: readonly Node[], operators: readonly string[], frame: Frame, stdin: Flow): Outcome {
  const tails: (readonly Command[])[] = [];
  const outputs: Flow[] = [];
  commands.forEach((command, i) => {
    // What stands before `&&` or `||` is asked for its status.
    const asked = i < operators.length ? within(frame, "condition") : frame;
    const place = operators[i] === "||" && succeeds(commands[i + 1]) ? within(asked, "forgiven") : asked;
    const isInstead = operators[i - 1] === "||";
    const outcome = isInstead ? runInstead(machine, command, place, stdin) : runNode(machine, command, place, stdin);
    tails.push(...outcome.tails);
    // `which a || which b` prints one of them; the first is what is meant.
    const before = isInstead ? outputs.pop() : undefined;
    if (before === undefined) outputs.push(outcome.stdout);
    else if ((before.constant?.value ?? "").trim() === "") outputs.push(mergeAllFlows([before, outcome.stdout]));
    else outputs.push({ ...before, sources: mergeSources(before.sources, outcome.stdout.sources) });
  });
  return { tails, stdout: mergeAllFlows(outputs) };
}

/** Whether this is there to make a failure a success: `|| true`. What it prints instead is of no matter. */
function succeeds(node: Node | undefined): boolean {
  if (node?.type !== "Command" || node.prefix.length > 0) return false;
  const [first, ...others] = node.args.map((word) => (word.type === "Word" ? word.text : ""));
  switch (node.name?.text) {
    case "true":
    case ":":
    case "echo":
    case "printf":
      return true;
    case "exit":
    case "return":
      return first === "0" && others.length === 0;
    default:
      return false;
  }
}

/** What is done where something failed: what that had assigned and written may stand as well. */
function runInstead(machine: Machine, command: Node, frame: Frame, stdin: Flow): Outcome {
  const scope = frame.scope.child();
  machine.conditional++;
  const outcome = runNode(machine, command, { ...frame, scope }, stdin);
  machine.conditional--;
  frame.scope.mayTakeOver(scope, machine.limits.values);
  return outcome;
}

function runPipeline(machine: Machine, nodes: readonly CommandNode[], frame: Frame, stdin: Flow, start: number, end: number): Outcome {
  let flow = stdin;
  const lines = new PipelineLines(machine);
  for (const node of nodes) {
    const outcome = runNode(machine, node, nodes.length === 1 ? frame : stage(frame, node), flow);
    // Nothing known of it is not the same as no input.
    flow = outcome.stdout === nothing && nodes.length > 1 ? unknownFlow : outcome.stdout;
    lines.add(outcome.tails);
  }
  return { tails: lines.finish(() => documentSpan(frame.layer, start, end)), stdout: flow };
}

const unknownFlow: Flow = { sources: [], constant: undefined };

/** Each stage is a subshell; a scope of its own costs only where something can be assigned. */
function stage(frame: Frame, node: CommandNode): Frame {
  const inner = node.type === "Command" && node.prefix.length === 0 ? frame : subshell(frame);
  return inner.isStage ? inner : { ...inner, isStage: true };
}

function runRedirected(
  machine: Machine,
  command: CommandNode,
  redirects: readonly Redirection[],
  frame: Frame,
  stdin: Flow,
  start: number,
  end: number,
): Outcome {
  const span = documentSpan(frame.layer, start, end);
  const streams = redirect(machine, redirects, frame, stdin, span);
  const inner = streams.table.size === 0 ? frame : withDescriptors(frame, streams.table);
  const outcome = runNode(machine, command, inner, streams.stdin);
  if (inner !== frame) frame.scope.adopt(inner.scope);
  return { tails: outcome.tails, stdout: deliver(outcome.stdout, streams, new Effects(machine, frame, span, "")) };
}

function withDescriptors(frame: Frame, table: ReadonlyMap<number, Parameters<Scope["setDescriptor"]>[1]>): Frame {
  const scope = frame.scope.child();
  for (const [fd, target] of table) if (fd > 2) scope.setDescriptor(fd, target);
  return { ...frame, scope };
}

function runSimple(machine: Machine, node: CommandSyntax, frame: Frame, stdin: Flow): Outcome {
  if (!machine.countCommand(frame, node.pos, node.end)) return empty;
  const prefix = node.prefix.length === 0 ? noAssignments : node.prefix.filter((part) => part.type === "Assignment");
  const written: (WordSyntax | Assignment)[] = [];
  if (node.name !== undefined) {
    written.push(node.name);
    for (const part of node.suffix) if (part.type === "Word" || part.type === "Assignment") written.push(part);
  }
  const options = combinations(machine, written, frame);
  const redirections = node.redirects.length === 0 ? noRedirections : node.redirects;
  if (node.name === undefined) return runAssignments(machine, node, prefix, redirections, frame, stdin);

  const prefixScope = prefix.length === 0 ? frame : subshell(frame);
  const spanAll = options[0] !== undefined && options[0].length > 0 ? spanOf(options[0]) : documentSpan(frame.layer, node.pos, node.end);
  for (const assignment of prefix) assign(machine, assignment, prefixScope, spanAll, true);

  const streams = redirect(machine, redirections, frame, stdin, spanAll);
  if (node.name.value === "exec" && written.length === 1) {
    for (const [fd, target] of streams.table) frame.scope.setDescriptor(fd, target);
    const outcome = runWords(machine, options[0] ?? [], frame, streams.stdin);
    return { tails: outcome.tails, stdout: nothing };
  }
  const opensOthers = [...streams.table.keys()].some((fd) => fd > 2);
  const inner = opensOthers ? { ...prefixScope, descriptors: new Map([...(frame.descriptors ?? []), ...streams.table]) } : prefixScope;
  const tails: (readonly Command[])[] = [];
  let stdout: Flow | undefined;
  for (const words of options) {
    const outcome = runWords(machine, words, inner, streams.stdin);
    tails.push(...outcome.tails);
    stdout = stdout === undefined ? outcome.stdout : { ...mergeFlows(stdout, outcome.stdout), constant: undefined };
  }
  // What the command itself changed stays; what was given just for it goes.
  if (prefixScope !== frame) frame.scope.adopt(prefixScope.scope, new Set(prefix.map((assignment) => assignment.name)));
  // Wrappers left out, as everywhere.
  const span = tails.length === 1 ? (tails[0]?.at(-1)?.span ?? spanAll) : spanAll;
  return { tails, stdout: deliver(stdout ?? nothing, streams, new Effects(machine, frame, span, "")) };
}

const noRedirections: readonly Redirection[] = [];
const noAssignments: readonly Assignment[] = [];

/** The possible word lists of a command, at most as many as values are tried; what is beyond becomes unknown. */
function combinations(machine: Machine, written: readonly (WordSyntax | Assignment)[], frame: Frame): readonly (readonly FoldedWord[])[] {
  let found: FoldedWord[][] = [[]];
  for (const word of written) {
    const options = word.type === "Assignment" ? assignmentWords(machine, word, frame) : foldWord(machine, word, frame);
    found = combined(found, options, machine.limits.values, () => {
      const words = options.map((option) => joinWords(option.length === 0 ? [unknownWord(undefined, [])] : option, " "));
      return [tooMany(undefined, words)];
    });
  }
  return found;
}

/** `NAME=value` after a command name: to `export` and its like an assignment, to others a word. */
function assignmentWords(machine: Machine, node: Assignment, frame: Frame): readonly (readonly FoldedWord[])[] {
  const nameEnd = node.text.indexOf("=") + 1;
  const name: FoldedWord = {
    value: node.text.slice(0, nameEnd),
    segments: segmentsIn(frame.layer, node.pos, node.pos + nameEnd, 0, true),
    sources: [],
  };
  if (node.value.type === "ArrayValue") {
    const list = node.value.elements.flatMap((element) => foldWord(machine, element, frame).flat());
    setList(node, list, frame, documentSpan(frame.layer, node.pos, node.end));
    return [[{ ...name, value: node.text, segments: segmentsIn(frame.layer, node.pos, node.end, 0, true) }]];
  }
  return foldWhole(machine, node.value, frame).map((value) => [joinWords([name, value])]);
}

function runAssignments(
  machine: Machine,
  node: CommandSyntax,
  prefix: readonly Assignment[],
  redirections: readonly Redirection[],
  frame: Frame,
  stdin: Flow,
): Outcome {
  const span = documentSpan(frame.layer, node.pos, node.end);
  for (const assignment of prefix) assign(machine, assignment, frame, span, false);
  const streams = redirect(machine, redirections, frame, stdin, span);
  // `$(<file)` prints the file; a bare `< file` reads it for nobody.
  const reads = redirections.some((redirection) => redirection.type === "Redirect" && redirection.operator === "<");
  return { tails: [], stdout: deliver(reads ? streams.stdin : nothing, streams, new Effects(machine, frame, span, "")) };
}

function assign(machine: Machine, node: Assignment, frame: Frame, span: Span, isPrefix: boolean): void {
  const name = frame.scope.meant(node.name);
  const place = documentSpan(frame.layer, node.pos, node.end);
  if (node.value.type === "ArrayValue") {
    const list = node.value.elements.flatMap((element) => foldWord(machine, element, frame).flat());
    setList(node, list, frame, place);
    return;
  }
  const step = { ...place, message: `assigned to ${node.name} here` };
  let values = foldWhole(machine, node.value, frame).map((word) => ({
    ...word,
    sources: withStep(word.sources, step),
    steps: [...(word.steps ?? []), step].slice(-8),
  }));
  const before = frame.scope.variable(name);
  if (node.index !== undefined) {
    const keys = foldWhole(machine, node.index, frame);
    const key = keys.length === 1 ? keys[0]?.value : undefined;
    frame.scope.setVariable(name, elementAssigned(before, key ?? "", values));
    return;
  }
  if (node.append === true) {
    const starts = before?.values ?? [unknownWord(node.name, [])];
    const all = starts.flatMap((start) => values.map((value) => joinWords([start, value])));
    values = (all.length <= machine.limits.values ? all : [tooMany(node.name, all)]).map((word) => ({
      ...word,
      sources: word.sources.slice(),
      steps: [...(word.steps ?? [])],
    }));
  }
  frame.scope.setVariable(name, { values });
  if (isPrefix || isHeeded(node.name))
    for (const value of values) {
      new Effects(machine, frame, isPrefix ? span : place, "").set(node.name, value);
      enterVariable(machine, frame, node.name, value, isPrefix ? span : place);
    }
}

function setList(node: Assignment, list: readonly FoldedWord[], frame: Frame, place: Span): void {
  const before = node.append === true ? (frame.scope.variable(node.name)?.list ?? []) : [];
  const step = { ...place, message: `assigned to ${node.name} here` };
  const all = [...before, ...list.map((word) => ({ ...word, sources: withStep(word.sources, step) }))];
  frame.scope.setVariable(node.name, { values: [all[0] ?? { value: "", segments: [], sources: [] }], list: all });
}

function elementAssigned(before: Variable | undefined, index: string, values: readonly FoldedWord[]): Variable {
  const [value] = values;
  const list = before?.list;
  if (before?.entries !== undefined && value !== undefined && values.length === 1 && isKnown(index)) {
    return { ...before, entries: new Map([...before.entries, [index, value]]) };
  }
  if (
    value === undefined ||
    values.length !== 1 ||
    !/^\d{1,4}$/.test(index) ||
    (before !== undefined && list === undefined && index !== "0")
  ) {
    return { values: [tooMany(undefined, [...(before?.values ?? []), ...values])] };
  }
  const all = [...(list ?? [])];
  if (Number(index) > all.length) return { values: [tooMany(undefined, [...all, value])] };
  all[Number(index)] = value;
  return { values: [all[0] ?? value], list: all };
}
