/**
 * Follows a program's values from statement to statement, without running anything: what is constant, what names mean,
 * and what flows where. Straight-line: branches are walked one after another and joined, loops once, functions of the
 * program where they are called.
 */

import type { FoldedWord } from "../../shell/folded.ts";
import { constantWord, joinWords, nothing, spread, withStep } from "../../shell/folded.ts";
import { documentSpan, type Layer, segmentsIn } from "../../shell/layer.ts";
import type { Place, Segment } from "../../shell/program.ts";
import { isKnown } from "../../shell/value.ts";
import { ParseFailed } from "../../syntax/parse-failed.ts";
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import {
  allSources,
  type Closure,
  hasText,
  oneOf,
  optionsOf,
  pathsOf,
  sourcesOf,
  textValue,
  unknownValue,
  type Value,
  withSources,
} from "./abstract-value.ts";
import { applyEntry, connection, environmentVariable, type ProcessState, passedThrough } from "./call-effects.ts";
import { type CallTable, isActive } from "./call-table.ts";
import { concat, folds, formatPercent, listOf } from "./folding.ts";
import type { Argument, CallSite, FunctionShape, Meaning, MeaningReader, Pattern } from "./meaning.ts";
import { Journal, Scope } from "./scope.ts";
import { type CallView, itemAt, slotValue } from "./slot.ts";
import type { Site, World } from "./world.ts";

export interface Program {
  /** The language id, for `via` and for code that it runs itself. */
  readonly language: string;
  readonly reader: MeaningReader;
  readonly table: CallTable;
  /** Where the parsed text stands in the document. */
  readonly layer: Layer;
  /** The call sites, by the id of their node. */
  readonly calls: ReadonlyMap<number, CallSite>;
  readonly via: readonly string[];
  readonly isOver: () => boolean;
}

/** What was learned of single nodes, by their ids, for rules about the language itself. */
export interface Facts {
  /** What a call calls: `socket.socket().connect`. */
  readonly names: Map<number, readonly string[]>;
  readonly values: Map<number, FoldedWord>;
}

/** `shortBody` in characters: following so little costs nothing, and constants are often made there. */
const limits = { depth: 400, callDepth: 8, shortBody: 300 } as const;

export function evaluate(program: Program, root: SyntaxNode, world: World): Facts {
  return new Evaluator(program, world).run(root);
}

class Evaluator {
  private readonly program: Program;
  private readonly world: World;
  private readonly journal = new Journal();
  private readonly facts: Facts = { names: new Map(), values: new Map() };
  private readonly closures: Closure[] = [];
  private readonly wildcards: string[] = [];
  private places: readonly Place[] = [];
  private returned: Value[] = [];
  private depth = 0;
  private callDepth = 0;
  /** Characters of function bodies that may still be walked again. */
  private followable: number;
  /** What was done in the world so far. */
  private acts = 0;
  private readonly process: ProcessState = { stdin: nothing };
  private steps = 0;

  constructor(program: Program, world: World) {
    this.program = program;
    this.world = world;
    this.followable = 50_000 + 2 * program.layer.text.length;
  }

  run(root: SyntaxNode): Facts {
    this.evaluate(root, new Scope(this.journal));
    // What nothing here calls may be called from elsewhere.
    for (let i = 0; i < this.closures.length; i++) {
      const closure = this.closures[i];
      if (closure !== undefined && !closure.wasCalled)
        this.within("function", () => this.enter(closure, closure.shape.body, undefined, [], undefined));
    }
    return this.facts;
  }

  // Expressions and statements

  private evaluate(node: SyntaxNode, scope: Scope): Value {
    if (++this.steps % 256 === 0 && this.program.isOver()) throw new ParseFailed("deadline", "It took too long to follow.");
    if (this.depth >= limits.depth) {
      this.world.problem(
        "too-deep",
        `This is nested more than ${limits.depth} levels deep and was not followed further. Review it by hand.`,
        "blocking",
        documentSpan(this.program.layer, node.start, node.end),
      );
      return this.unknown(node);
    }
    this.depth++;
    try {
      const call = this.program.calls.get(node.id);
      const value = this.meaning(node, this.program.reader.meaningOf(node, call), scope);
      if (isKnown(value.word.value)) this.facts.values.set(node.id, value.word);
      return value;
    } finally {
      this.depth--;
    }
  }

