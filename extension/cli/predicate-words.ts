/** What a rule about commands asks, in words. */
import { assertNever } from "../core/base/assert-never.ts";
import { isInAnyCase } from "../core/rules/regex-check.ts";
import type { CommandPredicate, ValueTest } from "../core/rules/rule.ts";

/** As what would have to be true: `an option -R`, `no operand in the list sensitive-paths`. */
export function predicateWords(predicate: CommandPredicate): string {
  const not = "not" in predicate && predicate.not;
  switch (predicate.kind) {
    case "name":
      return `a name ${not ? "other than" : "that is"} ${either(predicate.texts)}`;
    case "name-test":
      return `a name that ${is(not)} ${met(predicate.test)}`;
    case "same-name":
      return `two names that are ${not ? "not the same" : "the same"}`;
    case "sub":
      return `${not ? "a subcommand other than" : "the subcommand"} ${either(predicate.subs)}`;
    case "option":
      return `${not ? "no" : "an"} option ${either(predicate.spells)}`;
    case "option-value":
      return `${not ? "no" : "a"} value of ${predicate.spell} that is ${met(predicate.test)}`;
    case "operand":
      return predicate.at === null
        ? `${not ? "no" : "an"} operand that is ${met(predicate.test)}`
        : `${ordinal(predicate.at)} operand that ${is(not)} ${met(predicate.test)}`;
    case "word":
      return `a word that is ${met(predicate.test)}`;
    case "via":
      return `${not ? "not " : ""}to be run through ${either(predicate.names)}`;
    case "within":
      return `to stand in a ${predicate.place}`;
    case "through":
      return `to pass through ${predicate.name}`;
    case "unknown":
      return `${predicate.part === "name" ? "a name" : `an ${predicate.part}`} that cannot be known`;
    default:
      return assertNever(predicate);
  }
}

function met(test: ValueTest): string {
  return "list" in test
    ? `in the list ${test.list}`
    : `matched by ${isInAnyCase(test.regex) ? `/${test.regex.slice(4)}/iu` : `/${test.regex}/u`}`;
}

function is(not: boolean): string {
  return not ? "is not" : "is";
}

function either(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  return shown.join(" or ");
}

function ordinal(at: number): string {
  if (at === -1) return "a last";
  return at === 0 ? "a first" : at === 1 ? "a second" : at === 2 ? "a third" : `an operand number ${at + 1} as`;
}
