/** A person's clone with an agent's branch in it: what the views show and do by mouse and keyboard, sessions, and signing. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands, window } from "vscode";
import type { ItemView, UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer, SessionAnswer, SessionChoice } from "../../../extension/server/protocol.ts";
import { checklistOfCommandLine, folder } from "./command-line.ts";
import { eventually } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { beginsWithReview } from "./review-window.ts";
import { runMocha } from "./run-mocha.ts";
import { click, notice, noticesLeft, press, texts, type } from "./workbench.ts";

/** A row of one of our views. */
const row = (text: string, view = "Review"): string => `.pane:has(h3.title:text-is("${view}")) [role=treeitem]:has-text("${text}")`;
const box = (text: string): string => `${row(text)} .custom-view-tree-node-item-checkbox`;

export const run = (): Promise<void> =>
  runMocha(() => {
    beginsWithReview("clone");

    describe("the Review view", () => {
      before(() => commands.executeCommand("countersign.review.focus"));

      it("counts on its icon what is open and required", async () => {
        const required = (await checklistOfCommandLine()).items.filter(
          ({ isRequired, state }) => isRequired && state !== "satisfied",
        ).length;
        assert.ok(required > 1);
        await eventually("the badge", async () => {
          const shown = await texts(".activitybar .action-item:has([aria-label^='Countersign']) .badge-content");
          return shown.includes(String(required)) || undefined;
        });
      });

      it("verifies the change whose box is clicked, and takes the mark back with the next click", async () => {
        await eventually("the row of the change", async () => ((await texts(row("Line 3"))).length > 0 ? true : undefined));
        await click(box("Line 3"));
        await eventually("the mark", async () => ((await isVerified("train.py")) ? true : undefined));
        await eventually("the ticked box", async () => (await texts(`${box("Line 3")}[aria-checked=true]`)).length || undefined);
        await eventually("the mark taken back", async () => {
          if (!(await isVerified("train.py"))) return true;
          // A row that is drawn anew under the pointer takes no click: a person sees the box as it was, and clicks again.
          if ((await texts(`${box("Line 3")}[aria-checked=true]`)).length > 0) await click(box("Line 3"));
          return undefined;
        });
      });

      it("does not tick a file above low risk as a whole: the box goes back, and the change that asks for a look is opened", async () => {
        const told = await eventually("the word why", async () => {
          await click(box("run.sh"));
          // A row that is drawn anew under the pointer takes no click: a person sees the box as it was, and clicks again.
          return notice(/above low risk/, 5_000).catch(() => undefined);
        });
        assert.match(told, /^run\.sh: one unit is above low risk and asks for a mark of its own/);
        await eventually("the file", () => window.activeTextEditor?.document.uri.path.endsWith("/run.sh") || undefined);
        await eventually("the box as it was", async () => (await texts(`${box("run.sh")}[aria-checked=false]`)).length || undefined);
        assert.equal(await isVerified("run.sh"), false);
      });

      it("leaves out what is verified where the person wants that, and says so above", async () => {
        await ours("verifyUnit", { kind: "file", path: "README.md" });
        await eventually("the file", async () => (await texts(row("README.md"))).length || undefined);
        await ours("hideDone");
        await eventually("the file left out", async () => ((await texts(row("README.md"))).length === 0 ? true : undefined));
        await ours("showDone");
        await eventually("the file again", async () => (await texts(row("README.md"))).length || undefined);
      });

      it("shows alone what changed since it was verified", async () => {
        await ours("showChangedOnly");
        await eventually("no file", async () => ((await texts(row("run.sh"))).length === 0 ? true : undefined));
        await eventually("the word that there is none", async () => {
          const messages = await texts(".pane .message");
          return messages.some((text) => text.includes("Nothing that was verified has changed since.")) || undefined;
        });
        const file = join(folder(), "README.md");
        writeFileSync(file, "# A project\n\nIt trains at night.\n");
        execFileSync("git", [...asAuthor, "commit", "-q", "--no-verify", "-a", "-m", "Say when"], { cwd: folder() });
        // Another program committed: it is told without being asked for.
        assert.equal(await notice(/that was verified/), "1 unit that was verified is another now.");
        await eventually("the file that changed", async () => (await texts(row("README.md"))).length || undefined);
        assert.deepEqual(await texts(row("run.sh")), []);
        await ours("showAllUnits");
        await eventually("every file", async () => (await texts(row("run.sh"))).length || undefined);
      });

      it("puts a change off and goes on to the next", async () => {
        const first = await ours<UnitView>("nextOpenUnit");
        const next = await ours<UnitView>("skipUnit", first.name);
        assert.notEqual(next?.name, first.name, noticesLeft().join());
        assert.ok(next, noticesLeft().join());
        await eventually("the next change", () => window.activeTextEditor?.document.uri.path.endsWith(`/${next.path}`) || undefined);
      });

      it("leads on to the next question of the checklist, and chooses it there", async () => {
        const item = await ours<ItemView>("nextOpenItem");
        assert.equal(item.state, "open");
        await eventually("the row chosen", async () => {
          const chosen = await texts('.pane:has(h3.title:text-is("Checklist")) .monaco-list-row.selected');
          return chosen.some((text) => text.includes(item.text.slice(0, 40))) || undefined;
        });
      });

      it("opens the place that a row speaks of", async () => {
        await ours("openPlace", "train.py", { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } });
        await eventually("the place", () => {
          const editor = window.activeTextEditor;
          return (editor?.document.uri.path.endsWith("/train.py") && editor.selection.start.line === 2) || undefined;
        });
      });
    });

    describe("a thread in the diff", () => {
      it("takes the decision and its reason, as a reply", async () => {
        await ours<UnitView>("openUnit", (await unitOf("run.sh")).name);
        await click(".review-thread-reply-button");
        await type("the lab's ");
        // Escape goes back to the text, and what was typed is there still.
        await press("Escape");
        await eventually("the keyboard in the text", async () =>
          (await texts(".review-widget:focus-within")).length === 0 ? true : undefined,
        );
        await click(".review-widget .comment-form .monaco-editor");
        await type("jump host");
        await click(".review-widget .form-actions .monaco-button:has-text('Accept')");
        const item = await eventually("the decision", async () =>
          (await checklistOfCommandLine()).items.find(({ settling, state }) => settling === "triage" && state === "satisfied"),
        );
        assert.match(item.why, /^Accepted by Ada: the lab's jump host/);
        assert.equal(stateOf(await ours<ChecklistAnswer>("undoMark"), item.id), "open");
      });
    });

    describe("sessions of agents", () => {
      it("are found where agents keep them", async () => {
        const choices = await ours<readonly SessionChoice[]>("refreshActions");
        assert.deepEqual(
          choices.map(({ agent }) => agent),
          ["Claude Code"],
        );
      });

      it("are audited without a question, the last one", async () => {
        const answer = await ours<SessionAnswer>("auditLastSession");
        assert.deepEqual(
          answer.actions.map(({ status }) => status),
          ["executed", "denied"],
        );
        await commands.executeCommand("countersign.actions.focus");
        await eventually("the session in the view", async () => (await texts(row("5f1c1c9e", "Agent Actions"))).length || undefined);
      });

      it("are read along from the row that says that nothing tells who wrote the change", async () => {
        const writers = ({ checklist }: ChecklistAnswer): readonly string[] =>
          checklist.units.filter(({ author }) => author === "agent").map(({ path }) => path);
        assert.deepEqual(writers(await refreshed()), []);
        await commands.executeCommand("countersign.review.focus");
        await click(row("Nothing tells who wrote it"));
        await eventually("the row below", async () => (await texts(row("Read the agent’s last session along…"))).length || undefined);
        await click(row("Read the agent’s last session along…"));
        await eventually("who wrote it", async () => (await texts(row("An agent wrote"))).length || undefined);
        const written = writers(await refreshed());
        assert.ok(written.includes("run.sh") && !written.includes("train.py"), `${written}`);
        assert.deepEqual(writers(await ours<ChecklistAnswer>("readSession")), written);
        // Another review is asked for it again.
        await ours("reviewChanges");
        assert.deepEqual(writers(await refreshed()), []);
      });
    });

    describe("what the change is compared with", () => {
      after(() => ours("chooseBase", ""));

      it("is picked from the branches there are", async () => {
        const picked = ours<ReviewAnswer>("chooseBase");
        const rows = await eventually("the branches", async () => {
          const shown = await texts(".quick-input-list [role=option]");
          return shown.length > 3 ? shown : undefined;
        });
        assert.match(rows[0] ?? "", /As Countersign chooses/);
        // The likeliest, and why it is.
        assert.match(rows[1] ?? "", /origin\/main.* the default branch/);
        assert.ok(
          rows.some((text) => text.includes("origin/release")),
          rows.join("\n"),
        );
        await click('.quick-input-list [role=option]:has-text("origin/release")');
        assert.equal((await picked).change.base.name, "origin/release");
      });

      it("stays as it was chosen for the next review, until it is left to Countersign again", async () => {
        assert.equal((await ours<ReviewAnswer>("reviewChanges")).change.base.name, "origin/release");
        assert.equal((await ours<ReviewAnswer>("chooseBase", "")).change.base.name, "origin/main");
        assert.equal((await ours<ReviewAnswer>("reviewChanges")).change.base.name, "origin/main");
      });

      it("is not kept where it does not exist, and that is said", async () => {
        assert.equal(await ours("chooseBase", "nobody/knows"), undefined);
        assert.match(await notice(/nobody\/knows/), /nobody\/knows/);
        assert.equal((await ours<ReviewAnswer>("reviewChanges")).change.base.name, "origin/main");
      });
    });

    describe("a decision", () => {
      it("is a request for a fix, which leaves the item open, or a false positive, which settles it", async () => {
        const item = (await refreshed()).checklist.items.find(({ settling }) => settling === "triage");
        const [finding] = item?.findings ?? [];
        assert.ok(item !== undefined && finding !== undefined);
        const asked = await ours<ChecklistAnswer>("requestFix", finding, "use the lab's gateway");
        assert.equal(stateOf(asked, item.id), "open");
        const dismissed = await ours<ChecklistAnswer>("dismissFinding", finding, "a test host");
        assert.equal(stateOf(dismissed, item.id), "satisfied");
        assert.equal(stateOf(await ours<ChecklistAnswer>("undoMark"), item.id), "open");
      });
    });
  });

const asAuthor = ["-c", "user.name=Carl", "-c", "user.email=carl@example.invalid", "-c", "commit.gpgsign=false"];

const refreshed = (): Thenable<ChecklistAnswer> => ours<ChecklistAnswer>("refreshReview");

async function unitOf(path: string): Promise<UnitView> {
  const unit = (await checklistOfCommandLine()).units.find((one) => one.path === path);
  assert.ok(unit, `the change has ${path}`);
  return unit;
}

async function isVerified(path: string): Promise<boolean> {
  return (await unitOf(path)).isVerified;
}

function stateOf({ checklist }: ChecklistAnswer, id: string): ItemView["state"] | undefined {
  return checklist.items.find((item) => item.id === id)?.state;
}
