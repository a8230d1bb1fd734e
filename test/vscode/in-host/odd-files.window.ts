/** A change of files that are not simply texts with another line: renamed, binary, of Windows, very long, gone, linked, with names of all scripts. */
import assert from "node:assert/strict";
import { commands, window } from "vscode";
import type { UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine } from "./command-line.ts";
import { everyCommandSpeaks } from "./every-command.ts";
import { closeAll, eventually } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { runMocha } from "./run-mocha.ts";
import { noticesLeft } from "./workbench.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    let units: readonly UnitView[];

    before(async () => {
      await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
      units = (await ours<ChecklistAnswer>("refreshReview")).checklist.units;
    });
    after(closeAll);

    it("is told file by file, whatever its name", () => {
      assert.deepEqual([...new Set(units.map(({ path, kind }) => `${kind} ${path}`))].sort(), [
        "binary picture.bin",
        "mode run.sh",
        "rename new-name.ts",
        "symlink link.sh",
        "text Zürich/日本 – ü.sh",
        "text gone.py",
        "text long.sh",
        "text new-name.ts",
        "text windows.txt",
      ]);
    });

    it("opens at each unit, at what there is to see of it", async () => {
      for (const unit of units) {
        noticesLeft();
        await ours("openUnit", unit.name);
        assert.deepEqual(noticesLeft(), [], unit.path);
        // What is binary has a tab, in which VS Code says so, and no text editor.
        const name = unit.path.slice(unit.path.lastIndexOf("/") + 1);
        await eventually(`the tab of ${unit.path}`, () => window.tabGroups.activeTabGroup.activeTab?.label.includes(name) || undefined);
        if (unit.kind !== "text") continue;
        const line = unit.added.end > unit.added.start || unit.path !== "gone.py" ? unit.added.start : unit.removed.start;
        await eventually(`line ${line} of ${unit.path}`, () => window.activeTextEditor?.selection.active.line === line || undefined);
      }
    });

    it("is verified unit by unit, and the command line knows of each", async () => {
      for (const unit of units) {
        noticesLeft();
        await ours("verifyUnit", unit.name);
        assert.deepEqual(noticesLeft(), [], unit.path);
      }
      const open = (await checklistOfCommandLine()).units.filter(({ isVerified }) => !isVerified);
      assert.deepEqual(
        open.map(({ path }) => path),
        [],
      );
    });

    it("leaves no command without a clear word while it is reviewed", everyCommandSpeaks);
  });
