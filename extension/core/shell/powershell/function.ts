/** Functions of a PowerShell script: the body at each call with what it is given, but not twice for the same. */
import { noSources } from "../folded.ts";
import { apart, type Frame, within } from "../frame.ts";
import type { Tail } from "../pipeline.ts";
import { type Context, placeOf } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { runStatements } from "./run.ts";
import type { PowershellFunction } from "./scope.ts";
import { list, nothingValue, sourcesOf, textOf, unknown, type Value } from "./value.ts";

/** If nothing has called it by then, the function is lowered once, its parameters unknown. */
export function runAtEnd(context: Context, definition: PowershellFunction): void {
  const { machine } = context;
  machine.atEnd(() => {
    if (definition.calls.size === 0)
      callFunction({ ...context, frame: apart(context.frame) }, definition, undefined, undefined, (tail) => machine.line(tail));
  });
}

/** `given` by parameter name, `undefined` for a call that nobody makes; lines go to `emit`. */
export function callFunction(
  context: Context,
  definition: PowershellFunction,
  given: { readonly named: ReadonlyMap<string, Value>; readonly rest: readonly Value[] } | undefined,
  input: Value | undefined,
  emit: (tail: Tail) => void,
): Value {
  const { machine, frame } = context;
  const key = given === undefined ? "" : callKey(context, definition, given, input);
  const before = definition.calls.get(key);
  if (before !== undefined) return before;
  const isTooMany = definition.calls.size >= machine.limits.values;
  if (isTooMany && definition.calls.has("")) return definition.calls.get("") ?? nothingValue;
  const scope = context.scope.child();
  const known = isTooMany ? undefined : given;
  const rest = [...(known?.rest ?? [])];
  for (const parameter of definition.parameters) {
    const value =
      known === undefined
        ? undefined
        : (known.named.get(parameter.name) ??
          rest.shift() ??
          (parameter.default && evaluate({ ...context, frame: { ...frame, layer: definition.layer } }, parameter.default)));
    scope.set(parameter.name, [
      value ?? unknown(placeOf({ ...context, frame: { ...frame, layer: definition.layer } }, definition.body), noSources, parameter.name),
    ]);
  }
  if (known !== undefined) scope.set("args", [list(rest)]);
  if (input !== undefined) for (const name of ["_", "psitem", "input"]) scope.set(name, [input]);
  machine.remember(() => definition.calls.set(isTooMany ? "" : key, nothingValue));
  const inner: Frame = {
    ...within(frame, "function"),
    layer: definition.layer,
    depth: frame.depth + 1,
    calls: [...frame.calls, definition.name],
  };
  const { tails, value } = runStatements({ machine, scope, frame: inner, choices: undefined }, definition.body.statements, input);
  for (const tail of tails) emit(tail);
  machine.remember(() => definition.calls.set(isTooMany ? "" : key, value));
  return value;
}

/** Two calls with the same key do the same, as far as what they are given goes. */
function callKey(
  context: Context,
  definition: PowershellFunction,
  given: { readonly named: ReadonlyMap<string, Value>; readonly rest: readonly Value[] },
  input: Value | undefined,
): string {
  const describe = (value: Value) =>
    `${textOf(value).value}\u0003${sourcesOf(value)
      .map((source) => source.span.start)
      .join()}`;
  const outside = variablesRead(definition).map((name) => (context.scope.variable(name) ?? []).map(describe).join("\u0002"));
  return [
    ...given.rest.map(describe),
    ...[...given.named].map(([name, value]) => `${name}=${describe(value)}`),
    input === undefined ? "" : describe(input),
    ...outside,
    "()",
  ].join("\u0001");
}

const readNames = new WeakMap<PowershellFunction, readonly string[]>();

function variablesRead(definition: PowershellFunction): readonly string[] {
  let found = readNames.get(definition);
  if (found === undefined) {
    const body = definition.layer.text.slice(definition.body.start, definition.body.end);
    found = [
      ...new Set([...body.matchAll(/\$\{?(?:script:|global:)?([A-Za-z_]\w*)/gi)].map((match) => (match[1] ?? "").toLowerCase())),
    ].slice(0, 64);
    readNames.set(definition, found);
  }
  return found;
}