  private meaning(node: SyntaxNode, meaning: Meaning, scope: Scope): Value {
    switch (meaning.kind) {
      case "text":
        return textValue(joinWords(meaning.parts.map((part) => ("isExact" in part ? this.piece(part) : this.interpolated(part, scope)))));
      case "constant":
        return textValue({ ...constantWord(meaning.text), segments: this.segments(node, meaning.text.length, true) });
      case "name":
        return this.named(node, meaning.name, scope);
      case "member":
        return this.member(node, this.evaluate(meaning.object, scope), meaning.name);
      case "index":
        return this.index(node, this.evaluate(meaning.object, scope), this.evaluate(meaning.key, scope));
      case "call":
        return this.call(node, meaning.callee, meaning.arguments, scope);
      case "operation":
        return this.operation(node, meaning, scope);
      case "list":
        return listOf(this.items(meaning.items, scope), this.segments(node));
      case "entries":
        return this.entries(node, meaning, scope);
      case "choice":
        for (const test of meaning.tests) this.evaluate(test, scope);
        return oneOf(
          meaning.options.map((option) => this.evaluate(option, scope)),
          this.segments(node),
        );
      case "function":
        return this.functionValue(node, meaning.shape, scope, false);
      case "same":
        return this.evaluate(meaning.node, scope);
      case "assign": {
        const value = this.evaluate(meaning.value, scope);
        this.assign(
          meaning.target,
          meaning.operator === undefined ? value : this.augmented(meaning, value, scope),
          scope,
          meaning.reachesOut === true,
          node,
        );
        return value;
      }
      case "collect":
        return this.collect(node, meaning, scope);
      case "sequence":
        return this.sequence(node, meaning.nodes, scope);
      case "test":
        for (const part of meaning.nodes) this.evaluate(part, scope);
        return this.unknown(node);
      case "mixed":
        return unknownValue(undefined, this.segments(node), allSources(meaning.nodes.map((part) => this.evaluate(part, scope))));
      case "import":
        for (const { name, path } of meaning.bindings) this.bindImport(node, name, path, scope);
        return this.unknown(node);
      case "declare":
        return this.declare(node, meaning.shape, meaning.decorators, scope);
      case "class":
        return this.classValue(node, meaning, scope);
      case "branch":
        for (const test of meaning.tests) this.evaluate(test, scope);
        this.journal.fork(meaning.branches.map((branch) => () => void this.sequence(node, branch, scope)));
        return this.unknown(node);
      case "loop": {
        const iterable = meaning.iterable === undefined ? undefined : this.evaluate(meaning.iterable, scope);
        const walk = () =>
          this.within("loop", () => {
            if (iterable !== undefined && meaning.target !== undefined)
              this.assign(meaning.target, this.elementOf(node, iterable), scope, false, node);
            this.sequence(node, meaning.body, scope);
          });
        this.journal.fork([walk, () => undefined]);
        return this.unknown(node);
      }
      case "with":
        for (const { value, target } of meaning.items) {
          const entered = this.evaluate(value, scope);
          if (target !== undefined) this.assign(target, entered, scope, false, node);
        }
        return this.sequence(node, meaning.body, scope);
      case "return":
        if (meaning.value !== undefined) this.returned.push(this.evaluate(meaning.value, scope));
        return this.unknown(node);
      case "outer":
        for (const name of meaning.names) scope.declareOuter(name);
        return this.unknown(node);
      case "nothing":
        return this.unknown(node);
    }
  }

  private sequence(node: SyntaxNode, nodes: readonly SyntaxNode[], scope: Scope): Value {
    const { hoisted } = this.program.reader;
    if (hoisted.length > 0) for (const part of nodes) if (hoisted.includes(part.type)) this.evaluate(part, scope);
    let last: Value | undefined;
    for (const part of nodes) if (!hoisted.includes(part.type)) last = this.evaluate(part, scope);
    return last ?? this.unknown(node);
  }

