/** The yes or no over a checklist: every required item settled. */
import type { ItemStatus, WaitingOn } from "./item-state.ts";

export interface Gate {
  readonly isOpen: boolean;
  /** All items, in the order of the checklist. */
  readonly items: readonly ItemStatus[];
  /** Required ones that are not settled. */
  readonly unsettled: readonly ItemStatus[];
  /** Whose turn it is, with how many required items wait for them. */
  readonly waiting: readonly { readonly on: WaitingOn; readonly count: number }[];
}

export function gateOf(items: readonly ItemStatus[]): Gate {
  const unsettled = items.filter(({ item, state }) => item.isRequired && state !== "satisfied" && state !== "overridden");
  const counts = new Map<WaitingOn, number>();
  for (const { waitingOn } of unsettled) counts.set(waitingOn, (counts.get(waitingOn) ?? 0) + 1);
  return { isOpen: unsettled.length === 0, items, unsettled, waiting: [...counts].map(([on, count]) => ({ on, count })) };
}
