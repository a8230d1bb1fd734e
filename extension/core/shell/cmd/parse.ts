/** The structure of a batch file: commands, what joins them, blocks, `if` and `for`. Variables are filled in later, command by command. */
import type { Span } from "../../base/range.ts";

export type CmdNode =
  /** One command as it is written, redirections and all. */
  | (Span & { readonly kind: "command" })
  | (Span & { readonly kind: "pipeline"; readonly stages: readonly CmdNode[] })
  | (Span & { readonly kind: "list"; readonly items: readonly CmdItem[] })
  /** `( … )`; what follows it up to the next operator is its redirections. */
  | (Span & { readonly kind: "block"; readonly body: CmdNode; readonly after: Span })
  | (Span & { readonly kind: "if"; readonly condition: Span; readonly then: CmdNode; readonly otherwise: CmdNode | undefined })
  | (Span & { readonly kind: "for"; readonly flags: Span; readonly variable: string; readonly items: Span; readonly body: CmdNode });

export interface CmdItem {
  readonly node: CmdNode;
  /** What stands behind it. */
  readonly operator: "&" | "&&" | "||" | "";
}

export interface CmdError extends Span {
  readonly message: string;
  readonly isTooDeep: boolean;
}

export interface CmdScript {
  readonly root: CmdNode;
  readonly errors: readonly CmdError[];
}

const mostDepth = 100;

/** Never throws on any text. Time is linear in its length. */
export function parseCmd(text: string): CmdScript {
  const parser = new CmdParser(text);
  const items: CmdItem[] = [];
  while (parser.at < text.length) {
    items.push(...parser.list(0));
    parser.strayBracket();
  }
  return { root: { kind: "list", items, start: 0, end: text.length }, errors: parser.errors };
}

const blank = /[ \t,;=\u00a0\f\v]/;

class CmdParser {
  readonly text: string;
  readonly errors: CmdError[] = [];
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  private peek(ahead = 0): string {
    return this.text[this.at + ahead] ?? "";
  }

  private get isLineEnd(): boolean {
    const c = this.peek();
    return c === "\n" || c === "\r" || c === "";
  }

  private skipBlank(): void {
    for (;;) {
      if (blank.test(this.peek()) || this.peek() === "@") this.at++;
      else if (this.peek() === "^" && (this.peek(1) === "\n" || this.peek(1) === "\r"))
        this.at += this.peek(1) === "\r" && this.peek(2) === "\n" ? 3 : 2;
      else return;
    }
  }

  private skipLine(): void {
    while (!this.isLineEnd) this.at++;
  }

  private fail(message: string, start: number, isTooDeep = false): void {
    const at = Math.min(start, Math.max(0, this.text.length - 1));
    this.errors.push({ message, isTooDeep, start: at, end: at + 1 });
  }

  /** A closing bracket that closes nothing. */
  strayBracket(): void {
    if (this.peek() !== ")") return;
    this.fail("nothing is closed by )", this.at);
    this.skipLine();
  }

  /** Up to a closing bracket, which stays, or the end. */
  list(depth: number): CmdItem[] {
    const items: CmdItem[] = [];
    for (;;) {
      this.skipBlank();
      const c = this.peek();
      if (c === "" || (c === ")" && depth > 0)) return items;
      if (c === "\n" || c === "\r" || c === "&" || c === "|") {
        this.at++;
        continue;
      }
      if (c === ")") return items;
      if (c === ":") {
        // A label, or a comment that looks like one.
        this.skipLine();
        continue;
      }
      const node = this.pipeline(depth);
      this.skipBlank();
      const operator = this.peek() === "&" ? (this.peek(1) === "&" ? "&&" : "&") : this.peek() === "|" && this.peek(1) === "|" ? "||" : "";
      this.at += operator.length;
      if (node !== undefined) items.push({ node, operator });
    }
  }

  private pipeline(depth: number): CmdNode | undefined {
    const start = this.at;
    const stages: CmdNode[] = [];
    for (;;) {
      const stage = this.command(depth);
      if (stage !== undefined) stages.push(stage);
      this.skipBlank();
      if (this.peek() !== "|" || this.peek(1) === "|") break;
      this.at++;
      this.skipBlank();
      // A bar at the end of a line: the next one goes on.
      while (this.peek() === "\n" || this.peek() === "\r") this.at++;
    }
    const [only] = stages;
    if (only === undefined) return undefined;
    return stages.length === 1 ? only : { kind: "pipeline", stages, start, end: this.at };
  }

