/** Gate: says whether the change may merge, and what is missing. */
import * as vscode from "vscode";
import type { ChecklistView } from "../../core/report/checklist-view.ts";
import { gateWords } from "../views/gate-words.ts";
import type { CommandParts } from "./command-parts.ts";
import { openedReview } from "./open-review.ts";
import { nextItem } from "./settle-item.ts";

const { t } = vscode.l10n;

/** What stands in no commit belongs to no gate: it is named. */
export async function checkGate(parts: CommandParts): Promise<ChecklistView["gate"]> {
  if (parts.session.current !== undefined) await parts.session.refresh();
  const { checklist } = await openedReview(parts);
  const { gate, change, uncommitted } = checklist;
  const isWorkingTree = change.head.commit === undefined || uncommitted.length > 0;
  const words = [
    gateWords(checklist, t),
    ...(isWorkingTree ? [t("This is about the working tree: what is not committed cannot be signed.")] : []),
    ...(gate.isOpen ? [t("It is what the notebook of this clone says; only signatures prove it to others.")] : []),
  ].join(" ");
  void shown(parts, words, gate.isOpen);
  return gate;
}

async function shown(parts: CommandParts, words: string, isOpen: boolean): Promise<void> {
  if (isOpen) {
    await vscode.window.showInformationMessage(words);
    return;
  }
  const [next, open] = [t("Next Open Item"), t("Show Checklist")];
  const chosen = await vscode.window.showWarningMessage(words, next, open);
  if (chosen === next) await nextItem(parts);
  if (chosen === open) await vscode.commands.executeCommand("countersign.checklist.focus");
}
