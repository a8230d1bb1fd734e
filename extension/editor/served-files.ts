/** Serves a language server that has no disk: the extension's own files, and those of the workspace. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { EditorRequests } from "../server/protocol.ts";

export function serveFiles(client: BaseLanguageClient, extension: vscode.Uri): void {
  const answer = <M extends keyof EditorRequests>(
    method: M,
    handler: (params: EditorRequests[M]["params"]) => Thenable<EditorRequests[M]["result"]>,
  ): void => {
    client.onRequest<unknown, unknown>(method, (params: EditorRequests[M]["params"]) => handler(params));
  };
  answer("countersign/asset", async ({ name }) => {
    if (!/^[\w.-]+$/.test(name)) throw new Error(`${name} is not the name of an asset`);
    const folder = name.endsWith(".js") ? "dist" : "dist/assets";
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, folder, name));
  });
  answer("countersign/files", async ({ folder }) => {
    // Not by a search: where nobody searches a workspace's file system, one never ends.
    const all = await filesUnder(vscode.Uri.parse(folder));
    return all.map((uri) => uri.toString()).sort();
  });
  answer("countersign/fileBytes", async ({ uri }) => {
    const parsed = vscode.Uri.parse(uri);
    // The server may read the workspace, and nothing else.
    if (vscode.workspace.getWorkspaceFolder(parsed) === undefined) throw new Error("it is outside the workspace");
    return vscode.workspace.fs.readFile(parsed);
  });
}

const passedBy = new Set([".git", "node_modules"]);
/** Each folder is a question to a file system that may lie far away. */
const mostFolders = 5_000;

/** Throws where there are more folders than can be asked: half of a folder must not look like the whole. */
async function filesUnder(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length; at += 1) {
    const folder = folders[at];
    if (folder === undefined) break;
    if (at === mostFolders)
      throw new Error(vscode.l10n.t("There are more than {0} folders here. Audit a smaller one, or open it on a machine.", mostFolders));
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      // Links are not followed: they could lead anywhere, and around in a circle.
      if (type === vscode.FileType.File) files.push(uri);
      else if (type === vscode.FileType.Directory && !passedBy.has(name)) folders.push(uri);
    }
  }
  return files;
}
