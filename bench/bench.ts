/** What a bench is: a file `bench/<idea>.bench.ts` that exports one `bench`, and gives figures with their spread. */

export interface Bench {
  /** What is compared with what, in one line. */
  readonly title: string;
  /** Measures; gives a reason instead where this machine or this state of the tree cannot. */
  readonly run: () => Promise<readonly Figure[] | { readonly notRun: string }>;
}

export interface Figure {
  readonly name: string;
  /** What the number counts: `×` for a ratio, `/s`, `MB`, `ms`. */
  readonly unit: string;
  readonly spread: Spread;
  /** Design's promise; a figure without one is there to be watched. */
  readonly budget?: Budget;
  /** What was measured on, and the absolute numbers behind a ratio. */
  readonly detail: string;
}

export type Budget = { readonly atMost: number } | { readonly atLeast: number };

export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly samples: number;
}

/** Median and quartiles, interpolated. */
export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75), samples: sorted.length };
}

/** The 95th percentile. */
export function late(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** Does one piece of work. */
export type Contender = () => void | Promise<void>;

/**
 * Milliseconds of each contender by round. All run in each round, so that a slow moment of the machine meets them alike,
 * and in turn first, so that none always inherits the other's caches. Rounds of warming up are not counted.
 */
export async function interleave(contenders: readonly Contender[], rounds: number, warmUp = 2): Promise<number[][]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const which = (turn + Math.max(round, 0)) % contenders.length;
      const started = performance.now();
      await contenders[which]?.();
      if (round >= 0) times[which]?.push(performance.now() - started);
    }
  }
  return times;
}

/** The ratios of two rows of times, round by round. */
export function ratios(measured: readonly number[], base: readonly number[]): number[] {
  return measured.map((time, round) => time / (base[round] ?? Number.NaN));
}

export function isMet(figure: Figure): boolean | undefined {
  if (figure.budget === undefined) return undefined;
  return "atMost" in figure.budget ? figure.spread.median <= figure.budget.atMost : figure.spread.median >= figure.budget.atLeast;
}
