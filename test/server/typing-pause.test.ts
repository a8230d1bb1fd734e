import assert from "node:assert/strict";
import { typingPause } from "../../extension/server/typing-pause.ts";

describe("the pause after a keystroke", () => {
  it("is none where the document is soon read", () => {
    assert.equal(typingPause(0), 0);
    assert.equal(typingPause(25), 0);
  });

  it("is as long as the work where that is short", () => {
    assert.equal(typingPause(40), 40);
  });

  it("is not longer than it takes to tell a held key from one that is meant", () => {
    assert.equal(typingPause(4_000), 50);
  });
});
