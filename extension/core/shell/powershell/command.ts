/** One command of PowerShell: its name resolved, its arguments folded, then run for what it means. */
import type { Span } from "../../base/range.ts";
import { sortArguments } from "../arguments.ts";
import { plainCommand, runWords, spanOf } from "../commands.ts";
import { constantWord, type FoldedWord, joinWords, nothing, revalued, spread } from "../folded.ts";
import { behind } from "../frame.ts";
import { documentSpan, segmentsIn } from "../layer.ts";
import type { OptionTable } from "../option-table.ts";
import type { Tail } from "../pipeline.ts";
import { isKnown } from "../value.ts";
import { isCmdletName, windowsName } from "../windows.ts";
import { takesParameter } from "../windows-options.ts";
import { powershellAliases } from "./aliases.ts";
import { runBlockResult } from "./block.ts";
import { cmdlet } from "./cmdlets.ts";
import { type Context, everyWay } from "./context.ts";
import { enterTextResult } from "./enter.ts";
import { evaluate } from "./evaluate.ts";
import { callFunction } from "./function.ts";
import { flowOf } from "./net.ts";
import { emptyResult, type Result, redirected } from "./run.ts";
import { tooManyValues } from "./scope.ts";
import { valueOf } from "./script.ts";
import type { CommandSyntax, ElementSyntax } from "./syntax.ts";
import { boolean, itemsOf, nothingValue, sourcesOf, textOf, unknown, type Value } from "./value.ts";

/** A word of a command: a parameter's name, or a value. */
export type Given =
  | { readonly kind: "parameter"; readonly word: FoldedWord; readonly value: Value | undefined }
  | {
      readonly kind: "value";
      readonly value: Value;
      readonly word: FoldedWord;
      /** `a,b` as it is written: one word to a program. A list that came from elsewhere is many. */
      readonly isWrittenList?: boolean;
    };

export interface Call {
  readonly name: FoldedWord;
  readonly table: OptionTable | undefined;
  readonly given: readonly Given[];
  /** As the program gets them, the name first. */
  readonly words: readonly FoldedWord[];
  /** In the document. */
  readonly span: Span;
  /** In the text of the layer. */
  readonly place: Span;
  readonly input: Value | undefined;
}

export function runCommand(context: Context, command: CommandSyntax, input: Value | undefined): Result {
  if (!context.machine.countCommand(context.frame, command.start, command.end)) return emptyResult;
  const ways = everyWay(context, (way) => ({
    name: evaluate(way, command.name),
    given: command.elements.flatMap((element) => givenBy(way, element)),
  }));
  const tails: Tail[] = [];
  const values: Value[] = [];
  for (const { name, given } of ways) {
    const result = runCall({ ...context, choices: undefined }, command, name, given, input);
    tails.push(...result.tails);
    values.push(result.value);
  }
  const [only] = values;
  const value = values.length === 1 && only !== undefined ? only : tooManyValues(undefined, values);
  const span = { start: command.start, end: command.end };
  return { tails, value: command.redirections.length === 0 ? value : redirected(context, command.redirections, value, span) };
}

function givenBy(context: Context, element: ElementSyntax): Given[] {
  const { layer } = context.frame;
  switch (element.kind) {
    case "argument": {
      const { value: expression } = element;
      const place = documentSpan(layer, expression.start, expression.end);
      const value = evaluate(context, expression);
      if (expression.kind === "variable" && expression.isSplat) return splatted(value, place);
      return [{ kind: "value", value, word: { ...textOf(value), place }, isWrittenList: expression.kind === "list" }];
    }
    case "parameter": {
      const word: FoldedWord = {
        value: element.text,
        segments: segmentsIn(layer, element.start, element.start + element.text.length, 0, true),
        sources: [],
        place: documentSpan(layer, element.start, element.end),
      };
      return [{ kind: "parameter", word, value: element.value && evaluate(context, element.value) }];
    }
    case "verbatim": {
      const text = layer.text.slice(element.start, element.end);
      return [...text.matchAll(/"[^"]*"|\S+/g)].map((match): Given => {
        const start = element.start + match.index;
        const isQuoted = match[0].startsWith('"');
        const value = isQuoted ? match[0].slice(1, -1) : match[0];
        const word = {
          value,
          segments: segmentsIn(layer, start + (isQuoted ? 1 : 0), start + (isQuoted ? 1 : 0) + value.length, 0, true),
          sources: [],
        };
        return { kind: "value", value: { kind: "text", word }, word };
      });
    }
  }
}

