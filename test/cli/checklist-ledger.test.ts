import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { change, checklist, itemOf, ran } from "./checklist-repository.ts";

describe("the checklist over a damaged ledger", function () {
  this.timeout(120_000);

  it("closes the gate with an item of its own, which one answer settles for every change of the clone", () => {
    change({ "README.md": "teh list\n" }, { "README.md": "the list\n" }, (folder) => {
      ran(folder, 0, "verify", "--path", "README.md");
      assert.equal(checklist(folder).gate.isOpen, true);
      appendFileSync(join(folder, ".git/countersign/events.jsonl"), '{"v":1,"kind":"verify"}\n');
      const text = ran(folder, 1, "gate");
      assert.match(text, /open {8}high {6}Part of this clone's ledger does not count: do you know what happened to it\?/);
      assert.equal(text.match(/Line 2 of the ledger/g)?.length, 1, text);
      ran(folder, 0, "answer", "ledger", "--text", "I wrote that line myself to try it.");
      ran(folder, 0, "verify", "--path", "README.md");
      ran(folder, 0, "gate");
      assert.equal(itemOf(folder, "ledger", "--base", "work").state, "satisfied");
      appendFileSync(join(folder, ".git/countersign/events.jsonl"), "nothing that is known\n");
      assert.deepEqual([itemOf(folder, "ledger").state, checklist(folder).gate.isOpen], ["open", false]);
    });
  });
});
