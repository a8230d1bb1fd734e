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
});
