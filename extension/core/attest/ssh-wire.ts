/** The binary notation of SSH (RFC 4251 §5): big-endian numbers and strings that begin with their length. */
import { joined, textOf, utf8 } from "./bytes.ts";

/**
 * Reads one value after another. A value that is not there, or longer than its limit, reads as empty or 0, and from then on
 * `isFinished` is false: a reader's caller checks once, at the end.
 */
export interface WireReader {
  byte(): number;
  uint32(): number;
  /** `limit` in bytes. */
  string(limit: number): Uint8Array;
  /** A string of printable ASCII. */
  name(limit: number): string;
  /** A positive number, without the sign byte; other spellings of it are refused. */
  positive(limit: number): Uint8Array;
  /** The bytes themselves, without a length. */
  raw(length: number): Uint8Array;
  /** Every value was there, and nothing is left. */
  isFinished(): boolean;
}

const nothing = new Uint8Array(0);

export function wireReader(bytes: Uint8Array): WireReader {
  let at = 0;
  let isSound = true;
  const raw = (length: number): Uint8Array => {
    if (!isSound || length > bytes.length - at) {
      isSound = false;
      return nothing;
    }
    at += length;
    return bytes.subarray(at - length, at);
  };
  const uint32 = (): number => raw(4).reduce((number, byte) => number * 256 + byte, 0);
  const string = (limit: number): Uint8Array => {
    const length = uint32();
    if (length > limit) isSound = false;
    return raw(length);
  };
  return {
    raw,
    uint32,
    string,
    byte: () => raw(1)[0] ?? 0,
    name: (limit) => {
      const text = textOf(string(limit)) ?? "";
      if (!/^[\x21-\x7e]+$/.test(text)) isSound = false;
      return text;
    },
    positive: (limit) => {
      const number = string(limit + 1);
      const [first = 0, second = 0] = number;
      if (number.length === 0 || first >= 0x80 || (first === 0 && second < 0x80)) isSound = false;
      return first === 0 ? number.subarray(1) : number;
    },
    isFinished: () => isSound && at === bytes.length,
  };
}

export function wireUint32(number: number): Uint8Array {
  return new Uint8Array([number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff]);
}

export function wireString(value: Uint8Array | string): Uint8Array {
  const bytes = typeof value === "string" ? utf8(value) : value;
  return joined(wireUint32(bytes.length), bytes);
}