function splatted(value: Value, place: Span): Given[] {
  if (value.kind === "table") {
    return [...value.entries.values()].map(({ name, value: inner }): Given => {
      const word = { ...constantWord(`-${name}`, [{ from: 0, to: name.length + 1, ...place, exact: false }]), place };
      return { kind: "parameter", word, value: inner };
    });
  }
  return itemsOf(value).map((item): Given => ({ kind: "value", value: item, word: { ...textOf(item), place } }));
}

function runCall(context: Context, command: CommandSyntax, name: Value, given: readonly Given[], input: Value | undefined): Result {
  const { frame, machine } = context;
  const place = documentSpan(frame.layer, command.name.start, command.name.end);
  const span = spanOf([{ value: "", segments: [], sources: [], place }, ...given.map((each) => each.word)]);
  const values = given.flatMap((each) => (each.kind === "value" ? [each.value] : []));
  if (name.kind === "block")
    return runBlockResult(context, name, { arguments: values, input, via: undefined, isOwnScope: command.call === "&" });
  const word: FoldedWord = { ...textOf(name), place };
  if (name.kind === "text" && word.label === "scriptblock")
    return enterTextResult(context, word, "scriptblock", span, input) ?? unresolved(context, word, given, span);
  if (!isKnown(word.value)) return runProgram(context, word, given, input);

  const typed = windowsName(word.value.replace(/^(?:[\w.]+\\)(?=[A-Za-z]+-[A-Za-z])/, ""));
  const target = context.scope.alias(typed);
  const called = target !== undefined && isKnown(target.value) ? windowsName(target.value) : typed;
  const definition = machine.enters ? context.scope.function(called) : undefined;
  if (definition !== undefined && !frame.calls.includes(called) && frame.calls.length < machine.limits.depth) {
    const tails: Tail[] = [];
    const named = new Map(
      given.flatMap((each) =>
        each.kind === "parameter" && each.value !== undefined ? [[each.word.value.slice(1).toLowerCase(), each.value] as const] : [],
      ),
    );
    const bound = boundByName(
      given,
      definition.parameters.map((parameter) => parameter.name),
    );
    const value = callFunction(context, definition, { named: new Map([...named, ...bound.named]), rest: bound.rest }, input, (tail) =>
      tails.push(tail),
    );
    const own = plainCommand(frame, revalued(word, called), undefined, sortArguments(wordsOf(given, false), undefined), span);
    return { tails: [...tails, [own]], value };
  }
  const resolved = resolvedName(context, called, given, word.value);
  const nameWord = { ...revalued(word, resolved), place };
  const table = machine.tables.find(resolved);
  const isCmdlet = isCmdletName(resolved);
  // A file keeps the name it is written with.
  const words = [isCmdlet || resolved !== typed ? nameWord : word, ...(isCmdlet ? parameterWords(given, table) : wordsOf(given, true))];
  const call: Call = {
    name: nameWord,
    table,
    given,
    words,
    span: spanOf([...words, { value: "", segments: [], sources: [], place: span }]),
    place: { start: command.start, end: command.end },
    input,
  };
  const meant = machine.enters ? cmdlet(context, call) : undefined;
  return meant ?? runOther(context, call);
}

/** `-Name value` to the parameters of a function, by name or its unambiguous beginning; what is left in order. */
function boundByName(
  given: readonly Given[],
  names: readonly string[],
): { readonly named: ReadonlyMap<string, Value>; readonly rest: readonly Value[] } {
  const named = new Map<string, Value>();
  const rest: Value[] = [];
  for (let i = 0; i < given.length; i++) {
    const each = given[i];
    if (each === undefined) continue;
    if (each.kind === "value") {
      rest.push(each.value);
      continue;
    }
    const written = each.word.value.slice(1).toLowerCase();
    const found = names.includes(written) ? [written] : names.filter((name) => name.startsWith(written));
    const [name] = found;
    const next = given[i + 1];
    if (found.length !== 1 || name === undefined) continue;
    if (each.value !== undefined) named.set(name, each.value);
    else if (next?.kind === "value") {
      named.set(name, next.value);
      i++;
    } else named.set(name, boolean(true));
  }
  return { named, rest };
}

/** An alias stands for its cmdlet, unless a program of that name is meant: `curl -fsSL`, `sc create`, `rm -rf`. */
function resolvedName(context: Context, called: string, given: readonly Given[], typed: string): string {
  const target = powershellAliases.get(called);
  if (target === undefined || /\.exe$/i.test(typed)) return called;
  const { tables } = context.machine;
  const program = tables.find(called);
  const table = tables.find(target);
  if (program === undefined || table === undefined || called === target) return target;
  const parameters = given.flatMap((each) =>
    each.kind === "parameter" ? [each.word.value] : /^--?\w/.test(each.word.value) && each.value.kind === "text" ? [each.word.value] : [],
  );
  if (parameters.some((parameter) => !takesParameter(table, parameter))) return called;
  const [first] = given;
  const isSubcommand = first?.kind === "value" && Object.hasOwn(program.subcommands ?? {}, first.word.value.toLowerCase());
  return isSubcommand ? called : target;
}

