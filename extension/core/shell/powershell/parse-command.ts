/** Commands of PowerShell: a name, its arguments and parameters, redirections. */
import { type Cursor, isDash, isDoubleQuote, isLineEnd, isSingleQuote } from "./cursor.ts";
import { postfix } from "./parse-expression.ts";
import { parseArray, parseNumber, parseParenthesis, parseScriptBlock, parseSubexpression, parseTable } from "./parse-literal.ts";
import { parseBareWord, parseDollar, parseHole, parseString } from "./parse-string.ts";
import type { CommandSyntax, ElementSyntax, Expression, RedirectionSyntax } from "./syntax.ts";

export function parseCommand(cursor: Cursor): CommandSyntax {
  const start = cursor.at;
  const call = callOperator(cursor);
  if (call !== undefined) cursor.skipBlank();
  if (isCommandEnd(cursor)) cursor.fail(cursor.isOver ? "it ends where a command was expected" : "a command was expected");
  const name = parseArgument(cursor, true);
  const elements: ElementSyntax[] = [];
  const redirections: RedirectionSyntax[] = [];
  let end = cursor.at;
  for (;;) {
    cursor.skipBlank();
    if (isCommandEnd(cursor)) break;
    const redirection = parseRedirection(cursor);
    if (redirection !== undefined) redirections.push(redirection);
    else if (cursor.match(/--%(?=[ \t]|$)/my) !== null) elements.push(verbatim(cursor));
    else elements.push(parameter(cursor) ?? { kind: "argument", value: parseArguments(cursor) });
    end = cursor.at;
  }
  return { kind: "command", call, name, elements, redirections, start, end };
}

