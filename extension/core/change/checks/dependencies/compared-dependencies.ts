/** Both sides of every manifest and lockfile of a change, side by side: what the checks of dependencies start from. */
import type { CheckedFile, CheckInput, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import type { Dependency, DependencyFile, Ecosystem } from "./dependency.ts";
import { readDependencies } from "./dependency-files.ts";

export interface ComparedFile {
  readonly file: CheckedFile;
  readonly path: string;
  readonly kind: DependencyFile["kind"];
  readonly ecosystem: Ecosystem;
  /** Absent where the file is new, or is no manifest under its old name. */
  readonly base?: DependencyFile;
  /** Absent where the file is deleted. */
  readonly head?: DependencyFile;
  readonly pairs: readonly DependencyPair[];
}

/** One dependency of the head whose entry is not the base's. */
export interface DependencyPair {
  readonly after: Dependency;
  /** What the base's side of this file says of the same name, the same version first; empty where it is new to the file. */
  readonly before: readonly Dependency[];
  /** No side of the base, in any manifest of the change, knows the name. */
  readonly isNew: boolean;
}

const compared = new WeakMap<CheckInput, readonly ComparedFile[]>();

/** In the order of the files; read once for all checks of one change. */
export function comparedDependencies(input: CheckInput): readonly ComparedFile[] {
  const known = compared.get(input);
  if (known !== undefined) return known;
  const read = input.files.flatMap((file) => {
    const base = file.base === undefined ? undefined : readDependencies(file.change.oldPath ?? file.change.path, file.base.text);
    const head = file.head === undefined ? undefined : readDependencies(file.change.path, file.head.text);
    const shown = head ?? base;
    const isOurs = shown !== undefined && file.area !== "vendored" && file.change.added + file.change.removed > 0;
    return isOurs ? [{ file, path: file.change.path, kind: shown.kind, ecosystem: shown.ecosystem, base, head }] : [];
  });
  const everKnown = new Set(read.flatMap(({ base }) => base?.dependencies.map(nameKey) ?? []));
  const result = read.map(({ base, head, ...rest }): ComparedFile => {
    const before = new Map<string, Dependency[]>();
    const same = new Set<string>();
    for (const one of base?.dependencies ?? []) {
      same.add(entryKey(one));
      const all = before.get(nameKey(one));
      if (all === undefined) before.set(nameKey(one), [one]);
      else all.push(one);
    }
    const pairs = (head?.dependencies ?? []).flatMap((after): DependencyPair[] => {
      if (same.has(entryKey(after))) return [];
      const known = before.get(nameKey(after)) ?? [];
      const sorted = [...known].sort((a, b) => Number(b.version === after.version) - Number(a.version === after.version));
      return [{ after, before: sorted, isNew: known.length === 0 && !everKnown.has(nameKey(after)) }];
    });
    return { ...rest, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }), pairs };
  });
  compared.set(input, result);
  return result;
}

/** The name as its registry compares names. */
export function normalName(ecosystem: Ecosystem, name: string): string {
  switch (ecosystem) {
    case "pypi":
      return name.toLowerCase().replace(/[-_.]+/g, "-");
    case "crates":
      return name.toLowerCase().replaceAll("_", "-");
    case "docker":
      return name.toLowerCase().replace(/^(docker\.io\/)?(library\/)?/, "");
    default:
      return name;
  }
}

function nameKey({ ecosystem, name }: Dependency): string {
  return `${ecosystem} ${normalName(ecosystem, name)}`;
}

function entryKey({ range: _, ...rest }: Dependency): string {
  return JSON.stringify(rest);
}

/** The first sightings of a file, and how many more there are. */
export function shownOnly(sightings: readonly Sighting[]): readonly Sighting[] {
  return fewSightings(sightings, "name", "packages");
}

/** The words of a message about a dependency. */
export function dependencyWords({ name, version, ecosystem }: Dependency, before?: Dependency): Record<string, string> {
  return {
    name,
    after: version === "" ? "any version" : version,
    before: before === undefined || before.version === "" ? "any version" : before.version,
    ecosystem,
  };
}
