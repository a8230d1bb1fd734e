/** Script blocks and the parameters that they and functions declare. */
import type { Cursor } from "./cursor.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseStatements } from "./parse-statement.ts";
import { parseDollar, parseString } from "./parse-string.ts";
import type { Block, Parameter } from "./syntax.ts";

/** `{ … }`, with the `param( … )` that it may begin with. */
export function parseBlock(cursor: Cursor): Block {
  const start = cursor.at;
  if (!cursor.take("{")) return cursor.isOver ? cursor.fail("it ends where a { was expected") : cursor.fail("{ was expected");
  return cursor.deeper(() => {
    let parameters: Parameter[] = [];
    cursor.skipLines();
    const { at } = cursor;
    // Attributes may stand in front.
    const head = cursor.match(/(?:\[[^\]\r\n]*\)?\][ \t\r\n]*)*param\s*\(/iy);
    if (head !== null) {
      cursor.at += head[0].length - 1;
      parameters = parseParameters(cursor);
    } else cursor.at = at;
    const statements = parseStatements(cursor, "}");
    if (!cursor.take("}")) {
      if (cursor.isOver) cursor.failOpen("{", start);
      cursor.fail(`${cursor.peek()} was not expected`);
    }
    return { statements, parameters, start, end: cursor.at };
  });
}

/** `( [type]$name = value, … )`. */
export function parseParameters(cursor: Cursor): Parameter[] {
  const opened = cursor.at++;
  const found: Parameter[] = [];
  for (;;) {
    cursor.skipLines();
    while (cursor.take(",")) cursor.skipLines();
    if (cursor.take(")")) return found;
    if (cursor.isOver) cursor.failOpen("(", opened);
    const declared = parseParameter(cursor);
    if (declared !== undefined) found.push(declared);
  }
}

function parseParameter(cursor: Cursor): Parameter | undefined {
  const before = cursor.at;
  while (cursor.peek() === "[") {
    skipBrackets(cursor);
    cursor.skipLines();
  }
  const variable = cursor.peek() === "$" ? parseDollar(cursor, false) : undefined;
  if (variable?.kind !== "variable") {
    if (cursor.at === before) cursor.fail("a parameter was expected");
    return undefined;
  }
  cursor.skipLines();
  if (!cursor.take("=")) return { name: variable.name.toLowerCase(), default: undefined };
  cursor.skipLines();
  return { name: variable.name.toLowerCase(), default: parseExpression(cursor, false) };
}

function skipBrackets(cursor: Cursor): void {
  const opened = cursor.at;
  let depth = 0;
  while (!cursor.isOver) {
    if (parseString(cursor) !== undefined) continue;
    cursor.skipLines();
    const c = cursor.peek();
    cursor.at++;
    if (c === "[" || c === "(" || c === "{") depth++;
    else if (c === "]" || c === ")" || c === "}") {
      depth--;
      if (depth === 0) return;
    }
  }
  cursor.failOpen("[", opened);
}
