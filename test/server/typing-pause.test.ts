import assert from "node:assert/strict";
import { typingPause } from "../../extension/server/typing-pause.ts";

describe("the pause after a keystroke", () => {
  it("is none where the document is soon read", () => {
    assert.equal(typingPause(0), 0);
    assert.equal(typingPause(25), 0);
  });

  it("is as long as the work, so that typing costs half a core at most", () => {
    assert.equal(typingPause(60), 60);
  });

  it("is never longer than the time between two keystrokes", () => {
    assert.equal(typingPause(4_000), 120);
  });
});
