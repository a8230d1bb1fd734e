/** Refresh Review: the same change again, as it is now. */
import * as vscode from "vscode";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";
import { openedReview } from "./open-review.ts";

export async function refreshReview(parts: CommandParts): Promise<ChecklistAnswer> {
  const answer = await vscode.window.withProgress({ location: { viewId: "countersign.review" } }, () => parts.session.refresh());
  return answer ?? openedReview(parts);
}
