/** Quoted strings, here-strings, variables and bare words of PowerShell. */
import { type Cursor, isDoubleQuote, isLineEnd, isSingleQuote } from "./cursor.ts";
import { parseSubexpression } from "./parse-literal.ts";
import type { Expression, TextPart, VariableSyntax } from "./syntax.ts";

/** A string or here-string that begins here, or `undefined` where none does. */
export function parseString(cursor: Cursor): Expression | undefined {
  const c = cursor.peek();
  if (isSingleQuote(c)) return singleQuoted(cursor);
  if (isDoubleQuote(c)) return doubleQuoted(cursor);
  if (c === "@" && (isSingleQuote(cursor.peek(1)) || isDoubleQuote(cursor.peek(1)))) return hereString(cursor);
  return undefined;
}

function singleQuoted(cursor: Cursor): Expression {
  const start = cursor.at++;
  const parts: TextPart[] = [];
  let from = cursor.at;
  for (; ; cursor.at++) {
    if (cursor.isOver) cursor.failOpen("quote", start);
    if (!isSingleQuote(cursor.peek())) continue;
    if (!isSingleQuote(cursor.peek(1))) break;
    // Two quotes are one: the first is kept where it stands.
    cursor.at++;
    parts.push(literal(cursor, from, cursor.at));
    from = cursor.at + 1;
  }
  if (cursor.at > from) parts.push(literal(cursor, from, cursor.at));
  cursor.at++;
  return { kind: "string", parts, isBare: false, start, end: cursor.at };
}

function literal(cursor: Cursor, start: number, end: number): TextPart {
  return { kind: "text", value: cursor.text.slice(start, end), start, end };
}

function doubleQuoted(cursor: Cursor): Expression {
  const start = cursor.at++;
  const parts = expandable(cursor, () => {
    if (cursor.isOver) cursor.failOpen("quote", start);
    if (!isDoubleQuote(cursor.peek())) return false;
    return !isDoubleQuote(cursor.peek(1));
  });
  cursor.at++;
  return { kind: "string", parts, isBare: false, start, end: cursor.at };
}

