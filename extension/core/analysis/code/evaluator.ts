/**
 * Follows a program's values from statement to statement, without running anything: what is constant, what names mean,
 * and what flows where. Straight-line: branches are walked one after another and joined, loops once, functions of the
 * program where they are called.
 */
import { constantWord, type FoldedWord, joinWords, revalued, sliceWord } from "../../shell/folded.ts";
import { documentSpan } from "../../shell/layer.ts";
import { isKnown } from "../../shell/value.ts";
import { ParseFailed } from "../../syntax/parse-failed.ts";
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { allSources, hasText, oneOf, optionsOf, sourcesOf, textValue, unknownValue, type Value } from "./abstract-value.ts";
import { Assigning } from "./assigning.ts";
import { Calls } from "./calls.ts";
import { concat, listOf } from "./folding.ts";
import type { Facts, FollowedProgram } from "./followed-program.ts";
import { Functions } from "./functions.ts";
import type { Argument, Meaning } from "./meaning.ts";
import { Names, relocated } from "./names.ts";
import { combined } from "./operation.ts";
import { Scope } from "./scope.ts";
import type { Walk } from "./walk.ts";
import type { World } from "./world.ts";

/** `values` that one text may have; how many `items` of a list, and `characters` of a text, are gone through one by one. */
const limits = { depth: 400, values: 8, items: 64, characters: 2_000 } as const;

export function evaluate(program: FollowedProgram, root: SyntaxNode, world: World): Facts {
  return new Evaluator(program, world).run(root);
}

class Evaluator implements Walk {
  private readonly names: Names;
  private readonly assigning: Assigning;
  private readonly functions: Functions;
  private readonly calls: Calls;
  private depth = 0;
  private steps = 0;
  private isAgain = false;

  constructor(program: FollowedProgram, world: World) {
    this.names = new Names(program, world);
    this.assigning = new Assigning(this.names, this);
    this.functions = new Functions(this.names, this.assigning, this);
    this.calls = new Calls(this.names, this.assigning, this.functions, this);
  }

  run(root: SyntaxNode): Facts {
    this.evaluate(root, new Scope(this.names.journal));
    this.functions.enterUncalled();
    return this.names.facts;
  }

  evaluate(node: SyntaxNode, scope: Scope): Value {
    if (++this.steps % 256 === 0 && this.names.program.isOver()) throw new ParseFailed("deadline", "It took too long to follow.");
    if (this.depth >= limits.depth) {
      this.names.world.problem(
        "too-deep",
        `This is nested more than ${limits.depth} levels deep and was not followed further. Review it by hand.`,
        "blocking",
        documentSpan(this.names.program.layer, node.start, node.end),
      );
      return this.names.unknown(node);
    }
    this.depth++;
    try {
      const call = this.names.program.calls.get(node.id);
      const value = this.meaning(node, this.names.program.reader.meaningOf(node, call), scope);
      if (isKnown(value.word.value)) this.names.facts.values.set(node.id, value.word);
      return value;
    } finally {
      this.depth--;
    }
  }

