/** What a document of code consists of: the parts that `outline.scm` of its language names, for the checks over a change. */
import type { Digest } from "../base/digest.ts";
import { type LineIndex, lineIndex } from "../base/line-index.ts";
import { type Outline, type OutlinePart, type PartKind, partKinds } from "../base/outline.ts";
import type { Span } from "../base/range.ts";
import type { Catalogue } from "../rules/catalogue.ts";
import { parseFailure } from "../syntax/parse-failed.ts";
import type { Syntax, SyntaxTree } from "../syntax/syntax.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";
import type { LanguageSpec } from "./language-spec.ts";

export interface OutlineContext {
  readonly syntax: Syntax;
  readonly catalogue: Catalogue;
  readonly digest: Digest;
  readonly isOver: () => boolean;
}

const limits = { size: 4_000_000, depth: 5_000, parts: 20_000, text: 2_000, name: 300, tokens: 4_000_000 } as const;

/** What holds other parts. */
const holders: ReadonlySet<PartKind> = new Set(["test", "group", "function"]);

/** Where parts begin and end together, those that hold come first. */
const order: readonly PartKind[] = ["group", "test", "public", "function", ...partKinds];

/** The queries of a language and of those it inherits from, as one text; undefined where nobody wrote any. */
export function outlineQuery(catalogue: Catalogue, { folder }: LanguageSpec): string | undefined {
  return catalogue.memo(outlineKey(folder), () => {
    const texts = catalogue.lineage(folder).flatMap((language) => catalogue.language(language)?.outline ?? []);
    return texts.length === 0 ? undefined : texts.join("\n");
  });
}

const keys = new Map<string, object>();

function outlineKey(folder: string): object {
  let key = keys.get(folder);
  if (key === undefined) {
    key = {};
    keys.set(folder, key);
  }
  return key;
}

/**
 * `isComplete` is false where the text did not parse, a limit was hit or the time was up. The grammar must be loaded. Throws only
 * what ends the engine.
 */
export function outlineOf(text: string, spec: LanguageSpec, query: string, context: OutlineContext): Outline {
  if (spec.grammar === undefined) return { parts: [], isComplete: false };
  try {
    return context.syntax.withTree(spec.grammar, text, { ...limits, isOver: context.isOver }, (tree) =>
      partsOf(tree, query, lineIndex(text), context.digest),
    );
  } catch (error) {
    const failure = parseFailure(error);
    const isOurs = error instanceof RangeError || (failure !== undefined && failure !== "engine-died");
    if (!isOurs) throw error;
    return { parts: [], isComplete: false };
  }
}

interface Found extends Span {
  readonly kind: PartKind;
  readonly name: string;
  /** Where the name stands; the part itself where it has none. */
  readonly nameAt: number;
  readonly body: Span | undefined;
}

function partsOf(tree: SyntaxTree, query: string, lines: LineIndex, digest: Digest): Outline {
  const found = new Map<string, Found>();
  let isComplete = tree.firstError === undefined;
  for (const { captures } of tree.matches(query)) {
    const part = partIn(captures);
    if (part === undefined) continue;
    if (found.size >= limits.parts) {
      isComplete = false;
      break;
    }
    keep(part, found);
  }
  const inOrder = withoutDoubles([...found.values()].sort(byPlace));
  const tokens = tokensOf(tree, inOrder);
  const parts: OutlinePart[] = [];
  const open: number[] = [];
  // Parts lie inside of parts, and each has the tokens of all that it holds.
  const budget = { tokens: limits.tokens };
  for (const part of inOrder) {
    while (open.length > 0 && (inOrder[open.at(-1) ?? 0]?.end ?? 0) < part.end) open.pop();
    const within = open.at(-1);
    parts.push({
      kind: part.kind,
      name: part.name,
      range: lines.range(part),
      text: textOf(part, tokens, digest, budget),
      ...(within === undefined ? {} : { within }),
    });
    if (holders.has(part.kind)) open.push(parts.length - 1);
  }
  return { parts, isComplete: isComplete && budget.tokens > 0 };
}

