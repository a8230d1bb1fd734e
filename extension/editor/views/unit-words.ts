/** What a unit is called in the views, and its icon: never without the words of its state, and never told by colour alone. */
import { assertNever } from "../../core/base/assert-never.ts";
import { oneLine } from "../../core/base/one-line.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { UnitState } from "../reading/unit-state.ts";
import type { Say } from "../say.ts";

const labelLength = 120;

/** `Lines 3–9`, `After line 4: 2 lines removed`, `mode: from file to executable`. */
export function unitLabel({ kind, added, removed, description }: UnitView, say: Say): string {
  if (kind !== "text") return oneLine(description === undefined ? kind : `${kind}: ${description}`, labelLength);
  const count = added.end - added.start;
  if (count === 0) return say("After line {0}: {1} removed", added.start, removed.end - removed.start);
  return count === 1 ? say("Line {0}", added.start + 1) : say("Lines {0}–{1}", added.start + 1, added.end);
}

/** What there is to know before reading: why it is of this risk. */
export function unitReason({ findings, reasons, label }: UnitView): string {
  const nature = label.nature === "written" ? "" : label.natureReason;
  return oneLine(findings[0]?.message ?? reasons[0] ?? nature, labelLength);
}

export function stateIcon(state: UnitState): string {
  switch (state) {
    case "verified":
      return "pass-filled";
    case "carried":
      return "pass";
    case "stale":
      return "history";
    case "open":
      return "circle-large-outline";
    default:
      return assertNever(state);
  }
}

/** Names just this unit to the server: the name without an ordinal would mean each of several that are equal. */
export function unitKey({ id, ordinal }: Pick<UnitView, "id" | "ordinal">): string {
  return `${id}:${ordinal}`;
}
