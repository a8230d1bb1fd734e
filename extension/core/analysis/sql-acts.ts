/** What SQL takes away, gives or lets in, statement by statement: all that rules ask about. Statements that read or add say nothing. */
import { type SqlToken, sqlTokens } from "./sql-tokens.ts";

/** One act, in words of lower case but for names: `drop table shop.orders`, `delete all orders`, `alter drop-column orders.note`. */
export interface SqlAct {
  readonly words: readonly string[];
  /** Offsets in the text, from the verb to the end of its statement. */
  readonly start: number;
  readonly end: number;
}

export interface SqlActs {
  readonly acts: readonly SqlAct[];
  /** Where a quote or a comment begins that nothing ends: what follows is not known. */
  readonly unended: number | undefined;
}

const mostNesting = 3;

/**
 * What one text makes itself and takes away again (`DROP TABLE IF EXISTS x` before `CREATE TABLE x`, a temporary table, a column that was
 * just added and is filled) is left out: nothing of value is lost by it.
 */
export function sqlActs(text: string, depth = 0): SqlActs {
  const plain = sqlTokens(text, { hasBackslashes: false });
  // Whether a backslash takes a quote into its string depends on the server: what either reading runs may be run.
  const escaped = /\\['"]/.test(text) ? sqlTokens(text, { hasBackslashes: true }) : undefined;
  const acts = [...actsOf(plain.tokens, depth), ...(escaped === undefined ? [] : actsOf(escaped.tokens, depth))];
  const seen = new Set<string>();
  return {
    acts: acts.filter(({ words, start }) => {
      const key = `${start} ${words.join(" ")}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    }),
    unended: plain.unended === undefined || (escaped !== undefined && escaped.unended === undefined) ? undefined : plain.unended,
  };
}

function actsOf(tokens: readonly SqlToken[], depth: number): SqlAct[] {
  const made = new Made();
  const statements = statementsOf(tokens);
  for (const statement of statements) made.note(statement);
  return statements.flatMap((statement) => statementActs(statement, made, depth));
}

/** Names that the text makes, as they are compared. */
class Made {
  private readonly names = new Set<string>();

  note(statement: readonly SqlToken[]): void {
    const first = statement[0]?.text;
    if (first === "create") {
      const at = statement.findIndex(
        ({ text, kind }, i) => i > 0 && i < 6 && kind === "word" && /^(?:table|database|schema|keyspace|role|user)$/.test(text),
      );
      if (at > 0) this.names.add(key(nameAt(statement, afterExists(statement, at + 1)).text));
    } else if (first === "alter" && statement[1]?.text === "table") {
      const table = nameAt(statement, afterExists(statement, 2));
      for (let i = table.next; i < statement.length; i++) {
        if (statement[i]?.kind !== "word" || statement[i]?.text !== "add") continue;
        const column = statement[i + 1]?.text === "column" ? i + 2 : i + 1;
        this.names.add(`${key(table.text)}.${key(nameAt(statement, afterExists(statement, column)).text)}`);
      }
    } else if (first === "select" || first === "with") {
      const into = statement.findIndex(({ text, kind }) => kind === "word" && text === "into");
      if (into > 0) this.names.add(key(nameAt(statement, into + 1).text));
    }
  }

  has(name: string): boolean {
    return name !== "" && this.names.has(key(name));
  }
}

function key(name: string): string {
  return name.toLowerCase().replace(/^(?:public|dbo)\./, "");
}

/** Split at the ends of statements, but not inside of the body of a routine, which is not run when it is made. */
function statementsOf(tokens: readonly SqlToken[]): (readonly SqlToken[])[] {
  const statements: SqlToken[][] = [];
  let current: SqlToken[] = [];
  let open = 0;
  const isRoutine = () =>
    current[0]?.text === "create" &&
    current.slice(1, 8).some(({ kind, text }) => kind === "word" && /^(?:procedure|function|trigger|event|package|proc)$/.test(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === "end" && (open === 0 || token.text.trim() !== ";")) {
      if (current.length > 0) statements.push(current);
      current = [];
      open = 0;
      continue;
    }
    current.push(token);
    if (token.kind !== "word") continue;
    if ((token.text === "begin" || token.text === "case") && isRoutine()) open++;
    else if (token.text === "end" && open > 0 && !/^(?:if|loop|while|repeat|for)$/.test(tokens[i + 1]?.text ?? "")) open--;
  }
  if (current.length > 0) statements.push(current);
  return statements;
}

const routine = /^(?:procedure|function|trigger|event|package|proc|rule|policy|view)$/;
/** Kinds of things of two words, by their second. */
const secondWords: Readonly<Record<string, RegExp>> = {
  materialized: /^view$/,
  foreign: /^table$/,
  external: /^table$/,
  temporary: /^table$/,
  temp: /^table$/,
  availability: /^group$/,
  pluggable: /^database$/,
};

function statementActs(statement: readonly SqlToken[], made: Made, depth: number): SqlAct[] {
  const first = statement[0];
  const last = statement[statement.length - 1];
  if (first === undefined || last === undefined || first.kind !== "word") return [];
  // Only told how it would go.
  if (/^(?:explain|describe|desc)$/.test(first.text) && !statement.slice(0, 4).some(({ text }) => text === "analyze")) return [];
  if (first.text === "comment") return [];
  const act = (words: readonly string[], at: SqlToken): SqlAct => ({ words, start: at.start, end: last.end });
  if (first.text === "create" || first.text === "alter" || first.text === "grant") {
    const given = granted(statement);
    if (given !== undefined) return [act(given, first)];
  }
  if (first.text === "alter") return altered(statement).map((words) => act(words, first));
  if (first.text === "grant" || first.text === "revoke") return [];
  if (first.text === "create" && statement.slice(1, 8).some(({ kind, text }) => kind === "word" && routine.test(text))) return [];
  const lost = ended(statement);
  if (lost !== undefined) return [act(lost, first)];
  const found: SqlAct[] = [];
  for (let i = 0; i < statement.length; i++) {
    const token = statement[i];
    if (token === undefined) break;
    if (token.kind === "string" && depth < mostNesting && isRun(statement, i)) {
      // The place inside of a string with doubled quotes is not exact, so that of the string counts.
      for (const inner of sqlActs(token.text, depth + 1).acts) found.push({ words: inner.words, start: token.start, end: token.end });
    }
    if (token.kind !== "word") continue;
    const words = actAt(statement, i, made);
    if (words !== undefined) found.push(act(words, token));
  }
  return found;
}

/** Whether the string is run as SQL: `DO '…'`, `EXECUTE '…'`, `PREPARE s FROM '…'`. */
function isRun(statement: readonly SqlToken[], at: number): boolean {
  const before = statement.slice(Math.max(0, at - 3), at).map(({ text }) => text);
  const [nearest] = before.slice(-1);
  if (nearest === "execute" || nearest === "exec" || nearest === "immediate" || nearest === "sp_executesql") return true;
  if (nearest === "from" || nearest === "=") return statement[0]?.text === "prepare";
  if (nearest === "(" || nearest === "n") return before.some((text) => /^(?:execute|exec|sp_executesql)$/.test(text));
  return statement[0]?.text === "do" && (at === 1 || statement[at - 2]?.text === "language");
}

function actAt(statement: readonly SqlToken[], at: number, made: Made): readonly string[] | undefined {
  const next = statement[at + 1];
  if (next === undefined) return undefined;
  switch (statement[at]?.text) {
    case "drop": {
      if (next.kind !== "word") return undefined;
      const second = secondWords[next.text]?.test(statement[at + 2]?.text ?? "") === true;
      const kind = second ? `${next.text}-${statement[at + 2]?.text ?? ""}` : next.text;
      const { text } = nameAt(statement, afterExists(statement, at + (second ? 3 : 2)));
      return text === "" || made.has(text) || kind.startsWith("temp") ? undefined : ["drop", kind, text];
    }
    case "truncate": {
      const table = next.kind === "word" && /^(?:table|only|database)$/.test(next.text) ? at + 2 : at + 1;
      const { text } = nameAt(statement, afterExists(statement, table));
      return text === "" || made.has(text) || statement[at - 1]?.text === "," ? undefined : ["truncate", "table", text];
    }
    case "delete": {
      if (next.kind === "word" && next.text !== "from") return undefined;
      const { text, next: behind } = nameAt(statement, next.text === "from" && next.kind === "word" ? at + 2 : at + 1);
      return text === "" || made.has(text) || isLimited(statement, behind) ? undefined : ["delete", "all", text];
    }
    case "update": {
      if (/^(?:for|on|do|key|no|before|after|or)$/.test(statement[at - 1]?.text ?? "")) return undefined;
      const name = nameAt(statement, next.kind === "word" && next.text === "only" ? at + 2 : at + 1);
      const behind = statement.slice(name.next, name.next + 3).findIndex(({ kind, text }) => kind === "word" && text === "set");
      const set = name.next + behind;
      if (name.text === "" || behind < 0 || made.has(name.text) || isLimited(statement, set)) return undefined;
      const column =
        nameAt(statement, set + 1)
          .text.split(".")
          .at(-1) ?? "";
      return made.has(`${key(name.text)}.${column}`) ? undefined : ["update", "all", name.text];
    }
    default:
      return undefined;
  }
}

const statementVerbs = new Set(["select", "insert", "update", "delete", "drop", "truncate", "create", "alter", "exec", "declare", "merge"]);

/** Whether a condition chooses among the rows: one that can be false, a join, or a number of them. */
function isLimited(statement: readonly SqlToken[], from: number): boolean {
  let open = 0;
  for (let i = from; i < statement.length; i++) {
    const token = statement[i];
    if (token === undefined) break;
    if (token.text === "(" && token.kind === "sign") open++;
    else if (token.text === ")" && token.kind === "sign") {
      if (--open < 0) return false;
    }
    if (open > 0 || token.kind !== "word") continue;
    // Some servers need nothing between statements.
    if (statementVerbs.has(token.text)) return false;
    if (/^(?:join|using|limit|fetch)$/.test(token.text)) return true;
    if (token.text === "where") return !isAlwaysTrue(statement.slice(i + 1));
  }
  return false;
}

function isAlwaysTrue(condition: readonly SqlToken[]): boolean {
  const [left, sign, right, more] = condition.filter(({ text, kind }) => !(kind === "sign" && (text === "(" || text === ")")));
  if (left === undefined) return true;
  if (sign === undefined) return /^(?:true|[1-9]\d*)$/.test(left.text);
  const isConstant = left.kind === "string" || (left.kind === "word" && /^\d/.test(left.text));
  return (
    sign.text === "=" && isConstant && left.kind === right?.kind && left.text === right.text && (more === undefined || more.text === "or")
  );
}

/** `ALTER …` that loses data or takes a guard away. */
function altered(statement: readonly SqlToken[]): (readonly string[])[] {
  const kind = statement[1]?.text ?? "";
  if (kind !== "table") return [];
  const table = nameAt(statement, afterExists(statement, 2));
  const found: (readonly string[])[] = [];
  for (let i = table.next; i < statement.length; i++) {
    const words = statement.slice(i, i + 5).map((token) => (token.kind === "word" ? token.text : ""));
    if (words[0] === "drop" && words[1] === "column")
      found.push(["alter", "drop-column", `${table.text}.${nameAt(statement, afterExists(statement, i + 2)).text}`]);
    else if (words[0] === "drop" && words[1] === "partition") found.push(["alter", "drop-partition", table.text]);
    else if (words[0] === "disable" && words[1] === "row" && words[2] === "level")
      found.push(["alter", "disable-row-security", table.text]);
    else if (words[0] === "delete" && words[1] === "where" && isAlwaysTrue(statement.slice(i + 2)))
      found.push(["delete", "all", table.text]);
  }
  return found;
}

/** Rights that are all rights: a superuser, or everything to somebody. */
function granted(statement: readonly SqlToken[]): readonly string[] | undefined {
  const [first, second] = statement;
  const words = statement.map(({ kind, text }) => (kind === "sign" ? text : text.toLowerCase()));
  const has = (word: string) => words.includes(word);
  if (first?.text === "grant") {
    const to = words.lastIndexOf("to");
    const who = statement[to + 1]?.text ?? "";
    const everywhere = has("all") && words.join(" ").includes("on * . * to");
    const isRole = /^(?:dba|sysdba|sysadmin|super|superuser|root|admin|rds_superuser|cloudsqlsuperuser|pg_execute_server_program)$/.test(
      words[1] ?? "",
    );
    return to > 0 && (everywhere || isRole) ? ["grant", "everything", who] : undefined;
  }
  const isAccount = /^(?:role|user|login)$/.test(second?.text ?? "");
  if (isAccount && has("superuser")) return ["grant", "everything", nameAt(statement, 2).text];
  if (second?.text === "server" && words[2] === "role" && words[3] === "sysadmin" && has("add"))
    return ["grant", "everything", nameAt(statement, words.lastIndexOf("member") + 1).text];
  return undefined;
}

/** Statements of fixed words that end a server, its recovery, or switch on what runs commands. */
function ended(statement: readonly SqlToken[]): readonly string[] | undefined {
  const line = statement
    .slice(0, 12)
    .map(({ text }) => text.toLowerCase())
    .join(" ");
  if (/^shutdown(?: immediate| abort| with nowait)?$/.test(line)) return ["shutdown"];
  if (/^purge (?:binary|master) logs /.test(line)) return ["purge", "logs"];
  if (/^reset (?:master|binary logs)/.test(line)) return ["purge", "logs"];
  if (/^purge (?:dba_)?recyclebin$/.test(line)) return ["purge", "recyclebin"];
  if (/^(?:exec |execute )?sp_configure (?:n )?xp_cmdshell , 1/.test(line)) return ["configure", "xp_cmdshell"];
  if (/^restore database .* with replace/.test(line)) return ["drop", "database", nameAt(statement, 2).text];
  return undefined;
}

/** Behind `IF EXISTS`, `IF NOT EXISTS`, `CONCURRENTLY`, `ONLY`. */
function afterExists(statement: readonly SqlToken[], from: number): number {
  let at = from;
  while (statement[at]?.kind === "word" && /^(?:if|not|exists|concurrently|only|column)$/.test(statement[at]?.text ?? "")) at++;
  return at;
}

/** A name with its qualifiers, joined by dots; the empty text where there is none. */
function nameAt(statement: readonly SqlToken[], from: number): { readonly text: string; readonly next: number } {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    const part = statement[at];
    if (part === undefined || (part.kind !== "word" && part.kind !== "name")) break;
    parts.push(part.text);
    at++;
    if (statement[at]?.text !== "." || statement[at]?.kind !== "sign") break;
    at++;
  }
  return { text: parts.join("."), next: at };
}
