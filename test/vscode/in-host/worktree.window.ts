/** A linked worktree: its HEAD lies in another folder, its ledger is that of the whole repository. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "vscode";
import type { UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, folder, outputOf } from "./command-line.ts";
import { closeAll, eventually } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";
import { notice } from "./workbench.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("is reviewed from where its branch left the other", async () => {
      const answer = await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
      assert.deepEqual(answer.change.files.map(({ path }) => path).sort(), ["README.md", "old.sh"]);
      assert.equal(answer.change.base.name, "main");
    });

    it("keeps its marks with the repository, where the command line finds them", async () => {
      const { checklist } = await commands.executeCommand<ChecklistAnswer>("countersign.refreshReview");
      const unit = checklist.units.find(({ path }) => path === "old.sh");
      assert.ok(unit);
      await commands.executeCommand("countersign.verifyUnit", unit.name);
      const ledger = readFileSync(join(`${folder()}-main`, ".git/countersign/events.jsonl"), "utf8");
      assert.match(ledger, /"kind":"verify"/);
      assert.equal((await checklistOfCommandLine()).units.find(({ path }) => path === "old.sh")?.isVerified, true);
    });

    it("shows what the command line marks in it while both are open, without a refresh", async () => {
      const unit = (await checklistOfCommandLine()).units.find(({ path }) => path === "README.md");
      assert.ok(unit);
      const isShownVerified = async (): Promise<boolean> =>
        (await commands.executeCommand<UnitView>("countersign.openUnit", unit.name)).isVerified;
      assert.equal(await isShownVerified(), false);
      await outputOf(["verify", unit.name]);
      await eventually("the mark of the command line", async () => ((await isShownVerified()) ? true : undefined));
      await outputOf(["verify", unit.name, "--undo"]);
      await eventually("the mark taken back", async () => ((await isShownVerified()) ? undefined : true));
    });

    it("hears of a commit that another program makes in it, and tells what that opened again", async () => {
      const file = join(folder(), "old.sh");
      writeFileSync(file, readFileSync(file, "utf8").replace("echo more", "echo less"));
      execFileSync("git", ["commit", "-q", "--no-verify", "-a", "-m", "Say less"], { cwd: folder() });
      assert.equal(await notice(/that was verified/), "1 unit that was verified is another now.");
      const unit = await eventually("the change as it is now", async () =>
        (await checklistOfCommandLine()).units.find(({ path, isVerified }) => path === "old.sh" && !isVerified),
      );
      assert.equal(await commands.executeCommand<{ name: string }>("countersign.openUnit", unit.name).then(({ name }) => name), unit.name);
    });
  });
