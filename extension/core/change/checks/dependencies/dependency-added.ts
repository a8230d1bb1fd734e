/** A package or base image that the code did not depend on before. */
import type { Check, Sighting } from "../check.ts";
import { comparedDependencies, dependencyWords, shownOnly } from "./compared-dependencies.ts";
import { sourceWords } from "./dependency.ts";

/** What people wrote into a manifest. */
export const dependencyAdded: Check = (input) =>
  comparedDependencies(input).flatMap(({ kind, path, pairs }) =>
    kind === "lockfile"
      ? []
      : shownOnly(
          pairs.flatMap(({ after, isNew }): Sighting[] =>
            !isNew
              ? []
              : [
                  {
                    path,
                    range: after.range,
                    words: { ...dependencyWords(after), source: sourceWords(after.source), object: after.name },
                    tokens: [after.ecosystem, after.name],
                  },
                ],
          ),
        ),
  );

/** What a lockfile brings beside it: one sighting a file. */
export const lockedPackagesAdded: Check = (input) => {
  const files = comparedDependencies(input);
  const asked = new Set(files.flatMap(({ kind, head }) => (kind === "manifest" ? (head?.dependencies.map(({ name }) => name) ?? []) : [])));
  return files.flatMap(({ kind, path, pairs, base }): Sighting[] => {
    // All of a first lockfile is new, which says nothing.
    if (kind !== "lockfile" || base === undefined) return [];
    const added = pairs.filter(({ isNew, after }) => isNew && !asked.has(after.name)).map(({ after }) => after);
    const [first] = added;
    if (first === undefined) return [];
    const names = [...new Set(added.map(({ name }) => name))];
    const some = names.slice(0, 3).join(", ");
    return [
      {
        path,
        range: first.range,
        words: { count: String(names.length), name: names.length > 3 ? `${some} and ${names.length - 3} more` : some },
        tokens: names,
      },
    ];
  });
};

/** An exact or bounded version gives way to "whatever is newest". */
export const dependencyUnpinned: Check = (input) =>
  comparedDependencies(input).flatMap(({ kind, path, pairs }) =>
    kind === "lockfile"
      ? []
      : shownOnly(
          pairs.flatMap(({ after, before }): Sighting[] => {
            const [old] = before;
            if (after.ecosystem === "docker" || after.source.kind !== "registry" || !isAny(after.version)) return [];
            // Build files of these leave versions to a table elsewhere.
            if (after.version === "" && (after.ecosystem === "maven" || after.ecosystem === "gems") && old === undefined) return [];
            if (old === undefined ? after.version === "" : isAny(old.version)) return [];
            return [{ path, range: after.range, words: dependencyWords(after, old), tokens: [after.ecosystem, after.name, after.version] }];
          }),
        ),
  );

function isAny(version: string): boolean {
  return /^(\*|x|latest|next|main|master|>=?\s*0(\.0)*|LATEST|RELEASE|\+|latest\.\w+|)$/.test(version.trim());
}

/** A base image without a version, or with one that moves. */
export const imageUnpinned: Check = (input) =>
  comparedDependencies(input).flatMap(({ path, pairs, ecosystem }) =>
    ecosystem !== "docker"
      ? []
      : pairs.flatMap(({ after, before }): Sighting[] => {
          const moves = (version: string): boolean => /^(latest|edge|nightly|main|master|)$/.test(version);
          if (!moves(after.version) || before.some(({ version }) => moves(version))) return [];
          const words = { ...dependencyWords(after, before[0]), after: after.version === "" ? "no version" : after.version };
          return [{ path, range: after.range, words, tokens: [after.name, after.version] }];
        }),
  );
