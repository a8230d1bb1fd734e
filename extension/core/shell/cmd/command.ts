/** One command of cmd: its own ones for what they mean, programs by their option tables. */
import type { Span } from "../../base/range.ts";
import { sortArguments } from "../arguments.ts";
import { isHeeded } from "../builtins.ts";
import { plainCommand, runWords } from "../commands.ts";
import { Effects } from "../effect.ts";
import { constantWord, type Flow, type FoldedWord, joinWords, nothing, revalued, sliceWord, unknownWord, withStep } from "../folded.ts";
import { behind, within } from "../frame.ts";
import { documentSpan } from "../layer.ts";
import type { Outcome } from "../machine.ts";
import { fileKey, withHome } from "../paths.ts";
import { isKnown } from "../value.ts";
import { windowsName } from "../windows.ts";
import { arithmeticValue } from "./arithmetic.ts";
import { expanded } from "./expand.ts";
import { type CmdContext, expansionOf, runFilled } from "./run.ts";
import { type CmdCommand, commandOf, tailWords, withoutQuotes } from "./words.ts";

/** `place` is the command's in the text of the layer, `span` in the document. */
export function runCmdCommand(context: CmdContext, command: CmdCommand, place: Span, span: Span, stdin: Flow): Outcome {
  const { frame, machine } = context;
  const { tail } = command;
  const name: FoldedWord = { ...command.name, place: command.name.place ?? hull(command.name) ?? span };
  if (!isKnown(name.value)) return runWords(machine, [name, ...tailWords(tail)], frame, stdin);
  const called = windowsName(name.value);
  const own = (words: readonly FoldedWord[] = tailWords(tail)): Outcome => ({
    tails: [[plainCommand(frame, revalued(name, called), machine.tables.find(called), sortArguments(words, undefined), span)]],
    stdout: nothing,
  });
  if (!machine.enters) return runWords(machine, [name, ...tailWords(tail)], frame, stdin);
  switch (called) {
    case "set":
      return setVariable(context, command, span, stdin, own);
    case "setlocal":
      if (/enabledelayedexpansion/i.test(tail.value)) context.session.isDelayed = true;
      return own();
    case "echo":
      return { tails: own().tails, stdout: echoed(tail) };
    case "cd":
    case "chdir":
    case "pushd": {
      const to = tailWords(tail).find((word) => !/^\/d$/i.test(word.value));
      if (to !== undefined) changeDirectory(context, to);
      return own();
    }
    case "call":
      return call(context, command, place, stdin, own);
    case "start":
      return start(context, command, place, stdin, own);
    case "cmd":
      return runWords(machine, [name, ...cmdWords(tail)], frame, stdin);
    case "type":
      return runWords(machine, [revalued(name, "get-content"), ...tailWords(tail)], frame, stdin);
    case "rmdir":
      return runWords(machine, [revalued(name, "rd"), ...tailWords(tail)], frame, stdin);
    case "mkdir":
      return runWords(machine, [revalued(name, "md"), ...tailWords(tail)], frame, stdin);
    default:
      return runWords(machine, [name, ...tailWords(tail)], frame, stdin);
  }
}

