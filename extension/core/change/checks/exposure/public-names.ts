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
  return files.flatMap((file) => {
    if (!isCompared(file)) return [];
    const after = new Set(publicParts(file.head).map(({ name }) => name));
    // The same name is new in another file of the change: it was moved there.
    const removed = publicParts(file.base).filter(({ name }) => !after.has(name) && (elsewhere.get(name) ?? 0) < 0);
    return shownOnly(removed.map((part) => sighting(file, part, { name: part.name })));
  });
};

/** What is called with other parameters, or gives something else: the text of its head differs. */
export const publicSignatureChanged: Check = ({ files }) =>
  files.flatMap((file) => {
    if (!isCompared(file)) return [];
    const after = new Map(publicParts(file.head).map((part) => [part.name, part]));
    const changed = publicParts(file.base).flatMap((part): Sighting[] => {
      const now = after.get(part.name);
      // Names without parameters have no head to speak of.
      if (now === undefined || !part.text.includes("(") || plain(part.text) === plain(now.text)) return [];
      const words = { name: part.name, before: plain(part.text), after: plain(now.text) };
      return [
        {
          ...sighting(file, part, words),
          range: range(now.range.start.line, now.range.start.character, now.range.start.line, now.range.start.character),
        },
      ];
    });
    return shownOnly(changed);
  });

/** A comma behind the last parameter is a matter of layout. */
function plain(head: string): string {
  return head.replaceAll(" , )", " )");
}

function isCompared({ change, area, base, head }: CheckedFile): boolean {
  if (["test", "generated", "vendored", "documentation"].includes(area)) return false;
  return base?.outline?.isComplete === true && (change.status === "deleted" || head?.outline?.isComplete === true);
}

function sighting(file: CheckedFile, part: OutlinePart, words: Readonly<Record<string, string>>): Sighting {
  const { path, oldPath } = file.change;
  const was = { path: oldPath ?? path, range: part.range };
  return { path, range: placeOf(file, part), words: { ...words, path: was.path }, tokens: [part.name, words["after"] ?? ""], was };
}

function shownOnly(sightings: readonly Sighting[]): readonly Sighting[] {
  const [first] = sightings;
  if (first === undefined || sightings.length <= mostShown) return sightings;
  const rest = sightings.slice(mostShown);
  const name = `${rest.length} more names`;
  return [
    ...sightings.slice(0, mostShown),
    { ...first, words: { ...first.words, name, before: "several", after: "several" }, tokens: rest.flatMap(({ tokens }) => tokens) },
  ];
}

function publicParts(side: CheckedFile["base"]): readonly OutlinePart[] {
  const seen = new Set<string>();
  return (side?.outline?.parts ?? []).filter(({ kind, name }) => {
    if (kind !== "public" || name === "" || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function placeOf({ change }: CheckedFile, part: OutlinePart) {
  const hunk = change.hunks.find(({ removed }) => removed.start <= part.range.end.line && part.range.start.line < removed.end);
  const line = change.status === "deleted" ? 0 : (hunk?.added.start ?? 0);
  return range(line, 0, line, 0);
}
