/** Expressions to values. Commands inside of them become lines of their own; what objects do becomes effects. */
import { constantWord, type FoldedWord, joinWords, mergeSources, noSources } from "../folded.ts";
import { apart } from "../frame.ts";
import { documentSpan, segmentsIn } from "../layer.ts";
import { isKnown } from "../value.ts";
import { castTo } from "./cast.ts";
import { type Context, placeOf, used } from "./context.ts";
import { typeName } from "./net-object.ts";
import { callMethod, objectProperty } from "./object-call.ts";
import { binaryOperator, indexed, unaryOperator } from "./operators.ts";
import { runOutput } from "./run.ts";
import type { Expression, TextPart } from "./syntax.ts";
import {
  isConstant,
  itemsOf,
  knownNumber,
  list,
  nothingValue,
  number,
  segmentsOf,
  sourcesOf,
  type TableEntry,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";
import { assignVariable, fromEnvironment, variableValue } from "./variable.ts";

export function evaluate(context: Context, expression: Expression): Value {
  const { machine, frame } = context;
  if (!machine.spend(1)) return tooMuch(context, expression);
  switch (expression.kind) {
    case "string":
      return text(foldParts(context, expression.parts, expression));
    case "number":
      return number(expression.value, placeOf(context, expression));
    case "variable":
      return used(fromEnvironment(context, variableValue(context, expression), expression), context, expression);
    case "type":
      return { kind: "type", name: typeName(expression.name) };
    case "cast": {
      const value = evaluate(context, expression.operand);
      return machine.spend(weight(value)) ? castTo(typeName(expression.type), value) : tooMuch(context, expression);
    }
    case "member": {
      const object = evaluate(context, expression.object);
      return objectProperty(context, object, textOf(evaluate(context, expression.name)), expression);
    }
    case "invoke": {
      const object = evaluate(context, expression.object);
      const name = evaluate(context, expression.name);
      const given = expression.arguments.map((argument) => evaluate(context, argument));
      if (!machine.spend(weight(object))) return tooMuch(context, expression);
      return callMethod(context, object, textOf(name), given, expression);
    }
    case "index": {
      const object = evaluate(context, expression.object);
      return indexed(object, evaluate(context, expression.index));
    }
    case "binary": {
      const left = evaluate(context, expression.left);
      const right = evaluate(context, expression.right);
      if (!machine.spend(weight(left) + weight(right))) return tooMuch(context, expression);
      return binaryOperator(expression.operator, left, right);
    }
    case "unary":
      return unary(context, expression.operator, expression.operand);
    case "ternary": {
      evaluate(context, expression.condition);
      const yes = evaluate(context, expression.yes);
      const no = evaluate(context, expression.no);
      return unknown(placeOf(context, expression), mergeSources(sourcesOf(yes), sourcesOf(no)));
    }
    case "list":
      return list(expression.items.map((item) => evaluate(context, item)));
    case "paren":
      return runOutput({ ...context, frame: apart(frame) }, [expression.statement]);
    case "statements": {
      const value = runOutput({ ...context, frame: apart(frame) }, expression.statements);
      return expression.isArray && value.kind !== "list" && value.kind !== "bytes" ? list(itemsOf(value)) : value;
    }
    case "table": {
      const entries = new Map<string, TableEntry>();
      for (const { key, value } of expression.entries) {
        const name = textOf(evaluate(context, key)).value;
        entries.set(name.toLowerCase(), { name, value: runOutput({ ...context, frame: apart(frame) }, [value]) });
      }
      return { kind: "table", entries };
    }
    case "scriptblock":
      return { kind: "block", block: expression.block, layer: frame.layer };
  }
}

/** About how many characters or items an operator goes over. */
function weight(value: Value): number {
  switch (value.kind) {
    case "text":
      return value.word.value.length >> 5;
    case "list":
      return value.items.length;
    case "bytes":
      return value.bytes.length >> 3;
    default:
      return 1;
  }
}

function tooMuch(context: Context, expression: Expression): Value {
  context.machine.stopped(documentSpan(context.frame.layer, expression.start, expression.end));
  return unknown(placeOf(context, expression));
}

function unary(context: Context, operator: string, operand: Expression): Value {
  if (operator !== "++" && operator !== "--") return unaryOperator(operator, evaluate(context, operand));
  const before = evaluate(context, operand);
  const known = knownNumber(before);
  if (operand.kind === "variable")
    assignVariable(context, operand, known === undefined ? unknown(segmentsOf(before)) : number(known + (operator === "++" ? 1 : -1)));
  return nothingValue;
}

/** A text with its parts filled in; each literal part keeps its exact place. */
export function foldParts(
  context: Context,
  parts: readonly TextPart[],
  whole: { readonly start: number; readonly end: number },
): FoldedWord {
  const { layer } = context.frame;
  const place = documentSpan(layer, whole.start, whole.end);
  const [only] = parts;
  if (only === undefined) return { ...constantWord("", segmentsIn(layer, whole.start, whole.end, 0, false, 0)), place };
  const words = parts.map((part): FoldedWord => {
    if (part.kind !== "text") return textOf(evaluate(context, part));
    const isExact = part.end - part.start === part.value.length;
    const sources = isKnown(part.value) ? noSources : (layer.sources ?? noSources);
    return { value: part.value, segments: segmentsIn(layer, part.start, part.end, 0, isExact, part.value.length), sources };
  });
  return { ...joinWords(words), place };
}

/** The items of a loop, where all are known. */
export function knownItems(value: Value): readonly Value[] | undefined {
  if (value.kind === "list" || value.kind === "bytes") return itemsOf(value);
  return isConstant(value) && value.kind !== "nothing" ? [value] : undefined;
}
