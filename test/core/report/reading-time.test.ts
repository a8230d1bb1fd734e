import assert from "node:assert/strict";
import { readingText, readingTime } from "../../../extension/core/report/reading-time.ts";

describe("the time a change takes to read", () => {
  const time = (added: number, removed: number) =>
    readingTime([
      { added, removed: 0 },
      { added: 0, removed },
    ]);

  it("counts added and removed lines, 300 an hour, in sittings of at most 400", () => {
    assert.deepEqual(time(1, 1), { lines: 2, minutes: 1, sittings: 1 });
    assert.deepEqual(time(300, 100), { lines: 400, minutes: 80, sittings: 1 });
    assert.deepEqual(time(401, 0), { lines: 401, minutes: 81, sittings: 2 });
  });

  it("says nothing of a change without lines", () => {
    assert.equal(readingText(time(0, 0)), "");
  });

  it("advises to split what is more than a sitting, and nothing below", () => {
    assert.equal(readingText(time(1, 0)), "about 1 minute of reading");
    assert.equal(readingText(time(400, 0)), "about 80 minutes of reading");
    assert.equal(readingText(time(1000, 50)), "about 3.5 hours of reading, in 3 sittings: better split, into changes of at most 400 lines");
  });
});