  private command(depth: number): CmdNode | undefined {
    this.skipBlank();
    const start = this.at;
    if (this.peek() === "(") return this.block(depth);
    const word = this.word();
    switch (word.name) {
      case "rem":
        this.skipLine();
        return undefined;
      case "if":
        this.at = word.end;
        return this.condition(start, depth);
      case "for":
        this.at = word.end;
        return this.loop(start, depth);
      default:
        this.at = start;
        return this.plain(depth);
    }
  }

  /** The first word, carets left out, in lower case. */
  private word(): { readonly name: string; readonly end: number } {
    let name = "";
    let at = this.at;
    for (; at < this.text.length && name.length < 8; at++) {
      const c = this.text[at] ?? "";
      if (c === "^") continue;
      if (!/[A-Za-z]/.test(c)) break;
      name += c.toLowerCase();
    }
    const next = this.text[at] ?? "";
    return { name: next === "" || /[\s,;=/(]/.test(next) || (name === "rem" && /[.:]/.test(next)) ? name : "", end: at };
  }

  private plain(depth: number): CmdNode {
    const start = this.at;
    this.toOperator(depth);
    let end = this.at;
    while (end > start && /\s/.test(this.text[end - 1] ?? "")) end--;
    return { kind: "command", start, end };
  }

  /** To the next operator that no quote or caret hides. */
  private toOperator(depth: number): void {
    let isQuoted = false;
    for (; this.at < this.text.length; this.at++) {
      const c = this.peek();
      if (c === "\n" || c === "\r") return;
      if (c === '"') isQuoted = !isQuoted;
      else if (isQuoted) continue;
      else if (c === "^") this.at += this.peek(1) === "\r" && this.peek(2) === "\n" ? 2 : 1;
      else if (c === "|") return;
      // `2>&1` is no operator.
      else if (c === "&" && !/[<>]/.test(this.text[this.at - 1] ?? "")) return;
      else if (c === ")" && depth > 0) return;
    }
    this.at = Math.min(this.at, this.text.length);
  }

  private block(depth: number): CmdNode | undefined {
    const start = this.at++;
    if (depth >= mostDepth) {
      this.fail("it is nested too deeply", start, true);
      this.skipLine();
      return undefined;
    }
    const items = this.list(depth + 1);
    const body: CmdNode = { kind: "list", items, start: start + 1, end: this.at };
    if (this.peek() === ")") this.at++;
    else this.fail("the ( here is never closed", start);
    const from = this.at;
    this.redirectionsAfter(depth);
    return { kind: "block", body, after: { start: from, end: this.at }, start, end: this.at };
  }

  /** `) > file`; anything else behind a block, `else` before all, is for others to read. */
  private redirectionsAfter(depth: number): void {
    for (;;) {
      const before = this.at;
      this.skipBlank();
      const isRedirection = /^\d?[<>]/.test(this.text.slice(this.at, this.at + 2));
      if (!isRedirection) {
        this.at = before;
        return;
      }
      while (/[\d<>&]/.test(this.peek())) this.at++;
      this.skipBlank();
      this.token(depth);
    }
  }

  /** One word, quotes held together. */
  private token(depth: number): void {
    let isQuoted = false;
    for (; this.at < this.text.length; this.at++) {
      const c = this.peek();
      if (c === "\n" || c === "\r") return;
      if (c === '"') isQuoted = !isQuoted;
      else if (isQuoted) continue;
      else if (c === "^") this.at++;
      else if (/[\s&|<>(]/.test(c) || (c === ")" && depth > 0)) return;
      // `%x:a=b%` holds what would part words.
      else if (c === "%") this.at = this.afterPercent();
      else if (c === "=" && this.peek(1) === "=") return;
    }
    this.at = Math.min(this.at, this.text.length);
  }

  /** The last character of a `%reference%` that begins here, else this one. */
  private afterPercent(): number {
    const reference = /%[^%\s=:"&|<>^]{1,64}(?::[^%\r\n"&|<>^]{1,130})?%/y;
    reference.lastIndex = this.at;
    const found = reference.exec(this.text);
    return found === null ? this.at : this.at + found[0].length - 1;
  }

  private condition(start: number, depth: number): CmdNode {
    this.skipBlank();
    const from = this.at;
    for (let flag = this.flag(); flag; flag = this.flag()) this.skipBlank();
    const word = this.peekWord();
    if (/^(?:exist|defined|errorlevel|cmdextversion)$/.test(word)) {
      this.token(depth);
      this.skipBlank();
      this.token(depth);
    } else {
      this.token(depth);
      const before = this.at;
      while (this.peek() === " " || this.peek() === "\t") this.at++;
      if (this.peek() === "=" && this.peek(1) === "=") this.at += 2;
      else if (/^(?:equ|neq|lss|leq|gtr|geq)$/.test(this.peekWord())) this.token(depth);
      else this.at = before;
      this.skipBlank();
      this.token(depth);
    }
    const condition = { start: from, end: this.at };
    const empty: CmdNode = { kind: "list", items: [], start: this.at, end: this.at };
    this.skipBlank();
    const isEnd = this.isLineEnd;
    if (isEnd) this.fail("a command was expected after the condition", from);
    const then = isEnd ? empty : (this.deeperPipeline(depth) ?? empty);
    let otherwise: CmdNode | undefined;
    const at = this.at;
    this.skipBlank();
    if (then.kind === "block" && /^else(?![\w.])/i.test(this.text.slice(this.at, this.at + 5))) {
      this.at += 4;
      this.skipBlank();
      otherwise = this.deeperPipeline(depth);
    } else this.at = at;
    return { kind: "if", condition, then, otherwise, start, end: this.at };
  }

  private nesting = 0;

  /** What `if` and `for` run may be another of these without a bracket. */
  private deeperPipeline(depth: number): CmdNode | undefined {
    if (this.nesting >= mostDepth) {
      this.fail("it is nested too deeply", this.at, true);
      this.skipLine();
      return undefined;
    }
    this.nesting++;
    const found = this.command(depth);
    this.nesting--;
    return found;
  }

  private peekWord(): string {
    return (
      /^\^?[A-Za-z^]+/
        .exec(this.text.slice(this.at, this.at + 24))?.[0]
        .replaceAll("^", "")
        .toLowerCase() ?? ""
    );
  }

  private flag(): boolean {
    const found = /^(?:\/i|not)(?=[\s"%(])/i.exec(this.text.slice(this.at, this.at + 4));
    if (found === null) return false;
    this.at += found[0].length;
    return true;
  }

  private loop(start: number, depth: number): CmdNode | undefined {
    const from = this.at;
    const head =
      /[ \t]*((?:\/[a-zA-Z](?:[ \t]+(?:"[^"\r\n]*"|(?![%/])[^\s"%(]+|(?=%[^%]+%)%[^%\r\n]+%\S*))?[ \t]+)*)%%?([^\s%])[ \t]+[iI]\^?[nN][ \t]*\(/y;
    head.lastIndex = from;
    const found = head.exec(this.text);
    if (found === null) {
      this.fail("this is no for as cmd knows it", start);
      this.skipLine();
      return undefined;
    }
    const flagsStart = from + found[0].indexOf(found[1] ?? "");
    const flags = { start: flagsStart, end: flagsStart + (found[1] ?? "").length };
    this.at = from + found[0].length;
    const items = { start: this.at, end: this.closing() };
    this.at = Math.min(items.end + 1, this.text.length);
    this.skipBlank();
    const word = /^d\^?o(?![\w.])/i.exec(this.text.slice(this.at, this.at + 4));
    if (word === null) {
      this.fail("do was expected", this.at);
      this.skipLine();
      return undefined;
    }
    this.at += word[0].length;
    const body = this.deeperPipelineOf(depth);
    if (body === undefined) return undefined;
    return { kind: "for", flags, variable: found[2] ?? "", items, body, start, end: this.at };
  }

  private deeperPipelineOf(depth: number): CmdNode | undefined {
    this.skipBlank();
    return this.deeperPipeline(depth);
  }

  /** Where the bracket that is open here is closed. */
  private closing(): number {
    let isQuoted = false;
    let depth = 0;
    for (let at = this.at; at < this.text.length; at++) {
      const c = this.text[at] ?? "";
      if (c === '"') isQuoted = !isQuoted;
      else if ((c === "\n" || c === "\r") && isQuoted) isQuoted = false;
      else if (isQuoted) continue;
      else if (c === "^") at++;
      else if (c === "(") depth++;
      else if (c === ")" && depth-- === 0) return at;
    }
    this.fail("the ( here is never closed", this.at - 1);
    return this.text.length;
  }
}
