/** Parts of an outline with what holds them: the questions that several checks ask. */
import type { Outline, OutlinePart, PartKind } from "../../base/outline.ts";
import type { CheckedText } from "./check.ts";

/** Parts of these kinds in the order of the text; none where there is no outline. */
export function partsOf(side: CheckedText | undefined, ...kinds: readonly PartKind[]): OutlinePart[] {
  return side?.outline?.parts.filter(({ kind }) => kinds.includes(kind)) ?? [];
}

/** Whoever nests deeper writes for no reader. */
const mostHolders = 50;

/** What holds a part, from the nearest outwards, 50 at most. */
export function holdersOf(side: CheckedText, part: OutlinePart): OutlinePart[] {
  const parts = side.outline?.parts ?? [];
  const found: OutlinePart[] = [];
  for (let at = part.within; at !== undefined && found.length < mostHolders; at = parts[at]?.within) {
    const holder = parts[at];
    if (holder !== undefined) found.push(holder);
  }
  return found;
}

const held = new WeakMap<Outline, ReadonlyMap<OutlinePart, readonly OutlinePart[]>>();

/** The parts of these kinds that a part holds, at any depth. */
export function heldBy(side: CheckedText, holder: OutlinePart, ...kinds: readonly PartKind[]): OutlinePart[] {
  const { outline } = side;
  if (outline === undefined) return [];
  let index = held.get(outline);
  if (index === undefined) {
    const made = new Map<OutlinePart, OutlinePart[]>();
    for (const part of outline.parts) {
      for (const one of holdersOf(side, part)) {
        const list = made.get(one);
        if (list === undefined) made.set(one, [part]);
        else list.push(part);
      }
    }
    index = made;
    held.set(outline, index);
  }
  return (index.get(holder) ?? []).filter(({ kind }) => kinds.includes(kind));
}

/** The tokens of a part without its own name, so that it can be found again under another. */
export function namelessText({ text, name }: OutlinePart): string {
  if (name === "") return text;
  const at = text.indexOf(name);
  return at < 0 ? text : `${text.slice(0, at)}_${text.slice(at + name.length)}`;
}

/** How much of the words of two texts is the same, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const words = a.split(" ");
  const others = new Map<string, number>();
  for (const word of b.split(" ")) others.set(word, (others.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = others.get(word) ?? 0;
    if (count === 0) continue;
    others.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + b.split(" ").length);
}
