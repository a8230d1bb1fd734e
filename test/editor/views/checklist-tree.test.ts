import assert from "node:assert/strict";
import { checklistNodes, howWords, itemContext, itemStateWords, nextOpenItem } from "../../../extension/editor/views/checklist-tree.ts";
import { debtWords, gateWords, openRequired } from "../../../extension/editor/views/gate-words.ts";
import { answerOf, itemView, say } from "./answers.ts";

const open = itemView({ id: "open" });
const settled = itemView({ id: "settled", state: "satisfied" });
const error = itemView({ id: "error", state: "error" });
const optional = itemView({ id: "optional", isRequired: false });

describe("the tree of a checklist", () => {
  it("shows what is open before what is settled, and the debt last", () => {
    const nodes = checklistNodes(answerOf([], [settled, open]), false, say);
    assert.deepEqual(
      nodes.map((node) => (node.kind === "item" ? node.item.id : node.text)),
      ["open", "settled", "4 of 10 lines not verified (60 % covered). About 1 min to read. Who wrote it is known of 0 %."],
    );
  });

  it("hides what is settled, and never what could not be worked out", () => {
    const nodes = checklistNodes(answerOf([], [settled, error, open]), true, say);
    assert.deepEqual(
      nodes.flatMap((node) => (node.kind === "item" ? [node.item.id] : [])),
      ["error", "open"],
    );
  });

  it("counts errors among what keeps the gate closed, and what is not required not", () => {
    const { checklist } = answerOf([], [settled, error, open, optional]);
    assert.deepEqual(
      openRequired(checklist).map(({ id }) => id),
      ["error", "open"],
    );
    assert.equal(gateWords(checklist, say), "Gate closed: 2 required items are open, waiting 2 for a reviewer.");
  });

  it("speaks of one item as of one, and rounds no share up to all", () => {
    const { checklist } = answerOf([], [open]);
    assert.equal(gateWords(checklist, say), "Gate closed: 1 required item is open, waiting 1 for a reviewer.");
    const debt = { ...checklist.debt, lines: 1000, unverifiedLines: 1, coverage: 0.999 };
    assert.match(debtWords({ ...checklist, debt }, say), /^1 of 1000 lines not verified \(99 % covered\)/);
  });

  it("has no line of debt where no ledger was read", () => {
    const answer = answerOf([], [open]);
    const nodes = checklistNodes({ ...answer, checklist: { ...answer.checklist, basis: "signatures" } }, false, say);
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ["item"],
    );
  });

  it("tells below an item why it stands so, what it rests on, where, and what to do", () => {
    const place = { path: "a.ts", range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } } };
    const item = itemView({
      details: ["a detail"],
      places: [place, place],
    });
    const [node] = checklistNodes(answerOf([], [item]), false, say);
    assert.ok(node?.kind === "item");
    assert.deepEqual(
      node.children.map(({ text }) => text),
      ["Not answered.", "a detail", "a.ts:4", "Answer in a sentence."],
    );
    assert.equal(node.children[2]?.place?.path, "a.ts");
  });

  it("says in words how far a file is read, and that an old answer was about something else", () => {
    assert.equal(itemStateWords(itemView({ settling: "view", verified: 2, units: ["a", "b", "c"] }), say), "2 of 3 verified");
    assert.equal(itemStateWords(itemView({ settling: "view", verified: 0, units: ["a"], state: "stale" }), say), "stale · 0 of 1 verified");
    assert.equal(itemStateWords(itemView({ state: "stale" }), say), "stale · settled before, for something else");
  });

  it("offers on an item only what can settle it", () => {
    assert.equal(itemContext(itemView({ settling: "triage" })), "itemTriage");
    assert.equal(itemContext(itemView({ settling: "view" })), "itemView");
    assert.equal(itemContext(itemView({ settling: "triage", state: "satisfied" })), "itemSettled");
    assert.equal(itemContext(itemView({ state: "stale", settling: "role" })), "itemAnswer");
  });

  it("says when it is the author's turn", () => {
    assert.equal(howWords(itemView({ settling: "triage", waitingOn: "author" }), say), "It is the author's turn: send it back.");
  });

  it("finds the next question after the one chosen, and leaves reading to the Review view", () => {
    const read = itemView({ id: "read", settling: "view" });
    const answer = answerOf([], [read, open, settled, error]);
    assert.equal(nextOpenItem(answer)?.id, "open");
    assert.equal(nextOpenItem(answer, "open")?.id, "error");
    assert.equal(nextOpenItem(answer, "error")?.id, "open");
    assert.equal(nextOpenItem(answerOf([], [read, settled])), undefined);
  });

  it("has no figures of debt where there is nothing to verify", () => {
    const { checklist } = answerOf([]);
    assert.equal(debtWords({ ...checklist, debt: { ...checklist.debt, lines: 0 } }, say), "There are no lines to verify.");
  });
});
