/** Statements of PowerShell. What cannot be read is one error of one statement; the others are read. */
import { Cursor, isDash, isLineEnd, Unreadable } from "./cursor.ts";
import { parseCommand, parseRedirection } from "./parse-command.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseKeyword } from "./parse-keyword.ts";
import type { PipelineSyntax, RedirectionSyntax, ScriptSyntax, StageSyntax, StatementSyntax } from "./syntax.ts";

/** Unclosed quotes and brackets that are tried again from the next line: each try may read to the end of the text. */
const mostRetries = 12;

/** Never throws on any text. */
export function parseScript(text: string): ScriptSyntax {
  const cursor = new Cursor(text);
  const statements: StatementSyntax[] = [];
  for (let retries = 0; ; ) {
    try {
      parseStatements(cursor, "", statements);
      if (cursor.isOver) break;
      // A bracket that closes nothing.
      report(cursor, new Unreadable(`nothing is closed by ${cursor.peek()}`, cursor.at));
      cursor.at++;
    } catch (error) {
      if (error instanceof RangeError) {
        cursor.errors.push({ message: "it is nested too deeply", start: cursor.at, end: text.length, isTooDeep: true });
        break;
      }
      if (!(error instanceof Unreadable)) throw error;
      report(cursor, error);
      cursor.level = 0;
      if (++retries > mostRetries) {
        cursor.errors.push({ message: "too much before it could not be read", start: error.at, end: text.length, isTooDeep: false });
        break;
      }
      cursor.at = error.at;
      cursor.at++;
      cursor.skipLine();
    }
  }
  return { statements, errors: cursor.errors };
}

function report(cursor: Cursor, error: Unreadable): void {
  const start = Math.min(error.at, Math.max(0, cursor.text.length - 1));
  cursor.errors.push({ message: error.message, start, end: Math.min(cursor.text.length, start + 1), isTooDeep: error.isTooDeep });
}

/** Statements up to `end` (a bracket, which stays) or the end of the text; `found` has those before a failure, too. */
export function parseStatements(cursor: Cursor, end: "" | ")" | "}", found: StatementSyntax[] = []): StatementSyntax[] {
  for (;;) {
    cursor.skipLines();
    const c = cursor.peek();
    if (c === "" || c === ")" || c === "}") return found;
    if (c === ";") {
      cursor.at++;
      continue;
    }
    const { at: start, level } = cursor;
    try {
      found.push(parseStatement(cursor));
      endOfStatement(cursor);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Whether what was opened belongs to this list or ends it, nobody can tell: the outermost list goes on behind it.
      if (error.isOpen || (error.isTooDeep && level > 0)) throw error;
      if (error.at >= cursor.text.length) throw new Unreadable(error.message, start, { isOpen: true });
      report(cursor, error);
      cursor.level = level;
      cursor.at = Math.max(error.at, start + 1);
      skipStatement(cursor, end);
    }
  }
}

function skipStatement(cursor: Cursor, end: string): void {
  for (; !cursor.isOver; cursor.at++) {
    const c = cursor.peek();
    if (isLineEnd(c) || c === ";" || (end !== "" && c === end)) return;
  }
}

function endOfStatement(cursor: Cursor): void {
  cursor.skipBlank();
  const c = cursor.peek();
  if (c === "" || c === ";" || c === ")" || c === "}" || isLineEnd(c)) return;
  cursor.fail(`${c} was not expected`);
}

const keyword =
  /(?:if|while|do|for|foreach|switch|function|filter|workflow|configuration|class|enum|param|return|break|continue|throw|exit|try|trap|begin|process|end|dynamicparam|clean|data|parallel|sequence|inlinescript|using)(?![\w.:\\/-])/iy;

export function parseStatement(cursor: Cursor): StatementSyntax {
  cursor.skipLines();
  const { at: start } = cursor;
  // A label: `:outer foreach (…)`.
  const label = cursor.match(/:[A-Za-z_]\w*[ \t\r\n]+(?=(?:foreach|for|while|do|switch)\b)/iy);
  if (label !== null) cursor.at += label[0].length;
  const word = cursor.match(keyword)?.[0];
  if (word === undefined) return parseChain(cursor);
  const found = parseKeyword(cursor, word.toLowerCase(), start);
  return found ?? parseChain(cursor);
}

