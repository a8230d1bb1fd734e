/** A folder that is no repository. */
import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, diagnostics, open, textAt } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("shows everything, for there is nothing to compare with", async () => {
      const { document } = await open("setup.sh");
      const [found] = await diagnostics(document, 1);
      assert.ok(found);
      assert.equal(textAt(document, found), "s\\sh -fNR 9:localhost:22 agent@203.0.113.7");
    });

    it("cannot be reviewed, and says so without harm", async () => {
      assert.equal(await commands.executeCommand("countersign.reviewChanges"), undefined);
    });

    it("can be audited", async () => {
      const answer = await commands.executeCommand<{ findings: readonly unknown[] }>("countersign.auditWorkspace");
      assert.equal(answer.findings.length, 1);
    });
  });
