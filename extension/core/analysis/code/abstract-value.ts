/** What is known of a value in a program: its text, its parts, what it is called, what flows into it. */
import { type Flow, type FoldedWord, mergeSources, noSources, type Source, spread } from "../../shell/folded.ts";
import type { Segment } from "../../shell/program.ts";
import { hole, isKnown } from "../../shell/value.ts";
import type { FunctionShape } from "./meaning.ts";
import type { Scope } from "./scope.ts";

/** A function of the program at hand, with the scope it was made in. */
export interface Closure {
  readonly shape: FunctionShape;
  readonly scope: Scope;
  readonly isMethod: boolean;
  wasCalled: boolean;
  /** Its body is being walked. */
  isEntered: boolean;
  /** Whether its body does anything beside computing; undefined until it was walked. */
  isActive: boolean | undefined;
}

/** What an object was told in the course of the program: all names of one object share it. */
export interface ObjectState {
  file?: FoldedWord;
  host?: FoldedWord;
  port?: FoldedWord;
  url?: FoldedWord;
  /** Runs the program behind it on what is written to it; gives what that prints. */
  runs?: (stdin: Flow) => Flow;
  /** What comes out of it when it is read. */
  incoming?: readonly Source[];
  /** What flowed in by its methods. */
  sources?: readonly Source[];
}

export interface Bound {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

export interface Value {
  /** As a string, with holes; `sources` are those of all its parts. */
  readonly word: FoldedWord;
  /** What it is called from the root of its module: `subprocess.run`; `socket.socket()` for what that call gave. */
  readonly path?: string;
  /** Of a list; a tail that is not known is an item with `isRest`. */
  readonly items?: readonly Value[];
  readonly entries?: ReadonlyMap<string, Value>;
  readonly closure?: Closure;
  readonly state?: ObjectState;
  /** Of a library's method that is taken without being called: the object whose method it is. */
  readonly of?: Value;
  /** Of a function: what it is called with before what it is called with. */
  readonly bound?: Bound;
  /** Of an object of a class of the program at hand: where its members are kept. */
  readonly members?: Scope;
  /** Where it may be one of several. */
  readonly alternatives?: readonly Value[];
  /** Stands for any number of further items. */
  readonly isRest?: boolean;
}

const mostAlternatives = 8;

export function textValue(word: FoldedWord): Value {
  return { word };
}

export function unknownValue(name: string | undefined, segments: readonly Segment[], sources: readonly Source[] = noSources): Value {
  const value = hole(name);
  return { word: { value, segments: spread(segments, value.length), sources } };
}

export function hasText(value: Value): boolean {
  return isKnown(value.word.value);
}

export function withSources(value: Value, sources: readonly Source[]): Value {
  if (sources.length === 0) return value;
  return { ...value, word: { ...value.word, sources: mergeSources(value.word.sources, sources) } };
}

export function allSources(values: Iterable<Value>): readonly Source[] {
  let sources: readonly Source[] = noSources;
  for (const value of values) sources = mergeSources(sources, sourcesOf(value));
  return sources;
}

/** What flows into it, by its text, its parts, and what its methods were given. */
export function sourcesOf(value: Value): readonly Source[] {
  return value.state?.sources === undefined ? value.word.sources : mergeSources(value.word.sources, value.state.sources);
}

/** One of these; equal ones once, at most eight, beyond which only what flows in is kept. */
export function oneOf(values: readonly Value[], segments: readonly Segment[]): Value {
  const options: Value[] = [];
  for (const value of values.flatMap((option) => option.alternatives ?? [option])) {
    if (!options.some((other) => isSame(other, value))) options.push(value);
  }
  const [only] = options;
  if (options.length === 1 && only !== undefined) return only;
  const unknown = unknownValue(undefined, segments, allSources(options));
  if (options.length === 0 || options.length > mostAlternatives) return unknown;
  return { ...unknown, alternatives: options };
}

function isSame(a: Value, b: Value): boolean {
  return (
    a === b ||
    (a.word.value === b.word.value &&
      a.path === b.path &&
      a.items === b.items &&
      a.entries === b.entries &&
      a.closure === b.closure &&
      a.state === b.state &&
      a.bound === b.bound &&
      a.word.sources.length === b.word.sources.length)
  );
}

/** The values that it may be. */
export function optionsOf(value: Value): readonly Value[] {
  return value.alternatives ?? [value];
}

/** What its paths are: several where it may be one of several. */
export function pathsOf(value: Value): readonly string[] {
  return optionsOf(value).flatMap((option) => (option.path === undefined ? [] : [option.path]));
}
