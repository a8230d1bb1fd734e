/** Patterns of sed and grep over constant text, as far as they can be tried without a risk to our own time. */

import { escapeRegExp } from "./patterns.ts";

export interface TextPattern {
  readonly expression: RegExp;
  /** Parts without an upper bound: what a match may cost grows with the text's length to this power, and once more. */
  readonly loops: number;
}

const longestPattern = 256;
const mostWork = 1e7;

/** `undefined` where it is beyond what we translate. `flags` as for RegExp. */
export function textPattern(source: string, kind: "basic" | "extended" | "fixed", flags: string): TextPattern | undefined {
  if (source.length > longestPattern) return undefined;
  const translated = kind === "fixed" ? { source: escapeRegExp(source), loops: 0 } : translate(source, kind === "extended");
  if (translated === undefined) return undefined;
  try {
    return { expression: new RegExp(translated.source, flags), loops: translated.loops };
  } catch {
    // What is no pattern to us may be one to the program: its result is unknown.
    return undefined;
  }
}

/** Whether trying it on a text of this length is cheap. */
export function isCheap(pattern: TextPattern, length: number): boolean {
  return length ** (pattern.loops + 1) <= mostWork;
}

function translate(pattern: string, isExtended: boolean): { source: string; loops: number } | undefined {
  let source = "";
  let loops = 0;
  let afterGroup = false;
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i] ?? "";
    const isEscaped = character === "\\";
    const next = isEscaped ? (pattern[++i] ?? "") : character;
    // In basic expressions the backslash makes these special, in extended ones it takes that away.
    const isSpecial = /[(){}+?|]/.test(next) ? isEscaped !== isExtended : !isEscaped;
    const wasGroup = afterGroup;
    afterGroup = false;
    if (isEscaped && /[1-9]/.test(next)) return undefined;
    if (isEscaped && /[nt]/.test(next)) source += `\\${next}`;
    else if (isEscaped && /[wWsSbB]/.test(next)) source += `\\${next}`;
    else if (!isSpecial) source += escapeRegExp(next);
    else if (next === "[") {
      const end = classEnd(pattern, i);
      const body = end < 0 ? undefined : classBody(pattern.slice(i + 1, end));
      if (body === undefined) return undefined;
      source += `[${body}]`;
      i = end;
    } else if (next === "*" || next === "+" || next === "{") {
      // A loop in a loop may take for ever.
      if (wasGroup) return undefined;
      if (next === "*" && (source === "" || source === "^")) source += "\\*";
      else if (next === "{") {
        const bounds = /^\{(\d{1,2})?(,(\d{1,2})?)?\\?\}/.exec(pattern.slice(i));
        if (bounds === null) return undefined;
        source += bounds[0].replace("\\", "");
        loops++;
        i += bounds[0].length - 1;
      } else {
        source += next;
        loops++;
      }
    } else if (next === "?" && wasGroup) return undefined;
    else if (next === ")") {
      source += ")";
      afterGroup = true;
    } else source += next;
  }
  return { source, loops };
}

function classEnd(pattern: string, start: number): number {
  let from = start + 1;
  if (pattern[from] === "^") from++;
  if (pattern[from] === "]") from++;
  for (let i = from; i < pattern.length; i++) {
    if (pattern.startsWith("[:", i)) i = pattern.indexOf(":]", i) < 0 ? pattern.length : pattern.indexOf(":]", i) + 1;
    else if (pattern[i] === "]") return i;
  }
  return -1;
}

const namedClasses: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  xdigit: "0-9A-Fa-f",
};

function classBody(body: string): string | undefined {
  let found = "";
  for (let i = 0; i < body.length; i++) {
    const named = /^\[:(\w+):\]/.exec(body.slice(i));
    if (named !== null) {
      const meant = namedClasses[named[1] ?? ""];
      if (meant === undefined) return undefined;
      found += meant;
      i += named[0].length - 1;
      continue;
    }
    const character = body[i] ?? "";
    found += /[\\\][]/.test(character) ? `\\${character}` : character;
  }
  return found;
}
