/** Constant text taken apart as `read`, `mapfile` and `xargs` do, each piece with its place. */
import { type FoldedWord, revalued, sliceWord } from "./folded.ts";

const mostPieces = 64;

export const plainSeparators = " \t\n";

/** Fields of a text by the characters of IFS: blanks count as one, each other separates; at most `most`, the last with all that is left. */
export function splitFields(word: FoldedWord, separators: string, most = Number.POSITIVE_INFINITY): FoldedWord[] {
  const { value } = word;
  const isBlank = (at: number) => separators.includes(value[at] ?? "x") && plainSeparators.includes(value[at] ?? "x");
  const isSeparator = (at: number) => separators.includes(value[at] ?? "x") && value[at] !== undefined;
  const found: FoldedWord[] = [];
  let at = 0;
  while (isBlank(at)) at++;
  while (at < value.length && found.length < mostPieces) {
    let end = at;
    if (found.length + 1 === most) {
      end = value.length;
      while (end > at && isBlank(end - 1)) end--;
      found.push(sliceWord(word, at, end));
      break;
    }
    while (end < value.length && !isSeparator(end)) end++;
    found.push(sliceWord(word, at, end));
    at = end;
    while (isBlank(at)) at++;
    if (isSeparator(at) && !isBlank(at)) {
      at++;
      while (isBlank(at)) at++;
    }
  }
  return found;
}

/** What stands between separators of one character, the last of which may be missing. */
export function splitAt(word: FoldedWord, separator: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  let start = 0;
  while (start < word.value.length && found.length <= mostPieces) {
    const end = separator === "" ? -1 : word.value.indexOf(separator, start);
    found.push(sliceWord(word, start, end < 0 ? word.value.length : end));
    start = end < 0 ? word.value.length : end + separator.length;
  }
  return found;
}

const quotes = /"([^"\n]*)"|'([^'\n]*)'|\\(.)/gs;

function unquoted(text: string): string {
  return text.replace(quotes, (_, double, single, escaped) => double ?? single ?? escaped);
}

/** A line as `xargs -I` takes it: one argument, without the blanks before it and without its quotes. */
export function unquotedLine(line: FoldedWord): FoldedWord {
  const start = line.value.search(/\S/);
  const word = start > 0 ? sliceWord(line, start) : line;
  return revalued(word, unquoted(word.value));
}

/** The words of xargs: blanks separate, quotes and backslashes hold together. */
export function quotedWords(word: FoldedWord): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const match of word.value.matchAll(/(?:"[^"\n]*"|'[^'\n]*'|\\.|[^\s"'\\])+/gs)) {
    const piece = sliceWord(word, match.index, match.index + match[0].length);
    found.push(revalued(piece, unquoted(match[0])));
    if (found.length === mostPieces) break;
  }
  return found;
}
