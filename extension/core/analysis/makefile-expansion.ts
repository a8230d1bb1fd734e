/** Expands `$(…)` as make does, without running anything: up to eight values where one of several may be meant. */
import { constantWord, type FoldedWord, joinWords, revalued, sliceWord, spread } from "../shell/folded.ts";
import { hole } from "../shell/value.ts";
import { callFunction, isFunction } from "./makefile-functions.ts";

/** `length` of one result, in characters; `steps` for one makefile. */
const limits = { values: 8, depth: 24, length: 200_000, steps: 100_000 } as const;

export interface MakeVariable {
  readonly values: readonly FoldedWord[];
  /** Its values are not expanded again. */
  readonly isSimple: boolean;
}

/** What an expansion needs to know, and whom it tells what it meets. */
export interface MakeWorld {
  variable(name: string): MakeVariable | undefined;
  /** `$(shell …)`: the command, expanded. */
  shell(command: FoldedWord): void;
  /** `$(eval …)`: text that is read as a makefile. */
  read(text: FoldedWord): void;
  /** A reference that does not end. */
  unparsed(place: FoldedWord): void;
  tooLarge(place: FoldedWord): void;
}

export type Locals = ReadonlyMap<string, FoldedWord>;

const predefined: Readonly<Record<string, string>> = {
  MAKE: "make",
  SHELL: "/bin/sh",
  RM: "rm -f",
  CC: "cc",
  CXX: "g++",
  AR: "ar",
  CURDIR: ".",
  HOME: "~",
};

export class Expansion {
  private readonly world: MakeWorld;
  private steps = 0;
  /** Values that depend on nothing but variables. */
  private readonly known = new Map<string, readonly FoldedWord[]>();
  /** Whether a local was asked for since this was set to false. */
  private askedLocals = false;

  constructor(world: MakeWorld) {
    this.world = world;
  }

  /** A variable has changed. */
  forget(): void {
    this.known.clear();
  }

  /** At least one value. */
  expand(word: FoldedWord, locals: Locals, depth = 0): readonly FoldedWord[] {
    if (!word.value.includes("$")) return [word];
    let results: FoldedWord[][] = [[]];
    let length = 0;
    const add = (options: readonly FoldedWord[]) => {
      const [only] = options;
      if (options.length === 1 && only !== undefined) for (const parts of results) parts.push(only);
      else results = results.flatMap((before) => options.map((option) => [...before, option])).slice(0, limits.values);
      length += Math.max(0, ...options.map(({ value }) => value.length));
    };
    let last = 0;
    const { value } = word;
    for (let at = value.indexOf("$"); at >= 0; at = value.indexOf("$", last)) {
      if (at > last) add([sliceWord(word, last, at)]);
      const end = referenceEnd(value, at);
      if (end === undefined) {
        this.world.unparsed(sliceWord(word, at));
        last = at;
        break;
      }
      const place = sliceWord(word, at, end);
      add(this.reference(place, locals, depth));
      last = end;
      if (length > limits.length) {
        this.world.tooLarge(place);
        return [revalued(word, hole())];
      }
    }
    if (last < value.length) add([sliceWord(word, last)]);
    return results.map((parts) => (parts.length === 0 ? revalued(word, "") : joinWords(parts)));
  }

  /** `$$`, `$x`, `$(…)`, `${…}`. */
  private reference(place: FoldedWord, locals: Locals, depth: number): readonly FoldedWord[] {
    if (place.value === "$$" || place.value === "$") return [revalued(place, "$")];
    if (++this.steps > limits.steps || depth >= limits.depth) {
      this.world.tooLarge(place);
      return [revalued(place, hole())];
    }
    const isBracketed = place.value.length > 2;
    const content = isBracketed ? sliceWord(place, 2, place.value.length - 1) : sliceWord(place, 1);
    const called = /^([a-z-]+)(?:\s+|$)/.exec(content.value);
    if (isBracketed && called?.[1] !== undefined && isFunction(called[1])) {
      return callFunction(called[1], sliceWord(content, called[0].length), {
        place,
        locals,
        world: this.world,
        expand: (word, inner = locals) => this.expand(word, inner, depth + 1),
        variable: (name, inner) => this.variable(name, place, inner, depth),
      });
    }
    return this.expand(content, locals, depth + 1).flatMap((name) => this.named(name.value, place, locals, depth));
  }

