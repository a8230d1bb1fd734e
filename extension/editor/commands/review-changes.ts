/** Review Changes: the change of a repository in the multi-diff editor, its files, units and findings in the trees. */
import * as vscode from "vscode";
import type { ReviewAnswer } from "../../server/protocol.ts";
import { shownReview } from "../views/shown-review.ts";
import { chosenFolder } from "./chosen-folder.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

/** @param what the folder's uri, where the caller knows it */
export async function reviewChanges({ session }: CommandParts, what?: unknown): Promise<ReviewAnswer> {
  const folder = what instanceof vscode.Uri ? what : (await chosenFolder(t("Which folder's changes?"))).uri;
  const { review: answer } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t("Reviewing the change"), cancellable: true },
    (progress, token) => session.open({ folder: folder.toString() }, { progress, token }),
  );
  const { title, changed } = shownReview(answer);
  await vscode.commands.executeCommand("countersign.review.focus");
  if (changed.length === 0) {
    void vscode.window.showInformationMessage(
      t("There is nothing to review: {0} is the same as {1}.", answer.change.head.name, answer.change.base.name),
    );
    return answer;
  }
  const resources = changed.map((file) => [file.uri, file.before, file.after]);
  await vscode.commands.executeCommand("vscode.changes", t("Review {0}", title), resources);
  return answer;
}
