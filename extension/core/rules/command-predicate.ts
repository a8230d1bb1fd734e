/** Evaluates the predicates of a rule about commands, by the values of words, never by the text of nodes. */
import { assertNever } from "../base/assert-never.ts";
import type { Command } from "../shell/program.ts";
import { isKnown } from "../shell/value.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Answer, anyAnswer, couldEqual, equalsAnswer } from "./hole-test.ts";
import { optionEntry } from "./program-names.ts";
import type { CommandPredicate } from "./rule.ts";

/** `unsure`: it holds, by an answer that an unknown part could change. Only negative predicates are ever unsure. */
export type Predicate = (stages: readonly Command[]) => Answer;

const startsUnknown = (value: string): boolean => value.startsWith("\uFDD0");

/** Makes a predicate ready to be asked many times. */
export function preparePredicate(predicate: CommandPredicate, catalogue: Catalogue): Predicate {
  const positive = prepare(predicate, catalogue);
  const not = "not" in predicate && predicate.not;
  return (stages) => {
    const command = stages[predicate.stage];
    if (command === undefined) return not ? "yes" : "no";
    const answer = positive(command, stages);
    if (!not) return answer === "yes" ? "yes" : "no";
    return answer === "yes" ? "no" : answer === "no" ? "yes" : "unsure";
  };
}

function prepare(predicate: CommandPredicate, catalogue: Catalogue): (command: Command, stages: readonly Command[]) => Answer {
  switch (predicate.kind) {
    case "name":
      return (command) => equalsAnswer(command.name.value, predicate.texts);
    case "name-test": {
      const test = catalogue.test(predicate.test);
      return (command) => test(command.name.value);
    }
    case "same-name":
      return (command, stages) => {
        const own = command.name.value;
        const other = stages[predicate.other]?.name.value;
        if (other === undefined) return "no";
        if (isKnown(own)) return isKnown(other) ? (own === other ? "yes" : "no") : couldEqual(other, own) ? "unsure" : "no";
        return isKnown(other) && !couldEqual(own, other) ? "no" : "unsure";
      };
    case "sub":
      return (command) => subAnswer(command, predicate.subs);
    case "option": {
      const spelled = spellings(predicate.spells, catalogue);
      return (command) => {
        const wanted = spelled(command);
        let answer: Answer = "no";
        for (const use of command.options) {
          if (wanted.includes(use.spell)) return "yes";
          if (!isKnown(use.spell)) answer = "unsure";
        }
        // `git commit $ARGS` may well hold the option.
        return answer === "no" && command.operands.some((word) => startsUnknown(word.value)) ? "unsure" : answer;
      };
    }
    case "option-value": {
      const spelled = spellings([predicate.spell], catalogue);
      const test = catalogue.test(predicate.test);
      return (command) => {
        const wanted = spelled(command);
        return anyAnswer(command.options, (use) => (use.value !== undefined && wanted.includes(use.spell) ? test(use.value.value) : "no"));
      };
    }
    case "operand": {
      const test = catalogue.test(predicate.test);
      const { at } = predicate;
      if (at === null) return (command) => anyAnswer(command.operands, (word) => test(word.value));
      return (command) => {
        const word = command.operands.at(at);
        return word === undefined ? "no" : test(word.value);
      };
    }
    case "word": {
      const test = catalogue.test(predicate.test);
      return (command) => {
        for (const use of command.options) if (use.value !== undefined && test(use.value.value) === "yes") return "yes";
        for (const word of command.operands) if (test(word.value) === "yes") return "yes";
        return "no";
      };
    }
    case "via":
      return (command) => (command.via.some((layer) => predicate.names.includes(layer)) ? "yes" : "no");
    case "within":
      return (command) => (command.places.includes(predicate.place) ? "yes" : "no");
    case "through":
      return (command) => (command.through.includes(predicate.name) ? "yes" : "no");
    case "unknown":
      return (command) => (isUnknown(command, predicate.part) ? "yes" : "no");
    default:
      return assertNever(predicate);
  }
}

function subAnswer(command: Command, wanted: readonly string[]): Answer {
  const own = command.sub.join(" ");
  if (wanted.includes(own)) return "yes";
  const first = command.operands[0];
  const mayContinue = first !== undefined && startsUnknown(first.value) && wanted.some((sub) => own === "" || sub.startsWith(`${own} `));
  return mayContinue ? "unsure" : "no";
}

function isUnknown(command: Command, part: "name" | "operand" | "option"): boolean {
  if (part === "name") return !isKnown(command.name.value);
  if (part === "operand") return command.operands.some((word) => !isKnown(word.value));
  return command.options.some((use) => !isKnown(use.spell) || (use.value !== undefined && !isKnown(use.value.value)));
}

/** How a command prints these options: the first spelling of the table, along its subcommands. Worked out once for each. */
function spellings(written: readonly string[], catalogue: Catalogue): (command: Command) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (command) => {
    const key = command.sub.length === 0 ? command.name.value : `${command.name.value} ${command.sub.join(" ")}`;
    let found = known.get(key);
    if (found === undefined) {
      found = written.map((spell) => printedSpelling(catalogue, command, spell));
      // Names without a table are anybody's: they must not fill the memory.
      if (catalogue.programs.table(command.name.value) !== undefined) known.set(key, found);
    }
    return found;
  };
}

/** An option as the command prints it, whatever alias it is asked by. */
export function printedSpelling(catalogue: Catalogue, command: Command, spell: string): string {
  const table = catalogue.programs.table(command.name.value);
  return (table && optionEntry(table, command.sub, spell)?.spell[0]) ?? spell;
}
