/** Reviewed units and findings, as small as they can be. */
import type { Finding } from "../../../../extension/core/base/finding.ts";
import { range } from "../../../../extension/core/base/range.ts";
import type { Unit } from "../../../../extension/core/change/unit.ts";
import type { UnitLabel } from "../../../../extension/core/change/unit-label.ts";
import type { Standing, UnitMark } from "../../../../extension/core/review/checklist/acts.ts";
import { noActs } from "../../../../extension/core/review/checklist/acts.ts";
import type { Circumstances } from "../../../../extension/core/review/checklist/item-state.ts";
import { type ItemsInput, itemsOf } from "../../../../extension/core/review/checklist/items.ts";
import { defaultPolicy } from "../../../../extension/core/review/checklist/policy.ts";
import type { ReviewedUnit } from "../../../../extension/core/review/reviewed-unit.ts";
import { digest } from "../../change/change-builder.ts";

export const ada = { name: "Ada", email: "ada@example.org" };
export const bo = { name: "Bo", email: "bo@example.org" };

export interface UnitParts extends Partial<Omit<ReviewedUnit, "label" | "unit">> {
  readonly path?: string;
  readonly id?: string;
  readonly lines?: number;
  readonly label?: Partial<UnitLabel>;
}

export function reviewed({ path = "src/a.ts", id = "1", lines = 1, label, ...rest }: UnitParts = {}): ReviewedUnit {
  const unit: Unit = { id, ctx: `c${id}`, ordinal: 0, kind: "text", path, removed: { start: 0, end: 0 }, added: { start: 0, end: lines } };
  return {
    unit,
    label: { area: "source", areaReason: "", nature: "written", natureReason: "", ...label },
    author: "unknown",
    risk: "medium",
    reasons: [],
    findings: [],
    ...rest,
  };
}

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: "command/tunnel",
    category: "tunnel",
    severity: "high",
    confidence: "high",
    message: "Opens a tunnel",
    path: "src/a.ts",
    range: range(0, 0, 0, 1),
    related: [],
    via: [],
    labels: {},
    fingerprint: "1:aa:0",
    state: "new",
    ...more,
  };
}

export function items(more: Partial<ItemsInput>) {
  return itemsOf({
    units: [],
    findings: [],
    suppressed: [],
    problems: [],
    outside: [],
    identity: [],
    policy: defaultPolicy,
    digest,
    ...more,
  });
}

export function mark(more: Partial<UnitMark> = {}): UnitMark {
  return { who: ada, at: "2026-11-21T10:00:00Z", how: "explicit", isExact: true, ...more };
}

export const unmarked: Standing = { marks: [], isStale: false };

export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  return {
    acts: noActs,
    pastDecisions: [],
    standingOf: () => unmarked,
    policy: defaultPolicy,
    authors: ["bo@example.org"],
    tree: "t1",
    today: "2026-11-21",
    reviewersOf: () => 1,
    ...more,
  };
}
