/** A coarse reading of a regular expression that is known to be valid (flag u): what repeats, and which characters it takes. */

/** Which of the 128 ASCII characters, and as the 129th, whether any other. */
export type CharacterSet = readonly boolean[];

export type RegexSequence = readonly RegexElement[];

export type RegexElement =
  | { readonly kind: "start" }
  /** `$`, `\b`, `\B`, or a `^` that is not first. */
  | { readonly kind: "assertion" }
  | { readonly kind: "set"; readonly set: CharacterSet; readonly min: number; readonly max: number }
  | {
      readonly kind: "group";
      readonly branches: readonly RegexSequence[];
      /** All characters that occur in it. */
      readonly contents: CharacterSet;
      readonly isLookaround: boolean;
      readonly min: number;
      readonly max: number;
    };

const size = 129;
const all: CharacterSet = new Array<boolean>(size).fill(true);

export function unionOf(sets: readonly CharacterSet[]): CharacterSet {
  return Array.from({ length: size }, (_, index) => sets.some((set) => set[index]));
}

export function overlaps(a: CharacterSet, b: CharacterSet): boolean {
  return a.some((has, index) => has && b[index]);
}

/** The top-level branches; undefined if groups are nested more than 16 deep. */
export function readRegex(source: string): readonly RegexSequence[] | undefined {
  let at = 0;
  let depth = 0;
  let isTooDeep = false;

  const branches = (): RegexSequence[] => {
    const found: RegexElement[][] = [[]];
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        at += 1;
        found.push([]);
      } else found.at(-1)?.push(element(found.at(-1)?.length === 0));
    }
    return found;
  };

  const element = (isFirst: boolean): RegexElement => {
    const next = source[at];
    if (next === "^" || next === "$") {
      at += 1;
      return { kind: next === "^" && isFirst ? "start" : "assertion" };
    }
    if (next === "\\" && (source[at + 1] === "b" || source[at + 1] === "B")) {
      at += 2;
      return { kind: "assertion" };
    }
    if (next === "(") return group();
    const set = next === "[" ? characterClass() : atom();
    return { kind: "set", set, ...quantifier() };
  };

  const group = (): RegexElement => {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(source.slice(at))?.[0] ?? "(";
    at += opening.length;
    depth += 1;
    let inner: RegexSequence[] = [];
    if (depth > 16) {
      isTooDeep = true;
      at = source.length;
    } else inner = branches();
    depth -= 1;
    at += 1;
    const contents = unionOf(inner.flat().map((part) => (part.kind === "set" ? part.set : part.kind === "group" ? part.contents : [])));
    return { kind: "group", branches: inner, contents, isLookaround: /[=!]$/.test(opening), ...quantifier() };
  };

  const quantifier = (): { min: number; max: number } => {
    const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(source.slice(at, at + 24));
    if (found === null) return { min: 1, max: 1 };
    at += found[0].length;
    if (found[1] !== undefined) return { min: found[1] === "+" ? 1 : 0, max: found[1] === "?" ? 1 : Number.POSITIVE_INFINITY };
    const min = Number(found[2]);
    if (found[3] === undefined) return { min, max: min };
    return { min, max: found[4] === "" ? Number.POSITIVE_INFINITY : Number(found[4]) };
  };

  const atom = (): CharacterSet => {
    if (source[at] === ".") {
      at += 1;
      return all.map((_, index) => index !== 10 && index !== 13);
    }
    if (source[at] === "\\") return escaped().set;
    const code = source.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    return single(code);
  };

  const characterClass = (): CharacterSet => {
    at += 1;
    const isNegated = source[at] === "^";
    if (isNegated) at += 1;
    const sets: CharacterSet[] = [];
    while (at < source.length && source[at] !== "]") {
      const from = member();
      if (source[at] === "-" && source[at + 1] !== "]" && from.code !== undefined) {
        at += 1;
        const to = member();
        sets.push(span(from.code, to.code ?? from.code));
      } else sets.push(from.set);
    }
    at += 1;
    const set = unionOf(sets);
    // What is not ASCII stays possible on both sides: one flag stands for all of it.
    return isNegated ? set.map((has, index) => index === 128 || !has) : set;
  };

  const member = (): { set: CharacterSet; code: number | undefined } => {
    if (source[at] === "\\") return escaped();
    const code = source.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    return { set: single(code), code };
  };

  const escaped = (): { set: CharacterSet; code: number | undefined } => {
    const found =
      /^\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|\d+|.)/su.exec(source.slice(at))?.[0] ??
      "\\";
    at += Math.max(1, found.length);
    const letter = found[1] ?? "";
    const named = namedSets[letter];
    if (named !== undefined) return { set: named, code: undefined };
    if (/^[pPk1-9c]$/.test(letter)) return { set: all, code: undefined };
    const code =
      letter === "u" || letter === "x"
        ? Number.parseInt(found.replace(/[^0-9a-fA-F]/g, ""), 16)
        : (controls[letter] ?? letter.codePointAt(0) ?? 0);
    return { set: single(code), code };
  };

  const read = branches();
  return isTooDeep ? undefined : read;
}

function single(code: number): CharacterSet {
  return span(code, code);
}

function span(from: number, to: number): CharacterSet {
  return all.map((_, index) => (index === 128 ? to > 127 : index >= from && index <= to));
}

const digits = span(48, 57);
const wordCharacters = unionOf([digits, span(65, 90), span(97, 122), single(95)]);
const blanks = all.map((_, index) => index === 32 || (index >= 9 && index <= 13) || index === 128);
const not = (set: CharacterSet): CharacterSet => set.map((has, index) => index === 128 || !has);
const namedSets: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  w: wordCharacters,
  s: blanks,
  D: not(digits),
  W: not(wordCharacters),
  S: not(blanks),
};
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, "0": 0 };
