/** What a value with holes meets for certain, cannot meet, or might meet: the three answers of every test in a rule. */
import { fillHoles, hole, isKnown, pieces } from "../shell/value.ts";
import { longestValue } from "./regex-check.ts";

/** `unsure`: the answer depends on a part that is unknown. */
export type Answer = "yes" | "no" | "unsure";

/** What a hole is replaced with where an expression is tried: a noncharacter that no value holds. */
export const unknownCharacter = "\uFFFF";

/** A value as far as it is looked at; what is cut off counts as unknown. */
export function capped(value: string): string {
  if (value.length <= longestValue) return value;
  const cut = value.slice(0, longestValue);
  const opened = cut.lastIndexOf("\uFDD0");
  return (opened > cut.lastIndexOf("\uFDD1") ? cut.slice(0, opened) : cut) + hole();
}

/** The value with each hole as one U+FFFF. */
export function flattened(value: string): string {
  return fillHoles(value, () => unknownCharacter);
}

/** How often a match that touches a hole is passed over for a later one. */
const tries = 64;

/** A function that recalls its last answer: many lists are asked about one word before the next. */
export function recalling<T>(compute: (value: string) => T): (value: string) => T {
  let last: { readonly value: string; readonly answer: T } | undefined;
  return (value) => {
    if (last?.value !== value) last = { value, answer: compute(value) };
    return last.answer;
  };
}

/** Longer values are seldom seen twice; so many are remembered at most, for they come from strangers. */
const remembered = { length: 200, count: 2_000 } as const;

/** The same test, which asks once about a value that comes again: most words of scripts do. */
export function remembering(test: (value: string) => Answer): (value: string) => Answer {
  const answers = new Map<string, Answer>();
  return (value) => {
    if (value.length > remembered.length) return test(value);
    let answer = answers.get(value);
    if (answer === undefined) {
      answer = test(value);
      if (answers.size >= remembered.count) answers.clear();
      answers.set(value, answer);
    }
    return answer;
  };
}

/** `regex` is tried on known values, `global` (the same with flag g) on those with holes. */
export function regexAnswer(regex: RegExp, global: () => RegExp, value: string): Answer {
  const seen = capped(value);
  if (isKnown(seen)) return regex.test(seen) ? "yes" : "no";
  const text = flattened(seen);
  const again = global();
  again.lastIndex = 0;
  for (let count = 0; count < tries; count++) {
    const match = again.exec(text);
    if (match === null) break;
    const touched = match[0].indexOf(unknownCharacter);
    if (touched < 0) return "yes";
    // Past a few tries, past the hole: a later match that does not touch it starts there at the latest.
    const next = count < tries / 2 ? match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1) : match.index + touched + 1;
    if (next > text.length) break;
    again.lastIndex = next;
  }
  return "unsure";
}

/** Whether the value is one of the texts. */
export function equalsAnswer(value: string, texts: readonly string[]): Answer {
  if (isKnown(value)) return texts.includes(value) ? "yes" : "no";
  return texts.some((text) => couldEqual(value, text)) ? "unsure" : "no";
}

/** Whether some filling of the holes makes the value equal to the text. */
export function couldEqual(value: string, text: string): boolean {
  if (isKnown(value)) return value === text;
  const parts = pieces(value);
  const first = parts[0];
  const last = parts.at(-1);
  const start = typeof first === "string" ? first : "";
  const end = typeof last === "string" ? last : "";
  if (text.length < start.length + end.length || !text.startsWith(start) || !text.endsWith(end)) return false;
  let at = start.length;
  for (const part of parts.slice(start === "" ? 0 : 1, end === "" ? undefined : -1)) {
    if (typeof part !== "string") continue;
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > text.length - end.length) return false;
    at = found + part.length;
  }
  return true;
}

/** Any one of them for certain, else any one of them perhaps. */
export function anyAnswer<T>(items: Iterable<T>, ask: (item: T) => Answer): Answer {
  let answer: Answer = "no";
  for (const item of items) {
    const own = ask(item);
    if (own === "yes") return "yes";
    if (own === "unsure") answer = "unsure";
  }
  return answer;
}
