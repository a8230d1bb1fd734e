/** Statements that begin with a word of the language: branches, loops, functions, classes. */
import type { Cursor } from "./cursor.ts";
import { parseBlock, parseParameters } from "./parse-block.ts";
import { parseExpression } from "./parse-expression.ts";
import { closing } from "./parse-literal.ts";
import { parseChain, parseStatement } from "./parse-statement.ts";
import { parseDollar, parseString } from "./parse-string.ts";
import type { Block, Branch, Expression, StatementSyntax, SwitchClause } from "./syntax.ts";

/** `undefined` where the word is the name of a command after all (`foreach` as an alias, `process` as a program). */
export function parseKeyword(cursor: Cursor, word: string, start: number): StatementSyntax | undefined {
  const after = cursor.at + word.length;
  const behind = () => {
    cursor.at = after;
    cursor.skipLines();
  };
  switch (word) {
    case "if": {
      behind();
      const branches: Branch[] = [branch(cursor)];
      let otherwise: Block | undefined;
      for (;;) {
        const { at } = cursor;
        cursor.skipLines();
        const next = cursor.match(/else(if)?(?!\w)/iy);
        if (next === null) {
          cursor.at = at;
          break;
        }
        cursor.at += next[0].length;
        cursor.skipLines();
        if (next[1] !== undefined) branches.push(branch(cursor));
        else {
          otherwise = parseBlock(cursor);
          break;
        }
      }
      return { kind: "if", branches, otherwise, start, end: cursor.at };
    }
    case "while": {
      behind();
      const { condition, body } = branch(cursor);
      return { kind: "while", condition, body, start, end: cursor.at };
    }
    case "do": {
      behind();
      const body = parseBlock(cursor);
      cursor.skipLines();
      const until = cursor.match(/(?:while|until)(?!\w)/iy);
      if (until === null) cursor.fail("while or until was expected");
      cursor.at += until[0].length;
      cursor.skipLines();
      const condition = inParentheses(cursor);
      return { kind: "while", condition, body, start, end: cursor.at };
    }
    case "for": {
      behind();
      return parseFor(cursor, start);
    }
    case "foreach":
      behind();
      if (cursor.match(/-parallel\s*/iy) !== null) cursor.at += 9;
      cursor.skipLines();
      if (cursor.peek() !== "(") {
        cursor.at = start;
        return undefined;
      }
      return parseForeach(cursor, start);
    case "switch":
      behind();
      return parseSwitch(cursor, start);
    case "function":
    case "filter":
    case "workflow":
    case "configuration":
      behind();
      return parseFunction(cursor, start);
    case "class":
    case "enum":
      behind();
      return parseClass(cursor, start);
    case "param": {
      // Where it stands without a block around, as at the top of a script.
      behind();
      if (cursor.peek() !== "(") {
        cursor.at = start;
        return undefined;
      }
      parseParameters(cursor);
      return { kind: "flow", word, value: undefined, start, end: cursor.at };
    }
    case "return":
    case "throw":
    case "exit":
    case "break":
    case "continue": {
      cursor.at = after;
      cursor.skipBlank();
      const isBare = cursor.isOver || /[;)}\r\n|&]/.test(cursor.peek());
      const value = isBare ? undefined : parseChain(cursor);
      return { kind: "flow", word, value, start, end: cursor.at };
    }
    case "using":
      cursor.skipLine();
      return { kind: "flow", word, value: undefined, start, end: cursor.at };
    case "try": {
      behind();
      return parseTry(cursor, start);
    }
    default: {
      behind();
      // `trap [Exception] { … }`, `data -SupportedCommand X { … }`.
      const head = word === "trap" || word === "data" ? cursor.match(/[^{\r\n;]*(?=\{)/y) : null;
      if (head !== null) cursor.at += head[0].length;
      if (cursor.peek() !== "{") {
        cursor.at = start;
        return undefined;
      }
      const body = parseBlock(cursor);
      return { kind: "block", name: word, body, start, end: cursor.at };
    }
  }
}

function inParentheses(cursor: Cursor): StatementSyntax {
  const opened = cursor.at;
  if (!cursor.take("(")) cursor.fail("( was expected");
  const statement = parseStatement(cursor);
  cursor.skipLines();
  if (!cursor.take(")")) closing(cursor, ")", "(", opened);
  return statement;
}

function branch(cursor: Cursor): Branch {
  const condition = inParentheses(cursor);
  cursor.skipLines();
  return { condition, body: parseBlock(cursor) };
}