  private meaning(node: SyntaxNode, meaning: Meaning, scope: Scope): Value {
    switch (meaning.kind) {
      case "text": {
        const parts = meaning.parts.map((part) => ("isExact" in part ? textValue(this.names.piece(part)) : this.interpolated(part, scope)));
        const text = oneOf(joined(parts), this.names.segments(node));
        return meaning.called === undefined ? text : this.calls.callNamed(node, meaning.called, text);
      }
      case "constant":
        return textValue({ ...constantWord(meaning.text), segments: this.names.segments(node, meaning.text.length, true) });
      case "name":
        return this.names.named(node, meaning.name, scope);
      case "member":
        return this.names.member(node, this.evaluate(meaning.object, scope), meaning.name);
      case "index":
        return this.index(node, meaning, scope);
      case "slice":
        return this.slice(node, meaning, scope);
      case "call":
        return this.calls.call(node, meaning.callee, meaning.arguments, scope);
      case "operation":
        return this.operation(node, meaning, scope);
      case "list":
        return listOf(this.items(meaning.items, scope), this.names.segments(node));
      case "entries":
        return this.entries(node, meaning, scope);
      case "choice":
        for (const test of meaning.tests) this.evaluate(test, scope);
        return oneOf(
          meaning.options.map((option) => this.evaluate(option, scope)),
          this.names.segments(node),
        );
      case "function":
        return this.functions.functionValue(node, meaning.shape, scope, false);
      case "same":
        return this.evaluate(meaning.node, scope);
      case "assign": {
        const value = this.evaluate(meaning.value, scope);
        this.assigning.assign(
          meaning.target,
          meaning.operator === undefined ? value : this.assigning.augmented(meaning, value, scope),
          scope,
          meaning.reachesOut === true,
          node,
        );
        this.evaluateAgain(meaning, value, scope);
        return value;
      }
      case "collect":
        return this.collect(node, meaning, scope);
      case "sequence":
        return this.sequence(node, meaning.nodes, scope);
      case "test":
        for (const part of meaning.nodes) this.evaluate(part, scope);
        return this.names.unknown(node);
      case "mixed":
        return unknownValue(undefined, this.names.segments(node), allSources(meaning.nodes.map((part) => this.evaluate(part, scope))));
      case "import":
        for (const { name, path } of meaning.bindings) this.names.bindImport(node, name, path, scope);
        return this.names.unknown(node);
      case "declare":
        return this.functions.declare(node, meaning.shape, meaning.decorators, scope);
      case "class":
        return this.functions.classValue(node, meaning, scope);
      case "branch":
        for (const test of meaning.tests) this.evaluate(test, scope);
        this.names.journal.fork(meaning.branches.map((branch) => () => void this.sequence(node, branch, scope)));
        return this.names.unknown(node);
      case "loop": {
        const iterable = meaning.iterable === undefined ? undefined : this.evaluate(meaning.iterable, scope);
        const walk = () =>
          this.names.within("loop", () => {
            if (iterable !== undefined && meaning.target !== undefined)
              this.assigning.assign(meaning.target, this.names.elementOf(node, iterable), scope, false, node);
            this.sequence(node, meaning.body, scope);
          });
        this.names.journal.fork([walk, () => undefined]);
        return this.names.unknown(node);
      }
      case "with":
        for (const { value, target } of meaning.items) {
          const entered = this.evaluate(value, scope);
          if (target !== undefined) this.assigning.assign(target, entered, scope, false, node);
        }
        return this.sequence(node, meaning.body, scope);
      case "return":
        return meaning.value === undefined ? this.names.unknown(node) : this.functions.giveBack(this.evaluate(meaning.value, scope));
      case "yield": {
        const given = this.evaluate(meaning.value, scope);
        this.functions.giveBack(meaning.isAll ? given : listOf([given], this.names.segments(node)));
        return this.names.unknown(node);
      }
      case "outer":
        for (const name of meaning.names) scope.declareOuter(name);
        return this.names.unknown(node);
      case "nothing":
        return this.names.unknown(node);
    }
  }

  /** `const c = connect(…, () => use(c))`: what is called back knows the name that was not bound when it was walked. */
  private evaluateAgain({ target, value: node }: Meaning & { kind: "assign" }, value: Value, scope: Scope): void {
    if (this.isAgain || target.kind !== "name" || value.state === undefined || !node.text.includes(target.name)) return;
    // Only a function can know the name; `x = f(x)` speaks of what it was before.
    const from = node.text.search(/=>|\bfunction\b|\blambda\b|\bfunc\b/);
    const name = new RegExp(`(?<![\\w.$])${target.name.replace(/[^\w]/g, "\\$&")}\\b`);
    if (from < 0 || !name.test(node.text.slice(from))) return;
    this.isAgain = true;
    try {
      this.evaluate(node, scope);
    } finally {
      this.isAgain = false;
    }
  }

