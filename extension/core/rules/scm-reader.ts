/**
 * Reads tree-sitter query syntax: nodes, fields, negated fields, anchors, wildcards, alternations, groups, quantifiers,
 * captures, strings, comments and predicates. Syntax only: whether a grammar has such nodes is the grammar's to say.
 */

export const scmLimits = { characters: 32_768, depth: 24, items: 2_000 } as const;

export interface ScmCapture {
  /** Without the `@`. */
  readonly name: string;
  /** UTF-16 offset of the `@`. */
  readonly start: number;
}

export type Quantifier = "?" | "*" | "+";

interface Suffixed {
  readonly field: string | undefined;
  readonly quantifier: Quantifier | undefined;
  readonly captures: readonly ScmCapture[];
  /** UTF-16 offsets, of the node without field and suffixes. */
  readonly start: number;
  readonly end: number;
}

export type ScmNode = Suffixed & ScmNodeKind;
type ScmNodeKind =
  /** `(name …)`; the name may be `_`, `ERROR`, or `super/sub`. */
  | { readonly kind: "named"; readonly name: string; readonly items: readonly ScmItem[] }
  | { readonly kind: "missing"; readonly name: string | undefined; readonly text: string | undefined }
  | { readonly kind: "anonymous"; readonly text: string }
  /** A bare `_`: any node, named or not. */
  | { readonly kind: "any" }
  | { readonly kind: "alternation"; readonly branches: readonly ScmNode[] }
  | { readonly kind: "group"; readonly items: readonly ScmItem[] };

export type ScmItem =
  | ScmNode
  | { readonly kind: "anchor"; readonly start: number }
  | { readonly kind: "negated-field"; readonly name: string; readonly start: number }
  | ScmPredicate;

export interface ScmPredicate {
  readonly kind: "predicate";
  /** With its `?` or `!`, without the `#`. */
  readonly name: string;
  readonly arguments: readonly ScmArgument[];
  readonly start: number;
}

export type ScmArgument =
  | { readonly kind: "capture"; readonly name: string; readonly start: number }
  | { readonly kind: "string"; readonly text: string; readonly start: number };

export type ScmReading =
  | { readonly kind: "query"; readonly patterns: readonly ScmNode[] }
  /** `at` is a UTF-16 offset. */
  | { readonly kind: "error"; readonly message: string; readonly at: number };

/** Reads a whole query, or says where and why it cannot; never throws. */
export function readScm(text: string): ScmReading {
  if (text.length > scmLimits.characters) {
    return { kind: "error", message: `The query has more than ${scmLimits.characters} characters.`, at: scmLimits.characters };
  }
  try {
    return { kind: "query", patterns: new Reader(text).query() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "error", message: error.message, at: error.at };
    throw error;
  }
}

/** How the reader leaves its recursion; caught in `readScm` alone. */
class Refusal extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const identifierStart = /[A-Za-z0-9_-]/;
const identifier = /[A-Za-z0-9_.-]*/y;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0", "\\": "\\", '"': '"' };

class Reader {
  readonly #text: string;
  #at = 0;
  #items = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  query(): ScmNode[] {
    const patterns: ScmNode[] = [];
    for (;;) {
      this.#skipBlank();
      if (this.#at >= this.#text.length) return patterns;
      const start = this.#at;
      const item = this.#item("top");
      if (item.kind === "predicate") throw new Refusal("A predicate belongs inside the parentheses of its pattern.", start);
      if (item.kind === "anchor" || item.kind === "negated-field") throw new Refusal("This belongs inside a node.", start);
      patterns.push(item);
    }
  }

