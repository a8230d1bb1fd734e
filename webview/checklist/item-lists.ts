/** The items of the checklist, open and settled. Both lists live as long as the page: their items come and go. */
import type { PageModel } from "../page-model.ts";
import type { Say } from "../say.ts";
import type { Drawing } from "./drawing.ts";
import { element, foldable } from "./element.ts";
import { itemKey, itemPart } from "./item-part.ts";
import { type KeyedPart, keyedChildren } from "./keyed-children.ts";
import { isSettled } from "./words.ts";

export interface ItemLists {
  readonly openParent: HTMLElement;
  readonly settledParent: HTMLElement;
  readonly openCount: HTMLElement;
  readonly settledCount: HTMLElement;
  readonly left: HTMLElement;
  /** @param part makes of what is shown a part that is drawn again only where it changed */
  readonly show: (model: PageModel, drawing: Drawing, part: (key: string, shown: unknown, make: () => HTMLElement) => KeyedPart) => void;
}

export function itemLists(): ItemLists {
  const openParent = element("ol", { class: "items open" });
  const settledParent = element("ol", { class: "items settled" });
  const openCount = element("p", { class: "facts" });
  const settledCount = element("span", {});
  const left = element("p", { class: "facts" });
  const openItems = keyedChildren(openParent);
  const settledItems = keyedChildren(settledParent);
  return {
    openParent,
    settledParent,
    openCount,
    settledCount,
    left,
    show: ({ items, allItems }, drawing, part) => {
      const { say } = drawing;
      const open = items.filter(({ state }) => !isSettled(state));
      const settled = items.filter(({ state }) => isSettled(state));
      const itemOf = (item: PageModel["items"][number]): KeyedPart => part(itemKey(item), item, () => itemPart(item, drawing));
      openItems.show(open.map(itemOf));
      settledItems.show(settled.map(itemOf));
      openCount.textContent = openWords(open, say);
      settledCount.textContent = say("Settled ({0})", settled.length);
      settledCount.closest("details")?.toggleAttribute("hidden", settled.length === 0);
      const more = allItems - items.length;
      left.textContent = more > 0 ? say("and {0} more, to be seen with the command line", more) : "";
      left.toggleAttribute("hidden", more <= 0);
    },
  };
}

/** The gate counts what is required alone: where there is more, both numbers stand here. */
function openWords(open: PageModel["items"], say: Say): string {
  if (open.length === 0) return say("Nothing is open.");
  const required = open.filter(({ isRequired }) => isRequired).length;
  return required === open.length ? say("{0} open", open.length) : say("{0} open, {1} of them required", open.length, required);
}

export function itemSection(
  { openParent, settledParent, openCount, settledCount, left }: ItemLists,
  { say, memory }: Drawing,
): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "items" },
    element("h2", { id: "items" }, say("What must be verified")),
    openCount,
    openParent,
    foldable(
      {
        key: "settled/fold",
        title: settledCount,
        isUnfolded: memory.isUnfolded("settled"),
        onToggle: (isUnfolded) => memory.setUnfolded("settled", isUnfolded),
      },
      settledParent,
    ),
    left,
  );
}
