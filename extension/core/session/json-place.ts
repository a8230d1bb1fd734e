/**
 * Finds the place of a value inside JSON text, and of a character inside a JSON string.
 * Offsets are UTF-16 offsets into the whole text. The text must already have been accepted by `JSON.parse`: nothing is
 * validated here, nothing recurses, and each function reads its span once.
 */
import type { Span } from "../base/range.ts";

const quote = 34;
const backslash = 92;

/** The values of the named members of the object at `object`; of equal names the last, as in `JSON.parse`. */
export function memberSpans(text: string, object: Span, names: readonly string[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  let at = skipSpace(text, object.start);
  if (text[at] !== "{") return found;
  at = skipSpace(text, at + 1);
  while (at < object.end && text[at] === '"') {
    const keyEnd = skipString(text, at);
    const key = stringValue(text, { start: at, end: keyEnd });
    const start = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = skipValue(text, start);
    if (names.includes(key)) found.set(key, { start, end });
    at = skipSpace(text, end);
    if (text[at] !== ",") break;
    at = skipSpace(text, at + 1);
  }
  return found;
}

/** The elements of the array at `array` whose index is wanted, by index. */
export function elementSpans(text: string, array: Span, isWanted: (index: number) => boolean): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  let at = skipSpace(text, array.start);
  if (text[at] !== "[") return found;
  at = skipSpace(text, at + 1);
  for (let index = 0; at < array.end && text[at] !== "]"; index++) {
    const end = skipValue(text, at);
    if (isWanted(index)) found.set(index, { start: at, end });
    at = skipSpace(text, end);
    if (text[at] !== ",") break;
    at = skipSpace(text, at + 1);
  }
  return found;
}

/**
 * Where a stretch of a decoded string stands in the text. `literal` is the string with its quotes, `span` holds offsets of the
 * decoded value. An escape such as `\n` or `\u0041` is one place: a span that begins or ends in it takes all of it in.
 */
export function spanInString(text: string, literal: Span, span: Span): Span {
  const last = literal.end - 1;
  let at = literal.start + 1;
  let decoded = 0;
  let start = last;
  let end = last;
  while (at < last && decoded < Math.max(span.end, span.start + 1)) {
    const next = at + unitLength(text, at);
    if (decoded === span.start) start = at;
    decoded += 1;
    if (decoded === span.end) end = next;
    at = next;
  }
  if (span.end <= span.start) end = start;
  return { start, end: Math.max(start, end) };
}

/** How deep the arrays and objects between two offsets nest, and whether a string or bracket is still open at the end. */
export function nesting(text: string, span: Span): { readonly depth: number; readonly isOpen: boolean } {
  let level = 0;
  let depth = 0;
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = stringEnd(text, at, span.end);
      if (end === undefined) return { depth, isOpen: true };
      at = end - 1;
    } else if (code === 123 || code === 91) {
      level += 1;
      if (level > depth) depth = level;
    } else if (code === 125 || code === 93) level -= 1;
  }
  return { depth, isOpen: level > 0 };
}

function stringValue(text: string, literal: Span): string {
  const inner = text.slice(literal.start + 1, literal.end - 1);
  if (!inner.includes("\\")) return inner;
  const value: unknown = JSON.parse(text.slice(literal.start, literal.end));
  return typeof value === "string" ? value : inner;
}

function unitLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== backslash) return 1;
  return text[at + 1] === "u" ? 6 : 2;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  for (;;) {
    const code = text.charCodeAt(next);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return next;
    next += 1;
  }
}

/** The offset after the string that opens at `at`; undefined where it runs out of text. */
function stringEnd(text: string, at: number, limit: number): number | undefined {
  let next = at + 1;
  while (next < limit) {
    const code = text.charCodeAt(next);
    if (code === backslash) next += 2;
    else if (code === quote) return next + 1;
    else next += 1;
  }
  return undefined;
}

function skipString(text: string, at: number): number {
  return stringEnd(text, at, text.length) ?? text.length;
}

function skipValue(text: string, at: number): number {
  let level = 0;
  let next = at;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (code === quote) {
      next = skipString(text, next);
      if (level === 0) return next;
    } else if (code === 123 || code === 91) {
      level += 1;
      next += 1;
    } else if (code === 125 || code === 93) {
      // A bracket on level 0 closes what is around this value: a number or a word ends before it.
      if (level === 0) return next;
      level -= 1;
      next += 1;
      if (level === 0) return next;
    } else if (level === 0 && (code === 44 || code === 32 || code === 9 || code === 10 || code === 13)) return next;
    else next += 1;
  }
  return next;
}
