import assert from "node:assert/strict";
import { noActs, type Standing, type UnitMark } from "../../../../extension/core/review/checklist/acts.ts";
import { pastDecisions } from "../../../../extension/core/review/checklist/decision-on.ts";
import { gateOf } from "../../../../extension/core/review/checklist/gate.ts";
import type { Item } from "../../../../extension/core/review/checklist/item.ts";
import { type Circumstances, type ItemStatus, itemStatus } from "../../../../extension/core/review/checklist/item-state.ts";
import { defaultPolicy } from "../../../../extension/core/review/checklist/policy.ts";
import { ada, bo, circumstances, finding, items, mark, reviewed, type UnitParts } from "./checklist-builder.ts";

function named(all: readonly Item[], id: string): Item {
  const found = all.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

function view(parts: UnitParts, marks: readonly UnitMark[], more: Partial<Standing> = {}): ItemStatus {
  const item = named(items({ units: [reviewed(parts)] }), "view:src/a.ts");
  return itemStatus(item, circumstances({ standingOf: () => ({ marks, isStale: false, ...more }) }));
}

describe("the state of an item to read", () => {
  it("is settled by a person's own mark on the same content among the same lines", () => {
    assert.equal(view({ risk: "high" }, []).state, "open");
    const status = view({ risk: "high" }, [mark()]);
    assert.deepEqual([status.state, status.waitingOn, status.by], ["satisfied", "nobody", ada]);
  });

  it("above low risk is not settled by what was carried, seen, marked with others, or marked by an agent", () => {
    const weak = [mark({ isExact: false }), mark({ how: "viewed" }), mark({ how: "bulk" }), mark({ agent: "some-agent" })];
    for (const one of weak) {
      assert.equal(view({ risk: "medium" }, [one]).state, "open", JSON.stringify(one));
      assert.equal(view({ risk: "low" }, [one]).state, "satisfied", JSON.stringify(one));
    }
    assert.equal(view({ risk: "medium" }, weak).state, "open");
  });

  it("is stale, not open, where the file had a mark on something that is no more", () => {
    assert.equal(view({}, [], { isStale: true }).state, "stale");
  });

  it("asks for as many people as the policy does, and knows one person by two spellings", () => {
    const item = named(items({ units: [reviewed()] }), "view:src/a.ts");
    const judged = (marks: readonly UnitMark[]) =>
      itemStatus(item, circumstances({ reviewersOf: () => 2, standingOf: () => ({ marks, isStale: false }) })).state;
    assert.equal(judged([mark()]), "open");
    assert.equal(judged([mark(), mark({ who: { name: "Ada", email: "Ada+work@Example.org" } })]), "open");
    assert.equal(judged([mark(), mark({ who: bo })]), "satisfied");
  });
});

describe("the state of a finding's item", () => {
  const found = finding();
  const unit = reviewed({ findings: [found], risk: "high" });
  const item = named(items({ units: [unit], findings: [found] }), "finding:command/tunnel:1:aa");
  const decision = {
    who: ada,
    at: "2026-11-21T10:00:00Z",
    rule: found.rule,
    fingerprint: found.fingerprint,
    unit: "1",
    reason: "ours",
  } as const;
  const judged = (triage: Circumstances["acts"]["triage"], items: readonly Item[] = [item]) => {
    const acts = { ...noActs, triage };
    const { today } = circumstances({});
    return itemStatus(item, circumstances({ acts, pastDecisions: pastDecisions(acts, items, today) }));
  };

  it("is settled by a decision with a reason, while it lasts", () => {
    assert.equal(judged([]).state, "open");
    assert.equal(judged([{ ...decision, as: "accepted", until: "2026-11-21" }]).state, "satisfied");
    assert.equal(judged([{ ...decision, as: "accepted", until: "2026-11-20" }]).state, "stale");
    assert.equal(judged([{ ...decision, as: "false-positive" }]).state, "satisfied");
  });

  it("waits for the author where it is to be fixed", () => {
    const status = judged([{ ...decision, as: "fixed" }]);
    assert.deepEqual([status.state, status.waitingOn], ["open", "author"]);
  });

  it("takes no decision about other content, nor an agent's", () => {
    assert.equal(judged([{ ...decision, as: "accepted", unit: "2" }]).state, "stale");
    assert.equal(judged([{ ...decision, as: "accepted", fingerprint: "1:bb:0" }]).state, "stale");
    assert.equal(judged([{ ...decision, as: "accepted", agent: "some-agent" }]).state, "open");
  });

  it("is not called opened again because its like elsewhere in the change was decided", () => {
    const other = finding({ fingerprint: "1:bb:0" });
    const elsewhere = reviewed({ id: "2", findings: [other], risk: "high" });
    const both = items({ units: [unit, elsewhere], findings: [found, other] });
    const decided = [{ ...decision, as: "accepted", unit: "2", fingerprint: other.fingerprint } as const];
    assert.equal(judged(decided, both).state, "open");
    assert.equal(judged(decided).state, "stale");
  });

  it("keeps a decision through a new scheme of fingerprints, by rule and unit", () => {
    assert.equal(judged([{ ...decision, as: "accepted", fingerprint: "0:zz:0" }]).state, "satisfied");
  });

  it("is not settled by an answer where it is grave, and is where it is not", () => {
    const answerTo = (one: Item) => ({ who: ada, at: "2026-11-21T10:00:00Z", item: one.id, binding: one.binding, text: "all fine" });
    assert.equal(itemStatus(item, circumstances({ acts: { ...noActs, answers: [answerTo(item)] } })).state, "open");
    const mild = finding({ severity: "medium" });
    const mildItem = named(items({ units: [reviewed({ findings: [mild] })], findings: [mild] }), "findings.tunnel");
    assert.equal(itemStatus(mildItem, circumstances({ acts: { ...noActs, answers: [answerTo(mildItem)] } })).state, "satisfied");
  });
});

describe("the state of a question", () => {
  const item = named(items({ units: [reviewed()] }), "intent");
  const answer = { who: ada, at: "2026-11-21T10:00:00Z", item: "intent", binding: item.binding, text: "It renames a flag." };
  const judged = (answers: Circumstances["acts"]["answers"], one = item) =>
    itemStatus(one, circumstances({ acts: { ...noActs, answers } }));

  it("is settled by an answer to just this", () => {
    assert.equal(judged([answer]).state, "satisfied");
    assert.equal(judged([{ ...answer, binding: "other" }]).state, "stale");
    assert.equal(judged([{ ...answer, text: "  " }]).state, "open");
    assert.equal(judged([{ ...answer, agent: "some-agent" }]).state, "open");
  });

  it("for a second person is not settled by an author, however the address is spelled", () => {
    const second = named(items({ units: [reviewed({ path: "CODEOWNERS" })] }), "policy.changed");
    const by = (email: string) => judged([{ ...answer, item: second.id, binding: second.binding, who: { name: "x", email } }], second);
    assert.deepEqual([by("BO+x@example.org").state, by("BO+x@example.org").waitingOn], ["open", "second person"]);
    assert.equal(by("ada@example.org").state, "satisfied");
  });

  it("can be overridden by whom the policy allows, with a reason, until a day", () => {
    const override = { who: ada, at: "2026-11-21T10:00:00Z", item: "intent", binding: item.binding, reason: "release day" };
    const over = (more: object, policy = defaultPolicy) =>
      itemStatus(item, circumstances({ policy, acts: { ...noActs, overrides: [{ ...override, ...more }] } })).state;
    assert.equal(over({}), "overridden");
    assert.equal(over({ reason: "" }), "open");
    assert.equal(over({ until: "2026-11-20" }), "open");
    assert.equal(over({ binding: "other" }), "open");
    assert.equal(over({ agent: "some-agent" }), "open");
    assert.equal(over({}, { ...defaultPolicy, overriders: ["bo@example.org"] }), "open");
    assert.equal(over({ who: bo }, { ...defaultPolicy, overriders: ["bo@example.org"] }), "overridden");
  });

  it("about the tests is settled by a run that ended with 0 on this very tree", () => {
    const run = { who: ada, at: "2026-11-21T10:00:00Z", command: "npm test", exitCode: 0, tree: "t1" };
    const policy = { ...defaultPolicy, tests: { isRequired: true, command: "npm test" } };
    const ran = named(items({ units: [reviewed()], policy }), "tests.ran");
    const judgedRun = (more: object) => itemStatus(ran, circumstances({ acts: { ...noActs, runs: [{ ...run, ...more }] } })).state;
    assert.equal(judgedRun({}), "satisfied");
    assert.equal(judgedRun({ tree: "t0" }), "stale");
    assert.equal(judgedRun({ exitCode: 1 }), "open");
    assert.equal(judgedRun({ command: "true" }), "open");
    assert.equal(judgedRun({ agent: "some-agent" }), "open");
  });
});

describe("the gate", () => {
  const all = items({ units: [reviewed()], identity: ["A commit is not signed."] });

  it("is closed while a required item is open, and says whose turn it is", () => {
    const gate = gateOf(all.map((item) => itemStatus(item, circumstances())));
    assert.equal(gate.isOpen, false);
    assert.deepEqual(
      gate.unsettled.map(({ item }) => item.id),
      ["intent", "view:src/a.ts"],
    );
    assert.deepEqual(gate.waiting, [{ on: "reviewer", count: 2 }]);
  });

  it("is open when every required item is settled, and never by an error", () => {
    const settled = all.map((item): ItemStatus => ({ item, state: "satisfied", why: "", waitingOn: "nobody" }));
    assert.equal(gateOf(settled).isOpen, true);
    assert.equal(gateOf(settled.map((status) => ({ ...status, state: "overridden" }))).isOpen, true);
    assert.equal(gateOf(settled.map((status) => ({ ...status, state: "error" }))).isOpen, false);
    assert.equal(gateOf([]).isOpen, true);
  });
});
