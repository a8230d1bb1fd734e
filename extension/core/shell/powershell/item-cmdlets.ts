import { runWords } from "../commands.ts";
import { constantWord, mergeSources } from "../folded.ts";
import { fileKey, withHome } from "../paths.ts";
import { bound, effects, own } from "./cmdlet-call.ts";
import { type Call, runOther } from "./command.ts";
import type { Context } from "./context.ts";
import { flowOf } from "./net.ts";
import type { Result } from "./run.ts";
import { variableObject } from "./session-cmdlets.ts";
import { joinedPath } from "./text-method.ts";
import { knownText, nothingValue, segmentsOf, sourcesOf, textOf, unknown, type Value } from "./value.ts";

/** What comes in goes on. */
export function passing(context: Context, call: Call): Result {
  const { input } = call;
  const result = runOther(context, call);
  if (input === undefined) return { tails: result.tails, value: result.value };
  const isWhole = call.name.value !== "select-object" && call.name.value !== "sort-object";
  return { tails: result.tails, value: isWhole ? input : unknown(segmentsOf(input), sourcesOf(input)) };
}

/** The content of `-Value` is written like what comes in. */
export function written(context: Context, call: Call): Result {
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

export function getContent(context: Context, call: Call): Result {
  const path = bound(call).value("-Path", 0);
  const provided = path === undefined ? undefined : providerValue(context, call, path);
  return provided === undefined ? runOther(context, call) : { tails: own(context, call), value: provided };
}

export function joinPath(context: Context, call: Call): Result {
  const given = bound(call);
  const base = given.value("-Path", 0);
  const child = given.value("-ChildPath", 1);
  return {
    tails: own(context, call),
    value: base === undefined || child === undefined ? unknown(call.name.segments) : joinedPath(base, child),
  };
}

export function setLocation(context: Context, call: Call): Result {
  const to = bound(call).value("-Path", 0);
  const word = to === undefined ? constantWord("~") : textOf(to);
  const { scope } = context.frame;
  const directory = fileKey(withHome(word.value.replaceAll("\\", "/")), scope.variable("PWD")?.values[0]?.value ?? ".");
  scope.setVariable("PWD", { values: [{ ...word, value: directory }] });
  return { tails: own(context, call), value: nothingValue };
}

/** `Get-ChildItem env:` is the whole environment, `Get-Item env:X` one of it. */
export function environmentItems(context: Context, call: Call): Result | undefined {
  const path = bound(call).value("-Path", 0);
  const provided = path === undefined ? undefined : providerValue(context, call, path);
  if (provided === undefined) return undefined;
  const isVariable = /^variable:/i.test(knownText(path) ?? "");
  return { tails: own(context, call), value: isVariable ? variableObject(call, undefined, provided) : provided };
}

/** `Set-Item variable:x value`. */
export function setItem(context: Context, call: Call): Result | undefined {
  const given = bound(call);
  const path = /^(variable|env):[\\/]?(.+)$/i.exec(knownText(given.value("-Path", 0)) ?? "");
  const value = given.value("-Value", 1) ?? call.input;
  if (path === null || value === undefined) return undefined;
  const name = path[2] ?? "";
  if (path[1]?.toLowerCase() === "variable") context.scope.set(name.toLowerCase(), [value]);
  else {
    context.frame.scope.setVariable(name.toUpperCase(), { values: [textOf(value)] });
    effects(context, call).set(name, textOf(value));
  }
  return { tails: own(context, call), value: nothingValue };
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
