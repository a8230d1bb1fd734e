/** Walks a batch file in source order. Labels and `goto` are plain flow: every line is gone through once. */
import { assertNever } from "../../base/assert-never.ts";
import type { Span } from "../../base/range.ts";
import { Effects } from "../effect.ts";
import { constantWord, type Flow, type FoldedWord, mergeFlows, noSources, nothing } from "../folded.ts";
import { type Frame, within } from "../frame.ts";
import { documentSpan, type Layer, segmentsIn } from "../layer.ts";
import type { Machine, Outcome } from "../machine.ts";
import { PipelineLines, type Tail } from "../pipeline.ts";
import type { Scope } from "../scope.ts";
import { isKnown } from "../value.ts";
import { runCmdCommand } from "./command.ts";
import { type Expansion, expanded } from "./expand.ts";
import { loopItems, loopValues } from "./loop.ts";
import { type CmdNode, parseCmd } from "./parse.ts";
import { type CmdRedirection, commandOf } from "./words.ts";

/** What holds for a batch file as a whole. */
export interface CmdSession {
  isDelayed: boolean;
}

export interface CmdContext {
  readonly machine: Machine;
  readonly frame: Frame;
  readonly session: CmdSession;
  readonly letters: ReadonlyMap<string, readonly FoldedWord[]>;
  /** Percent signs were taken care of: the text came out of an expansion. */
  readonly isExpanded: boolean;
}

const empty: Outcome = { tails: [], stdout: nothing };

export function runCmdCode(machine: Machine, layer: Layer, frame: Frame, stdin: Flow): Outcome {
  return runCmdText({ machine, frame: { ...frame, layer }, session: { isDelayed: false }, letters: new Map(), isExpanded: false }, stdin);
}

/** The text of the frame's layer. */
export function runCmdText(context: CmdContext, stdin: Flow): Outcome {
  const { layer } = context.frame;
  const script = parseCmd(layer.text);
  for (const error of script.errors) {
    const message = error.isTooDeep
      ? "This batch code is nested too deeply to be analysed. Review it by hand."
      : `The batch code cannot be parsed here: ${error.message}. What it does was not fully analysed.`;
    context.machine.problem(
      error.isTooDeep ? "code-too-deep" : "unparsed",
      message,
      "blocking",
      documentSpan(layer, error.start, error.end),
    );
  }
  return runNode(context, script.root, stdin);
}

function runNode(context: CmdContext, node: CmdNode, stdin: Flow): Outcome {
  const { frame, machine } = context;
  switch (node.kind) {
    case "command":
      return runWritten(context, node, stdin);
    case "pipeline": {
      const lines = new PipelineLines(machine);
      let flow = stdin;
      for (const stage of node.stages) {
        const inner = frame.isStage ? frame : { ...frame, isStage: true, scope: frame.scope.child() };
        const outcome = runNode({ ...context, frame: inner }, stage, flow);
        lines.add(outcome.tails);
        flow = outcome.stdout;
      }
      return { tails: lines.finish(() => documentSpan(frame.layer, node.start, node.end)), stdout: flow };
    }
    case "list": {
      const tails: Tail[] = [];
      let stdout: Flow = nothing;
      for (const { node: inner, operator } of node.items) {
        const place = operator === "&&" || operator === "||" ? { ...context, frame: within(frame, "condition") } : context;
        const outcome = guarded(context, inner, () => runNode(place, inner, stdin));
        if (frame.isStage) tails.push(...outcome.tails);
        else for (const tail of outcome.tails) machine.line(tail);
        stdout = mergeFlows(stdout, outcome.stdout);
      }
      return { tails, stdout };
    }
    case "block": {
      const outcome = runNode(context, node.body, stdin);
      return redirected(context, node.after, outcome, documentSpan(frame.layer, node.start, node.end));
    }
    case "if":
      return runBranches(
        context,
        node.otherwise === undefined ? [node.then] : [node.then, node.otherwise],
        node.otherwise === undefined,
        stdin,
      );
    case "for":
      return runLoop(context, node, stdin);
    default:
      return assertNever(node);
  }
}

function guarded(context: CmdContext, { start, end }: Span, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.machine.problem(
      "code-too-deep",
      "This statement is nested too deeply to be analysed. Review it by hand.",
      "blocking",
      documentSpan(context.frame.layer, start, end),
    );
    return empty;
  }
}

