/** What the variable of a `for` stands for: words, numbers, lines of a file or of what a command prints. */
import { Effects } from "../effect.ts";
import { type Flow, type FoldedWord, noSources, nothing, sliceWord, unknownWord } from "../folded.ts";
import { apart } from "../frame.ts";
import { documentSpan } from "../layer.ts";
import { tooMany } from "../scope.ts";
import { isKnown } from "../value.ts";
import { expanded } from "./expand.ts";
import type { CmdNode } from "./parse.ts";
import { type CmdContext, expansionOf, runCmdText, written } from "./run.ts";
import { tailWords, withoutQuotes } from "./words.ts";

type Loop = Extract<CmdNode, { kind: "for" }>;

/** By letter: `tokens=1,2` names the next letter too. */
export function loopValues(context: CmdContext, loop: Loop): Map<string, readonly FoldedWord[]> {
  const { machine } = context;
  const flags = context.frame.layer.text.slice(loop.flags.start, loop.flags.end);
  const mode = /^\/([a-z])/i.exec(flags)?.[1]?.toLowerCase();
  const ways = context.isExpanded
    ? [written(context, loop.items)]
    : expanded(written(context, loop.items), expansionOf(context, loop.items));
  const most = (values: readonly FoldedWord[]): readonly FoldedWord[] =>
    values.length === 0 ? [unknownWord(undefined, [])] : values.length <= machine.limits.values ? values : [tooMany(undefined, values)];
  if (mode === "f") return tokenValues(context, loop, flags, ways[0] ?? written(context, loop.items), most);
  if (mode === "l") return new Map([[loop.variable, numberValues(ways[0], machine.limits.values)]]);
  const words = ways.flatMap((text) => itemWords(text));
  if (mode === "r" || mode === "d") return new Map([[loop.variable, [unknownWord(undefined, words[0]?.segments ?? [])]]]);
  return new Map([[loop.variable, most(words)]]);
}

/** The items of a loop over words or numbers, in order, where all are known: for loops that put a text together. */
export function loopItems(context: CmdContext, loop: Loop): readonly FoldedWord[] | undefined {
  const flags = context.frame.layer.text.slice(loop.flags.start, loop.flags.end);
  const mode = /^\/([a-z])/i.exec(flags)?.[1]?.toLowerCase();
  if (mode !== undefined && mode !== "l") return undefined;
  const ways = context.isExpanded
    ? [written(context, loop.items)]
    : expanded(written(context, loop.items), expansionOf(context, loop.items));
  const [text] = ways;
  if (text === undefined || ways.length !== 1) return undefined;
  const items = mode === "l" ? numberValues(text, mostItems) : itemWords(text);
  return items.length > 1 && items.length <= mostItems && items.every((item) => isKnown(item.value)) ? items : undefined;
}

const mostItems = 4096;

/** Blanks, commas and semicolons part the items. */
function itemWords(text: FoldedWord): FoldedWord[] {
  return [...text.value.matchAll(/"[^"]*"|[^\s,;="]+/g)]
    .slice(0, 4096)
    .map((match) => sliceWord(text, match.index, match.index + match[0].length));
}

function numberValues(text: FoldedWord | undefined, most: number): readonly FoldedWord[] {
  const unknown = [unknownWord(undefined, text?.segments ?? [])];
  const match = /^\s*(-?\d+)\s*[,\s]\s*(-?\d+)\s*[,\s]\s*(-?\d+)\s*$/.exec(text?.value ?? "");
  if (match === null || text === undefined) return unknown;
  const [from, step, to] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (step === 0 || (to - from) / step < 0 || (to - from) / step >= most) return unknown;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => ({ ...sliceWord(text, 0), value: String(from + i * step) }));
}

interface TokenOptions {
  readonly tokens: readonly (number | "*")[];
  readonly delimiters: string;
  readonly skip: number;
  readonly isBackquoted: boolean;
}

