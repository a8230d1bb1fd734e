import assert from "node:assert/strict";
import type { Finding, Severity } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import type { Unit, UnitKind } from "../../../extension/core/change/unit.ts";
import type { UnitLabel } from "../../../extension/core/change/unit-label.ts";
import { type RiskInput, riskOf } from "../../../extension/core/review/risk.ts";

function unit(kind: UnitKind = "text"): Unit {
  return { id: "i", ctx: "c", ordinal: 0, kind, path: "a", removed: { start: 0, end: 0 }, added: { start: 0, end: 1 } };
}

function label(more: Partial<UnitLabel> = {}): UnitLabel {
  return { area: "source", areaReason: "", nature: "written", natureReason: "", ...more };
}

function finding(severity: Severity, message: string): Finding {
  const place = { path: "a", range: range(0, 0, 0, 1) };
  return {
    rule: "x/y",
    category: "tunnel",
    severity,
    confidence: "high",
    message,
    ...place,
    related: [],
    via: [],
    labels: {},
    fingerprint: "1:a:0",
  };
}

function judged(more: Partial<RiskInput>) {
  return riskOf({ unit: unit(), label: label(), author: "unknown", findings: [], isUnclear: false, ...more });
}

describe("the risk of a unit", () => {
  it("is that of its most severe finding, with the words of that finding", () => {
    const findings = [finding("medium", "reads a key"), finding("critical", "sends a key"), finding("critical", "opens a tunnel")];
    assert.deepEqual(judged({ findings }), { risk: "critical", reasons: ["sends a key", "opens a tunnel"] });
  });

  it("comes from what the file is for where nothing was found", () => {
    assert.deepEqual(judged({ label: label({ area: "documentation" }) }), { risk: "low", reasons: ["documentation"] });
    assert.deepEqual(judged({}), { risk: "medium", reasons: ["source"] });
    assert.deepEqual(judged({ label: label({ area: "ci" }) }), { risk: "medium", reasons: ["what runs in CI"] });
  });

  it("is higher for tests, settings and CI that an agent wrote, and never lower for any author", () => {
    assert.equal(judged({ label: label({ area: "test" }) }).risk, "low");
    assert.deepEqual(judged({ label: label({ area: "test" }), author: "agent" }), {
      risk: "medium",
      reasons: ["a test, written by an agent"],
    });
    assert.equal(judged({ label: label({ area: "ci" }), author: "agent" }).risk, "high");
    assert.equal(judged({ label: label({ area: "source" }), author: "human" }).risk, "medium");
  });

  it("is low for what is proved to be the same, and not for a move with edits", () => {
    const move = { path: "b", lines: { start: 0, end: 4 } };
    assert.equal(judged({ label: label({ nature: "formatting", natureReason: "the same tokens" }) }).risk, "low");
    assert.equal(
      judged({ label: label({ nature: "moved", natureReason: "from b", move: { ...move, edited: 0, isWhole: true } }) }).risk,
      "low",
    );
    assert.equal(
      judged({ label: label({ nature: "moved", natureReason: "from b", move: { ...move, edited: 0, isWhole: false } }) }).risk,
      "medium",
    );
    assert.equal(
      judged({ label: label({ nature: "moved", natureReason: "from b", move: { ...move, edited: 1, isWhole: false } }) }).risk,
      "medium",
    );
  });

  it("is medium where nothing can be read, whatever the file is called", () => {
    for (const kind of ["binary", "submodule", "symlink", "mode"] as const)
      assert.equal(judged({ unit: unit(kind), label: label({ area: "documentation" }) }).risk, "medium", kind);
    assert.equal(judged({ isUnclear: true, label: label({ area: "documentation" }) }).risk, "medium");
  });
});
