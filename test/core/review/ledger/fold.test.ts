import assert from "node:assert/strict";
import type { LedgerEvent } from "../../../../extension/core/review/ledger/event.ts";
import { foldLedger } from "../../../../extension/core/review/ledger/fold.ts";
import { newEvents, type Recorder, undoOfLast } from "../../../../extension/core/review/ledger/record.ts";
import { changed } from "../../change/change-builder.ts";
import { act, acts, ada, bob, words } from "./ledger-builder.ts";

const one = changed(["a.txt", "a\nb\nc\nd\n", "a\nnew\nb\nc\nd\n"]);
const around = changed(["a.txt", "a\nb\nc\nx\n", "a\nnew\nb\nc\nx\n"]);

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  return items
    .map((item) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { item, place: state };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

describe("the state of a ledger", () => {
  it("is the same in whatever order the acts of several reviewers came together, and however often", () => {
    const finding = { rule: "command/tunnel", fingerprint: "1:x:0" };
    const at = "2026-02-01T00:00:00.000Z";
    const events: LedgerEvent[] = [
      ...acts(one, "verify"),
      ...acts(one, "verify", [0], { who: bob, at }),
      ...acts(one, "unverify", [0], { who: bob, at }),
      ...acts(around, "view", [0], { who: bob }),
      act({ kind: "answer", item: "intent", text: "first" }),
      act({ kind: "answer", item: "intent", text: "second" }),
      act({ kind: "answer", item: "intent", text: "of Bob" }, { who: bob }),
      act({ kind: "triage", finding, as: "accepted", reason: "known" }, { at }),
      act({ kind: "triage", finding, as: "fixed" }, { at }),
      act({ kind: "run", command: "npm test", exitCode: 0, tree: "t" }),
    ];
    const expected = JSON.stringify(foldLedger(events));
    for (let seed = 1; seed <= 200; seed++) assert.equal(JSON.stringify(foldLedger(shuffled([...events, ...events], seed))), expected);
  });

  it("counts the latest act of each reviewer", () => {
    const marks = acts(one, "verify");
    const taken = acts(one, "unverify");
    assert.deepEqual(words(one, [...marks, ...taken]), ["open"]);
    assert.deepEqual(words(one, [...marks, ...taken, ...acts(one, "verify")]), ["verified"]);
    assert.deepEqual(words(one, [...taken, ...acts(one, "verify", [0], { at: "2026-01-01T00:00:00.000Z" })]), ["open"]);
  });

  it("lets what takes back win over what gives at the same time", () => {
    const at = "2026-03-01T00:00:00.000Z";
    assert.deepEqual(words(one, [...acts(one, "unverify", [0], { at, id: "a" }), ...acts(one, "verify", [0], { at, id: "b" })]), ["open"]);
  });

  it("takes back the mark on the same lines in another context, where they were not there twice", () => {
    const marks = acts(one, "verify");
    assert.deepEqual(words(around, marks), ["carried"]);
    const taken = [...marks, ...acts(around, "unverify")];
    assert.deepEqual([words(around, taken), words(one, taken)], [["open"], ["open"]]);
  });

  it("does not carry a mark from an equal unit to where one was taken back", () => {
    const lines = ["a\nb\nc\nd\n", "e\nf\ng\nh\n"];
    const base = lines.join("");
    const both = changed(["a.txt", base, lines.map((block) => `${block}new\n`).join("")]);
    const otherwise = changed(["a.txt", base.replace("h", "i"), `${lines[0]}new\n${lines[1]?.replace("h", "i")}new\n`]);
    const marks = acts(both, "verify");
    assert.deepEqual(words(otherwise, marks), ["verified", "carried"]);
    assert.deepEqual(words(otherwise, [...marks, ...acts(otherwise, "unverify", [1])]), ["verified", "stale"]);
    assert.deepEqual(words(both, [...marks, ...acts(both, "unverify", [1])]), ["verified", "stale"]);
  });

  it("takes back exactly the act that an undo names, if it is the reviewer's own", () => {
    const [first, second] = [...acts(one, "verify"), ...acts(one, "verify")];
    assert.ok(first !== undefined && second !== undefined && second.kind === "verify");
    const undo = { kind: "unverify", unit: second.unit, undoes: second.id } as const;
    assert.deepEqual(words(one, [second, act(undo)]), ["open"]);
    assert.deepEqual(words(one, [first, second, act(undo)]), ["verified"]);
    assert.deepEqual(words(one, [second, act(undo, { who: bob })]), ["verified"]);
    assert.deepEqual(words(one, [second, act(undo, { at: "2020-01-01T00:00:00.000Z" })]), ["open"]);
  });

  it("lets nobody take back a taking back: who verifies again says so", () => {
    const [mark] = acts(one, "verify");
    assert.ok(mark?.kind === "verify");
    const taken = act({ kind: "unverify", unit: mark.unit }, { id: "taken" });
    assert.deepEqual(words(one, [mark, taken, act({ kind: "unverify", unit: mark.unit, undoes: "taken" })]), ["open"]);
    assert.deepEqual(words(one, [mark, taken, ...acts(one, "verify")]), ["verified"]);
  });

  it("keeps an answer for the content it was given for, until it is withdrawn", () => {
    const answer = (content: string, text: string): LedgerEvent => act({ kind: "answer", item: "intent", content, text });
    const said = (events: readonly LedgerEvent[]): unknown =>
      foldLedger(events).answers.map((one) => (one.kind === "answer" ? one.text : one.kind));
    const both = [answer("c1", "old"), answer("c1", "one"), answer("c2", "two")];
    assert.deepEqual(said(both), ["one", "two"]);
    assert.deepEqual(said([...both, act({ kind: "withdraw", item: "intent", content: "c2" })]), ["one"]);
    assert.deepEqual(said([...both, act({ kind: "withdraw", item: "intent" }, { who: bob })]), ["one", "two"]);
    assert.deepEqual(said([...both, act({ kind: "withdraw", item: "intent" })]), []);
    assert.deepEqual(said([answer("c1", "one"), act({ kind: "override", item: "intent", content: "c1", reason: "because" })]), [
      "override",
    ]);
  });

  it("keeps the latest triage of a finding, until it is withdrawn", () => {
    const finding = { rule: "command/tunnel", fingerprint: "1:x:0" };
    const events = [
      act({ kind: "triage", finding, as: "fixed" }),
      act({ kind: "triage", finding, as: "false-positive", reason: "a test" }),
    ];
    assert.deepEqual(
      foldLedger(events).triages.map(({ as }) => as),
      ["false-positive"],
    );
    assert.deepEqual(foldLedger([...events, act({ kind: "withdraw", finding })]).triages, []);
  });

  it("forgets that a unit was put off once it is verified", () => {
    const [mark] = acts(one, "verify");
    assert.ok(mark?.kind === "verify");
    const skip = act({ kind: "skip", unit: mark.unit }, { at: "2026-01-01T00:00:00.500Z" });
    const other = act({ kind: "skip", unit: { ...mark.unit, id: "other" } });
    assert.deepEqual(foldLedger([skip, other]).skips, [skip, other]);
    assert.deepEqual(foldLedger([skip, mark]).skips, []);
  });

  it("counts neither of two different acts with one id, but lets both take back", () => {
    const earlier = acts(one, "verify");
    const [mark] = acts(one, "verify", [0], { id: "same" });
    const [taken] = acts(one, "unverify", [0], { id: "same" });
    assert.ok(mark !== undefined && taken !== undefined);
    const state = foldLedger([mark, taken]);
    assert.deepEqual([state.marks, state.problems.map(({ code, weight }) => [code, weight])], [[], [["ledger-clash", "blocking"]]]);
    assert.deepEqual(words(one, [...earlier, mark, taken]), ["open"]);
    assert.deepEqual(words(one, [mark, { ...mark, at: "2027-01-01T00:00:00.000Z" }]), ["open"]);
  });
});

describe("new acts", () => {
  let ids = 0;
  const recorder = (now: number, circumstances: Partial<Recorder> = {}): Recorder => ({
    who: ada,
    change: {},
    tool: { name: "countersign", version: "0.0.0" },
    now,
    newId: () => `new-${++ids}`,
    ...circumstances,
  });
  const [mark] = acts(one, "verify");
  assert.ok(mark?.kind === "verify");
  const verify = { kind: "verify", unit: mark.unit } as const;

  it("come after all earlier ones of the reviewer, also when the clock was set back", () => {
    const first = newEvents([verify], "explicit", recorder(5_000), []);
    const taken = newEvents([{ kind: "unverify", unit: mark.unit }], "explicit", recorder(1_000), first);
    assert.equal(taken[0]?.at, "1970-01-01T00:00:05.001Z");
    assert.deepEqual(words(one, [...first, ...taken]), ["open"]);
    assert.equal(newEvents([verify], "explicit", recorder(1_000, { who: bob }), first)[0]?.at, "1970-01-01T00:00:01.000Z");
  });

  it("are undone together where they were one act for many, and one act after the other", () => {
    const single = newEvents([verify], "explicit", recorder(1_000), []);
    const bulk = newEvents([verify, { kind: "answer", item: "intent", text: "so" }], "bulk", recorder(2_000), single);
    const later = newEvents([{ kind: "skip", unit: mark.unit }], "explicit", recorder(2_500), bulk);
    const known = [...single, ...bulk, ...later];
    const undo = undoOfLast(recorder(3_000), known);
    assert.deepEqual(undo.undone, bulk);
    const undone = [...known, ...newEvents(undo.acts, "explicit", recorder(3_000), known)];
    assert.deepEqual(words(one, undone), ["verified"]);
    assert.deepEqual(foldLedger(undone).answers, []);
    const again = undoOfLast(recorder(4_000), undone);
    assert.deepEqual(again.undone, single);
    const nothing = [...undone, ...newEvents(again.acts, "explicit", recorder(4_000), undone)];
    assert.deepEqual(words(one, nothing), ["open"]);
    assert.deepEqual(undoOfLast(recorder(5_000), nothing), { undone: [], acts: [] });
  });

  it("are nobody else's to undo", () => {
    const known = newEvents([verify], "explicit", recorder(1_000), []);
    assert.deepEqual(undoOfLast(recorder(2_000, { who: bob }), known).acts, []);
    assert.deepEqual(undoOfLast(recorder(2_000, { by: "codex" }), known).acts, []);
  });
});
