import assert from "node:assert/strict";
import { range } from "../../../../extension/core/base/range.ts";
import type { ChecklistGround } from "../../../../extension/core/review/checklist/ground.ts";
import { groundText, readGround } from "../../../../extension/core/review/checklist/ground-text.ts";
import { finding, reviewed } from "./checklist-builder.ts";

/** Everything that a ground may hold, each at least once. */
function fullGround(): ChecklistGround {
  const tunnel = finding({
    canonical: "ssh -R 9:localhost:22 u@h",
    via: ["timeout"],
    labels: { attack: ["T1572"], cwe: ["CWE-78"] },
    related: [{ path: "src/b.ts", range: range(3, 0, 3, 9), message: "before this change" }],
    capability: { kind: "network", object: "203.0.113.7" },
    action: { id: "call-1", range: range(0, 4, 1, 0) },
  });
  const ignored = finding({ fingerprint: "1:bb:0", capability: { kind: "exec" }, severity: "low", state: "existing" });
  const units = [
    reviewed({ id: "1", findings: [tunnel, ignored], reasons: ["opens a tunnel"], risk: "critical", author: "agent" }),
    reviewed({
      id: "2",
      lines: 3,
      label: { nature: "moved", move: { path: "src/c.ts", lines: { start: 4, end: 7 }, edited: 1, isWhole: true } },
    }),
    reviewed({ id: "3", path: "docs/b.md", reasons: ["opens a tunnel"], label: { area: "documentation", areaReason: "its name is b.md" } }),
  ];
  const [one, two, three] = units.map(({ unit }) => unit);
  if (one === undefined || two === undefined || three === undefined) throw new Error("no units");
  const renamed = { ...three, kind: "rename" as const, description: "renamed from a.md" };
  const last = units[2];
  if (last !== undefined) units[2] = { ...last, unit: renamed };
  return {
    files: [
      { path: "src/a.ts", status: "modified", before: { id: "aa" }, after: { id: "bb" }, units: [one, two] },
      { path: "docs/b.md", oldPath: "docs/a.md", status: "renamed", after: { id: "" }, units: [renamed] },
    ],
    units,
    lines: new Map([
      [one, 1],
      [two, 3],
      [renamed, 0],
    ]),
    findings: [tunnel],
    suppressed: [{ finding: ignored, reason: "a test", until: "2027-01-01", path: "src/a.ts", range: range(8, 0, 8, 12), isNew: true }],
    problems: [
      { code: "unparsed", message: "This cannot be parsed.", weight: "blocking", path: "src/a.ts", range: range(1, 0, 1, 4) },
      { code: "elsewhere", message: "Something else.", weight: "note" },
    ],
    outside: [{ path: "docs/b.md", reason: "the task names src alone" }],
    identity: ["Somebody is new here."],
  };
}

function textOf(ground: ChecklistGround): string {
  const text = groundText(ground);
  if (text === undefined) throw new Error("it was not written");
  return text;
}

/** The value with each of its parts in turn replaced by something of another kind. */
function* spoiled(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) for (const other of spoiled(part)) yield value.with(at, other);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) for (const other of spoiled(part)) yield { ...value, [name]: other };
  }
  yield typeof value === "number" ? -1.5 : 0.5;
}

describe("the text of a checklist's ground", () => {
  it("gives the same ground again", () => {
    const ground = fullGround();
    assert.deepEqual(readGround(textOf(ground)), ground);
  });

  it("gives one unit and one finding wherever the same one stood", () => {
    const read = readGround(textOf(fullGround()));
    assert.ok(read);
    assert.equal(read.units[0]?.unit, read.files[0]?.units[0]);
    assert.equal(read.units[0]?.findings[0], read.findings[0]);
    assert.equal(read.units[0]?.findings[1], read.suppressed[0]?.finding);
    assert.equal(read.units[2] === undefined ? undefined : read.lines.get(read.units[2].unit), 0);
  });

  it("leaves out who wrote a unit by what evidence, and keeps to what it comes to", () => {
    const ground = fullGround();
    const [first, ...others] = ground.units;
    if (first === undefined) throw new Error("no unit");
    const evident = { ...first, provenance: { mark: "agent", evidence: [], parts: [] } };
    assert.deepEqual(readGround(textOf({ ...ground, units: [evident, ...others] as typeof ground.units })), ground);
  });

  it("is not written of units in another order than their files", () => {
    const ground = fullGround();
    assert.equal(groundText({ ...ground, units: ground.units.toReversed() }), undefined);
    assert.equal(groundText({ ...ground, units: ground.units.slice(1) }), undefined);
  });

  it("is no ground with anything of another kind in any place", () => {
    const value: unknown = JSON.parse(textOf(fullGround()));
    const all = [...spoiled(value)];
    assert.ok(all.length > 200, `${all.length} were tried`);
    for (const other of all) {
      const text = JSON.stringify(other);
      assert.equal(readGround(text), undefined, text);
    }
  });

  it("is no ground where it is not JSON, or cut off", () => {
    const text = textOf(fullGround());
    for (let length = 0; length < text.length; length += 7) assert.equal(readGround(text.slice(0, length)), undefined);
    assert.equal(readGround("null"), undefined);
    assert.equal(readGround("[]"), undefined);
  });
});
