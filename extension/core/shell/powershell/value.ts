/** What a PowerShell expression comes to: texts and numbers where they can be known, else words with holes that carry what flows in. */
import {
  constantWord,
  type FoldedWord,
  joinWords,
  mergeSources,
  noSources,
  revalued,
  type Source,
  spread,
  unknownWord,
} from "../folded.ts";
import { type Layer, segmentsIn } from "../layer.ts";
import type { RelatedSpan, Segment } from "../program.ts";
import { hole, isKnown } from "../value.ts";
import type { NetObject } from "./net-object.ts";
import type { Block } from "./syntax.ts";

export type Value =
  /** `isCharacter`: one that counts by its number (`'a'[0] -bxor 1`). */
  | { readonly kind: "text"; readonly word: FoldedWord; readonly isCharacter?: boolean }
  | { readonly kind: "number"; readonly number: number; readonly word: FoldedWord }
  | { readonly kind: "boolean"; readonly boolean: boolean; readonly word: FoldedWord }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly word: FoldedWord }
  | { readonly kind: "table"; readonly entries: ReadonlyMap<string, TableEntry> }
  | { readonly kind: "block"; readonly block: Block; readonly layer: Layer }
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "object"; readonly object: NetObject }
  | { readonly kind: "nothing" };

export interface TableEntry {
  readonly name: string;
  readonly value: Value;
}

export const nothingValue: Value = { kind: "nothing" };

/** Texts and lists beyond these are unknown. */
export const longestText = 1_000_000;
export const longestList = 65_536;

export function text(word: FoldedWord): Value {
  return word.value.length > longestText ? unknown(word.segments, word.sources) : { kind: "text", word };
}

export function character(word: FoldedWord): Value {
  return { kind: "text", word, isCharacter: true };
}

export function constantText(value: string, segments: readonly Segment[] = []): Value {
  return text(constantWord(value, spread(segments, value.length)));
}

export function number(value: number, segments: readonly Segment[] = [], sources: readonly Source[] = noSources): Value {
  const shown = String(value);
  return { kind: "number", number: value, word: { value: shown, segments: spread(segments, shown.length), sources } };
}

export function boolean(value: boolean, segments: readonly Segment[] = []): Value {
  const shown = value ? "true" : "false";
  return { kind: "boolean", boolean: value, word: constantWord(shown, spread(segments, shown.length)) };
}

export function unknown(segments: readonly Segment[] = [], sources: readonly Source[] = noSources, name?: string): Value {
  return { kind: "text", word: unknownWord(name, segments, sources) };
}

export function list(items: readonly Value[]): Value {
  return items.length > longestList
    ? unknown(
        segmentsOf(items[0]),
        items.slice(0, 64).reduce((all, item) => mergeSources(all, sourcesOf(item)), noSources),
      )
    : { kind: "list", items };
}

/** None, one, or a list of them: what a pipeline makes of its output. */
export function collected(items: readonly Value[]): Value {
  const [only] = items;
  return only === undefined ? nothingValue : items.length === 1 ? only : list(items);
}

/** As PowerShell turns a value into a text. */
export function textOf(value: Value): FoldedWord {
  switch (value.kind) {
    case "text":
    case "number":
    case "boolean":
    case "bytes":
      return value.word;
    case "list":
      return joined(value.items.map(textOf), " ");
    case "table":
      return tableText(value.entries);
    case "block": {
      const { start, end } = value.block;
      return { value: value.layer.text.slice(start, end), segments: segmentsIn(value.layer, start, end, 0, true), sources: noSources };
    }
    case "type":
      return constantWord(value.name);
    case "object":
      if (value.object.shown !== undefined)
        return constantWord(value.object.shown, spread(value.object.segments, value.object.shown.length));
      return { value: hole(), segments: spread(value.object.segments, hole().length), sources: value.object.sources };
    case "nothing":
      return constantWord("");
  }
}

function tableText(entries: ReadonlyMap<string, TableEntry>): FoldedWord {
  const words = [...entries.values()].map(({ name, value }) => joinWords([constantWord(`${name}=`), textOf(value)]));
  return joinWords([constantWord("@{"), joined(words, ";"), constantWord("}")]);
}

