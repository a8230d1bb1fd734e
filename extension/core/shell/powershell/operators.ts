/** What PowerShell's operators make of values, as far as these are known. */
import { type FoldedWord, joinWords, mergeSources, noSources, revalued, sliceWord } from "../folded.ts";
import { isKnown } from "../value.ts";
import { formatted } from "./format.ts";
import { replaced, splitText } from "./pattern.ts";
import {
  boolean,
  character,
  isConstant,
  itemsOf,
  joined,
  knownNumber,
  knownText,
  list,
  longestList,
  nothingValue,
  number,
  segmentsOf,
  sourcesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";

function unknownOf(...values: readonly Value[]): Value {
  return unknown(
    values.flatMap((value) => segmentsOf(value)),
    values.reduce<ReturnType<typeof sourcesOf>>((all, value) => mergeSources(all, sourcesOf(value)), noSources),
  );
}

export function binaryOperator(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case "+":
      return added(left, right);
    case "-":
    case "*":
    case "/":
    case "%":
    case "-band":
    case "-bor":
    case "-bxor":
    case "-shl":
    case "-shr":
      return operator === "*" && (left.kind === "text" || left.kind === "list") ? repeated(left, right) : arithmetic(operator, left, right);
    case "..":
      return range(left, right);
    case "-f":
      return formatted(left, itemsOf(right));
    case "-join":
      return joinItems(itemsOf(left), textOf(right).value);
    case "-split":
    case "-csplit":
      return each(left, (item) => splitText(item, right, operator === "-split"));
    case "-replace":
    case "-creplace":
      return each(left, (item) => replaced(item, right, operator === "-replace"));
    case "-as":
      return left;
    case "??":
      return left.kind === "nothing" ? right : left;
    case "-and":
    case "-or":
    case "-xor":
      return unknown();
    default:
      return compared(operator, left, right);
  }
}

/** To a list, an operator on texts applies item by item. */
function each(left: Value, work: (item: Value) => Value): Value {
  if (left.kind !== "list") return work(left);
  return list(left.items.flatMap((item) => itemsOf(work(item))));
}

/** `+`: the left side says what it means. */
export function added(left: Value, right: Value): Value {
  switch (left.kind) {
    case "list":
      return list([...left.items, ...itemsOf(right)]);
    case "bytes":
      return list([...itemsOf(left), ...itemsOf(right)]);
    case "number": {
      const other = knownNumber(right);
      return other === undefined || right.kind === "list" ? unknownOf(left, right) : number(left.number + other, segmentsOf(left));
    }
    case "nothing":
      return right;
    case "table":
      if (right.kind === "table") return { kind: "table", entries: new Map([...left.entries, ...right.entries]) };
      return unknownOf(left, right);
    case "text":
      return text(joinWords([left.word, textOf(right)]));
    default:
      return text(joinWords([textOf(left), textOf(right)]));
  }
}

function repeated(left: Value, right: Value): Value {
  const count = knownNumber(right);
  if (count === undefined || count < 0) return unknownOf(left, right);
  if (left.kind === "list") {
    const { items } = left;
    if (items.length * count > longestList) return unknownOf(left);
    return list(Array.from({ length: Math.floor(count) }, () => items).flat());
  }
  const word = textOf(left);
  // Unknown text many times over is unknown text.
  if (word.value.length * count > 100_000 || (!isKnown(word.value) && count > 8)) return unknownOf(left);
  return text(revalued(word, word.value.repeat(Math.floor(count))));
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const a = operandNumber(left);
  const b = operandNumber(right);
  const result = a === undefined || b === undefined ? undefined : calculated(operator, a, b);
  return result === undefined || !Number.isFinite(result) ? unknownOf(left, right) : number(result, segmentsOf(left));
}

function operandNumber(value: Value): number | undefined {
  const isCharacter = value.kind === "text" && value.isCharacter === true && value.word.value.length === 1;
  return isCharacter ? value.word.value.charCodeAt(0) : knownNumber(value);
}

function calculated(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? undefined : a / b;
    case "%":
      return b === 0 ? undefined : a % b;
    case "-band":
      return a & b;
    case "-bor":
      return a | b;
    case "-bxor":
      return a ^ b;
    case "-shl":
      return a << b;
    case "-shr":
      return a >> b;
    default:
      return undefined;
  }
}

/** `0..65535` is how buffers are made, not how code is put together. */
const longestRange = 4096;

