import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXml } from "../core/report/xml.ts";
import { change, ran } from "./checklist-repository.ts";
import { countersign, tunnel } from "./command-line.ts";

describe("countersign export and the formats of other tools", function () {
  this.timeout(120_000);

  it("writes the checklist in each of them, and ends as the gate does where the gate is asked", () => {
    change({ "up.sh": "ls\n" }, { "up.sh": `ls\n${tunnel}\n` }, (folder) => {
      const exported = (format: string): string => countersign(["export", "--format", format], { cwd: folder }).stdout;
      assert.match(
        exported("markdown"),
        /^<!-- countersign checklist [0-9a-f]{64} -->\n### ⬜ Countersign: 3 required items are not settled\n/,
      );
      assert.equal(readXml(exported("junit")).attributes["failures"], "3");
      assert.match(
        exported("github"),
        /^::error file=up\.sh,line=2,endLine=2,title=finding%3Acommand\/reverse-ssh-tunnel%3A[^:]+::Opens a reverse tunnel/,
      );
      assert.equal(JSON.parse(exported("gitlab"))[0].location.path, "up.sh");
      assert.equal(JSON.parse(exported("sarif")).runs[0].results.length, 3);
      const gate = countersign(["gate", "--format", "junit"], { cwd: folder });
      assert.deepEqual([gate.code, gate.stdout], [1, exported("junit").replaceAll("to the working tree", "to HEAD")]);
    });
  });

  it("hands back what is open, and writes into the ledger that it did", () => {
    change({ "up.sh": "ls\n" }, { "up.sh": `ls\n${tunnel}\n` }, (folder) => {
      const text = ran(folder, 0, "export", "--format", "prompt");
      assert.match(text, /1\. Settle this finding, or take out what it is about:\n> up\.sh:2: Opens a reverse tunnel/);
      const ledger = readFileSync(join(folder, ".git/countersign/events.jsonl"), "utf8");
      const { kind, items } = JSON.parse(ledger);
      assert.deepEqual([kind, items.length, items[0].startsWith("finding:command/reverse-ssh-tunnel")], ["handback", 1, true]);
    });
    change({ "a.md": "a\n" }, { "a.md": "b\n" }, (folder) => {
      assert.equal(ran(folder, 0, "export", "--format", "prompt"), "Nothing is open that an agent could see to.\n");
    });
  });

  it("writes a review and an audit in them too, of what counts alone", () => {
    change({ "old.sh": `${tunnel}\n` }, { "old.sh": `${tunnel}\nls\n`, "new.sh": `${tunnel}\n` }, (folder) => {
      const review = (format: string): string => countersign(["review", "--format", format], { cwd: folder }).stdout;
      assert.match(
        review("github"),
        /^::error file=new\.sh,line=1,endLine=1,title=command\/reverse-ssh-tunnel::Opens a reverse tunnel[^\n]*\n$/,
      );
      assert.match(review("markdown"), /^### Countersign: ⚠️ attention\n/);
      assert.equal(readXml(review("junit")).attributes["failures"], "2");
      assert.equal(JSON.parse(review("gitlab")).length, 1);
      const audit = countersign(["audit", ".", "--format", "gitlab"], { cwd: folder });
      assert.deepEqual([audit.code, JSON.parse(audit.stdout).length], [1, 2]);
    });
  });

  it("leaves out of sarif for GitHub what a comment ignores", () => {
    change({}, {}, (folder) => {
      writeFileSync(join(folder, "a.sh"), `# countersign-ignore command/reverse-ssh-tunnel -- ours\n${tunnel}\n`);
      const results = (...args: string[]): number =>
        JSON.parse(countersign(["audit", "a.sh", "--format", "sarif", ...args], { cwd: folder }).stdout).runs[0].results.length;
      assert.deepEqual([results(), results("--for", "github")], [1, 0]);
      assert.match(ran(folder, 64, "audit", "a.sh", "--for", "github"), /--for github does not go with --format text/);
    });
  });
});
