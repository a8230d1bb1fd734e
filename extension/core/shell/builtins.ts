/** Commands of the shell itself that change what later words mean. */
import type { Span } from "../base/range.ts";
import type { Arguments } from "./arguments.ts";
import { enterCode } from "./code.ts";
import { Effects } from "./effect.ts";
import { enterVariable } from "./executing.ts";
import {
  constantWord,
  type Flow,
  type FoldedWord,
  joinWords,
  noSources,
  nothing,
  type Source,
  sliceWord,
  unknownWord,
  withStep,
} from "./folded.ts";
import { type Frame, within } from "./frame.ts";
import type { Machine, Outcome } from "./machine.ts";
import { fileKey, withHome } from "./paths.ts";
import { printf } from "./printers.ts";
import { readLine, readLines } from "./reading.ts";
import { hole, isKnown } from "./value.ts";

export interface BuiltinUse {
  readonly name: string;
  /** The words after the name. */
  readonly words: readonly FoldedWord[];
  readonly args: Arguments;
  readonly stdin: Flow;
  readonly span: Span;
}

const nothingMore: Outcome = { tails: [], stdout: nothing };

/** Variables that make some program run, load or record something, exported or not. */
const heededVariables =
  /^(?:PROMPT_COMMAND|BASH_ENV|ENV|PS[0124]|PATH|LD_[A-Z_]+|DYLD_[A-Z_]+|GIT_[A-Z_]+|HIST[A-Z]+|PAGER|MANPAGER|EDITOR|VISUAL|SHELL|IFS|TAR_OPTIONS|LESSOPEN|PYTHON[A-Z]+|NODE_OPTIONS|PERL5OPT|RUBYOPT|RUSTC_WRAPPER|CUDA_[A-Z_]+|[A-Za-z_]+_proxy|[A-Z_]+_PROXY)$/;

export function isHeeded(name: string): boolean {
  return heededVariables.test(name);
}

/** `undefined` for everything that is no builtin of this kind. Lines in the outcome come before the command's own. */
export function runBuiltin(machine: Machine, frame: Frame, use: BuiltinUse): Outcome | undefined {
  const { name, args, words } = use;
  const { scope } = frame;
  switch (name) {
    case "cd":
    case "pushd": {
      const [to] = args.operands;
      const directory = to === undefined ? "~" : to.value;
      scope.setVariable("PWD", {
        values: [
          {
            ...(to ?? constantWord("~")),
            value: directory === "-" ? hole() : fileKey(withHome(directory), scope.variable("PWD")?.values[0]?.value ?? ".") || ".",
          },
        ],
      });
      return nothingMore;
    }
    case "export":
    case "declare":
    case "typeset":
    case "local":
    case "readonly":
      if (listsVariables(name, words)) return { tails: [], stdout: { sources: [environment(machine, frame, use)], constant: undefined } };
      declare(machine, frame, use);
      return nothingMore;
    case "unset":
      for (const operand of args.operands) if (isKnown(operand.value)) scope.setVariable(operand.value, { values: [constantWord("")] });
      return nothingMore;
    case "set": {
      if (words.length === 0) return { tails: [], stdout: { sources: [environment(machine, frame, use)], constant: undefined } };
      const from = words.findIndex((word) => word.value === "--");
      const plain = words.findIndex((word) => !/^[-+]/.test(word.value));
      if (from >= 0) scope.setArguments(words.slice(from + 1));
      else if (plain >= 0 && words[plain - 1]?.value !== "-o" && words[plain - 1]?.value !== "+o") scope.setArguments(words.slice(plain));
      return nothingMore;
    }
    case "shift":
      scope.setArguments(scope.arguments()?.slice(Number(words[0]?.value ?? 1) || 1));
      return nothingMore;
    case "read":
      readLine(machine, frame, use);
      return nothingMore;
    case "mapfile":
    case "readarray":
      readLines(frame, use);
      return nothingMore;
    case "getopts": {
      const variable = words[1];
      if (variable !== undefined && isKnown(variable.value)) scope.setVariable(variable.value, { values: [unknownWord(undefined, [])] });
      scope.setVariable("OPTARG", { values: [unknownWord(undefined, [])] });
      return nothingMore;
    }
    case "printf": {
      const at = words.findIndex((word) => word.value === "-v");
      const variable = at >= 0 ? words[at + 1] : undefined;
      if (variable === undefined) return undefined;
      const text = printf(words.slice(at + 2));
      const sources = joinWords([constantWord(""), ...words]).sources;
      scope.setVariable(variable.value, { values: [text ?? unknownWord(undefined, [], sources)] });
      return nothingMore;
    }
    case "alias":
      for (const word of words) {
        const match = /^([^=\s]+)=/.exec(word.value);
        if (match !== null) scope.setAlias(match[1] ?? "", sliceWord(word, match[0].length));
      }
      return nothingMore;
    case "trap": {
      const [code, signal] = args.operands;
      if (code === undefined || signal === undefined || code.value === "-" || code.value === "") return nothingMore;
      const outcome = enterCode(machine, within(frame, "trap"), {
        code,
        language: "bash",
        layer: "trap",
        span: use.span,
        program: name,
        stdin: nothing,
      });
      return outcome ?? nothingMore;
    }
    case "command":
      if (!args.options.some((option) => option.spell === "-v" || option.spell === "-V")) return undefined;
      return { tails: [], stdout: { sources: noSources, constant: args.operands[0] } };
    case "mkfifo":
      for (const path of args.operands) machine.fifos.add(fileKey(withHome(path.value), scope.variable("PWD")?.values[0]?.value ?? "."));
      return undefined;
    case "mknod":
      if (args.operands[1]?.value === "p" && args.operands[0] !== undefined) {
        machine.fifos.add(fileKey(withHome(args.operands[0].value), scope.variable("PWD")?.values[0]?.value ?? "."));
      }
      return undefined;
    default:
      return undefined;
  }
}

