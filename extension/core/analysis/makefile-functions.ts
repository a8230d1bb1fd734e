/** The functions of make, as far as they say what is run; all others give something that is unknown. */
import { constantWord, type FoldedWord, joinWords, revalued, sliceWord } from "../shell/folded.ts";
import { hole, isKnown } from "../shell/value.ts";
import { emptyAt, functionArguments, type Locals, type MakeWorld } from "./makefile-expansion.ts";
import { trimmed } from "./makefile-lines.ts";

export interface FunctionCall {
  /** All of `$(…)`. */
  readonly place: FoldedWord;
  readonly locals: Locals;
  readonly world: MakeWorld;
  readonly expand: (word: FoldedWord, locals?: Locals) => readonly FoldedWord[];
  readonly variable: (name: string, locals: Locals) => readonly FoldedWord[];
}

type MakeFunction = (text: FoldedWord, call: FunctionCall) => readonly FoldedWord[];

const mostValues = 8;
const mostItems = 64;

const functions: Readonly<Record<string, MakeFunction>> = {
  shell: (text, { expand, world, place }) =>
    expand(text).map((command) => {
      world.shell(command);
      // What it prints is filled in: to the shell that runs the recipe it is the same as if that shell asked.
      return joinWords([revalued(sliceWord(place, 0, 2), "$("), command, revalued(sliceWord(place, place.value.length - 1), ")")]);
    }),
  call: (text, { expand, variable, locals }) => {
    const [name, ...given] = functionArguments(text, Number.POSITIVE_INFINITY);
    const inner = new Map(locals);
    for (const [i, argument] of given.entries()) inner.set(String(i + 1), first(expand(argument)));
    return expand(name ?? constantWord("")).flatMap(({ value }) => variable(value.trim(), inner));
  },
  eval: (text, { expand, world, place }) => {
    for (const option of expand(text)) world.read(option);
    return [emptyAt(place)];
  },
  foreach: (text, { expand, locals, place }) => {
    const [name, list, body] = functionArguments(text, 3);
    if (name === undefined || list === undefined || body === undefined) return [emptyAt(place)];
    const variable = first(expand(name)).value.trim();
    const items = expand(list).flatMap(wordsOf).slice(0, mostItems);
    const rounds = items.map((item) => first(expand(body, new Map(locals).set(variable, item))));
    return [rounds.length === 0 ? emptyAt(place) : joinWords(rounds, " ")];
  },
  if: (text, { expand, place }) => {
    const [test, yes, no] = functionArguments(text, 3);
    if (test !== undefined) expand(test);
    return [...(yes === undefined ? [] : expand(yes)), ...(no === undefined ? [emptyAt(place)] : expand(no))].slice(0, mostValues);
  },
  or: (text, { expand }) => functionArguments(text, mostValues).flatMap((argument) => expand(argument)),
  and: (text, { expand }) => functionArguments(text, mostValues).flatMap((argument) => expand(argument)),
  strip: (text, { expand }) => expand(text).map((word) => revalued(word, word.value.trim().replace(/[ \t]+/g, " "))),
  subst: (text, call) => replacing(text, call, (value, from, to) => (from === "" ? value : value.split(from).join(to))),
  addprefix: (text, call) => eachWord(text, call, (value, word) => value + word),
  addsuffix: (text, call) => eachWord(text, call, (value, word) => word + value),
  firstword: (text, { expand }) => expand(text).map((words) => wordsOf(words)[0] ?? revalued(words, "")),
  lastword: (text, { expand }) => expand(text).map((words) => wordsOf(words).at(-1) ?? revalued(words, "")),
  word: (text, { expand, place }) => {
    const [index, list] = functionArguments(text, 2);
    if (index === undefined || list === undefined) return [emptyAt(place)];
    const at = Number(first(expand(index)).value) - 1;
    return expand(list).map((words) => wordsOf(words)[at] ?? revalued(words, ""));
  },
  notdir: (text, { expand }) => expand(text).map((word) => revalued(word, word.value.replace(/\S*\//g, ""))),
  value: (text, { world, place }) => world.variable(text.value.trim())?.values ?? [emptyAt(place)],
  info: said,
  warning: said,
  error: said,
};

/** Those whose result is not followed; what is in them is expanded all the same. */
const others = new Set(
  (
    "patsubst findstring filter filter-out sort wordlist words dir suffix basename join wildcard realpath abspath " +
    "flavor origin file guile let intcmp"
  ).split(" "),
);

export function isFunction(name: string): boolean {
  return Object.hasOwn(functions, name) || others.has(name);
}

/** `text` is all behind the name and its blank. At least one value. */
export function callFunction(name: string, text: FoldedWord, call: FunctionCall): readonly FoldedWord[] {
  const known = functions[name];
  const values = known === undefined ? unknown(text, call) : known(text, call);
  return values.length === 0 ? [emptyAt(call.place)] : values.slice(0, mostValues);
}

function unknown(text: FoldedWord, { expand, place }: FunctionCall): readonly FoldedWord[] {
  expand(text);
  return [revalued(place, hole())];
}

function said(text: FoldedWord, { expand, place }: FunctionCall): readonly FoldedWord[] {
  expand(text);
  return [emptyAt(place)];
}

function first(words: readonly FoldedWord[]): FoldedWord {
  return words[0] ?? constantWord("");
}

/** The words of a list. */
export function wordsOf(list: FoldedWord): FoldedWord[] {
  return [...list.value.matchAll(/\S+/g)].map((match) => sliceWord(list, match.index, match.index + match[0].length));
}

function replacing(
  text: FoldedWord,
  { expand, place }: FunctionCall,
  change: (value: string, from: string, to: string) => string,
): FoldedWord[] {
  const [from, to, list] = functionArguments(text, 3);
  if (from === undefined || to === undefined || list === undefined) return [emptyAt(place)];
  const [search, replacement] = [first(expand(from)).value, first(expand(to)).value];
  return expand(list).map((word) => revalued(word, isKnown(search) ? change(word.value, search, replacement) : hole()));
}

function eachWord(text: FoldedWord, { expand, place }: FunctionCall, change: (value: string, word: string) => string): FoldedWord[] {
  const [fixed, list] = functionArguments(text, 2);
  if (fixed === undefined || list === undefined) return [emptyAt(place)];
  const { value } = trimmed(first(expand(fixed)));
  return expand(list).map((words) =>
    revalued(
      words,
      wordsOf(words)
        .map((word) => change(value, word.value))
        .join(" "),
    ),
  );
}
