import assert from "node:assert/strict";

import { viewingClock, viewingTime } from "../../../extension/editor/reading/viewing-clock.ts";

const lines = (start: number, end: number) => ({ start, end });

describe("the time to look at a hunk", () => {
  it("is a second and a half, or a quarter of a second for each line", () => {
    assert.deepEqual([viewingTime(1), viewingTime(6), viewingTime(7), viewingTime(100)], [1500, 1500, 1750, 25_000]);
  });
});

describe("a hunk", () => {
  const small = { unit: "a", lines: lines(2, 4), visible: [lines(0, 40)] };

  it("has been looked at once its lines were on the screen for long enough, and is told once", () => {
    const clock = viewingClock();
    assert.deepEqual(clock.saw([small], 1000), []);
    assert.deepEqual(clock.saw([], 5000), []);
    assert.deepEqual(clock.saw([small], 499), []);
    assert.deepEqual(clock.saw([small], 1), ["a"]);
    assert.deepEqual(clock.saw([small], 1000), []);
  });

  it("has not been looked at while a line of it was never on the screen", () => {
    const clock = viewingClock();
    const half = { ...small, visible: [lines(0, 3)] };
    for (let step = 0; step < 20; step += 1) assert.deepEqual(clock.saw([half], 1000), []);
    assert.deepEqual(clock.saw([{ ...small, visible: [lines(3, 9)] }], 1), ["a"]);
  });

  it("takes the longer, the less of it is on the screen", () => {
    const clock = viewingClock();
    const long = (visible: { start: number; end: number }) => ({ unit: "b", lines: lines(0, 40), visible: [visible] });
    for (let step = 0; step < 10; step += 1) assert.deepEqual(clock.saw([long(lines(0, 20))], 1000), []);
    for (let step = 0; step < 9; step += 1) assert.deepEqual(clock.saw([long(lines(20, 40))], 1000), []);
    assert.deepEqual(clock.saw([long(lines(20, 40))], 1000), ["b"]);
  });

  it("is not looked at while nobody's clock ran", () => {
    const clock = viewingClock();
    const long = { unit: "c", lines: lines(0, 12), visible: [lines(0, 12)] };
    assert.deepEqual(clock.saw([long], 3_600_000), []);
  });

  it("that is another now begins anew", () => {
    const clock = viewingClock();
    clock.saw([small], 1400);
    clock.keep((unit) => unit !== "a");
    assert.deepEqual(clock.saw([small], 200), []);
  });

  it("that is still the same goes on from where it was", () => {
    const clock = viewingClock();
    clock.saw([small], 1400);
    clock.keep((unit) => unit === "a");
    assert.deepEqual(clock.saw([small], 200), ["a"]);
  });
});
