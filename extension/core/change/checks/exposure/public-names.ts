/** Names that other code could use, and can use no longer, or not in the same way. */
import type { OutlinePart } from "../../../base/outline.ts";
import { range } from "../../../base/range.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";

const mostShown = 5;

/** By the outlines of both sides, where both were read in full. At most five of a file, and one that counts the rest. */
export const publicNameRemoved: Check = ({ files }) => {
  const elsewhere = new Map<string, number>();
  for (const { head, base } of files) {
    for (const { name } of publicParts(head)) elsewhere.set(name, (elsewhere.get(name) ?? 0) + 1);
    for (const { name } of publicParts(base)) elsewhere.set(name, (elsewhere.get(name) ?? 0) - 1);
  }
  return files.flatMap((file): Sighting[] => {
    const { path, oldPath, status } = file.change;
    if (["test", "generated", "vendored", "documentation"].includes(file.area)) return [];
    if (file.base?.outline?.isComplete !== true || (status !== "deleted" && file.head?.outline?.isComplete !== true)) return [];
    const after = new Map(publicParts(file.head).map((part) => [part.name, part]));
    const sightings = publicParts(file.base).flatMap((part): Sighting[] => {
      // The same name is new in another file of the change: it was moved there.
      if (part.name === "" || after.has(part.name) || (elsewhere.get(part.name) ?? 0) >= 0) return [];
      return [
        {
          path,
          range: placeOf(file, part),
          words: { name: part.name, path: oldPath ?? path },
          tokens: [part.name],
          was: { path: oldPath ?? path, range: part.range },
        },
      ];
    });
    const [first] = sightings;
    if (first === undefined || sightings.length <= mostShown) return sightings;
    const rest = sightings.slice(mostShown);
    return [
      ...sightings.slice(0, mostShown),
      { ...first, words: { ...first.words, name: `${rest.length} more names` }, tokens: rest.flatMap(({ tokens }) => tokens) },
    ];
  });
};

function publicParts(side: CheckedFile["base"]): readonly OutlinePart[] {
  const seen = new Set<string>();
  return (side?.outline?.parts ?? []).filter(({ kind, name }) => {
    if (kind !== "public" || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function placeOf({ change }: CheckedFile, part: OutlinePart) {
  const hunk = change.hunks.find(({ removed }) => removed.start <= part.range.end.line && part.range.start.line < removed.end);
  const line = change.status === "deleted" ? 0 : (hunk?.added.start ?? 0);
  return range(line, 0, line, 0);
}