  private named(node: SyntaxNode, name: string, scope: Scope): Value {
    const found = scope.get(name);
    if (found !== undefined) return relocated(this.renamed(found, name), this.segments(node));
    const from = this.wildcards.find((module) => this.describes(this.program.table.canonical(`${module}.${name}`)));
    return this.global(node, name, this.program.table.canonical(from === undefined ? name : `${from}.${name}`));
  }

  /** An unknown value is printed by the name it has here. */
  private renamed(value: Value, name: string): Value {
    if (value.word.value !== unknownText || value.items !== undefined) return value;
    return { ...value, word: { ...value.word, value: unknownValue(name, []).word.value } };
  }

  private describes(path: string): boolean {
    return this.program.table.find(path) !== undefined || this.program.table.value(path) !== undefined;
  }

  /** What the path of a library's value stands for. */
  private global(node: SyntaxNode, name: string, path: string): Value {
    const entry = this.program.table.value(path);
    const segments = this.segments(node);
    if (entry?.text !== undefined) return { word: { ...constantWord(entry.text), segments }, path };
    let value: Value = { ...unknownValue(name, segments), path };
    if (entry?.env !== undefined) value = withSources(value, this.world.environment(entry.env, this.site(node)).sources);
    if (entry?.standardInput === true) value = withSources(value, this.world.input(this.site(node)).sources);
    return value;
  }

  private member(node: SyntaxNode, object: Value, name: string): Value {
    if (object.alternatives !== undefined) {
      return oneOf(
        object.alternatives.map((option) => this.member(node, option, name)),
        this.segments(node),
      );
    }
    const own = object.members?.get(`this.${name}`) ?? object.entries?.get(name);
    if (own !== undefined) return relocated(own, this.segments(node));
    if (object.path !== undefined) {
      if (this.program.table.value(object.path)?.members === "env" && !this.describes(`${object.path}.${name}`))
        return this.variable(node, constantWord(name));
      const path = this.program.table.canonical(`${object.path}.${name}`);
      const value = this.global(node, name, path);
      return { ...withSources(value, object.word.sources), ...(object.state === undefined ? {} : { state: object.state }) };
    }
    const unknown = unknownValue(name, this.segments(node), sourcesOf(object));
    return { ...unknown, ...(object.state === undefined ? {} : { state: object.state }) };
  }

  private variable(node: SyntaxNode, name: FoldedWord): Value {
    const flow = environmentVariable(name, this.site(node), this.world);
    if (flow.constant !== undefined) return textValue({ ...flow.constant, segments: this.segments(node) });
    return unknownValue(isKnown(name.value) ? name.value : undefined, this.segments(node), flow.sources);
  }

  private index(node: SyntaxNode, object: Value, key: Value): Value {
    const unknown = () => unknownValue(undefined, this.segments(node), sourcesOf(object));
    return oneOf(
      optionsOf(object).map((option) => {
        if (option.path !== undefined && this.program.table.value(option.path)?.members === "env") return this.variable(node, key.word);
        if (!hasText(key)) return unknown();
        const text = key.word.value;
        if (option.items !== undefined) return itemAt(option.items, Number(text), this.segments(node)) ?? unknown();
        if (option.entries !== undefined) return option.entries.get(text) ?? unknown();
        if (option.path !== undefined || option.members !== undefined) return this.member(node, option, text);
        return unknown();
      }),
      this.segments(node),
    );
  }

  private operation(node: SyntaxNode, meaning: Meaning & { kind: "operation" }, scope: Scope): Value {
    if (meaning.operator === "+") return this.sum(node, meaning, scope);
    const left = this.evaluate(meaning.left, scope);
    const right = this.evaluate(meaning.right, scope);
    return this.combined(node, meaning.operator, left, right);
  }

