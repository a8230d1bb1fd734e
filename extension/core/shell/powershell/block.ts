import { noSources } from "../folded.ts";
import { apart, type Frame } from "../frame.ts";
import { documentSpan } from "../layer.ts";
import { type Context, placeOf } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { emptyResult, type Result, runStatements } from "./run.ts";
import type { PowershellScope } from "./scope.ts";
import type { Block } from "./syntax.ts";
import { list, unknown, type Value } from "./value.ts";

export interface BlockUse {
  readonly arguments: readonly Value[];
  /** `$_`. */
  readonly input: Value | undefined;
  /** What wraps it, as `via` says it. */
  readonly via: string | undefined;
  /** Variables keep what they are given in it. */
  readonly isOwnScope?: boolean;
}

/** Runs a script block where its words stand; lines stay open. */
export function runBlockResult(context: Context, value: Extract<Value, { kind: "block" }>, use: BlockUse): Result {
  const { frame, machine } = context;
  if (frame.depth >= machine.limits.depth) {
    machine.problem(
      "code-too-deep",
      "Code inside of code is nested too deeply here; it was not analysed. Review it by hand.",
      "blocking",
      documentSpan(value.layer, value.block.start, value.block.end),
    );
    return emptyResult;
  }
  const scope = use.isOwnScope === true ? context.scope.child() : context.scope;
  if (use.input !== undefined) for (const name of ["_", "psitem", "input"]) scope.set(name, [use.input]);
  if (use.arguments.length > 0 || use.isOwnScope === true) bind(context, scope, value.block, use.arguments);
  const inner: Frame = {
    ...frame,
    layer: value.layer,
    depth: frame.depth + 1,
    ...(use.via !== undefined && { via: [...frame.via, use.via] }),
  };
  return runStatements({ machine, scope, frame: inner, choices: undefined }, value.block.statements, use.input);
}

export function runBlock(context: Context, value: Extract<Value, { kind: "block" }>, use: BlockUse): Value {
  const result = runBlockResult({ ...context, frame: apart(context.frame) }, value, use);
  for (const tail of result.tails) context.machine.line(tail);
  return result.value;
}

function bind(context: Context, scope: PowershellScope, block: Block, given: readonly Value[]): void {
  scope.set("args", [list(given)]);
  for (const [i, parameter] of block.parameters.entries()) {
    const value = given[i] ?? (parameter.default === undefined ? undefined : evaluate(context, parameter.default));
    scope.set(parameter.name, [value ?? unknown(placeOf(context, block), noSources, parameter.name)]);
  }
}
