/** Values that begin with a sign of their own: numbers, `( … )`, `$( … )`, `@( … )`, `@{ … }`, script blocks. */
import type { Cursor } from "./cursor.ts";
import { parseBlock } from "./parse-block.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseStatement, parseStatements } from "./parse-statement.ts";
import type { Expression, StatementSyntax } from "./syntax.ts";

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

/** A closing mark is missing: never closed at the end of the text, else something else stands there. */
export function closing(cursor: Cursor, mark: string, opening: string, opened: number): never {
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
  const entries: { key: Expression; value: StatementSyntax }[] = [];
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
  if (word === null) return parseExpression(cursor);
  const start = cursor.at;
  cursor.at += word[0].length;
  return { kind: "string", parts: [{ kind: "text", value: word[0], start, end: cursor.at }], isBare: true, start, end: cursor.at };
}