function hull(word: FoldedWord): Span | undefined {
  const [first] = word.segments;
  const last = word.segments[word.segments.length - 1];
  return first === undefined || last === undefined
    ? undefined
    : { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** What `echo` prints: all behind the blank or dot. */
function echoed(tail: FoldedWord): Flow {
  const text = sliceWord(tail, Math.min(1, tail.value.length));
  if (/^\s*(?:on|off)?\s*$/i.test(text.value) && !tail.value.startsWith(".")) return nothing;
  return { sources: text.sources, constant: { ...joinWords([text, constantWord("\n")]), label: "echo" } };
}

function changeDirectory({ frame }: CmdContext, to: FoldedWord): void {
  const path = withHome(to.value).replaceAll("\\", "/");
  const before = /^(?:[A-Za-z]:|\/|~)/.test(path) ? "." : (frame.scope.variable("PWD")?.values[0]?.value ?? ".");
  frame.scope.setVariable("PWD", { values: [{ ...to, value: fileKey(path, before) }] });
}

/** What cmd holds in a variable at most. */
const longestValue = 32_767;

type Own = (words?: readonly FoldedWord[]) => Outcome;

function setVariable(context: CmdContext, { tail }: CmdCommand, span: Span, stdin: Flow, own: Own): Outcome {
  const { frame, machine } = context;
  const flag = /^\s*\/([ap])\s*/i.exec(tail.value);
  const text = trimmed(sliceWord(tail, flag?.[0].length ?? 0));
  if (text.value === "") {
    // Alone it prints the environment.
    const source = new Effects(machine, frame, span, "set").source(":env", [constantWord("*")]);
    return { tails: own().tails, stdout: { sources: [source], constant: undefined } };
  }
  if (flag?.[1]?.toLowerCase() === "a") {
    for (const part of withoutQuotes(text).value.split(",")) assignNumber(context, part);
    return own([text]);
  }
  const inner = unwrapped(text);
  const equals = inner.value.indexOf("=");
  if (equals <= 0) return own([text]);
  const name = inner.value.slice(0, equals).trim();
  const key = name.toUpperCase();
  const step = { ...span, message: `assigned to ${name} here` };
  if (flag !== null) {
    // `set /p x=prompt` reads a line.
    const { constant, sources } = stdin;
    const line = constant === undefined ? undefined : sliceWord(constant, 0, /\r?\n|$/.exec(constant.value)?.index);
    const read = stdin === nothing ? [new Effects(machine, frame, span, "set").source(":input", [])] : sources;
    frame.scope.setVariable(key, { values: [line ?? unknownWord(name, text.segments, withStep(read, step))] });
    return own([text]);
  }
  const value = sliceWord(inner, equals + 1);
  if (value.value === "") {
    frame.scope.setVariable(key, { values: [constantWord("")] });
    return own([text]);
  }
  const known = value.value.length <= longestValue ? value : unknownWord(name, value.segments, value.sources);
  const stepped = { ...known, sources: withStep(value.sources, step), steps: [...(value.steps ?? []), step].slice(-8) };
  frame.scope.setVariable(key, { values: [stepped] });
  // Every variable of cmd is one of the environment: only those that some program heeds are told.
  if (isHeeded(key)) new Effects(machine, frame, span, "").set(name, stepped);
  return own([text]);
}

/** `"name=value"`: what follows the last quote does not count. */
function unwrapped(text: FoldedWord): FoldedWord {
  if (!text.value.startsWith('"')) return text;
  const end = text.value.lastIndexOf('"');
  return sliceWord(text, 1, end > 0 ? end : text.value.length);
}

function trimmed(word: FoldedWord): FoldedWord {
  const start = /^\s*/.exec(word.value)?.[0].length ?? 0;
  return start === 0 ? word : sliceWord(word, start);
}

function assignNumber({ frame }: CmdContext, part: string): void {
  const match = /^\s*([^\s=+*/%&|^<>-]+)\s*([-+*/%&|^]|<<|>>)?=(.*)$/s.exec(part);
  if (match === null) return;
  const name = (match[1] ?? "").toUpperCase();
  const read = (variable: string): number | undefined => {
    const values = frame.scope.variable(variable.toUpperCase())?.values;
    const shown = values?.length === 1 ? values[0]?.value : values === undefined ? "0" : undefined;
    return shown !== undefined && /^-?\d+$/.test(shown) ? Number(shown) : undefined;
  };
  const written = match[2] === undefined ? (match[3] ?? "") : `${name}${match[2]}(${match[3] ?? ""})`;
  const value = arithmeticValue(written, read);
  frame.scope.setVariable(name, { values: [value === undefined ? unknownWord(name, []) : constantWord(String(value))] });
}

/** `call :label` is plain flow; `call command` fills variables in once more. */
function call(context: CmdContext, { tail }: CmdCommand, place: Span, stdin: Flow, own: Own): Outcome {
  const { frame, machine } = context;
  const text = trimmed(tail);
  if (text.value === "" || text.value.startsWith(":")) return own();
  if (frame.depth >= machine.limits.depth) {
    machine.tooDeep(documentSpan(frame.layer, place.start, place.end));
    return own();
  }
  const ways = expanded(text, expansionOf(context, place));
  const outcomes = ways.map((way) => {
    const inner = { ...context, isExpanded: true, frame: { ...frame, depth: frame.depth + 1, isStage: true } };
    return runFilled(inner, way, place, stdin);
  });
  const [only] = outcomes;
  return { tails: outcomes.flatMap(({ tails }) => tails), stdout: outcomes.length === 1 && only !== undefined ? only.stdout : nothing };
}

const startSwitches =
  /^(?:\s*(?:\/(?:b|i|min|max|separate|shared|low|normal|high|realtime|abovenormal|belownormal|wait|w)|\/(?:d|node|affinity|machine)\s*(?:"[^"]*"|\S+))(?=\s|$))*(?:\s*"[^"]*"(?=\s|$))?(?:\s*(?:\/(?:b|i|min|max|separate|shared|low|normal|high|realtime|abovenormal|belownormal|wait|w)|\/(?:d|node|affinity|machine)\s*(?:"[^"]*"|\S+))(?=\s|$))*\s*/i;

/** `start "title" /b program words`. */
function start(context: CmdContext, { tail }: CmdCommand, place: Span, stdin: Flow, own: Own): Outcome {
  const { frame, machine } = context;
  const switches = startSwitches.exec(tail.value);
  const rest = sliceWord(tail, switches?.[0].length ?? 0);
  const command = rest.value.trim() === "" ? undefined : commandOf(rest);
  if (command === undefined || command.name.value === "") return own();
  if (frame.depth >= machine.limits.depth) {
    machine.tooDeep(documentSpan(frame.layer, place.start, place.end));
    return own();
  }
  if (/^[a-z]+:\/\//i.test(command.name.value)) return own();
  const inner = behind(within(frame, "background"), "start");
  const inside = { ...context, frame: { ...inner, depth: frame.depth + 1 } };
  return runCmdCommand(inside, command, place, hull(rest) ?? documentSpan(frame.layer, place.start, place.end), stdin);
}

/** `/c` takes all that follows it as it stands; a pair of quotes around it goes. */
function cmdWords(tail: FoldedWord): FoldedWord[] {
  const flag = /(?:^|[\s,;=])\/[ckr]/i.exec(tail.value);
  if (flag === null) return tailWords(tail);
  const at = flag.index + flag[0].length;
  const before = tailWords(sliceWord(tail, 0, at - 2)).filter((word) => !/^[,;=]+$/.test(word.value));
  const text = trimmed(sliceWord(tail, at));
  const last = text.value.trimEnd().length;
  const isQuoted = text.value.startsWith('"') && text.value[last - 1] === '"' && last > 1;
  return [...before, sliceWord(tail, at - 2, at), isQuoted ? sliceWord(text, 1, last - 1) : text];
}
