/** More pure functions for `language.json`: those of languages that write `f(x, …)` where others write `x.f(…)`. */
import { type FoldedWord, joinWords, revalued, sliceWord } from "../../shell/folded.ts";
import { hole, isKnown } from "../../shell/value.ts";
import { textValue, type Value } from "./abstract-value.ts";
import type { FoldCall } from "./folding.ts";

type Fold = (call: FoldCall) => Value | undefined;

/** Each function once more as `first.NAME`, with its first argument for what it is called on. */
export function functionForms(folds: Readonly<Record<string, Fold>>): Record<string, Fold> {
  const forms: Record<string, Fold> = {};
  for (const [name, fold] of Object.entries(folds)) {
    forms[`first.${name}`] = ({ positional: [self, ...positional], named }) => fold({ self, positional, named });
  }
  return forms;
}

const emptyText: FoldedWord = { value: "", segments: [], sources: [] };

/** `fmt.Sprintf`, `format`: also `%[1]s`, `%<name>s` and `%{name}`. */
export function formatted(format: FoldedWord | undefined, given: readonly Value[], named: ReadonlyMap<string, Value>): Value | undefined {
  if (format === undefined || !isKnown(format.value)) return undefined;
  const parts: FoldedWord[] = [];
  let last = 0;
  let next = 0;
  for (const match of format.value.matchAll(/%(?:\[(\d+)\]|<(\w+)>)?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?([a-zA-Z%])|%\{(\w+)\}/g)) {
    const [whole, index, angled, verb, braced] = match;
    const name = angled ?? braced;
    parts.push(sliceWord(format, last, match.index));
    last = match.index + whole.length;
    if (verb === "%") parts.push({ ...emptyText, value: "%" });
    else {
      const value = name !== undefined ? named.get(name) : given[index === undefined ? next++ : Number(index) - 1];
      const isText = verb === undefined || /^[sdivqwT]$/.test(verb);
      const word = value?.word ?? { ...emptyText, value: hole() };
      parts.push(isText || !isKnown(word.value) ? word : revalued(word, hole()));
    }
  }
  parts.push(sliceWord(format, last));
  return textValue(joinWords(parts));
}

/** Arguments side by side, as `fmt.Sprint` and `fmt.Println` write them. */
export function sideBySide(values: readonly Value[], separator: string): Value {
  return textValue(
    joinWords(
      values.map(({ word }) => word),
      separator,
    ),
  );
}

/** `$HOME` and `${HOME}` are the home directory; other variables are not known. */
export function withEnvironment(value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined;
  const text = value.word.value.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (_, name: string) => (name === "HOME" ? "~" : hole(name)));
  return textValue(revalued(value.word, text));
}
