/** `$name` and `${…}`: the values a parameter may have, and what the expansion makes of them. */

import { expandedText, foldWhole } from "./fold.ts";
import { constantWord, type FoldedWord, joinWords, type Source, unknownWord } from "./folded.ts";
import type { Frame } from "./frame.ts";
import { documentSpan } from "./layer.ts";
import type { Machine } from "./machine.ts";
import type { ParameterExpansionPart, WordPart, WordSyntax } from "./parse.ts";
import { globSource } from "./patterns.ts";
import { escapes } from "./printers.ts";
import { isKnown } from "./value.ts";

export interface ParameterValue {
  readonly word: FoldedWord;
  /** For `"$@"` and `"${a[@]}"`: one field each. */
  readonly list?: readonly FoldedWord[];
}

type SimpleExpansion = Extract<WordPart, { type: "SimpleExpansion" }>;

/** At least one value. */
export function expandParameter(machine: Machine, part: SimpleExpansion | ParameterExpansionPart, frame: Frame): readonly ParameterValue[] {
  if (part.type === "SimpleExpansion") return lookUp(part.text.slice(1), part.pos, part.end, frame);
  const name = part.parameter;
  if (part.prefix === "!" && part.operation?.type !== "Names") {
    const target = single(lookUp(name, part.pos, part.end, frame));
    if (target === undefined || !isKnown(target.value)) return [{ word: unknownWord(name, []) }];
    return operate(machine, part, lookUp(target.value, part.pos, part.end, frame), frame);
  }
  let values = part.index === undefined ? lookUp(name, part.pos, part.end, frame) : element(machine, part, part.index, frame);
  if (part.prefix === "#") {
    const only = single(values);
    const list = values.length === 1 ? values[0]?.list : undefined;
    if (list !== undefined) return [{ word: constantWord(String(list.length)) }];
    return [{ word: only !== undefined && isKnown(only.value) ? constantWord(String(only.value.length)) : unknownWord(undefined, []) }];
  }
  if (part.operation !== undefined) values = operate(machine, part, values, frame);
  return values;
}

function single(values: readonly ParameterValue[]): FoldedWord | undefined {
  return values.length === 1 ? values[0]?.word : undefined;
}

function lookUp(name: string, start: number, end: number, frame: Frame): readonly ParameterValue[] {
  if (name === "@" || name === "*") {
    const words = frame.scope.arguments();
    if (words === undefined) return [{ word: unknownWord(undefined, []) }];
    return [{ word: joinWords(words.length === 0 ? [constantWord("")] : words, " "), list: words }];
  }
  if (/^[1-9]\d*$/.test(name)) {
    const words = frame.scope.arguments();
    if (words === undefined) return [{ word: unknownWord(undefined, []) }];
    return [{ word: words[Number(name) - 1] ?? constantWord("") }];
  }
  if (name === "#") {
    const words = frame.scope.arguments();
    return [{ word: words === undefined ? unknownWord(undefined, []) : constantWord(String(words.length)) }];
  }
  if (!/^[A-Za-z_]/.test(name)) return [{ word: unknownWord(undefined, []) }];
  const variable = frame.scope.variable(frame.scope.meant(name));
  // After `cd sub` the current directory is still `.` to whoever stands in it.
  if (name === "PWD" && !/^[/~\uFDD0]/.test(variable?.values[0]?.value ?? ".")) return [{ word: constantWord(".") }];
  if (variable !== undefined) return variable.values.map((word) => ({ word }));
  if (name === "HOME") return [{ word: constantWord("~") }];
  if (name === "IFS") return [{ word: constantWord(" \t\n") }];
  const environment: Source = {
    effect: ":env",
    words: [constantWord(name)],
    span: documentSpan(frame.layer, start, end),
    related: [],
    through: [],
  };
  return [{ word: unknownWord(name, [], [environment]) }];
}

function element(machine: Machine, part: ParameterExpansionPart, index: WordSyntax, frame: Frame): readonly ParameterValue[] {
  const name = frame.scope.meant(part.parameter);
  const variable = frame.scope.variable(name);
  if (index.value === "@" || index.value === "*") {
    if (variable === undefined) return lookUp(name, part.pos, part.end, frame);
    const list = variable.list ?? (variable.entries === undefined ? undefined : [...variable.entries.values()]);
    if (list === undefined) return variable.values.map((word) => ({ word }));
    return [{ word: joinWords(list.length === 0 ? [constantWord("")] : list, " "), list }];
  }
  const wanted = foldWhole(machine, index, frame);
  const position = wanted.length === 1 ? wanted[0]?.value : undefined;
  if (variable?.entries !== undefined && position !== undefined && isKnown(position)) {
    return [{ word: variable.entries.get(position) ?? constantWord("") }];
  }
  if (variable?.list !== undefined && position !== undefined && /^-?\d+$/.test(position)) {
    return [{ word: variable.list.at(Number(position)) ?? constantWord("") }];
  }
  if (variable !== undefined && variable.list === undefined && position === "0") return variable.values.map((word) => ({ word }));
  return [{ word: unknownWord(name, [], variable?.values.flatMap((value) => value.sources) ?? []) }];
}

