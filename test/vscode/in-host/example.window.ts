/** The bundled example: a branch on which an agent slipped things in among honest work. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands, Uri, window } from "vscode";
import type { Finding } from "../../../extension/core/base/finding.ts";
import type { ReviewAnswer, SessionAnswer } from "../../../extension/server/protocol.ts";
import { commandLine, folder } from "./command-line.ts";
import { closeAll, eventually, open, ours, ruleOf, screenshot } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

export const run = (): Promise<void> =>
  runMocha(() => {
    afterEach(closeAll);

    it("is reviewed as the command line reviews it, finding for finding", async () => {
      const told = await commandLine(["review"]);
      const answer = await commands.executeCommand<ReviewAnswer>("countersign.reviewChanges");
      assert.ok(told.findings.length > 0);
      assert.equal(answer.verdict, told.verdict);
      assert.deepEqual(plain(answer.findings), plain(told.findings));
      assert.deepEqual(plain(answer.problems), plain(told.problems));
      await screenshot("example-review");
    });

    it("shows in its files the new findings of the command line, one for one", async () => {
      const { findings } = await commandLine(["review"]);
      // What only a comparison of both sides can tell stands in the review, and is no diagnostic of one text.
      const expected = findings.filter(({ state, rule }) => state === "new" && !rule.startsWith("any/"));
      assert.ok(expected.length > 0);
      const seen: string[] = [];
      for (const path of new Set(expected.map((finding) => finding.path))) {
        const { document } = await open(path);
        const count = expected.filter((finding) => finding.path === path).length;
        const found = await eventually(`${count} findings in ${path}`, () => {
          const rules = ours(document).filter((diagnostic) => ruleOf(diagnostic).includes("/"));
          return rules.length === count ? rules : undefined;
        });
        for (const one of found) seen.push(line({ path, range: one.range, rule: ruleOf(one), message: one.message }));
        await closeAll();
      }
      assert.deepEqual(seen.sort(), expected.map(line).sort());
    });

    it("has a session that is audited as the command line audits it", async () => {
      const file = join(folder(), "../session.jsonl");
      assert.ok(existsSync(file));
      const told = await commandLine(["actions", file]);
      const answer = await commands.executeCommand<SessionAnswer>("countersign.auditSession", Uri.file(file));
      assert.equal(answer.verdict, told.verdict);
      assert.deepEqual(answer.findings.map(withoutPlace).sort(), told.findings.map(withoutPlace).sort());
      await screenshot("example-session");
    });

    it("has its session in the view of actions, and the lines that an action wrote where they stand", async () => {
      const file = Uri.file(join(folder(), "../session.jsonl"));
      const answer = await commands.executeCommand<SessionAnswer>("countersign.auditSession", file);
      assert.ok(answer.prompts.length > 0);
      await commands.executeCommand("countersign.filterActions", ["risky", "ran"]);
      await commands.executeCommand("countersign.actions.focus");
      await screenshot("example-actions");
      await commands.executeCommand("countersign.filterActions", []);
      const written = answer.actions.filter(({ kind, file: wrote }) => kind === "file.write" && wrote?.after !== undefined);
      assert.ok(written.length > 0);
      const here = written.map((action) => ({
        ...action,
        file: { ...action.file, path: join(folder(), (action.file?.path ?? "").slice((action.session.cwd ?? "").length + 1)) },
      }));
      const found = here.find(({ file: wrote }) => existsSync(wrote.path) && readFileSync(wrote.path, "utf8").includes(wrote.after ?? ""));
      assert.ok(found);
      assert.equal(await commands.executeCommand("countersign.openWritten", { kind: "action", action: found }), true);
      assert.equal(window.activeTextEditor?.document.uri.fsPath, found.file.path);
      assert.equal(window.activeTextEditor.document.getText(window.activeTextEditor.selection).trim(), found.file.after?.trim());
      const gone = { ...found, file: { ...found.file, after: "nobody wrote this" } };
      assert.equal(await commands.executeCommand("countersign.openWritten", { kind: "action", action: gone }), false);
    });
  });

function line({ path, range: { start, end }, rule, message }: Pick<Finding, "path" | "range" | "rule" | "message">): string {
  return `${path} ${start.line}:${start.character} to ${end.line}:${end.character} ${rule} ${message}`;
}

function withoutPlace({ rule, message, range }: Finding): string {
  return `${rule} ${range.start.line}:${range.start.character} ${message}`;
}

/** As it comes out of JSON: members that are undefined are not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
