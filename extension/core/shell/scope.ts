/** What names stand for at one point of a script: variables, functions, aliases, positional parameters, open descriptors. */
import type { Flow, FoldedWord } from "./folded.ts";
import { mergeSources, unknownWord } from "./folded.ts";
import type { Layer } from "./layer.ts";
import type { CommandNode, CompoundList } from "./parse.ts";
import { isKnown } from "./value.ts";

export interface Variable {
  /** Its possible values, at least one. Of an array: the values of its first element. */
  readonly values: readonly FoldedWord[];
  /** The elements, where it is an array whose elements are known. */
  readonly list?: readonly FoldedWord[];
  /** The elements of an associative array, where all are known. */
  readonly entries?: ReadonlyMap<string, FoldedWord>;
  /** The name that this name stands for (`declare -n`). */
  readonly refersTo?: string;
}

export interface FunctionCall {
  readonly stdout: Flow;
  readonly assigned: ReadonlyMap<string, Variable>;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly body: CommandNode | CompoundList;
  readonly layer: Layer;
  /** What calls came to, by what they were given. A function that nothing calls is lowered once, its parameters unknown. */
  readonly calls: Map<string, FunctionCall>;
  /** The variables that its body reads, once somebody asked. */
  reads?: readonly string[];
}

/** Where a descriptor leads. */
export type Target =
  | { readonly kind: "file"; readonly path: FoldedWord; readonly appends: boolean }
  | { readonly kind: "socket"; readonly host: FoldedWord; readonly port: FoldedWord; readonly path: FoldedWord }
  | { readonly kind: "input"; readonly flow: Flow }
  | { readonly kind: "closed" };

export class Scope {
  // Most scopes hold nothing: a map each would cost more than the rest of a short command.
  private own: Map<string, Variable> | undefined;
  private functions: Map<string, FunctionDefinition> | undefined;
  private aliases: Map<string, FoldedWord> | undefined;
  private descriptors: Map<number, Target> | undefined;
  private readonly parent: Scope | undefined;
  /** `undefined` where nothing is known of them. */
  private parameters: readonly FoldedWord[] | undefined;
  private hasParameters = false;

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  /** A copy whose changes stay its own, as in a subshell. */
  child(): Scope {
    return new Scope(this);
  }

  /** What was assigned in this scope itself. */
  get variables(): ReadonlyMap<string, Variable> {
    return this.own ?? noVariables;
  }

  /** What this scope itself has assigned to that name. */
  ownVariable(name: string): Variable | undefined {
    return this.own?.get(name);
  }

  variable(name: string): Variable | undefined {
    return this.own?.get(name) ?? this.parent?.variable(name);
  }

  setVariable(name: string, variable: Variable): void {
    this.own ??= new Map();
    this.own.set(name, variable);
  }

  /** The name that is meant: another one, where this was declared a reference. */
  meant(name: string): string {
    let found = name;
    for (let i = 0; i < 8; i++) {
      const next = this.variable(found)?.refersTo;
      if (next === undefined) return found;
      found = next;
    }
    return found;
  }

  /** What splits words: the characters of IFS where they are known, else blanks. */
  get separators(): string {
    const values = this.variable("IFS")?.values;
    const only = values?.length === 1 ? values[0]?.value : undefined;
    return only !== undefined && isKnown(only) ? only : " \t\n";
  }

  function(name: string): FunctionDefinition | undefined {
    return this.functions?.get(name) ?? this.parent?.function(name);
  }

  setFunction(definition: FunctionDefinition): void {
    this.functions ??= new Map();
    this.functions.set(definition.name, definition);
  }

  alias(name: string): FoldedWord | undefined {
    return this.aliases?.get(name) ?? this.parent?.alias(name);
  }

  setAlias(name: string, value: FoldedWord): void {
    this.aliases ??= new Map();
    this.aliases.set(name, value);
  }

  descriptor(fd: number): Target | undefined {
    return this.descriptors?.get(fd) ?? this.parent?.descriptor(fd);
  }

  setDescriptor(fd: number, target: Target): void {
    this.descriptors ??= new Map();
    this.descriptors.set(fd, target);
  }

  arguments(): readonly FoldedWord[] | undefined {
    return this.hasParameters ? this.parameters : this.parent?.arguments();
  }

  setArguments(words: readonly FoldedWord[] | undefined): void {
    this.parameters = words;
    this.hasParameters = true;
  }

  /** Takes over what a child did, where the child's way was the only one. */
  adopt(child: Scope, except?: ReadonlySet<string>): void {
    for (const [name, variable] of child.variables) if (except?.has(name) !== true) this.setVariable(name, variable);
    this.adoptDefinitions(child);
    if (child.hasParameters) this.setArguments(child.parameters);
  }

  /** Joins the ways that may have been taken; `mayBeNone` where it is possible that none was. */
  join(children: readonly Scope[], mayBeNone: boolean, most: number): void {
    const names = new Set(children.flatMap((child) => [...child.variables.keys()]));
    for (const name of names) {
      const ways = children.map((child) => child.variables.get(name) ?? this.variable(name));
      if (mayBeNone) ways.push(this.variable(name));
      this.setVariable(name, joinVariables(name, ways, most));
    }
    for (const child of children) this.adoptDefinitions(child);
    if (children.some((child) => child.hasParameters)) this.setArguments(undefined);
  }

  /** Adds what another way, less likely, would have left. */
  mayTakeOver(child: Scope, most: number): void {
    for (const [name, variable] of child.variables) this.setVariable(name, joinVariables(name, [this.variable(name), variable], most));
    this.adoptDefinitions(child);
  }

  private adoptDefinitions(child: Scope): void {
    for (const definition of child.functions?.values() ?? []) this.setFunction(definition);
    for (const [name, value] of child.aliases ?? []) this.setAlias(name, value);
    for (const [fd, target] of child.descriptors ?? []) this.setDescriptor(fd, target);
  }
}

const noVariables: ReadonlyMap<string, Variable> = new Map();

function joinVariables(name: string, ways: readonly (Variable | undefined)[], most: number): Variable {
  const values: FoldedWord[] = [];
  for (const way of ways) {
    for (const value of way?.values ?? [unknownWord(name, [])]) {
      if (!values.some((other) => other.value === value.value && other.sources.length === value.sources.length)) values.push(value);
    }
  }
  if (values.length <= most) return { values };
  return { values: [tooMany(name, values)] };
}

/** More values than are tried: unknown, but what flows into any of them flows into it. */
export function tooMany(name: string | undefined, values: readonly FoldedWord[]): FoldedWord {
  let sources = values[0]?.sources ?? [];
  for (const value of values) sources = mergeSources(sources, value.sources);
  return unknownWord(name, values[0]?.segments ?? [], sources);
}
