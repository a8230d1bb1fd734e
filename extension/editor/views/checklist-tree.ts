/** What the Checklist view shows: each item with its state in words, below it what it rests on. Plain data, without the editor. */
import { assertNever } from "../../core/base/assert-never.ts";
import { oneLine } from "../../core/base/one-line.ts";
import type { Range } from "../../core/base/range.ts";
import type { ItemView } from "../../core/report/checklist-view.ts";
import type { ItemState } from "../../core/review/checklist/item-state.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { Say } from "../say.ts";
import { debtWords, isOpenItem } from "./gate-words.ts";

export interface ItemNode {
  readonly kind: "item";
  readonly item: ItemView;
  readonly children: readonly DetailNode[];
}

export interface DetailNode {
  readonly kind: "detail";
  readonly id: string;
  readonly text: string;
  readonly icon: string;
  readonly place?: { readonly path: string; readonly range?: Range };
}

/** A line of its own below the items. */
export interface LineNode {
  readonly kind: "line";
  readonly id: string;
  readonly text: string;
  readonly icon: string;
}

export type ChecklistNode = ItemNode | DetailNode | LineNode;

const longest = 300;
const mostRows = 30;

/** Open items before settled ones, each riskiest first, as the checklist has them. */
export function checklistNodes({ checklist }: ChecklistAnswer, hidesDone: boolean, say: Say): readonly (ItemNode | LineNode)[] {
  const open = checklist.items.filter(isOpenItem);
  const settled = hidesDone ? [] : checklist.items.filter((item) => !isOpenItem(item));
  return [
    ...[...open, ...settled].map((item): ItemNode => ({ kind: "item", item, children: detailsOf(item, say) })),
    ...(checklist.basis === "ledger" ? [line("debt", debtWords(checklist, say), "graph")] : []),
    ...checklist.problems.slice(0, mostRows).map(({ message }, at) => line(`problem.${at}`, oneLine(message, longest), "warning")),
  ];
}

function detailsOf(item: ItemView, say: Say): readonly DetailNode[] {
  const { details, why, places } = item;
  return [
    detail("why", why, "info"),
    ...details.slice(0, mostRows).map((text, at) => detail(`detail.${at}`, text, "circle-small")),
    ...[...new Map(places.map((place) => [placeWords(place), place]))]
      .slice(0, mostRows)
      .map(([words, place], at) => ({ ...detail(`place.${at}`, words, "go-to-file"), place })),
    ...(isOpenItem(item) ? [detail("how", howWords(item, say), "lightbulb")] : []),
  ].map((node) => ({ ...node, id: `${item.id}.${node.id}` }));
}

/** Several findings of one line are at one place. */
function placeWords({ path, range }: ItemView["places"][number]): string {
  return range === undefined ? path : `${path}:${range.start.line + 1}`;
}

function detail(id: string, text: string, icon: string): DetailNode {
  return { kind: "detail", id, text: oneLine(text, longest), icon };
}

function line(id: string, text: string, icon: string): LineNode {
  return { kind: "line", id, text, icon };
}

/** What a person can do about it. */
export function howWords({ settling, waitingOn, findings, risk }: ItemView, say: Say): string {
  if (waitingOn === "author") return say("It is the author's turn: send it back.");
  switch (settling) {
    case "view":
      return say("Read each of its units, and mark them as verified in the Review view.");
    case "triage":
      if (findings.length > 1 && (risk === "medium" || risk === "low")) return say("Answer for all of them, or decide about each.");
      return say("Decide: accepted, a false positive, or to be fixed.");
    case "answer":
      return say("Answer in a sentence.");
    case "run":
      return say("Run it on a command line: countersign answer ITEM --run");
    case "second-person":
      return say("Somebody who is not an author of the change has to answer.");
    case "role":
      return say("Somebody whom the policy names has to answer.");
    case "link":
      return say("Answer with a link.");
    default:
      return assertNever(settling);
  }
}

/** With what is done of it where that is known: `2 of 5 verified`. */
export function itemStateWords({ state, verified, units, settling }: ItemView, say: Say): string {
  if (settling === "view" && verified !== undefined && (state === "open" || state === "stale")) {
    const done = say("{0} of {1} verified", verified, units.length);
    return state === "stale" ? `${say("stale")} · ${done}` : done;
  }
  switch (state) {
    case "open":
      return say("open");
    case "stale":
      return say("stale · settled before, for something else");
    case "satisfied":
      return say("settled");
    case "overridden":
      return say("overridden");
    case "error":
      return say("could not be worked out, which never passes");
    default:
      return assertNever(state);
  }
}

export function itemIcon(state: ItemState): string {
  switch (state) {
    case "open":
      return "circle-large-outline";
    case "stale":
      return "history";
    case "satisfied":
      return "pass-filled";
    case "overridden":
      return "debug-step-over";
    case "error":
      return "error";
    default:
      return assertNever(state);
  }
}

/** What a view's menus go by: which acts make sense for it. */
export function itemContext(item: ItemView): string {
  if (!isOpenItem(item)) return "itemSettled";
  switch (item.settling) {
    case "view":
      return "itemView";
    case "triage":
      return "itemTriage";
    case "run":
      return "itemRun";
    case "answer":
    case "second-person":
    case "role":
    case "link":
      return "itemAnswer";
    default:
      return assertNever(item.settling);
  }
}

/** The first open item after the one given that is not only reading, beginning again at the top. */
export function nextOpenItem({ checklist }: ChecklistAnswer, after?: string): ItemView | undefined {
  const { items } = checklist;
  const at = items.findIndex(({ id }) => id === after);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => isOpenItem(item) && item.settling !== "view");
}
