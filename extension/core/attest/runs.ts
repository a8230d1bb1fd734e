/** Lists of letters with their repetitions counted: `3e-2v` is `eee-vv`. Short for the lists that occur, never longer than the list. */
import { type Read, read, refused } from "./read.ts";

/** Each of `letters` is one character and no digit. */
export function runsOf(letters: readonly string[]): string {
  let text = "";
  for (let at = 0; at < letters.length; ) {
    let end = at + 1;
    while (letters[end] === letters[at]) end++;
    const letter = letters[at] ?? "";
    // "ee" is as short as "2e", and there must be one spelling only: a count stands from two on.
    text += end - at === 1 ? letter : `${end - at}${letter}`;
    at = end;
  }
  return text;
}

/** Refuses what `runsOf` would not have written, and lists of another length than `count`. */
export function lettersOf(runs: string, count: number): Read<string[]> {
  const letters: string[] = [];
  for (const [, number = "", letter = ""] of runs.matchAll(/(\d*)(\D|$)/g)) {
    const times = number === "" ? 1 : Number(number);
    if (letter === "" && number === "") continue;
    if (letter === "" || times + letters.length > count) return refused("its list of marks does not have the length that it says");
    for (let at = 0; at < times; at++) letters.push(letter);
  }
  if (letters.length !== count) return refused("its list of marks does not have the length that it says");
  return runsOf(letters) === runs ? read(letters) : refused("its list of marks is not in its one spelling");
}
