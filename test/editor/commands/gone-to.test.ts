import assert from "node:assert/strict";
import { goneTo } from "../../../extension/editor/commands/gone-to.ts";
import { unitView } from "../views/answers.ts";

describe("the unit that one was brought to", () => {
  const mode = unitView({ kind: "mode", path: "run.sh", added: { start: 0, end: 0 } });

  it("is the one without lines, as long as the cursor stays where it was put", () => {
    const gone = goneTo();
    gone.note(mode);
    assert.equal(gone.at("run.sh", 0), mode);
    assert.equal(gone.at("run.sh", 1), undefined);
    assert.equal(gone.at("other.sh", 0), undefined);
  });

  it("is nobody's guess once a text was gone to", () => {
    const gone = goneTo();
    gone.note(mode);
    gone.note(unitView({ path: "run.sh" }));
    assert.equal(gone.at("run.sh", 0), undefined);
  });

  it("is waited for by what is asked on the way, also where nobody gets there", async () => {
    const gone = goneTo();
    const told: string[] = [];
    let open = (): void => undefined;
    const there = gone.bring(() => new Promise<void>((resolve) => (open = resolve)).then(() => told.push("there")));
    const asked = gone.arrived().then(() => told.push("asked"));
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(told, []);
    open();
    await Promise.all([there, asked]);
    assert.deepEqual(told, ["there", "asked"]);
    await assert.rejects(gone.bring(() => Promise.reject(new Error("no text to show"))));
    await gone.arrived();
  });

  it("is left for another only once it was reached, however fast the keys come", async () => {
    const gone = goneTo();
    const told: string[] = [];
    const slow = gone.bring(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      told.push("first");
    });
    await Promise.all([slow, gone.bring(async () => told.push("second"))]);
    assert.deepEqual(told, ["first", "second"]);
  });
});
