/** Where packages come from: out of the registry, to another host, or with other content under the same version. */
import { assertNever } from "../../../base/assert-never.ts";
import type { Check, Sighting } from "../check.ts";
import { comparedDependencies, dependencyWords, shownOnly } from "./compared-dependencies.ts";
import { type Dependency, hostOfUrl, sourceKey, sourceWords } from "./dependency.ts";

/** A manifest names a repository, an address or a registry of its own for a package. */
export const dependencyOutsideRegistry: Check = (input) =>
  comparedDependencies(input).flatMap(({ kind, path, pairs, ecosystem }) =>
    kind === "lockfile" || ecosystem === "docker"
      ? []
      : shownOnly(
          pairs.flatMap(({ after, before }): Sighting[] => {
            const { source } = after;
            if (source.kind === "path" || (source.kind === "registry" && source.host === undefined)) return [];
            if (before.some((old) => sourceKey(old.source) === sourceKey(source))) return [];
            const [old] = before;
            const words = {
              ...dependencyWords(after, old),
              source: sourceWords(source),
              was: old === undefined ? "nowhere" : sourceWords(old.source),
            };
            return [{ path, range: after.range, words, tokens: [after.ecosystem, after.name, sourceKey(source)] }];
          }),
        ),
  );

/** One sighting for each host, repository or kind of address that a lockfile did not take packages from before. */
export const lockfileHostChanged: Check = (input) =>
  comparedDependencies(input).flatMap(({ kind, path, pairs, base }): Sighting[] => {
    if (kind !== "lockfile" || base === undefined) return [];
    const known = new Set(base.dependencies.map(placeOf));
    const moved = new Map<string, Dependency[]>();
    for (const { after } of pairs) {
      const place = placeOf(after);
      if (place === "" || known.has(place)) continue;
      const all = moved.get(place);
      if (all === undefined) moved.set(place, [after]);
      else all.push(after);
    }
    // A lockfile that named no hosts before, and names the one registry now, is of a newer form.
    const isNewForm = moved.size === 1 && [...known].every((place) => place === "");
    return [...moved].flatMap(([place, packages]): Sighting[] => {
      const [first] = packages;
      if (first === undefined || (isNewForm && packages.length > 1 && first.source.kind === "registry")) return [];
      const name = packages.length === 1 ? first.name : `${first.name} and ${packages.length - 1} more`;
      return [
        {
          path,
          range: first.range,
          words: { ...dependencyWords(first), name, source: sourceWords(first.source), host: place },
          tokens: [place],
        },
      ];
    });
  });

/** Plain addresses are a place of their own each: one may hold anything. */
function placeOf({ source }: Dependency): string {
  switch (source.kind) {
    case "registry":
      return source.host ?? "";
    case "git":
      return `git ${source.url.replace(/[#?].*$/, "")}`;
    case "url":
      return `${/^https:/i.test(source.url) ? "" : "unencrypted "}${hostOfUrl(source.url) ?? source.url} (an address)`;
    case "path":
      return "";
    default:
      return assertNever(source);
  }
}

/** The same version of the same package from the same place has another checksum, or none any more. */
export const lockfileIntegrityChanged: Check = (input) =>
  comparedDependencies(input).flatMap(({ kind, path, pairs, base, head }) => {
    if (kind !== "lockfile" || base === undefined || head === undefined) return [];
    const sightings = pairs.flatMap(({ after, before }): Sighting[] => {
      const old = before.find(({ version }) => version === after.version);
      if (old?.integrity === undefined || old.integrity === after.integrity) return [];
      if (after.integrity !== undefined && (isOtherAlgorithm(old.integrity, after.integrity) || hasCommon(old.integrity, after.integrity)))
        return [];
      const words = { ...dependencyWords(after), act: after.integrity === undefined ? "has no checksum any more" : "has another checksum" };
      return [{ path, range: after.range, words, tokens: [after.name, after.version, after.integrity ?? ""] }];
    });
    // Not one checksum is left: the file is of another form, and one sighting says so.
    const isStripped = head.dependencies.length > 1 && head.dependencies.every(({ integrity }) => integrity === undefined);
    const [first] = sightings;
    if (isStripped && first !== undefined) {
      return [
        {
          ...first,
          words: { ...first.words, name: "Every package", after: "of this file", act: "has no checksum any more" },
          tokens: ["all"],
        },
      ];
    }
    return shownOnly(sightings);
  });

/** sha1 gives way to sha512 when a lockfile is written anew. */
function isOtherAlgorithm(old: string, now: string): boolean {
  const strength = (text: string): number => Number(/sha(\d+)/.exec(text)?.[1] ?? 0);
  return strength(now) > strength(old);
}

/** Lists of checksums grow by the files that are added to a release. */
function hasCommon(old: string, now: string): boolean {
  const known = new Set(old.split(" "));
  return now.split(" ").some((hash) => known.has(hash));
}
