/** The logical lines of a makefile: continuations joined, recipes told from the rest, each stretch with its place. */
import { constantWord, type FoldedWord, joinWords, sliceWord } from "../shell/folded.ts";

export interface MakeLine {
  /** Without its line break; of a recipe without its prefix, with the backslashes that the shell gets to see. */
  readonly word: FoldedWord;
  readonly isRecipe: boolean;
}

/** Walks the lines one by one, for what begins a recipe may change on the way. */
export class MakeLines {
  private readonly text: FoldedWord;
  private at = 0;

  constructor(text: FoldedWord) {
    this.text = text;
  }

  /** Undefined at the end. */
  next(recipePrefix: string): MakeLine | undefined {
    if (this.at >= this.text.value.length) return undefined;
    const isRecipe = this.text.value.startsWith(recipePrefix, this.at);
    if (isRecipe) this.at += recipePrefix.length;
    const parts: FoldedWord[] = [];
    for (;;) {
      const { start, end, next } = this.physical();
      this.at = next;
      const continues = isContinued(this.text.value.slice(start, end)) && next > end;
      if (!continues) {
        parts.push(sliceWord(this.text, parts.length > 0 && !isRecipe ? this.afterBlanks(start, end) : start, end));
        break;
      }
      if (isRecipe) {
        parts.push(sliceWord(this.text, start, end), constantWord("\n"));
        if (this.text.value.startsWith(recipePrefix, this.at)) this.at += recipePrefix.length;
      } else {
        const from = parts.length > 0 ? this.afterBlanks(start, end) : start;
        const kept = this.text.value.slice(from, end - 1).trimEnd().length;
        parts.push(sliceWord(this.text, from, from + kept), constantWord(" "));
      }
      if (this.at >= this.text.value.length) break;
    }
    return { word: joinWords(parts), isRecipe };
  }

  /** The lines up to the `endef` that closes a `define`, as they stand; undefined where there is none. */
  untilEndef(): FoldedWord | undefined {
    const start = this.at;
    let depth = 1;
    for (;;) {
      if (this.at >= this.text.value.length) return undefined;
      const line = this.physical();
      const text = this.text.value.slice(line.start, line.end);
      this.at = line.next;
      if (/^[ ]*define\b/.test(text)) depth++;
      else if (/^[ ]*endef\b/.test(text) && --depth === 0) return sliceWord(this.text, start, Math.max(start, line.start - 1));
    }
  }

  private physical(): { start: number; end: number; next: number } {
    const { value } = this.text;
    const start = this.at;
    const found = value.indexOf("\n", start);
    const stop = found < 0 ? value.length : found;
    const end = stop > start && value[stop - 1] === "\r" ? stop - 1 : stop;
    return { start, end, next: found < 0 ? value.length : found + 1 };
  }

  private afterBlanks(start: number, end: number): number {
    const text = this.text.value.slice(start, end);
    return start + (text.length - text.trimStart().length);
  }
}

/** An odd number of backslashes ends it. */
function isContinued(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === "\\") count++;
  return count % 2 === 1;
}

/** A comment ends the line, unless a backslash stands before its sign, or a reference around it. */
export function withoutComment(word: FoldedWord): FoldedWord {
  const at = indexOutside(word.value, /(?<!\\)#/y);
  return at < 0 ? word : sliceWord(word, 0, at);
}

/** Where the first of these stands outside of `$(…)`; -1 where none does. */
export function indexOutside(text: string, pattern: RegExp): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "$" && (text[i + 1] === "(" || text[i + 1] === "{")) {
      depth++;
      i++;
    } else if (depth > 0 && (character === ")" || character === "}")) depth--;
    else if (depth === 0) {
      pattern.lastIndex = i;
      if (pattern.test(text)) return i;
    }
  }
  return -1;
}

export function trimmed(word: FoldedWord): FoldedWord {
  const start = word.value.length - word.value.trimStart().length;
  return sliceWord(word, start, Math.max(start, word.value.trimEnd().length));
}
