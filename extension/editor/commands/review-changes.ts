/** Review Changes: the change of a repository in the multi-diff editor, its files and findings in the tree. */
import * as vscode from "vscode";
import type { ReviewAnswer } from "../../server/protocol.ts";
import { changePlaces } from "../reading/change-places.ts";
import { type FilePlace, shownFiles } from "../views/shown.ts";
import { chosenFolder } from "./chosen-folder.ts";
import type { CommandParts } from "./register-commands.ts";

export async function reviewChanges({ session, view }: CommandParts): Promise<ReviewAnswer> {
  const folder = await chosenFolder("Which folder's changes?");
  const { review: answer } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: "Reviewing the change", cancellable: true },
    (progress, token) => session.open({ folder: folder.uri.toString() }, { progress, token }),
  );
  const root = vscode.Uri.parse(answer.root);
  const places = changePlaces(answer);
  const title = `${answer.change.base.name} → ${answer.change.head.name}`;
  const problems = answer.problems.filter((problem) => problem.path === undefined);
  const placeOf = (path: string): FilePlace => ({ path, uri: vscode.Uri.joinPath(root, path) });
  const files = shownFiles(answer.findings, answer.problems, places, placeOf);
  view.show({ title, verdict: answer.verdict, findings: answer.findings, problems, files });
  await vscode.commands.executeCommand("countersign.findings.focus");
  if (places.length === 0) {
    void vscode.window.showInformationMessage(
      `There is nothing to review: ${answer.change.head.name} is the same as ${answer.change.base.name}.`,
    );
    return answer;
  }
  const changed = files.filter(({ path }) => places.some((place) => place.path === path));
  const resources = changed.map((file) => [file.uri, file.before, file.after]);
  await vscode.commands.executeCommand("vscode.changes", `Review ${title}`, resources);
  return answer;
}
