/** Cmdlets whose meaning no option table can say: those that run code, make objects, set variables, loop. */
import { type Arguments, sortArguments } from "../arguments.ts";
import { enterCode } from "../code.ts";
import { plainCommand, runWords } from "../commands.ts";
import { Effects } from "../effect.ts";
import { constantWord, type FoldedWord, joinWords, mergeSources, nothing } from "../folded.ts";
import { behind, within } from "../frame.ts";
import { fileKey, withHome } from "../paths.ts";
import type { Tail } from "../pipeline.ts";
import { isKnown } from "../value.ts";
import { windowsName } from "../windows.ts";
import { knownCmdlets, powershellAliases } from "./aliases.ts";
import { type Call, runOther, valueOfWord } from "./command.ts";
import type { Context } from "./context.ts";
import { argumentWords, enterTextResult } from "./enter.ts";
import { flowOf } from "./net.ts";
import { type NetObject, typeName } from "./net-object.ts";
import { construct, objectProperty } from "./object-call.ts";
import { isPureBody } from "./pure.ts";
import { type Result, runBlock, runBlockResult } from "./run.ts";
import { joinedPath, textMethod } from "./text-method.ts";
import {
  collected,
  constantText,
  itemsOf,
  knownText,
  nothingValue,
  segmentsOf,
  sourcesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";

interface Bound {
  readonly args: Arguments;
  /** By the table's spelling, else by its place among the operands. */
  value(spell: string, position?: number): Value | undefined;
  word(spell: string, position?: number): FoldedWord | undefined;
  has(spell: string): boolean;
}

function bound(call: Call): Bound {
  const args = sortArguments(call.words.slice(1), call.table);
  const word = (spell: string, position?: number): FoldedWord | undefined =>
    args.options.findLast((option) => option.spell === spell)?.value ?? (position === undefined ? undefined : args.operands[position]);
  return {
    args,
    word,
    value: (spell, position) => {
      const found = word(spell, position);
      return found === undefined ? undefined : valueOfWord(found);
    },
    has: (spell) => args.options.some((option) => option.spell === spell),
  };
}

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
    case "new-item":
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

function effects(context: Context, call: Call): Effects {
  return new Effects(context.machine, context.frame, call.span, call.name.value);
}

/** The line of the cmdlet itself. */
function own({ frame }: Context, call: Call): Tail[] {
  return [[plainCommand(frame, call.name, call.table, sortArguments(call.words.slice(1), call.table), call.span)]];
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

function newObject(context: Context, call: Call): Result {
  const given = bound(call);
  const type = given.value("-TypeName", 0);
  const com = given.value("-ComObject");
  const written = given.value("-ArgumentList", 1);
  const name = com !== undefined ? textOf(com).value.toLowerCase() : type === undefined ? "" : typeName(textOf(type).value);
  // The line tells the type in one spelling.
  const words = call.words.map((word) =>
    type !== undefined && com === undefined && valueOfWord(word) === type && isKnown(word.value)
      ? { ...word, value: name, segments: [...word.segments.slice(0, 1).map((segment) => ({ ...segment, to: name.length, exact: false }))] }
      : word,
  );
  const tails = own(context, { ...call, words });
  if (name === "" || !isKnown(name)) return { tails, value: unknown(call.name.segments, sourcesOf(written)) };
  const values = written === undefined ? [] : itemsOf(written);
  return { tails, value: construct(context, name, values, call.place) };
}

function setVariable(context: Context, call: Call): Result {
  const given = bound(call);
  const name = knownText(given.value("-Name", 0));
  const value = given.value("-Value", 1) ?? call.input;
  if (name !== undefined && value !== undefined) context.scope.set(name.toLowerCase(), [value]);
  return { tails: own(context, call), value: nothingValue };
}

function getVariable(context: Context, call: Call): Result {
  const given = bound(call);
  const name = knownText(given.value("-Name", 0))?.toLowerCase();
  const values = name === undefined ? undefined : context.scope.variable(name);
  const value = values?.[0] ?? unknown(call.name.segments);
  if (given.has("-ValueOnly")) return { tails: own(context, call), value };
  const object: NetObject = {
    type: "psvariable",
    segments: call.name.segments,
    sources: sourcesOf(value),
    fields: new Map([["value", value]]),
  };
  return { tails: own(context, call), value: { kind: "object", object } };
}

function setAlias(context: Context, call: Call): Result {
  const given = bound(call);
  const name = knownText(given.value("-Name", 0));
  const target = given.value("-Value", 1);
  if (name !== undefined && target !== undefined) {
    const word = textOf(target);
    context.scope.setAlias(
      windowsName(name),
      isKnown(word.value) ? { ...word, value: powershellAliases.get(windowsName(word.value)) ?? word.value } : word,
    );
  }
  return { tails: own(context, call), value: nothingValue };
}

/** `& (Get-Command i*ess*n)`: the one cmdlet that a wildcard leaves. */
function getCommand(context: Context, call: Call): Result {
  const wanted = bound(call).value("-Name", 0);
  const name = knownText(wanted)?.toLowerCase();
  if (wanted === undefined || name === undefined) return { tails: own(context, call), value: unknown(call.name.segments) };
  if (!/[*?]/.test(name)) return { tails: own(context, call), value: text(textOf(wanted)) };
  if (name.length > 64) return { tails: own(context, call), value: unknown(call.name.segments) };
  const found = knownCmdlets.filter((known) => meetsWildcard(known, name));
  const [only] = found;
  return {
    tails: own(context, call),
    value: found.length === 1 && only !== undefined ? constantText(only, call.name.segments) : unknown(call.name.segments),
  };
}

/** Stars and question marks, in time linear in both. */
function meetsWildcard(name: string, pattern: string): boolean {
  let rows = new Set([0]);
  for (const c of pattern) {
    const next = new Set<number>();
    for (const at of rows) {
      if (c === "*") for (let i = at; i <= name.length; i++) next.add(i);
      else if (at < name.length && (c === "?" || name[at] === c)) next.add(at + 1);
    }
    rows = next;
  }
  return rows.has(name.length);
}

/** What comes in goes on. */
function passing(context: Context, call: Call): Result {
  const { input } = call;
  const result = runOther(context, call);
  if (input === undefined) return { tails: result.tails, value: result.value };
  const isWhole = call.name.value !== "select-object" && call.name.value !== "sort-object";
  return { tails: result.tails, value: isWhole ? input : unknown(segmentsOf(input), sourcesOf(input)) };
}

/** The content of `-Value` is written like what comes in. */
function written(context: Context, call: Call): Result {
  const given = bound(call);
  const value =
    call.name.value === "out-file" ? given.value("-InputObject") : given.value("-Value", call.name.value === "new-item" ? undefined : 1);
  if (
    call.name.value === "new-item" &&
    (value === undefined || /^(?:directory|symboliclink|junction|hardlink)$/i.test(knownText(given.value("-ItemType")) ?? ""))
  )
    return runOther(context, call);
  const content = value ?? call.input;
  const own = flowOf(content);
  const stdin =
    call.input === undefined || value === undefined ? own : { ...own, sources: mergeSources(own.sources, sourcesOf(call.input)) };
  const outcome = runWords(context.machine, call.words, context.frame, stdin);
  return { tails: outcome.tails, value: call.name.value === "tee-object" ? (call.input ?? nothingValue) : nothingValue };
}

function getContent(context: Context, call: Call): Result {
  const path = bound(call).value("-Path", 0);
  const provided = path === undefined ? undefined : providerValue(context, call, path);
  return provided === undefined ? runOther(context, call) : { tails: own(context, call), value: provided };
}

function joinPath(context: Context, call: Call): Result {
  const given = bound(call);
  const base = given.value("-Path", 0);
  const child = given.value("-ChildPath", 1);
  return {
    tails: own(context, call),
    value: base === undefined || child === undefined ? unknown(call.name.segments) : joinedPath(base, child),
  };
}

function setLocation(context: Context, call: Call): Result {
  const to = bound(call).value("-Path", 0);
  const word = to === undefined ? constantWord("~") : textOf(to);
  const { scope } = context.frame;
  const directory = fileKey(withHome(word.value.replaceAll("\\", "/")), scope.variable("PWD")?.values[0]?.value ?? ".");
  scope.setVariable("PWD", { values: [{ ...word, value: directory }] });
  return { tails: own(context, call), value: nothingValue };
}

/** `Get-ChildItem env:` is the whole environment, `Get-Item env:X` one of it. */
function environmentItems(context: Context, call: Call): Result | undefined {
  const path = bound(call).value("-Path", 0);
  const provided = path === undefined ? undefined : providerValue(context, call, path);
  return provided === undefined ? undefined : { tails: own(context, call), value: provided };
}

function providerValue(context: Context, call: Call, path: Value): Value | undefined {
  const match = /^(env|variable):[\\/]?(.*)$/i.exec(knownText(path) ?? "");
  if (match === null) return undefined;
  const name = match[2] ?? "";
  if (match[1]?.toLowerCase() === "variable") return context.scope.variable(name.toLowerCase())?.[0] ?? unknown(call.name.segments);
  return unknown(call.name.segments, [
    effects(context, call).source(":env", [constantWord(name === "" || name.includes("*") ? "*" : name)]),
  ]);
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
