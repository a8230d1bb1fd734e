/**
 * Tells when a hunk has been looked at: each of its lines was on the screen, and for long enough. It is evidence that somebody
 * could have read it, and never enough above low risk.
 */

/** A unit on the screen: which of its lines, 0-based, the end exclusive. */
export interface Sight {
  readonly unit: string;
  readonly lines: { readonly start: number; readonly end: number };
  readonly visible: readonly { readonly start: number; readonly end: number }[];
}

export interface ViewingClock {
  /** What was on the screen for the last so many milliseconds; gives the units that have been looked at with this, each once. */
  readonly saw: (sights: readonly Sight[], milliseconds: number) => readonly string[];
  /** Another review: nothing of it has been seen. `kept` says which units are still the same. */
  readonly keep: (kept: (unit: string) => boolean) => void;
}

const least = 1500;
const perLine = 250;
/** A clock that was asleep must not count the night. */
const longestStep = 2000;

/** Milliseconds that a unit has to be on the screen. */
export function viewingTime(lines: number): number {
  return Math.max(least, perLine * lines);
}

interface Seen {
  milliseconds: number;
  readonly lines: Set<number>;
  isDone: boolean;
}

export function viewingClock(): ViewingClock {
  const units = new Map<string, Seen>();
  return {
    saw: (sights, milliseconds) => {
      const step = Math.min(milliseconds, longestStep);
      return sights.flatMap(({ unit, lines, visible }) => {
        const seen = units.get(unit) ?? { milliseconds: 0, lines: new Set<number>(), isDone: false };
        units.set(unit, seen);
        if (seen.isDone) return [];
        const total = lines.end - lines.start;
        let shown = 0;
        for (let line = lines.start; line < lines.end; line += 1) {
          if (!visible.some(({ start, end }) => start <= line && line < end)) continue;
          shown += 1;
          seen.lines.add(line);
        }
        // A hunk that does not fit takes the longer, the less of it is on the screen.
        seen.milliseconds += step * (shown / total);
        seen.isDone = seen.lines.size === total && seen.milliseconds >= viewingTime(total);
        return seen.isDone ? [unit] : [];
      });
    },
    keep: (kept) => {
      for (const unit of units.keys()) if (!kept(unit)) units.delete(unit);
    },
  };
}
