/** A repository without a commit: all of it is the change. */
import assert from "node:assert/strict";
import { commands, window } from "vscode";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine } from "./command-line.ts";
import { closeAll, eventually } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("is reviewed whole, and each of its changes can be read and verified", async () => {
      const review = await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
      assert.deepEqual(
        review.change.files.map(({ path, status }) => [path, status]),
        [["setup.sh", "added"]],
      );
      const unit = await commands.executeCommand<{ path: string }>("countersign.nextOpenUnit");
      assert.equal(unit.path, "setup.sh");
      await eventually("the file", () => window.activeTextEditor?.document.uri.path.endsWith("/setup.sh") || undefined);
      const answer = await commands.executeCommand<ChecklistAnswer>("countersign.verifyUnit");
      assert.equal(answer.checklist.units[0]?.isVerified, true);
      assert.equal((await checklistOfCommandLine()).units[0]?.isVerified, true);
    });
  });
