/**
 * A word's value: a plain string in which a part that cannot be known stands as a hole, `\uFDD0NAME\uFDD1`.
 * In-band, so that a value can be sliced, joined and parsed again as code without losing what is unknown.
 * The two characters are Unicode noncharacters; `withoutHoles` keeps them out of everything that is read.
 */
const open = "\uFDD0";
const close = "\uFDD1";

const holePattern = /\uFDD0([^\uFDD1]*)\uFDD1/g;

/** Variables that mean something without being assigned: printed by name they would not be unknown any more. */
const resolvedNames = new Set(["HOME", "IFS", "PWD"]);

/** A hole; `name` is the variable it stands for, where there is one that can be printed. */
export function hole(name = "UNKNOWN"): string {
  return open + (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !resolvedNames.has(name) ? name : "UNKNOWN") + close;
}

export function isKnown(value: string): boolean {
  return !value.includes(open);
}

/** The literal parts and the holes of a value, in order. */
export function pieces(value: string): readonly (string | { readonly unknown: string })[] {
  const found: (string | { unknown: string })[] = [];
  let last = 0;
  for (const match of value.matchAll(holePattern)) {
    if (match.index > last) found.push(value.slice(last, match.index));
    found.push({ unknown: match[1] ?? "UNKNOWN" });
    last = match.index + match[0].length;
  }
  if (last < value.length) found.push(value.slice(last));
  return found;
}

/** The value with each hole replaced by what `fill` says of its name. */
export function fillHoles(value: string, fill: (name: string) => string): string {
  return isKnown(value) ? value : value.replace(holePattern, (_, name: string) => fill(name));
}

/** Text from outside, with the characters that mark holes replaced; its length does not change. */
export function withoutHoles(text: string): string {
  return text.includes(open) || text.includes(close) ? text.replace(/[\uFDD0\uFDD1]/g, "\uFFFD") : text;
}
