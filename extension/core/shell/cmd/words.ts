/** One command of cmd, its variables filled in: its name, what follows it as it stands, and its redirections. */
import { commandLineWords } from "../command-line.ts";
import { constantWord, type FoldedWord, joinWords, sliceWord } from "../folded.ts";

export interface CmdRedirection {
  readonly operator: ">" | ">>" | "<";
  readonly stream: number;
  readonly path: FoldedWord;
}

export interface CmdCommand {
  /** As it is called, quotes left out. */
  readonly name: FoldedWord;
  /** What follows the name, carets taken away, quotes as they are. */
  readonly tail: FoldedWord;
  readonly redirections: readonly CmdRedirection[];
}

/** Commands of cmd itself, which may be followed at once by what they are given: `cd\`, `echo.x`, `dir/s`. */
const internal =
  /^(?:echo(?=[.:\\/+[\](])|(?:cd|chdir|md|mkdir|rd|rmdir|pushd)(?=[.\\/])|(?:dir|del|erase|copy|move|type|set|call|start|exit|popd|ren|cls|title|cmd)(?=\/))/i;

/** `undefined` where nothing but redirections stands. */
export function commandOf(text: FoldedWord): CmdCommand | undefined {
  const redirections: CmdRedirection[] = [];
  const pieces: FoldedWord[] = [];
  let from = 0;
  let isQuoted = false;
  const { value } = text;
  const flush = (to: number) => {
    if (to > from) pieces.push(sliceWord(text, from, to));
  };
  for (let at = 0; at < value.length; at++) {
    const c = value[at];
    if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (c === "^") {
      flush(at);
      // A line end that is escaped joins two lines.
      from = value[at + 1] === "\r" || value[at + 1] === "\n" ? at + (value[at + 1] === "\r" && value[at + 2] === "\n" ? 3 : 2) : at + 1;
      at = Math.max(at + 1, from - 1);
    } else if (c === ">" || c === "<") {
      const digit = /\d/.test(value[at - 1] ?? "") && (at < 2 || /[\s,;="]/.test(value[at - 2] ?? "")) ? 1 : 0;
      flush(at - digit);
      const operator = c === "<" ? "<" : value[at + 1] === ">" ? ">>" : ">";
      const target = redirectionTarget(text, at + operator.length);
      if (target.path !== undefined)
        redirections.push({ operator, stream: digit === 1 ? Number(value[at - 1]) : operator === "<" ? 0 : 1, path: target.path });
      from = target.end;
      at = target.end - 1;
    }
  }
  flush(value.length);
  const cooked = pieces.length === 0 ? { ...text, value: "", segments: [] } : joinWords(pieces);
  const split = splitName(cooked);
  if (split === undefined && redirections.length === 0) return undefined;
  return { ...(split ?? { name: constantWord(""), tail: constantWord("") }), redirections };
}

/** What follows `>`: a file, or `&1`. */
function redirectionTarget(text: FoldedWord, start: number): { readonly path: FoldedWord | undefined; readonly end: number } {
  const { value } = text;
  if (value[start] === "&") return { path: undefined, end: Math.min(value.length, start + 2) };
  let at = start;
  while (/[\s,;=]/.test(value[at] ?? "")) at++;
  const from = at;
  let isQuoted = false;
  for (; at < value.length; at++) {
    const c = value[at] ?? "";
    if (c === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\s&|<>]/.test(c)) break;
  }
  return { path: withoutQuotes(sliceWord(text, from, at)), end: at };
}

function splitName(text: FoldedWord): { readonly name: FoldedWord; readonly tail: FoldedWord } | undefined {
  const { value } = text;
  const start = /^[\s,;=@(]*/.exec(value)?.[0].length ?? 0;
  if (start >= value.length) return undefined;
  let at = start;
  let isQuoted = false;
  for (; at < value.length; at++) {
    const c = value[at] ?? "";
    if (c === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\s,;=]/.test(c)) break;
  }
  const typed = value.slice(start, at);
  const own = internal.exec(typed)?.[0];
  if (own !== undefined && own.length < typed.length) at = start + own.length;
  return { name: withoutQuotes(sliceWord(text, start, at)), tail: sliceWord(text, at) };
}

export function withoutQuotes(word: FoldedWord): FoldedWord {
  if (!word.value.includes('"')) return word;
  const parts: FoldedWord[] = [];
  let from = 0;
  for (let at = 0; at <= word.value.length; at++) {
    if (at < word.value.length && word.value[at] !== '"') continue;
    if (at > from) parts.push(sliceWord(word, from, at));
    from = at + 1;
  }
  return parts.length === 0
    ? { ...word, value: "", segments: word.segments.slice(0, 1).map((segment) => ({ ...segment, from: 0, to: 0 })) }
    : joinWords(parts);
}

/** The words of what follows a name, as a program gets them. */
export function tailWords(tail: FoldedWord): FoldedWord[] {
  return commandLineWords(tail);
}
