/** Texts for people in sources that do not pass through what translates them: found by their looks, since no type tells. */

export interface Untranslated {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

interface Literal {
  readonly at: number;
  /** Of a template the parts between its expressions, which are `{}` here. */
  readonly text: string;
}

/** Names of members that a person reads, also where they are one word. */
const shownMember = /\b(?:title|label|placeHolder|prompt|detail|description|tooltip|message|name)\s*[:=]\s*$/;
const translating = /(?:\bl10n\.t|\bt|\bsay)\(\s*$/;
/** For whoever reads the log, or whoever wrote what calls this: not for a person at the editor. */
const forOthers = /\blog\.\w+\(\s*$/;

/** @param source of TypeScript */
export function untranslated(source: string): readonly Untranslated[] {
  return literals(source).flatMap(({ at, text }): Untranslated[] => {
    const before = source.slice(Math.max(0, at - 80), at);
    if (translating.test(before) || forOthers.test(before)) return [];
    const isSpeech = /\p{L}{2,}[,:;.]? \p{L}+/u.test(text) || (shownMember.test(before) && /^\P{L}*\p{Lu}\p{Ll}+/u.test(text));
    return isSpeech ? [{ line: source.slice(0, at).split("\n").length, text }] : [];
  });
}

/** Strings and templates, without those in comments and regular expressions. */
function literals(source: string): readonly Literal[] {
  const found: Literal[] = [];
  const read = (from: number, end: string): number => {
    let at = from;
    while (at < source.length) {
      const rest = source.slice(at, at + 2);
      const character = source.charAt(at);
      if (character === end) return at + 1;
      if (rest === "//") at = after(source, "\n", at);
      else if (rest === "/*") at = after(source, "*/", at);
      else if (character === '"') at = readText(at);
      else if (character === "`") at = readTemplate(at);
      else if (character === "{") at = read(at + 1, "}");
      else if (character === "/" && /[(,=:[!&|?{};\n]\s*$/.test(source.slice(Math.max(0, at - 20), at))) at = afterPattern(source, at);
      else at += 1;
    }
    return at;
  };
  const readText = (start: number): number => {
    let at = start + 1;
    while (at < source.length && source.charAt(at) !== '"') at += source.charAt(at) === "\\" ? 2 : 1;
    found.push({ at: start, text: source.slice(start + 1, at) });
    return at + 1;
  };
  const readTemplate = (start: number): number => {
    let at = start + 1;
    let text = "";
    while (at < source.length && source.charAt(at) !== "`") {
      if (source.slice(at, at + 2) === "${") {
        at = read(at + 2, "}");
        text += "{}";
      } else {
        text += source.charAt(at);
        at += source.charAt(at) === "\\" ? 2 : 1;
      }
    }
    found.push({ at: start, text });
    return at + 1;
  };
  read(0, "");
  return found;
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at === -1 ? source.length : at + end.length;
}

function afterPattern(source: string, start: number): number {
  let at = start + 1;
  let isInClass = false;
  while (at < source.length && (isInClass || source.charAt(at) !== "/") && source.charAt(at) !== "\n") {
    if (source.charAt(at) === "[") isInClass = true;
    if (source.charAt(at) === "]") isInClass = false;
    at += source.charAt(at) === "\\" ? 2 : 1;
  }
  return at + 1;
}
