/**
 * The language server is killed, at rest and in the middle of what it was asked, once and too often: nothing that a person did is lost,
 * nothing hangs, and silence never passes for a clean file.
 */
import assert from "node:assert/strict";
import { ConfigurationTarget, commands, Position, Selection, window, workspace } from "vscode";
import type { AuditAnswer, ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, outputOf } from "./command-line.ts";
import { closeAll, diagnostics, eventually, ours as found, open, openTerminal } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { runMocha } from "./run-mocha.ts";
import { serverProcess } from "./server-process.ts";
import { click, notice, noticesLeft, texts } from "./workbench.ts";

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

    it("hears of what the command line marks, without a refresh, after the server died", async () => {
      await ours("restartServer");
      await ours<ReviewAnswer>("reviewChanges");
      await killed();
      const unit = (await checklistOfCommandLine()).units.find(({ path }) => path === "new file.sh");
      assert.ok(unit);
      await eventually("the row of the change", async () => (await texts(row("Lines 1–2"))).length || undefined);
      await outputOf(["verify", unit.name]);
      await eventually("the ticked box", async () => (await texts(`${box("Lines 1–2")}[aria-checked=true]`)).length || undefined);
      await outputOf(["verify", unit.name, "--undo"]);
      await eventually("the box without a tick", async () => (await texts(`${box("Lines 1–2")}[aria-checked=false]`)).length || undefined);
    });

    for (const [command, title] of [
      ["auditWorkspace", "Auditing the workspace"],
      ["reviewChanges", "Reviewing the change"],
    ] as const)
      it(`gives up in words what ${command} was waiting for when the server dies, and does it whole the next time`, async () => {
        await ours("restartServer");
        const before = await ours<Reviewed>(command);
        noticesLeft();
        // A window that is driven shows them nowhere else.
        await commands.executeCommand("notifications.showList");
        const kill = await held();
        const asked = ours(command);
        await eventually("the progress", async () => (await progress()).find((text) => text.includes(title))).finally(kill);
        assert.equal(await asked, undefined);
        await notice(/^Countersign's language server stopped before it had answered\. It is started again: try once more\.$/);
        await eventually("the end of the progress", async () =>
          (await progress()).some((text) => text.includes(title)) ? undefined : true,
        );
        assert.deepEqual((await ours<Reviewed>(command)).findings, before.findings);
      });

    it("puts a box back that was ticked while the server died, and takes the next click", async () => {
      await ours("restartServer");
      await ours<ReviewAnswer>("reviewChanges");
      await commands.executeCommand("countersign.review.focus");
      await eventually("the box", async () => (await texts(`${box("Lines 1–2")}[aria-checked=false]`)).length || undefined);
      const kill = await held();
      await click(box("Lines 1–2"));
      await eventually("the click", async () => (await texts(`${box("Lines 1–2")}[aria-checked=true]`)).length || undefined).finally(kill);
      await notice(/stopped before it had answered/);
      await eventually("the box as it was", async () => (await texts(`${box("Lines 1–2")}[aria-checked=false]`)).length || undefined);
      await eventually("the mark", async () => {
        if ((await checklistOfCommandLine()).units.some(({ path, isVerified }) => path === "new file.sh" && isVerified)) return true;
        // A row that is drawn anew under the pointer takes no click: a person sees the box as it was, and clicks again.
        if ((await texts(`${box("Lines 1–2")}[aria-checked=false]`)).length > 0) await click(box("Lines 1–2"));
        return undefined;
      });
    });

    it("finds what was typed while the server died, and died again as it started", async () => {
      await ours("restartServer");
      const editor = await open("old.sh");
      await diagnostics(editor.document, 1);
      const { pid } = await eventually("a server", serverProcess);
      const kill = await held();
      await editor.edit((edit) => edit.insert(new Position(1, 0), "echo one\n"));
      kill();
      const young = await eventually("another server", () => {
        const now = serverProcess();
        return now !== undefined && now.pid !== pid ? now : undefined;
      });
      process.kill(young.pid, "SIGKILL");
      await editor.edit((edit) => edit.insert(new Position(1, 0), "echo two\n"));
      await eventually("the finding two lines further down", () => found(editor.document).find(({ range }) => range.start.line === 6));
      assert.equal(found(editor.document).length, 1);
    });

    it("is replaced where it hangs, once that is asked for, and nobody waits for it any longer", async () => {
      // Once it has answered it runs.
      await ours("auditWorkspace");
      const { pid } = await eventually("a server", serverProcess);
      const kill = await held();
      const asked = ours("auditWorkspace");
      await ours("restartServer");
      const ended = eventually("the end of the one that hung", () => (isAlive(pid) ? undefined : true), 10_000);
      await ended.catch((error: unknown) => {
        // It must not outlive this test.
        kill();
        throw error;
      });
      assert.ok(serverProcess());
      assert.equal(await asked, undefined);
      await notice(/stopped before it had answered/);
      await diagnostics((await open("old.sh")).document, 1);
    });

    it("is not started for ever: it stays off, says so, and says what to do at each act that needs it", async () => {
      // What it stopped before is forgotten.
      await ours("restartServer");
      const { document } = await open("old.sh");
      await diagnostics(document, 1);
      for (let kill = 0; kill < restarts; kill++) await killed();
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
      const { terminal, shell } = await openTerminal();
      try {
        shell.executeCommand("true");
        await notice(/^Commands in terminals are not being audited: .* is off, because it kept stopping/);
        const second = shell.executeCommand("true second");
        await new Promise<void>((resolve) => {
          window.onDidEndTerminalShellExecution(({ execution }) => {
            if (execution === second) resolve();
          });
        });
        // What would be said is said a moment after the command began.
        await new Promise((resolve) => setTimeout(resolve, 500));
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

/** Stops the server where it stands, so that what it is asked from now on waits; gives what kills it. */
async function held(): Promise<() => void> {
  const { pid } = await eventually("a server", serverProcess);
  process.kill(pid, "SIGSTOP");
  return () => {
    process.kill(pid, "SIGKILL");
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What is under way, as notifications say. */
function progress(): Promise<readonly string[]> {
  return texts(".notification-list-item-message");
}

interface Reviewed {
  readonly findings: AuditAnswer["findings"];
}

const row = (text: string): string => `.pane:has(h3.title:text-is("Review")) [role=treeitem]:has-text("${text}")`;
const box = (text: string): string => `${row(text)} .custom-view-tree-node-item-checkbox`;

function verifiedUnits({ checklist }: Pick<ChecklistAnswer, "checklist">): string[] {
  return checklist.units.filter(({ isVerified }) => isVerified).map(({ id }) => id);
}
