/** `countersign-ignore RULE [until=YYYY-MM-DD] -- reason`: findings that somebody has looked at and answered for. */

import type { Finding } from "../base/finding.ts";
import type { LineIndex } from "../base/line-index.ts";
import { note, type Problem } from "../base/problem.ts";
import type { Suppressed } from "./request.ts";

export interface IgnoreComment {
  /** The rule's id as written. */
  readonly rule: string;
  readonly until: string | undefined;
  readonly reason: string;
  /** 0-based: where the comment is, and the line of code that it speaks of. */
  readonly line: number;
  readonly target: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** A comment, its text with the sign that begins it. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

/** Comments to the end of a line, for languages whose lines need no parser for that. */
export function lineComments(text: string, sign: string): Comment[] {
  const found: Comment[] = [];
  const pattern = new RegExp(`(?:^|[\\s;])(${sign === "//" ? "//" : "#"}[ \\t]*countersign-ignore\\b[^\\r\\n]*)`, "gm");
  for (const match of text.matchAll(pattern))
    found.push({ text: match[1] ?? "", start: match.index + match[0].length - (match[1] ?? "").length });
  return found;
}

export function ignoreComments(
  text: string,
  lines: LineIndex,
  comments: readonly Comment[],
  sign: string,
): { readonly ignores: readonly IgnoreComment[]; readonly problems: readonly Problem[] } {
  const ignores: IgnoreComment[] = [];
  const problems: Problem[] = [];
  for (const comment of comments) {
    const match = /^(?:#|\/\/|\/\*)[ \t*]*countersign-ignore\b([^\r\n]*)/.exec(comment.text);
    if (match === null) continue;
    const start = comment.start;
    const end = start + match[0].length;
    const range = lines.range({ start, end });
    const body = (match[1] ?? "").replace(/\*\/\s*$/, "");
    const parts = /^\s+(\S+)(?:\s+until=(\S+))?(?:\s+--\s*(.*?))?\s*$/.exec(body);
    const rule = parts?.[1];
    if (parts === null || rule === undefined || rule === "--") {
      problems.push(note("bad-ignore", "This names no rule. Write: countersign-ignore RULE -- reason", { range }));
      continue;
    }
    const reason = parts[3] ?? "";
    if (!/\w/.test(reason)) {
      problems.push(
        note("ignore-without-reason", `This does not say why ${rule} does not matter here, so it does not count. Add: -- and the reason`, {
          range,
        }),
      );
      continue;
    }
    const until = parts[2];
    if (until !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      problems.push(note("bad-ignore", `${until} is no date, so this does not count. Write until=YYYY-MM-DD`, { range }));
      continue;
    }
    const line = range.start.line;
    ignores.push({ rule, until, reason, line, target: targetLine(text, lines, line, range.start.character, sign), start, end });
  }
  return { ignores, problems };
}

/** A comment behind code speaks of its own line, one by itself of the next line that holds more than comments. */
function targetLine(text: string, lines: LineIndex, line: number, character: number, sign: string): number {
  if (lines.line(line).slice(0, character).trim() !== "") return line;
  for (let next = line + 1; next < lines.lineCount; next++) {
    const code = lines.line(next).trim();
    if (code !== "" && !code.startsWith(sign) && !/^(?:\/\*|\*)/.test(code)) return next;
  }
  return text.length === 0 ? line : lines.lineCount;
}

/** Parts findings from those that an ignore comment answers; `ruleId` gives the present id of a rule, or undefined. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignores: readonly IgnoreComment[],
  lines: LineIndex,
  ruleId: (name: string) => string | undefined,
  today: string,
): { readonly findings: readonly Finding[]; readonly suppressed: readonly Suppressed[]; readonly problems: readonly Problem[] } {
  if (ignores.length === 0) return { findings, suppressed: [], problems: [] };
  const problems: Problem[] = [];
  const counting: { ignore: IgnoreComment; rule: string; wasUsed: boolean }[] = [];
  for (const ignore of ignores) {
    const range = lines.range(ignore);
    const rule = ruleId(ignore.rule);
    if (rule === undefined) problems.push(note("unknown-rule", `There is no rule ${ignore.rule}: see countersign rules list.`, { range }));
    else if (ignore.until !== undefined && ignore.until < today) {
      problems.push(note("expired-ignore", `This ended on ${ignore.until} and does not count any more. Look at it again.`, { range }));
    } else counting.push({ ignore, rule, wasUsed: false });
  }
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const answer = counting.find(
      ({ ignore, rule }) => rule === finding.rule && ignore.target >= finding.range.start.line && ignore.target <= finding.range.end.line,
    );
    if (answer === undefined) {
      kept.push(finding);
      continue;
    }
    answer.wasUsed = true;
    suppressed.push({ finding, reason: answer.ignore.reason, line: answer.ignore.line });
  }
  for (const { ignore, rule, wasUsed } of counting) {
    if (!wasUsed)
      problems.push(
        note("unused-ignore", `Nothing of ${rule} is found there any more: take this comment out.`, { range: lines.range(ignore) }),
      );
  }
  return { findings: kept, suppressed, problems };
}
