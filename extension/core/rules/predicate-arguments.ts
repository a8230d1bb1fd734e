/** Checks the arguments of a predicate, for both kinds of patterns, and says what is wrong at the place where it is. */
import { regexObjection } from "./regex-check.ts";
import type { ValueTest } from "./rule.ts";
import type { ScmArgument, ScmPredicate } from "./scm-reader.ts";

export type Report = (offset: number, message: string) => void;

export interface PredicateArguments {
  /** The first argument, which is always a capture; undefined after a report. */
  readonly capture: string | undefined;
  readonly rest: readonly ScmArgument[];
}

/** The capture in front, and what comes after it: `least` to `most` further arguments. */
export function predicateArguments(predicate: ScmPredicate, least: number, most: number, report: Report): PredicateArguments {
  const [first, ...rest] = predicate.arguments;
  if (first?.kind !== "capture") {
    report(predicate.start, `#${predicate.name} begins with a capture.`);
    return { capture: undefined, rest };
  }
  if (rest.length < least || rest.length > most) {
    const count = most === least ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} or ${most}`;
    report(
      predicate.start,
      `#${predicate.name} takes ${count} more argument${most === 1 ? "" : "s"} after the capture, not ${rest.length}.`,
    );
    return { capture: undefined, rest };
  }
  return { capture: first.name, rest };
}

/** All arguments as strings; undefined after a report. */
export function strings(given: readonly ScmArgument[], report: Report): string[] | undefined {
  const found: string[] = [];
  for (const argument of given) {
    if (argument.kind !== "string") {
      report(argument.start, "A string in double quotes was expected here.");
      return undefined;
    }
    found.push(argument.text);
  }
  if (new Set(found).size < found.length) {
    report(given[0]?.start ?? 0, "A value occurs twice.");
    return undefined;
  }
  return found;
}

/** A string argument as a test: `list:NAME`, else a regular expression. */
export function valueTest(argument: ScmArgument | undefined, lists: ReadonlySet<string>, report: Report): ValueTest | undefined {
  if (argument === undefined) return undefined;
  const [text] = strings([argument], report) ?? [];
  if (text === undefined) return undefined;
  return text.startsWith("list:") ? listNamed(text.slice(5), argument.start, lists, report) : regexOf(text, argument.start, report);
}

export function listNamed(name: string, at: number, lists: ReadonlySet<string>, report: Report): ValueTest | undefined {
  if (lists.has(name)) return { list: name };
  report(
    at,
    name.startsWith("list:")
      ? "Here the name of a list stands alone, without list:."
      : `There is no list ${JSON.stringify(name)} in grammars/lists.`,
  );
  return undefined;
}

export function regexOf(source: string, at: number, report: Report): ValueTest | undefined {
  const objection = regexObjection(source);
  if (objection === undefined) return { regex: source };
  report(at, objection);
  return undefined;
}

/** `not-x?` is `x?` turned round. */
export function negation(name: string): { readonly base: string; readonly not: boolean } {
  return name.startsWith("not-") ? { base: name.slice(4), not: true } : { base: name, not: false };
}
