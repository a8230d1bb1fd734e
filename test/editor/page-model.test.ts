import assert from "node:assert/strict";
import type { ItemView, UnitView } from "../../extension/core/report/checklist-view.ts";
import { pageModelOf } from "../../extension/editor/page/page-model.ts";
import type { ChecklistAnswer } from "../../extension/server/protocol.ts";
import { limits, pageModel } from "../../webview/page-model.ts";
import { checked } from "../../webview/shape.ts";

const ada = { name: "Ada", email: "ada@example.invalid" };
const place = { path: "a.py", range: { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } } };

function item(more: Partial<ItemView> = {}): ItemView {
  return {
    id: "intent",
    text: "What does it do?",
    details: [],
    state: "open",
    why: "Not answered.",
    waitingOn: "reviewer",
    risk: "medium",
    isRequired: true,
    settling: "answer",
    binding: "b",
    places: [],
    units: [],
    findings: [],
    ...more,
  };
}

function unit(more: Partial<UnitView> = {}): UnitView {
  return {
    id: "u",
    name: "u",
    ordinal: 0,
    kind: "text",
    path: "a.py",
    removed: { start: 0, end: 0 },
    added: { start: 0, end: 1 },
    label: { area: "source", areaReason: "", nature: "written", natureReason: "" },
    author: "unknown",
    risk: "low",
    reasons: [],
    findings: [],
    isVerified: false,
    isStale: false,
    marks: [],
    ...more,
  };
}

function answer(more: Partial<ChecklistAnswer["checklist"]> = {}): ChecklistAnswer {
  const side = { name: "main", commit: "c".repeat(40), chosen: "It was named." };
  return {
    review: {
      verdict: "pass",
      findings: [],
      suppressed: [],
      problems: [],
      stats: { files: 0, coverage: { full: 0, partial: 0, none: 0 }, skipped: {} },
      change: { base: side, head: side, files: [] },
      units: [],
      capabilities: {
        added: [{ kind: "network", object: "a.example", places: [place], folders: ["a"] }],
        spread: [],
        removed: [{ kind: "exec", places: [], folders: [] }],
        unread: [],
      },
      identity: [],
      actions: [],
      root: "file:///r/",
      sides: [],
    },
    checklist: {
      change: { base: side, head: { name: "the working tree", chosen: "It differs." }, digest: "d" },
      basis: "ledger",
      gate: { isOpen: false, waiting: [{ on: "reviewer", count: 1 }] },
      items: [item()],
      units: [unit()],
      debt: { lines: 1, unverifiedLines: 1, coverage: 0, weighted: 1, minutes: 1, sittings: 1, knownShare: 0 },
      uncommitted: [],
      problems: [],
      ...more,
    },
    history: [],
    decisions: [],
  };
}

function modelOf(more: Partial<ChecklistAnswer["checklist"]> = {}): ReturnType<typeof pageModelOf> {
  const model = pageModelOf(answer(more));
  assert.deepEqual(checked(pageModel, model), { kind: "sound", value: model });
  return model;
}

