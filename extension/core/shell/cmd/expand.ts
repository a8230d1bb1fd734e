/** `%VAR%`, `!VAR!`, `%%a`, `%1`: what cmd puts in place of them before it looks at the words. */
import { constantWord, type FoldedWord, joinWords, noSources, revalued, type Source, sliceWord, spread } from "../folded.ts";
import type { Frame } from "../frame.ts";
import type { Segment } from "../program.ts";
import { tooMany } from "../scope.ts";
import { hole, isKnown } from "../value.ts";
import { windowsEnvironment } from "../windows.ts";

export interface Expansion {
  readonly frame: Frame;
  /** What `%%a` and its like stand for, by letter. */
  readonly letters: ReadonlyMap<string, readonly FoldedWord[]>;
  readonly most: number;
  /** `!VAR!` is filled in. */
  readonly isDelayed: boolean;
  /** References to variables that nothing is known of stay as they are written. */
  readonly keepsUnknown: boolean;
  source(name: string): readonly Source[];
}

const early =
  /%%?~([fdpnxsatz$]*)([A-Za-z0-9#?@])(?![A-Za-z0-9_]*%)|%~([a-z$]*)(\d)|%([0-9*])|%([^%:\r\n"&|<>^]{1,64})(?::(~[-\d]+(?:,[-\d]+)?|[^%=\r\n]{1,64}=[^%\r\n]{0,64}))?%|%%([^\s%])|%([A-Za-z#?@])|%%/g;
const late = /!([^!:\r\n\s"]{1,64})(?::(~[-\d]+(?:,[-\d]+)?|[^!=\r\n]{1,64}=[^!\r\n]{0,64}))?!/g;

/** The ways that a text may come out, at most as many as are tried; the text itself where nothing is filled in. */
export function expanded(text: FoldedWord, expansion: Expansion): readonly FoldedWord[] {
  const ways = text.value.includes("%") ? passed(text, early, expansion, (match) => filledEarly(match, expansion)) : [text];
  // What `%` gave may hold `!`.
  const found = ways.flatMap((way) =>
    way.value.includes("!") ? passed(way, late, expansion, (match) => filledLate(match, expansion)) : [way],
  );
  return found.length <= expansion.most ? found : [tooMany(undefined, found)];
}

type Filled = readonly FoldedWord[] | undefined;

function passed(text: FoldedWord, pattern: RegExp, expansion: Expansion, fill: (match: RegExpExecArray) => Filled): readonly FoldedWord[] {
  let ways: FoldedWord[][] = [[]];
  let last = 0;
  const copy = (to: number) => {
    if (to > last) for (const way of ways) way.push(sliceWord(text, last, to));
    last = to;
  };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text.value); match !== null; match = pattern.exec(text.value)) {
    const values = fill(match);
    if (values === undefined) {
      // Two percent signs are one.
      const isDouble = match[0].startsWith("%%");
      if (isDouble) {
        copy(match.index);
        last = match.index + 1;
      }
      pattern.lastIndex = match.index + (isDouble ? 2 : 1);
      continue;
    }
    copy(match.index);
    last = match.index + match[0].length;
    const { segments } = sliceWord(text, match.index, last);
    const placed = values.map((value) => ({ ...value, segments: spread(segments, value.value.length) }));
    if (ways.length * placed.length > expansion.most) {
      const whole = tooMany(undefined, placed);
      for (const way of ways) way.push(whole);
    } else ways = ways.flatMap((way) => placed.map((value) => [...way, value]));
  }
  if (last === 0) return [text];
  copy(text.value.length);
  return ways.map((way) => (way.length === 0 ? { ...text, value: "", segments: [] } : joinWords(way)));
}

function filledEarly(match: RegExpExecArray, expansion: Expansion): Filled {
  const [, modifiers, letter, , own, argument, name, change, plainLetter, single] = match;
  if (letter !== undefined && expansion.letters.has(letter))
    return expansion.letters.get(letter)?.map((word) => modified(word, modifiers ?? ""));
  if (letter === "0" || own === "0" || argument === "0")
    return [constantWord(/p|d/.test(modifiers ?? match[3] ?? "") ? ".\\" : "script.cmd")];
  if (own !== undefined || argument !== undefined || (letter !== undefined && /\d/.test(letter))) return [word(hole(), [])];
  const used = plainLetter ?? single;
  if (used !== undefined) return expansion.letters.get(used)?.map(protectedWord);
  // `%a==5 call %`: what stands between two signs by chance is no name.
  if (name === undefined || (/[\s=]/.test(name) && expansion.frame.scope.variable(name.toUpperCase()) === undefined)) return undefined;
  if (expansion.keepsUnknown && expansion.frame.scope.variable(name.toUpperCase()) === undefined && windowsEnvironment(name) === undefined)
    return undefined;
  return variable(name, change, expansion);
}

function filledLate(match: RegExpExecArray, expansion: Expansion): Filled {
  const [, name = "", change] = match;
  if (!expansion.isDelayed && expansion.frame.scope.variable(name.toUpperCase()) === undefined) return undefined;
  return variable(name, change, expansion).map(protectedWord);
}

/** What is filled in late is not looked at for operators any more. */
function protectedWord(value: FoldedWord): FoldedWord {
  return /[&|<>^()]/.test(value.value) ? revalued(value, value.value.replace(/[&|<>^()]/g, "^$&")) : value;
}

function modified(value: FoldedWord, modifiers: string): FoldedWord {
  const bare = /^"(.*)"$/s.exec(value.value);
  const plain = bare === null ? value : sliceWord(value, 1, value.value.length - 1);
  if (!/[nxp]/.test(modifiers) || !isKnown(plain.value)) return protectedWord(plain);
  const start = Math.max(plain.value.lastIndexOf("\\"), plain.value.lastIndexOf("/")) + 1;
  const dot = plain.value.lastIndexOf(".");
  const end = dot > start ? dot : plain.value.length;
  const parts = [
    ...(modifiers.includes("p") ? [sliceWord(plain, 0, start)] : []),
    ...(modifiers.includes("n") ? [sliceWord(plain, start, end)] : []),
    ...(modifiers.includes("x") ? [sliceWord(plain, end)] : []),
  ];
  return protectedWord(joinWords(parts));
}

/** `%NAME%`, `%NAME:~1,2%`, `%NAME:a=b%`. */
function variable(name: string, change: string | undefined, expansion: Expansion): readonly FoldedWord[] {
  const values = valuesOf(name, expansion);
  return change === undefined ? values : values.map((value) => changed(value, change));
}

function valuesOf(name: string, { frame, source }: Expansion): readonly FoldedWord[] {
  const assigned = frame.scope.variable(name.toUpperCase()) ?? frame.scope.variable(name);
  if (assigned !== undefined) return assigned.values;
  const lower = name.toLowerCase();
  if (lower === "cd") return [frame.scope.variable("PWD")?.values[0] ?? constantWord(".")];
  const known = windowsEnvironment(name);
  if (known !== undefined) return [constantWord(known)];
  if (/^(?:random|time|date|errorlevel|cmdcmdline|highestnumanodenumber)$/.test(lower)) return [word(hole(name), [])];
  return [word(hole(name), source(name))];
}

function word(value: string, sources: readonly Source[]): FoldedWord {
  const segments: readonly Segment[] = [];
  return { value, segments, sources: sources.length === 0 ? noSources : sources };
}

function changed(value: FoldedWord, change: string): FoldedWord {
  if (!isKnown(value.value)) return { ...value, value: hole() };
  const part = /^~(-?\d+)(?:,(-?\d+))?$/.exec(change);
  if (part !== null) {
    const { length } = value.value;
    const from = Number(part[1]);
    const start = from < 0 ? Math.max(0, length + from) : Math.min(from, length);
    const count = part[2] === undefined ? length : Number(part[2]);
    const end = count < 0 ? Math.max(start, length + count) : Math.min(length, start + count);
    return sliceWord(value, start, end);
  }
  const equals = change.indexOf("=");
  const from = change.slice(0, equals);
  const to = change.slice(equals + 1);
  if (from.startsWith("*")) {
    const at = value.value.toLowerCase().indexOf(from.slice(1).toLowerCase());
    return at < 0 ? value : joinWords([constantWord(to), sliceWord(value, at + from.length - 1)]);
  }
  return revalued(value, replacedAll(value.value, from, to));
}

function replacedAll(value: string, from: string, to: string): string {
  if (from === "") return value;
  const lower = value.toLowerCase();
  const wanted = from.toLowerCase();
  // Some letters change their number with their case: then offsets would lie.
  if (lower.length !== value.length || value.length * (to.length + 1) > 4_000_000) return value.split(from).join(to).slice(0, 1_000_000);
  let result = "";
  let last = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, last)) {
    result += value.slice(last, at) + to;
    last = at + from.length;
  }
  return result + value.slice(last);
}
