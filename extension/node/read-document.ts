/** A file's text, or the problem that stands in its place. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { decode } from "../core/base/decode.ts";
import { blocking, note, type Problem } from "../core/base/problem.ts";
import { reasonOf } from "./reason-of.ts";

export type ReadDocument =
  /** `problems`: what must be said of it all the same. */
  | { readonly kind: "text"; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: "binary"; readonly problems: readonly Problem[] }
  | { readonly kind: "unread"; readonly problems: readonly Problem[] };

/** In bytes. No script that a person wrote is larger, and a decoded text takes twice as much memory. */
const largest = 64 * 1024 * 1024;

/** `isScript`: its name says that something runs it, so bytes that hide its text weigh more. */
export function readDocument(path: string, isScript = false): ReadDocument {
  try {
    const file = openSync(path, "r");
    try {
      return readOpened(path, file, isScript);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const message = `This file could not be read: ${reasonOf(error)}. It has not been looked at. Make it readable, or leave it out.`;
    return { kind: "unread", problems: [blocking("unreadable", message, { path })] };
  }
}

/** What comes out of a file descriptor; `path` is for the problems. Throws where it cannot be read. */
export function readOpened(path: string, file: number, isScript = false): ReadDocument {
  const bytes = boundedBytes(file);
  if (bytes !== undefined) return decoded(path, bytes, isScript);
  const message = `This has more than the ${largest / 1024 / 1024} MB that are read of one file, so it has not been looked at. Check it by eye, or split it.`;
  return { kind: "unread", problems: [blocking("too-large", message, { path })] };
}

/** Undefined where there are too many. A pipe or a device says nothing of its size, so it is read until it ends or is too large. */
function boundedBytes(file: number): Uint8Array | undefined {
  const stat = fstatSync(file);
  if (stat.size > largest) return undefined;
  if (stat.isFile() && stat.size > 0) return readFileSync(file);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.alloc(64 * 1024);
    const read = readSync(file, chunk, 0, chunk.length, null);
    if (read === 0) return Buffer.concat(chunks);
    length += read;
    if (length > largest) return undefined;
    chunks.push(chunk.subarray(0, read));
  }
}

/** What to make of bytes that came from `path`. */
export function decoded(path: string, bytes: Uint8Array, isScript = false): ReadDocument {
  const result = decode(bytes);
  if (result.kind === "binary") {
    const message = isScript
      ? "This is named like a script, but holds NUL bytes, so it was taken for a binary and not read; an interpreter may run it all the same. Look at it, and remove those bytes."
      : "This holds NUL bytes, so it was taken for a binary and not read. If it is a script, remove them.";
    return { kind: "binary", problems: [(isScript ? blocking : note)("binary", message, { path })] };
  }
  if (!result.hasInvalidBytes) return { kind: "text", text: result.text, problems: [] };
  const message =
    "This is not valid UTF-8; the bytes that are not were read as U+FFFD, so a finding may be missed where they stand. Save it as UTF-8.";
  return { kind: "text", text: result.text, problems: [note("invalid-utf-8", message, { path })] };
}

/** Whether somebody may run it as it lies there. What cannot be told is taken for yes. */
export function isExecutable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || (found.mode & 0o111) !== 0;
}

/** The first 16 KiB as text, for what they say of the language; undefined where the file cannot be read. */
export function beginningOf(path: string): string | undefined {
  const bytes = Buffer.alloc(16 * 1024);
  try {
    const file = openSync(path, "r");
    try {
      return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // Whoever reads the file itself reports why it cannot be read.
    return undefined;
  }
}
