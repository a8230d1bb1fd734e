/** One simple command: its words become a program, its options and operands, what it wraps, runs and does. */
import type { Span } from "../base/range.ts";
import { type Arguments, sortArguments } from "./arguments.ts";
import { runBuiltin } from "./builtins.ts";
import { isShell, isWindowsLanguage } from "./code.ts";
import { Effects } from "./effect.ts";
import { enterAll, handedCommand, mayEnter } from "./entering.ts";
import { type Flow, type FoldedWord, joinWords, mergeFlows, nothing, revalued, spread, withProgram } from "./folded.ts";
import { behind, type Frame } from "./frame.ts";
import { callFunction } from "./functions.ts";
import type { Machine, Outcome } from "./machine.ts";
import type { OptionTable } from "./option-table.ts";
import { mayHoldHome, programName, withHome } from "./paths.ts";
import { globSource } from "./patterns.ts";
import type { Command, Word } from "./program.ts";
import { applyRoles } from "./roles.ts";
import { isKnown } from "./value.ts";
import { isWindows, registryWord, typedProgram } from "./windows.ts";
import { hostWords } from "./windows-host.ts";
import { runFile } from "./written-programs.ts";

/** Runs the words of one command; `stdin` is what flows in. */
export function runWords(machine: Machine, words: readonly FoldedWord[], frame: Frame, stdin: Flow): Outcome {
  const [first, ...rest] = words;
  if (first === undefined) return { tails: [], stdout: stdin };
  const span = spanOf(words);
  if (!isKnown(first.value)) return runUnknown(machine, words, frame, stdin, span);
  const isOfWindows = isWindows(frame.dialect);
  const meant = !isOfWindows && /[*?]|\[[^\]]+\]/.test(first.value) ? programsMeant(machine, first.value) : undefined;
  if (meant !== undefined) {
    const outcomes = meant.map((name) => runWords(machine, [{ ...revalued(first, name), place: span }, ...rest], frame, stdin));
    return {
      tails: outcomes.flatMap((outcome) => outcome.tails),
      stdout: outcomes.reduce((flow, outcome) => mergeFlows(flow, outcome.stdout), nothing),
    };
  }

  const aliased = machine.enters && !isOfWindows ? frame.scope.alias(first.value) : undefined;
  if (aliased !== undefined && !frame.calls.includes(`alias ${first.value}`)) {
    const calls = [...frame.calls, `alias ${first.value}`];
    // Its text stands where it is used, not where the alias was made.
    const text = { ...aliased, segments: spread(first.segments, aliased.value.length) };
    return machine.lowerer.code(machine, joinWords([text, ...rest], " "), { ...frame, calls, depth: frame.depth + 1 }, stdin);
  }
  const definition = machine.enters && !isOfWindows ? frame.scope.function(first.value) : undefined;
  if (definition !== undefined && !frame.calls.includes(first.value) && frame.calls.length < machine.limits.depth) {
    const outcome = callFunction(machine, definition, rest, { ...frame, calls: [...frame.calls, first.value] }, stdin);
    // The call itself is a command of the script too.
    return {
      tails: [...outcome.tails, [plainCommand(frame, first, undefined, sortArguments(rest, undefined), span)]],
      stdout: outcome.stdout,
    };
  }

  const { name: typed, table } = typedProgram(first.value, frame.dialect, machine.tables);
  const printed = table?.names?.[0] ?? typed;
  const name = revalued(first, printed.endsWith("*") && table !== undefined ? printed.slice(0, -1) : printed);
  const plain = isOfWindows ? rest.map(registryWord) : rest;
  const given = table?.runs === "powershell" || table?.runs === "cmd" ? hostWords(plain, table) : plain;
  const args = sortArguments(first.value === "[" && given[given.length - 1]?.value === "]" ? given.slice(0, -1) : given, table);
  const command = plainCommand(frame, name, table, args, span);
  const own: Outcome = { tails: [[command]], stdout: nothing };

  const builtin =
    !machine.enters || isOfWindows ? undefined : runBuiltin(machine, frame, { name: name.value, words: rest, args, stdin, span });
  if (builtin !== undefined) return { tails: [...builtin.tails, ...own.tails], stdout: builtin.stdout };

  const { settings } = args;
  const before = machine.printed;
  // A wrapper that is kept stands before what it wraps; other code is printed before the command that runs it.
  const isKept = settings.wrapper === "keep";
  const entered =
    !machine.enters || !mayEnter(name.value, args)
      ? undefined
      : enterAll(machine, isKept ? { ...frame, isStage: true } : frame, { name: name.value, args, stdin, span });
  const hasEntered = entered !== undefined && (entered.tails.length > 0 || machine.printed > before);
  const account =
    settings.wrapper === "drop" ? args.options.find(({ role, value }) => role === "user" && value?.value.startsWith("#")) : undefined;
  // By its number an account may be one that no list of who may do what has thought of.
  if (account?.value !== undefined && machine.enters) new Effects(machine, frame, span, name.value).single(":as", [account.value]);
  if (settings.wrapper === "drop" && entered !== undefined && hasEntered) return { tails: entered.tails, stdout: entered.stdout };
  const told = applyRoles(machine, frame, { name: name.value, table, args, words: rest, stdin, span });
  const stdout = entered?.isCode === true && !isKept ? mergeFlows(entered.stdout, told) : told;
  if (machine.enters) runFile(machine, frame, first, name.value, stdin, span);
  if (entered === undefined && (table === undefined || isKept) && machine.enters) {
    // Nobody described this program, or not all of it, but what it is given is a command.
    const handed = handedCommand(machine, rest);
    if (handed !== undefined) {
      const outcome = runWords(machine, handed, { ...behind(frame, typed), depth: frame.depth + 1 }, stdin);
      return { tails: [...own.tails, ...outcome.tails], stdout: mergeFlows(stdout, { ...outcome.stdout, constant: undefined }) };
    }
  }
  if (entered === undefined) return { tails: own.tails, stdout };
  if (isKept) return { tails: [...own.tails, ...entered.tails], stdout: mergeFlows(stdout, { ...entered.stdout, constant: undefined }) };
  if (entered.isCode && !entered.isInput) {
    // How PowerShell is started, hidden or encoded, is an act of its own; so is what gives cmd its code.
    if (isWindowsLanguage(settings.runs)) return { tails: [...entered.tails, ...own.tails], stdout };
    return { tails: isShell(settings.runs ?? "bash") && hasEntered ? entered.tails : own.tails, stdout };
  }
  if (entered.isInput) {
    for (const tail of entered.tails) machine.line(tail);
    return { tails: own.tails, stdout };
  }
  return { tails: [...own.tails, ...entered.tails], stdout: mergeFlows(stdout, entered.stdout) };
}

