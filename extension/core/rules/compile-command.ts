/** Compiles a pattern about commands: its shape, the names that lead to it, and its predicates by stage. */
import { places } from "../shell/program.ts";
import { commandShape, shapesInWords } from "./command-shape.ts";
import { listNamed, negation, predicateArguments, type Report, regexOf, strings, valueTest } from "./predicate-arguments.ts";
import { knowsOption, knowsSubcommand, type ProgramNames } from "./program-names.ts";
import type { CommandPattern, CommandPredicate } from "./rule.ts";
import type { ScmNode, ScmPredicate } from "./scm-reader.ts";

export interface CommandContext {
  readonly programs: ProgramNames;
  readonly lists: ReadonlySet<string>;
}

type Target = { readonly stage: number; readonly part: "command" | "name" } | { readonly part: "line" };

const unknownParts = ["name", "operand", "option"] as const;

/** Undefined after at least one report; offsets are those of the pattern's text. */
export function compileCommandPattern(pattern: ScmNode, context: CommandContext, report: Report): CommandPattern | undefined {
  const shape = commandShape(pattern);
  if (shape === undefined) {
    report(pattern.start, shapesInWords);
    return undefined;
  }
  let isSound = true;
  const complain: Report = (offset, message) => {
    isSound = false;
    report(offset, message);
  };

  const targets = new Map<string, Target>();
  const place = (captures: readonly string[], target: Target): void => {
    for (const capture of captures) {
      if (targets.has(capture)) complain(pattern.start, `@${capture} is captured twice.`);
      targets.set(capture, target);
    }
  };
  for (const [stage, captures] of shape.stages.entries()) {
    place(captures.command, { stage, part: "command" });
    place(captures.name, { stage, part: "name" });
  }
  place(shape.line, { part: "line" });
  const finding = targets.get("finding");
  if (finding === undefined) complain(pattern.start, "Each pattern captures what is to be marked as @finding.");

  const predicates: CommandPredicate[] = [];
  for (const predicate of shape.predicates) {
    const compiled = compilePredicate(predicate, targets, context, complain);
    if (compiled !== undefined) predicates.push(compiled);
    else isSound = false;
  }

  const names = shape.stages.map((_, stage) => dispatchNames(predicates, stage));
  checkNames(shape.predicates, targets, predicates, names, context.programs, complain);
  if (!isSound || finding === undefined) return undefined;
  return { shape: shape.shape, names, finding, predicates: predicates.filter((predicate) => !isDispatched(predicate)) };
}

function isDispatched(predicate: CommandPredicate): boolean {
  return predicate.kind === "name" && !predicate.not;
}

/** The names that every positive predicate on the name allows; null where there is none. */
function dispatchNames(predicates: readonly CommandPredicate[], stage: number): readonly string[] | null {
  let names: readonly string[] | null = null;
  for (const predicate of predicates) {
    if (predicate.kind !== "name" || predicate.not || predicate.stage !== stage) continue;
    const allowed: readonly string[] = predicate.texts;
    names = names === null ? allowed : (names as readonly string[]).filter((name) => allowed.includes(name));
  }
  return names;
}

