/** Reads JSON Lines that others wrote: each line on its own, so that a bad one costs itself alone. */

import type { JsonObject } from "../base/json-value.ts";
import { asObject } from "../base/json-value.ts";
import type { LineIndex } from "../base/line-index.ts";
import { blocking, note, type Problem } from "../base/problem.ts";
import type { Span } from "../base/range.ts";
import { nesting } from "./json-place.ts";
import { problemTally } from "./problem-tally.ts";

export interface JsonLinesLimits {
  /** In UTF-16 units. */
  readonly line: number;
  readonly depth: number;
}

export const jsonLinesLimits: JsonLinesLimits = { line: 20_000_000, depth: 200 };

/** Past this many lines that cannot be read, the rest is not tried: this is no transcript any more, and each failure costs time. */
const triedBadLines = 10_000;

/** A text with its path and line index, opened once for everyone who places something in it. */
export interface Transcript {
  /** As the user gave it, with forward slashes. */
  readonly path: string;
  /** Decoded by `core/base/decode.ts`. */
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * Calls `accept` with each record and its span in the text, in order. A line that cannot be read is one blocking problem, for it
 * may have held an action; a last line that was still being written is a note.
 */
export function readJsonLines(
  transcript: Transcript,
  accept: (record: JsonObject, span: Span) => void,
  limits: JsonLinesLimits = jsonLinesLimits,
): readonly Problem[] {
  const { text } = transcript;
  const problems = problemTally(transcript.path);
  let badLines = 0;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const read = readLine(text, { start, end }, lineBreak === -1, limits);
    if (read.kind === "record") accept(read.record, { start, end });
    else if (read.kind === "problem") {
      problems.add(read.problem.code, () => placed(read.problem, transcript, { start, end }));
      badLines += 1;
      if (badLines === triedBadLines && lineBreak !== -1) {
        const what = `is the ${badLines}th that could not be read; nothing after it was tried, and it may hold actions`;
        problems.add("too-many-bad-lines", () => placed({ code: "too-many-bad-lines", what }, transcript, { start, end }));
        break;
      }
    }
    start = end + 1;
  }
  return problems.list();
}

type Read =
  | { readonly kind: "record"; readonly record: JsonObject }
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly problem: { readonly code: string; readonly what: string; readonly isNote?: true } };

function readLine(text: string, span: Span, isLast: boolean, limits: JsonLinesLimits): Read {
  if (span.end - span.start > limits.line) {
    return unread("long-line", `is longer than ${limits.line} characters and was not read; it may hold actions`);
  }
  const line = text.slice(span.start, span.end);
  if (line.trim() === "") return { kind: "blank" };
  const { depth, isOpen } = nesting(text, span);
  if (depth > limits.depth) {
    return unread("deep-line", `nests deeper than ${limits.depth} levels and was not read; it may hold actions`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    if (isLast && isOpen && line.trimStart().startsWith("{")) {
      return { kind: "problem", problem: { code: "torn-line", what: "was still being written and was not read", isNote: true } };
    }
    return unread("bad-line", "is not JSON and was not read; it may hold actions");
  }
  const record = asObject(value);
  return record === undefined ? unread("bad-line", "is not a JSON object and was not read") : { kind: "record", record };
}

function unread(code: string, what: string): Read {
  return { kind: "problem", problem: { code, what } };
}

function placed(problem: { code: string; what: string; isNote?: true }, transcript: Transcript, span: Span): Problem {
  const range = transcript.lines.range(span);
  const message = `Line ${range.start.line + 1} of ${transcript.path} ${problem.what}.`;
  return (problem.isNote ? note : blocking)(problem.code, message, { path: transcript.path, range });
}
