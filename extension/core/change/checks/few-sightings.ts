/** A check that sees the same act hundreds of times in one file says so, and does not say it hundreds of times. */
import type { Sighting } from "./check.ts";

const mostShown = 20;

/**
 * The first twenty sightings of each file, and one more for its rest, at the first of them. `word` is the placeholder that takes how many there
 * are. In the order of the files.
 */
export function fewSightings(sightings: readonly Sighting[], word: string, what: string): readonly Sighting[] {
  const files = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const all = files.get(sighting.path);
    if (all === undefined) files.set(sighting.path, [sighting]);
    else all.push(sighting);
  }
  return [...files.values()].flatMap((all) => {
    const rest = all.slice(mostShown);
    const [first] = rest;
    if (first === undefined || rest.length === 1) return all;
    // No object: what stands for many is no one thing.
    const { object: _, ...words } = first.words;
    return [
      ...all.slice(0, mostShown),
      { ...first, words: { ...words, [word]: `${rest.length} more ${what}` }, tokens: rest.flatMap(({ tokens }) => tokens) },
    ];
  });
}