function compilePredicate(
  predicate: ScmPredicate,
  targets: ReadonlyMap<string, Target>,
  context: CommandContext,
  report: Report,
): CommandPredicate | undefined {
  const { base, not } = negation(predicate.name);
  const many = Number.POSITIVE_INFINITY;

  /** The stage of a predicate on a part, and its other arguments. */
  const on = (part: "command" | "name", least: number, most: number) => {
    const given = predicateArguments(predicate, least, most, report);
    if (given.capture === undefined) return undefined;
    const target = targets.get(given.capture);
    if (target === undefined) report(predicate.start, `There is no @${given.capture} in this pattern.`);
    else if (target.part !== part)
      report(
        predicate.start,
        part === "name"
          ? `#${predicate.name} speaks of the capture of a name: name: (_) @name.`
          : `#${predicate.name} speaks of the capture of a command.`,
      );
    else return { stage: target.stage, rest: given.rest };
    return undefined;
  };

  switch (base) {
    case "eq?": {
      const given = on("name", 1, 1);
      const [other] = given?.rest ?? [];
      if (given === undefined || other === undefined) return undefined;
      if (other.kind === "string") return { kind: "name", not, stage: given.stage, texts: [other.text] };
      const target = targets.get(other.name);
      if (target?.part !== "name") {
        report(other.start, `@${other.name} is not the capture of a name.`);
        return undefined;
      }
      return { kind: "same-name", not, stage: given.stage, other: target.stage };
    }
    case "any-of?": {
      const given = on("name", 1, many);
      const texts = given && strings(given.rest, report);
      return given && texts && { kind: "name", not, stage: given.stage, texts };
    }
    case "match?":
    case "in-list?": {
      const given = on("name", 1, 1);
      const [text] = (given && strings(given.rest, report)) ?? [];
      if (given === undefined || text === undefined) return undefined;
      const at = given.rest[0]?.start ?? 0;
      const test = base === "match?" ? regexOf(text, at, report) : listNamed(text, at, context.lists, report);
      return test && { kind: "name-test", not, stage: given.stage, test };
    }
    case "sub?": {
      const given = on("command", 1, many);
      const subs = given && strings(given.rest, report);
      return given && subs && { kind: "sub", not, stage: given.stage, subs };
    }
    case "option?": {
      const given = on("command", 1, many);
      const spells = given && strings(given.rest, report);
      return given && spells && { kind: "option", not, stage: given.stage, spells };
    }
    case "option-value?": {
      const given = on("command", 2, 2);
      const [spell] = (given && strings(given.rest.slice(0, 1), report)) ?? [];
      const test = valueTest(given?.rest[1], context.lists, report);
      return given && spell !== undefined && test ? { kind: "option-value", not, stage: given.stage, spell, test } : undefined;
    }
    case "operand?": {
      const given = on("command", 1, 2);
      if (given === undefined) return undefined;
      let at: number | null = null;
      if (given.rest.length === 2) {
        const [position] = strings(given.rest.slice(0, 1), report) ?? [];
        if (position === undefined) return undefined;
        if (!/^(-[1-9]|\d{1,3})$/.test(position)) {
          report(given.rest[0]?.start ?? 0, 'The place of an operand is a number from "0", or "-1" for the last.');
          return undefined;
        }
        at = Number(position);
      }
      const test = valueTest(given.rest.at(-1), context.lists, report);
      return test && { kind: "operand", not, stage: given.stage, at, test };
    }
    case "via?": {
      const given = on("command", 1, many);
      const names = given && strings(given.rest, report);
      return given && names && { kind: "via", not, stage: given.stage, names };
    }
    default:
      break;
  }
  switch (predicate.name) {
    case "word?": {
      const given = on("command", 1, 1);
      const test = given && valueTest(given.rest[0], context.lists, report);
      return given && test && { kind: "word", stage: given.stage, test };
    }
    case "through?": {
      const given = on("command", 1, 1);
      const [name] = (given && strings(given.rest, report)) ?? [];
      if (given === undefined || name === undefined) return undefined;
      return { kind: "through", stage: given.stage, name };
    }
    case "within?": {
      const given = on("command", 1, 1);
      const [text] = (given && strings(given.rest, report)) ?? [];
      const named = places.find((name) => name === text);
      if (given !== undefined && text !== undefined && named === undefined)
        report(given.rest[0]?.start ?? 0, `${JSON.stringify(text)} is no place. There are ${places.join(", ")}.`);
      return given && named && { kind: "within", stage: given.stage, place: named };
    }
    case "unknown?": {
      const given = on("command", 1, 1);
      const [text] = (given && strings(given.rest, report)) ?? [];
      const part = unknownParts.find((name) => name === text);
      if (given !== undefined && text !== undefined && part === undefined)
        report(given.rest[0]?.start ?? 0, `${JSON.stringify(text)} is no part that can be unknown. There are ${unknownParts.join(", ")}.`);
      return given && part && { kind: "unknown", stage: given.stage, part };
    }
    default:
      report(predicate.start, `There is no predicate #${predicate.name} for commands.`);
      return undefined;
  }
}

/** A predicate on options or subcommands means nothing where no table says how the words are read. */
function checkNames(
  written: readonly ScmPredicate[],
  targets: ReadonlyMap<string, Target>,
  predicates: readonly CommandPredicate[],
  names: readonly (readonly string[] | null)[],
  programs: ProgramNames,
  report: Report,
): void {
  const startOf = (stage: number, kinds: RegExp): number =>
    written.find((predicate) => {
      const target = predicate.arguments[0]?.kind === "capture" ? targets.get(predicate.arguments[0].name) : undefined;
      return kinds.test(predicate.name) && target !== undefined && target.part !== "line" && target.stage === stage;
    })?.start ?? 0;

  for (const [stage, allowed] of names.entries()) {
    const asking = predicates.filter(
      (predicate) =>
        predicate.stage === stage && (predicate.kind === "sub" || predicate.kind === "option" || predicate.kind === "option-value"),
    );
    for (const name of allowed ?? []) {
      const printed = programs.printed(name);
      if (printed !== undefined && printed !== name)
        report(
          startOf(stage, /eq\?|any-of\?/),
          `${JSON.stringify(name)} is printed as ${JSON.stringify(printed)}: this would never match.`,
        );
    }
    if (allowed?.length === 0) {
      report(startOf(stage, /eq\?|any-of\?/), "The predicates on this name allow no name at all: this would never match.");
      continue;
    }
    if (asking.length === 0) continue;
    const at = startOf(stage, /sub\?|option/);
    if (allowed === null) {
      report(at, "A predicate on options or subcommands needs the program: name it through #eq? or #any-of? on its name.");
      continue;
    }
    const without = allowed.filter((name) => programs.table(name) === undefined);
    if (without.length > 0)
      report(at, `There is no option table for ${without.join(", ")}: nothing says which of its words are options or subcommands.`);
    const tables = allowed.map((name) => programs.table(name)).filter((table) => table !== undefined);
    for (const predicate of asking) {
      const spells = predicate.kind === "option" ? predicate.spells : predicate.kind === "option-value" ? [predicate.spell] : [];
      for (const spell of spells)
        if (without.length === 0 && !tables.some((table) => knowsOption(table, spell)))
          report(at, `No option table of ${allowed.join(", ")} knows ${spell}.`);
      const subs = predicate.kind === "sub" ? predicate.subs : [];
      for (const sub of subs)
        if (without.length === 0 && !tables.some((table) => knowsSubcommand(table, sub)))
          report(at, `No option table of ${allowed.join(", ")} prints the subcommand ${JSON.stringify(sub)}.`);
    }
  }
}
