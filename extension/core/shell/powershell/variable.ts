/** Variables of PowerShell: its own, the environment's, and those that every session has. */

import { Effects } from "../effect.ts";
import { constantWord, type FoldedWord, revalued } from "../folded.ts";
import { documentSpan, segmentsIn } from "../layer.ts";
import { hole } from "../value.ts";
import { windowsEnvironment } from "../windows.ts";
import { castTo } from "./cast.ts";
import { type Context, everyWay, placeOf, withAssignment } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { typeName } from "./net-object.ts";
import { tooManyValues } from "./scope.ts";
import type { Expression, VariableSyntax } from "./syntax.ts";
import { boolean, constantText, isSame, itemsOf, nothingValue, text, textOf, unknown, type Value } from "./value.ts";

/** What a session says of itself; code is put together from the letters of these. */
const automatic: ReadonlyMap<string, string> = new Map([
  ["home", "~"],
  ["profile", "~\\Documents\\WindowsPowerShell\\Microsoft.PowerShell_profile.ps1"],
  ["pshome", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0"],
  ["shellid", "Microsoft.PowerShell"],
  ["verbosepreference", "SilentlyContinue"],
  ["debugpreference", "SilentlyContinue"],
  ["informationpreference", "SilentlyContinue"],
  ["warningpreference", "Continue"],
  ["erroractionpreference", "Continue"],
  ["progresspreference", "Continue"],
  ["confirmpreference", "High"],
  ["outputencoding", "utf-8"],
  ["psscriptroot", "."],
  ["ofs", " "],
]);

export function variableValue(context: Context, { name, drive, start }: VariableSyntax): Value {
  if (drive === "env") return environmentValue(context, name);
  const key = name.toLowerCase();
  if (drive !== "" && !scopes.has(drive)) return unknown([], [], name);
  const values = context.scope.variable(key);
  if (values !== undefined)
    return (
      context.choices?.choose(key, values) ?? (values.length === 1 && values[0] !== undefined ? values[0] : tooManyValues(name, values))
    );
  if (key === "true" || key === "false") return boolean(key === "true");
  if (key === "null") return nothingValue;
  if (key === "pwd") return text(context.frame.scope.variable("PWD")?.values[0] ?? constantWord("."));
  const known = automatic.get(key);
  if (known !== undefined) return constantText(known);
  // An unknown part of the code, read as a variable.
  const { layer } = context.frame;
  return unknown([], layer.text[start] === "\uFDD0" ? layer.sources : undefined, name);
}

const scopes = new Set(["script", "global", "local", "private", "using", "variable"]);

/** `$env:NAME`: assigned before, known on every machine, or a hole that says where it comes from. */
export function environmentValue(context: Context, name: string): Value {
  const { scope } = context.frame;
  const assigned = scope.variable(name.toUpperCase()) ?? scope.variable(name);
  if (assigned !== undefined) {
    const values = assigned.values.map((word) => text(word));
    return context.choices?.choose(`env:${name.toLowerCase()}`, values) ?? values[0] ?? unknown();
  }
  const known = windowsEnvironment(name);
  return known === undefined ? unknown([], [], name) : constantText(known);
}

/** A variable of the environment that nobody assigned, with where it comes from. */
export function fromEnvironment(context: Context, value: Value, variable: VariableSyntax): Value {
  if (variable.drive !== "env" || value.kind !== "text" || value.word.value !== hole(variable.name)) return value;
  const effects = new Effects(context.machine, context.frame, documentSpan(context.frame.layer, variable.start, variable.end), "");
  return { kind: "text", word: { ...value.word, sources: [effects.source(":env", [constantWord(variable.name)])] } };
}

/** Gives a variable one value, where it stands in an expression. */
export function assignVariable(context: Context, { name, drive }: VariableSyntax, value: Value): void {
  const key = name.toLowerCase();
  if (drive === "script" || drive === "global") context.scope.setEverywhere(key, [value]);
  else context.scope.set(key, [value]);
}

/** `target = value`; `values` are all that it may be. */
export function assign(context: Context, target: Expression, values: readonly Value[]): void {
  const { frame, machine, scope } = context;
  switch (target.kind) {
    case "variable": {
      const step = { ...documentSpan(frame.layer, target.start, target.end), message: `assigned to ${target.name} here` };
      const stepped = distinct(values.map((value) => withAssignment(value, step)));
      const kept = stepped.length <= machine.limits.values ? stepped : [tooManyValues(target.name, stepped)];
      if (target.drive === "env") {
        const words = kept.map(textOf);
        frame.scope.setVariable(target.name.toUpperCase(), { values: words });
        const effects = new Effects(machine, frame, step, "");
        for (const word of words) effects.set(target.name, word);
        return;
      }
      const key = target.name.toLowerCase();
      if (target.drive === "function") {
        const [block] = kept;
        if (block?.kind === "block")
          scope.setFunction({ name: key, parameters: block.block.parameters, body: block.block, layer: block.layer, calls: new Map() });
        return;
      }
      if (target.drive === "script" || target.drive === "global") scope.setEverywhere(key, kept);
      else scope.set(key, kept);
      return;
    }
    case "cast":
      assign(
        context,
        target.operand,
        values.map((value) => castTo(typeName(target.type), value)),
      );
      return;
    case "list": {
      const [only] = values;
      const items = values.length === 1 && only !== undefined ? itemsOf(only) : [];
      target.items.forEach((item, i) => {
        const isLast = i === target.items.length - 1;
        const given = items.length > target.items.length && isLast ? { kind: "list" as const, items: items.slice(i) } : items[i];
        assign(context, item, [given ?? unknown(placeOf(context, item))]);
      });
      return;
    }
    case "member":
      assignMember(context, target, values);
      return;
    case "index": {
      for (const way of everyWay(context, (inner) => ({
        object: evaluate(inner, target.object),
        index: textOf(evaluate(inner, target.index)).value,
      }))) {
        assignItem(context, target.object, way.object, way.index, values[0] ?? unknown());
      }
      return;
    }
    default:
      return;
  }
}

function distinct(values: readonly Value[]): Value[] {
  const found: Value[] = [];
  for (const value of values) if (!found.some((other) => isSame(other, value))) found.push(value);
  return found;
}

function assignMember(context: Context, target: Extract<Expression, { kind: "member" }>, values: readonly Value[]): void {
  const [value] = values;
  if (value === undefined) return;
  for (const { object, name } of everyWay(context, (inner) => ({
    object: evaluate(inner, target.object),
    name: textOf(evaluate(inner, target.name)).value,
  }))) {
    if (object.kind === "object") {
      object.object.fields.set(name.toLowerCase(), value);
      object.object.sources = [...object.object.sources, ...textOf(value).sources].slice(0, 16);
    } else if (object.kind === "type") {
      const span = documentSpan(context.frame.layer, target.start, target.end);
      new Effects(context.machine, context.frame, span, "").set(
        `${object.name}.${name.toLowerCase()}`,
        placed(textOf(value), context, target),
      );
    } else if (object.kind === "table") assignItem(context, target.object, object, name, value);
    else if (propertiesOfFiles.has(name.toLowerCase())) {
      const span = documentSpan(context.frame.layer, target.start, target.end);
      const word = placed(textOf(value), context, target);
      new Effects(context.machine, context.frame, span, "").set(`io.filesysteminfo.${name.toLowerCase()}`, word);
    }
  }
}

/** Whatever has one of these is a file or folder: the command that gave it (`Get-Item`) need not be known. */
const propertiesOfFiles: ReadonlySet<string> = new Set([
  "attributes",
  "creationtime",
  "creationtimeutc",
  "lastaccesstime",
  "lastaccesstimeutc",
  "lastwritetime",
  "lastwritetimeutc",
]);

function placed(word: FoldedWord, context: Context, { start, end }: Expression): FoldedWord {
  return word.segments.length > 0
    ? word
    : { ...revalued(word, word.value), segments: segmentsIn(context.frame.layer, start, end, 0, false, word.value.length) };
}

function assignItem(context: Context, target: Expression, object: Value, index: string, value: Value): void {
  if (target.kind !== "variable") return;
  if (object.kind === "table") {
    const entries = new Map(object.entries);
    if (entries.size < 1024) entries.set(index.toLowerCase(), { name: index, value });
    assignVariable(context, target, { kind: "table", entries });
  } else if (object.kind === "list") {
    const at = Number(index);
    const items = [...object.items];
    if (Number.isInteger(at) && at >= 0 && at < items.length && items.length <= 4096) items[at] = value;
    assignVariable(context, target, { kind: "list", items });
  }
}
