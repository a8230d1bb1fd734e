/** Choices that a seed decides, so that whatever a test met can be met again. */
export interface Choices {
  /** A whole number from 0 to `bound` - 1; 0 where there is nothing to choose from. */
  below(bound: number): number;
  /** True in `share` (0 to 1) of all cases. */
  chance(share: number): boolean;
  /** One of them; undefined where there is none. */
  one<T>(list: readonly T[]): T | undefined;
  /** One of the keys, each as often as its number says. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** `seed` is any whole number. */
export function seeded(seed: number): Choices {
  let state = Math.imul(seed | 0, 0x2545f491) ^ 0x1d872b41;
  // A counter that is mixed well: neighbouring seeds have nothing in common.
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    chance: (share) => next() < share,
    one: (list) => list[below(list.length)],
    weighed: (weights) => {
      const names = Object.keys(weights).filter((name): name is keyof typeof weights => name in weights);
      const total = names.reduce((sum, name) => sum + weights[name], 0);
      let left = next() * total;
      for (const name of names) {
        left -= weights[name];
        if (left < 0) return name;
      }
      const [first] = names;
      if (first === undefined) throw new Error("There is nothing to choose from.");
      return first;
    },
  };
}

/** What an environment variable asks for, a whole number above 0; `usual` where it is not set. */
export function size(variable: string, usual: number): number {
  const asked = process.env[variable];
  if (asked === undefined || asked === "") return usual;
  const count = Number(asked);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${variable} is ${asked}, which is no whole number above 0.`);
  return count;
}
