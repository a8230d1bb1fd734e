import assert from "node:assert/strict";
import type { Memento } from "vscode";
import { rememberedChoices } from "../../extension/editor/remembered-choices.ts";

const session = { uri: "file:///home/ada/session.jsonl", agent: "Claude Code", changedAt: "2026-01-01T00:00:00.000Z" };

describe("what a person chose for a workspace", () => {
  it("is there in the next window: the base and the key of each folder, and the session that is looked at", async () => {
    const kept = keptByWindow();
    const before = rememberedChoices(kept);
    await before.setBase("file:///one", "release");
    await before.setKey("file:///one", "~/.ssh/id_ed25519");
    await before.setSession(session);
    const after = rememberedChoices(kept);
    assert.equal(after.base("file:///one"), "release");
    assert.equal(after.base("file:///two"), undefined);
    assert.equal(after.key("file:///one"), "~/.ssh/id_ed25519");
    assert.deepEqual(after.session(), session);
  });

  it("is no session where none was kept, or it was taken back, or what was kept is something else", async () => {
    const kept = keptByWindow();
    const choices = rememberedChoices(kept);
    assert.equal(choices.session(), undefined);
    await choices.setSession(session);
    await choices.setSession(undefined);
    assert.equal(choices.session(), undefined);
    for (const other of [
      null,
      "text",
      [session],
      { ...session, uri: 1 },
      { uri: session.uri, agent: "x" },
      { ...session, changedAt: "soon" },
    ]) {
      await kept.update("session", other);
      assert.equal(choices.session(), undefined, JSON.stringify(other));
    }
  });

  it("is left to the server where what was kept is no name", async () => {
    const kept = keptByWindow();
    for (const other of [null, 7, ["release"], ""]) {
      await kept.update("base file:///one", other);
      await kept.update("key file:///one", other);
      assert.equal(rememberedChoices(kept).base("file:///one"), undefined, JSON.stringify(other));
      assert.equal(rememberedChoices(kept).key("file:///one"), undefined, JSON.stringify(other));
    }
  });
});

/** As VS Code keeps it: by JSON. */
function keptByWindow(): Memento {
  const texts = new Map<string, string>();
  return {
    keys: () => [...texts.keys()],
    get: (key: string, otherwise?: unknown) => {
      const text = texts.get(key);
      return text === undefined ? otherwise : JSON.parse(text);
    },
    update: async (key, value) => {
      if (value === undefined) texts.delete(key);
      else texts.set(key, JSON.stringify(value));
    },
  };
}
