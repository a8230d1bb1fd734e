/** Expressions of PowerShell, by precedence; `#` in names of functions: what binds tighter is called first. */
import { type Cursor, isDash } from "./cursor.ts";
import { parseBlock, parseStatement, parseStatements } from "./parse-statement.ts";
import { parseDollar, parseHole, parseString } from "./parse-string.ts";
import type { Expression } from "./syntax.ts";

/** `inLine`: a line end ends the expression. Otherwise (inside parentheses) operators may stand on the next line. */
export function parseExpression(cursor: Cursor): Expression {
  return cursor.deeper(() => {
    const condition = binary(cursor, 0);
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

function binary(cursor: Cursor, lowest: number): Expression {
  let left = comma(cursor);
  for (;;) {
    cursor.skipBlank();
    const operator = operatorHere(cursor);
    if (operator === undefined || operator.level < lowest) return left;
    cursor.at += operator.length;
    cursor.skipLines();
    const right = cursor.deeper(() => binary(cursor, operator.level + 1));
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

const number = /0[xX]([0-9a-fA-F]{1,16})|0[bB]([01]{1,32})|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)/y;
const multipliers: Readonly<Record<string, number>> = { kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40, pb: 2 ** 50 };

export function parseNumber(cursor: Cursor): Expression | undefined {
  const start = cursor.at;
  const written = cursor.match(number);
  if (written === null) return undefined;
  cursor.at += written[0].length;
  // `1..9` is a range, not `1.` and `.9`.
  if (written[0].endsWith(".") && cursor.peek() === ".") cursor.at--;
  const digits = cursor.text.slice(start, cursor.at);
  const suffix = cursor.match(/(?:(?:ul|us|uy|[lduysn]))?(kb|mb|gb|tb|pb)?(?![\w])/iy);
  if (suffix !== null) cursor.at += suffix[0].length;
  const value =
    written[1] !== undefined ? Number.parseInt(written[1], 16) : written[2] !== undefined ? Number.parseInt(written[2], 2) : Number(digits);
  return { kind: "number", value: value * (multipliers[(suffix?.[1] ?? "").toLowerCase()] ?? 1), start, end: cursor.at };
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
  cursor.skipLines();
  if (cursor.take(")")) return [];
  const given = parseExpression(cursor);
  cursor.skipLines();
  if (!cursor.take(")")) closing(cursor, ")", "(", opened);
  // Commas separate arguments here.
  return given.kind === "list" && given.start < given.end ? [...given.items] : [given];
}

function closing(cursor: Cursor, mark: string, opening: string, opened: number): never {
  return cursor.isOver ? cursor.failOpen(opening, opened) : cursor.fail(`${mark} was expected`);
}

export function parseParenthesis(cursor: Cursor): Expression {
  const start = cursor.at++;
  cursor.skipLines();
  if (cursor.peek() === ")") {
    cursor.at++;
    return { kind: "statements", isArray: true, statements: [], start, end: cursor.at };
  }
  const statement = cursor.deeper(() => parseStatement(cursor));
  cursor.skipLines();
  if (!cursor.take(")")) closing(cursor, ")", "(", start);
  return { kind: "paren", statement, start, end: cursor.at };
}

export function parseSubexpression(cursor: Cursor): Expression {
  return statementList(cursor, false);
}

export function parseArray(cursor: Cursor): Expression {
  return statementList(cursor, true);
}

function statementList(cursor: Cursor, isArray: boolean): Expression {
  const start = cursor.at;
  cursor.at += 2;
  const statements = cursor.deeper(() => parseStatements(cursor, ")"));
  if (!cursor.take(")")) closing(cursor, ")", isArray ? "@(" : "$(", start);
  return { kind: "statements", isArray, statements, start, end: cursor.at };
}

export function parseScriptBlock(cursor: Cursor): Expression {
  const { at: start } = cursor;
  const block = parseBlock(cursor);
  return { kind: "scriptblock", block, start, end: cursor.at };
}

export function parseTable(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at += 2;
  const entries: { key: Expression; value: ReturnType<typeof parseStatement> }[] = [];
  for (;;) {
    cursor.skipLines();
    while (cursor.take(";")) cursor.skipLines();
    if (cursor.take("}")) break;
    if (cursor.isOver) cursor.failOpen("@{", start);
    const key = tableKey(cursor);
    cursor.skipBlank();
    if (!cursor.take("=")) closing(cursor, "=", "@{", start);
    cursor.skipLines();
    entries.push({ key, value: cursor.deeper(() => parseStatement(cursor)) });
  }
  return { kind: "table", entries, start, end: cursor.at };
}

function tableKey(cursor: Cursor): Expression {
  const word = cursor.match(/[\p{L}_][\p{L}\p{Nd}_-]*/uy);
  if (word === null) return cursor.deeper(() => unary(cursor));
  const start = cursor.at;
  cursor.at += word[0].length;
  return { kind: "string", parts: [{ kind: "text", value: word[0], start, end: cursor.at }], isBare: true, start, end: cursor.at };
}