/** `/bin/r[m]`: the programs we know that a pattern names, where these are few. */
function programsMeant(machine: Machine, pattern: string): readonly string[] | undefined {
  const name = programName(pattern.replace(/^\/(?:[^/]*[*?[][^/]*|usr|bin)\//, "/bin/").replace(/^\/bin\/[^/]*\/(?=[^/]*$)/, "/bin/"));
  const source = name.includes("/") ? undefined : globSource(name);
  if (source === undefined) return undefined;
  const expression = new RegExp(`^${source}$`, "u");
  const found = machine.tables.names().filter((known) => expression.test(known));
  return found.length > 0 && found.length <= machine.limits.values ? found : undefined;
}

/** A command whose name is not known: what is known of it stays in sight. */
function runUnknown(machine: Machine, words: readonly FoldedWord[], frame: Frame, stdin: Flow, span: Span): Outcome {
  const [name, ...rest] = words;
  if (name === undefined) return { tails: [], stdout: nothing };
  const typed = programName(name.value);
  const last = typed.slice(typed.lastIndexOf("/") + 1);
  const effects = new Effects(machine, frame, span, "");
  // `$DIR/ssh` names its program all the same.
  if (typed.includes("/") && isKnown(last) && last !== "" && !typed.startsWith("./") && machine.tables.find(last) !== undefined) {
    return runWords(machine, [revalued(name, last), ...rest], frame, stdin);
  }
  // What these hold is some shell.
  if (/^\uFDD0(?:SHELL|BASH)\uFDD1$/.test(name.value))
    return runWords(machine, [{ ...revalued(name, "sh"), sources: [] }, ...rest], frame, stdin);
  machine.problem("unresolved-name", "Which command this runs cannot be told from the code. Find out what the name holds.", "note", span);
  effects.run(
    isWindows(frame.dialect) ? frame.dialect : "bash",
    name.sources.filter((source) => source.effect !== ":env"),
    name.steps,
  );
  const command = plainCommand(frame, name, undefined, sortArguments(rest, undefined), span);
  if (machine.enters) runFile(machine, frame, name, "", stdin, span);
  return {
    tails: [[command]],
    stdout: stdin.sources.length === 0 ? nothing : { sources: withProgram(stdin.sources, "$"), constant: undefined },
  };
}

export function plainCommand(frame: Frame, name: FoldedWord, table: OptionTable | undefined, args: Arguments, span: Span): Command {
  return {
    // Names of effects begin with a colon: a program that is called so must not pass for one.
    name: publicWord(/^:./.test(name.value) ? revalued(name, `./${name.value}`) : name),
    table,
    sub: args.sub,
    options: args.options.some(hasHome)
      ? args.options.map((option) => ({ ...option, value: option.value && publicWord(option.value) }))
      : args.options,
    operands: publicWords(args.operands),
    expression: args.expression && publicWords(args.expression),
    via: frame.via,
    places: frame.places,
    dialect: frame.dialect,
    span,
    related: [],
    through: [],
  };
}

function hasHome(option: { readonly value: FoldedWord | undefined }): boolean {
  return option.value !== undefined && mayHoldHome(option.value.value);
}

/** Most words are as they were; only paths may lie in a home directory. */
function publicWords(words: readonly FoldedWord[]): readonly Word[] {
  return words.some((word) => mayHoldHome(word.value)) ? words.map(publicWord) : words;
}

function publicWord(word: FoldedWord): Word {
  return revalued(word, withHome(word.value));
}

/** From the first of the words to the last, in the document. */
export function spanOf(words: readonly FoldedWord[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const word of words) {
    for (const segment of word.place === undefined ? word.segments : [word.place]) {
      if (segment.start < start) start = segment.start;
      if (segment.end > end) end = segment.end;
    }
  }
  return start > end ? { start: 0, end: 0 } : { start, end };
}
