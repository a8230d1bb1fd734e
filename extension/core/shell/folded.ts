/** Words with what is known of them, and what flows through pipes, files and variables. */
import type { Span } from "../base/range.ts";
import type { RelatedSpan, Segment, Word } from "./program.ts";
import { hole } from "./value.ts";

/** Where data comes from: `:read PATH`, `:fetch URL`, `:env NAME`, `:input`. */
export interface Source {
  readonly effect: ":read" | ":fetch" | ":env" | ":input";
  readonly words: readonly Word[];
  readonly span: Span;
  /** The steps since, in order: assignments, files written. */
  readonly related: readonly RelatedSpan[];
  /** The programs since, from the one that produced it. */
  readonly through: readonly string[];
}

/** What comes out of a command or lies in a file: where it comes from, and its text where that is constant. */
export interface Flow {
  readonly sources: readonly Source[];
  readonly constant: FoldedWord | undefined;
  /** The constant comes out if anything does: it stands in a branch, or in a loop. */
  readonly isSometimes?: boolean;
}

export interface FoldedWord extends Word {
  /** What is in it beside constants: `"$(cat key)"` holds `:read key`. */
  readonly sources: readonly Source[];
  /** Where the word stands, its quotes included. */
  readonly place?: Span;
  /** The assignments that brought a constant here. */
  readonly steps?: readonly RelatedSpan[];
  /** Quoted or computed where a word of the command's own would be a parameter: it is none, dash or not. */
  readonly isData?: boolean;
  /** What layer this text is when it is entered as code: `heredoc`, `base64`, … */
  readonly label?: string;
  /** What decoded or edited it, the last first: `base64`, `rev`, … */
  readonly layers?: readonly string[];
  /** What the unknown value is made of, where that is bytes and no text. */
  readonly bytes?: Uint8Array;
  /** For `<(…)`: what reading this path gives. */
  readonly stream?: Flow;
  /** For `>(…)`: runs the reader on what is written to this path. */
  readonly deliver?: (flow: Flow) => void;
}

export const noSources: readonly Source[] = [];
export const nothing: Flow = { sources: noSources, constant: undefined };

export function constantWord(value: string, segments: readonly Segment[] = []): FoldedWord {
  return { value, segments, sources: noSources };
}

export function unknownWord(name: string | undefined, segments: readonly Segment[], sources: readonly Source[] = noSources): FoldedWord {
  return { value: hole(name), segments: spread(segments, hole(name).length), sources };
}

/** All of a value of this length comes from all that these segments cover. */
export function spread(segments: readonly Segment[], length: number): Segment[] {
  if (segments.length === 0) return [];
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const segment of segments) {
    start = Math.min(start, segment.start);
    end = Math.max(end, segment.end);
  }
  return [{ from: 0, to: length, start, end, exact: false }];
}

export function joinWords(words: readonly FoldedWord[], separator = ""): FoldedWord {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only;
  let value = "";
  const segments: Segment[] = [];
  let sources: readonly Source[] = noSources;
  let steps: readonly RelatedSpan[] | undefined;
  let label: string | undefined;
  let layers: readonly string[] | undefined;
  for (const [i, word] of words.entries()) {
    if (i > 0) value += separator;
    if (word.steps !== undefined) steps = steps === undefined ? word.steps : [...steps, ...word.steps].slice(0, 8);
    label ??= word.label;
    layers ??= word.layers;
    for (const segment of word.segments) segments.push({ ...segment, from: segment.from + value.length, to: segment.to + value.length });
    value += word.value;
    sources = mergeSources(sources, word.sources);
  }
  return { value, segments, sources, ...(steps && { steps }), ...(label !== undefined && { label }), ...(layers && { layers }) };
}

/** The part of a word from `start` to `end` of its value; what flows into the word flows into each part. */
export function sliceWord(word: FoldedWord, start: number, end = word.value.length): FoldedWord {
  const segments: Segment[] = [];
  for (const segment of word.segments) {
    const low = Math.max(segment.from, start);
    const high = Math.min(segment.to, end);
    if (low >= high) continue;
    segments.push({
      from: low - start,
      to: high - start,
      start: segment.exact ? segment.start + (low - segment.from) : segment.start,
      end: segment.exact ? segment.start + (high - segment.from) : segment.end,
      exact: segment.exact,
    });
  }
  return { ...word, value: word.value.slice(start, end), segments };
}

/** The same word with another value: its places stay, as a whole. */
export function revalued(word: FoldedWord, value: string): FoldedWord {
  return value === word.value ? word : { ...word, value, segments: spread(word.segments, value.length) };
}

const mostSources = 16;

export function mergeSources(a: readonly Source[], b: readonly Source[]): readonly Source[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const merged = [...a];
  for (const source of b) {
    if (merged.length >= mostSources) break;
    if (!merged.some((other) => isSameSource(other, source))) merged.push(source);
  }
  return merged;
}

function isSameSource(a: Source, b: Source): boolean {
  return (
    a.effect === b.effect &&
    a.span.start === b.span.start &&
    a.words.length === b.words.length &&
    a.words.every((word, i) => word.value === b.words[i]?.value)
  );
}

export function mergeFlows(a: Flow, b: Flow): Flow {
  return mergeAllFlows([a, b]);
}

/** Longer outputs are not put together: what reads them is told that they are unknown. */
const longestOutput = 65_536;

/** What comes out one after the other; the parts are joined once, for there may be thousands. */
export function mergeAllFlows(flows: readonly Flow[]): Flow {
  const parts = flows.filter((flow) => flow !== nothing);
  const [first, second] = parts;
  if (first === undefined) return nothing;
  if (second === undefined) return first;
  let sources = first.sources;
  for (const part of parts) sources = mergeSources(sources, part.sources);
  const constants: FoldedWord[] = [];
  let length = 0;
  for (const { constant } of parts) {
    if (constant === undefined) return { sources, constant };
    length += constant.value.length;
    if (length > longestOutput) return { sources, constant: undefined };
    constants.push(constant);
  }
  return { sources, constant: joinWords(constants), ...(parts.some((part) => part.isSometimes) && { isSometimes: true }) };
}

/** What comes out of one of several ways: the constant, where only one of them gives any. */
export function eitherFlow(flows: readonly Flow[]): Flow {
  const { sources } = mergeAllFlows(flows);
  const given = flows.filter((flow) => flow !== nothing && flow.constant?.value !== "");
  const [only] = given;
  if (given.length !== 1 || only?.constant === undefined) return { sources, constant: undefined };
  return { sources, constant: only.constant, isSometimes: true };
}

/** The sources with one more step behind them. */
export function withStep(sources: readonly Source[], step: RelatedSpan): readonly Source[] {
  if (sources.length === 0) return sources;
  return sources.map((source) => (source.related.length >= 8 ? source : { ...source, related: [...source.related, step] }));
}

/** The sources with one more program behind them. */
export function withProgram(sources: readonly Source[], program: string): readonly Source[] {
  if (sources.length === 0) return sources;
  return sources.map((source) => (source.through.length >= 16 ? source : { ...source, through: [...source.through, program] }));
}

/** The word as it comes out of something that carries text as it is: a here-document, a file. */
export function carried(word: FoldedWord, label: string): FoldedWord {
  return { ...word, label };
}

/** The word as it comes out of something that changes text: a decoder, an editor. */
export function decoded(word: FoldedWord, label: string): FoldedWord {
  return { ...word, label, layers: [label, ...(word.layers ?? [])].slice(0, 8) };
}