  #item(inside: "top" | "node" | "group" | "alternation"): ScmItem {
    if (++this.#items > scmLimits.items) throw new Refusal(`The query has more than ${scmLimits.items} parts.`, this.#at);
    const start = this.#at;
    const next = this.#peek();
    if (next === ".") {
      if (inside !== "node" && inside !== "group") throw new Refusal("An anchor belongs between the children of a node.", start);
      this.#at += 1;
      return { kind: "anchor", start };
    }
    if (next === "!") {
      if (inside !== "node") throw new Refusal("A negated field belongs inside a node.", start);
      this.#at += 1;
      return { kind: "negated-field", name: this.#identifier("the name of a field"), start };
    }
    if (next === "(" && this.#text[this.#afterBlank(this.#at + 1)] === "#") return this.#predicate();
    return this.#pattern();
  }

  /** A node with its field before it and its suffixes behind it. */
  #pattern(): ScmNode {
    const at = this.#at;
    let field: string | undefined;
    if (identifierStart.test(this.#peek()) && !this.#isBareWildcard()) {
      field = this.#identifier("the name of a field");
      this.#skipBlank();
      if (this.#peek() !== ":") throw new Refusal(`"${field}" is neither a field (write "${field}:") nor a node (write "(${field})").`, at);
      this.#at += 1;
      this.#skipBlank();
    }
    const start = this.#at;
    const node = this.#deeper(() => this.#node());
    const end = this.#at;
    const { quantifier, captures } = this.#suffixes();
    return { ...node, field, quantifier, captures, start, end };
  }

  #node(): ScmNodeKind {
    const start = this.#at;
    const next = this.#peek();
    if (next === '"') return { kind: "anonymous", text: this.#string() };
    if (next === "[") return this.#alternation();
    if (next === "(") return this.#parenthesised();
    if (this.#isBareWildcard()) {
      this.#at += 1;
      return { kind: "any" };
    }
    if (next === "") throw new Refusal("The query ends where a node was expected.", start);
    throw new Refusal(`A node was expected here, not ${JSON.stringify(next)}.`, start);
  }

  #alternation(): ScmNodeKind {
    const start = this.#at;
    this.#at += 1;
    const branches: ScmNode[] = [];
    for (;;) {
      this.#skipBlank();
      if (this.#peek() === "") throw new Refusal('This "[" is never closed.', start);
      if (this.#peek() === "]") break;
      const item = this.#item("alternation");
      if (item.kind === "predicate") throw new Refusal("A predicate cannot stand in an alternation.", item.start);
      if (item.kind === "anchor" || item.kind === "negated-field") throw new Refusal("This cannot stand in an alternation.", item.start);
      branches.push(item);
    }
    this.#at += 1;
    if (branches.length === 0) throw new Refusal("An alternation needs at least one branch.", start);
    return { kind: "alternation", branches };
  }

  #parenthesised(): ScmNodeKind {
    const start = this.#at;
    this.#at += 1;
    this.#skipBlank();
    if (!identifierStart.test(this.#peek()) || this.#opensField()) {
      const items = this.#children(start, "group");
      if (!items.some((item) => item.kind !== "anchor" && item.kind !== "predicate"))
        throw new Refusal("These parentheses hold no node.", start);
      return { kind: "group", items };
    }
    let name = this.#identifier("the name of a node");
    if (name === "MISSING") return this.#missing(start);
    if (this.#peek() === "/") {
      this.#at += 1;
      name += `/${this.#identifier("the name of a node")}`;
    }
    return { kind: "named", name, items: this.#children(start, "node") };
  }

  #missing(start: number): ScmNodeKind {
    this.#skipBlank();
    let name: string | undefined;
    let text: string | undefined;
    if (this.#peek() === '"') text = this.#string();
    else if (this.#peek() !== ")") name = this.#identifier("the name of a node");
    this.#skipBlank();
    if (this.#peek() !== ")") throw new Refusal('This "(" is never closed.', start);
    this.#at += 1;
    return { kind: "missing", name, text };
  }

  /** What stands between the parentheses, and the closing one. */
  #children(start: number, inside: "node" | "group"): ScmItem[] {
    const items: ScmItem[] = [];
    for (;;) {
      this.#skipBlank();
      if (this.#peek() === "") throw new Refusal('This "(" is never closed.', start);
      if (this.#peek() === ")") break;
      const item = this.#item(inside);
      if (item.kind === "anchor" && items.at(-1)?.kind === "anchor") throw new Refusal("One anchor is enough.", item.start);
      items.push(item);
    }
    this.#at += 1;
    return items;
  }

  #predicate(): ScmPredicate {
    const start = this.#at;
    this.#at = this.#afterBlank(this.#at + 1) + 1;
    let name = this.#identifier("the name of a predicate");
    if (this.#peek() === "?" || this.#peek() === "!") {
      name += this.#peek();
      this.#at += 1;
    }
    const given: ScmArgument[] = [];
    for (;;) {
      this.#skipBlank();
      const at = this.#at;
      const next = this.#peek();
      if (++this.#items > scmLimits.items) throw new Refusal(`The query has more than ${scmLimits.items} parts.`, at);
      if (next === ")") break;
      if (next === "@") given.push({ kind: "capture", name: this.#capture().name, start: at });
      else if (next === '"') given.push({ kind: "string", text: this.#string(), start: at });
      else if (next === "") throw new Refusal('This "(" is never closed.', start);
      else throw new Refusal("A predicate takes captures and strings in double quotes.", at);
    }
    this.#at += 1;
    return { kind: "predicate", name, arguments: given, start };
  }

  #suffixes(): { quantifier: Quantifier | undefined; captures: ScmCapture[] } {
    const captures: ScmCapture[] = [];
    let quantifier: Quantifier | undefined;
    for (;;) {
      const before = this.#at;
      this.#skipBlank();
      const next = this.#peek();
      if (next === "@") {
        if (++this.#items > scmLimits.items) throw new Refusal(`The query has more than ${scmLimits.items} parts.`, this.#at);
        captures.push(this.#capture());
      } else if (next === "?" || next === "*" || next === "+") {
        if (quantifier !== undefined) throw new Refusal("One quantifier is enough.", this.#at);
        quantifier = next;
        this.#at += 1;
      } else {
        this.#at = before;
        return { quantifier, captures };
      }
    }
  }

  #capture(): ScmCapture {
    const start = this.#at;
    this.#at += 1;
    return { name: this.#identifier("the name of a capture"), start };
  }

  #string(): string {
    const start = this.#at;
    let value = "";
    for (let at = start + 1; ; at++) {
      const next = this.#text[at];
      if (next === undefined || next === "\n") throw new Refusal("This string is not closed on its line.", start);
      if (next === '"') {
        this.#at = at + 1;
        return value;
      }
      if (next !== "\\") {
        value += next;
        continue;
      }
      const escaped = this.#text[++at] ?? "";
      const meant = escapes[escaped];
      // tree-sitter would drop the backslash without a word, and "\d" would be the letter d.
      if (meant === undefined) throw new Refusal(`Unknown escape \\${escaped}: write \\\\${escaped} for a backslash.`, at - 1);
      value += meant;
    }
  }

  #identifier(what: string): string {
    identifier.lastIndex = this.#at;
    const found = identifierStart.test(this.#peek()) ? (identifier.exec(this.#text)?.[0] ?? "") : "";
    if (found === "") throw new Refusal(`Here ${what} was expected.`, this.#at);
    this.#at += found.length;
    return found;
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > scmLimits.depth) throw new Refusal(`The query is nested more than ${scmLimits.depth} deep.`, this.#at);
    const found = read();
    this.#depth -= 1;
    return found;
  }

  #isBareWildcard(): boolean {
    return (
      this.#peek() === "_" && !/[A-Za-z0-9_.-]/.test(this.#text[this.#at + 1] ?? "") && this.#text[this.#afterBlank(this.#at + 1)] !== ":"
    );
  }

  /** Whether an identifier with a colon behind it stands here: `(name: (x))` is a group. */
  #opensField(): boolean {
    identifier.lastIndex = this.#at;
    const found = identifier.exec(this.#text)?.[0] ?? "";
    return this.#text[this.#afterBlank(this.#at + found.length)] === ":";
  }

  #peek(): string {
    return this.#text[this.#at] ?? "";
  }

  #skipBlank(): void {
    this.#at = this.#afterBlank(this.#at);
  }

  #afterBlank(from: number): number {
    let at = from;
    for (;;) {
      const next = this.#text[at];
      if (next === " " || next === "\t" || next === "\n" || next === "\r") at += 1;
      else if (next === ";") {
        const end = this.#text.indexOf("\n", at);
        at = end < 0 ? this.#text.length : end;
      } else return at;
    }
  }
}
