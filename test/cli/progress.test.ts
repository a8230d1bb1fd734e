import assert from "node:assert/strict";
import { startProgress } from "../../extension/cli/progress.ts";

/** A terminal that remembers, and a clock that is set. */
function watched(columns = 40): { written: string[]; clock: { time: number }; progress: ReturnType<typeof startProgress> } {
  const written: string[] = [];
  const clock = { time: 0 };
  const surface = { columns, write: (text: string) => written.push(text) };
  return { written, clock, progress: startProgress(surface, () => clock.time) };
}

describe("progress", () => {
  it("says nothing of work that is done in half a second", () => {
    const { written, clock, progress } = watched();
    for (const time of [0, 200, 499]) {
      clock.time = time;
      progress.step("1 of 2");
    }
    progress.end();
    assert.deepEqual(written, []);
  });

  it("keeps to one line of the terminal, ten times a second, and takes it away at the end", () => {
    const { written, clock, progress } = watched(10);
    for (const time of [600, 650, 701]) {
      clock.time = time;
      progress.step(`at ${time} of many`);
    }
    progress.end();
    progress.end();
    assert.deepEqual(written, ["\r\u001b[Kat 600 o…", "\r\u001b[Kat 701 o…", "\r\u001b[K"]);
  });

  it("spells out what a file name would do to the terminal", () => {
    const { written, clock, progress } = watched();
    clock.time = 600;
    progress.step("\u001b[2J");
    progress.end();
    assert.equal(written[0], "\r\u001b[K\\x1b[2J");
  });

  it("listens to Ctrl-C only as long as it lasts", () => {
    const before = process.listenerCount("SIGINT");
    const { progress } = watched();
    assert.equal(process.listenerCount("SIGINT"), before + 1);
    progress.end();
    assert.equal(process.listenerCount("SIGINT"), before);
  });
});
