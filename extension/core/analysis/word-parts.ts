/** Takes words of a host language apart and puts them together again, so that each stretch keeps its place. */
import { type FoldedWord, joinWords, noSources, revalued, sliceWord } from "../shell/folded.ts";
import type { Word } from "../shell/program.ts";
import { withoutHoles } from "../shell/value.ts";

export function asFolded(word: Word): FoldedWord {
  return { ...word, sources: noSources };
}

export function emptyWord(): FoldedWord {
  return { value: "", segments: [], sources: noSources };
}

/** Each match replaced by what `replacement` says of it; undefined leaves it as it is. What is replaced keeps its place as a whole. */
export function withReplaced(
  word: FoldedWord,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | FoldedWord | undefined,
): FoldedWord {
  const parts: FoldedWord[] = [];
  let last = 0;
  for (const match of word.value.matchAll(pattern)) {
    const replaced = replacement(match);
    if (replaced === undefined) continue;
    const end = match.index + match[0].length;
    if (match.index > last) parts.push(sliceWord(word, last, match.index));
    parts.push(typeof replaced === "string" ? revalued(sliceWord(word, match.index, end), replaced) : replaced);
    last = end;
  }
  if (last === 0) return word;
  if (last < word.value.length) parts.push(sliceWord(word, last));
  return parts.length === 0 ? { ...word, value: "", segments: [] } : joinWords(parts);
}

const mostWords = 10_000;

/** Words as a shell splits them, without expansions: quotes group, a backslash takes the next character as it is. */
export function splitWords(text: FoldedWord): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.value.matchAll(/(?:\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|[^\s\\'"]|["'\\])+/g)) {
    if (words.length >= mostWords) break;
    const raw = sliceWord(text, match.index, match.index + match[0].length);
    words.push(
      withReplaced(raw, /\\([\s\S])|'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"/g, (quoted) => {
        if (quoted[1] !== undefined) return quoted[1];
        const start = quoted.index + 1;
        const inner = sliceWord(raw, start, start + quoted[0].length - 2);
        return quoted[2] !== undefined ? inner : withReplaced(inner, /\\(["\\])/g, (escape) => escape[1]);
      }),
    );
  }
  return words;
}

/** A value that was decoded from the text and may hold anything, free of what marks holes. */
export function cleanWord(word: FoldedWord): FoldedWord {
  const value = withoutHoles(word.value);
  return value === word.value ? word : { ...word, value };
}
