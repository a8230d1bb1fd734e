import assert from "node:assert/strict";
import { extensions } from "vscode";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    it("activates", async () => {
      const extension = extensions.getExtension("countersign.countersign");
      assert.ok(extension);
      await extension.activate();
      assert.equal(extension.isActive, true);
    });
  });
