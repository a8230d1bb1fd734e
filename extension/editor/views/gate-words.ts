/** The gate and the debt of a change, a line each. */
import { assertNever } from "../../core/base/assert-never.ts";
import type { ChecklistView, ItemView } from "../../core/report/checklist-view.ts";
import type { WaitingOn } from "../../core/review/checklist/item-state.ts";
import type { Say } from "../say.ts";

/** Neither satisfied nor overridden. */
export function isOpenItem({ state }: Pick<ItemView, "state">): boolean {
  return state !== "satisfied" && state !== "overridden";
}

/** What keeps the gate closed. */
export function openRequired({ items }: ChecklistView): readonly ItemView[] {
  return items.filter((item) => item.isRequired && isOpenItem(item));
}

/** `Gate closed: 3 required items are open, waiting 2 for a reviewer, 1 for a second person.` */
export function gateWords(checklist: ChecklistView, say: Say): string {
  const { gate } = checklist;
  if (gate.isOpen) return say("Gate open: every required item is settled.");
  const count = openRequired(checklist).length;
  const waiting = gate.waiting.map((one) => say("{0} for {1}", one.count, waitingWords(one.on, say))).join(", ");
  if (count === 1) return say("Gate closed: 1 required item is open, waiting {0}.", waiting);
  return say("Gate closed: {0} required items are open, waiting {1}.", count, waiting);
}

function waitingWords(on: WaitingOn, say: Say): string {
  switch (on) {
    case "reviewer":
      return say("a reviewer");
    case "second person":
      return say("a second person");
    case "author":
      return say("the author");
    case "role":
      return say("whoever the policy names");
    case "nobody":
      return say("nobody");
    default:
      return assertNever(on);
  }
}

/** Always with the share of lines of which it is known who wrote them: the rest of the figures hang on it. */
export function debtWords({ debt }: ChecklistView, say: Say): string {
  if (debt.lines === 0) return say("There are no lines to verify.");
  const percent = (share: number): number => Math.floor(share * 100);
  const covered = say("{0} of {1} lines not verified ({2} % covered).", debt.unverifiedLines, debt.lines, percent(debt.coverage));
  const left = debt.unverifiedLines === 0 ? "" : ` ${say("About {0} min to read.", debt.minutes)}`;
  return `${covered}${left} ${say("Who wrote it is known of {0} %.", percent(debt.knownShare))}`;
}