function operate(
  machine: Machine,
  part: ParameterExpansionPart,
  values: readonly ParameterValue[],
  frame: Frame,
): readonly ParameterValue[] {
  const operation = part.operation;
  if (operation === undefined) return values;
  switch (operation.type) {
    case "Default":
      return withDefault(machine, part, operation.operator, foldWhole(machine, operation.operand, frame), values, frame);
    case "Remove": {
      const pattern = constantOf(machine, operation.operand, frame);
      return change(values, pattern, (text, glob) => removed(text, glob, operation.operator));
    }
    case "Replace": {
      const pattern = constantOf(machine, operation.pattern, frame);
      const replacement = constantOf(machine, operation.replacement, frame);
      if (replacement === undefined) return unknowns(values);
      return change(values, pattern, (text, glob) => replaced(text, glob, replacement, operation.operator));
    }
    case "Slice": {
      const offset = numberOf(machine, operation.offset, frame);
      const length = operation.length === undefined ? Number.POSITIVE_INFINITY : numberOf(machine, operation.length, frame);
      if (length === 0) return [{ word: constantWord("") }];
      // What holds a path begins with a slash, whatever path it is.
      if (offset === 0 && length === 1 && pathVariables.has(part.parameter)) return [{ word: constantWord("/") }];
      if (offset === undefined || length === undefined) return unknowns(values);
      return values.map((value) =>
        value.list === undefined
          ? changed(value, (text) => sliced(text, offset, length))
          : {
              word: value.word,
              list: listSlice(value.list, part.index === undefined ? offset - 1 : offset, length),
            },
      );
    }
    case "CaseModification": {
      if (operation.operand !== undefined && operation.operand.value !== "" && operation.operand.value !== "?") return unknowns(values);
      const all = operation.operator.length === 2;
      const upper = operation.operator.startsWith("^");
      const convert = (text: string) => (upper ? text.toUpperCase() : text.toLowerCase());
      return values.map((value) => changed(value, (text) => (all ? convert(text) : convert(text.slice(0, 1)) + text.slice(1))));
    }
    case "Transform":
      return values.flatMap((value) => transformed(machine, value, operation.operand?.value ?? "", part.parameter, frame));
    case "Unknown":
      // Undocumented, but bash turns the case with it.
      if (operation.operator !== "~~" && operation.operator !== "~") return unknowns(values);
      return values.map((value) =>
        changed(value, (text) => (operation.operator === "~~" ? turned(text) : turned(text.slice(0, 1)) + text.slice(1))),
      );
    case "Names":
      return unknowns(values);
  }
}

const pathVariables = new Set(["HOME", "PATH", "PWD", "OLDPWD", "SHELL", "BASH", "MANPATH", "LD_LIBRARY_PATH"]);

/** `${x@Q}` and its like. */
function transformed(machine: Machine, value: ParameterValue, letter: string, name: string, frame: Frame): readonly ParameterValue[] {
  const { word } = value;
  switch (letter) {
    case "E":
      return [changed(value, escapes)];
    case "P":
      return expandedText(machine, word, frame).map((text) => ({ word: text }));
    case "U":
      return [changed(value, (text) => text.toUpperCase())];
    case "L":
      return [changed(value, (text) => text.toLowerCase())];
    case "u":
      return [changed(value, (text) => text.slice(0, 1).toUpperCase() + text.slice(1))];
    case "Q":
      return [changed(value, (text) => `'${text.replaceAll("'", "'\\''")}'`)];
    case "A":
      return [changed(value, (text) => `${name}='${text.replaceAll("'", "'\\''")}'`)];
    default:
      return unknowns([value]);
  }
}

function turned(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
}

