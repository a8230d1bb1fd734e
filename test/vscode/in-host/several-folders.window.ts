/** A workspace of three folders: two repositories with the same change in each, and a plain one between them. */
import assert from "node:assert/strict";
import { commands, Selection, window, workspace } from "vscode";
import type { UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, outputOf } from "./command-line.ts";
import { closeAll, diagnostics, eventually, open } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { runMocha } from "./run-mocha.ts";
import { notice, noticesLeft, texts } from "./workbench.ts";

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

    it("audits all of them, and says in which folder each finding is", async () => {
      const answer = await commands.executeCommand<{ findings: readonly { path: string }[] }>("countersign.auditWorkspace");
      assert.deepEqual(answer.findings.map(({ path }) => path).sort(), [
        "first/new file.sh",
        "first/old.sh",
        "first/old.sh",
        "second/setup.sh",
        "third/new file.sh",
        "third/old.sh",
        "third/old.sh",
      ]);
    });

    it("reviews one folder after the other, each with marks of its own", async () => {
      const verifiedIn = async (at: number): Promise<readonly string[]> => {
        const { root } = await ours<ReviewAnswer>("reviewChanges", workspace.workspaceFolders?.[at]?.uri);
        assert.ok(root.endsWith(at === 0 ? "/first/" : "/third/"), root);
        const { checklist } = await ours<ChecklistAnswer>("refreshReview");
        return checklist.units.filter(({ isVerified }) => isVerified).map(({ path }) => path);
      };
      assert.deepEqual(await verifiedIn(2), []);
      const unit = await ours<UnitView>("nextOpenUnit");
      assert.match(window.activeTextEditor?.document.uri.fsPath ?? "", /[\\/]third[\\/]/);
      await ours("verifyUnit");
      assert.deepEqual(await verifiedIn(0), []);
      assert.deepEqual(await verifiedIn(2), [unit.path]);
    });

    it("shares the review of another folder with the command line, both ways while both are open", async () => {
      const third = workspace.workspaceFolders?.[2]?.uri;
      assert.ok(third);
      const there = ["--cwd", third.fsPath];
      await ours("reviewChanges", third);
      const unit = (await checklistOfCommandLine(there)).units.find(({ isVerified }) => !isVerified);
      assert.ok(unit);
      const isShownVerified = async (): Promise<boolean> => (await ours<UnitView>("openUnit", unit.name)).isVerified;
      await outputOf(["verify", unit.name, ...there]);
      await eventually("the mark of the command line", async () => ((await isShownVerified()) ? true : undefined));
      await outputOf(["verify", unit.name, "--undo", ...there]);
      await eventually("the mark taken back", async () => ((await isShownVerified()) ? undefined : true));
      await ours("verifyUnit", unit.name);
      assert.equal((await checklistOfCommandLine(there)).units.find(({ name }) => name === unit.name)?.isVerified, true);
      // The first folder has the very same unit.
      assert.equal((await checklistOfCommandLine()).units.find(({ name }) => name === unit.name)?.isVerified, false);
      await ours("unverifyUnit", unit.name);
    });

    it("verifies nothing of one repository in a file of another", async () => {
      await ours("reviewChanges", workspace.workspaceFolders?.[2]?.uri);
      // One that is open is chosen in the view.
      assert.equal((await ours<UnitView>("nextOpenUnit")).isVerified, false);
      await eventually("the row chosen", async () => {
        const chosen = await texts('.pane:has(h3.title:text-is("Review")) .monaco-list-row.selected');
        return chosen.some((row) => row.startsWith("Line")) || undefined;
      });
      await closeAll();
      noticesLeft();
      const editor = await open("old.sh", 0);
      editor.selection = new Selection(4, 0, 4, 0);
      const before = (await ours<ChecklistAnswer>("refreshReview")).checklist.units.filter(({ isVerified }) => isVerified).length;
      await ours("verifyUnit");
      const after = (await ours<ChecklistAnswer>("refreshReview")).checklist.units.filter(({ isVerified }) => isVerified).length;
      assert.equal(after, before);
      await notice(/^There is nothing of the change here\./);
    });
  });
