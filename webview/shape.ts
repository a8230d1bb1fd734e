/**
 * Shapes of messages: each reads a value of which nothing is known, and gives back only what was asked for. Members that the shape does
 * not name are left behind, so that nothing unseen passes.
 */

/** Throws `Misshapen` where the value is something else. @param at where in the message it stands, for the complaint */
export type Shape<T> = (value: unknown, at: string) => T;

export type Shaped<S> = S extends Shape<infer T> ? T : never;

export type Checked<T> = { readonly kind: "sound"; readonly value: T } | { readonly kind: "misshapen"; readonly complaint: string };

class Misshapen extends Error {}

/** Never throws, whatever the value is. */
export function checked<T>(shape: Shape<T>, value: unknown): Checked<T> {
  try {
    return { kind: "sound", value: shape(value, "message") };
  } catch (error) {
    if (error instanceof Misshapen) return { kind: "misshapen", complaint: error.message };
    throw error;
  }
}

/** @param most UTF-16 units */
export function text(most: number): Shape<string> {
  return (value, at) => {
    if (typeof value !== "string") throw new Misshapen(`${at} is not text`);
    if (value.length > most) throw new Misshapen(`${at} is longer than ${most}`);
    return value;
  };
}

export const number: Shape<number> = (value, at) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Misshapen(`${at} is not a number`);
  return value;
};

/** A number that counts something. */
export const count: Shape<number> = (value, at) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new Misshapen(`${at} is not a count`);
  return value;
};

export const flag: Shape<boolean> = (value, at) => {
  if (typeof value !== "boolean") throw new Misshapen(`${at} is not true or false`);
  return value;
};

export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return (value, at) => {
    const known = words.find((word) => word === value);
    if (known === undefined) throw new Misshapen(`${at} is not one of ${words.join(", ")}`);
    return known;
  };
}

/** @param most entries; a longer list is refused, not cut */
export function list<T>(of: Shape<T>, most: number): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Misshapen(`${at} is not a list`);
    if (value.length > most) throw new Misshapen(`${at} has more than ${most} entries`);
    // A hole is no entry: `map` would pass it by.
    return Array.from(value, (entry: unknown, index) => of(entry, `${at}[${index}]`));
  };
}

/** Any names, each with a text. */
export function table(most: number, longest: number): Shape<Readonly<Record<string, string>>> {
  const entry = text(longest);
  return (value, at) => {
    const entries = Object.entries(object(value, at));
    if (entries.length > most) throw new Misshapen(`${at} has more than ${most} entries`);
    return Object.fromEntries(entries.map(([name, one]) => [name, entry(one, `${at}.${name}`)]));
  };
}

type Members = Readonly<Record<string, Shape<unknown>>>;
type Simplified<T> = { readonly [K in keyof T]: T[K] };
type Recorded<R extends Members, O extends Members> = Simplified<
  { readonly [K in keyof R]: Shaped<R[K]> } & { readonly [K in keyof O]?: Shaped<O[K]> }
>;

/** @param may members that may be absent, or undefined */
// biome-ignore lint/complexity/noBannedTypes: no member at all
export function record<R extends Members, O extends Members = {}>(must: R, may?: O): Shape<Recorded<R, O>> {
  return (value, at) => {
    const given = object(value, at);
    const read: [string, unknown][] = [];
    for (const [name, shape] of Object.entries(must)) read.push([name, shape(given[name], `${at}.${name}`)]);
    for (const [name, shape] of Object.entries(may ?? {})) {
      const member = given[name];
      if (member !== undefined) read.push([name, shape(member, `${at}.${name}`)]);
    }
    // Made of what the shapes gave, member by member.
    return Object.fromEntries(read) as Recorded<R, O>;
  };
}

type Chosen<C extends Members> = { readonly [K in keyof C]: Simplified<{ readonly kind: K } & Shaped<C[K]>> }[keyof C];

/** Told apart by the member `kind`. */
export function choice<C extends Members>(cases: C): Shape<Chosen<C>> {
  return (value, at) => {
    const kind = object(value, at)["kind"];
    const shape = typeof kind === "string" && Object.hasOwn(cases, kind) ? cases[kind] : undefined;
    if (shape === undefined) throw new Misshapen(`${at}.kind is not one of ${Object.keys(cases).join(", ")}`);
    return { kind, ...object(shape(value, at), at) } as Chosen<C>;
  };
}

/** Its own members alone: what it only inherits nobody has said. */
function object(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Misshapen(`${at} is not an object`);
  return { ...value };
}
