/** YAML for the readers of configuration: documents with their problems, and scalars as words that know where they stand. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from "yaml";
import type { Span } from "../base/range.ts";
import type { FoldedWord } from "../shell/folded.ts";
import { documentSpan, type Layer, segmentsIn } from "../shell/layer.ts";
import type { ProgramProblem } from "../shell/program.ts";
import { asFolded, cleanWord } from "./word-parts.ts";
import { scalarSegments } from "./yaml-scalar.ts";

const limits = { errors: 20, documents: 2_000, merges: 20 } as const;

/** One document: nodes by key with aliases and merges followed, and words. */
export interface YamlDocument {
  readonly root: unknown;
  /** What an alias stands for; anything else is itself. */
  resolved(node: unknown): unknown;
  /** The value of a key, through aliases and `<<`; undefined where there is none. */
  entry(map: unknown, key: string): unknown;
  /** The keys of a map that are texts, each with its value; those of `<<` last. */
  entries(map: unknown): readonly (readonly [key: string, value: unknown])[];
  /** The items of a list, aliases followed; undefined for what is no list. */
  items(node: unknown): readonly unknown[] | undefined;
  /** A scalar as text, as it is written unless it is quoted; undefined for anything else. */
  word(node: unknown): FoldedWord | undefined;
  /** Where a node stands. */
  span(node: unknown): Span;
  /** Where a key stands with its value; the value alone where the key comes from elsewhere. */
  entrySpan(map: unknown, key: string): Span;
}

/** `text` has the length of the layer's own, and may have parts blanked that are not YAML. It is not nested too deeply. */
export function yamlDocuments(
  layer: Layer,
  text = layer.text,
): { readonly documents: readonly YamlDocument[]; readonly problems: readonly ProgramProblem[] } {
  const problems: ProgramProblem[] = [];
  const report = (code: string, message: string, start: number, end: number) =>
    problems.push({ code, message, weight: "blocking", ...documentSpan(layer, start, Math.max(end, start + 1)) });
  const parsed = parseAllDocuments(text, { keepSourceTokens: true, lineCounter: new LineCounter(), uniqueKeys: false, logLevel: "silent" });
  if (parsed.length > limits.documents) {
    const at = parsed[limits.documents]?.range[0] ?? 0;
    report("too-large", `Only the first ${limits.documents} documents of this file were read. Split it.`, at, text.length);
  }
  const documents = parsed.slice(0, limits.documents);
  for (const error of documents.flatMap(({ errors }) => errors).slice(0, limits.errors)) {
    const [start, end] = error.pos;
    report("unparsed", `This YAML cannot be parsed: ${firstLine(error.message)}. What it runs was not fully analysed.`, start, end);
  }
  return { documents: documents.map((document) => yamlDocument(document, layer, text)), problems };
}

function yamlDocument(document: Document, layer: Layer, text: string): YamlDocument {
  const resolved = (node: unknown): unknown => {
    let found = node;
    for (let i = 0; i < limits.merges && isAlias(found); i++) found = found.resolve(document);
    return isAlias(found) ? undefined : found;
  };
  const merged = (map: unknown): readonly unknown[] => {
    const sources = isMap(map)
      ? map.items.filter(({ key }) => isScalar(key) && key.value === "<<").map(({ value }) => resolved(value))
      : [];
    return sources.flatMap((source) => (isSeq(source) ? source.items.map(resolved) : [source])).slice(0, limits.merges);
  };
  const entryWithin = (node: unknown, key: string, depth: number): unknown => {
    const map = resolved(node);
    if (!isMap(map) || depth > limits.merges) return undefined;
    const own = map.items.findLast((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key);
    if (own !== undefined) return resolved(own.value);
    for (const source of merged(map)) {
      const found = entryWithin(source, key, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const entriesWithin = (node: unknown, depth: number): readonly (readonly [string, unknown])[] => {
    const map = resolved(node);
    if (!isMap(map) || depth > limits.merges) return [];
    const found = new Map<string, unknown>();
    for (const { key, value } of map.items) if (isScalar(key) && key.value !== "<<") found.set(String(key.value), resolved(value));
    for (const source of merged(map))
      for (const [key, value] of entriesWithin(source, depth + 1)) if (!found.has(key)) found.set(key, value);
    return [...found];
  };
  const spanOf = (node: unknown): Span => {
    const [start, end] = rangeOf(node) ?? [0, text.length];
    return documentSpan(layer, start, Math.max(start + 1, start + text.slice(start, end).trimEnd().length));
  };
  return {
    root: document.contents,
    resolved,
    entry: (map, key) => entryWithin(map, key, 0),
    entries: (map) => entriesWithin(map, 0),
    items: (node) => {
      const list = resolved(node);
      return isSeq(list) ? list.items.map(resolved) : undefined;
    },
    word: (node) => {
      const scalar = resolved(node);
      return isScalar(scalar) && scalar.value !== null ? scalarWord(scalar, layer, text) : undefined;
    },
    span: spanOf,
    entrySpan: (node, key) => {
      const map = resolved(node);
      const own = isMap(map) ? map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key) : undefined;
      if (own === undefined) return spanOf(entryWithin(node, key, 0));
      return { start: spanOf(own.key).start, end: spanOf(isAlias(own.value) || isNode(own.value) ? own.value : own.key).end };
    },
  };
}

function rangeOf(node: unknown): Node["range"] {
  return typeof node === "object" && node !== null && "range" in node ? (node as Node).range : undefined;
}

function scalarWord(scalar: Scalar, layer: Layer, text: string): FoldedWord {
  const value = typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value));
  const segments = scalarSegments(scalar, value, text).flatMap(({ from, to, start, end, exact }) =>
    segmentsIn(layer, start, end, from, exact, to - from),
  );
  // An escape may spell what marks a hole.
  return cleanWord(asFolded({ value, segments }));
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? text).replace(/ at line \d+, column \d+:?$/, "").replace(/[.:]$/, "");
}