/** As a program gets them: a list is as many words as it has items. */
function wordsOf(given: readonly Given[], isSpread: boolean): FoldedWord[] {
  return given.flatMap((each): FoldedWord[] => {
    if (each.kind === "value") {
      if (!isSpread || each.value.kind !== "list" || each.value.items.length > 64) return [wordOf(each.value, each.word, ",")];
      if (each.isWrittenList === true) return [wordOf(each.value, each.word, ",")];
      return each.value.items.map((item) => ({ ...textOf(item), ...(each.word.place && { place: each.word.place }) }));
    }
    if (each.value === undefined) return [each.word];
    return [{ ...joinWords([each.word, constantWord(":"), textOf(each.value)]), ...(each.word.place && { place: each.word.place }) }];
  });
}

const valuesOfWords = new WeakMap<FoldedWord, Value>();

/** What a word of a cmdlet stands for, beyond its text. */
export function valueOfWord(word: FoldedWord): Value {
  return valuesOfWords.get(word) ?? { kind: "text", word };
}

/** A value among the words of a cmdlet: no parameter, whatever it begins with. */
function dataOf(value: Value, place: FoldedWord): FoldedWord {
  const word = { ...wordOf(value, place, ","), isData: true };
  valuesOfWords.set(word, value);
  return word;
}

function wordOf(value: Value, place: FoldedWord, separator: string): FoldedWord {
  const joined = value.kind === "list" && value.items.length <= 256 ? joinedItems(value.items, separator) : textOf(value);
  const word = { ...joined, ...(place.place && { place: place.place }) };
  valuesOfWords.set(word, value);
  return word;
}

function joinedItems(items: readonly Value[], separator: string): FoldedWord {
  return items.length === 0 ? constantWord("") : { ...joinWords(items.map(textOf), separator) };
}

/** As a cmdlet gets them: each parameter with its value, switches that are set without one. */
function parameterWords(given: readonly Given[], table: OptionTable | undefined): FoldedWord[] {
  return given.flatMap((each): FoldedWord[] => {
    if (each.kind === "value") return [dataOf(each.value, each.word)];
    if (each.value === undefined) return [each.word];
    const entry = table === undefined ? undefined : takesParameter(table, each.word.value);
    if (each.value.kind === "boolean" && entry?.value !== "required") {
      const suffix = "=false";
      return each.value.boolean
        ? [each.word]
        : [{ ...each.word, value: each.word.value + suffix, segments: spread(each.word.segments, each.word.value.length + suffix.length) }];
    }
    return [each.word, dataOf(each.value, each.word)];
  });
}

function unresolved(context: Context, word: FoldedWord, given: readonly Given[], span: Span): Result {
  return {
    tails: [[plainCommand(context.frame, word, undefined, sortArguments(wordsOf(given, false), undefined), span)]],
    value: nothingValue,
  };
}

function runProgram(context: Context, name: FoldedWord, given: readonly Given[], input: Value | undefined): Result {
  const outcome = runWords(context.machine, [name, ...wordsOf(given, true)], context.frame, input === undefined ? nothing : flowOf(input));
  return {
    tails: outcome.tails,
    value: outcome.stdout.constant === undefined ? unknown(name.segments, outcome.stdout.sources) : valueOf(outcome.stdout),
  };
}

/** Whatever is not known by its meaning goes by its option table; script blocks among its arguments are run. */
export function runOther(context: Context, call: Call): Result {
  const { machine, frame } = context;
  const tails: Tail[] = [];
  if (machine.enters) {
    for (const each of call.given) {
      const blocks = each.value === undefined ? [] : itemsOf(each.value);
      for (const block of blocks) {
        if (block.kind !== "block") continue;
        const input = call.input === undefined ? undefined : unknown([], sourcesOf(call.input));
        tails.push(
          ...runBlockResult({ ...context, frame: behind(frame, call.name.value) }, block, {
            arguments: [],
            input: input ?? unknown(),
            via: undefined,
          }).tails,
        );
      }
    }
  }
  const outcome = runWords(machine, call.words, frame, call.input === undefined ? nothing : flowOf(call.input));
  const { constant, sources } = outcome.stdout;
  const value = constant === undefined ? unknown(call.name.segments, sources) : valueOf(outcome.stdout);
  return { tails: [...tails, ...outcome.tails], value };
}