  /** `a + b + c + …` leans to the left as deep as it is long, so it is taken apart in a loop. */
  private sum(node: SyntaxNode, meaning: Meaning & { kind: "operation" }, scope: Scope): Value {
    const operands: SyntaxNode[] = [meaning.right];
    let left = meaning.left;
    for (;;) {
      const inner: Meaning = this.program.reader.meaningOf(left, this.program.calls.get(left.id));
      if (inner.kind !== "operation" || inner.operator !== "+") break;
      operands.push(inner.right);
      left = inner.left;
    }
    operands.push(left);
    const values = operands.reverse().map((operand) => this.evaluate(operand, scope));
    if (values.every((value) => value.alternatives === undefined)) {
      return concat(values) ?? unknownValue(undefined, this.segments(node), allSources(values));
    }
    return values.reduce((sum, value) => this.combined(node, "+", sum, value));
  }

  private combined(node: SyntaxNode, operator: string, left: Value, right: Value): Value {
    const pairs = optionsOf(left).flatMap((a) => optionsOf(right).map((b) => [a, b] as const));
    return oneOf(
      pairs.map(([a, b]) => {
        let value: Value | undefined;
        if (operator === "+") value = concat([a, b]);
        else if (operator === "%" && hasText(a)) value = formatPercent(a.word, b);
        else if (operator === "/") value = folds["join-path"]?.({ self: a, positional: [b], named: new Map() });
        if (value === undefined) return unknownValue(undefined, this.segments(node), allSources([a, b]));
        return operator === "/" && a.path !== undefined ? { ...value, path: a.path } : value;
      }),
      this.segments(node),
    );
  }

  private items(items: readonly Argument[], scope: Scope): Value[] {
    return items.flatMap(({ node, isSpread }) => {
      const value = this.evaluate(node, scope);
      if (isSpread !== true) return [value];
      return value.items ?? [{ ...value, isRest: true }];
    });
  }

  private entries(node: SyntaxNode, meaning: Meaning & { kind: "entries" }, scope: Scope): Value {
    const entries = new Map<string, Value>();
    const all: Value[] = [];
    for (const { key, value: valueNode } of meaning.entries) {
      const value = this.evaluate(valueNode, scope);
      all.push(value);
      if (key === undefined) {
        for (const [name, entry] of value.entries ?? []) entries.set(name, entry);
        continue;
      }
      const name = typeof key === "string" ? textValue(constantWord(key)) : this.evaluate(key, scope);
      all.push(name);
      if (hasText(name)) entries.set(name.word.value, value);
    }
    return { ...unknownValue(undefined, this.segments(node), allSources(all)), entries };
  }

  private collect(node: SyntaxNode, meaning: Meaning & { kind: "collect" }, scope: Scope): Value {
    const inner = new Scope(this.journal, scope);
    const [only] = meaning.loops;
    const iterable =
      only === undefined || meaning.loops.length > 1 || meaning.tests.length > 0 ? undefined : this.evaluate(only.iterable, inner);
    if (only !== undefined && iterable?.items !== undefined && iterable.items.length <= 64) {
      const items = iterable.items.map((item) => {
        this.assign(only.target, item, inner, false, node);
        const value = this.evaluate(meaning.element, inner);
        return item.isRest === true ? { ...value, isRest: true } : value;
      });
      return listOf(items, this.segments(node));
    }
    for (const loop of meaning.loops)
      this.assign(loop.target, this.elementOf(node, this.evaluate(loop.iterable, inner)), inner, false, node);
    for (const test of meaning.tests) this.evaluate(test, inner);
    return unknownValue(undefined, this.segments(node), sourcesOf(this.within("loop", () => this.evaluate(meaning.element, inner))));
  }

  private elementOf(node: SyntaxNode, iterable: Value): Value {
    const unknown = unknownValue(undefined, this.segments(node), sourcesOf(iterable));
    const items = optionsOf(iterable).flatMap((option) => option.items ?? []);
    if (items.length === 0) return unknown;
    return oneOf(items, this.segments(node));
  }

  // Names