function runBranches(context: CmdContext, branches: readonly CmdNode[], mayBeNone: boolean, stdin: Flow): Outcome {
  const { machine, frame } = context;
  const scopes: Scope[] = [];
  const tails: Tail[] = [];
  let stdout: Flow = nothing;
  machine.conditional++;
  for (const branch of branches) {
    const scope = frame.scope.child();
    scopes.push(scope);
    const outcome = runNode({ ...context, frame: { ...frame, scope } }, branch, stdin);
    tails.push(...outcome.tails);
    stdout = mergeFlows(stdout, outcome.stdout);
  }
  machine.conditional--;
  frame.scope.join(scopes, mayBeNone, machine.limits.values);
  return { tails, stdout: { ...stdout, constant: undefined } };
}

/** The items of a list, or the one that it is. */
function itemsOf(node: CmdNode): readonly CmdNode[] {
  if (node.kind === "list") return node.items.map((item) => item.node);
  return node.kind === "block" && node.after.start === node.after.end ? itemsOf(node.body) : [node];
}

/** `set x=!x!…`, as it is mostly written: the variable that it adds to. */
function additionTo(context: CmdContext, node: CmdNode): string | undefined {
  if (node.kind !== "command") return undefined;
  const text = context.frame.layer.text.slice(node.start, node.end).replaceAll("^", "");
  const name = /^[\s@]*set\s+"?([^\s="]+)=/i.exec(text)?.[1];
  return name !== undefined && text.toLowerCase().slice(text.indexOf("=")).includes(`!${name.toLowerCase()}!`)
    ? name.toUpperCase()
    : undefined;
}

/** A loop whose rounds add to a variable is gone through as it would run; what else it does, with what the last round left. */
function runAssembly(context: CmdContext, node: Extract<CmdNode, { kind: "for" }>, items: readonly FoldedWord[], stdin: Flow): Outcome {
  const { machine, frame } = context;
  const body = itemsOf(node.body);
  const inner = within(frame, "loop");
  const at = (item: FoldedWord, scope: Scope): CmdContext => ({
    ...context,
    frame: { ...inner, scope },
    letters: new Map([...context.letters, [node.variable, [item]]]),
  });
  const tails: Tail[] = [];
  let stdout: Flow = nothing;
  for (const part of body) {
    const name = additionTo(context, part);
    if (name === undefined) continue;
    // What nobody assigned is empty, so that the first round begins it.
    if (frame.scope.variable(name) === undefined) frame.scope.setVariable(name, { values: [constantWord("")] });
    // Its line stands for all rounds.
    tails.push(...runNode(at(items[0] ?? constantWord(""), frame.scope.child()), part, stdin).tails);
  }
  machine.rehearse(() => {
    for (const item of items)
      for (const part of body) if (additionTo(context, part) !== undefined) runNode(at(item, frame.scope), part, stdin);
  });
  const others = { ...context, frame: inner, letters: new Map([...context.letters, ...loopValues(context, node)]) };
  for (const part of body) {
    if (additionTo(context, part) !== undefined) continue;
    const outcome = runNode(others, part, stdin);
    tails.push(...outcome.tails);
    stdout = mergeFlows(stdout, outcome.stdout);
  }
  return { tails, stdout: { ...stdout, constant: undefined } };
}

function runLoop(context: CmdContext, node: Extract<CmdNode, { kind: "for" }>, stdin: Flow): Outcome {
  const { machine, frame } = context;
  const items = itemsOf(node.body).some((part) => additionTo(context, part) !== undefined) ? loopItems(context, node) : undefined;
  if (items !== undefined) return runAssembly(context, node, items, stdin);
  const values = loopValues(context, node);
  const inner = { ...within(frame, "loop"), calls: [...frame.calls, "loop"] };
  const depth = frame.calls.filter((call) => call === "loop").length;
  const round = (scope: Scope): Outcome =>
    runNode({ ...context, frame: { ...inner, scope }, letters: new Map([...context.letters, ...values]) }, node.body, stdin);
  machine.conditional++;
  if (depth < 2) {
    // What a round assigns, the next one sees.
    const first = frame.scope.child();
    machine.rehearse(() => round(first));
    frame.scope.join([first], true, machine.limits.values);
  }
  const scope = frame.scope.child();
  const outcome = round(scope);
  machine.conditional--;
  frame.scope.join([scope], true, machine.limits.values);
  return { tails: outcome.tails, stdout: { ...outcome.stdout, constant: undefined } };
}

export function expansionOf(context: CmdContext, span: Span): Expansion {
  const { frame, machine, session, letters } = context;
  return {
    frame,
    letters,
    most: machine.limits.values,
    isDelayed: session.isDelayed,
    keepsUnknown: false,
    source: (name) => [
      new Effects(machine, frame, documentSpan(frame.layer, span.start, span.end), "").source(":env", [constantWord(name)]),
    ],
  };
}

