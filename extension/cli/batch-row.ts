/** One row of `audit --batch`, checked. */
import { decode } from "../core/base/decode.ts";
import type { ByteLine } from "./lines-of.ts";

export interface BatchRow {
  readonly id: string | number;
  readonly language: string;
  readonly text: string;
  readonly path: string | undefined;
}

export type ReadRow =
  | { readonly kind: "row"; readonly row: BatchRow }
  /** What is wrong, as a sentence with its way out. */
  | { readonly kind: "bad"; readonly code: string; readonly message: string }
  | { readonly kind: "blank" };

/** In bytes: as much as is read of one file, with room for the escapes of JSON. */
export const longestRow = 128 * 1024 * 1024;

export function readRow(line: ByteLine): ReadRow {
  if (line.kind === "too-long") {
    return bad("row-too-long", `Line ${line.number} has more than ${longestRow / 1024 / 1024} MB, so it was not read. Split its text.`);
  }
  const decoded = decode(line.bytes);
  if (decoded.kind === "binary")
    return bad("bad-row", `Line ${line.number} holds NUL bytes, so it is no JSON. Write one object {id, language, text} on it.`);
  if (decoded.hasInvalidBytes) return bad("bad-row", `Line ${line.number} is not valid UTF-8. Write JSON Lines in UTF-8.`);
  if (decoded.text.trim() === "") return { kind: "blank" };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return bad("bad-row", `Line ${line.number} is not JSON. Write one object {id, language, text} on it, without line breaks.`);
  }
  return checkedRow(value, line.number);
}

function checkedRow(value: unknown, number: number): ReadRow {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return bad("bad-row", `Line ${number} is not an object. Write {id, language, text}.`);
  const { id, language, text, path } = value as Readonly<Record<string, unknown>>;
  const wrong = (key: string, kind: string): ReadRow =>
    bad("bad-row", `The ${key} of line ${number} is missing or is not ${kind}. Write {id, language, text}, and path if there is one.`);
  if (typeof id !== "string" && typeof id !== "number") return wrong("id", "a string or a number");
  // Beyond these JSON's numbers are not what was written, and the answer could not be told from another row's.
  if (typeof id === "number" && (!Number.isFinite(id) || (Number.isInteger(id) && !Number.isSafeInteger(id))))
    return wrong("id", "a number that can be given back as it is; make it a string");
  if (typeof language !== "string") return wrong("language", "a string");
  if (typeof text !== "string") return wrong("text", "a string");
  if (path !== undefined && path !== null && typeof path !== "string") return wrong("path", "a string");
  return { kind: "row", row: { id, language, text, path: path ?? undefined } };
}

function bad(code: string, message: string): ReadRow {
  return { kind: "bad", code, message };
}
