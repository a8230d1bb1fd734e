/** Names that could be taken for those of well-known packages. */
import type { Check, Sighting } from "../check.ts";
import { comparedDependencies, dependencyWords, normalName, shownOnly } from "./compared-dependencies.ts";
import type { Ecosystem } from "./dependency.ts";

export const dependencyLookAlike: Check = (input) => {
  const seen = new Set<string>();
  const files = [...comparedDependencies(input)].sort((a, b) => Number(a.kind === "lockfile") - Number(b.kind === "lockfile"));
  const found = files.flatMap(({ path, pairs }) =>
    pairs.flatMap(({ after, isNew }): Sighting[] => {
      if (!isNew || after.source.kind === "path") return [];
      const key = `${after.ecosystem} ${after.name}`;
      // A lockfile repeats what its manifest says.
      if (seen.has(key)) return [];
      seen.add(key);
      const known = likeOf(after.ecosystem, after.name, input.list(`popular-${after.ecosystem}`));
      if (known === undefined) return [];
      return [{ path, range: after.range, words: { ...dependencyWords(after), like: known }, tokens: [after.ecosystem, after.name] }];
    }),
  );
  return shownOnly(found);
};

interface Known {
  readonly names: ReadonlySet<string>;
  /** Each name with one letter left out, and the name itself, to the names it comes from. */
  readonly shorter: ReadonlyMap<string, readonly string[]>;
  /** Letters and digits alone, to the name. */
  readonly bare: ReadonlyMap<string, string>;
  readonly scopes: ReadonlySet<string>;
}

const tables = new WeakMap<readonly string[], Known>();
const shortest = 5;

/** The well-known name that this one is not, and looks like; undefined for most. */
export function likeOf(ecosystem: Ecosystem, name: string, popular: readonly string[]): string | undefined {
  const known = tables.get(popular) ?? knownOf(ecosystem, popular);
  tables.set(popular, known);
  const own = compared(ecosystem, name);
  if (own.length > 200 || known.names.has(own)) return undefined;
  const scope = scopeOf(own);
  if (scope !== undefined && known.scopes.has(scope)) return undefined;

  const near = [own, ...withoutOne(own)].flatMap((text) => known.shorter.get(text) ?? []).find((candidate) => isOneApart(own, candidate));
  if (near !== undefined) return near;
  const bare = bareOf(own);
  const same = bare.length >= shortest ? (known.bare.get(bare) ?? known.bare.get(withoutDress(bare))) : undefined;
  if (same !== undefined && same !== own) return same;
  const looked = own.replaceAll("0", "o").replaceAll("1", "l").replaceAll("rn", "m").replaceAll("vv", "w");
  if (looked !== own && known.names.has(looked)) return looked;
  return undefined;
}

function knownOf(ecosystem: Ecosystem, popular: readonly string[]): Known {
  const names = new Set(popular.map((name) => compared(ecosystem, name)));
  const shorter = new Map<string, string[]>();
  const bare = new Map<string, string>();
  const scopes = new Set<string>();
  for (const name of names) {
    const scope = scopeOf(name);
    if (scope !== undefined) scopes.add(scope);
    // The letters of a name that has parts may come in other packages of its family.
    if (!bare.has(bareOf(name))) bare.set(bareOf(name), name);
    if (name.length < shortest) continue;
    for (const text of [name, ...withoutOne(name)]) {
      const all = shorter.get(text);
      if (all === undefined) shorter.set(text, [name]);
      else all.push(name);
    }
  }
  return { names, shorter, bare, scopes };
}

/** As its registry compares it, without the parts of Go's paths that are versions. */
function compared(ecosystem: Ecosystem, name: string): string {
  const normal = normalName(ecosystem, name).toLowerCase();
  return ecosystem === "go" ? normal.replace(/[/.]v\d+$/, "") : normal;
}

function scopeOf(name: string): string | undefined {
  return /^@([^/]+)\//.exec(name)?.[1];
}

function bareOf(name: string): string {
  return name.replace(/[^a-z0-9]/g, "");
}

/** What is put before or behind a name to make it look like the same thing for another language. */
function withoutDress(bare: string): string {
  const short = bare
    .replace(/^(node|python|py|the|official|real)(?=.{5})/, "")
    .replace(/(?<=.{5})(js|py|python|node|lib|official|dev|rs)$/, "");
  return short;
}

function withoutOne(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** One letter more, less or other, or two neighbours in the other order. Digits at the end are versions, and no mistakes. */
function isOneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (/^\d*$/.test(left) && /^\d*$/.test(right) && end === 0) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
