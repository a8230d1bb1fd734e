/** What names, members and keys stand for, and where everything is: the part of the evaluation that all others lean on. */
import { constantWord, type FoldedWord, spread } from "../../shell/folded.ts";
import { documentSpan, segmentsIn } from "../../shell/layer.ts";
import type { Place, Segment } from "../../shell/program.ts";
import { isKnown } from "../../shell/value.ts";
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { hasText, oneOf, optionsOf, sourcesOf, textValue, unknownValue, type Value, withSources } from "./abstract-value.ts";
import { environmentVariable } from "./call-effects.ts";
import type { Facts, FollowedProgram } from "./followed-program.ts";
import type { Piece } from "./meaning.ts";
import { Journal, type Scope } from "./scope.ts";
import { itemAt } from "./slot.ts";
import type { Site, World } from "./world.ts";

export class Names {
  readonly program: FollowedProgram;
  readonly world: World;
  readonly facts: Facts = { names: new Map(), values: new Map() };
  readonly journal = new Journal();
  /** What was read last, where the language has a name for it. */
  lastLine: Value | undefined;
  private readonly wildcards: string[] = [];
  private places: readonly Place[] = [];

  constructor(program: FollowedProgram, world: World) {
    this.program = program;
    this.world = world;
  }

  named(node: SyntaxNode, name: string, scope: Scope): Value {
    if (name === "$_" && this.lastLine !== undefined) return relocated(this.lastLine, this.segments(node));
    const found = scope.get(name) ?? (this.program.reader.bareMethods === true ? scope.get(`this.${name}`) : undefined);
    if (found !== undefined) return relocated(this.renamed(found, name), this.segments(node));
    const from = this.wildcards.find((module) => this.describes(this.program.table.canonical(`${module}.${name}`)));
    return this.global(node, name, this.program.table.canonical(from === undefined ? name : `${from}.${name}`));
  }

  /** An unknown value is printed by the name it has here. */
  renamed(value: Value, name: string): Value {
    if (value.word.value !== unknownText || value.items !== undefined) return value;
    return { ...value, word: { ...value.word, value: unknownValue(name, []).word.value } };
  }

  describes(path: string): boolean {
    return this.program.table.find(path) !== undefined || this.program.table.value(path) !== undefined;
  }

  /** What the path of a library's value stands for. */
  global(node: SyntaxNode, name: string, path: string): Value {
    const entry = this.program.table.value(path);
    const segments = this.segments(node);
    if (entry?.text !== undefined) return { word: { ...constantWord(entry.text), segments }, path };
    let value: Value = { ...unknownValue(name, segments), path };
    if (entry?.env !== undefined) value = withSources(value, this.world.environment(entry.env, this.site(node)).sources);
    if (entry?.accepted === true) value = withSources(value, this.world.incoming(constantWord("0.0.0.0"), this.site(node)).sources);
    if (entry?.standardInput === true) value = withSources(value, this.world.input(this.site(node)).sources);
    return value;
  }

  member(node: SyntaxNode, object: Value, name: string): Value {
    if (object.alternatives !== undefined) {
      return oneOf(
        object.alternatives.map((option) => this.member(node, option, name)),
        this.segments(node),
      );
    }
    if (name === this.program.reader.membersName && (object.path !== undefined || object.members !== undefined)) return object;
    const own = object.members?.get(`this.${name}`) ?? object.entries?.get(name);
    if (own !== undefined) return relocated(own, this.segments(node));
    if (object.path !== undefined) {
      if (this.program.table.value(object.path)?.members === "env" && !this.describes(`${object.path}.${name}`))
        return this.variable(node, constantWord(name));
      // What belongs to no module has the bare name: `builtins.exec`, `Kernel.system`.
      const path = this.program.table.canonical(object.path === "" ? name : `${object.path}.${name}`);
      const value = this.global(node, name, path);
      return { ...withSources(value, object.word.sources), ...(object.state === undefined ? {} : { state: object.state, of: object }) };
    }
    const unknown = unknownValue(name, this.segments(node), sourcesOf(object));
    return { ...unknown, ...(object.state === undefined ? {} : { state: object.state }) };
  }

  variable(node: SyntaxNode, name: FoldedWord): Value {
    const flow = environmentVariable(name, this.site(node), this.world);
    if (flow.constant !== undefined) return textValue({ ...flow.constant, segments: this.segments(node) });
    return unknownValue(isKnown(name.value) ? name.value : undefined, this.segments(node), flow.sources);
  }

  index(node: SyntaxNode, object: Value, key: Value): Value {
    const unknown = () => unknownValue(undefined, this.segments(node), sourcesOf(object));
    return oneOf(
      optionsOf(object).map((option) => {
        if (option.path !== undefined && this.program.table.value(option.path)?.members === "env") return this.variable(node, key.word);
        if (!hasText(key)) return unknown();
        const text = key.word.value;
        if (option.path !== undefined && this.program.table.value(option.path)?.members === "modules")
          return this.global(node, text, this.program.table.canonical(text));
        if (option.items !== undefined) return itemAt(option.items, Number(text), this.segments(node)) ?? unknown();
        if (option.entries !== undefined) return option.entries.get(text) ?? unknown();
        if (option.path !== undefined || option.members !== undefined) return this.member(node, option, text);
        return unknown();
      }),
      this.segments(node),
    );
  }

  elementOf(node: SyntaxNode, iterable: Value): Value {
    const unknown = unknownValue(undefined, this.segments(node), sourcesOf(iterable));
    const items = optionsOf(iterable).flatMap((option) => option.items ?? []);
    if (items.length === 0) return unknown;
    return oneOf(items, this.segments(node));
  }

  bindImport(node: SyntaxNode, name: string, path: string, scope: Scope): void {
    if (name === "*") this.wildcards.push(path);
    else scope.set(name, this.global(node, name, this.program.table.canonical(path)));
  }

  within<T>(place: Place, work: () => T): T {
    const outer = this.places;
    if (!outer.includes(place)) this.places = [...outer, place];
    try {
      return work();
    } finally {
      this.places = outer;
    }
  }

  site(node: SyntaxNode, called?: string): Site {
    const { layer, via, language } = this.program;
    return {
      span: documentSpan(layer, node.start, node.end),
      via: called === undefined ? via : [...via, `${language}:${called}`],
      places: this.places,
    };
  }

  segments(node: SyntaxNode, length?: number, isExact = false): Segment[] {
    return segmentsIn(this.program.layer, node.start, node.end, 0, isExact, length ?? node.end - node.start);
  }

  piece({ text, start, end, isExact }: Piece): FoldedWord {
    return { ...constantWord(text), segments: segmentsIn(this.program.layer, start, end, 0, isExact, text.length) };
  }

  unknown(node: SyntaxNode): Value {
    return unknownValue(undefined, this.segments(node));
  }
}

/** The same value where it is used: each of its words stands there as a whole. */
export function relocated(value: Value, segments: readonly Segment[]): Value {
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
