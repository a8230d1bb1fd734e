/**
 * `countersign-ignore RULE [until=YYYY-MM-DD] -- reason`: what somebody has looked at and answered for, as data. Whether it counts
 * is for the review to say, which knows the base of the change and the day.
 */
import type { LineIndex } from "../base/line-index.ts";
import { note, type Problem } from "../base/problem.ts";
import type { LineSpan, Span } from "../base/range.ts";
import type { IgnoreComment } from "./request.ts";

/** A comment of the document: its text as it stands there, with the signs that open and close it. */
export interface Comment {
  readonly text: string;
  /** UTF-16 offset in the document. */
  readonly start: number;
}

/** Whether a text is worth looking through for comments. */
export function mentionsIgnore(text: string): boolean {
  return text.includes("countersign-ignore");
}

/** Comments to the end of a line, for languages whose lines need no parser for that: what begins with `sign` where a word could. */
export function lineComments(text: string, sign: string): Comment[] {
  const open = (sign === "rem" ? ["rem(?!\\S)", "::"] : [sign.replace(/[^\w\s]/g, "\\$&")]).join("|");
  return Array.from(text.matchAll(new RegExp(`(?<![^\\s;&@])(?:${open})[^\\r\\n]*`, "gi")), ({ 0: comment, index }) => ({
    text: comment,
    start: index,
  }));
}

export interface IgnoreComments {
  readonly ignores: readonly IgnoreComment[];
  /** Notes, without their path: a comment that cannot be understood speaks of nothing. */
  readonly problems: readonly Problem[];
}

export interface IgnoreCommentsSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly language: string;
  /** All comments of the document, in any order. Those that do not stand in it letter for letter are left out. */
  readonly comments: readonly Comment[];
  /** The present id of a rule; undefined where there is none of that name. */
  readonly ruleId: (name: string) => string | undefined;
}

export function ignoreComments({ text, lines, language, comments, ruleId }: IgnoreCommentsSource): IgnoreComments {
  const ignores: IgnoreComment[] = [];
  const problems: Problem[] = [];
  const known = standing(text, comments);
  const statements = statementReader(text, lines, language, known);
  for (const comment of known) {
    for (const { body, ...span } of mentions(text, comment)) {
      const range = lines.range(span);
      const parsed = parse(body);
      if (typeof parsed === "string") {
        const form = "Write `countersign-ignore RULE -- reason`, with `until=YYYY-MM-DD` before the `--` if it should end.";
        problems.push(note("ignore-not-understood", `This ignore comment suppresses nothing: ${parsed} ${form}`, { range }));
        continue;
      }
      const rule = ruleId(parsed.rule);
      if (rule === undefined) {
        const message = `There is no rule ${parsed.rule}, so this ignore comment suppresses nothing. See \`countersign rules list\`.`;
        problems.push(note("ignore-unknown-rule", message, { range }));
        continue;
      }
      const { line } = range.start;
      ignores.push({ ...parsed, rule, range, lines: statements.isAlone(line) ? statements.after(line) : { start: line, end: line + 1 } });
    }
  }
  return { ignores, problems };
}

/** Each comment once, in order. One of a nested text may have been put together from several places: nobody can read it here. */
function standing(text: string, comments: readonly Comment[]): readonly Span[] {
  const ends = new Map<number, number>();
  for (const comment of comments) {
    if (!text.startsWith(comment.text, comment.start)) continue;
    ends.set(comment.start, Math.max(comment.start + comment.text.length, ends.get(comment.start) ?? 0));
  }
  return Array.from(ends, ([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** The word must follow the sign at once, so that text about ignore comments is not taken for one; in a block, on any line. */
const mention = /(?<=^|[\r\n])[ \t]*(?![ \t])((?:#|\/\/|\/\*+|\*|::|[Rr][Ee][Mm]\b)?[ \t]*countersign-ignore(?![\w-])([^\r\n]*))/g;

function mentions(text: string, comment: Span): (Span & { readonly body: string })[] {
  return Array.from(text.slice(comment.start, comment.end).matchAll(mention), (match) => {
    const whole = (match[1] ?? "").trimEnd();
    const start = comment.start + match.index + match[0].indexOf(whole);
    const body = (match[2] ?? "").replace(/\*\/\s*$/, "").trimEnd();
    return { start, end: start + whole.length, body };
  });
}

const form = /^\s+([\w.-]+\/[\w.-]+)((?:\s+(?!--(?:\s|$))\S+)*)(?:\s+--(?:\s+(.*))?)?$/s;

/** What the comment says, or what it lacks. */
function parse(body: string): { rule: string; reason: string; until?: string } | string {
  const [, rule, settings = "", reason = ""] = form.exec(body) ?? [];
  if (rule === undefined) return "it does not name one rule.";
  if (!/[\p{L}\p{N}]/u.test(reason)) return "it gives no reason.";
  let until: string | undefined;
  for (const word of settings.split(/\s+/).filter(Boolean)) {
    const date = /^until=(\d{4}-\d{2}-\d{2})$/.exec(word)?.[1];
    if (date === undefined || !isDate(date)) return `\`${word}\` is not known.`;
    until = date;
  }
  return { rule, reason: reason.trim(), ...(until === undefined ? {} : { until }) };
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

interface StatementReader {
  /** Whether a line with a comment holds nothing else. */
  isAlone(line: number): boolean;
  /** The next statement below a line, with its continued lines: a run of comments above a statement all speak of it. */
  after(line: number): LineSpan;
}

function statementReader(text: string, lines: LineIndex, language: string, comments: readonly Span[]): StatementReader {
  const holdsOnlyComments = (line: number): boolean => {
    const end = lines.offset({ line, character: Number.POSITIVE_INFINITY });
    let at = lines.offset({ line, character: 0 });
    for (;;) {
      at += /^\s*/.exec(text.slice(at, end))?.[0].length ?? 0;
      if (at >= end) return true;
      const comment = lastFrom(comments, at);
      if (comment === undefined || comment.end <= at) return false;
      at = comment.end;
    }
  };
  // Each line is asked about once, however many comments there are: they come in the order of their places.
  const alone = new Map<number, boolean>();
  const isAlone = (line: number): boolean => {
    const known = alone.get(line) ?? holdsOnlyComments(line);
    alone.set(line, known);
    return known;
  };
  const endOf = (start: number): number => {
    let end = start + 1;
    while (end < lines.lineCount && isContinued(lines.line(end - 1), language)) {
      end += 1;
      // Comments between the lines of an instruction are no part of it.
      if (language === "dockerfile") while (end < lines.lineCount && isAlone(end - 1)) end += 1;
    }
    return end;
  };
  let last = { from: 0, start: 0, end: 0 };
  const after = (line: number): LineSpan => {
    if (line < last.from || line >= last.start) {
      let start = line + 1;
      while (start < lines.lineCount && isAlone(start)) start += 1;
      last = { from: line, start, end: start < last.end ? last.end : endOf(start) };
    }
    return { start: last.start, end: last.end };
  };
  return { isAlone, after };
}

/** The last comment that begins at an offset or before it. */
function lastFrom(comments: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return comments[low - 1];
}

function isContinued(line: string, language: string): boolean {
  if (language === "powershell") return line.endsWith("`");
  if (language === "cmd") return /(?<!\^)(?:\^\^)*\^$/.test(line);
  return /(?<!\\)(?:\\\\)*\\$/.test(line);
}
