/** Characters that nobody sees, that turn the text around, or that pass for others. */
import { latinTwins } from "../../../base/latin-twins.ts";
import { range } from "../../../base/range.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import { newLines } from "./new-lines.ts";

const opening = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const closing = /[\u202c\u2069]/;
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** What is read is not what runs: overrides and isolates in code, or without their end in prose. */
export const bidirectionalText: Check = (input) => fewSightings(turned(input), "points", "lines");

const turned: Check = (input) =>
  [...newLines(input)].flatMap(([file, lines]) =>
    lines.flatMap(({ line, text }): Sighting[] => {
      const all = [...text.matchAll(turning)];
      const [first] = all;
      // Prose in Hebrew or Arabic wants them, in pairs.
      if (first === undefined || (isProse(file) && rightToLeft.test(text) && isPaired(text))) return [];
      const last = all.at(-1) ?? first;
      return [
        seen(
          file,
          line,
          first.index,
          last.index + 1,
          all.map((match) => match[0]),
        ),
      ];
    }),
  );

function isProse({ area, change }: CheckedFile): boolean {
  return (
    area === "documentation" ||
    /\.(po|pot|xliff?|strings|resx|arb|ftl)$/i.test(change.path) ||
    /(^|\/)(locales?|i18n|l10n|lang|translations?)\//i.test(change.path)
  );
}

function isPaired(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (opening.test(character)) depth += 1;
    else if (closing.test(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Without width or ink, beside those above. Variation selectors count where several follow each other. */
const unseen =
  /[\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\u00ad\u061c\u115f\u1160\u180e\u3164\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]|\u034f|\u17b4|\u17b5|\p{Variation_Selector}{2,}/gu;

/** Characters that take part in what is read in some scripts, and in emoji, are let pass there. */
export const invisibleCharacters: Check = (input) => fewSightings(hidden(input), "points", "lines");

const hidden: Check = (input) =>
  [...newLines(input)].flatMap(([file, lines]) =>
    lines.flatMap(({ line, text }): Sighting[] => {
      const all = [...text.matchAll(unseen)].filter((match) => !isOrdinary(file, text, match[0], match.index));
      const [first] = all;
      if (first === undefined || (line === 0 && first.index === 0 && first[0] === "\ufeff" && all.length === 1)) return [];
      const last = all.at(-1) ?? first;
      return [
        seen(
          file,
          line,
          first.index,
          last.index + last[0].length,
          all.flatMap((match) => [...match[0]]),
        ),
      ];
    }),
  );

function isOrdinary(file: CheckedFile, text: string, character: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + character.length);
  switch (character) {
    case "\u200d":
      // Families and professions are emoji joined by it.
      if (/(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after)) return true;
      return isJoined(before, after);
    case "\u200c":
      return isJoined(before, after);
    case "\u200e":
    case "\u200f":
    case "\u061c":
      return isProse(file) && rightToLeft.test(text);
    case "\u00ad":
      return isProse(file);
    default:
      // Flags of regions are a black flag and tags.
      return /^[\u{e0020}-\u{e007f}]$/u.test(character) && /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}$/u.test(before);
  }
}

/** Between letters of scripts that join. */
function isJoined(before: string, after: string): boolean {
  const joining =
    /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u;
  return joining.test([...before].at(-1) ?? "") && (after === "" || joining.test([...after][0] ?? ""));
}

const mostNamed = 4;
/** Of the scripts that `latinTwins` is about. */
const alikeLetter = /[\u0370-\u03ff\u0400-\u052f\u0570-\u0586]/;

function seen(file: CheckedFile, line: number, start: number, end: number, characters: readonly string[]): Sighting {
  const points = characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const different = [...new Set(points)];
  const named =
    different.length > mostNamed
      ? `${different.slice(0, mostNamed).join(", ")} and ${different.length - mostNamed} more`
      : different.join(", ");
  return {
    path: file.change.path,
    range: range(line, start, line, end),
    words: { points: named, count: String(points.length) },
    tokens: points,
  };
}

/** Greek letters that stand in names of formulas beside Latin ones (`αx`, `ρ0`): too ordinary to be told by. */
const formula = /^[\p{Script=Greek}][a-zA-Z]{0,2}\d*$|^[a-zA-Z]{0,2}[\p{Script=Greek}]\d*$|^d?[\p{Script=Greek}]/u;

/** A name of Latin letters and others that pass for them, or one that passes for another name of the file altogether. */
export const mixedScriptName: Check = (input) => fewSightings(mixed(input), "name", "lines");

const mixed: Check = (input) =>
  [...newLines(input)].flatMap(([file, lines]): Sighting[] => {
    if (["documentation", "generated", "vendored", "lockfile"].includes(file.area) || isProse(file)) return [];
    let names: ReadonlySet<string> | undefined;
    return lines.flatMap(({ line, text }): Sighting[] => {
      if (!alikeLetter.test(text)) return [];
      names ??= new Set(file.head?.text.match(/[A-Za-z_$][\w$]*/g) ?? []);
      const known = names;
      return [...text.matchAll(/[\p{L}\p{Nd}_$]+/gu)].flatMap((match): Sighting[] => {
        const [name] = match;
        const others = [...name].filter((character) => alikeLetter.test(character));
        if (others.length === 0 || !others.every((character) => latinTwins.has(character))) return [];
        const latin = Array.from(name, (character) => latinTwins.get(character) ?? character).join("");
        // Parts of a name may be of one language each: `тест_name`.
        const isMixed = !formula.test(name) && name.split("_").some((part) => /[A-Za-z]/.test(part) && alikeLetter.test(part));
        if (!isMixed && !(name.length > 2 && known.has(latin))) return [];
        const points = others.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
        return [
          {
            path: file.change.path,
            range: range(line, match.index, line, match.index + name.length),
            words: { name, latin, points: [...new Set(points)].slice(0, mostNamed).join(", ") },
            tokens: [name],
          },
        ];
      });
    });
  });
