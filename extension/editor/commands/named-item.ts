/** Which item of the checklist a command is about: the one it is given, the one chosen in the Checklist view, or the one the person picks. */
import * as vscode from "vscode";
import { oneLine } from "../../core/base/one-line.ts";
import type { ItemView } from "../../core/report/checklist-view.ts";
import { itemStateWords } from "../views/checklist-tree.ts";
import { isOpenItem } from "../views/gate-words.ts";
import { riskWords } from "../views/risk-words.ts";
import type { CommandParts } from "./command-parts.ts";
import { openedReview } from "./open-review.ts";

const { t } = vscode.l10n;

/** @param what a node of the view, or an item's id. Throws an error in words where there is none. */
export async function namedItem(parts: CommandParts, what: unknown, isMeant: (item: ItemView) => boolean = isOpenItem): Promise<ItemView> {
  const { checklist } = await openedReview(parts);
  const [chosen] = parts.checklistTree.selection;
  const id = idOf(what) ?? (what === undefined ? idOf(chosen) : undefined);
  if (id !== undefined) {
    const item = checklist.items.find((one) => one.id === id);
    if (item === undefined) throw new Error(t("The checklist has no item {0} any more. Refresh the review.", id));
    return item;
  }
  const items = checklist.items.filter(isMeant);
  if (items.length === 0) throw new Error(t("No item of the checklist asks for this."));
  const picked = await vscode.window.showQuickPick(
    items.map((item) => ({
      label: oneLine(item.text, 200),
      description: `${riskWords(item.risk, t)} · ${itemStateWords(item, t)}`,
      detail: oneLine(item.why, 200),
      item,
    })),
    { placeHolder: t("Which item?"), matchOnDetail: true },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.item;
}

function idOf(what: unknown): string | undefined {
  if (typeof what === "string") return what;
  if (typeof what !== "object" || what === null || !("kind" in what && what.kind === "item" && "item" in what)) return undefined;
  const { item } = what;
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? item.id : undefined;
}
