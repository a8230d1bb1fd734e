/** A line on standard error that says how far the work is, when it takes long enough for somebody to wonder. */

export interface Progress {
  step(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

const patience = 500;
const interval = 100;

export function startProgress(isShown: boolean): Progress {
  if (!isShown) return { step: () => {}, end: () => {} };
  const started = Date.now();
  let last = 0;
  let isDrawn = false;
  return {
    step: (text) => {
      const now = Date.now();
      if (now - started < patience || now - last < interval) return;
      last = now;
      isDrawn = true;
      const room = (process.stderr.columns ?? 80) - 1;
      process.stderr.write(`\r\u001b[K${text.length > room ? `${text.slice(0, room - 1)}…` : text}`);
    },
    end: () => {
      if (isDrawn) process.stderr.write("\r\u001b[K");
      isDrawn = false;
    },
  };
}
