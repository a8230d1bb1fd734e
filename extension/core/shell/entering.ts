/** Everything among the words and the input of a command that is run in turn: code, scripts, the commands of wrappers. */
import type { Span } from "../base/range.ts";
import type { Arguments } from "./arguments.ts";
import { enterBuildFile } from "./build-files.ts";
import { type CodeUse, enterCode, inOtherShell, joinedCode } from "./code.ts";
import { Effects } from "./effect.ts";
import { enterAside, enterGitSettings, enterVariable } from "./executing.ts";
import { constantWord, type Flow, type FoldedWord, mergeFlows, mergeSources, noSources, nothing, sliceWord } from "./folded.ts";
import { apart, behind, type Frame, subshell } from "./frame.ts";
import { findCommand, parallelCommands, xargsCommands } from "./handed-words.ts";
import type { Machine, Outcome } from "./machine.ts";
import { programName } from "./paths.ts";
import { decodedCode } from "./windows-host.ts";
import { keyOf } from "./written-programs.ts";

export interface Entered extends Outcome {
  /** It was code, not a command in words. */
  readonly isCode: boolean;
  /** It came in through standard input. */
  readonly isInput: boolean;
}

export interface Use {
  readonly name: string;
  readonly args: Arguments;
  readonly stdin: Flow;
  readonly span: Span;
}

/** Whether any of its words or its input may be run. */
export function mayEnter(name: string, args: Arguments): boolean {
  if (
    args.settings.runs !== undefined ||
    args.commands.length > 0 ||
    name === "git" ||
    name === "make" ||
    name === "docker" ||
    name === "start-stop-daemon" ||
    pagers.has(name)
  )
    return true;
  return args.options.some((option) => option.role === "code") || args.operandRoles.includes("code");
}

/** Programs of which each operand is a command line of its own. */
const takesSeveral = new Set(["concurrently", "hyperfine"]);

const pagers = new Set(["less", "more", "most"]);

const shells = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh"]);

/** Everything among a command's words and input that is run in turn; `undefined` where there is none. */
export function enterAll(machine: Machine, frame: Frame, use: Use): Entered | undefined {
  const { name, args, span } = use;
  const { settings } = args;
  // Asked to look at the code only, a shell runs none of it.
  if (shells.has(name) && args.options.some((option) => option.spell === "-n" || option.value?.value === "noexec")) return undefined;
  const outcomes: Outcome[] = [];
  let isCode = false;

  const language = settings.runs;
  if (name === "crontab") outcomes.push(...crontabFile(machine, frame, use));
  if (name === "git") enterGitSettings(machine, frame, args, span);
  // `exec -a NAME`: what process lists will show.
  if (name === "exec")
    for (const { spell, value } of args.options)
      if (spell === "-a" && value !== undefined) new Effects(machine, frame, span, "").set("0", value);
  if (name === "make" || name === "docker") enterBuildFile(machine, frame, name, args, use.stdin, span);
  for (const words of args.commands) outcomes.push(enterCommand(machine, frame, use, words));
  const started = name === "start-stop-daemon" ? args.options.find((option) => option.spell === "-x")?.value : undefined;
  if (started !== undefined) outcomes.push(enterCommand(machine, frame, use, [started, ...args.operands]));
  for (const operand of args.operands)
    if (pagers.has(name) && operand.value.startsWith("+!")) enterAside(machine, frame, sliceWord(operand, 2), `${name} +!`, span);

  // `cmd /k` without a command reads its input.
  const codes = args.options.filter(
    (option) => option.role === "code" && option.value !== undefined && (name !== "cmd" || option.value.value !== ""),
  );
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
    const codes = takesSeveral.has(name) ? codeOperands : [joinedCode(codeOperands)];
    for (const code of codes) pushIf(outcomes, enterCode(machine, frame, codeUse(code, language ?? "bash", name, use)));
  }
  const script = scriptOperand(args);
  if (script !== undefined && language !== undefined && script.value !== "-") {
    const inner = runScriptFile(machine, frame, script, language, use);
    if (inner !== undefined) {
      outcomes.push(inner);
      return { ...mergeOutcomes(outcomes), isCode: true, isInput: true };
    }
  }
  if (language !== undefined && codes.length === 0 && (script === undefined || script.value === "-") && takesCode(name, args)) {
    const inner = enterInput(machine, frame, language, use);
    if (inner !== undefined) return { ...mergeOutcomes([...outcomes, inner]), isCode: true, isInput: true };
  }
  if (outcomes.length === 0) return undefined;
  return { ...mergeOutcomes(outcomes), isCode, isInput: false };
}