function partIn(captures: readonly { readonly name: string; readonly node: SyntaxNode }[]): Found | undefined {
  for (const { name, node } of captures) {
    const kind = partKinds.find((known) => known === name);
    if (kind === undefined) continue;
    const named = captures.find((capture) => capture.name === `${kind}.name`)?.node;
    const body = captures.find((capture) => capture.name === `${kind}.body`)?.node;
    return {
      kind,
      name: named === undefined ? "" : nameIn(named.text),
      nameAt: named?.start ?? node.start,
      start: node.start,
      end: node.end,
      body: body && { start: body.start, end: body.end },
    };
  }
  return undefined;
}

/** Without the quotation marks of a title, on one line. */
function nameIn(text: string): string {
  const bare = /^(["'`])([\s\S]*)\1$/.exec(text)?.[2] ?? text;
  return bare.slice(0, limits.name).replace(/\s+/g, " ").trim();
}

/** Several patterns may see one part: one with a name is better than one without. */
function keep(part: Found, found: Map<string, Found>): void {
  const place = `${part.kind} ${part.start} ${part.end}`;
  if (found.get(place)?.name !== undefined && part.name === "") return;
  found.set(place, part);
}

function byPlace(a: Found, b: Found): number {
  return a.start - b.start || b.end - a.end || order.indexOf(a.kind) - order.indexOf(b.kind);
}

/** Of parts with one name the widest (with its decorators); a test is no function besides, and an assertion inside of another is a part of it. */
function withoutDoubles(parts: readonly Found[]): Found[] {
  const held = new Set(parts.flatMap(({ kind, nameAt }) => (kind === "test" || kind === "group" ? [nameAt] : [])));
  const named = new Set<string>();
  let asserted = -1;
  return parts.filter((part) => {
    const key = `${part.kind} ${part.nameAt}`;
    // The wider one comes first.
    if (named.has(key)) return false;
    named.add(key);
    if (part.kind === "function") return !held.has(part.nameAt);
    if (part.kind !== "assertion") return true;
    if (part.end <= asserted) return false;
    asserted = part.end;
    return true;
  });
}

interface Token extends Span {
  readonly text: string;
}

/** Texts of these are one token, as they stand. */
const whole: ReadonlySet<string> = new Set([
  "string",
  "template_string",
  "regex",
  "interpreted_string_literal",
  "raw_string_literal",
  "rune_literal",
  "simple_symbol",
  "heredoc_body",
  "character",
]);

/** In order, every leaf but comments that is of some part and not of its body; others may be among them. Most of a document is bodies. */
function tokensOf(tree: SyntaxTree, parts: readonly Found[]): Token[] {
  const wanted = outsideOfBodies(parts);
  const tokens: Token[] = [];
  const nothing = (): void => undefined;
  tree.walk({
    isLeaf: (type) => type === "comment" || whole.has(type),
    enter: nothing,
    leave: nothing,
    leaf: (type, start, end) => {
      if (type !== "comment" && end > start) tokens.push({ start, end, text: tree.text.slice(start, end) });
    },
    isWanted: (start, end) => (wanted[firstFrom(wanted, end) - 1]?.end ?? 0) > start,
  });
  return tokens;
}

/** The spans of the parts without their bodies, in order, those that overlap or touch as one. */
function outsideOfBodies(parts: readonly Found[]): Span[] {
  const spans = parts.flatMap(({ start, end, body }) =>
    body === undefined
      ? [{ start, end }]
      : [
          { start, end: body.start },
          { start: body.end, end },
        ],
  );
  const merged: Span[] = [];
  for (const span of spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Of a text that is too long the beginning, and the digest of the rest: two parts with the same text are the same. */
function textOf(part: Found, tokens: readonly Token[], digest: Digest, budget: { tokens: number }): string {
  const words: string[] = [];
  for (let at = firstFrom(tokens, part.start); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= part.end || budget.tokens <= 0) break;
    budget.tokens -= 1;
    if (part.body !== undefined && token.start >= part.body.start && token.start < part.body.end) continue;
    words.push(token.text);
  }
  const normal = words.join(" ");
  return normal.length <= limits.text ? normal : `${normal.slice(0, limits.text)} ${digest(normal.slice(limits.text))}`;
}

function firstFrom(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
