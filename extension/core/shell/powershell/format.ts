/** The format operator and method: `"{1}{0}" -f 'x','ie'`. */
import { constantWord, type FoldedWord, revalued, sliceWord } from "../folded.ts";
import { isKnown } from "../value.ts";
import { joined, knownNumber, sourcesOf, text, textOf, unknown, type Value } from "./value.ts";

const mostParts = 4096;

export function formatted(format: Value, items: readonly Value[]): Value {
  const word = textOf(format);
  if (!isKnown(word.value)) return text(joined([word, ...items.map(textOf)], " "));
  const parts: FoldedWord[] = [];
  let at = 0;
  for (const match of word.value.matchAll(/\{\{|\}\}|\{(\d{1,4})\s*(?:,\s*(-?\d{1,3}))?\s*(?::([^{}]*))?\}/g)) {
    if (match.index > at) parts.push(sliceWord(word, at, match.index));
    at = match.index + match[0].length;
    if (parts.length > mostParts) return unknown(word.segments, items.flatMap(sourcesOf));
    if (match[1] === undefined) {
      parts.push(constantWord(match[0].slice(1)));
      continue;
    }
    const item = items[Number(match[1])];
    if (item === undefined) return unknown(word.segments);
    parts.push(padded(shaped(item, match[3] ?? ""), Number(match[2] ?? 0)));
  }
  if (at < word.value.length) parts.push(sliceWord(word, at));
  return text(joined(parts, ""));
}

function padded(word: FoldedWord, width: number): FoldedWord {
  if (width === 0 || !isKnown(word.value)) return word;
  return revalued(word, width > 0 ? word.value.padStart(width) : word.value.padEnd(-width));
}

/** The formats of numbers that code is hidden with: `X2`, `D3`. */
export function shaped(item: Value, shape: string): FoldedWord {
  const word = textOf(item);
  const value = item.kind === "number" ? knownNumber(item) : undefined;
  const wanted = /^([xXdD])(\d{0,2})$/.exec(shape);
  if (value === undefined || wanted === null) return word;
  const digits = /x/i.test(wanted[1] ?? "") ? Math.abs(value).toString(16) : String(value);
  const cased = wanted[1] === "X" ? digits.toUpperCase() : digits;
  return revalued(word, cased.padStart(Number(wanted[2] || 0), "0"));
}
