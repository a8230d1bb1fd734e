/** Walks statements in source order: pipelines, branches, loops, functions; each command goes to `command.ts`. */
import { assertNever } from "../../base/assert-never.ts";
import type { Span } from "../../base/range.ts";
import { Effects } from "../effect.ts";
import { noSources } from "../folded.ts";
import { apart, within } from "../frame.ts";
import { documentSpan } from "../layer.ts";
import { PipelineLines, type Tail } from "../pipeline.ts";
import { runCommand } from "./command.ts";
import { type Context, everyWay, placeOf } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { runAtEnd } from "./function.ts";
import { runFor, runForeach, runLoop } from "./loop.ts";
import { flowOf } from "./net.ts";
import { binaryOperator } from "./operators.ts";
import { type PowershellFunction, type PowershellScope, tooManyValues } from "./scope.ts";
import type { Block, Expression, ExpressionStage, PipelineSyntax, RedirectionSyntax, StatementSyntax } from "./syntax.ts";
import { collected, itemsOf, nothingValue, segmentsOf, sourcesOf, textOf, unknown, type Value } from "./value.ts";
import { assign } from "./variable.ts";

/** Lines that are still open at the end, and what comes out. */
export interface Result {
  readonly tails: readonly Tail[];
  readonly value: Value;
}

export const emptyResult: Result = { tails: [], value: nothingValue };

/** Each statement's lines are printed as they come, but for those of a stage of a pipeline. */
export function runStatements(context: Context, statements: readonly StatementSyntax[], input: Value | undefined): Result {
  const tails: Tail[] = [];
  const values: Value[] = [];
  for (const statement of statements) {
    const result = guarded(context, statement, () => runStatement(context, statement, input));
    if (context.frame.isStage) tails.push(...result.tails);
    else for (const tail of result.tails) context.machine.line(tail);
    if (result.value.kind !== "nothing") values.push(result.value);
  }
  return {
    tails,
    value: values.length === 1 && values[0] !== undefined ? values[0] : collected(values.flatMap((value) => itemsOf(value))),
  };
}

/** The same where only the value is wanted. The frame is apart from any pipeline. */
export function runOutput(context: Context, statements: readonly StatementSyntax[]): Value {
  const result = runStatements(context, statements, undefined);
  for (const tail of result.tails) context.machine.line(tail);
  return result.value;
}

/** A statement nested beyond what the call stack holds is its own problem, not the document's. */
function guarded(context: Context, { start, end }: Span, work: () => Result): Result {
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
    return emptyResult;
  }
}

function runStatement(context: Context, statement: StatementSyntax, input: Value | undefined): Result {
  switch (statement.kind) {
    case "pipeline":
      return runPipeline(context, statement, input);
    case "chain": {
      const results = statement.pipelines.map((pipeline, i) =>
        runPipeline(i < statement.pipelines.length - 1 ? placed(context, "condition") : context, pipeline, input),
      );
      return { tails: results.flatMap((result) => result.tails), value: collected(results.flatMap((result) => itemsOf(result.value))) };
    }
    case "assignment":
      runAssignment(context, statement, input);
      return emptyResult;
    case "if": {
      for (const branch of statement.branches) runCondition(context, branch.condition);
      const bodies = [
        ...statement.branches.map((branch) => branch.body),
        ...(statement.otherwise === undefined ? [] : [statement.otherwise]),
      ];
      return runBranches(context, bodies, statement.otherwise === undefined, input);
    }
    case "switch": {
      if (statement.subject !== undefined) runCondition(context, statement.subject);
      for (const clause of statement.clauses)
        if (clause.pattern.kind !== "scriptblock") everyWay(context, (inner) => evaluate(inner, clause.pattern));
      return runBranches(
        context,
        statement.clauses.map((clause) => clause.body),
        true,
        input,
      );
    }
    case "while":
      return runLoop(context, (inner) => {
        if (statement.condition !== undefined) runCondition(inner, statement.condition);
        return runBody(inner, statement.body, input);
      });
    case "for":
      return runFor(context, statement, input);
    case "foreach":
      return runForeach(context, statement, input);
    case "function": {
      const definition: PowershellFunction = {
        name: statement.name,
        parameters: statement.parameters,
        body: statement.body,
        layer: context.frame.layer,
        calls: new Map(),
      };
      context.scope.setFunction(definition);
      runAtEnd(context, definition);
      return emptyResult;
    }
    case "try": {
      const body = runBody(context, statement.body, input);
      const handlers = runBranches(context, statement.handlers, true, input);
      const last = statement.last === undefined ? emptyResult : runBody(context, statement.last, input);
      return merged([body, handlers, last]);
    }
    case "block":
      return runBody(statement.name === "trap" ? placed(context, "trap") : context, statement.body, input);
    case "class":
      for (const body of statement.bodies)
        runOutput({ ...context, scope: context.scope.child(), frame: apart(within(context.frame, "function")) }, body.statements);
      return emptyResult;
    case "flow":
      return statement.value === undefined || statement.word === "throw" || statement.word === "exit"
        ? { tails: statement.value === undefined ? [] : runStatement(context, statement.value, input).tails, value: nothingValue }
        : runStatement(context, statement.value, input);
    default:
      return assertNever(statement);
  }
}

function merged(results: readonly Result[]): Result {
  return { tails: results.flatMap((result) => result.tails), value: collected(results.flatMap((result) => itemsOf(result.value))) };
}