  /** `NAME` and `NAME:a=b`. */
  private named(name: string, place: FoldedWord, locals: Locals, depth: number): readonly FoldedWord[] {
    const changed = /^([^:]+):([^=]*)=(.*)$/s.exec(name);
    if (changed === null) return this.variable(name.trim(), place, locals, depth);
    const [, plain = "", from = "", to = ""] = changed;
    return this.variable(plain.trim(), place, locals, depth).map((word) => revalued(word, withEndings(word.value, from, to)));
  }

  variable(name: string, place: FoldedWord, locals: Locals, depth: number): readonly FoldedWord[] {
    const local = locals.get(name);
    if (local !== undefined) {
      this.askedLocals = true;
      return [placed(local, place)];
    }
    const found = this.world.variable(name);
    if (found === undefined) {
      if (Object.hasOwn(predefined, name)) return [revalued(place, predefined[name] ?? "")];
      // Parameters that a call does not give are empty.
      return [revalued(place, /^\d+$/.test(name) ? "" : hole(name))];
    }
    return this.valuesOf(name, found, locals, depth).map((value) => placed(value, place));
  }

  private valuesOf(name: string, { values, isSimple }: MakeVariable, locals: Locals, depth: number): readonly FoldedWord[] {
    if (isSimple) return values;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const asked = this.askedLocals;
    this.askedLocals = false;
    const expanded = values.flatMap((value) => this.expand(value, locals, depth + 1)).slice(0, limits.values);
    if (!this.askedLocals) this.known.set(name, expanded);
    this.askedLocals ||= asked;
    return expanded;
  }
}

/** A value stands where its name is used; one of many lines stands line by line where it was written. */
function placed(value: FoldedWord, place: FoldedWord): FoldedWord {
  return value.value.includes("\n") ? value : { ...value, segments: spread(place.segments, value.value.length) };
}

function withEndings(text: string, from: string, to: string): string {
  const [before = "", after = ""] = from.includes("%") ? from.split("%") : ["", from];
  const [newBefore = "", newAfter = ""] = to.includes("%") ? to.split("%") : ["", to];
  return text
    .split(/\s+/)
    .map((word) => {
      const fits = word.length >= before.length + after.length && word.startsWith(before) && word.endsWith(after);
      return fits ? newBefore + word.slice(before.length, word.length - after.length) + newAfter : word;
    })
    .join(" ");
}

/** Where the reference at a `$` ends; brackets of its own kind count. Undefined where they do not close. */
export function referenceEnd(text: string, at: number): number | undefined {
  const open = text[at + 1];
  if (open === undefined) return at + 1;
  if (open !== "(" && open !== "{") return at + 2;
  const close = open === "(" ? ")" : "}";
  let depth = 0;
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i + 1;
  }
  return undefined;
}

/** The arguments of a function: commas inside of brackets do not part them. */
export function functionArguments(text: FoldedWord, most: number): FoldedWord[] {
  const found: FoldedWord[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.value.length; i++) {
    const character = text.value[i];
    if (character === "(" || character === "{") depth++;
    else if ((character === ")" || character === "}") && depth > 0) depth--;
    else if (character === "," && depth === 0 && found.length < most - 1) {
      found.push(sliceWord(text, start, i));
      start = i + 1;
    }
  }
  found.push(sliceWord(text, start));
  return found;
}

export function emptyAt(place: FoldedWord): FoldedWord {
  return { ...constantWord(""), segments: spread(place.segments, 0) };
}
