/** Calls: what is called by which name, with what, and what that does. */
import { constantWord, nothing } from "../../shell/folded.ts";
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { allSources, hasText, oneOf, optionsOf, pathsOf, textValue, unknownValue, type Value, withSources } from "./abstract-value.ts";
import type { Assigning } from "./assigning.ts";
import { applyEntry, connection, type ProcessState, passedThrough } from "./call-effects.ts";
import { isActive } from "./call-table.ts";
import { folds, listOf } from "./folding.ts";
import type { Functions } from "./functions.ts";
import { boundTo, Handing, isFunction, withBound } from "./handing.ts";
import type { Argument, FunctionMethod } from "./meaning.ts";
import type { Names } from "./names.ts";
import type { Scope } from "./scope.ts";
import { type CallView, slotValue } from "./slot.ts";
import type { Walk } from "./walk.ts";

export class Calls {
  private readonly names: Names;
  private readonly assigning: Assigning;
  private readonly functions: Functions;
  private readonly walk: Walk;
  private readonly process: ProcessState = { stdin: nothing };
  private readonly handing: Handing;

  constructor(names: Names, assigning: Assigning, functions: Functions, walk: Walk) {
    this.names = names;
    this.assigning = assigning;
    this.functions = functions;
    this.walk = walk;
    this.handing = new Handing(names, (node, callee, view) => this.callOption(node, callee, undefined, view));
    assigning.onMember = (node, object, name, value) => this.setMember(node, object, name, value);
  }

  call(node: SyntaxNode, calleeNode: SyntaxNode, argumentList: readonly Argument[], scope: Scope): Value {
    const calleeMeaning = this.names.program.reader.meaningOf(calleeNode, this.names.program.calls.get(calleeNode.id));
    let self: Value | undefined;
    let callee: Value;
    let method: string | undefined;
    let calledBy: FunctionMethod | undefined;
    if (calleeMeaning.kind === "member") {
      self = this.walk.evaluate(calleeMeaning.object, scope);
      method = calleeMeaning.name;
      callee = this.names.member(calleeNode, self, method);
      calledBy = this.functionMethod(self, method);
      if (calledBy !== undefined) {
        callee = self;
        self = undefined;
        method = undefined;
      }
    } else callee = this.walk.evaluate(calleeNode, scope);

    let positional: Value[] = [];
    const named = new Map<string, Value>();
    for (const argument of argumentList) {
      const value = this.walk.evaluate(argument.node, scope);
      if (argument.name === "**") for (const [name, entry] of value.entries ?? []) named.set(name, entry);
      else if (argument.name !== undefined) named.set(argument.name, value);
      else if (argument.isSpread === true) positional.push(...(value.items ?? [{ ...value, isRest: true }]));
      else positional.push(value);
    }

    if (calledBy === "items") positional = [...(positional[0]?.items ?? [])];
    else if (calledBy === "list") positional = [...(positional[1]?.items ?? [])];
    else if (calledBy === "receiver" || calledBy === "binds") positional = positional.slice(1);

    if (calledBy === "binds") return boundTo(callee, { positional, named });
    const view: CallView = { self, positional, named, segments: this.names.segments(node) };
    const result = this.callEach(node, callee, method, view);
    if (calleeMeaning.kind === "member") this.grow(calleeMeaning.object, pathsOf(callee), method, view, scope);
    return result;
  }

  /** Calls each of the functions that the callee may be. */
  private callEach(node: SyntaxNode, callee: Value, method: string | undefined, view: CallView): Value {
    const paths = pathsOf(callee);
    if (paths.length > 0) this.names.facts.names.set(node.id, paths);
    const results = optionsOf(callee).map((option) => {
      // `f = socket.fileno; f()` is still the socket's.
      const own = view.self === undefined && option.of !== undefined ? { ...view, self: option.of } : view;
      return this.callOption(node, option, method, own);
    });
    return oneOf(results, view.segments);
  }

  /** A function that is called without its name being written. */
  callNamed(node: SyntaxNode, name: string, value: Value): Value {
    const view: CallView = { self: undefined, positional: [value], named: new Map(), segments: this.names.segments(node) };
    this.names.facts.names.set(node.id, [name]);
    return this.callOption(node, { ...unknownValue(undefined, view.segments), path: name }, undefined, view);
  }

  /** `object.name = value`, where that does something; the library has an entry `Class().name=` for it. */
  setMember(node: SyntaxNode, object: Value, name: string, value: Value): void {
    for (const option of optionsOf(object)) {
      const path = option.path === undefined ? undefined : `${option.path}.${name}=`;
      if (path === undefined || this.names.program.table.find(path) === undefined) continue;
      const view: CallView = { self: option, positional: [value], named: new Map(), segments: this.names.segments(node) };
      this.callOption(node, { ...unknownValue(undefined, view.segments), path }, undefined, view);
    }
  }

