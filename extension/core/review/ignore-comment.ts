/** `countersign-ignore <rule> [until=DATE] -- reason` comments: which findings somebody has called fine, and why. */
import type { Finding } from "../base/finding.ts";
import { lineIndex } from "../base/line-index.ts";
import { note, type Problem } from "../base/problem.ts";
import type { Range } from "../base/range.ts";
import type { LineSpan } from "../change/line-set.ts";

export interface IgnoreComment {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly range: Range;
  /** The 0-based lines it speaks of: its own where code stands before it, else the next line with code and its continuations. */
  readonly lines: LineSpan;
}

export interface IgnoreComments {
  readonly comments: readonly IgnoreComment[];
  /** Notes: a comment that cannot be understood suppresses nothing. */
  readonly problems: readonly Problem[];
}

/** Comment openers of all languages that are read; the word must follow at once, so that text about it is not taken for it. */
const opener = /(?:^|\s)(?:#|\/\/|\/\*+|\*|<!--|--|;|::|rem(?=\s))\s*countersign-ignore(?![\w-])/i;
const form = /^\s+([\w.-]+\/[\w.-]+)((?:\s+(?!--(?:\s|$))\S+)*)(?:\s+--(?:\s+(.*))?)?$/;

/** `path` is for the problems. */
export function ignoreComments(path: string, text: string): IgnoreComments {
  const comments: IgnoreComment[] = [];
  const problems: Problem[] = [];
  if (!/countersign-ignore/i.test(text)) return { comments, problems };
  const index = lineIndex(text);
  for (let line = 0; line < index.lineCount; line++) {
    const content = index.line(line);
    const match = opener.exec(content);
    if (match === null) continue;
    const start = match.index + (/^\s/.test(match[0]) ? 1 : 0);
    const range = { start: { line, character: start }, end: { line, character: content.length } };
    const body = content
      .slice(match.index + match[0].length)
      .replace(/\s*(?:\*\/|-->)\s*$/, "")
      .trimEnd();
    const parsed = parse(body);
    if (typeof parsed === "string") {
      problems.push(
        note(
          "ignore-not-understood",
          `This ignore comment suppresses nothing: ${parsed} Write \`countersign-ignore RULE -- reason\`, with \`until=YYYY-MM-DD\` before the \`--\` if it should end.`,
          { path, range },
        ),
      );
      continue;
    }
    const isAlone = content.slice(0, start).trim() === "";
    comments.push({ ...parsed, range, lines: isAlone ? statementAfter(index, line) : { start: line, end: line + 1 } });
  }
  return { comments, problems };
}

/** Whether a comment speaks of a finding; the day is not asked. */
export function speaksOf(comment: IgnoreComment, finding: Finding): boolean {
  if (comment.rule !== finding.rule) return false;
  const { start, end } = finding.range;
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return start.line < comment.lines.end && last >= comment.lines.start;
}

/** `today` as `YYYY-MM-DD`. */
export function isInForce(comment: IgnoreComment, today: string): boolean {
  return comment.until === undefined || today <= comment.until;
}

function parse(body: string): { rule: string; reason: string; until?: string } | string {
  const [, rule, settings = "", reason = ""] = form.exec(body) ?? [];
  if (rule === undefined) return "it does not name one rule.";
  if (reason.trim() === "") return "it gives no reason.";
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

interface Lines {
  readonly lineCount: number;
  line(line: number): string;
}

const commentLine = /^\s*(?:#|\/\/|\/\*|\*|<!--|--|;|::|rem\s|$)/i;
const continued = /(?:^|[^\\])(?:\\\\)*\\$|[`^]$/;

/** A run of comments above a statement all speak of it. */
function statementAfter(lines: Lines, comment: number): LineSpan {
  let start = comment + 1;
  while (start < lines.lineCount && commentLine.test(lines.line(start))) start += 1;
  let end = start + 1;
  while (end < lines.lineCount && continued.test(lines.line(end - 1))) end += 1;
  return { start, end };
}
