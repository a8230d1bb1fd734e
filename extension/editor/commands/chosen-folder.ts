/** The workspace folder that a command is about: the only one, the one of the file in view, or the one the person picks. */
import * as vscode from "vscode";

/** Throws an error in words where no folder is open; a person who picks none cancels. */
export async function chosenFolder(question: string): Promise<vscode.WorkspaceFolder> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (only === undefined) throw new Error(vscode.l10n.t("No folder is open. Open the folder of a repository first."));
  if (folders.length === 1) return only;
  const inView = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (inView === undefined ? undefined : vscode.workspace.getWorkspaceFolder(inView)) ??
    (await vscode.window.showWorkspaceFolderPick({ placeHolder: question }));
  if (folder === undefined) throw new vscode.CancellationError();
  return folder;
}