  private assign(target: Pattern, value: Value, scope: Scope, reachesOut: boolean, at: SyntaxNode): void {
    switch (target.kind) {
      case "name": {
        const chosen = target.fallback === undefined ? value : oneOf([value, this.evaluate(target.fallback, scope)], this.segments(at));
        scope.holder(target.name, reachesOut).set(target.name, this.stepped(chosen, at));
        return;
      }
      case "items": {
        const options = optionsOf(value);
        for (const [i, item] of target.items.entries()) {
          if (item === undefined) continue;
          if (item.kind === "rest")
            this.assign(item.pattern, unknownValue(undefined, this.segments(at), sourcesOf(value)), scope, reachesOut, at);
          else {
            const parts = options.map(
              (option) => itemAt(option.items ?? [], i, this.segments(at)) ?? unknownValue(undefined, [], sourcesOf(option)),
            );
            this.assign(item, oneOf(parts, this.segments(at)), scope, reachesOut, at);
          }
        }
        return;
      }
      case "entries":
        for (const { key, pattern } of target.entries) this.assign(pattern, this.member(at, value, key), scope, reachesOut, at);
        if (target.rest !== undefined) this.assign({ kind: "name", name: target.rest }, value, scope, reachesOut, at);
        return;
      case "rest":
        this.assign(target.pattern, value, scope, reachesOut, at);
        return;
      case "place":
        this.assignPlace(target.node, value, scope, at);
        return;
    }
  }

  /** A constant remembers where it was assigned, and so does what flows. */
  private stepped(value: Value, at: SyntaxNode): Value {
    const step = { ...documentSpan(this.program.layer, at.start, at.end), message: "assigned here" };
    const steps = value.word.steps ?? [];
    const word = { ...value.word, sources: withStep(value.word.sources, step), steps: steps.length >= 8 ? steps : [...steps, step] };
    return { ...value, word };
  }

  /** `a.b = v`, `a[b] = v`. */
  private assignPlace(place: SyntaxNode, value: Value, scope: Scope, at: SyntaxNode): void {
    const meaning = this.program.reader.meaningOf(place, this.program.calls.get(place.id));
    if (meaning.kind !== "member" && meaning.kind !== "index") {
      this.evaluate(place, scope);
      return;
    }
    const object = this.evaluate(meaning.object, scope);
    const key = meaning.kind === "member" ? textValue(constantWord(meaning.name)) : this.evaluate(meaning.key, scope);
    if (object.members !== undefined && hasText(key)) {
      object.members.set(`this.${key.word.value}`, this.stepped(value, at));
      return;
    }
    if (object.state !== undefined)
      object.state.sources = allSources([textValue({ ...constantWord(""), sources: object.state.sources ?? [] }), value]);
    const entries = new Map(object.entries);
    if (hasText(key)) entries.set(key.word.value, value);
    this.rebind(meaning.object, { ...withSources(object, sourcesOf(value)), entries }, scope);
  }

  /** The name in a node stands for a changed value from here on. */
  private rebind(node: SyntaxNode, value: Value, scope: Scope): void {
    const meaning = this.program.reader.meaningOf(node, this.program.calls.get(node.id));
    if (meaning.kind === "name" && scope.get(meaning.name) !== undefined) scope.holder(meaning.name, true).set(meaning.name, value);
    else if (meaning.kind === "member") {
      const object = this.evaluate(meaning.object, scope);
      object.members?.set(`this.${meaning.name}`, value);
    }
  }

  private augmented(meaning: Meaning & { kind: "assign" }, value: Value, scope: Scope): Value {
    const before =
      meaning.target.kind === "name"
        ? scope.get(meaning.target.name)
        : meaning.target.kind === "place"
          ? this.evaluate(meaning.target.node, scope)
          : undefined;
    if (before === undefined) return withSources(value, []);
    return this.combined(meaning.value, meaning.operator ?? "+", before, value);
  }

  private bindImport(node: SyntaxNode, name: string, path: string, scope: Scope): void {
    if (name === "*") this.wildcards.push(path);
    else scope.set(name, this.global(node, name, this.program.table.canonical(path)));
  }

  // Functions

  private functionValue(node: SyntaxNode, shape: FunctionShape, scope: Scope, isMethod: boolean): Value {
    const closure: Closure = { shape, scope, isMethod, wasCalled: false, isEntered: false, isActive: undefined };
    this.closures.push(closure);
    return { ...unknownValue(shape.name, this.segments(node)), closure };
  }

