/** Expressions of PowerShell, by precedence: operators, commas, casts, members and calls. */
import { type Cursor, isDash } from "./cursor.ts";
import { closing, parseArray, parseNumber, parseParenthesis, parseScriptBlock, parseTable } from "./parse-literal.ts";
import { parseDollar, parseHole, parseString } from "./parse-string.ts";
import type { Expression } from "./syntax.ts";

/** Without `hasCommas` a comma ends the expression: it parts arguments and parameters there. */
export function parseExpression(cursor: Cursor, hasCommas = true): Expression {
  return cursor.deeper(() => {
    const condition = binary(cursor, 0, hasCommas);
    cursor.skipBlank();
    if (cursor.peek() === "?" && /\s/.test(cursor.peek(1)) && !cursor.startsWith("??")) {
      cursor.at++;
      cursor.skipLines();
      const yes = parseExpression(cursor);
      cursor.skipLines();
      if (!cursor.take(":")) cursor.fail("a : was expected");
      cursor.skipLines();
      const no = parseExpression(cursor);
      return { kind: "ternary", condition, yes, no, start: condition.start, end: no.end };
    }
    return condition;
  });
}

/** Lowest first. */
const levels: readonly (readonly string[])[] = [
  ["??"],
  ["-and", "-or", "-xor"],
  ["-band", "-bor", "-bxor", "-shl", "-shr"],
  [
    ..."eq ne gt ge lt le like notlike match notmatch contains notcontains in notin replace split join is isnot as"
      .split(" ")
      .flatMap((word) => [`-${word}`, `-c${word}`, `-i${word}`]),
  ],
  ["+", "-"],
  ["*", "/", "%"],
  ["-f"],
  [".."],
];

const levelOf = new Map(levels.flatMap((operators, level) => operators.map((operator) => [operator, level] as const)));
const wordOperator = /[-–—―]([A-Za-z]+)(?![A-Za-z])/y;

/** The operator here with its level; the cursor stays. */
function operatorHere(cursor: Cursor): { readonly name: string; readonly length: number; readonly level: number } | undefined {
  const c = cursor.peek();
  let name: string | undefined;
  let length = 1;
  if (isDash(c)) {
    const word = cursor.match(wordOperator);
    if (word !== null) {
      name = `-${(word[1] ?? "").toLowerCase()}`;
      length = word[0].length;
    } else if (!isDash(cursor.peek(1)) && cursor.peek(1) !== "=") name = "-";
  } else if (cursor.startsWith("..") && cursor.peek(2) !== "\\" && cursor.peek(2) !== "/") {
    name = "..";
    length = 2;
  } else if (cursor.startsWith("??") && cursor.peek(2) !== "=") {
    name = "??";
    length = 2;
  } else if ((c === "+" || c === "*" || c === "/" || c === "%") && cursor.peek(1) !== "=" && !(c === "+" && cursor.peek(1) === "+"))
    name = c;
  if (name === undefined) return undefined;
  const level = levelOf.get(name);
  return level === undefined ? undefined : { name, length, level };
}

function binary(cursor: Cursor, lowest: number, hasCommas: boolean): Expression {
  let left = hasCommas ? comma(cursor) : unary(cursor);
  for (;;) {
    cursor.skipBlank();
    const operator = operatorHere(cursor);
    if (operator === undefined || operator.level < lowest) return left;
    cursor.at += operator.length;
    cursor.skipLines();
    const right = cursor.deeper(() => binary(cursor, operator.level + 1, hasCommas));
    left = { kind: "binary", operator: canonicalOperator(operator.name), left, right, start: left.start, end: right.end };
  }
}

/** `-ireplace` is `-replace`; `-creplace` stays. */
function canonicalOperator(name: string): string {
  return name.startsWith("-i") && levelOf.has(`-${name.slice(2)}`) && name.length > 4 ? `-${name.slice(2)}` : name;
}

function comma(cursor: Cursor): Expression {
  cursor.skipBlank();
  const start = cursor.at;
  if (cursor.take(",")) {
    cursor.skipLines();
    const only = unary(cursor);
    return { kind: "list", items: [only], start, end: only.end };
  }
  const first = unary(cursor);
  const items = [first];
  for (;;) {
    const before = cursor.at;
    cursor.skipBlank();
    if (cursor.peek() !== ",") {
      cursor.at = before;
      break;
    }
    cursor.at++;
    cursor.skipLines();
    items.push(unary(cursor));
  }
  return items.length === 1 ? first : { kind: "list", items, start, end: cursor.at };
}