  sequence(node: SyntaxNode, nodes: readonly SyntaxNode[], scope: Scope): Value {
    const { hoisted } = this.names.program.reader;
    if (hoisted.length > 0) for (const part of nodes) if (hoisted.includes(part.type)) this.evaluate(part, scope);
    let last: Value | undefined;
    for (const part of nodes) if (!hoisted.includes(part.type)) last = this.evaluate(part, scope);
    return last ?? this.names.unknown(node);
  }

  private index(node: SyntaxNode, meaning: Meaning & { kind: "index" }, scope: Scope): Value {
    const object = this.evaluate(meaning.object, scope);
    const key = this.evaluate(meaning.key, scope);
    // `globals()["os"]` is what is called so here.
    const isNames = optionsOf(object).some(({ path }) => path !== undefined && this.names.program.table.value(path)?.members === "names");
    if (isNames && hasText(key)) return this.names.named(node, key.word.value, scope);
    return this.calls.byIndex(node, object, key) ?? this.names.index(node, object, key);
  }

  private operation(node: SyntaxNode, meaning: Meaning & { kind: "operation" }, scope: Scope): Value {
    if (meaning.operator === "+") return this.sum(node, meaning, scope);
    const left = this.evaluate(meaning.left, scope);
    const right = this.evaluate(meaning.right, scope);
    return combined(this.names, node, meaning.operator, left, right);
  }

  /** `a + b + c + …` leans to the left as deep as it is long, so it is taken apart in a loop. */
  private sum(node: SyntaxNode, meaning: Meaning & { kind: "operation" }, scope: Scope): Value {
    const operands: SyntaxNode[] = [meaning.right];
    let left = meaning.left;
    for (;;) {
      const inner: Meaning = this.names.program.reader.meaningOf(left, this.names.program.calls.get(left.id));
      if (inner.kind !== "operation" || inner.operator !== "+") break;
      operands.push(inner.right);
      left = inner.left;
    }
    operands.push(left);
    const values = operands.reverse().map((operand) => this.evaluate(operand, scope));
    if (values.every((value) => value.alternatives === undefined)) {
      return concat(values) ?? unknownValue(undefined, this.names.segments(node), allSources(values));
    }
    return values.reduce((sum, value) => combined(this.names, node, "+", sum, value));
  }

  private slice(node: SyntaxNode, { object, from, to, step }: Meaning & { kind: "slice" }, scope: Scope): Value {
    const value = this.evaluate(object, scope);
    const bounds = [from, to, step].map((bound) => (bound === undefined ? undefined : this.evaluate(bound, scope)));
    const [start, end, stride = 1] = bounds.map((bound) =>
      bound === undefined ? undefined : Number(hasText(bound) ? bound.word.value : Number.NaN),
    );
    const unknown = unknownValue(undefined, this.names.segments(node), sourcesOf(value));
    if ([start, end, stride].some((bound) => Number.isNaN(bound))) return unknown;
    const isWhole = value.items?.some((item) => item.isRest === true) !== true;
    if (value.items !== undefined && isWhole) return listOf(strided(value.items, start, end, stride), this.names.segments(node));
    if (value.items !== undefined || !hasText(value)) return unknown;
    if (stride !== 1) return textValue(revalued(value.word, strided([...value.word.value], start, end, stride).join("")));
    const { length } = value.word.value;
    const at = (bound: number) => Math.max(0, Math.min(length, bound < 0 ? length + bound : bound));
    return textValue(sliceWord(value.word, at(start ?? 0), Math.max(at(start ?? 0), at(end ?? length))));
  }

  private items(items: readonly Argument[], scope: Scope): Value[] {
    return items.flatMap(({ node, isSpread }) => {
      const value = this.evaluate(node, scope);
      if (isSpread !== true) return [value];
      return value.items ?? characters(value) ?? [{ ...value, isRest: true }];
    });
  }