function placed(context: Context, place: Parameters<typeof within>[1]): Context {
  return { ...context, frame: within(context.frame, place) };
}

export function runBody(context: Context, body: Block, input: Value | undefined): Result {
  return runStatements(context, body.statements, input);
}

/** Lowers what a condition runs; gives its value. */
export function runCondition(context: Context, condition: StatementSyntax): Value {
  return runOutput({ ...context, frame: apart(within(context.frame, "condition")) }, [condition]);
}

function runBranches(context: Context, bodies: readonly Block[], mayBeNone: boolean, input: Value | undefined): Result {
  const { machine, scope } = context;
  const scopes: PowershellScope[] = [];
  const results: Result[] = [];
  machine.conditional++;
  for (const body of bodies) {
    const inner = scope.child();
    scopes.push(inner);
    results.push(runBody({ ...context, scope: inner }, body, input));
  }
  machine.conditional--;
  scope.join(scopes, mayBeNone, machine.limits.values);
  const whole = merged(results);
  const isOne = bodies.length === 1 && !mayBeNone;
  return isOne || whole.value.kind === "nothing"
    ? whole
    : { tails: whole.tails, value: unknown(segmentsOf(whole.value), sourcesOf(whole.value)) };
}

function runAssignment(context: Context, statement: Extract<StatementSyntax, { kind: "assignment" }>, input: Value | undefined): void {
  const { target, operator, value } = statement;
  const expression = soleExpression(value);
  let values: readonly Value[];
  if (expression !== undefined) values = everyWay(context, (inner) => operated(inner, target, operator, evaluate(inner, expression)));
  else {
    const { tails, value: result } = runStatement({ ...context, frame: apart(context.frame) }, value, input);
    for (const tail of tails) context.machine.line(tail);
    const given = result.kind === "nothing" && value.kind === "pipeline" ? unknown(placeOf(context, value)) : result;
    values = everyWay(context, (inner) => operated(inner, target, operator, given));
  }
  assign(context, target, values);
}

/** The expression that a statement is, where it is nothing else. */
function soleExpression(statement: StatementSyntax): Expression | undefined {
  if (statement.kind !== "pipeline") return undefined;
  const [stage] = statement.stages;
  return statement.stages.length === 1 && stage?.kind === "expression" && stage.redirections.length === 0 ? stage.expression : undefined;
}

function operated(context: Context, target: Expression, operator: string, value: Value): Value {
  if (operator === "=" || operator === "??=") return value;
  // What nobody assigned is nothing, so that this begins with the value.
  const isNew = target.kind === "variable" && target.drive === "" && context.scope.variable(target.name.toLowerCase()) === undefined;
  return binaryOperator(operator.slice(0, -1), isNew ? nothingValue : evaluate(context, target), value);
}

function runPipeline(context: Context, pipeline: PipelineSyntax, input: Value | undefined): Result {
  const isOne = pipeline.stages.length === 1;
  const frame = pipeline.isBackground ? within(context.frame, "background") : context.frame;
  const inner = isOne || frame.isStage ? frame : { ...frame, isStage: true };
  const lines = new PipelineLines(context.machine);
  let value = input;
  for (const stage of pipeline.stages) {
    const result =
      stage.kind === "command"
        ? runCommand({ ...context, frame: inner }, stage, value)
        : runExpression({ ...context, frame: inner }, stage);
    lines.add(result.tails);
    value = result.value;
  }
  return { tails: lines.finish(() => documentSpan(frame.layer, pipeline.start, pipeline.end)), value: value ?? nothingValue };
}

function runExpression(context: Context, stage: ExpressionStage): Result {
  const { expression } = stage;
  // `$( … )` and `( … )` around commands: their lines are a stage of the pipeline.
  const inner = expression.kind === "paren" ? [expression.statement] : expression.kind === "statements" ? expression.statements : undefined;
  if (
    inner !== undefined &&
    context.frame.isStage &&
    inner.some((statement) => statement.kind === "pipeline" && statement.stages.some(({ kind }) => kind === "command"))
  ) {
    const result = runStatements(context, inner, undefined);
    return { tails: result.tails, value: redirected(context, stage.redirections, result.value, stage) };
  }
  const values = everyWay({ ...context, frame: apart(context.frame) }, (way) => evaluate(way, expression));
  const value = values.length === 1 && values[0] !== undefined ? values[0] : tooManyValues(undefined, values);
  return { tails: [], value: redirected(context, stage.redirections, value, stage) };
}

/** What is left for the pipeline after `>` took its part. */
export function redirected(context: Context, redirections: readonly RedirectionSyntax[], value: Value, place: Span): Value {
  let left = value;
  for (const { operator, stream, target } of redirections) {
    if (target === undefined) continue;
    const [path] = everyWay(context, (inner) => textOf(evaluate(inner, target)));
    if (path === undefined) continue;
    const effects = new Effects(context.machine, context.frame, documentSpan(context.frame.layer, place.start, place.end), "");
    if (operator === "<") {
      effects.read(path);
      continue;
    }
    const takesOutput = stream === "1" || stream === "*";
    if (path.value === "" || /^\$?null$/i.test(path.value)) {
      if (takesOutput) left = nothingValue;
      continue;
    }
    effects.write(path, takesOutput ? flowOf(value) : { sources: noSources, constant: undefined }, operator === ">>");
    if (takesOutput) left = nothingValue;
  }
  return left;
}
