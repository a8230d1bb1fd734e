/** `read` and `mapfile`: what comes in becomes variables. */
import type { BuiltinUse } from "./builtins.ts";
import { constantWord, type FoldedWord, unknownWord } from "./folded.ts";
import type { Frame } from "./frame.ts";
import { splitAt, splitFields } from "./input-words.ts";
import type { Machine } from "./machine.ts";
import { tooMany } from "./scope.ts";
import { isKnown } from "./value.ts";

/** Options of `read` that take a value of their own (bash(1)). */
const withValue = /^-[erst]*([adinNptu])(.*)$/;

export function readLine(machine: Machine, frame: Frame, use: BuiltinUse): void {
  const { names, array, delimiter } = readWords(use.words);
  const lines = inputLines(use, delimiter);
  // A loop reads one line after another: each is a value that it may have.
  const isLoop = frame.places.includes("loop");
  const given = isLoop && lines !== undefined && lines.length <= machine.limits.values ? lines : isLoop ? undefined : lines?.slice(0, 1);
  const { scope } = frame;
  const { separators } = scope;
  const unknown = (name: string | undefined) => [unknownWord(name, [], use.stdin.sources)];
  if (array !== undefined) {
    const list = given?.length === 1 && given[0] !== undefined ? splitFields(given[0], separators) : undefined;
    scope.setVariable(array, list === undefined ? { values: unknown(undefined) } : { values: [list[0] ?? constantWord("")], list });
    return;
  }
  if (names.length === 0) {
    scope.setVariable("REPLY", { values: given === undefined || given.length === 0 ? unknown("REPLY") : given });
    return;
  }
  const rows = given?.map((line) => splitFields(line, separators, names.length));
  names.forEach((name, i) => {
    const values = rows?.map((row) => row[i] ?? constantWord(""));
    scope.setVariable(name, { values: values === undefined || values.length === 0 ? unknown(name) : distinct(values) });
  });
}

export function readLines(frame: Frame, use: BuiltinUse): void {
  const values = new Set(["-d", "-n", "-O", "-s", "-u", "-C", "-c"]);
  const name =
    use.words.findLast((word, i) => !word.value.startsWith("-") && !values.has(use.words[i - 1]?.value ?? ""))?.value ?? "MAPFILE";
  const delimiter = use.words.findIndex((word) => word.value === "-d");
  const list = inputLines(use, delimiter < 0 ? "\n" : (use.words[delimiter + 1]?.value ?? "\n"));
  if (list === undefined) frame.scope.setVariable(name, { values: [unknownWord(undefined, [], use.stdin.sources)] });
  else frame.scope.setVariable(name, { values: [list[0] ?? constantWord("")], list });
}

/** What comes in, line by line; `undefined` where that is not known. */
function inputLines(use: BuiltinUse, delimiter: string): FoldedWord[] | undefined {
  const { constant, sources } = use.stdin;
  if (constant === undefined) return undefined;
  if (delimiter === "") return [constant];
  if (!isKnown(constant.value) && !constant.value.includes(delimiter)) return [constant];
  return splitAt({ ...constant, sources: constant.sources.length > 0 ? constant.sources : sources }, delimiter);
}

function readWords(words: readonly FoldedWord[]): { names: string[]; array: string | undefined; delimiter: string } {
  const names: string[] = [];
  let array: string | undefined;
  let delimiter = "\n";
  for (let i = 0; i < words.length; i++) {
    const text = words[i]?.value ?? "";
    const match = withValue.exec(text);
    if (match !== null) {
      const value = match[2] === "" ? words[++i]?.value : match[2];
      if (match[1] === "a") array = value;
      if (match[1] === "d") delimiter = value ?? "";
    } else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) names.push(text);
  }
  return { names, array, delimiter };
}

function distinct(words: readonly FoldedWord[]): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const word of words) if (!found.some((other) => other.value === word.value)) found.push(word);
  return found.length > 0 ? found : [tooMany(undefined, words)];
}