export function written(context: CmdContext, { start, end }: Span): FoldedWord {
  const { layer } = context.frame;
  const value = layer.text.slice(start, end);
  return { value, segments: segmentsIn(layer, start, end, 0, true), sources: isKnown(value) ? noSources : (layer.sources ?? noSources) };
}

/** A command with its variables filled in; where these held operators, it is several. */
function runWritten(context: CmdContext, node: Span, stdin: Flow): Outcome {
  const { machine, frame } = context;
  const raw = written(context, node);
  // What is not known here may be to the cmd that this starts.
  const keepsUnknown = /^[\s@,;=("]*(?:\S*[\\/])?c\^?m\^?d(?:\.exe)?["\s,;=/]/i.test(raw.value);
  const ways = context.isExpanded ? [raw] : expanded(raw, { ...expansionOf(context, node), keepsUnknown });
  const tails: Tail[] = [];
  let stdout: Flow | undefined;
  for (const text of ways) {
    if (!machine.countCommand(frame, node.start, node.end)) break;
    if (!machine.spend(1 + (text.value.length >> 6))) {
      machine.stopped(documentSpan(frame.layer, node.start, node.end));
      break;
    }
    const outcome =
      text !== raw && hasOperators(text.value) && !hasOperators(raw.value)
        ? runAgain(context, text, node, stdin)
        : runOne(context, text, node, stdin);
    tails.push(...outcome.tails);
    stdout = stdout === undefined ? outcome.stdout : { ...mergeFlows(stdout, outcome.stdout), constant: undefined };
  }
  return { tails, stdout: stdout ?? nothing };
}

/** Whether a text is more than one command, or an `if` or `for`. */
function hasOperators(text: string): boolean {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (c === "^") at++;
    else if (c === "\n" || c === "|" || (c === "&" && !/[<>]/.test(text[at - 1] ?? ""))) return true;
  }
  return /^[\s@(]*(?:if|for)[\s/(]/i.test(text);
}

/** A text in which everything is filled in: one command, or several. */
export function runFilled(context: CmdContext, text: FoldedWord, place: Span, stdin: Flow): Outcome {
  return hasOperators(text.value) ? runAgain(context, text, place, stdin) : runOne(context, text, place, stdin);
}

function runAgain(context: CmdContext, text: FoldedWord, place: Span, stdin: Flow): Outcome {
  const { frame, machine } = context;
  if (frame.depth >= machine.limits.depth || !machine.spend(100)) {
    machine.tooDeep(documentSpan(frame.layer, place.start, place.end));
    return empty;
  }
  const layer = { text: text.value, segments: text.segments, sources: text.sources };
  return runCmdText({ ...context, isExpanded: true, frame: { ...frame, layer, depth: frame.depth + 1 } }, stdin);
}

function runOne(context: CmdContext, text: FoldedWord, place: Span, stdin: Flow): Outcome {
  const command = commandOf(text);
  if (command === undefined) return empty;
  const span = documentSpan(context.frame.layer, place.start, place.end);
  const input = inputOf(context, command.redirections, stdin, span);
  const outcome = command.name.value === "" ? { tails: [], stdout: input } : runCmdCommand(context, command, place, span, input);
  return delivered(context, command.redirections, outcome, outcome.tails.length === 1 ? (outcome.tails[0]?.at(-1)?.span ?? span) : span);
}

function inputOf(context: CmdContext, redirections: readonly CmdRedirection[], stdin: Flow, span: Span): Flow {
  const input = redirections.findLast(({ operator }) => operator === "<");
  if (input === undefined) return stdin;
  const effects = new Effects(context.machine, context.frame, span, "");
  const flow = effects.read(input.path);
  for (const source of flow.sources)
    if (source.effect === ":read")
      effects.single(
        ":read",
        source.words.map((word) => ({ ...word, sources: [] })),
      );
  return flow;
}

function delivered(context: CmdContext, redirections: readonly CmdRedirection[], outcome: Outcome, span: Span): Outcome {
  let { stdout } = outcome;
  const effects = new Effects(context.machine, context.frame, span, "");
  for (const { operator, stream, path } of redirections) {
    if (operator === "<") continue;
    effects.write(path, stream === 1 ? outcome.stdout : nothing, operator === ">>");
    if (stream === 1) stdout = nothing;
  }
  return { tails: outcome.tails, stdout };
}

/** The redirections behind a block. */
function redirected(context: CmdContext, after: Span, outcome: Outcome, span: Span): Outcome {
  if (after.end <= after.start) return outcome;
  const [text] = context.isExpanded ? [written(context, after)] : expanded(written(context, after), expansionOf(context, after));
  const redirections = text === undefined ? undefined : commandOf(text)?.redirections;
  return redirections === undefined ? outcome : delivered(context, redirections, outcome, span);
}
