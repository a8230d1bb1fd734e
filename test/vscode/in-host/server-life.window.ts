/** The language server is killed, once and too often: nothing that a person did is lost, and silence never passes for a clean file. */
import assert from "node:assert/strict";
import { ConfigurationTarget, Position, Selection, window, workspace } from "vscode";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine } from "./command-line.ts";
import { closeAll, diagnostics, eventually, ours as found, open } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { runMocha } from "./run-mocha.ts";
import { serverProcess } from "./server-process.ts";
import { notice, noticesLeft, texts } from "./workbench.ts";

/** The server is started again so often; the next time it stays off. */
const restarts = 5;

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("recovers from the death of its server with a notice: findings follow the text, and what was verified still is", async () => {
      await ours<ReviewAnswer>("reviewChanges");
      const editor = await open("old.sh");
      editor.selection = new Selection(4, 0, 4, 0);
      const before = await ours<ChecklistAnswer>("verifyUnit");
      await diagnostics(editor.document, 1);
      await killed();
      await notice(/stopped and has been started again/);
      await editor.edit((edit) => edit.insert(new Position(1, 0), "echo one\n"));
      await eventually("the finding one line further down", () => found(editor.document).find(({ range }) => range.start.line === 5));
      await editor.edit((edit) => edit.delete(editor.document.lineAt(1).rangeIncludingLineBreak));
      await editor.document.save();
      const after = await ours<ChecklistAnswer>("refreshReview");
      assert.deepEqual(verifiedUnits(after), verifiedUnits(before));
      assert.equal(verifiedUnits(after).length, 1);
      assert.deepEqual(verifiedUnits({ checklist: await checklistOfCommandLine() }), verifiedUnits(after));
    });

    it("is not started for ever: it stays off, says so, and says what to do at each act that needs it", async () => {
      const { document } = await open("old.sh");
      await diagnostics(document, 1);
      // One of the restarts has been used up.
      for (let kill = 1; kill < restarts; kill++) await killed();
      process.kill((await eventually("a server", serverProcess)).pid, "SIGKILL");
      await notice(/stopped 6 times within three minutes and stays off: nothing is being checked/);
      assert.equal(serverProcess(), undefined);
      assert.equal(await ours("reviewChanges"), undefined);
      await notice(/is off, because it kept stopping\. Run “Countersign: Restart Language Server”/);
      await eventually("the word in the status bar", async () => {
        const items = await texts(".statusbar-item[id='countersign.countersign.verdict'], .statusbar-item[id*='verdict'] a");
        return items.some((item) => /nothing is being checked/.test(item)) ? true : undefined;
      });
      assert.equal(serverProcess(), undefined);
    });

    it("says once that commands in terminals are not audited, where that is wanted and it is off", async () => {
      const settings = workspace.getConfiguration("countersign");
      await settings.update("terminal.audit", true, ConfigurationTarget.Global);
      const terminal = window.createTerminal({ name: "lab", shellPath: "/bin/bash" });
      terminal.show(true);
      try {
        const integration = await eventually("the shell integration", () => terminal.shellIntegration, 15_000);
        integration.executeCommand("true");
        await notice(/^Commands in terminals are not being audited: .* is off, because it kept stopping/);
        const ended = new Promise((resolve) => window.onDidEndTerminalShellExecution(resolve));
        integration.executeCommand("true");
        await ended;
        assert.deepEqual(
          noticesLeft().filter((words) => words.startsWith("Commands in terminals")),
          [],
        );
      } finally {
        terminal.dispose();
        await settings.update("terminal.audit", undefined, ConfigurationTarget.Global);
      }
    });

    it("comes back when it is asked to", async () => {
      await ours("restartServer");
      await eventually("a server", serverProcess);
      await diagnostics((await open("old.sh")).document, 1);
      assert.ok(await ours<ReviewAnswer>("reviewChanges"));
      const items = await texts(".statusbar-item[id*='verdict'] a");
      assert.ok(!items.some((item) => /nothing is being checked/.test(item)), items.join(" | "));
    });
  });

/** Kills the server and waits for another. */
async function killed(): Promise<void> {
  const { pid } = await eventually("a server", serverProcess);
  process.kill(pid, "SIGKILL");
  await eventually("another server", () => {
    const now = serverProcess();
    return now !== undefined && now.pid !== pid ? now : undefined;
  });
}

function verifiedUnits({ checklist }: Pick<ChecklistAnswer, "checklist">): string[] {
  return checklist.units.filter(({ isVerified }) => isVerified).map(({ id }) => id);
}