/** No text where it would be too long. */
export function joined(words: readonly FoldedWord[], separator: string): FoldedWord {
  if (words.length === 0) return constantWord("");
  let length = 0;
  for (const word of words) length += word.value.length + separator.length;
  if (length <= longestText && words.length <= 256) return joinWords(words, separator);
  let sources: readonly Source[] = noSources;
  for (const word of words) if (word.sources.length > 0) sources = mergeSources(sources, word.sources);
  const segments = words.slice(0, 64).flatMap((word) => word.segments);
  if (length > longestText) return unknownWord(undefined, segments, sources);
  // Of so many pieces none is placed for itself.
  const value = words.map((word) => word.value).join(separator);
  const label = words.find((word) => word.label !== undefined)?.label;
  return { value, segments: spread(segments, value.length), sources, ...(label !== undefined && { label }) };
}

export function sourcesOf(value: Value | undefined): readonly Source[] {
  if (value === undefined) return noSources;
  switch (value.kind) {
    case "text":
    case "number":
    case "boolean":
    case "bytes":
      return value.word.sources;
    case "list":
      return value.items.slice(0, 256).reduce<readonly Source[]>((all, item) => mergeSources(all, sourcesOf(item)), noSources);
    case "table":
      return [...value.entries.values()].reduce<readonly Source[]>((all, entry) => mergeSources(all, sourcesOf(entry.value)), noSources);
    case "object":
      return value.object.sources;
    case "block":
    case "type":
    case "nothing":
      return noSources;
  }
}

export function segmentsOf(value: Value | undefined): readonly Segment[] {
  if (value === undefined) return [];
  switch (value.kind) {
    case "text":
    case "number":
    case "boolean":
    case "bytes":
      return value.word.segments;
    case "list":
      return segmentsOf(value.items[0]);
    case "object":
      return value.object.segments;
    case "block":
      return segmentsIn(value.layer, value.block.start, value.block.end, 0, true);
    case "table":
    case "type":
    case "nothing":
      return [];
  }
}

/** The text, where all of it is known. */
export function knownText(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "object" || value.kind === "block" || value.kind === "table" || value.kind === "bytes") return undefined;
  const { value: shown } = textOf(value);
  return isKnown(shown) ? shown : undefined;
}

/** The number, where it is one or a text that reads as one. */
export function knownNumber(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  switch (value.kind) {
    case "number":
      return value.number;
    case "boolean":
      return value.boolean ? 1 : 0;
    case "nothing":
      return 0;
    case "text": {
      const shown = value.word.value.trim();
      if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(shown)) return Number(shown);
      if (/^0x[0-9a-f]+$/i.test(shown)) return Number.parseInt(shown.slice(2), 16);
      return shown === "" ? 0 : undefined;
    }
    case "list":
      return value.items.length === 1 ? knownNumber(value.items[0]) : undefined;
    default:
      return undefined;
  }
}

export function itemsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "list":
      return value.items;
    case "bytes":
      return Array.from(value.bytes, (byte) => number(byte, value.word.segments, value.word.sources));
    case "nothing":
      return [];
    default:
      return [value];
  }
}

/** Whether each part of it is known. */
export function isConstant(value: Value): boolean {
  if (value.kind === "list") return value.items.every(isConstant);
  return value.kind === "bytes" || value.kind === "nothing" || value.kind === "type" || knownText(value) !== undefined;
}

/** The same value where it is used: what was assigned elsewhere stands here, as a whole. */
export function placedAt(value: Value, segments: readonly Segment[], step?: RelatedSpan): Value {
  const placed = (word: FoldedWord): FoldedWord => ({
    ...word,
    segments: spread(segments, word.value.length),
    ...(step && { steps: [...(word.steps ?? []), step].slice(-8) }),
  });
  switch (value.kind) {
    case "text":
    case "number":
    case "boolean":
    case "bytes":
      return { ...value, word: placed(value.word) };
    case "list":
      return value.items.length > 64 ? value : { kind: "list", items: value.items.map((item) => placedAt(item, segments, step)) };
    default:
      return value;
  }
}

/** The same text, changed: all of it stands for all of that. */
export function retext(word: FoldedWord, value: string, label?: string): Value {
  const changed = revalued(word, value);
  return text(label === undefined ? changed : { ...changed, label });
}

/** Whether nobody could tell two values apart. */
export function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.kind === "block" || a.kind === "object") return false;
  const sources = sourcesOf(a);
  const others = sourcesOf(b);
  return (
    textOf(a).value === textOf(b).value &&
    sources.length === others.length &&
    sources.every((source, i) => source.span.start === others[i]?.span.start)
  );
}
