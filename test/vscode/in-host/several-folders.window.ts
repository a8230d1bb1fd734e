/** A workspace of two folders: the first a repository with a change, the second plain. */
import assert from "node:assert/strict";
import { commands, window } from "vscode";
import { closeAll, diagnostics, eventually, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("compares where there is a repository, and shows all where there is none", async () => {
      await diagnostics((await open("old.sh", 0)).document, 1);
      await diagnostics((await open("setup.sh", 1)).document, 1);
    });

    it("reviews the folder of the file in view", async () => {
      await open("old.sh", 0);
      const answer = await commands.executeCommand<{ root: string }>("countersign.reviewChanges");
      assert.match(answer.root, /\/first\/$/);
      await eventually("the multi-diff editor", () => window.tabGroups.activeTabGroup.activeTab?.label.startsWith("Review ") || undefined);
    });

    it("audits both, and says in which folder each finding is", async () => {
      const answer = await commands.executeCommand<{ findings: readonly { path: string }[] }>("countersign.auditWorkspace");
      assert.deepEqual(answer.findings.map(({ path }) => path).sort(), [
        "first/new file.sh",
        "first/old.sh",
        "first/old.sh",
        "second/setup.sh",
      ]);
    });
  });
