/** Bytes: from base64 and numbers, and the texts that encodings make of them. */
import { base64Bytes } from "../bytes.ts";
import { decoded, revalued, spread } from "../folded.ts";
import { isKnown, withoutHoles } from "../value.ts";
import {
  character,
  constantText,
  itemsOf,
  knownNumber,
  knownText,
  longestText,
  segmentsOf,
  sourcesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";

export function fromBase64Value(value: Value): Value {
  const word = textOf(value);
  const bytes = isKnown(word.value) && word.value.length <= 2 * longestText ? base64Bytes(word.value) : undefined;
  if (bytes === undefined) return { kind: "text", word: decoded(textOf(unknown(word.segments, word.sources)), "base64") };
  return bytesValue(bytes, decoded(word, "base64"));
}

export function bytesValue(bytes: Uint8Array, word: ReturnType<typeof textOf>): Value {
  const shown = Array.from(bytes.slice(0, 64)).join(" ");
  return { kind: "bytes", bytes, word: { ...word, value: shown, segments: spread(word.segments, shown.length) } };
}

/** Numbers as bytes; `undefined` where one is unknown. */
export function toBytes(value: Value): Value | undefined {
  if (value.kind === "bytes") return value;
  if (value.kind !== "list") return undefined;
  const found = new Uint8Array(value.items.length);
  for (const [i, item] of value.items.entries()) {
    const known = knownNumber(item);
    if (known === undefined) return undefined;
    found[i] = known;
  }
  return bytesValue(found, { ...textOf(value.items[0] ?? constantText("")), sources: sourcesOf(value) });
}

export const encodings = ["utf8", "unicode", "ascii", "utf7", "utf32", "bigendianunicode", "default", "latin1"] as const;
export type Encoding = (typeof encodings)[number];

export function encodingNamed(written: string): Encoding {
  const name = written
    .toLowerCase()
    .replace(/[-_]/g, "")
    .replace(/encoding$/, "");
  if (name === "utf16" || name === "utf16le") return "unicode";
  return encodings.find((known) => known === name) ?? "utf8";
}

/** The text of bytes; unknown bytes give an unknown text with what flows in. */
export function decodedText(encoding: Encoding, value: Value): Value {
  const bytes = toBytes(value);
  const { label, layers } = textOf(value);
  if (bytes?.kind !== "bytes") {
    const word = textOf(unknown(segmentsOf(value), sourcesOf(value)));
    return { kind: "text", word: { ...word, ...(label !== undefined && { label }), ...(layers && { layers }) } };
  }
  const shown = decode(encoding, bytes.bytes);
  return text(revalued(bytes.word, shown));
}

/** Base64 of UTF-16, as `-EncodedCommand` takes it; UTF-8 where the bytes can be nothing else. */
export function encodedCommand(value: string): string | undefined {
  const bytes = value.length > 2 * longestText ? undefined : base64Bytes(value);
  if (bytes === undefined) return undefined;
  const isWide = bytes.length % 2 === 0;
  return decode(isWide ? "unicode" : "utf8", bytes);
}

function decode(encoding: Encoding, bytes: Uint8Array): string {
  return withoutHoles(plainDecoded(encoding, bytes)).replaceAll("\0", "\uFFFD");
}

function plainDecoded(encoding: Encoding, bytes: Uint8Array): string {
  switch (encoding) {
    case "unicode":
      return wide(bytes, 0);
    case "bigendianunicode":
      return wide(bytes, 1);
    case "ascii":
    case "latin1":
      return latin(bytes);
    default:
      return new TextDecoder("utf-8").decode(bytes);
  }
}

function wide(bytes: Uint8Array, low: 0 | 1): string {
  let shown = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) shown += String.fromCharCode((bytes[i + low] ?? 0) | ((bytes[i + 1 - low] ?? 0) << 8));
  return shown.replace(/^\ufeff/, "");
}

function latin(bytes: Uint8Array): string {
  let shown = "";
  for (const byte of bytes) shown += String.fromCharCode(byte);
  return shown;
}

/** `GetBytes`. */
export function encodedBytes(encoding: Encoding, value: Value): Value {
  const shown = knownText(value);
  const word = textOf(value);
  if (shown === undefined || shown.length > longestText / 4) return unknown(segmentsOf(value), sourcesOf(value));
  if (encoding === "unicode") {
    const bytes = new Uint8Array(shown.length * 2);
    for (let i = 0; i < shown.length; i++) {
      const code = shown.charCodeAt(i);
      bytes[2 * i] = code & 255;
      bytes[2 * i + 1] = code >> 8;
    }
    return bytesValue(bytes, word);
  }
  if (encoding === "ascii" || encoding === "latin1")
    return bytesValue(
      Uint8Array.from(shown, (c) => c.charCodeAt(0) & 255),
      word,
    );
  return bytesValue(new TextEncoder().encode(shown), word);
}

export function toBase64(value: Value): Value {
  const bytes = toBytes(value);
  if (bytes?.kind !== "bytes") return unknown(segmentsOf(value), sourcesOf(value));
  const shown = btoa(latin(bytes.bytes));
  return text({ ...revalued(bytes.word, shown) });
}

/** The items of a value as characters. */
export function characters(value: Value): readonly Value[] {
  return itemsOf(value).flatMap((item): Value[] => {
    const word = textOf(item);
    if (item.kind === "number") return [toCharacter(item)];
    return isKnown(word.value) ? [...word.value].map((c) => asCharacter(constantText(c, word.segments))) : [item];
  });
}

export function toCharacter(value: Value): Value {
  const known = value.kind === "number" ? value.number : undefined;
  if (known !== undefined) {
    if (known < 0 || known > 0xffff) return unknown(segmentsOf(value));
    const c = String.fromCharCode(Math.floor(known));
    return character({ ...revalued(textOf(value), c === "\0" ? "\uFFFD" : withoutHoles(c)), sources: sourcesOf(value) });
  }
  const shown = knownText(value);
  if (shown !== undefined && shown.length > 1 && /^\d+$/.test(shown))
    return toCharacter({ kind: "number", number: Number(shown), word: textOf(value) });
  return asCharacter(text(textOf(value)));
}

function asCharacter(value: Value): Value {
  return value.kind === "text" && value.word.value.length === 1 ? character(value.word) : value;
}
