import assert from "node:assert/strict";
import { join } from "node:path";
import { objectStore } from "../../../extension/node/git/objects.ts";
import { removeTemporaryRepositories, temporaryRepository } from "./temporary-repository.ts";

describe("the reader of objects", () => {
  after(removeTemporaryRepositories);

  it("does not take for silence the time in which nobody asked", async () => {
    const repository = temporaryRepository();
    const id = repository.commit();
    const patience = 1500;
    const objects = objectStore(repository.folder, "sha1", join(repository.folder, ".git"), patience);
    try {
      assert.equal((await objects.read(id, 10_000)).kind, "object");
      // As long work does that lets nothing else happen.
      const end = performance.now() + 2 * patience;
      while (performance.now() < end);
      assert.equal((await objects.read(id, 10_000)).kind, "object");
    } finally {
      objects.dispose();
    }
  });
});