function range(left: Value, right: Value): Value {
  const a = rangeEnd(left);
  const b = rangeEnd(right);
  if (a === undefined || b === undefined || Math.abs(b - a) >= longestRange) return unknownOf(left, right);
  const isLetters = left.kind === "text" && right.kind === "text" && Number.isNaN(Number(left.word.value));
  const step = b >= a ? 1 : -1;
  const segments = segmentsOf(left);
  return list(
    Array.from({ length: Math.abs(b - a) + 1 }, (_, i) =>
      isLetters ? text({ value: String.fromCharCode(a + i * step), segments: [], sources: noSources }) : number(a + i * step, segments),
    ),
  );
}

function rangeEnd(value: Value): number | undefined {
  const plain = knownNumber(value);
  if (plain !== undefined) return Math.round(plain);
  const shown = knownText(value);
  return shown?.length === 1 ? shown.charCodeAt(0) : undefined;
}

export function joinItems(items: readonly Value[], separator: string): Value {
  return text(joined(items.map(textOf), separator));
}

/** A comparison of what is known; a list on the left is searched, which nobody needs the result of. */
function compared(operator: string, left: Value, right: Value): Value {
  if (left.kind === "list" || right.kind === "list" || !isConstant(left) || !isConstant(right)) return unknown(segmentsOf(left));
  const a = knownText(left)?.toLowerCase();
  const b = knownText(right)?.toLowerCase();
  if (a === undefined || b === undefined) return unknown(segmentsOf(left));
  if (operator === "-eq" || operator === "-ceq") return boolean(a === b, segmentsOf(left));
  if (operator === "-ne" || operator === "-cne") return boolean(a !== b, segmentsOf(left));
  const x = knownNumber(left);
  const y = knownNumber(right);
  if (x === undefined || y === undefined) return unknown(segmentsOf(left));
  switch (operator) {
    case "-lt":
      return boolean(x < y);
    case "-le":
      return boolean(x <= y);
    case "-gt":
      return boolean(x > y);
    case "-ge":
      return boolean(x >= y);
    default:
      return unknown(segmentsOf(left));
  }
}

export function unaryOperator(operator: string, operand: Value): Value {
  switch (operator) {
    case "-join":
      return joinItems(itemsOf(operand), "");
    case "-split":
      return each(operand, (item) => {
        const word = textOf(item);
        return list(
          [...word.value.matchAll(/\S+/g)]
            .slice(0, longestList)
            .map((match) => text(sliceWord(word, match.index, match.index + match[0].length))),
        );
      });
    case "-":
    case "+":
    case "-bnot": {
      const known = knownNumber(operand);
      if (known === undefined) return unknownOf(operand);
      return number(operator === "-" ? -known : operator === "+" ? known : ~known, segmentsOf(operand));
    }
    case "-not":
      return operand.kind === "boolean" ? boolean(!operand.boolean, segmentsOf(operand)) : unknown(segmentsOf(operand));
    default:
      return operand;
  }
}

/** `object[index]`. */
export function indexed(object: Value, index: Value): Value {
  if (object.kind === "table") return object.entries.get(textOf(index).value.toLowerCase())?.value ?? unknownOf(object);
  const items = itemsOf(index);
  const found: Value[] = [];
  for (const item of items) {
    const at = knownNumber(item);
    if (at === undefined || found.length >= longestList) return unknownOf(object);
    const one = itemAt(object, Math.round(at));
    if (one === undefined) return unknownOf(object);
    if (one.kind !== "nothing") found.push(one);
  }
  return index.kind === "list" ? list(found) : (found[0] ?? nothingValue);
}

function itemAt(object: Value, at: number): Value | undefined {
  switch (object.kind) {
    case "list":
      return object.items.at(at) ?? nothingValue;
    case "bytes": {
      const byte = object.bytes.at(at);
      return byte === undefined ? nothingValue : number(byte, object.word.segments);
    }
    case "text": {
      if (!isKnown(object.word.value)) return undefined;
      const { length } = object.word.value;
      const from = at < 0 ? length + at : at;
      return from < 0 || from >= length ? nothingValue : character(sliceWord(object.word, from, from + 1));
    }
    default:
      return undefined;
  }
}

/** All words with what is known of each side by side; for who wants the sources. */
export function together(values: readonly Value[]): FoldedWord {
  return joined(values.map(textOf), " ");
}
