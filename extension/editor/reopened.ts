/** What a new answer opened again of what had been settled: said to the person, who may be looking elsewhere. */
import { grouped } from "../core/base/grouped.ts";
import type { ItemView, UnitView } from "../core/report/checklist-view.ts";
import type { ChecklistAnswer } from "../server/protocol.ts";
import type { Say } from "./say.ts";
import { isOpenItem } from "./views/gate-words.ts";
import { unitKey } from "./views/unit-words.ts";

export interface Reopened {
  /** Units that were verified before and are not any more, or stand no more as they were. */
  readonly lost: number;
  /** What is to be read in their place. */
  readonly units: readonly UnitView[];
  /** Settled before, open now. */
  readonly items: readonly ItemView[];
}

/** Of another change nothing is opened again. What was verified and has gone without anything in its place asks for nothing. */
export function reopened(before: ChecklistAnswer | undefined, after: ChecklistAnswer): Reopened {
  if (before === undefined || before.review.root !== after.review.root) return { lost: 0, units: [], items: [] };
  const now = new Map(after.checklist.units.map((unit) => [unitKey(unit), unit]));
  const openByPath = grouped(
    after.checklist.units.filter(({ isVerified }) => !isVerified),
    ({ path }) => path,
  );
  const known = new Set(before.checklist.units.map(unitKey));
  const units = new Set<UnitView>();
  let lost = 0;
  for (const unit of before.checklist.units) {
    if (!unit.isVerified) continue;
    const same = now.get(unitKey(unit));
    if (same?.isVerified === true) continue;
    const instead = same === undefined ? (openByPath.get(unit.path) ?? []).filter((open) => !known.has(unitKey(open))) : [same];
    if (instead.length === 0) continue;
    lost += 1;
    for (const open of instead) units.add(open);
  }
  const settled = new Set(before.checklist.items.filter((item) => !isOpenItem(item)).map(({ id }) => id));
  const items = after.checklist.items.filter((item) => item.settling !== "view" && isOpenItem(item) && settled.has(item.id));
  return { lost, units: [...units], items };
}

/** Whether two answers speak of the same content, whatever was done about it between them. */
export function hasSameUnits(before: ChecklistAnswer | undefined, after: ChecklistAnswer): boolean {
  const keys = ({ checklist }: ChecklistAnswer): string => checklist.units.map(unitKey).sort().join("\n");
  return before === undefined || keys(before) === keys(after);
}

/** Undefined where nothing was opened again. */
export function reopenedWords({ lost, items }: Reopened, say: Say): string | undefined {
  const parts = [
    ...(lost === 0
      ? []
      : [lost === 1 ? say("1 unit that was verified is another now.") : say("{0} units that were verified are others now.", lost)]),
    ...(items.length === 0
      ? []
      : [items.length === 1 ? say("1 settled item is open again.") : say("{0} settled items are open again.", items.length)]),
  ];
  return parts.length === 0 ? undefined : parts.join(" ");
}