const unaryWord = /[-–—―](not|bnot|join|split|isplit|csplit)(?![A-Za-z])/iy;

function unary(cursor: Cursor): Expression {
  cursor.skipBlank();
  const start = cursor.at;
  const operand = (operator: string): Expression => {
    cursor.skipLines();
    const inner = cursor.deeper(() => unary(cursor));
    return { kind: "unary", operator, operand: inner, start, end: inner.end };
  };
  const word = cursor.match(unaryWord);
  if (word !== null) {
    cursor.at += word[0].length;
    return operand(`-${(word[1] ?? "").toLowerCase().replace(/^[ic](?=split)/, "")}`);
  }
  if (cursor.take("!")) return operand("-not");
  if (cursor.take("++")) return operand("++");
  if (cursor.take("--")) return operand("--");
  if (cursor.take("+")) return operand("+");
  if (isDash(cursor.peek()) && !/[A-Za-z]/.test(cursor.peek(1))) {
    cursor.at++;
    return operand("-");
  }
  const type = cursor.peek() === "[" ? typeOrAttribute(cursor) : undefined;
  if (type !== undefined) {
    if (type.isAttribute) {
      cursor.skipLines();
      return cursor.deeper(() => unary(cursor));
    }
    const literal: Expression = { kind: "type", name: type.name, start, end: cursor.at };
    if (cursor.startsWith("::") || cursor.peek() === ".") return postfix(cursor, literal);
    const before = cursor.at;
    cursor.skipBlank();
    if (beginsOperand(cursor)) {
      const inner = cursor.deeper(() => unary(cursor));
      return { kind: "cast", type: type.name, operand: inner, start, end: inner.end };
    }
    cursor.at = before;
    return literal;
  }
  return postfix(cursor, primary(cursor));
}

