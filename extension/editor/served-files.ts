/** Serves a language server that has no disk: the extension's own files, and those of the workspace. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { EditorRequests } from "../server/protocol.ts";

const ignored = "**/{.git,node_modules}/**";

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
    const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), "**/*");
    const found = await vscode.workspace.findFiles(pattern, ignored);
    return found.map((uri) => uri.toString()).sort();
  });
  answer("countersign/fileBytes", async ({ uri }) => {
    const parsed = vscode.Uri.parse(uri);
    // The server may read the workspace, and nothing else.
    if (vscode.workspace.getWorkspaceFolder(parsed) === undefined) throw new Error("it is outside the workspace");
    return vscode.workspace.fs.readFile(parsed);
  });
}