  private declare(node: SyntaxNode, shape: FunctionShape, decorators: readonly SyntaxNode[], scope: Scope): Value {
    for (const decorator of decorators) this.evaluate(decorator, scope);
    const isMethod = scope.isClass;
    const value = this.functionValue(node, shape, scope, isMethod);
    if (shape.name !== undefined) scope.set(isMethod ? `this.${shape.name}` : shape.name, value);
    return value;
  }

  private classValue(node: SyntaxNode, meaning: Meaning & { kind: "class" }, scope: Scope): Value {
    for (const base of meaning.bases) this.evaluate(base, scope);
    const members = new Scope(this.journal, scope, true);
    const { self } = this.program.reader;
    const value: Value = { ...unknownValue(meaning.name, this.segments(node)), members };
    if (self !== undefined) members.set(self, { ...unknownValue(self, []), members });
    if (meaning.name !== undefined) scope.set(meaning.name, value);
    this.sequence(node, meaning.body, members);
    // What the class is made with is known to its methods, whichever is read first.
    for (const name of [...members.ownNames()]) {
      const own = members.own(name);
      if (own !== undefined && !name.startsWith("this.") && name !== self) members.set(`this.${name}`, own);
    }
    return value;
  }

  /** Walks a function's body. `given` is undefined where nothing is known of its parameters. */
  private enter(
    closure: Closure,
    at: SyntaxNode,
    given: readonly Value[] | undefined,
    named: Iterable<[string, Value]>,
    self: Value | undefined,
  ): Value {
    closure.wasCalled = true;
    const { shape } = closure;
    const scope = new Scope(this.journal, closure.scope);
    let parameters = shape.parameters;
    const [first] = parameters;
    if (closure.isMethod && this.program.reader.self === undefined && first?.kind === "name" && /^(?:self|cls)$/.test(first.name)) {
      scope.set(first.name, self?.members === undefined ? { ...unknownValue(first.name, []), members: closure.scope } : self);
      parameters = parameters.slice(1);
    }
    for (const [i, parameter] of parameters.entries()) this.bindParameter(parameter, i, given, scope, at);
    for (const [name, value] of named)
      if (parameters.some((parameter) => parameter.kind === "name" && parameter.name === name)) scope.set(name, value);
    const outer = this.returned;
    this.returned = [];
    this.callDepth++;
    closure.isEntered = true;
    try {
      const value = this.evaluate(shape.body, scope);
      if (shape.isExpression) return value;
      return oneOf(this.returned, this.segments(shape.body));
    } finally {
      closure.isEntered = false;
      this.callDepth--;
      this.returned = outer;
    }
  }

  private bindParameter(parameter: Pattern, index: number, given: readonly Value[] | undefined, scope: Scope, at: SyntaxNode): void {
    if (parameter.kind === "rest") {
      const rest = given?.slice(index);
      this.assign(parameter.pattern, rest === undefined ? this.unknown(at) : listOf(rest), scope, false, at);
      return;
    }
    const value = given === undefined ? undefined : itemAt(given, index, []);
    if (value !== undefined) this.assign(withoutFallback(parameter), value, scope, false, at);
    else if (parameter.kind === "name" && parameter.fallback !== undefined) {
      const fallback = this.evaluate(parameter.fallback, scope);
      // Called from elsewhere it may be anything, and its usual value is the best that is known.
      scope.set(parameter.name, fallback);
    } else
      this.assign(parameter, { word: unknownValue(parameter.kind === "name" ? parameter.name : undefined, []).word }, scope, false, at);
  }

