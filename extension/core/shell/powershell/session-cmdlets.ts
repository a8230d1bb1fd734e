import { isKnown } from "../value.ts";
import { windowsName } from "../windows.ts";
import { knownCmdlets, powershellAliases } from "./aliases.ts";
import { bound, own } from "./cmdlet-call.ts";
import { type Call, valueOfWord } from "./command.ts";
import type { Context } from "./context.ts";
import { type NetObject, typeName } from "./net-object.ts";
import { construct } from "./object-call.ts";
import type { Result } from "./run.ts";
import { constantText, itemsOf, knownText, nothingValue, sourcesOf, text, textOf, unknown, type Value } from "./value.ts";
import { variableValue } from "./variable.ts";

export function newObject(context: Context, call: Call): Result {
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

export function setVariable(context: Context, call: Call): Result {
  const given = bound(call);
  const name = knownText(given.value("-Name", 0));
  const value = given.value("-Value", 1) ?? call.input;
  if (name !== undefined && value !== undefined) context.scope.set(name.toLowerCase(), [value]);
  return { tails: own(context, call), value: nothingValue };
}

/** Variables of every session, whose names code is put together from. */
const sessionVariables = [
  "MaximumDriveCount",
  "MaximumErrorCount",
  "MaximumAliasCount",
  "MaximumFunctionCount",
  "MaximumVariableCount",
  "MaximumHistoryCount",
  "VerbosePreference",
  "WarningPreference",
  "ConfirmPreference",
  "ErrorActionPreference",
  "ProgressPreference",
  "InformationPreference",
  "PSHOME",
  "ShellId",
  "ExecutionContext",
];

export function getVariable(context: Context, call: Call): Result {
  const given = bound(call);
  const wanted = knownText(given.value("-Name", 0)) ?? "";
  const found =
    /[*?]/.test(wanted) && wanted.length <= 64
      ? sessionVariables.filter((name) => meetsWildcard(name.toLowerCase(), wanted.toLowerCase()))
      : [];
  const name = found.length === 1 ? found[0] : wanted;
  const value =
    name === undefined || name === ""
      ? unknown(call.name.segments)
      : variableValue(context, { kind: "variable", name, drive: "", isSplat: false, ...call.place });
  if (given.has("-ValueOnly")) return { tails: own(context, call), value };
  return { tails: own(context, call), value: variableObject(call, name, value) };
}

/** `(Get-Variable x).Value`. */
export function variableObject(call: Call, name: string | undefined, value: Value): Value {
  const object: NetObject = {
    type: "psvariable",
    segments: call.name.segments,
    sources: sourcesOf(value),
    fields: new Map([
      ["value", value],
      ...(name === undefined || /[*?]/.test(name) ? [] : [["name", constantText(name, call.name.segments)] as const]),
    ]),
  };
  return { kind: "object", object };
}

export function setAlias(context: Context, call: Call): Result {
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
export function getCommand(context: Context, call: Call): Result {
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
