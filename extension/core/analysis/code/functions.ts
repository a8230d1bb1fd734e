/** Functions and classes of the program itself: walked where they are called, with what they are called with. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { allSources, type Closure, oneOf, unknownValue, type Value, withSources } from "./abstract-value.ts";
import type { Assigning } from "./assigning.ts";
import { connection } from "./call-effects.ts";
import { listOf } from "./folding.ts";
import type { FunctionShape, Meaning, Pattern } from "./meaning.ts";
import type { Names } from "./names.ts";
import { Scope } from "./scope.ts";
import { type CallView, itemAt } from "./slot.ts";
import type { Walk } from "./walk.ts";

/** `shortBody` in characters: following so little costs nothing, and constants are often made there. */
const limits = { callDepth: 8, shortBody: 300 } as const;

export class Functions {
  /** What was done in the world so far. */
  acts = 0;
  private readonly names: Names;
  private readonly assigning: Assigning;
  private readonly walk: Walk;
  private readonly closures: Closure[] = [];
  private returned: Value[] = [];
  private callDepth = 0;
  /** Characters of function bodies that may still be walked again. */
  private followable: number;

  constructor(names: Names, assigning: Assigning, walk: Walk) {
    this.names = names;
    this.assigning = assigning;
    this.walk = walk;
    this.followable = 50_000 + 2 * names.program.layer.text.length;
  }

  /** What nothing here calls may be called from elsewhere. */
  enterUncalled(): void {
    for (let i = 0; i < this.closures.length; i++) {
      const closure = this.closures[i];
      if (closure === undefined || closure.wasCalled) continue;
      this.names.within("function", () => this.enter(closure, closure.shape.body, undefined, [], undefined));
    }
  }

  /** What the function that is walked gives back. */
  giveBack(value: Value): Value {
    this.returned.push(value);
    return value;
  }

  functionValue(node: SyntaxNode, shape: FunctionShape, scope: Scope, isMethod: boolean): Value {
    const closure: Closure = { shape, scope, isMethod, wasCalled: false, isEntered: false, isActive: undefined };
    this.closures.push(closure);
    return { ...unknownValue(shape.name, this.names.segments(node)), closure };
  }

  declare(node: SyntaxNode, shape: FunctionShape, decorators: readonly SyntaxNode[], scope: Scope): Value {
    const called = decorators.map((decorator) => this.walk.evaluate(decorator, scope));
    const isMethod = scope.isClass;
    const value = this.functionValue(node, shape, scope, isMethod);
    // What a function of the program is given to decorate, it may call.
    for (const { closure } of called) if (closure !== undefined) this.follow(closure, node, [value], [], undefined);
    if (shape.name !== undefined) scope.set(isMethod ? `this.${shape.name}` : shape.name, value);
    return value;
  }

  classValue(node: SyntaxNode, meaning: Meaning & { kind: "class" }, scope: Scope): Value {
    const bases = meaning.bases.map((base) => this.walk.evaluate(base, scope));
    const members = new Scope(this.names.journal, scope, true);
    for (const { path } of bases) this.bindConnections(node, path, members);
    const { self } = this.names.program.reader;
    const value: Value = { ...unknownValue(meaning.name, this.names.segments(node)), members };
    if (self !== undefined) members.set(self, { ...unknownValue(self, []), members });
    if (meaning.name !== undefined) scope.set(meaning.name, value);
    this.walk.sequence(node, meaning.body, members);
    // What the class is made with is known to its methods, whichever is read first.
    for (const name of [...members.ownNames()]) {
      const own = members.own(name);
      if (own !== undefined && !name.startsWith("this.") && name !== self) members.set(`this.${name}`, own);
    }
    return value;
  }

  /** A class made of a library's that serves whoever connects has their connections in its members. */
  private bindConnections(node: SyntaxNode, base: string | undefined, members: Scope): void {
    const names = base === undefined ? undefined : this.names.program.table.find(base)?.serves;
    if (names === undefined) return;
    const { language } = this.names.program;
    const value = connection({ site: this.names.site(node), segments: this.names.segments(node), language }, this.names.world);
    for (const name of names) members.set(`this.${name}`, value);
  }

  /** Walks a function's body. `given` is undefined where nothing is known of its parameters. */
  enter(
    closure: Closure,
    at: SyntaxNode,
    given: readonly Value[] | undefined,
    named: Iterable<[string, Value]>,
    self: Value | undefined,
  ): Value {
    closure.wasCalled = true;
    const { shape } = closure;
    const scope = new Scope(this.names.journal, closure.scope);
    let parameters = shape.parameters;
    const [first] = parameters;
    const { self: selfName, receiverFirst } = this.names.program.reader;
    if (closure.isMethod && selfName === undefined && first?.kind === "name" && (receiverFirst || /^(?:self|cls)$/.test(first.name))) {
      scope.set(first.name, self?.members === undefined ? { ...unknownValue(first.name, []), members: closure.scope } : self);
      parameters = parameters.slice(1);
    }
    if (shape.bindsSelf === true && selfName !== undefined && self !== undefined) scope.set(selfName, self);
    for (const [i, parameter] of parameters.entries()) this.bindParameter(parameter, i, given, scope, at);
    for (const [name, value] of named)
      if (parameters.some((parameter) => parameter.kind === "name" && parameter.name === name)) scope.set(name, value);
    const outer = this.returned;
    this.returned = [];
    this.callDepth++;
    closure.isEntered = true;
    try {
      const value = this.walk.evaluate(shape.body, scope);
      if (shape.isExpression) return this.returned.length === 0 ? value : oneOf([...this.returned, value], this.names.segments(shape.body));
      return oneOf(this.returned, this.names.segments(shape.body));
    } finally {
      closure.isEntered = false;
      this.callDepth--;
      this.returned = outer;
    }
  }

  bindParameter(parameter: Pattern, index: number, given: readonly Value[] | undefined, scope: Scope, at: SyntaxNode): void {
    if (parameter.kind === "rest") {
      const rest = given?.slice(index);
      this.assigning.assign(parameter.pattern, rest === undefined ? this.names.unknown(at) : listOf(rest), scope, false, at);
      return;
    }
    const value = given === undefined ? undefined : itemAt(given, index, []);
    if (value !== undefined) this.assigning.assign(withoutFallback(parameter), value, scope, false, at);
    else if (parameter.kind === "name" && parameter.fallback !== undefined) {
      const fallback = this.walk.evaluate(parameter.fallback, scope);
      // Called from elsewhere it may be anything, and its usual value is the best that is known.
      scope.set(parameter.name, fallback);
    } else
      this.assigning.assign(
        parameter,
        { word: unknownValue(parameter.kind === "name" ? parameter.name : undefined, []).word },
        scope,
        false,
        at,
      );
  }

  /** Walks a function with what it is called with, where that can tell more than walking it once. */
  follow(
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
  callBack(node: SyntaxNode, view: CallView, result: Value, isKnownCall: boolean): Value[] {
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
      const answer = this.follow(closure, node, given, [], isKnownCall ? result : view.self);
      if (answer !== undefined) answers.push(answer);
    }
    return answers;
  }

  /** `promise.then(x => …)`, `stream.on("data", x => …)`: the parameter is what the object gives. */
  received(self: Value, what: Value): Value {
    return { ...self, word: { ...self.word, sources: what.word.sources } };
  }
}

function withoutFallback(pattern: Pattern): Pattern {
  return pattern.kind === "name" ? { kind: "name", name: pattern.name } : pattern;
}
