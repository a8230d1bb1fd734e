/** `npm run walk` takes more steps; a failure names its seed. `COUNTERSIGN_WALK` says how many histories of 20 operations (60). */
import assert from "node:assert/strict";
import { size } from "../../change/seeded.ts";
import { noFigures, walk } from "./walk.ts";

const histories = size("COUNTERSIGN_WALK", 60);

describe("marks in any history", function () {
  this.timeout(60_000 + histories * 1_000);

  it("never outlive what a person has read, where lines repeat", () => {
    const figures = noFigures();
    for (let seed = 1; seed <= histories; seed++) walk(seed, 20, false, figures);
    assert.ok(figures.verified > figures.operations && figures.carried > 0 && figures.takenBack > 0, JSON.stringify(figures));
  });

  it("are kept by what writes nothing, and lost by exactly the unit in which a byte changed", () => {
    const figures = noFigures();
    for (let seed = 1; seed <= histories; seed++) walk(seed, 20, true, figures);
    assert.equal(figures.lookAlikes, 0);
    assert.ok(figures.keptThrough > 0 && figures.bytesChanged > 0, JSON.stringify(figures));
  });
});
