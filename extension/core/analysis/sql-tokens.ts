/** SQL to its tokens, without comments: of any dialect, so that a text for a server that nobody named is read too. */

export interface SqlToken {
  /** `word`: bare, in lower case. `name`: in quotes that mark a name. `string`: its content. `sign`: one character. `end`: of a statement. */
  readonly kind: "word" | "name" | "string" | "sign" | "end";
  readonly text: string;
  /** Offsets in the text, quotes included. */
  readonly start: number;
  readonly end: number;
}

export interface SqlTokens {
  readonly tokens: readonly SqlToken[];
  /** Where a quote or a comment begins that nothing ends. */
  readonly unended: number | undefined;
}

export interface SqlSpelling {
  /** Whether a backslash takes the next quote into the string, as MySQL and `E'…'` have it. */
  readonly hasBackslashes: boolean;
}

const space = /[^\S\n]+|\n/y;
/** A part that is unknown (`value.ts`) belongs to the word it stands in. */
const word = /(?:[\p{L}_@#$]|\uFDD0[^\uFDD1]*\uFDD1)(?:[\p{L}\p{N}_@#$]|\uFDD0[^\uFDD1]*\uFDD1)*/uy;
const number = /\d[\w.]*/y;
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
/** Lines for the client, not for the server: `\c shop` of psql, `.mode csv` of sqlite3, `GO` and `/` that only end a statement. */
const clientLine = /[ \t]*(?:\\(?![gG]\b)[^\n]*|\.[a-z][^\n]*|(?:go|\/)[ \t]*\r?(?=\n|$))/iy;
const delimiterLine = /[ \t]*delimiter[ \t]+(\S+)[^\n]*/iy;

export function sqlTokens(text: string, { hasBackslashes }: SqlSpelling): SqlTokens {
  const tokens: SqlToken[] = [];
  let delimiter = ";";
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: SqlToken["kind"], length: number, value = text.slice(at, at + length)) => {
    tokens.push({ kind, text: value, start: at, end: at + length });
    at += length;
  };

  while (at < text.length) {
    if ((at === 0 || text[at - 1] === "\n") && /[\s\\./gGdD]/.test(text[at] ?? "")) {
      delimiterLine.lastIndex = at;
      const changed = delimiterLine.exec(text);
      if (changed !== null) {
        delimiter = changed[1] ?? ";";
        push("end", changed[0].length);
        continue;
      }
      const line = take(clientLine);
      if (line !== undefined) {
        push("end", line.length);
        continue;
      }
    }
    const blank = take(space);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const first = text[at] ?? "";
    if (text.startsWith("--", at) || (first === "#" && !/[\w"'`)\]]/.test(text[at - 1] ?? " ") && !/[>-]/.test(text[at + 1] ?? ""))) {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      continue;
    }
    if (text.startsWith("/*", at)) {
      // MySQL runs what is in `/*! … */`.
      const run = /^\/\*M?!\d*/.exec(text.slice(at, at + 12))?.[0];
      if (run !== undefined) {
        at += run.length;
        continue;
      }
      const end = commentEnd(text, at);
      if (end === undefined) return { tokens, unended: at };
      at = end;
      continue;
    }
    if (text.startsWith("*/", at)) {
      at += 2;
      continue;
    }
    if (text.startsWith(delimiter, at)) {
      push("end", delimiter.length);
      continue;
    }
    const tag = first === "$" ? take(dollarTag) : undefined;
    if (tag !== undefined) {
      const end = text.indexOf(tag, at + tag.length);
      if (end < 0) return { tokens, unended: at };
      push("string", end + tag.length - at, text.slice(at + tag.length, end));
      continue;
    }
    if (first === "'" || first === '"' || first === "`") {
      const isEscaped = hasBackslashes || (first === "'" && /(?:^|[^\w])[eE]$/.test(text.slice(Math.max(0, at - 2), at)));
      const end = quoteEnd(text, at, first, isEscaped && first !== "`");
      if (end === undefined) return { tokens, unended: at };
      const content = text.slice(at + 1, end - 1).replaceAll(first + first, first);
      push(first === "'" ? "string" : "name", end - at, content);
      continue;
    }
    if (first === "[") {
      // T-SQL's names; an array's index follows a name without a blank.
      const name = /^\[([^\]\n]{1,128})\]/.exec(text.slice(at, at + 131));
      if (name !== null && !/[\w\])"]/.test(text[at - 1] ?? " ")) {
        push("name", name[0].length, name[1] ?? "");
        continue;
      }
    }
    const bare = take(word) ?? take(number);
    if (bare !== undefined) push("word", bare.length, bare.toLowerCase());
    else if (/^\\[gG]\b/.test(text.slice(at, at + 3))) push("end", 2);
    else push("sign", 1);
  }
  return { tokens, unended: undefined };
}

/** The first end, though Postgres nests comments: what would be left out there is read, not the other way round. */
function commentEnd(text: string, start: number): number | undefined {
  const end = text.indexOf("*/", start + 2);
  return end < 0 ? undefined : end + 2;
}

function quoteEnd(text: string, start: number, quote: string, isEscaped: boolean): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (isEscaped && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}
