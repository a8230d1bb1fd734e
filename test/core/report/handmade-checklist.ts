/** A checklist made by hand for the tests of the formats. */
import type { ChecklistResult } from "../../../extension/core/report/checklist-result.ts";
import { type Gate, gateOf } from "../../../extension/core/review/checklist/gate.ts";
import type { Item } from "../../../extension/core/review/checklist/item.ts";
import type { ItemStatus } from "../../../extension/core/review/checklist/item-state.ts";
import { finding, items, reviewed, unmarked } from "../review/checklist/checklist-builder.ts";

/** What a hostile author would put into a path, a message or an answer. */
export const hostile =
  "</a>]]>&\"'::error::%0A@team #1 gh-2 [x](http://h.example) `code` \u001b[31m\u202e\n- [x] done | \u0000 --><img src=x>";

export const tunnel = finding({ message: "Opens a tunnel to h.example", path: "src/up.sh" });
const unit = reviewed({ path: "src/up.sh", findings: [tunnel], risk: "high" });

/** A grave finding, a file to read and a question, in this order. */
export const openItems: readonly Item[] = items({ units: [unit], findings: [tunnel] });

export function status(item: Item, more: Partial<ItemStatus> = {}): ItemStatus {
  return { item, state: "open", why: "Not answered.", waitingOn: "reviewer", ...more };
}

export function itemLike(more: Partial<Item>): Item {
  const [first] = openItems;
  if (first === undefined) throw new Error("the checklist made by hand is empty");
  return { ...first, findings: [], units: [], places: [], settling: "answer", details: [], ...more };
}

export function checklistOf(statuses: readonly ItemStatus[], more: Partial<ChecklistResult> = {}): ChecklistResult {
  const gate: Gate = gateOf(statuses);
  return {
    change: {
      base: { name: "main", commit: "0".repeat(40), chosen: "--base" },
      head: { name: "work", commit: "1".repeat(40), chosen: "--head" },
      digest: "d".repeat(64),
    },
    gate,
    debt: { lines: 4, unverifiedLines: 4, coverage: 0, weighted: 16, minutes: 1, sittings: 1, knownShare: 0 },
    units: [unit],
    standingOf: () => unmarked,
    problems: [],
    uncommitted: [],
    basis: "ledger",
    ...more,
  };
}
