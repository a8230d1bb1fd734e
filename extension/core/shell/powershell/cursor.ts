/** A place in a PowerShell text: what stands there, what is skipped between words, and how deep the parser is. */
import type { SyntaxError } from "./syntax.ts";

/** Nesting of blocks, parentheses and operators that is followed. */
const mostDepth = 120;

/** A statement that cannot be read: `at` is where, `resume` where reading goes on. Caught by the list of statements around it. */
export class Unreadable extends Error {
  readonly at: number;
  /** Something was opened and never closed: what comes after it on its line is all that is known to belong to it. */
  readonly isOpen: boolean;
  readonly isTooDeep: boolean;

  constructor(message: string, at: number, { isOpen = false, isTooDeep = false } = {}) {
    super(message);
    this.at = at;
    this.isOpen = isOpen;
    this.isTooDeep = isTooDeep;
  }
}

export class Cursor {
  readonly text: string;
  at = 0;
  readonly errors: SyntaxError[] = [];
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isOver(): boolean {
    return this.at >= this.text.length;
  }

  /** The character here, or one further on; empty at the end. */
  peek(ahead = 0): string {
    return this.text[this.at + ahead] ?? "";
  }

  startsWith(mark: string): boolean {
    return this.text.startsWith(mark, this.at);
  }

  /** The match of a sticky pattern here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  take(mark: string): boolean {
    if (!this.startsWith(mark)) return false;
    this.at += mark.length;
    return true;
  }

  fail(message: string, at = this.at): never {
    throw new Unreadable(message, at);
  }

  /** For a bracket or quote at `at` that is never closed. */
  failOpen(mark: string, at: number): never {
    throw new Unreadable(`the ${mark} here is never closed`, at, { isOpen: true });
  }

  deeper<T>(work: () => T): T {
    if (++this.depth > mostDepth) {
      this.depth = 0;
      throw new Unreadable("it is nested too deeply", this.at, { isTooDeep: true });
    }
    const value = work();
    this.depth--;
    return value;
  }

  /** How deep the parser is, to be put back where a failure is caught. */
  get level(): number {
    return this.depth;
  }

  set level(depth: number) {
    this.depth = depth;
  }

  /** Blanks, comments and continued line ends. */
  skipBlank(): void {
    for (;;) {
      const c = this.peek();
      if (c === " " || c === "\t" || c === "\f" || c === "\v" || c === "\u00a0" || c === "\u0085" || c === "\ufeff") this.at++;
      else if (c === "`" && isLineEnd(this.peek(1))) this.at += this.peek(1) === "\r" && this.peek(2) === "\n" ? 3 : 2;
      else if (c === "#") this.skipLine();
      else if (c === "<" && this.peek(1) === "#") this.skipComment();
      else return;
    }
  }

  /** Line ends too. */
  skipLines(): void {
    for (;;) {
      this.skipBlank();
      if (!isLineEnd(this.peek())) return;
      this.at++;
    }
  }

  skipLine(): void {
    while (!this.isOver && !isLineEnd(this.peek())) this.at++;
  }

  private skipComment(): void {
    const end = this.text.indexOf("#>", this.at + 2);
    if (end < 0) {
      const { at } = this;
      this.at = this.text.length;
      this.failOpen("comment", at);
    }
    this.at = end + 2;
  }
}

export function isLineEnd(c: string): boolean {
  return c === "\n" || c === "\r";
}

/** PowerShell takes typographic quotes and dashes for plain ones. */
export function isSingleQuote(c: string): boolean {
  return c === "'" || c === "‘" || c === "’" || c === "‚" || c === "‛";
}

export function isDoubleQuote(c: string): boolean {
  return c === '"' || c === "“" || c === "”" || c === "„";
}

export function isDash(c: string): boolean {
  return c === "-" || c === "–" || c === "—" || c === "―";
}
