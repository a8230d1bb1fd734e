/**
 * Which regular expressions a rule may use: short, and never slow on any value of 4 KiB. The engine of JavaScript backtracks,
 * and the values come from strangers, so that what could explode is refused when the rule is loaded.
 */
import { type CharacterSet, overlaps, type RegexElement, type RegexSequence, readRegex, unionOf } from "./regex-reader.ts";

export const longestRegex = 256;

/** How far a value is looked at, in UTF-16 units. */
export const longestValue = 4096;

/** A repetition of up to `longestValue` counts 1; the steps of a match then grow with the value's length to this power. */
const steepest = 2.1;

const anyCase = "(?i)";

/** Whether the expression begins with `(?i)`: upper and lower case are the same to it, as they are to Windows. */
export function isInAnyCase(source: string): boolean {
  return source.startsWith(anyCase);
}

/** The expression as rules mean it. Throws where it is not valid, which a loaded rule cannot be. */
export function ruleRegex(source: string, flags = ""): RegExp {
  return isInAnyCase(source) ? new RegExp(source.slice(anyCase.length), `${flags}iu`) : new RegExp(source, `${flags}u`);
}

/** Why a rule may not use the expression, as a sentence; undefined if it may. */
export function regexObjection(written: string): string | undefined {
  if (written.length > longestRegex) return `The regular expression has more than ${longestRegex} characters.`;
  try {
    ruleRegex(written);
  } catch (error) {
    return `${error instanceof Error ? error.message : "Invalid regular expression"}.`;
  }
  // In any case, `a*A*` repeats one letter: what repeats is counted on small letters alone.
  const source = isInAnyCase(written)
    ? written.slice(anyCase.length).replace(/\\.|[A-Z]/gsu, (one) => (one.length > 1 ? one : one.toLowerCase()))
    : written;
  const read = readRegex(source);
  if (read === undefined) return "The regular expression is nested too deep.";
  const nested = read.map(nestedQuantifier).find((found) => found !== undefined);
  if (nested !== undefined) return nested;
  const anchored = read.every((sequence) => sequence[0]?.kind === "start");
  const steepness = Math.max(0, ...read.map((sequence) => cost(sequence, nothing).exponent)) + (anchored ? 0 : 1);
  if (steepness > steepest) {
    return "The regular expression could take too long on a long value: bound a repetition, as in .{0,64}, or anchor it with ^.";
  }
  return undefined;
}

function nestedQuantifier(sequence: RegexSequence): string | undefined {
  for (const element of sequence) {
    if (element.kind !== "group") continue;
    if (element.max > 1 && element.branches.some((branch) => branch.some(varies))) {
      return "A repeated group holds a quantifier: such nested quantifiers can take for ever.";
    }
    if (element.max > 1 && isAmbiguous(element)) {
      return "A repeated group has branches that can start alike: such alternations can take for ever.";
    }
    for (const branch of element.branches) {
      const inner = nestedQuantifier(branch);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function varies(element: RegexElement): boolean {
  if (element.kind === "start" || element.kind === "assertion") return false;
  if (element.min !== element.max) return true;
  return element.kind === "group" && element.branches.some((branch) => branch.some(varies));
}

function isAmbiguous(element: RegexElement): boolean {
  if (element.kind !== "group") return false;
  const firsts = element.branches.map((branch) => firstOf(branch));
  for (const [index, first] of firsts.entries()) {
    if (first.nullable && element.branches.length > 1) return true;
    if (firsts.slice(index + 1).some((other) => overlaps(first.set, other.set))) return true;
  }
  return element.branches.some((branch) => branch.some(isAmbiguous));
}

interface First {
  readonly set: CharacterSet;
  /** Whether it can match nothing, and so cannot fail. */
  readonly nullable: boolean;
}

const nothing: First = { set: unionOf([]), nullable: true };

function firstOf(sequence: RegexSequence, rest: First = nothing): First {
  let first = rest;
  for (const element of sequence.toReversed()) {
    if (element.kind === "start" || element.kind === "assertion") first = { set: first.set, nullable: false };
    else {
      const own: First[] =
        element.kind === "group" ? element.branches.map((branch) => firstOf(branch)) : [{ set: element.set, nullable: false }];
      const canSkip = element.min === 0 || own.some((branch) => branch.nullable);
      const set = unionOf([...own.map((branch) => branch.set), ...(canSkip ? [first.set] : [])]);
      first = { set, nullable: canSkip && first.nullable };
    }
  }
  return first;
}

/** To which power of the value's length the work of one attempt grows; walks from the end, so that each repetition knows what follows. */
function cost(sequence: RegexSequence, after: First): { exponent: number } {
  let exponent = 0;
  let rest = after;
  for (const element of sequence.toReversed()) {
    if (element.kind === "group" && !element.isLookaround) {
      const inner = Math.max(0, ...element.branches.map((branch) => cost(branch, rest).exponent));
      exponent =
        element.max > 1 ? repeated(element, exponent, rest) : Math.max(exponent, inner, inner > 0 && exponent > 0 ? inner + exponent : 0);
    } else if (element.kind === "group") {
      exponent += Math.max(0, ...element.branches.map((branch) => cost(branch, nothing).exponent));
    } else if (element.kind === "set" && element.max > 1 && element.min !== element.max) {
      exponent = repeated(element, exponent, rest);
    }
    rest = firstOf([element], rest);
  }
  return { exponent };
}

function repeated(element: RegexElement, exponent: number, rest: First): number {
  if (element.kind === "start" || element.kind === "assertion") return exponent;
  const own = Math.log(Math.min(element.max, longestValue)) / Math.log(longestValue);
  const set = element.kind === "group" ? element.contents : element.set;
  // What follows cannot fail, or the run can end in one place only: the tries do not multiply.
  if (rest.nullable || !overlaps(set, rest.set)) return Math.max(own, exponent);
  return own + exponent;
}
