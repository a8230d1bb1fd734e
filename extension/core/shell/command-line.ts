/** A Windows command line as the words that a program gets: blanks part them, quotes hold them together. */
import type { Span } from "../base/range.ts";
import { constantWord, type FoldedWord, joinWords, sliceWord } from "./folded.ts";

const mostWords = 4096;

/** Backslashes escape only where a quote follows them. What stands in quotes is one word with what touches it. */
export function commandLineWords(line: FoldedWord): FoldedWord[] {
  const { value } = line;
  const words: FoldedWord[] = [];
  let at = 0;
  while (at < value.length && words.length < mostWords) {
    while (at < value.length && isBlank(value[at])) at++;
    if (at >= value.length) break;
    const parts: FoldedWord[] = [];
    const begin = at;
    let from = at;
    let isQuoted = false;
    const flush = (to: number) => {
      if (to > from) parts.push(sliceWord(line, from, to));
    };
    for (; at < value.length && (isQuoted || !isBlank(value[at])); at++) {
      const c = value[at];
      if (c === "\\") {
        let end = at;
        while (value[end] === "\\") end++;
        if (value[end] === '"') {
          const count = end - at;
          flush(at);
          if (count >= 2) parts.push(sliceWord(line, at, at + Math.floor(count / 2)));
          // An odd one escapes the quote.
          from = count % 2 === 1 ? end : end + 1;
          if (count % 2 === 0) isQuoted = !isQuoted;
          at = end;
        } else at = end - 1;
      } else if (c === '"') {
        flush(at);
        if (isQuoted && value[at + 1] === '"') from = ++at;
        else {
          isQuoted = !isQuoted;
          from = at + 1;
        }
      }
    }
    flush(at);
    const { segments } = sliceWord(line, begin, at);
    const place = placeOf(segments);
    words.push({ ...(parts.length === 0 ? constantWord("", segments) : joinWords(parts)), ...(place && { place }) });
  }
  return words;
}

function isBlank(c: string | undefined): boolean {
  return c === " " || c === "\t" || c === "\n" || c === "\r";
}

/** Where a word stands, its quotes included. */
function placeOf(segments: FoldedWord["segments"]): Span | undefined {
  const [first] = segments;
  const last = segments[segments.length - 1];
  if (first === undefined || last === undefined) return undefined;
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