/** Pipelines joined by `&&` and `||`, or an assignment. */
export function parseChain(cursor: Cursor): StatementSyntax {
  const first = parsePipelineOrAssignment(cursor);
  if (first.kind !== "pipeline") return first;
  const pipelines = [first];
  for (;;) {
    const { at } = cursor;
    cursor.skipBlank();
    if (!cursor.take("&&") && !cursor.take("||")) {
      cursor.at = at;
      break;
    }
    cursor.skipLines();
    const next = parsePipelineOrAssignment(cursor);
    if (next.kind === "pipeline") pipelines.push(next);
  }
  return pipelines.length === 1 ? first : { kind: "chain", pipelines, start: first.start, end: cursor.at };
}

const assignment = /(?:\?\?|[-+*/%])?=(?!=)/y;

function parsePipelineOrAssignment(cursor: Cursor): StatementSyntax {
  cursor.skipBlank();
  const { at: start } = cursor;
  if (!beginsExpression(cursor)) return parsePipeline(cursor, parseCommand(cursor), start);
  const expression = parseExpression(cursor);
  cursor.skipBlank();
  const operator = cursor.match(assignment);
  if (operator !== null) {
    cursor.at += operator[0].length;
    cursor.skipLines();
    const value = cursor.deeper(() => parseStatement(cursor));
    return { kind: "assignment", target: expression, operator: operator[0], value, start, end: cursor.at };
  }
  const redirections: RedirectionSyntax[] = [];
  for (let next = parseRedirection(cursor); next !== undefined; next = parseRedirection(cursor)) redirections.push(next);
  return parsePipeline(cursor, { kind: "expression", expression, redirections, start: expression.start, end: cursor.at }, start);
}

function parsePipeline(cursor: Cursor, first: StageSyntax, start: number): PipelineSyntax {
  const stages = [first];
  for (;;) {
    const { at } = cursor;
    cursor.skipBlank();
    if (isLineEnd(cursor.peek())) {
      // A newer edition lets the bar begin the next line.
      cursor.skipLines();
      if (cursor.peek() !== "|" || cursor.peek(1) === "|") {
        cursor.at = at;
        break;
      }
    }
    if (cursor.peek() !== "|" || cursor.peek(1) === "|") {
      cursor.at = at;
      break;
    }
    cursor.at++;
    cursor.skipLines();
    if (beginsExpression(cursor)) {
      const expression = parseExpression(cursor);
      stages.push({ kind: "expression", expression, redirections: [], start: expression.start, end: cursor.at });
    } else stages.push(parseCommand(cursor));
  }
  const end = cursor.at;
  cursor.skipBlank();
  const isBackground = cursor.peek() === "&" && cursor.peek(1) !== "&";
  if (isBackground) cursor.at++;
  return { kind: "pipeline", stages, isBackground, start, end };
}

/** Whether what stands here is a value rather than the name of a command. */
function beginsExpression(cursor: Cursor): boolean {
  const c = cursor.peek();
  if (/["'“”„‘’‚‛({[]/.test(c)) return c !== "[" || cursor.match(/\[\s*[A-Za-z_]/y) !== null;
  if (c === "$") return cursor.match(/\$(?:[\p{L}\p{Nd}_?${(^:])/uy) !== null;
  if (c === "\uFDD0")
    return cursor.match(/\uFDD0[^\uFDD1]*\uFDD1(?=[ \t]*(?:(?:[-+*/%]|\?\?)?=|[.[][\p{L}\d$"']|\.[\p{L}]|[;|,)}+]|$))/muy) !== null;
  if (c === "@") return /[("'“”„‘’‚‛{A-Za-z_]/.test(cursor.peek(1));
  if (/\d/.test(c))
    return cursor.match(/(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d+)*)(?:[a-zA-Z]{0,3})(?=$|[\s;|)},.*/%+\]=-])(?!\.[A-Za-z])/my) !== null;
  if (c === "." && /\d/.test(cursor.peek(1))) return true;
  if (c === "!" || c === ",") return true;
  if (c === "+" || isDash(c)) return cursor.match(/[-+–—―](?:[-+]?[\d$("'.[]|not\b|bnot\b|join\b|split\b|isplit\b|csplit\b)/iy) !== null;
  return false;
}
