import { enterCode } from "../code.ts";
import { runWords } from "../commands.ts";
import { constantWord, type FoldedWord, joinWords, nothing } from "../folded.ts";
import { behind, within } from "../frame.ts";
import type { Tail } from "../pipeline.ts";
import { isKnown } from "../value.ts";
import { runBlock, runBlockResult } from "./block.ts";
import { bound, effects, own } from "./cmdlet-call.ts";
import { type Call, runOther, valueOfWord } from "./command.ts";
import type { Context } from "./context.ts";
import { argumentWords, enterTextResult } from "./enter.ts";
import { environmentItems, getContent, joinPath, passing, setItem, setLocation, written } from "./item-cmdlets.ts";
import { objectProperty } from "./object-call.ts";
import { isPureBody } from "./pure.ts";
import type { Result } from "./run.ts";
import { getCommand, getVariable, newObject, setAlias, setVariable } from "./session-cmdlets.ts";
import { textMethod } from "./text-method.ts";
import { collected, itemsOf, knownText, nothingValue, segmentsOf, sourcesOf, text, textOf, unknown, type Value } from "./value.ts";

/** `undefined` for a cmdlet that its option table says all of. */
export function cmdlet(context: Context, call: Call): Result | undefined {
  switch (call.name.value) {
    case "invoke-expression":
      return invokeExpression(context, call);
    case "foreach-object":
      return forEachObject(context, call);
    case "where-object":
      return whereObject(context, call);
    case "invoke-command":
    case "start-job":
    case "start-threadjob":
      return invokeCommand(context, call);
    case "start-process":
      return startProcess(context, call);
    case "new-object":
      return newObject(context, call);
    case "set-variable":
    case "new-variable":
      return setVariable(context, call);
    case "get-variable":
      return getVariable(context, call);
    case "set-alias":
    case "new-alias":
      return setAlias(context, call);
    case "get-command":
      return getCommand(context, call);
    case "write-output":
      return { tails: own(context, call), value: collected(bound(call).args.operands.flatMap((word) => itemsOf(valueOfWord(word)))) };
    case "out-null":
      return { tails: own(context, call), value: nothingValue };
    case "out-string":
    case "select-object":
    case "sort-object":
    case "format-table":
    case "format-list":
    case "out-default":
      return passing(context, call);
    case "set-content":
    case "add-content":
    case "out-file":
    case "tee-object":
      return written(context, call);
    case "get-content":
      return getContent(context, call);
    case "join-path":
      return joinPath(context, call);
    case "set-location":
    case "push-location":
      return setLocation(context, call);
    case "get-location":
      return { tails: own(context, call), value: text(context.frame.scope.variable("PWD")?.values[0] ?? constantWord(".")) };
    case "read-host":
      return { tails: own(context, call), value: unknown(call.name.segments, [effects(context, call).source(":input", [])]) };
    case "set-item":
    case "new-item":
      return setItem(context, call) ?? (call.name.value === "new-item" ? written(context, call) : undefined);
    case "get-childitem":
    case "get-item":
      return environmentItems(context, call);
    case "add-type":
      return addType(context, call);
    case "invoke-wmimethod":
    case "invoke-cimmethod":
      return wmiMethod(context, call);
    case "get-random":
      return { tails: own(context, call), value: unknown(call.name.segments) };
    default:
      return undefined;
  }
}

function invokeExpression(context: Context, call: Call): Result {
  const given = bound(call).value("-Command", 0) ?? call.input;
  if (given === undefined) return { tails: own(context, call), value: unknown(call.name.segments) };
  if (given.kind === "block") return runBlockResult(context, given, { arguments: [], input: undefined, via: call.name.value });
  const items = itemsOf(given);
  // Lines of a text are one script.
  const code = items.length > 1 ? joinWords(items.map(textOf), "\n") : textOf(given);
  const entered = enterTextResult(context, code, call.name.value, call.span, undefined);
  if (entered === undefined) return { tails: own(context, call), value: unknown(call.name.segments, code.sources) };
  return entered;
}

/** Items that a loop over a pipeline goes through one by one. */
function pipelineItems(context: Context, input: Value | undefined, isPure: boolean): readonly Value[] {
  if (input === undefined || input.kind === "nothing") return [unknown()];
  const items = itemsOf(input);
  const most = isPure ? 20_000 : context.machine.limits.values;
  return items.length <= most ? items : [unknown(segmentsOf(input), sourcesOf(input))];
}

