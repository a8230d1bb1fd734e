/** What names stand for at one point of a PowerShell script, and the choices that are gone through where they stand for several things. */
import type { FoldedWord } from "../folded.ts";
import { mergeSources, noSources, type Source } from "../folded.ts";
import type { Layer } from "../layer.ts";
import type { Block, Parameter } from "./syntax.ts";
import { isSame, segmentsOf, sourcesOf, unknown, type Value } from "./value.ts";

export interface PowershellFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
  readonly layer: Layer;
  /** What calls came to, by what they were given. */
  readonly calls: Map<string, Value>;
}

/** Names are lower case. */
export class PowershellScope {
  private readonly own = new Map<string, readonly Value[]>();
  private readonly functions = new Map<string, PowershellFunction>();
  private readonly aliases = new Map<string, FoldedWord>();
  private readonly parent: PowershellScope | undefined;

  constructor(parent?: PowershellScope) {
    this.parent = parent;
  }

  child(): PowershellScope {
    return new PowershellScope(this);
  }

  /** Its possible values. */
  variable(name: string): readonly Value[] | undefined {
    return this.own.get(name) ?? this.parent?.variable(name);
  }

  set(name: string, values: readonly Value[]): void {
    this.own.set(name, values);
  }

  /** In this scope and all around it, as `$global:` and `$script:` do. */
  setEverywhere(name: string, values: readonly Value[]): void {
    this.own.set(name, values);
    this.parent?.setEverywhere(name, values);
  }

  function(name: string): PowershellFunction | undefined {
    return this.functions.get(name) ?? this.parent?.function(name);
  }

  setFunction(definition: PowershellFunction): void {
    this.functions.set(definition.name, definition);
  }

  alias(name: string): FoldedWord | undefined {
    return this.aliases.get(name) ?? this.parent?.alias(name);
  }

  setAlias(name: string, target: FoldedWord): void {
    this.aliases.set(name, target);
  }

  /** Takes over what a child did, where the child's way was the only one. */
  adopt(child: PowershellScope): void {
    for (const [name, values] of child.own) this.own.set(name, values);
    this.adoptDefinitions(child);
  }

  /** Joins the ways that may have been taken; `mayBeNone` where it is possible that none was. */
  join(children: readonly PowershellScope[], mayBeNone: boolean, most: number): void {
    const names = new Set(children.flatMap((child) => [...child.own.keys()]));
    for (const name of names) {
      const ways = children.map((child) => child.own.get(name) ?? this.variable(name));
      if (mayBeNone) ways.push(this.variable(name));
      const values: Value[] = [];
      for (const value of ways.flatMap((way) => way ?? [unknown([], noSources, name)]))
        if (!values.some((other) => isSame(other, value))) values.push(value);
      this.own.set(name, values.length <= most ? values : [tooManyValues(name, values)]);
    }
    for (const child of children) this.adoptDefinitions(child);
  }

  private adoptDefinitions(child: PowershellScope): void {
    for (const definition of child.functions.values()) this.setFunction(definition);
    for (const [name, target] of child.aliases) this.setAlias(name, target);
  }
}

/** More values than are tried: unknown, but what flows into any of them flows into it. */
export function tooManyValues(name: string | undefined, values: readonly Value[]): Value {
  let sources: readonly Source[] = noSources;
  for (const value of values.slice(0, 64)) sources = mergeSources(sources, sourcesOf(value));
  return unknown(segmentsOf(values[0]), sources, name);
}

/** Which of its values each variable has in one way through an expression. */
export class Choices {
  private readonly picks: readonly number[];
  private readonly seen = new Map<string, { readonly pick: number; readonly count: number }>();
  private readonly isTooMany: boolean;

  constructor(picks: readonly number[] = [], isTooMany = false) {
    this.picks = picks;
    this.isTooMany = isTooMany;
  }

  choose(name: string, values: readonly Value[]): Value {
    const [first] = values;
    if (first === undefined) return unknown([], noSources, name);
    if (values.length === 1) return first;
    if (this.isTooMany) return tooManyValues(name, values);
    const before = this.seen.get(name)?.pick;
    const pick = before ?? this.picks[this.seen.size] ?? 0;
    if (before === undefined) this.seen.set(name, { pick, count: values.length });
    return values[Math.min(pick, values.length - 1)] ?? first;
  }

  /** How many ways there are, by what was met on this one. */
  get ways(): number {
    return [...this.seen.values()].reduce((product, { count }) => product * count, 1);
  }

  /** The next way, or `undefined` after the last. */
  next(): Choices | undefined {
    const found = [...this.seen.values()];
    for (let i = found.length - 1; i >= 0; i--) {
      const { pick, count } = found[i] ?? { pick: 0, count: 0 };
      if (pick + 1 < count) return new Choices([...found.slice(0, i).map((choice) => choice.pick), pick + 1]);
    }
    return undefined;
  }
}