/** Without a name they print all variables, with their values. */
function listsVariables(name: string, words: readonly FoldedWord[]): boolean {
  if (name === "local") return false;
  return words.every((word) => /^-[pxr]+$/.test(word.value));
}

function environment(machine: Machine, frame: Frame, use: BuiltinUse): Source {
  return new Effects(machine, frame, use.span, use.name).source(":env", [constantWord("*")]);
}

function declare(machine: Machine, frame: Frame, use: BuiltinUse): void {
  const isExport = use.name === "export" || use.words.some((word) => /^-[A-Za-z]*x/.test(word.value));
  const effects = new Effects(machine, frame, use.span, "");
  const isReference = use.words.some((word) => /^-[A-Za-z]*n/.test(word.value)) && use.name !== "export" && use.name !== "readonly";
  const isMap = use.words.some((word) => /^-[A-Za-z]*A/.test(word.value));
  for (const word of use.words) {
    const match = /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(word.value);
    if (match === null) {
      if (isMap && /^[A-Za-z_]\w*$/.test(word.value))
        frame.scope.setVariable(word.value, { values: [constantWord("")], entries: new Map() });
      const values = isExport && /^[A-Za-z_][A-Za-z0-9_]*$/.test(word.value) ? frame.scope.variable(word.value)?.values : undefined;
      for (const value of values ?? []) effects.set(word.value, value);
      continue;
    }
    const name = match[1] ?? "";
    const value = sliceWord(word, match[0].length);
    if (isReference) {
      frame.scope.setVariable(name, { values: [value], refersTo: value.value });
      continue;
    }
    if (isMap) {
      const entries = entriesOf(frame.scope.variable(name)?.list);
      if (entries !== undefined) frame.scope.setVariable(name, { values: [constantWord("")], entries });
      continue;
    }
    const step = { ...use.span, message: `assigned to ${name} here` };
    if (frame.scope.ownVariable(name)?.list === undefined) {
      frame.scope.setVariable(name, {
        values: [{ ...value, sources: withStep(value.sources, step), steps: [...(value.steps ?? []), step] }],
      });
    }
    if (isExport || isHeeded(name)) effects.set(name, value);
    enterVariable(machine, frame, name, value, use.span);
  }
}

/** The `[key]=value` elements of a list, as `declare -A` takes them; `undefined` where one is none or not known. */
function entriesOf(list: readonly FoldedWord[] | undefined): ReadonlyMap<string, FoldedWord> | undefined {
  const entries = new Map<string, FoldedWord>();
  for (const word of list ?? []) {
    const match = /^\[([^\]]*)\]=/.exec(word.value);
    if (match === null || !isKnown(match[0])) return undefined;
    entries.set((match[1] ?? "").replace(/^(["'])(.*)\1$/, "$2"), sliceWord(word, match[0].length));
  }
  return entries;
}
