/** A clock that goes when it is told to: what is about time can be tested on a machine of any speed. */
import { setImmediate as turn } from "node:timers/promises";
import type { Timer } from "../../extension/server/live-diagnostics.ts";

export interface HandClock {
  readonly now: () => number;
  readonly setTimer: (work: () => void, milliseconds: number) => Timer;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Lets that many milliseconds go by, and with each what is due and what follows from it. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export function handClock(): HandClock {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly work: () => void }>();
  const setTimer = (work: () => void, milliseconds: number): Timer => {
    const entry = { at: now + milliseconds, work };
    due.add(entry);
    return { cancel: () => due.delete(entry) };
  };
  const run = async (): Promise<void> => {
    await turn();
    for (;;) {
      const ready = [...due].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)[0];
      if (ready === undefined) return;
      due.delete(ready);
      ready.work();
      await turn();
    }
  };
  return {
    now: () => now,
    setTimer,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        setTimer(resolve, milliseconds);
      }),
    pass: async (milliseconds) => {
      await run();
      for (const end = now + milliseconds; now < end; ) {
        now += 1;
        await run();
      }
    },
  };
}
