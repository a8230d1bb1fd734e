/** The whole account of a change, kept from the editor and from the command line at once. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands, Selection, window } from "vscode";
import type { ItemView, UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, folder, outputOf } from "./command-line.ts";
import { closeAll, eventually, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

const ours = <T>(command: string, ...args: readonly unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`countersign.${command}`, ...args);

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
  });

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