function withDefault(
  machine: Machine,
  part: ParameterExpansionPart,
  operator: "-" | ":-" | "=" | ":=" | "+" | ":+" | "?" | ":?",
  operands: readonly FoldedWord[],
  values: readonly ParameterValue[],
  frame: Frame,
): readonly ParameterValue[] {
  const isSet = frame.scope.variable(part.parameter) !== undefined || part.parameter === "HOME";
  const isUnknownHere = !isSet && !/^[1-9]/.test(part.parameter);
  const alternative = operands.map((word) => ({ word }));
  switch (operator) {
    case "?":
    case ":?":
      return values;
    case "+":
    case ":+":
      if (isUnknownHere) return [...alternative, { word: constantWord("") }];
      return values.some((value) => value.word.value !== "") ? alternative : [{ word: constantWord("") }];
    case "=":
    case ":=":
    case "-":
    case ":-": {
      const isEmpty = values.length === 1 && values[0]?.word.value === "" && operator.startsWith(":");
      if (isEmpty) return alternative;
      if (isUnknownHere || values.some((value) => !isKnown(value.word.value))) {
        // From outside it may hold anything; what the code itself offers is what is most likely meant.
        if (operator.endsWith("="))
          frame.scope.setVariable(part.parameter, {
            values: [...operands, ...values.map((value) => value.word)].slice(0, machine.limits.values),
          });
        return [...alternative, ...values].slice(0, machine.limits.values);
      }
      return values;
    }
  }
}

function constantOf(machine: Machine, word: WordSyntax, frame: Frame): string | undefined {
  const values = foldWhole(machine, word, frame);
  const only = values.length === 1 ? values[0]?.value : undefined;
  return only !== undefined && isKnown(only) ? only : undefined;
}

function numberOf(machine: Machine, word: WordSyntax, frame: Frame): number | undefined {
  const text = constantOf(machine, word, frame)?.trim();
  if (text === undefined) return undefined;
  if (/^-?\d+$/.test(text)) return Number(text);
  const variable = frame.scope.variable(text)?.values;
  const value = variable?.length === 1 ? variable[0]?.value : undefined;
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

function change(
  values: readonly ParameterValue[],
  pattern: string | undefined,
  edit: (text: string, glob: string) => string | undefined,
): readonly ParameterValue[] {
  if (pattern === undefined) return unknowns(values);
  return values.map((value) => changed(value, (text) => edit(text, pattern)));
}

/** Longer texts are not searched: shell patterns become regular expressions whose cost grows with them. */
const longestEdited = 4096;

function changed(value: ParameterValue, edit: (text: string) => string | undefined): ParameterValue {
  const { word, list } = value;
  if (list !== undefined) {
    const words = list.map((one) => changed({ word: one }, edit).word);
    return { word: joinWords(words.length === 0 ? [constantWord("")] : words, " "), list: words };
  }
  if (!isKnown(word.value) || word.value.length > longestEdited) return { word: unknownWord(undefined, [], word.sources) };
  const text = edit(word.value);
  return { word: text === undefined ? unknownWord(undefined, [], word.sources) : { ...word, value: text, segments: [] } };
}

function unknowns(values: readonly ParameterValue[]): readonly ParameterValue[] {
  return values.map((value) => ({ word: unknownWord(undefined, [], value.word.sources) }));
}

/** Of arrays the first is 0, of parameters 1. */
function listSlice(list: readonly FoldedWord[], offset: number, length: number): readonly FoldedWord[] {
  const start = offset < 0 ? Math.max(0, list.length + offset) : offset;
  return list.slice(start, length === Number.POSITIVE_INFINITY ? undefined : start + length);
}

function sliced(text: string, offset: number, length: number): string {
  const start = offset < 0 ? Math.max(0, text.length + offset) : offset;
  return text.slice(start, length < 0 ? text.length + length : start + length);
}

function removed(text: string, glob: string, operator: "#" | "##" | "%" | "%%"): string | undefined {
  const source = globSource(glob, operator.length === 2);
  if (source === undefined) return undefined;
  if (operator.startsWith("#")) return text.replace(new RegExp(`^${source}`, "u"), "");
  // The end is anchored, the start searched from the far or the near side.
  if (operator === "%%") return text.replace(new RegExp(`${source}$`, "u"), "");
  for (let i = text.length; i >= 0; i--) {
    if (new RegExp(`^${globSource(glob)}$`, "u").test(text.slice(i))) return text.slice(0, i);
  }
  return text;
}

function replaced(text: string, glob: string, replacement: string, operator: "/" | "//" | "/#" | "/%"): string | undefined {
  const source = globSource(glob);
  if (source === undefined || source === "") return text;
  const anchored = operator === "/#" ? `^${source}` : operator === "/%" ? `${source}$` : source;
  return text.replace(new RegExp(anchored, operator === "//" ? "gu" : "u"), () => replacement);
}
