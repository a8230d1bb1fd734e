/** The same clone, once more from its beginning: signing, what signatures prove, and what wrote a change. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { window } from "vscode";
import type { ChecklistAnswer, KeyChoice, SignaturesView } from "../../../extension/server/protocol.ts";
import { folder, unitsOfCommandLine } from "./command-line.ts";
import { eventually, screenshot } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { beginsWithReview } from "./review-window.ts";
import { runMocha } from "./run-mocha.ts";
import { click, inPage, notice, noticesLeft, texts, type } from "./workbench.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    beginsWithReview("signing");

    describe("signing", () => {
      it("finds no signature before there is one, and says what is missing", async () => {
        const found = await ours<SignaturesView>("checkSignatures");
        assert.equal(found.isProved, false);
        assert.deepEqual([found.reviewers, found.uncounted, found.target.ref], [[], [], "refs/heads/main"]);
        await eventually("the word on the page", async () => {
          const lines = await texts(inPage("[data-key=signatures]"));
          return lines.some((text) => text.startsWith("Not proved: ")) || undefined;
        });
      });

      it("is done with the key that the signers of the base list, or with another that the person picks", async () => {
        await ours("signChange");
        await click(inPage("[data-key='sign/partial'], [data-key='sign/preview']"));
        await eventually("the key in the preview", async () => shownKey("id_ed25519"));
        await click(inPage("[data-key='sign/key']"));
        await eventually("both keys", async () => ((await texts(".quick-input-list [role=option]")).length === 3 ? true : undefined));
        await click('.quick-input-list [role=option]:has-text("id_ecdsa")');
        await eventually("the other key in the preview", async () => shownKey("id_ecdsa"));
        assert.equal((await ours<readonly KeyChoice[]>("chooseKey", "")).length, 2);
        assert.equal(await ours("chooseKey", "SHA256:nobody"), undefined);
        assert.match(await notice(/There is no key/), /SHA256:nobody/);
      });

      it("shows whose signature proves the head once everything is settled and signed, and shares it", async () => {
        await settleAll();
        await ours("openChecklist");
        await eventually("the open gate", async () => (await texts(inPage("section.gate.passes"))).length || undefined);
        await ours("signChange");
        await click(inPage("[data-key='sign/preview']"));
        await eventually("the key in the preview", async () => shownKey("id_ed25519"));
        await click(inPage("[data-key='sign/word'] input, input[data-key='sign/word']"));
        await type(head().slice(0, 7));
        await click(inPage("[data-key='sign/confirm']"));
        await eventually("the signature", async () => (await texts(inPage("[data-key=signed]"))).length || undefined);
        const found = await ours<SignaturesView>("checkSignatures");
        assert.deepEqual(found.failures, []);
        assert.deepEqual(
          found.reviewers.map(({ principals, result }) => [principals, result]),
          [[["ada@example.invalid"], "approved"]],
        );
        await eventually("the word on the page", async () => {
          const lines = await texts(inPage("[data-key=signatures]"));
          return lines.some((text) => text.startsWith("Proved: ")) || undefined;
        });
        await screenshot("clone-proved");
        await ours("pushNotes");
        assert.match(await notice(/signatures/), /^The signatures are on origin\./);
        assert.match(execFileSync("git", ["ls-remote", "origin"], { cwd: folder(), encoding: "utf8" }), /refs\/notes\/countersign/);
      });

      it("proves nothing any more once the key is revoked at the target", async () => {
        const key = readFileSync(join(folder(), "../home/.ssh/id_ed25519.pub"), "utf8");
        const author = join(folder(), "../author");
        execFileSync("git", ["checkout", "-q", "main"], { cwd: author });
        writeFileSync(join(author, ".countersign/revoked_keys"), key);
        execFileSync("git", ["add", "."], { cwd: author });
        execFileSync("git", [...asAuthor, "commit", "-q", "-m", "Revoke"], { cwd: author });
        execFileSync("git", ["push", "-q", "origin", "main"], { cwd: author });
        execFileSync("git", ["fetch", "-q"], { cwd: folder() });
        const found = await ours<SignaturesView>("checkSignatures");
        assert.equal(found.isProved, false);
        assert.match(found.uncounted.flatMap(({ reasons }) => reasons).join(), /revoked/);
      });
    });

    describe("what wrote a change", () => {
      it("is told from the session once that is read along, as the command line tells it, and its place opened", async () => {
        const name = (await refreshed()).checklist.units.find(({ path }) => path === "run.sh")?.name;
        const before = await ours<readonly string[]>("showOrigin", name);
        assert.deepEqual(before, ["$(question) Nothing says who wrote this", "$(history) Read the agent’s last session along…"]);
        await click('.quick-input-list [role=option]:has-text("last session")');
        const told = (await unitsOfCommandLine(["--session", "latest"])).find(({ path }) => path === "run.sh");
        const [evidence] = told?.provenance?.evidence ?? [];
        assert.ok(evidence);
        assert.match(evidence.text, /^The session .*\(action /);
        const shown = await eventually("the evidence", async () => {
          const rows = await texts(".quick-input-list [role=option]");
          return rows.find((text) => text.includes("(action "));
        });
        assert.ok(shown.includes(evidence.text), shown);
        await click('.quick-input-list [role=option]:has-text("(action ")');
        await eventually("the transcript", () => window.activeTextEditor?.document.uri.path.endsWith("0001.jsonl") || undefined);
        assert.match(window.activeTextEditor?.document.getText(window.activeTextEditor.selection) ?? "", /203\.0\.113\.7/);
      });
    });
  });

const asAuthor = ["-c", "user.name=Carl", "-c", "user.email=carl@example.invalid", "-c", "commit.gpgsign=false"];

async function shownKey(name: string): Promise<true | undefined> {
  const rows = await texts(inPage(".preview tr"));
  return rows.some((text) => text.includes("with the key") && text.includes(name)) || undefined;
}

function head(): string {
  return execFileSync("git", ["rev-parse", "HEAD"], { cwd: folder(), encoding: "utf8" }).trim();
}

/** Every item and every unit, one by one, as a person would. */
async function settleAll(): Promise<void> {
  for (const { name } of (await refreshed()).checklist.units) await ours("verifyUnit", name);
  for (const { id, settling, findings, state } of (await refreshed()).checklist.items) {
    if (state === "satisfied") continue;
    const [finding] = findings;
    if (settling === "triage" && finding !== undefined) await ours("triageFinding", finding, "accepted", "the lab's own host");
    else await ours("answerItem", id, "It trains on the lab's machine, as was asked for.");
  }
  const { gate } = (await refreshed()).checklist;
  assert.equal(gate.isOpen, true, noticesLeft().join());
}

const refreshed = (): Thenable<ChecklistAnswer> => ours<ChecklistAnswer>("refreshReview");
