/** A line on standard error that says how far the work is, when it takes long enough for somebody to wonder. */
import { visible } from "../core/report/visible.ts";

export interface Progress {
  step(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

/** A terminal, as far as it is needed here. */
export interface Surface {
  readonly columns?: number;
  write(text: string): unknown;
}

/** In milliseconds: before the first line, and between two. */
const patience = 500;
const interval = 100;

const silence: Progress = { step: () => {}, end: () => {} };

/** `surface` is undefined where nothing is to be shown; `now` is in milliseconds. */
export function startProgress(surface: Surface | undefined, now: () => number = Date.now): Progress {
  if (surface === undefined) return silence;
  const started = now();
  let last = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) surface.write("\r\u001b[K");
    isDrawn = false;
  };
  // Ctrl-C ends the program as it would have, but not in the middle of a line.
  const interrupted = (): void => {
    clear();
    process.kill(process.pid, "SIGINT");
  };
  process.once("SIGINT", interrupted);
  return {
    step: (text) => {
      const time = now();
      if (time - started < patience || time - last < interval) return;
      last = time;
      isDrawn = true;
      const room = (surface.columns ?? 80) - 1;
      const shown = visible(text);
      surface.write(`\r\u001b[K${shown.length > room ? `${shown.slice(0, room - 1)}…` : shown}`);
    },
    end: () => {
      clear();
      process.removeListener("SIGINT", interrupted);
    },
  };
}