function beginsOperand(cursor: Cursor): boolean {
  const c = cursor.peek();
  if (/[$"'“”„‘’‚‛(@{[0-9\uFDD0]/.test(c)) return true;
  if (c === "." && /\d/.test(cursor.peek(1))) return true;
  return cursor.match(unaryWord) !== null || (isDash(c) && /[\d$(]/.test(cursor.peek(1)));
}

/** `[Name.Space.Type[]]`; an attribute, as in front of parameters, has arguments and means nothing here. */
function typeOrAttribute(cursor: Cursor): { readonly name: string; readonly isAttribute: boolean } | undefined {
  const plain = cursor.match(/\[\s*([A-Za-z_][\w.`+, ]*(?:\[[\w.`+, ]*(?:\[\])*(?:, *[\w.`+]+)*\])*)\s*\]/y);
  if (plain !== null) {
    cursor.at += plain[0].length;
    return { name: (plain[1] ?? "").replace(/[\s`]/g, "").toLowerCase(), isAttribute: false };
  }
  if (cursor.match(/\[\s*[A-Za-z_][\w.]*\s*\(/y) === null) return undefined;
  const opened = cursor.at;
  let depth = 0;
  while (!cursor.isOver) {
    const inner = parseString(cursor);
    if (inner !== undefined) continue;
    const c = cursor.peek();
    cursor.at++;
    if (c === "[" || c === "(" || c === "{") depth++;
    else if (c === "]" || c === ")" || c === "}") {
      depth--;
      if (depth === 0) return { name: "", isAttribute: true };
    }
  }
  return cursor.failOpen("[", opened);
}

function primary(cursor: Cursor): Expression {
  const start = cursor.at;
  const c = cursor.peek();
  const text = parseString(cursor);
  if (text !== undefined) return text;
  if (c === "$") {
    const found = parseDollar(cursor, false);
    if (found !== undefined) return found;
    cursor.fail("a variable was expected after $");
  }
  const unknown = parseHole(cursor);
  if (unknown !== undefined) return unknown;
  if (c === "(") return parseParenthesis(cursor);
  if (c === "@" && cursor.peek(1) === "(") return parseArray(cursor);
  if (c === "@" && cursor.peek(1) === "{") return parseTable(cursor);
  if (c === "@" && /[A-Za-z_]/.test(cursor.peek(1))) {
    const name = cursor.match(/@([A-Za-z_]\w*)/y);
    if (name !== null) {
      cursor.at += name[0].length;
      return { kind: "variable", name: name[1] ?? "", drive: "", isSplat: true, start, end: cursor.at };
    }
  }
  if (c === "{") return parseScriptBlock(cursor);
  const written = /[\d.]/.test(c) ? parseNumber(cursor) : undefined;
  if (written !== undefined) return written;
  return cursor.fail(c === "" ? "it ends where a value was expected" : "a value was expected");
}

/** What follows a value without a blank: members, calls, indexes, `++`. */
export function postfix(cursor: Cursor, first: Expression): Expression {
  let found = first;
  for (;;) {
    const c = cursor.peek();
    const isConditional = c === "?" && (cursor.peek(1) === "." || cursor.peek(1) === "[") && found.kind === "variable";
    if (isConditional) cursor.at++;
    if (cursor.startsWith("::") || (cursor.peek() === "." && cursor.peek(1) !== "." && memberFollows(cursor, 1))) {
      const isStatic = cursor.peek() === ":";
      cursor.at += isStatic ? 2 : 1;
      cursor.skipLines();
      found = member(cursor, found, isStatic);
    } else if (cursor.peek() === "[") {
      cursor.at++;
      const opened = cursor.at - 1;
      cursor.skipLines();
      const index = parseExpression(cursor);
      cursor.skipLines();
      if (!cursor.take("]")) closing(cursor, "]", "[", opened);
      found = { kind: "index", object: found, index, start: first.start, end: cursor.at };
    } else if (cursor.startsWith("++") || cursor.startsWith("--")) {
      const operator = cursor.peek() === "+" ? "++" : "--";
      cursor.at += 2;
      found = { kind: "unary", operator, operand: found, start: first.start, end: cursor.at };
    } else {
      // A chain of calls may go on with a dot on the next line.
      const before = cursor.at;
      if (found.kind === "variable" && cursor.match(/[ \t]+(?:\+\+|--)(?=[ \t]*(?:$|[;)}]))/my) !== null) {
        cursor.skipBlank();
        continue;
      }
      if (found.kind === "invoke" && /\s/.test(c)) {
        cursor.skipLines();
        if (cursor.peek() === "." && /[A-Za-z_]/.test(cursor.peek(1))) continue;
        cursor.at = before;
      }
      return found;
    }
  }
}

function memberFollows(cursor: Cursor, ahead: number): boolean {
  return /[\p{L}_$"'“”‘’(\s]/u.test(cursor.peek(ahead));
}

function member(cursor: Cursor, object: Expression, isStatic: boolean): Expression {
  const start = cursor.at;
  const word = cursor.match(/[\p{L}_][\p{L}\p{Nd}_]*/uy);
  let name: Expression;
  if (word !== null) {
    cursor.at += word[0].length;
    name = { kind: "string", parts: [{ kind: "text", value: word[0], start, end: cursor.at }], isBare: true, start, end: cursor.at };
  } else name = primary(cursor);
  if (cursor.peek() === "(") {
    const given = callArguments(cursor);
    return { kind: "invoke", object, name, isStatic, arguments: given, start: object.start, end: cursor.at };
  }
  if (cursor.peek() === "{") {
    const block = parseScriptBlock(cursor);
    return { kind: "invoke", object, name, isStatic, arguments: [block], start: object.start, end: cursor.at };
  }
  return { kind: "member", object, name, isStatic, start: object.start, end: cursor.at };
}

function callArguments(cursor: Cursor): Expression[] {
  const opened = cursor.at++;
  const given: Expression[] = [];
  cursor.skipLines();
  while (cursor.peek() !== ")") {
    // Commas separate arguments here, they make no list.
    given.push(parseExpression(cursor, false));
    cursor.skipLines();
    if (!cursor.take(",")) break;
    cursor.skipLines();
  }
  if (!cursor.take(")")) closing(cursor, ")", "(", opened);
  return given;
}