function tokenOptions(flags: string): TokenOptions {
  const text = /"([^"]*)"/.exec(flags)?.[1] ?? flags.replace(/^\/f/i, "");
  const tokens: (number | "*")[] = [];
  for (const part of (/tokens=([\d,*-]+)/i.exec(text)?.[1] ?? "1").split(",")) {
    const range = /^(\d+)(?:-(\d+))?(\*)?$/.exec(part);
    if (part === "*") tokens.push("*");
    if (range === null) continue;
    for (let i = Number(range[1]); i <= Math.min(Number(range[2] ?? range[1]), 26); i++) tokens.push(i);
    if (range[3] !== undefined) tokens.push("*");
  }
  const delimiters = /delims=([^"]*?)(?=\s+(?:tokens|skip|eol|usebackq)\b|$)/i.exec(text)?.[1] ?? " \t";
  return { tokens, delimiters, skip: Number(/skip=(\d+)/i.exec(text)?.[1] ?? 0), isBackquoted: /usebackq/i.test(text) };
}

function tokenValues(
  context: CmdContext,
  loop: Loop,
  flags: string,
  text: FoldedWord,
  most: (values: readonly FoldedWord[]) => readonly FoldedWord[],
): Map<string, readonly FoldedWord[]> {
  const options = tokenOptions(flags);
  const flow = content(context, loop, text, options.isBackquoted);
  const found = new Map<string, readonly FoldedWord[]>();
  const letterAt = (i: number) => String.fromCharCode(loop.variable.charCodeAt(0) + i);
  const { constant } = flow;
  if (constant === undefined || !isKnown(constant.value) || constant.value.length > 65_536) {
    const sources = constant === undefined ? flow.sources : constant.sources.length > 0 ? constant.sources : flow.sources;
    for (const i of options.tokens.keys()) found.set(letterAt(i), [unknownWord(undefined, text.segments, sources)]);
    return found;
  }
  const lines = [...constant.value.matchAll(/[^\r\n]+/g)]
    .slice(options.skip)
    .map((match) => sliceWord(constant, match.index, match.index + match[0].length));
  options.tokens.forEach((token, i) => {
    const before = options.tokens.slice(0, i).reduce<number>((last, other) => (other === "*" ? last : Math.max(last, other)), 0);
    const values = lines.slice(0, 64).flatMap((line) => tokenOf(line, token, before, options.delimiters) ?? []);
    found.set(letterAt(i), values.length === 0 ? [unknownWord(undefined, text.segments, flow.sources)] : most(values));
  });
  return found;
}

function tokenOf(line: FoldedWord, token: number | "*", before: number, delimiters: string): FoldedWord | undefined {
  let at = 0;
  const skip = () => {
    while (at < line.value.length && delimiters.includes(line.value[at] ?? "")) at++;
  };
  const wanted = token === "*" ? before + 1 : token;
  for (let i = 1; ; i++) {
    skip();
    const start = at;
    if (i === wanted && token === "*") return sliceWord(line, start);
    while (at < line.value.length && !delimiters.includes(line.value[at] ?? "")) at++;
    if (start === at) return undefined;
    if (i === wanted) return sliceWord(line, start, at);
  }
}

/** The file, the text or what the command prints. */
function content(context: CmdContext, loop: Loop, items: FoldedWord, isBackquoted: boolean): Flow {
  const start = /^\s*/.exec(items.value)?.[0].length ?? 0;
  const whole = sliceWord(items, start, items.value.trimEnd().length);
  const first = whole.value[0];
  const inner = sliceWord(whole, 1, Math.max(1, whole.value.length - 1));
  if (first === (isBackquoted ? "`" : "'")) {
    const { frame, machine } = context;
    if (frame.depth >= machine.limits.depth) {
      machine.tooDeep(documentSpan(frame.layer, loop.start, loop.end));
      return nothing;
    }
    const layer = { text: inner.value, segments: inner.segments };
    const outcome = runCmdText(
      { ...context, isExpanded: true, frame: { ...apart(frame), layer, depth: frame.depth + 1, via: [...frame.via, "for"] } },
      nothing,
    );
    for (const tail of outcome.tails) machine.line(tail);
    return outcome.stdout;
  }
  if (first === (isBackquoted ? "'" : '"')) return { sources: noSources, constant: inner };
  const effects = new Effects(context.machine, context.frame, documentSpan(context.frame.layer, loop.start, loop.end), "for");
  const flows = (isBackquoted ? tailWords(whole) : itemWords(whole)).slice(0, 16).map((path) => effects.read(withoutQuotes(path)));
  return { sources: flows.flatMap((flow) => flow.sources), constant: flows.length === 1 ? flows[0]?.constant : undefined };
}