  callOption(node: SyntaxNode, callee: Value, method: string | undefined, given: CallView): Value {
    const { table, language } = this.names.program;
    const view = withBound(given, callee.bound);
    const result = this.ownCall(node, callee, view);
    if (result !== undefined) return result;
    const path = callee.path;
    const ofMethod = method === undefined ? undefined : `.${method}`;
    const caller = (path === undefined ? undefined : table.caller(path)) ?? (ofMethod === undefined ? undefined : table.caller(ofMethod));
    const handed = this.handing.handedOn(node, caller, view);
    if (handed !== undefined) return handed;
    const entry = (path === undefined ? undefined : table.find(path)) ?? (ofMethod === undefined ? undefined : table.find(ofMethod));
    const site = this.names.site(node, path ?? method);
    if (entry?.module !== undefined) {
      const module = slotValue(view, entry.module);
      if (module !== undefined && hasText(module))
        return this.names.global(node, module.word.value, table.canonical(module.word.value.replace(/^node:/, "")));
    }
    if (entry?.member !== undefined) {
      const object = slotValue(view, entry.member[0]);
      const name = slotValue(view, entry.member[1]);
      if (object !== undefined && name !== undefined && hasText(name)) return this.names.member(node, object, name.word.value);
    }
    if (entry !== undefined && isActive(entry)) this.functions.acts++;
    const knownCall = entry === undefined ? undefined : { ...view, path, entry, site, language, process: this.process };
    const known = knownCall === undefined ? undefined : applyEntry(knownCall, this.names.world);
    const passed = known ?? passedThrough(view, path);
    if (entry?.lastLine === true) this.names.lastLine = passed;
    if (entry === undefined && view.self?.state !== undefined) {
      // What an object's methods are given is in the object.
      const sources = allSources([...view.positional, ...view.named.values()]);
      if (sources.length > 0) view.self.state.sources = allSources([textValue({ ...constantWord(""), sources }), view.self]);
    }
    const accepted = knownCall?.entry.accepts === "callback" ? connection(knownCall, this.names.world) : undefined;
    this.handing.callBound(node, view);
    const answers = this.functions.callBack(node, view, accepted ?? passed, accepted !== undefined || known !== undefined);
    return answers.length === 0 ? passed : withSources(passed, allSources(answers));
  }

  /** `function[argument]`, where the language calls by that. */
  byIndex(node: SyntaxNode, callee: Value, argument: Value): Value | undefined {
    if (this.functionMethod(callee, "[]") === undefined) return undefined;
    const view: CallView = { self: undefined, positional: [argument], named: new Map(), segments: this.names.segments(node) };
    return this.callEach(node, callee, undefined, view);
  }

  private functionMethod(self: Value, method: string): FunctionMethod | undefined {
    const { functionMethods = {} } = this.names.program.reader;
    if (!Object.hasOwn(functionMethods, method) || !optionsOf(self).some((option) => isFunction(option, this.names.program.table)))
      return undefined;
    return functionMethods[method];
  }

  /** A function or a class of the program itself. */
  ownCall(node: SyntaxNode, callee: Value, view: CallView): Value | undefined {
    const { closure, members } = callee;
    // What a class has made is told things of its own.
    const ownCaller = callee.state === undefined ? undefined : members?.get(`this.${this.names.program.reader.callMethod}`)?.closure;
    if (ownCaller !== undefined) return this.functions.follow(ownCaller, node, view.positional, view.named, callee);
    if (members !== undefined) {
      const made: Value = { ...unknownValue(undefined, view.segments), members, state: {} };
      const maker = members.own(`this.${this.names.program.reader.constructorName}`)?.closure;
      if (maker !== undefined) this.functions.follow(maker, node, view.positional, view.named, made);
      return made;
    }
    if (closure === undefined) return undefined;
    return this.functions.follow(closure, node, view.positional, view.named, view.self);
  }

  /** `list.append(x)`: the name stands for a longer list from here on. */
  grow(object: SyntaxNode, paths: readonly string[], method: string | undefined, view: CallView, scope: Scope): void {
    const { table } = this.names.program;
    const entry =
      paths.map((path) => table.find(path)).find((found) => found !== undefined) ??
      (method === undefined ? undefined : table.find(`.${method}`));
    if (entry?.adds === undefined || view.self === undefined) return;
    const whole = entry.fold === undefined ? undefined : folds[entry.fold]?.(view);
    if (whole !== undefined) {
      this.assigning.rebind(this.grownObject(object, method), whole, scope);
      return;
    }
    const added = entry.adds === "each" ? view.positional : view.positional.flatMap((value) => value.items ?? [{ ...value, isRest: true }]);
    const before = view.self.items;
    if (before === undefined) this.assigning.rebind(object, withSources(view.self, allSources(added)), scope);
    else this.assigning.rebind(object, listOf([...before, ...added], view.self.word.segments), scope);
  }

  /** `list << a << b` is a call on what a call gave: it is the list that grows. */
  private grownObject(object: SyntaxNode, method: string | undefined): SyntaxNode {
    const { reader, calls } = this.names.program;
    let at = object;
    for (let i = 0; i < 256; i++) {
      const meaning = reader.meaningOf(at, calls.get(at.id));
      if (meaning.kind !== "call") break;
      const callee = reader.meaningOf(meaning.callee, calls.get(meaning.callee.id));
      if (callee.kind !== "member" || callee.name !== method) break;
      at = callee.object;
    }
    return at;
  }
}