/** Whether it runs what comes in: an interpreter without a script, or what starts a shell without being told a command. */
function takesCode(name: string, args: Arguments): boolean {
  if (args.settings.stdin !== "code" || args.commands.length > 0) return false;
  const has = (...spells: string[]) => args.options.some((option) => spells.includes(option.spell));
  if (name === "sudo" || name === "doas") return has("-i", "-s");
  if (name === "ssh" && has("-N", "-W", "-f")) return false;
  return !has("--version", "--help");
}

/** `crontab FILE`, of a file that this script wrote. */
function crontabFile(machine: Machine, frame: Frame, use: Use): readonly Outcome[] {
  const [path] = use.args.operands;
  const flow = path === undefined || path.value === "-" ? undefined : (path.stream ?? machine.readFile(keyOf(frame, path.value)));
  if (flow?.constant === undefined) return [];
  const outcome = enterCode(machine, apart(frame), {
    ...codeUse({ ...flow.constant, sources: noSources }, "crontab", flow.constant.label ?? "file", use),
    stdin: nothing,
  });
  return outcome === undefined ? [] : [outcome];
}

/**
 * The command among the words of a program that nobody described: a shell with `-c`, or what follows `--` where that is a
 * program we know. `undefined` where there is none.
 */
export function handedCommand(machine: Machine, words: readonly FoldedWord[]): readonly FoldedWord[] | undefined {
  for (let at = 0; at + 1 < words.length; at++) {
    const text = words[at]?.value ?? "";
    const next = words[at + 1]?.value ?? "";
    if (/^-[a-z]*c$/.test(next) && at + 2 < words.length && shells.has(programName(text))) return words.slice(at);
    if (text === "--" && machine.tables.find(programName(next)) !== undefined) return words.slice(at + 1);
  }
  return undefined;
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
  const isWrapper = use.args.settings.wrapper !== "none" && language !== "crontab";
  return enterCode(machine, apart(isWrapper ? behind(frame, use.name) : frame), {
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
  if (name === "bwrap") {
    const handed = handedCommand(machine, words);
    if (handed !== undefined) return machine.lowerer.words(machine, handed, inner, use.stdin);
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
    return mergeOutcomes(
      xargsCommands(words, args, inputOfXargs(machine, frame, use), most).map((each) =>
        machine.lowerer.words(machine, each, inner, nothing),
      ),
    );
  if (name === "screen" && words[0]?.value === "stuff" && words[1] !== undefined)
    return machine.lowerer.code(machine, words[1], subshell(inner), nothing);
  // An entry point is the command; what is written as one are its words.
  const entry = args.options.find((option) => option.spell === "--entrypoint")?.value;
  if (entry !== undefined) return machine.lowerer.words(machine, [entry, ...words], inner, use.stdin);
  // `capsh -- -c CODE`: what follows goes to bash.
  if (name === "capsh") return machine.lowerer.words(machine, [constantWord("bash", words[0]?.segments), ...words], inner, use.stdin);
  if (name === "find") return machine.lowerer.words(machine, findCommand(words, args), inner, nothing);
  if (!takesAssignments.has(name)) return machine.lowerer.words(machine, words, inner, use.stdin);
  const given = subshell(inner);
  return machine.lowerer.words(machine, withoutAssignments(machine, words, given, use.span), given, use.stdin);
}

function inputOfXargs(machine: Machine, frame: Frame, use: Use): Flow {
  const file = use.args.options.find((option) => option.spell === "-a")?.value;
  if (file === undefined) return use.stdin;
  return file.stream ?? machine.readFile(keyOf(frame, file.value)) ?? { sources: noSources, constant: undefined };
}

const takesAssignments = new Set(["env", "sudo", "doas", "systemd-run"]);

function withoutAssignments(machine: Machine, words: readonly FoldedWord[], frame: Frame, span: Span): readonly FoldedWord[] {
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:%%)?=/.exec(word?.value ?? "");
    if (word === undefined || match === null) break;
    if (/^BASH_FUNC_.+%%=\(\)/.test(word.value)) {
      const body = sliceWord(word, word.value.indexOf(")") + 1);
      const outcome = machine.lowerer.code(machine, body, { ...apart(subshell(frame)), depth: frame.depth + 1 }, nothing);
      for (const tail of outcome.tails) machine.line(tail);
      continue;
    }
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

export function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  let stdout = outcomes[0]?.stdout ?? nothing;
  for (const outcome of outcomes.slice(1)) stdout = mergeFlows(stdout, outcome.stdout);
  return { tails: outcomes.flatMap((outcome) => outcome.tails), stdout };
}