function hereString(cursor: Cursor): Expression | undefined {
  const start = cursor.at;
  const isLiteral = isSingleQuote(cursor.peek(1));
  const opening = /@['"‘’‚‛“”„][ \t]*(\r\n|\n|\r)/y;
  const opened = cursor.match(opening);
  // Not at the end of its line: no here-string.
  if (opened === null) return undefined;
  const from = start + opened[0].length;
  const closing = isLiteral ? /(\r\n|\n|\r)['‘’‚‛]@/g : /(\r\n|\n|\r)["“”„]@/g;
  closing.lastIndex = from - (opened[1]?.length ?? 1);
  const closed = closing.exec(cursor.text);
  if (closed === null) cursor.failOpen("here-string", start);
  const to = Math.max(from, closed.index);
  cursor.at = from;
  const parts = isLiteral ? (to > from ? [literal(cursor, from, to)] : []) : expandable(cursor, () => cursor.at >= to);
  cursor.at = closed.index + closed[0].length;
  return { kind: "string", parts, isBare: false, start, end: cursor.at };
}

/** Text with variables, subexpressions and escapes, until `isEnd` says so. */
function expandable(cursor: Cursor, isEnd: () => boolean): TextPart[] {
  const parts: TextPart[] = [];
  let from = cursor.at;
  const flush = () => {
    if (cursor.at > from) parts.push(literal(cursor, from, cursor.at));
  };
  while (!isEnd()) {
    const c = cursor.peek();
    if (isDoubleQuote(c) && isDoubleQuote(cursor.peek(1))) {
      cursor.at++;
      flush();
      from = ++cursor.at;
    } else if (c === "`" && cursor.at + 1 < cursor.text.length) {
      flush();
      parts.push(escape(cursor, false));
      from = cursor.at;
    } else if (c === "$") {
      flush();
      const part = parseDollar(cursor, true);
      if (part === undefined) {
        from = cursor.at++;
        continue;
      }
      parts.push(part);
      from = cursor.at;
    } else cursor.at++;
  }
  flush();
  return parts;
}

// A NUL would end the word for whoever reads it on.
const escapes: Readonly<Record<string, string>> = { "0": "\uFFFD", a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** A backtick and what it makes of the next character. */
function escape(cursor: Cursor, isBare: boolean): TextPart {
  const start = cursor.at++;
  const unicode = cursor.match(/u\{([0-9a-fA-F]{1,6})\}/y);
  if (unicode !== null) {
    const code = Number.parseInt(unicode[1] ?? "", 16);
    cursor.at += unicode[0].length;
    return { kind: "text", value: code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD", start, end: cursor.at };
  }
  const c = cursor.text.slice(cursor.at, cursor.at + (cursor.startsWith("\r\n") ? 2 : 1));
  cursor.at += c.length;
  // A newer edition takes `e for the escape character; before a bracket it is meant so.
  const value = c === "e" && !isBare && cursor.peek() === "[" ? "\x1b" : (escapes[c] ?? c);
  return { kind: "text", value, start, end: cursor.at };
}

/**
 * A part of the code that cannot be known (`value.ts`), where a value is expected: mostly a variable of this code that whoever
 * quoted it let another shell fill in. It is read as that variable.
 */
export function parseHole(cursor: Cursor): Expression | undefined {
  const found = cursor.match(/\uFDD0([^\uFDD1]*)\uFDD1/y);
  return found === null ? undefined : variable(cursor, found[0].length, found[1] ?? "UNKNOWN", "");
}

const plainName = /\$(?:([A-Za-z_][\w]*):(?!:))?([\p{L}\p{Nd}_?]+|[$^])/uy;
const bracedName = /\$\{([^}]*)\}/y;

/** A variable or `$( … )` that begins with this dollar; `undefined` for a dollar that means itself. */
export function parseDollar(cursor: Cursor, isInText: boolean): Expression | undefined {
  if (cursor.peek(1) === "(") return parseSubexpression(cursor);
  const braced = cursor.match(bracedName);
  if (braced !== null) {
    const name = (braced[1] ?? "").replace(/`(.)/gs, "$1");
    const colon = name.indexOf(":");
    return variable(cursor, braced[0].length, name.slice(colon + 1), colon > 0 ? name.slice(0, colon) : "");
  }
  const plain = cursor.match(plainName);
  if (plain === null) return undefined;
  const name = plain[2] ?? "";
  // In a text a question mark after a name is punctuation.
  const kept = isInText && name.length > 1 ? name.replace(/\?+$/, "") : name;
  return variable(cursor, plain[0].length - (name.length - kept.length), kept, plain[1] ?? "");
}

function variable(cursor: Cursor, length: number, name: string, drive: string): VariableSyntax {
  const start = cursor.at;
  cursor.at += length;
  return { kind: "variable", name, drive: drive.toLowerCase(), isSplat: false, start, end: cursor.at };
}

const bareEnd = /[\s{}();|&,<>]/;

/** A bare word: letters, quoted stretches, variables and escapes up to the next blank or operator; `isName` lets a comma be a part of it. */
export function parseBareWord(cursor: Cursor): Expression {
  const start = cursor.at;
  const parts: TextPart[] = [];
  let from = start;
  const flush = () => {
    if (cursor.at > from) parts.push(literal(cursor, from, cursor.at));
  };
  for (;;) {
    const c = cursor.peek();
    // A redirection sign ends a word; so does a line end after a backtick.
    if (c === "" || bareEnd.test(c)) break;
    if (c === "`") {
      if (isLineEnd(cursor.peek(1)) || cursor.at + 1 >= cursor.text.length) break;
      flush();
      parts.push(escape(cursor, true));
      from = cursor.at;
    } else if (isSingleQuote(c) || isDoubleQuote(c)) {
      flush();
      const inner = parseString(cursor);
      if (inner !== undefined) parts.push(inner);
      from = cursor.at;
    } else if (c === "$") {
      flush();
      const part = parseDollar(cursor, true);
      if (part === undefined) {
        from = cursor.at++;
        continue;
      }
      parts.push(part);
      from = cursor.at;
    } else cursor.at++;
  }
  flush();
  // A lone backtick at the very end.
  if (cursor.at === start) cursor.at++;
  return { kind: "string", parts, isBare: true, start, end: cursor.at };
}
