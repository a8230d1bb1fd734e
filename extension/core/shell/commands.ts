/** One simple command: its words become a program, its options and operands, what it wraps, runs and does. */
import type { Span } from "../base/range.ts";
import { type Arguments, sortArguments } from "./arguments.ts";
import { enterBuildFile } from "./build-files.ts";
import { runBuiltin } from "./builtins.ts";
import { type CodeUse, enterCode, inOtherShell, isShell, isWindowsLanguage, joinedCode } from "./code.ts";
import { Effects } from "./effect.ts";
import { enterGitSettings, enterVariable } from "./executing.ts";
import {
  type Flow,
  type FoldedWord,
  joinWords,
  mergeFlows,
  mergeSources,
  noSources,
  nothing,
  revalued,
  sliceWord,
  spread,
  withProgram,
} from "./folded.ts";
import { apart, behind, type Frame, subshell } from "./frame.ts";
import { callFunction } from "./functions.ts";
import { findCommand, parallelCommands, xargsCommands } from "./handed-words.ts";
import type { Machine, Outcome } from "./machine.ts";
import type { OptionTable } from "./option-table.ts";
import { mayHoldHome, programName, withHome } from "./paths.ts";
import { globSource } from "./patterns.ts";
import type { Command, Word } from "./program.ts";
import { applyRoles } from "./roles.ts";
import { isKnown } from "./value.ts";
import { isWindows, registryWord, typedProgram } from "./windows.ts";
import { decodedCode, hostWords } from "./windows-host.ts";
import { keyOf, runFile } from "./written-programs.ts";

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
  if (settings.wrapper === "drop" && entered !== undefined && hasEntered) return { tails: entered.tails, stdout: entered.stdout };
  const told = applyRoles(machine, frame, { name: name.value, table, args, words: rest, stdin, span });
  const stdout = entered?.isCode === true && !isKept ? mergeFlows(entered.stdout, told) : told;
  if (machine.enters) runFile(machine, frame, first, name.value, stdin, span);
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

interface Entered extends Outcome {
  /** It was code, not a command in words. */
  readonly isCode: boolean;
  /** It came in through standard input. */
  readonly isInput: boolean;
}

interface Use {
  readonly name: string;
  readonly args: Arguments;
  readonly stdin: Flow;
  readonly span: Span;
}

/** Whether any of its words or its input may be run. */
function mayEnter(name: string, args: Arguments): boolean {
  if (args.settings.runs !== undefined || args.commands.length > 0 || name === "git" || name === "make" || name === "docker") return true;
  return args.options.some((option) => option.role === "code") || args.operandRoles.includes("code");
}

const shells = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh"]);

/** Everything among a command's words and input that is run in turn; `undefined` where there is none. */
function enterAll(machine: Machine, frame: Frame, use: Use): Entered | undefined {
  const { name, args, span } = use;
  const { settings } = args;
  // Asked to look at the code only, a shell runs none of it.
  if (shells.has(name) && args.options.some((option) => option.spell === "-n" || option.value?.value === "noexec")) return undefined;
  const outcomes: Outcome[] = [];
  let isCode = false;

  if (name === "git") enterGitSettings(machine, frame, args, span);
  if (name === "make" || name === "docker") enterBuildFile(machine, frame, name, args, use.stdin);
  for (const words of args.commands) outcomes.push(enterCommand(machine, frame, use, words));

  const language = settings.runs;
  const codes = args.options.filter((option) => option.role === "code" && option.value !== undefined);
  // Of a program that is no interpreter such code is one more thing that happens: the command itself stays.
  const isAside = language === undefined && settings.wrapper === "none";
  for (const option of codes) {
    if (option.value === undefined || option.value.value === "none") continue;
    const layer = `${name} ${option.spell}`;
    if (isAside) {
      const outcome = enterCode(machine, apart(subshell(frame)), codeUse(option.value, "bash", layer, use));
      for (const tail of outcome?.tails ?? []) machine.line(tail);
      continue;
    }
    isCode = true;
    const inner = { ...subshell(frame) };
    if (language === "bash") inner.scope.setArguments(args.operands.slice(1));
    const code = decodedCode(option.spell, option.value);
    pushIf(outcomes, enterCode(machine, inner, codeUse(code, language ?? "bash", layer, use)));
  }
  // With `-e` the first operand of sed is no script any more.
  const codeOperands = codes.length > 0 ? [] : args.operands.filter((_, i) => args.operandRoles[i] === "code");
  if (codeOperands.length > 0) {
    isCode = true;
    pushIf(outcomes, enterCode(machine, frame, codeUse(joinedCode(codeOperands), language ?? "bash", name, use)));
  }
  const script = scriptOperand(args);
  if (script !== undefined && language !== undefined && script.value !== "-") {
    const inner = runScriptFile(machine, frame, script, language, use);
    if (inner !== undefined) {
      outcomes.push(inner);
      return { ...mergeOutcomes(outcomes), isCode: true, isInput: true };
    }
  }
  const takesCode =
    settings.stdin === "code" && language !== undefined && codes.length === 0 && (script === undefined || script.value === "-");
  if (takesCode && !args.options.some((option) => option.spell === "--version" || option.spell === "--help")) {
    const inner = enterInput(machine, frame, language, use);
    if (inner !== undefined) return { ...mergeOutcomes([...outcomes, inner]), isCode: true, isInput: true };
  }
  if (outcomes.length === 0) return undefined;
  return { ...mergeOutcomes(outcomes), isCode, isInput: false };
}

