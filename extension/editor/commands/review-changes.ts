/** Review Changes: the change of a repository in the multi-diff editor, its files, units and findings in the trees. */
import * as vscode from "vscode";
import type { ReviewAnswer } from "../../server/protocol.ts";
import { shownReview } from "../views/shown-review.ts";
import { chosenFolder } from "./chosen-folder.ts";
import type { CommandParts } from "./register-commands.ts";

export async function reviewChanges({ session }: CommandParts): Promise<ReviewAnswer> {
  const folder = await chosenFolder("Which folder's changes?");
  const { review: answer } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: "Reviewing the change", cancellable: true },
    (progress, token) => session.open({ folder: folder.uri.toString() }, { progress, token }),
  );
  const { title, changed } = shownReview(answer);
  await vscode.commands.executeCommand("countersign.review.focus");
  if (changed.length === 0) {
    void vscode.window.showInformationMessage(
      `There is nothing to review: ${answer.change.head.name} is the same as ${answer.change.base.name}.`,
    );
    return answer;
  }
  const resources = changed.map((file) => [file.uri, file.before, file.after]);
  await vscode.commands.executeCommand("vscode.changes", `Review ${title}`, resources);
  return answer;
}
