/** A repository that nobody trusts yet, and that tries to start a program when git looks at it. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { commands, Uri, workspace } from "vscode";
import { everyCommandSpeaks } from "./every-command.ts";
import { closeAll, diagnostics, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("is restricted indeed", () => {
      assert.equal(workspace.isTrusted, false);
    });

    it("checks files with the built-in rules, all of each file, whatever the folder's settings say", async () => {
      assert.equal(workspace.getConfiguration("countersign").get("diagnostics.scope"), "changed");
      await diagnostics((await open("old.sh")).document, 2);
    });

    it("does not review, because that would run git", async () => {
      assert.equal(await commands.executeCommand("countersign.reviewChanges"), undefined);
      const root = workspace.workspaceFolders?.[0]?.uri;
      assert.ok(root);
      assert.equal(existsSync(Uri.joinPath(root, "git-was-run").fsPath), false);
    });

    it("offers none of what needs git, and says what to do", async () => {
      for (const command of [
        "verifyUnit",
        "nextOpenUnit",
        "nextOpenItem",
        "checkGate",
        "refreshReview",
        "sendBack",
        "auditStaged",
        "undoMark",
      ])
        assert.equal(await commands.executeCommand(`countersign.${command}`), undefined, command);
      const root = workspace.workspaceFolders?.[0]?.uri;
      assert.ok(root);
      assert.equal(existsSync(Uri.joinPath(root, "git-was-run").fsPath), false);
    });

    it("leaves no command without a clear word, and none runs git", async () => {
      await everyCommandSpeaks();
      const root = workspace.workspaceFolders?.[0]?.uri;
      assert.ok(root);
      assert.equal(existsSync(Uri.joinPath(root, "git-was-run").fsPath), false);
    });

    it("audits what is on the disk", async () => {
      const answer = await commands.executeCommand<{ findings: readonly unknown[] }>("countersign.auditWorkspace");
      assert.equal(answer.findings.length, 3);
    });
  });
