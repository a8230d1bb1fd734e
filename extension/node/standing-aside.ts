/** Lets work that nobody waits for stand aside while somebody types: a piece of it now and then, and all of it once they pause. */

export interface StandingAside {
  /** Somebody has typed. */
  readonly typed: () => void;
  /** Whether the next piece may be begun now; where not, `again` is called when it may be asked for once more. */
  readonly mayBegin: () => boolean;
  /** `again` is called no more. */
  readonly dispose: () => void;
}

/** Who types strikes the next key within this, in milliseconds. */
const longestBetweenKeys = 1_000;
/** So often, in milliseconds, a piece is begun all the same: who types for minutes would otherwise never see the end of a review. */
const turn = 250;

export function standingAside(again: () => void): StandingAside {
  let until = 0;
  let nextTurn = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    typed: () => {
      const now = performance.now();
      if (now >= until) nextTurn = now + turn;
      until = now + longestBetweenKeys;
    },
    mayBegin: () => {
      const now = performance.now();
      if (now >= until) return true;
      if (now >= nextTurn) {
        nextTurn = now + turn;
        return true;
      }
      timer ??= setTimeout(
        () => {
          timer = undefined;
          again();
        },
        // A timer may come a little before its time.
        Math.ceil(Math.min(until, nextTurn) - now) + 1,
      );
      return false;
    },
    dispose: () => clearTimeout(timer),
  };
}
