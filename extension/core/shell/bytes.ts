/** Bytes as constants: what decoders give that is no text yet, and what decompressors make of it. */
import { gunzipSync, inflateSync, unzlibSync } from "fflate";
import { decoded, type FoldedWord, revalued } from "./folded.ts";
import { hole, isKnown } from "./value.ts";

/** What a decompressor may give: more is not computed. */
const mostBytes = 1_000_000;

/** Bytes as a word: their text where they are UTF-8, else an unknown that keeps them. */
export function bytesWord(from: FoldedWord, bytes: Uint8Array, layer: string): FoldedWord {
  const text = utf8(bytes);
  const { bytes: _, ...word } = decoded(from, layer);
  return text === undefined ? { ...revalued(word, hole()), bytes } : revalued(word, text);
}

/** The bytes of a constant; `undefined` where it has unknown parts. */
export function wordBytes(word: FoldedWord): Uint8Array | undefined {
  if (word.bytes !== undefined) return word.bytes;
  if (!isKnown(word.value)) return undefined;
  // What `printf '\x8b'` prints is one byte, and so is each character here.
  const isOneByteEach = ![...word.value].some((character) => (character.codePointAt(0) ?? 0) > 0xff);
  return isOneByteEach ? Uint8Array.from(word.value, (character) => character.charCodeAt(0)) : undefined;
}

/** What data holds that was deflated without a header; `undefined` where it is none, is broken, or is too much. */
export function rawInflated(data: Uint8Array): Uint8Array | undefined {
  const room = new Uint8Array(mostBytes);
  try {
    const found = inflateSync(data, { out: room });
    return found.length < mostBytes ? found : undefined;
  } catch {
    // Broken data is unknown data: the caller treats it so.
    return undefined;
  }
}

/** What gzip or zlib data holds; `undefined` where it is neither, is broken, or is too much. */
export function inflated(data: Uint8Array): Uint8Array | undefined {
  const isGzip = data[0] === 0x1f && data[1] === 0x8b;
  const isZlib = data[0] === 0x78 && ((data[0] << 8) | (data[1] ?? 0)) % 31 === 0;
  if (!isGzip && !isZlib) return undefined;
  // A room of our own: the size that the data states is not to be believed.
  const room = new Uint8Array(mostBytes);
  try {
    const found = isGzip ? gunzipSync(data, { out: room }) : unzlibSync(data, { out: room });
    return found.length < mostBytes ? found : undefined;
  } catch {
    // Broken data is unknown data: the caller treats it so.
    return undefined;
  }
}

export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not text, so not code that could be read: the caller treats it as unknown.
    return undefined;
  }
}

/** Bytes of base64, lines and padding tolerated; `undefined` where it is none. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(compact.replace(/=+$/, "")), (character) => character.charCodeAt(0));
}

export function base32Bytes(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, "").replace(/=+$/, "");
  if (!/^[A-Z2-7]*$/.test(compact)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of compact) {
    bits = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)) & 0xfff;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return Uint8Array.from(bytes);
}

export function hexBytes(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, "");
  if (compact.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(compact)) return undefined;
  return Uint8Array.from(compact.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
