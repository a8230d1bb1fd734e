/** Calls of shell functions: the body at each call with what it is given, but not twice for the same. */
import { type Flow, type FoldedWord, nothing } from "./folded.ts";
import { apart, type Frame, within } from "./frame.ts";
import type { Machine, Outcome } from "./machine.ts";
import type { FunctionDefinition, Scope } from "./scope.ts";

/** `frame` is the caller's; what the body assigns is assigned there. */
export function callFunction(
  machine: Machine,
  definition: FunctionDefinition,
  words: readonly FoldedWord[],
  frame: Frame,
  stdin: Flow,
): Outcome {
  const key = callKey(definition, words, frame.scope, stdin);
  const before = definition.calls.get(key);
  if (before !== undefined) {
    for (const [name, variable] of before.assigned) frame.scope.setVariable(name, variable);
    return { tails: [], stdout: before.stdout };
  }
  // As with values: so many ways are tried; what is beyond is one call with parameters unknown.
  const given = definition.calls.size < machine.limits.values ? words : undefined;
  if (given === undefined && definition.calls.has("")) return { tails: [], stdout: definition.calls.get("")?.stdout ?? nothing };
  const scope = frame.scope.child();
  scope.setArguments(given);
  const outcome = body(machine, definition, { ...frame, scope }, stdin);
  for (const [name, variable] of scope.variables) frame.scope.setVariable(name, variable);
  machine.remember(() => definition.calls.set(given === undefined ? "" : key, { stdout: outcome.stdout, assigned: scope.variables }));
  return outcome;
}

function body(machine: Machine, definition: FunctionDefinition, frame: Frame, stdin: Flow): Outcome {
  return machine.lowerer.node(
    machine,
    definition.body,
    { ...within(frame, "function"), layer: definition.layer, depth: frame.depth + 1 },
    stdin,
  );
}

/** Functions that nothing called, each once, their parameters unknown. */
export function runUncalled(machine: Machine): void {
  for (let i = 0; i < machine.functions.length; i++) {
    const entry = machine.functions[i];
    if (entry === undefined || entry.definition.calls.size > 0) continue;
    const scope = entry.frame.scope.child();
    scope.setArguments(undefined);
    entry.definition.calls.set("", { stdout: nothing, assigned: new Map() });
    const outcome = body(
      machine,
      entry.definition,
      { ...apart(entry.frame), scope, calls: [...entry.frame.calls, entry.definition.name] },
      nothing,
    );
    for (const tail of outcome.tails) machine.line(tail);
  }
}

/** Two calls with the same key do the same: the words, what flows in, and the variables that the body or what it calls may read. */
function callKey(definition: FunctionDefinition, words: readonly FoldedWord[], scope: Scope, stdin: Flow): string {
  const parts = [describe(words), stdin.constant?.value ?? "", ...stdin.sources.map((source) => `${source.effect}${source.span.start}`)];
  for (const name of variablesRead(definition, scope, new Set())) {
    const variable = scope.variable(name);
    if (variable !== undefined)
      parts.push(`${name}=${describe(variable.values)}${variable.list === undefined ? "" : describe(variable.list)}`);
  }
  return parts.join("\u0001");
}

function describe(words: readonly FoldedWord[]): string {
  return words
    .map((word) =>
      word.sources.length === 0 ? word.value : `${word.value}\u0003${word.sources.map((source) => source.span.start).join()}`,
    )
    .join("\u0002");
}

function variablesRead(definition: FunctionDefinition, scope: Scope, visited: Set<string>): readonly string[] {
  if (definition.reads !== undefined) return definition.reads;
  visited.add(definition.name);
  const text = definition.layer.text.slice(definition.body.pos, definition.body.end);
  const names = new Set<string>();
  for (const match of text.matchAll(/\$\{?[!#]?([A-Za-z_]\w*)/g)) if (match[1] !== undefined) names.add(match[1]);
  for (const match of text.matchAll(/[A-Za-z_][\w-]*/g)) {
    const called = visited.has(match[0]) ? undefined : scope.function(match[0]);
    if (called !== undefined) for (const name of variablesRead(called, scope, visited)) names.add(name);
  }
  const reads = [...names].slice(0, 64);
  definition.reads = reads;
  return reads;
}