describe("what the page is told of a review", () => {
  it("counts lines from 1, and says whether the head is a commit", () => {
    const model = modelOf({ items: [item({ places: [place] }), item({ places: [place, place] })] });
    assert.deepEqual(model.items[0]?.places, [{ path: "a.py", line: 5 }]);
    assert.deepEqual([model.items[1]?.places.length, model.items[1]?.allPlaces], [1, 1]);
    assert.deepEqual(
      model.capabilities.map(({ change, kind, object, places }) => [change, kind, object, places]),
      [
        ["added", "network", "a.example", [{ path: "a.py", line: 5 }]],
        ["removed", "exec", undefined, []],
      ],
    );
    assert.equal(model.isCommit, false);
  });

  it("is cut where there is more than a page can show, and says how much there was", () => {
    const items = Array.from({ length: limits.items + 5 }, (_, index) => item({ id: `i${index}` }));
    const at = (line: number) => ({ path: "a.py", range: { start: { line, character: 0 }, end: { line, character: 1 } } });
    const places = Array.from({ length: limits.places + 3 }, (_, line) => at(line));
    const model = modelOf({ items: [item({ places }), ...items] });
    assert.equal(model.items.length, limits.items);
    assert.equal(model.allItems, limits.items + 6);
    assert.equal(model.items[0]?.places.length, limits.places);
    assert.equal(model.items[0]?.allPlaces, limits.places + 3);
  });

  it("shows what is open and undecided where it cannot show all", () => {
    const settled = Array.from({ length: limits.items }, (_, index) => item({ id: `s${index}`, state: "satisfied" }));
    const findings = Array.from({ length: limits.findings + 1 }, (_, index) => ({ rule: "r", fingerprint: `f${index}`, message: "m" }));
    const told = answer({ items: [...settled, item({ id: "last", findings })] });
    const made = { path: "a.py", rule: "r", as: "accepted", reason: "why", who: ada, at: "2026-01-02T00:00:00.000Z" } as const;
    const decisions = findings.slice(0, limits.findings).map(({ fingerprint }) => ({ ...made, fingerprint }));
    const [first] = pageModelOf({ ...told, decisions }).items;
    assert.equal(first?.id, "last");
    assert.equal(first?.findings[0]?.fingerprint, `f${limits.findings}`);
    assert.equal(first?.findings.length, limits.findings);
  });

  it("shows no more findings of all items together than the page draws in a moment", () => {
    const findings = Array.from({ length: 90 }, (_, index) => ({ rule: "r", fingerprint: `f${index}`, message: "m" }));
    const { items } = modelOf({ items: Array.from({ length: 20 }, (_, index) => item({ id: `i${index}`, findings })) });
    assert.equal(items.flatMap((one) => one.findings).length, limits.allFindings);
    assert.deepEqual([items[0]?.findings.length, items.at(-1)?.findings.length, items.at(-1)?.allFindings], [90, 0, 90]);
  });

  it("keeps within its limits whatever the texts are, and spells out what cannot be seen", () => {
    const text = `\u202e${"\u{e0041}".repeat(9_000)}`;
    const model = modelOf({
      items: [item({ text, why: text, details: [text], findings: [{ rule: "r", fingerprint: "f", message: text }] })],
    });
    assert.ok(model.items[0]?.text.startsWith("\\u{202e}\\u{e0041}"));
    assert.ok((model.items[0]?.text.length ?? 0) <= limits.text);
  });

  it("says of a finding what was decided on it, and of its neighbour nothing", () => {
    const findings = ["f1", "f2"].map((fingerprint) => ({ rule: "r", fingerprint, message: "m" }));
    const decision = {
      path: "a.ts",
      rule: "r",
      fingerprint: "f2",
      as: "accepted",
      reason: "why",
      who: ada,
      at: "2026-01-02T00:00:00.000Z",
    } as const;
    const told = { ...answer({ items: [item({ findings })] }), decisions: [decision, { ...decision, reason: "of another file" }] };
    const [first, second] = pageModelOf(told).items[0]?.findings ?? [];
    assert.equal(first?.decided, undefined);
    assert.deepEqual(second?.decided, { as: "accepted", reason: "why", who: ada });
  });

  it("counts each reader's units once, latest first, and an agent's marks apart from the person's", () => {
    const mark = { who: ada, at: "2026-01-02T00:00:00.000Z", how: "explicit", isExact: true } as const;
    const units = [
      unit({ marks: [mark, { ...mark, how: "bulk", at: "2026-01-03T00:00:00.000Z" }], isVerified: true }),
      unit({ marks: [mark, { ...mark, agent: "codex", at: "2026-01-09T00:00:00.000Z" }], risk: "high" }),
    ];
    const model = modelOf({ units });
    assert.deepEqual(
      model.readers.map(({ agent, units: count, lastAt, hows }) => [agent, count, lastAt, hows]),
      [
        ["codex", 1, "2026-01-09T00:00:00.000Z", ["explicit"]],
        [undefined, 2, "2026-01-03T00:00:00.000Z", ["bulk", "explicit"]],
      ],
    );
    assert.deepEqual(
      model.meters.map(({ risk, units: all, verified }) => [risk, all, verified]),
      [
        ["critical", 0, 0],
        ["high", 1, 0],
        ["medium", 0, 0],
        ["low", 1, 1],
      ],
    );
  });

  it("offers to look at what is of low risk and open, and at nothing else", () => {
    const model = modelOf({ units: [unit(), unit({ isVerified: true }), unit({ risk: "medium" })] });
    assert.equal(model.lowOpen, 1);
  });

  it("puts what blocks before what is noted", () => {
    const model = modelOf({
      problems: [
        { code: "a", message: "noted", weight: "note" },
        { code: "b", message: "blocks", weight: "blocking", path: "x", range: place.range },
      ],
    });
    assert.deepEqual(
      model.problems.map(({ message, line }) => [message, line]),
      [
        ["blocks", 5],
        ["noted", undefined],
      ],
    );
  });
});
