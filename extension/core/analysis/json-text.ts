/** Reads JSON with the place of every string, and goes on behind what is none: `JSON.parse` does neither. */
import { constantWord, type FoldedWord } from "../shell/folded.ts";
import { type Layer, segmentsIn } from "../shell/layer.ts";
import type { Segment } from "../shell/program.ts";
import { cleanWord } from "./word-parts.ts";

export type JsonNode =
  | { readonly kind: "string"; readonly word: FoldedWord }
  | { readonly kind: "object"; readonly members: readonly (readonly [key: string, value: JsonNode])[] }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  /** A number, true, false or null, as it is written. */
  | { readonly kind: "literal"; readonly word: FoldedWord }
  | { readonly kind: "other" };

export interface JsonError {
  readonly message: string;
  /** Offsets of the layer's text. */
  readonly start: number;
  readonly end: number;
}

const limits = { depth: 200, errors: 20 } as const;
const other: JsonNode = { kind: "other" };

/** What an object has under a key, the last where it is there twice, as `JSON.parse` takes it; undefined of anything else. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === "object" ? node.members.findLast(([name]) => name === key)?.[1] : undefined;
}

/** The texts of a list, without whatever else stands there; none of anything else. */
export function textsOf(node: JsonNode | undefined): FoldedWord[] {
  return node?.kind === "array" ? node.items.flatMap((item) => (item.kind === "string" ? [item.word] : [])) : [];
}

/** Comments and commas too many, as some tools allow them, are passed over. */
export function readJson(layer: Layer): { readonly root: JsonNode; readonly errors: readonly JsonError[] } {
  const { text } = layer;
  const errors: JsonError[] = [];
  let at = 0;
  const fail = (message: string, start: number, end = start + 1) => {
    if (errors.length < limits.errors)
      errors.push({ message, start: Math.min(start, Math.max(0, text.length - 1)), end: Math.min(end, text.length) });
  };

  const skipBlanks = (): void => {
    const blank = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
  };

  /** To the next sign from which reading can go on. */
  const skipToSign = (): void => {
    const start = at;
    while (at < text.length && !/[",\]}]/.test(text[at] ?? "")) at++;
    if (at === start) at++;
  };

  const value = (depth: number): JsonNode => {
    skipBlanks();
    const sign = text[at];
    if (sign === '"') return { kind: "string", word: string() };
    if (sign === "{" || sign === "[") {
      if (depth >= limits.depth) {
        fail("it is nested too deeply", at, text.length);
        at = text.length;
        return other;
      }
      at++;
      return sign === "{" ? { kind: "object", members: members(depth + 1) } : { kind: "array", items: items(depth + 1) };
    }
    const literal = /(?:true|false|null|-?\d[\d.eE+-]*)/y;
    literal.lastIndex = at;
    const found = literal.exec(text);
    if (found === null) {
      fail("a value is missing", at);
      if (at < text.length && !/[,\]}]/.test(text[at] ?? "")) skipToSign();
      return other;
    }
    const start = at;
    at += found[0].length;
    return { kind: "literal", word: constantWord(found[0], segmentsIn(layer, start, at, 0, true)) };
  };

  const members = (depth: number): (readonly [string, JsonNode])[] => {
    const found: (readonly [string, JsonNode])[] = [];
    for (let isParted = true; ; ) {
      skipBlanks();
      if (at >= text.length) {
        fail("an object does not end", text.length - 1);
        return found;
      }
      if (text[at] === "}") {
        at++;
        return found;
      }
      if (text[at] === ",") {
        at++;
        isParted = true;
        continue;
      }
      if (text[at] === '"' && !isParted) fail("a comma is missing", at);
      isParted = false;
      const key = keyText();
      if (key === undefined) {
        skipToSign();
        continue;
      }
      skipBlanks();
      if (text[at] === ":") at++;
      else fail("a colon is missing", at);
      found.push([key, value(depth)]);
    }
  };

  const keyText = (): string | undefined => {
    if (text[at] === '"') return string().value;
    const bare = /[\w$-]+/y;
    bare.lastIndex = at;
    const name = bare.exec(text)?.[0];
    fail(name === undefined ? "a key is missing" : "a key has no quotes", at, at + (name?.length ?? 1));
    at += name?.length ?? 0;
    return name;
  };

  const items = (depth: number): JsonNode[] => {
    const found: JsonNode[] = [];
    for (;;) {
      skipBlanks();
      if (at >= text.length) {
        fail("a list does not end", text.length - 1);
        return found;
      }
      if (text[at] === "]") {
        at++;
        return found;
      }
      if (text[at] === "}") {
        fail("a list does not end", at);
        return found;
      }
      if (text[at] === ",") at++;
      else found.push(value(depth));
    }
  };

  const string = (): FoldedWord => {
    const start = at + 1;
    const segments: Segment[] = [];
    let decoded = "";
    const literal = /[^"\\\n]+/y;
    for (at = start; ; ) {
      literal.lastIndex = at;
      const plain = literal.exec(text)?.[0];
      if (plain !== undefined) {
        segments.push(...segmentsIn(layer, at, at + plain.length, decoded.length, true));
        decoded += plain;
        at += plain.length;
      }
      const sign = text[at];
      if (sign === '"') {
        at++;
        break;
      }
      if (sign !== "\\") {
        fail("a text does not end", start - 1, at);
        break;
      }
      const escape = /\\(?:u[0-9a-fA-F]{4}|[\s\S]?)/y;
      escape.lastIndex = at;
      const sequence = escape.exec(text)?.[0] ?? "\\";
      const character = unescaped(sequence);
      if (character === undefined) fail("an escape is unknown", at, at + sequence.length);
      const letters = character ?? sequence;
      segments.push(...segmentsIn(layer, at, at + sequence.length, decoded.length, false, letters.length));
      decoded += letters;
      at += sequence.length;
    }
    return cleanWord({ ...constantWord(decoded), segments });
  };

  const root = value(0);
  skipBlanks();
  if (at < text.length && errors.length === 0) fail("something follows the end", at);
  return { root, errors };
}

const simple: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function unescaped(sequence: string): string | undefined {
  if (/^\\u.{4}$/s.test(sequence)) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
  const letter = sequence.slice(1);
  return Object.hasOwn(simple, letter) ? simple[letter] : undefined;
}
