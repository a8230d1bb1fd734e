/** Manifests and lockfiles belong together: one that changes alone, and one that cannot be read. */
import { range } from "../../../base/range.ts";
import type { Check, Sighting } from "../check.ts";
import { type ComparedFile, comparedDependencies } from "./compared-dependencies.ts";

/** Versions in the lockfile moved, and nothing that people write asked for it. */
export const lockfileChangedAlone: Check = (input) => {
  const files = comparedDependencies(input);
  return files.flatMap((one): Sighting[] => {
    const { kind, path, pairs, base, head, ecosystem } = one;
    if (kind !== "lockfile" || base === undefined || head === undefined || pairs.length === 0) return [];
    const isAsked = files.some((other) => other.kind === "manifest" && other.ecosystem === ecosystem && isAbove(other.path, path));
    if (isAsked) return [];
    const names = [...new Set(pairs.map(({ after }) => after.name))];
    const some = names.slice(0, 3).join(", ");
    const range = pairs[0]?.after.range;
    if (range === undefined) return [];
    return [{ path, range, words: { name: names.length > 3 ? `${some} and ${names.length - 3} more` : some }, tokens: names }];
  });
};

/** Only where another manifest of this kind came with its lockfile, or the lockfile is deleted, is it known that there is one. */
export const manifestChangedAlone: Check = (input) => {
  const files = comparedDependencies(input);
  return files.flatMap((one): Sighting[] => {
    if (one.kind !== "manifest" || one.ecosystem === "docker" || one.ecosystem === "maven" || one.head === undefined) return [];
    if (files.some((other) => other.kind === "lockfile" && other.ecosystem === one.ecosystem && other.head !== undefined)) return [];
    if (isRequirements(one)) return [];
    const [first] = one.pairs;
    if (first === undefined) return [];
    const names = one.pairs.map(({ after }) => after.name);
    const some = names.slice(0, 3).join(", ");
    const name = names.length > 3 ? `${some} and ${names.length - 3} more` : some;
    return [{ path: one.path, range: first.after.range, words: { name }, tokens: names }];
  });
};

/** They are their own lockfile. */
function isRequirements({ path }: ComparedFile): boolean {
  return /\.(txt|in)$/.test(path) || path.endsWith("setup.cfg");
}

/** A lockfile serves the manifests beside and below it, and those of the folders above (workspaces). */
function isAbove(manifest: string, lockfile: string): boolean {
  const folder = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
  return folder(manifest).startsWith(folder(lockfile)) || folder(lockfile).startsWith(folder(manifest));
}

/** The new side of a manifest or lockfile is not understood, so nothing is known of what it brings. */
export const manifestUnread: Check = (input) =>
  comparedDependencies(input).flatMap(({ path, head, base }): Sighting[] =>
    head === undefined || head.isComplete || base?.isComplete === false
      ? []
      : [{ path, range: range(0, 0, 0, 0), words: { name: path.slice(path.lastIndexOf("/") + 1) }, tokens: [path] }],
  );