function parseFor(cursor: Cursor, start: number): StatementSyntax {
  const opened = cursor.at;
  if (!cursor.take("(")) cursor.fail("( was expected");
  const parts: (StatementSyntax | undefined)[] = [];
  for (let i = 0; i < 3; i++) {
    cursor.skipLines();
    const c = cursor.peek();
    parts.push(c === ";" || c === ")" ? undefined : parseStatement(cursor));
    cursor.skipLines();
    if (!cursor.take(";")) break;
  }
  cursor.skipLines();
  if (!cursor.take(")")) closing(cursor, ")", "(", opened);
  cursor.skipLines();
  const body = parseBlock(cursor);
  return { kind: "for", before: parts[0], condition: parts[1], after: parts[2], body, start, end: cursor.at };
}

function parseForeach(cursor: Cursor, start: number): StatementSyntax {
  const opened = cursor.at++;
  cursor.skipLines();
  const variable = cursor.peek() === "$" ? parseDollar(cursor, false) : undefined;
  if (variable?.kind !== "variable") return cursor.fail("a variable was expected");
  cursor.skipLines();
  const word = cursor.match(/in(?!\w)/iy);
  if (word === null) cursor.fail("in was expected");
  cursor.at += 2;
  const items = parseStatement(cursor);
  cursor.skipLines();
  if (!cursor.take(")")) closing(cursor, ")", "(", opened);
  cursor.skipLines();
  const body = parseBlock(cursor);
  return { kind: "foreach", variable, items, body, start, end: cursor.at };
}

function parseSwitch(cursor: Cursor, start: number): StatementSyntax {
  let isFile = false;
  for (let flag = cursor.match(/-([A-Za-z]+)\s*/y); flag !== null; flag = cursor.match(/-([A-Za-z]+)\s*/y)) {
    isFile ||= /^file$/i.test(flag[1] ?? "");
    cursor.at += flag[0].length;
  }
  const subject = cursor.peek() === "(" ? inParentheses(cursor) : parseChain(cursor);
  cursor.skipLines();
  const opened = cursor.at;
  if (!cursor.take("{")) cursor.fail("{ was expected");
  const clauses: SwitchClause[] = [];
  for (;;) {
    cursor.skipLines();
    while (cursor.take(";")) cursor.skipLines();
    if (cursor.take("}")) break;
    if (cursor.isOver) cursor.failOpen("{", opened);
    const pattern = switchPattern(cursor);
    cursor.skipLines();
    clauses.push({ pattern, body: parseBlock(cursor) });
  }
  return { kind: "switch", subject, isFile, clauses, start, end: cursor.at };
}

function switchPattern(cursor: Cursor): Expression {
  const bare = cursor.match(/[^\s{}()'"$@;,]+/y);
  if (bare === null || /^[\d.]/.test(bare[0])) return parseExpression(cursor);
  const start = cursor.at;
  cursor.at += bare[0].length;
  return { kind: "string", parts: [{ kind: "text", value: bare[0], start, end: cursor.at }], isBare: true, start, end: cursor.at };
}

function parseFunction(cursor: Cursor, start: number): StatementSyntax {
  const name = cursor.match(/[^\s{}();|&,"']+/y);
  if (name === null) return cursor.fail("a name was expected");
  cursor.at += name[0].length;
  cursor.skipLines();
  const own = cursor.peek() === "(" ? parseParameters(cursor) : [];
  cursor.skipLines();
  const body = parseBlock(cursor);
  const called = name[0].replace(/^(?:global|script|local|private|function):/i, "").toLowerCase();
  return { kind: "function", name: called, parameters: own.length > 0 ? own : body.parameters, body, start, end: cursor.at };
}

/** Bodies of methods; what else a class declares runs nothing. */
function parseClass(cursor: Cursor, start: number): StatementSyntax {
  const head = cursor.match(/[^{\r\n]*/y);
  cursor.at += head?.[0].length ?? 0;
  cursor.skipLines();
  const opened = cursor.at;
  if (!cursor.take("{")) cursor.fail("{ was expected");
  const bodies: Block[] = [];
  for (;;) {
    cursor.skipLines();
    if (cursor.isOver) cursor.failOpen("{", opened);
    if (cursor.take("}")) break;
    if (cursor.peek() === "{") bodies.push(parseBlock(cursor));
    else if (parseString(cursor) === undefined) cursor.at++;
  }
  return { kind: "class", bodies, start, end: cursor.at };
}

function parseTry(cursor: Cursor, start: number): StatementSyntax {
  const body = parseBlock(cursor);
  const handlers: Block[] = [];
  let last: Block | undefined;
  for (;;) {
    const { at } = cursor;
    cursor.skipLines();
    const next = cursor.match(/(catch|finally)(?!\w)/iy);
    if (next === null) {
      cursor.at = at;
      break;
    }
    cursor.at += next[0].length;
    cursor.skipLines();
    const types = cursor.match(/[^{\r\n;]*/y);
    if (types !== null) cursor.at += types[0].length;
    cursor.skipLines();
    if (next[1]?.toLowerCase() === "finally") last = parseBlock(cursor);
    else handlers.push(parseBlock(cursor));
  }
  return { kind: "try", body, handlers, last, start, end: cursor.at };
}