function callOperator(cursor: Cursor): "&" | "." | undefined {
  if (cursor.peek() === "&" && cursor.peek(1) !== "&") {
    cursor.at++;
    return "&";
  }
  if (cursor.peek() === "." && /[\s$"'“”‘’({]/.test(cursor.peek(1))) {
    cursor.at++;
    return ".";
  }
  return undefined;
}

function isCommandEnd(cursor: Cursor): boolean {
  const c = cursor.peek();
  return c === "" || c === ";" || c === ")" || c === "}" || c === "|" || c === "&" || isLineEnd(c);
}

function verbatim(cursor: Cursor): ElementSyntax {
  cursor.at += 3;
  const start = cursor.at;
  while (!cursor.isOver && !isLineEnd(cursor.peek()) && cursor.peek() !== "|") cursor.at++;
  return { kind: "verbatim", start, end: cursor.at };
}

function parameter(cursor: Cursor): ElementSyntax | undefined {
  if (!isDash(cursor.peek())) return undefined;
  const written = cursor.match(/[-–—―]([A-Za-z_?][^\s{}();|&,.[\]:'"`“”‘’<>$/\\=]*)(:(?![\\/]))?/y);
  if (written === null) return undefined;
  const start = cursor.at;
  const end = start + written[0].length;
  const hasValue = written[2] !== undefined;
  // `-a.b`, `-o=x`, `-x"y"`: a word for some program, not a parameter.
  const next = cursor.text[end] ?? "";
  if (!hasValue && next !== "" && !/[\s{}();|&,]/.test(next)) return undefined;
  cursor.at = end;
  const text = `-${written[1] ?? ""}`;
  if (!hasValue) return { kind: "parameter", text, value: undefined, start, end };
  cursor.skipBlank();
  const value = isCommandEnd(cursor) ? undefined : parseArguments(cursor);
  return { kind: "parameter", text, value, start, end: cursor.at };
}

/** An argument, or several joined by commas. */
function parseArguments(cursor: Cursor): Expression {
  const first = parseArgument(cursor, false);
  const items = [first];
  for (;;) {
    const { at } = cursor;
    cursor.skipBlank();
    if (cursor.peek() !== ",") {
      cursor.at = at;
      break;
    }
    cursor.at++;
    cursor.skipLines();
    if (isCommandEnd(cursor)) break;
    items.push(parseArgument(cursor, false));
  }
  return items.length === 1 ? first : { kind: "list", items, start: first.start, end: cursor.at };
}

/** What may follow a variable or parenthesis as a part of the same word. */
const goesOn = /[^\s{}();|&,<>]/;

function parseArgument(cursor: Cursor, isName: boolean): Expression {
  const c = cursor.peek();
  const start = cursor.at;
  if (isSingleQuote(c) || isDoubleQuote(c) || (c === "@" && (isSingleQuote(cursor.peek(1)) || isDoubleQuote(cursor.peek(1))))) {
    const text = parseString(cursor);
    if (text !== undefined) return isName ? text : postfixOfWord(cursor, text);
  }
  if (c === "(") return postfixOfWord(cursor, parseParenthesis(cursor));
  if (c === "{") return parseScriptBlock(cursor);
  if (c === "@" && cursor.peek(1) === "(") return postfixOfWord(cursor, parseArray(cursor));
  if (c === "@" && cursor.peek(1) === "{") return parseTable(cursor);
  if (c === "@" && /[A-Za-z_]/.test(cursor.peek(1)) && !isName) {
    const splat = cursor.match(/@(?:[A-Za-z]+:)?([A-Za-z_]\w*)(?=$|[\s{}();|&,])/my);
    if (splat !== null) {
      cursor.at += splat[0].length;
      return { kind: "variable", name: splat[1] ?? "", drive: "", isSplat: true, start, end: cursor.at };
    }
  }
  if (c === "\uFDD0" && !isName) {
    const value = parseHole(cursor);
    const whole = value === undefined ? undefined : postfixOfWord(cursor, value);
    if (whole !== undefined && !goesOn.test(cursor.peek())) return whole;
    cursor.at = start;
  }
  if (c === "$") {
    const value = cursor.peek(1) === "(" ? parseSubexpression(cursor) : parseDollar(cursor, false);
    if (value !== undefined) {
      const whole = postfixOfWord(cursor, value);
      if (!goesOn.test(cursor.peek())) return whole;
      // `$dir\file` is one word.
      if (whole === value || /[\\/:=%+*~#-]/.test(cursor.peek())) {
        cursor.at = start;
        return parseBareWord(cursor);
      }
      return whole;
    }
  }
  if (!isName && /\d/.test(c)) {
    const number = cursor.match(/(?:0[xX][0-9a-fA-F]+|\d+)(?=$|[\s{}();|&,])/my);
    const value = number === null ? undefined : parseNumber(cursor);
    if (value !== undefined) return value;
  }
  // `[char]65` is no cast here, but `[type]::member` in parentheses was read before.
  if (!goesOn.test(c)) cursor.fail(`${c} was not expected`);
  return parseBareWord(cursor);
}

/** Members and indexes of a value that stands as an argument; a blank or another character ends it. */
function postfixOfWord(cursor: Cursor, value: Expression): Expression {
  const c = cursor.peek();
  const isMember = c === "." && /[\p{L}_$"'(]/u.test(cursor.peek(1));
  return isMember || c === "[" || cursor.startsWith("::") ? postfix(cursor, value) : value;
}

const redirection = /([1-6*]?)(>>|>|<)(&[12])?/y;

export function parseRedirection(cursor: Cursor): RedirectionSyntax | undefined {
  cursor.skipBlank();
  const written = cursor.match(redirection);
  if (written === null) return undefined;
  const start = cursor.at;
  cursor.at += written[0].length;
  const stream = written[1] || "1";
  if (written[3] !== undefined) return { operator: ">&", stream, target: undefined, start, end: cursor.at };
  const operator = written[2] === ">>" ? ">>" : written[2] === "<" ? "<" : ">";
  cursor.skipBlank();
  if (isCommandEnd(cursor)) cursor.fail("a file name was expected");
  const target = parseArgument(cursor, false);
  return { operator, stream, target, start, end: cursor.at };
}
