import assert from "node:assert/strict";
import { range } from "../../../extension/core/base/range.ts";
import { fileNodes, nextOpen, type ReviewFilter, readingOrder, reviewNodes } from "../../../extension/editor/views/review-tree.ts";
import { unitKey, unitLabel, unitReason } from "../../../extension/editor/views/unit-words.ts";
import { answerOf, say, unitView, verified } from "./answers.ts";

const all: ReviewFilter = { hidesDone: false, showsOnlyChanged: false };
const one = "1".repeat(64);
const two = "2".repeat(64);
const three = "3".repeat(64);

describe("the tree of a review", () => {
  it("puts the file with the riskiest change first, and keeps the order of the change among equals", () => {
    const units = [
      unitView({ path: "a" }),
      unitView({ path: "b", risk: "high" }),
      unitView({ path: "c", risk: "high" }),
      unitView({ path: "a", risk: "critical" }),
    ];
    assert.deepEqual(
      fileNodes(answerOf(units), all).map(({ path, risk }) => [path, risk]),
      [
        ["a", "critical"],
        ["b", "high"],
        ["c", "high"],
      ],
    );
  });

  it("counts what is verified of all of a file, whatever is hidden", () => {
    const units = [verified({ path: "a" }), unitView({ path: "a" }), verified({ path: "b" })];
    const files = fileNodes(answerOf(units), { ...all, hidesDone: true });
    assert.deepEqual(
      files.map(({ path, units: shown, verified: done, total }) => [path, shown.length, done, total]),
      [["a", 1, 1, 2]],
    );
  });

  it("shows of what changed since only what is open where something had been verified", () => {
    const units = [unitView({ path: "a" }), unitView({ path: "b", isStale: true }), verified({ path: "c", isStale: true })];
    assert.deepEqual(
      fileNodes(answerOf(units), { ...all, showsOnlyChanged: true }).map(({ path }) => path),
      ["b"],
    );
  });

  it("goes on from where the reader is, and begins again at the top", () => {
    const units = [unitView({ id: one, path: "a" }), unitView({ id: two, path: "b", risk: "high" }), verified({ id: three, path: "b" })];
    const answer = answerOf(units);
    assert.deepEqual(
      readingOrder(answer).map(({ id }) => id),
      [two, three, one],
    );
    assert.equal(nextOpen(answer)?.id, two);
    assert.equal(nextOpen(answer, { id: two, ordinal: 0 })?.id, one);
    assert.equal(nextOpen(answer, { id: one, ordinal: 0 })?.id, two);
    assert.equal(nextOpen(answer, { id: three, ordinal: 0 })?.id, one);
    assert.equal(nextOpen(answerOf([verified()])), undefined);
  });

  it("offers the unit it is at again where no other is open", () => {
    const answer = answerOf([unitView({ id: one }), verified({ id: two })]);
    assert.equal(nextOpen(answer, { id: one, ordinal: 0 })?.id, one);
  });

  it("tells first whether the gate is open, what the change can do, who wrote it, and what lies outside of the task", () => {
    const place = { path: "a", range: range(4, 0, 4, 3) };
    const answer = answerOf([unitView({ author: "agent" }), unitView({ author: "unknown" })], [], {
      capabilities: {
        added: [{ kind: "network", object: "203.0.113.7", places: [place], folders: [""] }],
        spread: [],
        removed: [{ kind: "exec", places: [place, { ...place, path: "b" }], folders: [""] }],
        unread: ["b"],
      },
      scope: { kind: "told", named: ["x"], outside: [{ path: "z", reason: "nobody asked for it" }] },
    });
    const nodes = reviewNodes(answer, all, true, say).filter((node) => node.kind === "summary");
    assert.deepEqual(
      nodes.map(({ label }) => label),
      [
        "Gate open: every required item is settled.",
        "New in this change",
        "Not done any more",
        "May be able to do more: could not be read in full",
        "An agent wrote 1 of 2 units",
        "Outside of what was asked for",
      ],
    );
    assert.deepEqual(nodes[1]?.children[0]?.place, place);
    assert.equal(nodes[1]?.children[0]?.label, "Talks to: 203.0.113.7");
    // The place of what is gone is the base's: it must not lead to another line of the head.
    assert.equal(nodes[2]?.children[0]?.place, undefined);
    assert.deepEqual(
      nodes[2]?.children[0]?.children.map(({ label, place: gone }) => [label, gone]),
      [
        ["a:5", undefined],
        ["b:5", undefined],
      ],
    );
  });

  it("says that people wrote it only where that is known of all of it, and nothing of a task that all of it keeps to", () => {
    const labels = (units: Parameters<typeof answerOf>[0]): readonly string[] => {
      const scope = { kind: "told", named: ["x"], outside: [] } as const;
      return reviewNodes(answerOf(units, [], { scope }), all, true, say).flatMap((node) => (node.kind === "summary" ? [node.label] : []));
    };
    const gate = "Gate open: every required item is settled.";
    assert.deepEqual(labels([unitView({ author: "human" })]), [gate, "People wrote it, as recorded"]);
    assert.deepEqual(labels([unitView({ author: "human" }), unitView({ author: "unknown" })]), [gate, "Nothing tells who wrote it"]);
  });

  it("offers to read the agent's session along where that was not done, and nothing is known of who wrote a part", () => {
    const offered = (author: "agent" | "human" | "unknown", isSessionRead: boolean): readonly string[] =>
      reviewNodes(answerOf([unitView({ author: "agent" }), unitView({ author })]), all, isSessionRead, say)
        .flatMap((node) => (node.kind === "summary" ? node.children : []))
        .flatMap(({ label, runs }) => (runs === undefined ? [] : [`${label} ${runs}`]));
    assert.deepEqual(offered("unknown", false), ["Read the agent’s last session along… countersign.readSession"]);
    assert.deepEqual(offered("unknown", true), []);
    assert.deepEqual(offered("human", false), []);
  });

  it("shows what others wrote on one line, without characters that act", () => {
    const answer = answerOf([unitView()], [], {
      problems: [{ code: "x", message: "one\u202e\ntwo", weight: "blocking", path: "a" }],
    });
    const [verdict] = reviewNodes(answer, all, true, say);
    assert.ok(verdict?.kind === "summary");
    assert.equal(verdict.children.at(-1)?.label, "one two");
  });
});

describe("a unit in words", () => {
  it("names its lines as an editor numbers them", () => {
    assert.equal(unitLabel(unitView({ added: { start: 2, end: 9 } }), say), "Lines 3–9");
    assert.equal(unitLabel(unitView({ added: { start: 2, end: 3 } }), say), "Line 3");
    assert.equal(unitLabel(unitView({ added: { start: 4, end: 4 }, removed: { start: 4, end: 6 } }), say), "After line 4: 2 removed");
    assert.equal(unitLabel(unitView({ kind: "mode", description: "from file to executable" }), say), "mode: from file to executable");
  });

  it("says what was found before what else sets its risk", () => {
    const found = { rule: "r", fingerprint: "f", message: "opens a tunnel" };
    assert.equal(unitReason(unitView({ reasons: ["it is CI"], findings: [found] })), "opens a tunnel");
    assert.equal(unitReason(unitView({ reasons: ["it is CI"] })), "it is CI");
  });

  it("is named to the server so that none of its equals is meant", () => {
    assert.equal(unitKey(unitView({ id: one, ordinal: 0 })), `${one}:0`);
  });
});