  private call(node: SyntaxNode, calleeNode: SyntaxNode, argumentList: readonly Argument[], scope: Scope): Value {
    const calleeMeaning = this.program.reader.meaningOf(calleeNode, this.program.calls.get(calleeNode.id));
    let self: Value | undefined;
    let callee: Value;
    let method: string | undefined;
    if (calleeMeaning.kind === "member") {
      self = this.evaluate(calleeMeaning.object, scope);
      method = calleeMeaning.name;
      callee = this.member(calleeNode, self, method);
    } else callee = this.evaluate(calleeNode, scope);

    const positional: Value[] = [];
    const named = new Map<string, Value>();
    for (const argument of argumentList) {
      const value = this.evaluate(argument.node, scope);
      if (argument.name === "**") for (const [name, entry] of value.entries ?? []) named.set(name, entry);
      else if (argument.name !== undefined) named.set(argument.name, value);
      else if (argument.isSpread === true) positional.push(...(value.items ?? [{ ...value, isRest: true }]));
      else positional.push(value);
    }

    const paths = pathsOf(callee);
    if (paths.length > 0) this.facts.names.set(node.id, paths);
    const view: CallView = { self, positional, named, segments: this.segments(node) };

    const results: Value[] = [];
    for (const option of optionsOf(callee)) results.push(this.callOption(node, option, method, view));
    if (calleeMeaning.kind === "member") this.grow(calleeMeaning.object, pathsOf(callee), method, view, scope);
    return oneOf(results, view.segments);
  }

  private callOption(node: SyntaxNode, callee: Value, method: string | undefined, view: CallView): Value {
    const { table, language } = this.program;
    const result = this.ownCall(node, callee, view);
    if (result !== undefined) return result;
    const path = callee.path;
    const entry = (path === undefined ? undefined : table.find(path)) ?? (method === undefined ? undefined : table.find(`.${method}`));
    const site = this.site(node, path ?? method);
    if (entry?.module !== undefined) {
      const module = slotValue(view, entry.module);
      if (module !== undefined && hasText(module))
        return this.global(node, module.word.value, table.canonical(module.word.value.replace(/^node:/, "")));
    }
    if (entry?.member !== undefined) {
      const object = slotValue(view, entry.member[0]);
      const name = slotValue(view, entry.member[1]);
      if (object !== undefined && name !== undefined && hasText(name)) return this.member(node, object, name.word.value);
    }
    if (entry !== undefined && isActive(entry)) this.acts++;
    const knownCall = entry === undefined ? undefined : { ...view, path, entry, site, language, process: this.process };
    const known = knownCall === undefined ? undefined : applyEntry(knownCall, this.world);
    const passed = known ?? passedThrough(view, path);
    if (entry === undefined && view.self?.state !== undefined) {
      // What an object's methods are given is in the object.
      const sources = allSources([...view.positional, ...view.named.values()]);
      if (sources.length > 0) view.self.state.sources = allSources([textValue({ ...constantWord(""), sources }), view.self]);
    }
    const accepted = knownCall?.entry.accepts === "callback" ? connection(knownCall, this.world) : undefined;
    const answers = this.callBack(node, view, accepted ?? passed, accepted !== undefined || known !== undefined);
    return answers.length === 0 ? passed : withSources(passed, allSources(answers));
  }

  /** A function or a class of the program itself. */
  private ownCall(node: SyntaxNode, callee: Value, view: CallView): Value | undefined {
    const { closure, members } = callee;
    if (members !== undefined) {
      const made: Value = { ...unknownValue(undefined, view.segments), members, state: {} };
      const maker = members.own(`this.${this.program.reader.constructorName}`)?.closure;
      if (maker !== undefined) this.follow(maker, node, view.positional, view.named, made);
      return made;
    }
    if (closure === undefined) return undefined;
    return this.follow(closure, node, view.positional, view.named, view.self);
  }

  /** Walks a function with what it is called with, where that can tell more than walking it once. */
  private follow(
    closure: Closure,
    at: SyntaxNode,
    given: readonly Value[],
    named: Iterable<[string, Value]>,
    self: Value | undefined,
  ): Value | undefined {
    const length = closure.shape.body.end - closure.shape.body.start;
    if (closure.isEntered || this.callDepth >= limits.callDepth) return undefined;
    if (length > limits.shortBody && closure.isActive === false) return undefined;
    if (closure.wasCalled) {
      if (length > this.followable) return undefined;
      this.followable -= length;
    }
    const before = this.acts;
    const value = this.enter(closure, at, given, named, self);
    closure.isActive = closure.isActive === true || this.acts > before;
    return value;
  }

