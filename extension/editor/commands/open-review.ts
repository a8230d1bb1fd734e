/** What is being reviewed; opens the review first where nothing is. */
import * as vscode from "vscode";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";
import { reviewChanges } from "./review-changes.ts";

/** Rejects with an error in words where there is nothing to review. */
export async function openedReview(parts: CommandParts): Promise<ChecklistAnswer> {
  if (parts.session.current === undefined) await reviewChanges(parts);
  const { current } = parts.session;
  if (current === undefined) throw new Error(vscode.l10n.t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  return current;
}
