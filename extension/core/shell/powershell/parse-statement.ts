/** Statements of PowerShell. What cannot be read is one error of one statement; the others are read. */
import { Cursor, isDash, isLineEnd, Unreadable } from "./cursor.ts";
import { parseCommand, parseRedirection } from "./parse-command.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseDollar, parseString } from "./parse-string.ts";
import type {
  Block,
  Branch,
  Expression,
  Parameter,
  PipelineSyntax,
  RedirectionSyntax,
  ScriptSyntax,
  StageSyntax,
  StatementSyntax,
  SwitchClause,
} from "./syntax.ts";

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

/** `undefined` where the word is the name of a command after all (`foreach` as an alias, `process` as a program). */
function parseKeyword(cursor: Cursor, word: string, start: number): StatementSyntax | undefined {
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
  if (!cursor.take(")")) cursor.isOver ? cursor.failOpen("(", opened) : cursor.fail(") was expected");
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
  if (!cursor.take(")")) cursor.isOver ? cursor.failOpen("(", opened) : cursor.fail(") was expected");
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
  if (!cursor.take(")")) cursor.isOver ? cursor.failOpen("(", opened) : cursor.fail(") was expected");
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
function parseParameters(cursor: Cursor): Parameter[] {
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
  return { name: variable.name.toLowerCase(), default: withoutComma(cursor) };
}

/** A default's value: commas end it, so it is read up to the first that is not in brackets. */
function withoutComma(cursor: Cursor): Expression {
  const found = parseExpression(cursor);
  if (found.kind !== "list") return found;
  const [first] = found.items;
  if (first === undefined) return found;
  // What follows the comma is the next parameter: read it as such.
  cursor.at = first.end;
  return first;
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

/** Pipelines joined by `&&` and `||`, or an assignment. */
function parseChain(cursor: Cursor): StatementSyntax {
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
