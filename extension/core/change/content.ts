/** What one side of a changed file holds: text twice (as analysed, and verbatim for the diff), or why there is none. */
import { decode } from "../base/decode.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "bytes";

export type Content =
  | {
      readonly kind: "text";
      /** Decoded by `core/base/decode.ts`: what analysis reads. */
      readonly text: string;
      /**
       * What is diffed and hashed: the byte order mark kept, and with invalid UTF-8 one character a byte (`bytes`), so that
       * no two different files look the same. It has the same lines as `text`.
       */
      readonly verbatim: string;
      readonly encoding: Encoding;
      readonly hasInvalidBytes: boolean;
    }
  /** `start`: the first bytes, one character each, for whoever wants to know what it claims to be (`#!`). */
  | { readonly kind: "binary"; readonly size: number; readonly start: string }
  /** Where a symbolic link points; never followed. */
  | { readonly kind: "link"; readonly target: string }
  | { readonly kind: "submodule"; readonly commit: string }
  /** `reason` is for machines, `message` says what happened as a clause ("it is a socket"). */
  | { readonly kind: "unread"; readonly reason: UnreadReason; readonly message: string; readonly start: string };

export type UnreadReason = "too-large" | "unreadable" | "missing-object" | "corrupt-object" | "change-too-large";

const startLength = 256;

/** The content of a regular file. */
export function contentOf(bytes: Uint8Array): Content {
  const decoded = decode(bytes);
  if (decoded.kind === "binary") return { kind: "binary", size: bytes.length, start: startOf(bytes) };
  const { text, hasInvalidBytes } = decoded;
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  if (utf16 !== undefined) {
    // Broken UTF-16 has no lossless text with the same lines, so it is no text to us.
    if (hasInvalidBytes) return { kind: "binary", size: bytes.length, start: startOf(bytes) };
    return { kind: "text", text, verbatim: `\uFEFF${text}`, encoding: utf16, hasInvalidBytes };
  }
  if (hasInvalidBytes) return { kind: "text", text, verbatim: latin1(bytes), encoding: "bytes", hasInvalidBytes };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { kind: "text", text, verbatim: hasMark ? `\uFEFF${text}` : text, encoding: "utf-8", hasInvalidBytes };
}

/** The first bytes of a file, one character each. */
export function startOf(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, startLength));
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}

/** The clause for a file above a limit, both in bytes. */
export function tooLarge(size: number, limit: number): string {
  const megabytes = (bytes: number): string => (bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1_048_576).toFixed(1)} MB`);
  return `it has ${megabytes(size)}, and at most ${megabytes(limit)} are read of one file`;
}