function pushIf(outcomes: Outcome[], outcome: Outcome | undefined): void {
  if (outcome !== undefined) outcomes.push(outcome);
}

function codeUse(code: FoldedWord, language: string, layer: string, use: Use): CodeUse {
  return { code, language, layer, span: use.span, program: use.name, stdin: use.stdin };
}

function unresolvedInput(machine: Machine, use: Use): void {
  machine.problem(
    "unresolved-code",
    "This runs what another command prints, and what that is cannot be told from the code. Find out, or write it out.",
    "note",
    use.span,
  );
}

function enterInput(machine: Machine, frame: Frame, language: string, use: Use): Outcome | undefined {
  const { constant, sources } = use.stdin;
  const effects = new Effects(machine, frame, use.span, use.name);
  effects.run(language, sources);
  if (constant === undefined) {
    if (use.stdin !== nothing && sources.length === 0) unresolvedInput(machine, use);
    return undefined;
  }
  return enterCode(machine, apart(frame), {
    ...codeUse({ ...constant, sources: noSources }, language, constant.label ?? use.name, use),
    stdin: nothing,
  });
}

function enterCommand(machine: Machine, frame: Frame, use: Use, words: readonly FoldedWord[]): Outcome {
  const { name, args } = use;
  const inner: Frame = { ...behind(frame, args.sub.length === 0 ? name : `${name} ${args.sub.join(" ")}`), depth: frame.depth + 1 };
  if (frame.depth >= machine.limits.depth) {
    machine.problem(
      "code-too-deep",
      "Commands are wrapped too deeply here; the rest was not analysed. Review it by hand.",
      "blocking",
      use.span,
    );
    return { tails: [], stdout: nothing };
  }
  const most = machine.limits.values;
  if (name === "parallel") {
    return mergeOutcomes(
      parallelCommands(words, use.stdin, most).map((each) =>
        machine.lowerer.code(machine, joinedCode(each), subshell(inOtherShell(inner)), nothing),
      ),
    );
  }
  if (args.settings.joins) return machine.lowerer.code(machine, joinedCode(words), subshell(inOtherShell(inner)), use.stdin);
  if (name === "xargs")
    return mergeOutcomes(xargsCommands(words, args, use.stdin, most).map((each) => runWords(machine, each, inner, nothing)));
  if (name === "find") return runWords(machine, findCommand(words, args), inner, nothing);
  if (!takesAssignments.has(name)) return runWords(machine, words, inner, use.stdin);
  const given = subshell(inner);
  return runWords(machine, withoutAssignments(machine, words, given, use.span), given, use.stdin);
}

const takesAssignments = new Set(["env", "sudo", "doas", "systemd-run"]);

function withoutAssignments(machine: Machine, words: readonly FoldedWord[], frame: Frame, span: Span): readonly FoldedWord[] {
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const match = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(word?.value ?? "");
    if (word === undefined || match === null) break;
    const name = match[1] ?? "";
    const value = sliceWord(word, match[0].length);
    new Effects(machine, frame, span, "").set(name, value);
    enterVariable(machine, frame, name, value, span);
    frame.scope.setVariable(name, { values: [value] });
  }
  return words.slice(at);
}

function scriptOperand(args: Arguments): FoldedWord | undefined {
  // `sh -s -- --flag`: the code comes in, the words are its arguments.
  if (args.settings.runs === "bash" && args.options.some((option) => option.spell === "-s")) return undefined;
  const index = args.operandRoles.indexOf("script");
  if (index >= 0) return args.operands[index];
  return args.options.find((option) => option.role === "script")?.value;
}

/** A file run as a script: what flowed into it runs; its constant content is entered. */
function runScriptFile(machine: Machine, frame: Frame, written: FoldedWord, language: string, use: Use): Outcome | undefined {
  const effects = new Effects(machine, frame, use.span, use.name);
  // `rundll32 FILE,FUNCTION`.
  const path = use.name === "rundll32" && written.value.includes(",") ? sliceWord(written, 0, written.value.indexOf(",")) : written;
  // `msiexec /i ADDRESS`, `deno run ADDRESS`.
  if (/^(?:https?|ftp):\/\//i.test(path.value)) effects.run(language, [effects.source(":fetch", [path])], path.steps);
  const descriptor = /^\/(?:dev\/fd|proc\/self\/fd)\/[1-9]/.test(path.value) ? effects.read(path) : undefined;
  const flow = path.stream ?? descriptor ?? machine.readFile(keyOf(frame, path.value)) ?? nothing;
  effects.run(
    language,
    mergeSources(
      flow.sources,
      path.sources.filter((source) => source.effect !== ":env"),
    ),
    path.steps,
  );
  if (path.value.startsWith("/dev/stdin") || path.value.startsWith("/proc/self/fd/0")) return enterInput(machine, frame, language, use);
  if (flow.constant === undefined) {
    const socket = path.value.startsWith("/dev/tcp/") ? effects.read(path) : undefined;
    if (socket !== undefined) effects.run(language, socket.sources);
    else if (flow !== nothing && flow.sources.length === 0) unresolvedInput(machine, use);
    return undefined;
  }
  return enterCode(machine, apart(frame), {
    ...codeUse(flow.constant, language, flow.constant.label ?? "file", use),
    code: { ...flow.constant, sources: noSources },
  });
}

function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  let stdout = outcomes[0]?.stdout ?? nothing;
  for (const outcome of outcomes.slice(1)) stdout = mergeFlows(stdout, outcome.stdout);
  return { tails: outcomes.flatMap((outcome) => outcome.tails), stdout };
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
