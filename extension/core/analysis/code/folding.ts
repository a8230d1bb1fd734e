/**
 * The pure functions that the evaluation follows, by the name that `language.json` gives them. Each takes what it is
 * called on (or undefined) and its arguments, and gives its result, or undefined where that cannot be told.
 */
import { type FoldedWord, joinWords, mergeSources, revalued, sliceWord, spread } from "../../shell/folded.ts";
import { hole, isKnown } from "../../shell/value.ts";
import { sourcesOf, textValue, type Value } from "./abstract-value.ts";
import { formatted, functionForms, sideBySide, withEnvironment } from "./function-folds.ts";

export interface FoldCall {
  readonly self: Value | undefined;
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

type Fold = (call: FoldCall) => Value | undefined;

const longestText = 1_000_000;
const mostSegments = 256;
const longestSplit = 20_000;

const own: Readonly<Record<string, Fold>> = {
  /** What it is called on, unchanged. */
  self: ({ self }) => self,
  first: ({ positional, named }) => positional[0] ?? [...named.values()][0],
  "first-of-one": ({ positional }) => (positional.length === 1 ? positional[0] : undefined),
  /** Unknown, but what goes in is in it. */
  hold: () => undefined,
  home: () => textValue({ value: "~", segments: [], sources: [] }),
  "join-path": ({ self, positional }) => joinPath(self === undefined ? positional : [self, ...positional]),
  "join-self": ({ self, positional }) => joinItems(self?.word, positional[0]),
  "join-items": ({ self, positional }) => joinItems(positional[0]?.word ?? { value: ",", segments: [], sources: [] }, self),
  concat: ({ self, positional }) => concat(self === undefined ? positional : [self, ...positional]),
  format: ({ self, positional, named }) => (self === undefined ? undefined : formatBraces(self.word, positional, named)),
  lower: ({ self }) => mapText(self, (text) => text.toLowerCase()),
  upper: ({ self }) => mapText(self, (text) => text.toUpperCase()),
  strip: ({ self, positional }) => (positional.length > 0 ? undefined : trimmed(self)),
  replace: ({ self, positional }) => replaced(self, positional),
  reverse: ({ self }) => (self?.items === undefined ? undefined : { ...self, items: [...self.items].reverse() }),
  "split-words": ({ positional }) => splitWords(positional[0]),
  "join-words": ({ positional }) => joinItems({ value: " ", segments: [], sources: [] }, positional[0]),
  "split-lines": ({ self }) => splitText(self, textValue({ value: "\n", segments: [], sources: [] })),
  get: ({ self, positional }) =>
    self?.entries === undefined || positional[0] === undefined ? undefined : self.entries.get(positional[0].word.value),
  split: ({ self, positional }) => splitText(self, positional[0]),
  "base64-decode": ({ positional }) => labelled(mapText(positional[0], decodeBase64), "base64"),
  "hex-decode": ({ positional }) => mapText(positional[0], (text) => decodeBytes(hexBytes(text))),
  "buffer-from": ({ positional }) => bufferFrom(positional),
  "codecs-decode": ({ positional }) => codecsDecode(positional),
  "codecs-encode": ({ positional }) => (/^rot/.test(positional[1]?.word.value ?? "") ? codecsDecode(positional) : undefined),
  "url-decode": ({ positional }) => mapText(positional[0], decodeUrl),
  "from-char-codes": ({ positional }) => fromCharCodes(positional),
  "char-codes": ({ self }) => (self?.items === undefined ? self : fromCharCodes(self.items)),
  /** The list that it is called on, with its arguments behind. */
  append: ({ self, positional }) =>
    self === undefined ? undefined : listOf([...(self.items ?? [{ ...self, isRest: true }]), ...positional]),
  /** The list or the text that it is called on, with its arguments behind. */
  push: ({ self, positional }) =>
    self === undefined ? undefined : self.items !== undefined ? listOf([...self.items, ...positional]) : concat([self, ...positional]),
  /** The list of its arguments. */
  list: ({ positional }) => listOf(positional),
  second: ({ positional }) => positional[1],
  /** All entries of its arguments, and what a module among them has. */
  merge: ({ positional }) => merged(positional),
  "char-code": ({ positional }) => mapText(positional[0], (text) => (text.length === 1 ? String(text.codePointAt(0)) : undefined)),
  character: ({ self }) => (self === undefined ? undefined : fromCharCodes([self])),
  words: ({ self }) => splitWords(self),
  "join-bare": ({ self, positional }) => joinItems(positional[0]?.word ?? { value: "", segments: [], sources: [] }, self),
  "url-host": ({ self }) => mapText(self, (text) => /^[a-z][a-z+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(text)?.[1]),
  "host-port": ({ positional }) => joinItems({ value: ":", segments: [], sources: [] }, listOf(positional)),
  "format-percent": ({ self, positional, named }) => formatted(self?.word, positional, named),
  "side-by-side": ({ positional }) => sideBySide(positional, ""),
  "side-by-side-apart": ({ positional }) => sideBySide(positional, " "),
  environment: ({ positional }) => withEnvironment(positional[0]),
  unpack: ({ self, positional }) => unpacked(self, positional[0]?.word.value),
  pack: ({ self, positional }) => packed(self, positional[0]?.word.value),
  "decode-base64-self": ({ self }) => labelled(mapText(self, decodeBase64), "base64"),
  "decode-hex-self": ({ self }) => mapText(self, (text) => decodeBytes(hexBytes(text))),
  "reverse-text": ({ self }) =>
    self?.items !== undefined ? { ...self, items: [...self.items].reverse() } : mapText(self, (text) => [...text].reverse().join("")),
};

export const folds: Readonly<Record<string, Fold>> = { ...own, ...functionForms(own) };

/** Ruby's `unpack` and `unpack1`, as far as they decode. */
function unpacked(self: Value | undefined, format: string | undefined): Value | undefined {
  if (format === undefined || !/^m0?$/.test(format)) return undefined;
  return labelled(mapText(self, decodeBase64), "base64");
}

/** Ruby's `pack`: of hexadecimal, and of codes of characters. */
function packed(self: Value | undefined, format: string | undefined): Value | undefined {
  if (format === undefined || self?.items === undefined) return undefined;
  if (/^H\*?$/.test(format)) return mapText(self.items[0], (text) => decodeBytes(hexBytes(text)));
  return /^[cCU]\*$/.test(format) ? fromCharCodes(self.items) : undefined;
}

/** Both text and sources of a list of values, one after another. */
export function concat(values: readonly Value[]): Value | undefined {
  if (values.some((value) => value.items !== undefined)) {
    return listOf(values.flatMap((value) => value.items ?? [{ ...value, isRest: true }]));
  }
  if (values.reduce((length, { word }) => length + word.value.length, 0) > longestText) return undefined;
  const word = joinWords(values.map(({ word }) => word));
  // A text that grows piece by piece would carry the place of each piece through every step.
  return textValue(word.segments.length > mostSegments ? { ...word, segments: spread(word.segments, word.value.length) } : word);
}

export function listOf(items: readonly Value[], segments: FoldedWord["segments"] = []): Value {
  let sources: FoldedWord["sources"] = [];
  for (const item of items) sources = mergeSources(sources, sourcesOf(item));
  return { word: { value: hole(), segments, sources }, items };
}

/** `"%s" % x`, with a tuple or a single value. */
export function formatPercent(format: FoldedWord, value: Value): Value | undefined {
  let next = 0;
  return substituted(format, /%(?:\((\w+)\))?[-+ #0]*\d*(?:\.\d+)?([sdrifxXac%])/g, (match) => {
    if (match[2] === "%") return { value: "%", segments: [], sources: [] };
    if (match[1] !== undefined) return value.entries?.get(match[1])?.word;
    return value.items === undefined ? value.word : value.items[next++]?.word;
  });
}

function formatBraces(format: FoldedWord, positional: readonly Value[], named: ReadonlyMap<string, Value>): Value | undefined {
  let next = 0;
  return substituted(format, /\{\{|\}\}|\{([\w.]*)(?:![rsa])?(?::[^{}]*)?\}/g, (match) => {
    if (match[0] === "{{" || match[0] === "}}") return { value: match[0].slice(1), segments: [], sources: [] };
    const name = match[1] ?? "";
    if (name === "") return positional[next++]?.word;
    return (/^\d+$/.test(name) ? positional[Number(name)] : named.get(name))?.word;
  });
}

function substituted(format: FoldedWord, pattern: RegExp, value: (match: RegExpMatchArray) => FoldedWord | undefined): Value {
  const parts: FoldedWord[] = [];
  let last = 0;
  for (const match of format.value.matchAll(pattern)) {
    parts.push(sliceWord(format, last, match.index));
    parts.push(value(match) ?? { value: hole(), segments: [], sources: [] });
    last = match.index + match[0].length;
  }
  parts.push(sliceWord(format, last));
  return textValue(joinWords(parts));
}

function joinPath(parts: readonly Value[]): Value | undefined {
  let words: FoldedWord[] = [];
  for (const part of parts.flatMap((value) => value.items ?? [value])) {
    const { word } = part;
    // An absolute part, or one that begins with the home directory, starts again.
    if (/^[/~]/.test(word.value)) words = [];
    if (word.value === "") continue;
    const before = words[words.length - 1];
    if (before !== undefined && !before.value.endsWith("/")) words.push({ value: "/", segments: [], sources: [] });
    words.push(word.value.startsWith("./") && words.length > 0 ? sliceWord(word, 2) : word);
  }
  return words.length === 0 ? undefined : textValue(joinWords(words));
}

function joinItems(separator: FoldedWord | undefined, list: Value | undefined): Value | undefined {
  if (separator === undefined || list?.items === undefined || !isKnown(separator.value)) return undefined;
  if (list.items.some((item) => item.isRest)) return undefined;
  return textValue(
    joinWords(
      list.items.map(({ word }) => word),
      separator.value,
    ),
  );
}

function mapText(value: Value | undefined, change: (text: string) => string | undefined): Value | undefined {
  if (value === undefined || !isKnown(value.word.value)) return undefined;
  const text = change(value.word.value);
  return text === undefined ? undefined : textValue(revalued(value.word, text));
}

/** The layer that `via` names where this text is run. */
function labelled(value: Value | undefined, label: string): Value | undefined {
  return value === undefined ? undefined : { ...value, word: { ...value.word, label } };
}

function trimmed(value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined;
  const { word } = value;
  const start = word.value.length - word.value.trimStart().length;
  return textValue(sliceWord(word, start, Math.max(start, word.value.trimEnd().length)));
}

function replaced(self: Value | undefined, [from, to]: readonly Value[]): Value | undefined {
  if (from === undefined || to === undefined || !isKnown(from.word.value) || !isKnown(to.word.value) || from.word.value === "")
    return undefined;
  const [search, replacement] = [from.word.value, to.word.value];
  return mapText(self, (text) => text.split(search).join(replacement));
}

function splitText(self: Value | undefined, separator: Value | undefined): Value | undefined {
  if (self === undefined || !isKnown(self.word.value)) return undefined;
  const by = separator?.word.value;
  if (by !== undefined && (!isKnown(by) || self.word.value.length > longestSplit)) return undefined;
  const items: Value[] = [];
  if (by === undefined) {
    for (const match of self.word.value.matchAll(/\S+/g))
      items.push(textValue(sliceWord(self.word, match.index, match.index + match[0].length)));
    return listOf(items, self.word.segments);
  }
  let at = 0;
  for (const part of self.word.value.split(by)) {
    items.push(textValue(sliceWord(self.word, at, at + part.length)));
    at += part.length + by.length;
  }
  return listOf(items, self.word.segments);
}

/** As a shell splits words, without expansions: quotes group, a backslash takes the next character as it is. */
function splitWords(value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined;
  const { word } = value;
  const items: Value[] = [];
  const text = word.value;
  for (const match of text.matchAll(/(?:\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|[^\s\\'"])+/g)) {
    const raw = sliceWord(word, match.index, match.index + match[0].length);
    const plain = match[0].replace(
      /\\([\s\S])|'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"/g,
      (_, escaped?: string, single?: string, double?: string) => {
        if (escaped !== undefined) return escaped;
        return single ?? (double ?? "").replace(/\\(["\\])/g, "$1");
      },
    );
    items.push(textValue(revalued(raw, plain)));
  }
  return listOf(items, word.segments);
}

function decodeBase64(text: string): string | undefined {
  const plain = text.replace(/\s+/g, "").replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const binary = atob(plain + "=".repeat((4 - (plain.length % 4)) % 4));
  return decodeBytes(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}

function hexBytes(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, "");
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(plain)) return undefined;
  return Uint8Array.from(plain.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** UTF-8; bytes that are not give undefined, for they are no text that anything here could read. */
function decodeBytes(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\uFFFD") || text.includes("\uFDD0") || text.includes("\uFDD1") ? undefined : text;
}

function bufferFrom([data, encoding]: readonly Value[]): Value | undefined {
  if (data?.items !== undefined) return fromCharCodes(data.items);
  const name = encoding?.word.value.toLowerCase();
  if (name === "base64" || name === "base64url") return labelled(mapText(data, decodeBase64), "base64");
  if (name === "hex") return mapText(data, (text) => decodeBytes(hexBytes(text)));
  return data;
}

function codecsDecode([data, encoding]: readonly Value[]): Value | undefined {
  const name = encoding?.word.value.toLowerCase().replaceAll("-", "_") ?? "utf_8";
  if (/^(?:rot13|rot_13)$/.test(name)) return mapText(data, rot13);
  if (/^(?:hex|hex_codec)$/.test(name)) return mapText(data, (text) => decodeBytes(hexBytes(text)));
  if (/^(?:base64|base_64|base64_codec)$/.test(name)) return mapText(data, decodeBase64);
  return /^utf/.test(name) ? data : undefined;
}

function rot13(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

function decodeUrl(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoded text: what it gives at run time is an error, so nothing is lost by not knowing it.
    return undefined;
  }
}

function fromCharCodes(values: readonly Value[]): Value | undefined {
  const codes = values.flatMap((value) => value.items ?? [value]);
  let text = "";
  for (const { word, isRest } of codes) {
    const code = Number(word.value);
    if (isRest === true || word.value === "" || !Number.isInteger(code) || code < 0 || code > 0x10ffff) return undefined;
    text += String.fromCodePoint(code);
  }
  return textValue(revalued(joinWords(codes.map(({ word }) => word)), text));
}

function merged(values: readonly Value[]): Value | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const entries = new Map(values.flatMap((value) => [...(value.entries ?? [])]));
  const path = values.findLast((value) => value.path !== undefined)?.path;
  return { ...first, entries, ...(path === undefined ? {} : { path }) };
}
