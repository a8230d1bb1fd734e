/** The commands that find, xargs and parallel make of the words they were given and of what they read. */
import type { Arguments } from "./arguments.ts";
import { type Flow, type FoldedWord, joinWords, mergeSources, revalued, unknownWord } from "./folded.ts";
import { quotedWords, splitAt, unquotedLine } from "./input-words.ts";
import { hole, isKnown } from "./value.ts";

type Words = readonly FoldedWord[];

/** Longer input is one unknown. */
const longestInput = 16_384;

/** Options of find that choose among files; without one of them `{}` is first of all where it starts. */
const choosing =
  /^-(?:i?(?:name|path|regex|wholename|lname)|x?type|size|[acm](?:time|min)|a?newer.*|perm|user|group|[ug]id|no(?:user|group)|empty|links|inum|samefile|mindepth|readable|writable|executable)$/;

/** What lies right below is a home itself, and what is found by its name lies in one. */
const foldersOfHomes = /^\/(?:home|Users|export\/home)\/*$/;

/** `{}` of find: a path below one of its starts, or the start itself. */
export function findCommand(words: Words, args: Arguments): Words {
  const [start] = args.operands;
  const isOne = args.operands.length === 1 && start !== undefined && isKnown(start.value);
  const isAny = isOne && !args.options.some(({ spell }) => choosing.test(spell));
  const name = args.options.find(({ spell }) => spell === "-name")?.value?.value;
  // A pattern stands for what it could name right there, if nothing else (its age, its size) leaves most of that out.
  const isPattern = name !== undefined && /[*?[\\]/.test(name);
  const isAlone = args.options.every(({ spell }) => spell === "-name" || spell === "-type" || !choosing.test(spell));
  const isNamed = isOne && name !== undefined && isKnown(name) && (!isPattern || isAlone);
  const meant = isAny ? start.value : isNamed ? `${start.value.replace(foldersOfHomes, "~")}/${name}` : hole();
  return words.map((word) =>
    word.value.includes("{}")
      ? revalued(
          word,
          word.value.replaceAll("{}", () => meant),
        )
      : word,
  );
}

/** The commands that xargs runs, at most `most`: what it reads is appended, or put in place of a token, line by line. */
export function xargsCommands(words: Words, args: Arguments, stdin: Flow, most: number): readonly Words[] {
  const token = args.options.find(({ spell }) => spell === "-I" || spell === "-i" || spell === "-J");
  const input = constantInput(stdin);
  const delimiter = args.options.some(({ spell }) => spell === "-0")
    ? "\0"
    : args.options
        .find(({ spell }) => spell === "-d")
        ?.value?.value.replace("\\n", "\n")
        .replace("\\0", "\0");
  if (token === undefined) {
    const given = input === undefined ? undefined : delimiter === undefined ? quotedWords(input) : splitAt(input, delimiter);
    return [[...words, ...(given ?? [unknownWord(undefined, [], stdin.sources)])]];
  }
  const lines = input === undefined ? undefined : splitAt(input, delimiter ?? "\n").filter((line) => line.value.trim() !== "");
  const given = delimiter === undefined ? lines?.map(unquotedLine) : lines;
  return each(given, stdin, most).map((line) => filledIn(words, token.value?.value || "{}", line));
}

/** The texts that parallel hands to a shell: its words with each of its arguments, or each line that it reads. */
export function parallelCommands(words: Words, stdin: Flow, most: number): readonly Words[] {
  const at = words.findIndex((word) => /^:::\+?$/.test(word.value));
  const template = words.slice(0, at < 0 ? words.length : at).filter((word) => !/^::::/.test(word.value));
  const input = constantInput(stdin);
  const given =
    at >= 0 ? words.slice(at + 1).filter((word) => !word.value.startsWith(":::")) : input === undefined ? undefined : splitAt(input, "\n");
  return each(given, stdin, most).map((argument) => {
    if (template.length === 0) return [argument];
    if (template.some((word) => word.value.includes("{}"))) return filledIn(template, "{}", argument);
    // An argument is quoted by parallel: to the shell it is one word.
    return [...template, quotedWord(argument)];
  });
}

function constantInput({ constant }: Flow): FoldedWord | undefined {
  return constant !== undefined && isKnown(constant.value) && constant.value.length < longestInput ? constant : undefined;
}

function each(given: Words | undefined, stdin: Flow, most: number): Words {
  const unknown = unknownWord(undefined, [], stdin.sources);
  if (given === undefined) return [unknown];
  return given.length <= most ? given : [...given.slice(0, most - 1), unknown];
}

function filledIn(words: Words, mark: string, by: FoldedWord): Words {
  return words.map((word) => {
    if (!word.value.includes(mark)) return word;
    if (word.value === mark) return by;
    const value = word.value.replaceAll(mark, () => by.value);
    return { ...revalued(word, value), sources: mergeSources(word.sources, by.sources) };
  });
}

function quotedWord(word: FoldedWord): FoldedWord {
  if (!isKnown(word.value) || !/[^\w./:@%+,=-]/.test(word.value)) return word;
  return joinWords([
    { value: "'", segments: [], sources: [] },
    word.value.includes("'") ? revalued(word, word.value.replaceAll("'", "'\\''")) : word,
    { value: "'", segments: [], sources: [] },
  ]);
}