  private entries(node: SyntaxNode, meaning: Meaning & { kind: "entries" }, scope: Scope): Value {
    const entries = new Map<string, Value>();
    const all: Value[] = [];
    let path: string | undefined;
    for (const { key, value: valueNode } of meaning.entries) {
      const value = this.evaluate(valueNode, scope);
      all.push(value);
      if (key === undefined) {
        for (const [name, entry] of value.entries ?? []) entries.set(name, entry);
        // All that a module has, by the same names.
        if (value.path !== undefined) path = value.path;
        continue;
      }
      const name = typeof key === "string" ? textValue(constantWord(key)) : this.evaluate(key, scope);
      all.push(name);
      if (hasText(name)) entries.set(name.word.value, value);
    }
    const made = meaning.type === undefined ? undefined : this.evaluate(meaning.type, scope).members;
    return {
      ...unknownValue(undefined, this.names.segments(node), allSources(all)),
      entries,
      ...(path === undefined ? {} : { path }),
      ...(made === undefined ? {} : { members: made }),
    };
  }

  private collect(node: SyntaxNode, meaning: Meaning & { kind: "collect" }, scope: Scope): Value {
    const inner = new Scope(this.names.journal, scope);
    const [only] = meaning.loops;
    const iterable =
      only === undefined || meaning.loops.length > 1 || meaning.tests.length > 0 ? undefined : this.evaluate(only.iterable, inner);
    const listed = iterable?.items;
    const letters = iterable === undefined || listed !== undefined ? undefined : characters(iterable);
    const elements = listed !== undefined && listed.length <= limits.items ? listed : letters;
    if (only !== undefined && elements !== undefined) {
      const items = elements.map((item) => {
        this.assigning.assign(only.target, item, inner, false, node);
        const value = this.evaluate(meaning.element, inner);
        return item.isRest === true ? { ...value, isRest: true } : value;
      });
      return listOf(items, this.names.segments(node));
    }
    for (const loop of meaning.loops)
      this.assigning.assign(loop.target, this.names.elementOf(node, this.evaluate(loop.iterable, inner)), inner, false, node);
    for (const test of meaning.tests) this.evaluate(test, inner);
    return unknownValue(
      undefined,
      this.names.segments(node),
      sourcesOf(this.names.within("loop", () => this.evaluate(meaning.element, inner))),
    );
  }

  /** What is filled into a text stands where it is filled in, with the signs around it. */
  private interpolated(node: SyntaxNode, scope: Scope): Value {
    return relocated(this.evaluate(node, scope), this.names.segments(node));
  }
}

/** What a text gives where each of its characters is asked for. */
function characters(value: Value): Value[] | undefined {
  const { word } = value;
  if (
    !hasText(value) ||
    value.entries !== undefined ||
    value.closure !== undefined ||
    value.path !== undefined ||
    value.state !== undefined
  )
    return undefined;
  if (word.value.length > limits.characters) return undefined;
  return Array.from({ length: word.value.length }, (_, i) => textValue(sliceWord(word, i, i + 1)));
}

/** The text for each combination of what its parts may be; where there are too many, with those parts unknown. */
function joined(parts: readonly Value[]): readonly Value[] {
  let words: FoldedWord[][] = [[]];
  for (const part of parts) {
    words = words.flatMap((before) => optionsOf(part).map(({ word }) => [...before, word]));
    if (words.length > limits.values) return [textValue(joinWords(parts.map(({ word }) => word)))];
  }
  return words.map((all) => textValue(joinWords(all)));
}

/** Each item from `start` to before `end`, `stride` apart, backwards where that is negative; both may count from the end. */
function strided<T>(items: readonly T[], start: number | undefined, end: number | undefined, stride: number): T[] {
  if (stride === 1) return items.slice(start, end);
  if (stride > 0) return items.slice(start, end).filter((_, i) => i % stride === 0);
  if (stride === 0) return [];
  const at = (bound: number) => (bound < 0 ? items.length + bound : bound);
  const first = start === undefined ? items.length : at(start) + 1;
  const last = end === undefined ? 0 : at(end) + 1;
  const backwards = items.slice(Math.max(0, last), Math.max(0, first)).reverse();
  return backwards.filter((_, i) => i % -stride === 0);
}