  /** Functions given to a function are called by it, with what it has. */
  private callBack(node: SyntaxNode, view: CallView, result: Value, isKnownCall: boolean): Value[] {
    const answers: Value[] = [];
    const values = [...view.positional, ...view.named.values()];
    const callbacks = [...values, ...values.flatMap((value) => [...(value.entries?.values() ?? [])])].filter(
      ({ closure }) => closure !== undefined,
    );
    for (const { closure } of callbacks) {
      if (closure === undefined) continue;
      const others = values.filter((value) => value.closure === undefined);
      const element = view.self?.items === undefined ? undefined : oneOf(view.self.items, view.segments);
      const what =
        element ?? (isKnownCall ? result : withSources(result, allSources([...(view.self === undefined ? [] : [view.self]), ...others])));
      const single =
        closure.shape.parameters.length <= 1 && !isKnownCall && view.self !== undefined && element === undefined
          ? this.received(view.self, what)
          : what;
      const given = closure.shape.parameters.map(() => single);
      const answer = this.follow(closure, node, given, [], undefined);
      if (answer !== undefined) answers.push(answer);
    }
    return answers;
  }

  /** `promise.then(x => …)`, `stream.on("data", x => …)`: the parameter is what the object gives. */
  private received(self: Value, what: Value): Value {
    return { ...self, word: { ...self.word, sources: what.word.sources } };
  }

  /** `list.append(x)`: the name stands for a longer list from here on. */
  private grow(object: SyntaxNode, paths: readonly string[], method: string | undefined, view: CallView, scope: Scope): void {
    const { table } = this.program;
    const entry =
      paths.map((path) => table.find(path)).find((found) => found !== undefined) ??
      (method === undefined ? undefined : table.find(`.${method}`));
    if (entry?.adds === undefined || view.self === undefined) return;
    const added = entry.adds === "each" ? view.positional : view.positional.flatMap((value) => value.items ?? [{ ...value, isRest: true }]);
    const before = view.self.items;
    if (before === undefined) this.rebind(object, withSources(view.self, allSources(added)), scope);
    else this.rebind(object, listOf([...before, ...added], view.self.word.segments), scope);
  }

  // Places

  private within<T>(place: Place, work: () => T): T {
    const outer = this.places;
    if (!outer.includes(place)) this.places = [...outer, place];
    try {
      return work();
    } finally {
      this.places = outer;
    }
  }

  private site(node: SyntaxNode, called?: string): Site {
    const { layer, via, language } = this.program;
    return {
      span: documentSpan(layer, node.start, node.end),
      via: called === undefined ? via : [...via, `${language}:${called}`],
      places: this.places,
    };
  }

  private segments(node: SyntaxNode, length?: number, isExact = false): Segment[] {
    return segmentsIn(this.program.layer, node.start, node.end, 0, isExact, length ?? node.end - node.start);
  }

  private piece({ text, start, end, isExact }: { text: string; start: number; end: number; isExact: boolean }): FoldedWord {
    return { ...constantWord(text), segments: segmentsIn(this.program.layer, start, end, 0, isExact, text.length) };
  }

  private interpolated(node: SyntaxNode, scope: Scope): FoldedWord {
    return this.evaluate(node, scope).word;
  }

  private unknown(node: SyntaxNode): Value {
    return unknownValue(undefined, this.segments(node));
  }
}

/** The same value where it is used: each of its words stands there as a whole. */
function relocated(value: Value, segments: readonly Segment[]): Value {
  // Functions are called by what they are, not printed.
  if (value.closure !== undefined) return value;
  const word = { ...value.word, segments: spread(segments, value.word.value.length) };
  return {
    ...value,
    word,
    ...(value.items === undefined || value.items.length > 256 ? {} : { items: value.items.map((item) => relocated(item, segments)) }),
    ...(value.alternatives === undefined ? {} : { alternatives: value.alternatives.map((option) => relocated(option, segments)) }),
  };
}

const unknownText = unknownValue(undefined, []).word.value;

function withoutFallback(pattern: Pattern): Pattern {
  return pattern.kind === "name" ? { kind: "name", name: pattern.name } : pattern;
}
