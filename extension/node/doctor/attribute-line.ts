/** One file of git attributes, read by ourselves: its lines, and which paths each means. */

import { globMatcher } from "../../core/base/path-glob.ts";
import type { RawPath } from "../git/tree.ts";

export interface AttributeLine {
  /** 1-based. */
  readonly line: number;
  /** Absent for the definition of a macro. */
  readonly pattern?: string;
  readonly macro?: string;
  /** `true` set, `false` unset (`-diff`), else the value. `!diff` is left out: it takes something back. */
  readonly attributes: ReadonlyMap<string, string | boolean>;
}

/** `text` with one character a byte. Macros come as written. */
export function attributeLines(text: string): AttributeLine[] {
  return text.split("\n").flatMap((raw, at): AttributeLine[] => {
    const { first, rest } = firstWord(raw.replace(/\r$/, "").replace(/^[ \t]+/, ""));
    if (first === "" || (first.startsWith("#") && !raw.trimStart().startsWith('"'))) return [];
    const attributes = new Map<string, string | boolean>();
    for (const word of rest.split(/[ \t]+/)) {
      if (word === "" || word.startsWith("!")) continue;
      const equals = word.indexOf("=");
      if (equals > 0) attributes.set(word.slice(0, equals), word.slice(equals + 1));
      else attributes.set(word.replace(/^-/, ""), !word.startsWith("-"));
    }
    if (attributes.size === 0) return [];
    const macro = /^\[attr\](.+)$/.exec(first)?.[1];
    // git ignores patterns that begin with an exclamation mark.
    if (macro === undefined && first.startsWith("!")) return [];
    return [{ line: at + 1, ...(macro === undefined ? { pattern: first } : { macro }), attributes }];
  });
}

/** With `binary` and the macros that were defined spelled out; what a line says itself wins. */
export function spelledOut(
  attributes: AttributeLine["attributes"],
  macros: ReadonlyMap<string, AttributeLine["attributes"]>,
): Map<string, string | boolean> {
  const all = new Map<string, string | boolean>();
  for (const [name, value] of attributes) {
    if (value === true) for (const [inner, meaning] of macros.get(name) ?? []) all.set(inner, meaning);
    all.set(name, value);
  }
  return all;
}

export const binaryMacro: AttributeLine["attributes"] = new Map([
  ["diff", false],
  ["merge", false],
  ["text", false],
]);

/** Whether a pattern in the attribute file of `folder` (ends with a slash, or is empty) means a path. */
export function patternMeans(pattern: string, folder: RawPath): (path: RawPath) => boolean {
  // In attribute files a pattern for folders means nothing.
  if (pattern.endsWith("/")) return () => false;
  const isAnchored = pattern.includes("/");
  const matches = globMatcher(pattern.replace(/^\//, ""));
  return (path) => {
    if (!path.startsWith(folder)) return false;
    const inside = path.slice(folder.length);
    return matches(isAnchored ? inside : inside.slice(inside.lastIndexOf("/") + 1));
  };
}

/** A pattern may stand in double quotes, with the escapes of C. */
function firstWord(line: string): { first: string; rest: string } {
  const quoted = /^"((?:[^"\\]|\\.)*)"(.*)$/s.exec(line);
  if (quoted !== null) {
    const first = (quoted[1] ?? "").replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : ({ n: "\n", t: "\t", r: "\r" }[code] ?? code),
    );
    return { first, rest: quoted[2] ?? "" };
  }
  const [, first = "", rest = ""] = /^([^ \t]*)(.*)$/s.exec(line) ?? [];
  return { first, rest };
}
