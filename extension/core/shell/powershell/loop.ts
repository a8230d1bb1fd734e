import { apart, within } from "../frame.ts";
import { documentSpan } from "../layer.ts";
import { type Context, placeOf } from "./context.ts";
import { isPureBody } from "./pure.ts";
import { type Result, runBody, runCondition, runOutput } from "./run.ts";
import { type PowershellScope, tooManyValues } from "./scope.ts";
import type { StatementSyntax } from "./syntax.ts";
import { collected, itemsOf, nothingValue, segmentsOf, sourcesOf, unknown, type Value } from "./value.ts";

/** Loops nested deeper than this are gone through once only: each round doubles the work. */
const rehearsedLoops = 2;

export function runLoop(context: Context, round: (context: Context) => Result): Result {
  const { machine, scope } = context;
  const frame = within(context.frame, "loop");
  const depth = frame.calls.filter((call) => call === "loop").length;
  const inside = (own: PowershellScope): Result => round({ ...context, scope: own, frame: { ...frame, calls: [...frame.calls, "loop"] } });
  machine.conditional++;
  if (depth < rehearsedLoops) {
    // What a round assigns, the next one sees.
    const first = scope.child();
    machine.rehearse(() => inside(first));
    scope.join([first], true, machine.limits.values);
  }
  const own = scope.child();
  const result = inside(own);
  machine.conditional--;
  scope.join([own], true, machine.limits.values);
  return {
    tails: result.tails,
    value: result.value.kind === "nothing" ? nothingValue : unknown(segmentsOf(result.value), sourcesOf(result.value)),
  };
}

/** Rounds of a loop that only computes; such loops are gone through as they would run. */
const mostRounds = 20_000;

export function runFor(context: Context, statement: Extract<StatementSyntax, { kind: "for" }>, input: Value | undefined): Result {
  const { before, condition, after, body } = statement;
  if (before !== undefined) runOutput({ ...context, frame: apart(context.frame) }, [before]);
  if (condition !== undefined && isPureBody([condition, ...(after === undefined ? [] : [after]), ...body.statements])) {
    const trial = context.scope.child();
    const inner = { ...context, scope: trial, frame: apart(context.frame) };
    const values: Value[] = [];
    for (let rounds = 0; rounds < mostRounds && context.machine.spend(8); rounds++) {
      const goesOn = runOutput(inner, [condition]);
      if (goesOn.kind !== "boolean") break;
      if (!goesOn.boolean) {
        context.scope.adopt(trial);
        return { tails: [], value: collected(values) };
      }
      const { value } = runBody(inner, body, input);
      if (value.kind !== "nothing") values.push(...itemsOf(value));
      if (after !== undefined) runOutput(inner, [after]);
    }
  }
  return runLoop(context, (inner) => {
    if (condition !== undefined) runCondition(inner, condition);
    const result = runBody(inner, body, input);
    if (after !== undefined) runOutput({ ...inner, frame: apart(inner.frame) }, [after]);
    return result;
  });
}

export function runForeach(context: Context, statement: Extract<StatementSyntax, { kind: "foreach" }>, input: Value | undefined): Result {
  const all = runOutput({ ...context, frame: apart(context.frame) }, [statement.items]);
  const items = all.kind === "list" || all.kind === "bytes" ? itemsOf(all) : undefined;
  const name = statement.variable.name.toLowerCase();
  if (items !== undefined && items.length <= mostRounds && isPureBody(statement.body.statements)) {
    const values: Value[] = [];
    for (const item of items) {
      if (!context.machine.spend(8)) {
        context.machine.stopped(documentSpan(context.frame.layer, statement.start, statement.end));
        break;
      }
      context.scope.set(name, [item]);
      const { value } = runBody({ ...context, frame: apart(context.frame) }, statement.body, input);
      if (value.kind !== "nothing") values.push(...itemsOf(value));
    }
    return { tails: [], value: collected(values) };
  }
  const values = items === undefined ? [all.kind === "nothing" ? unknown(placeOf(context, statement.variable)) : oneOf(all)] : items;
  return runLoop(context, (inner) => {
    inner.scope.set(
      name,
      values.length > 0 && values.length <= context.machine.limits.values ? values : [tooManyValues(statement.variable.name, values)],
    );
    return runBody(inner, statement.body, input);
  });
}

/** An item of a value that may be several. */
function oneOf(value: Value): Value {
  return value.kind === "text" || value.kind === "number" || value.kind === "boolean"
    ? value
    : unknown(segmentsOf(value), sourcesOf(value));
}