function forEachObject(context: Context, call: Call): Result {
  const { args } = bound(call);
  const given = [...args.options.flatMap((option) => (option.value === undefined ? [] : [option.value])), ...args.operands].map(
    valueOfWord,
  );
  const blocks = given.flatMap((value) => itemsOf(value)).filter((value) => value.kind === "block");
  const [first] = given;
  const [block] = blocks;
  if (block === undefined) {
    const member = first === undefined ? undefined : textOf(first);
    if (member === undefined || !isKnown(member.value))
      return { tails: own(context, call), value: unknown(call.name.segments, sourcesOf(call.input)) };
    const rest = given.slice(1);
    const values = pipelineItems(context, call.input, true).map(
      (item) =>
        textMethod(item, member.value.toLowerCase(), rest) ??
        objectProperty(context, item, member, { kind: "number", value: 0, ...call.place }),
    );
    return { tails: own(context, call), value: collected(values.flatMap((value) => itemsOf(value))) };
  }
  const isPure = blocks.every((each) => isPureBody(each.block.statements));
  const inner = { ...context, frame: within(context.frame, "loop") };
  const tails: Tail[] = [];
  const values: Value[] = [];
  const run = (each: typeof block, item: Value) => {
    const result = runBlockResult(inner, each, { arguments: [], input: item, via: undefined });
    tails.push(...result.tails);
    values.push(...itemsOf(result.value));
  };
  const before = context.machine.printed;
  // `-Begin`, `-Process`, `-End`: three blocks in this order; the first of two begins.
  const process = blocks.length > 1 ? (blocks[1] ?? block) : block;
  if (process !== block) run(block, unknown());
  for (const item of pipelineItems(context, call.input, isPure)) {
    if (!context.machine.spend(8)) {
      context.machine.stopped(call.span);
      break;
    }
    run(process, item);
  }
  for (const last of blocks.slice(2)) run(last, unknown());
  const hasEntered = tails.length > 0 || context.machine.printed > before;
  return { tails: hasEntered ? tails : own(context, call), value: collected(values) };
}

function whereObject(context: Context, call: Call): Result {
  const { args } = bound(call);
  const item = call.input === undefined ? unknown() : unknown(segmentsOf(call.input), sourcesOf(call.input));
  for (const word of [...args.options.map((option) => option.value), ...args.operands]) {
    const block = word === undefined ? undefined : valueOfWord(word);
    if (block?.kind === "block")
      runBlock({ ...context, frame: within(context.frame, "condition") }, block, { arguments: [], input: item, via: undefined });
  }
  return { tails: own(context, call), value: call.input === undefined ? unknown() : item };
}

function invokeCommand(context: Context, call: Call): Result {
  const given = bound(call);
  const block = given.value("-ScriptBlock", 0);
  const isRemote = given.has("-ComputerName") || given.has("-Session") || given.has("-HostName") || given.has("-VMName");
  const place = call.name.value === "invoke-command" ? context.frame : within(context.frame, "background");
  const frame = behind(isRemote ? { ...place, isStage: true } : place, call.name.value);
  if (block === undefined || (block.kind !== "block" && !(block.kind === "text" && block.word.label === "scriptblock")))
    return runOther(context, call);
  const values = given.value("-ArgumentList");
  const inner =
    block.kind === "block"
      ? runBlockResult({ ...context, frame }, block, {
          arguments: values === undefined ? [] : itemsOf(values),
          input: call.input,
          via: undefined,
          isOwnScope: true,
        })
      : enterTextResult({ ...context, frame }, textOf(block), call.name.value, call.span, call.input);
  if (inner === undefined) return runOther(context, call);
  return { tails: isRemote ? [...own(context, call), ...inner.tails] : inner.tails, value: inner.value };
}

function startProcess(context: Context, call: Call): Result {
  const given = bound(call);
  const file = given.value("-FilePath", 0);
  if (file === undefined) return { tails: own(context, call), value: nothingValue };
  const program = textOf(file);
  const place = program.place ?? call.span;
  const words = [{ ...program, place }, ...argumentWords(given.value("-ArgumentList", 1), given.word("-ArgumentList", 1)?.place)];
  const isAddress = /^https?:\/\//i.test(program.value);
  if (isAddress) return { tails: own(context, call), value: nothingValue };
  const outcome = runWords(context.machine, words, behind({ ...context.frame, isStage: true }, call.name.value), nothing);
  return { tails: [...own(context, call), ...outcome.tails], value: unknown(call.name.segments, outcome.stdout.sources) };
}

function addType(context: Context, call: Call): Result {
  const given = bound(call);
  const code = given.value("-TypeDefinition", 0) ?? given.value("-MemberDefinition");
  if (code !== undefined) enter(context, call, "csharp", textOf(code));
  return { tails: own(context, call), value: unknown(call.name.segments) };
}

function enter(context: Context, call: Call, language: string, code: FoldedWord): Tail[] {
  const outcome = enterCode(context.machine, context.frame, {
    code,
    language,
    layer: call.name.value,
    span: call.span,
    program: call.name.value,
    stdin: nothing,
  });
  return [...(outcome?.tails ?? [])];
}

/** `Win32_Process` `Create` runs a command line. */
function wmiMethod(context: Context, call: Call): Result | undefined {
  const given = bound(call);
  const values = given.value("-Arguments") ?? given.value("-ArgumentList");
  if (!/^create$/i.test(knownText(given.value("-Name") ?? given.value("-MethodName")) ?? "") || values === undefined) return undefined;
  const line = values.kind === "table" ? values.entries.get("commandline")?.value : itemsOf(values)[0];
  if (line === undefined) return undefined;
  const inner = enter({ ...context, frame: { ...context.frame, isStage: true } }, call, "cmd", textOf(line));
  return { tails: [...own(context, call), ...inner], value: unknown(call.name.segments) };
}
