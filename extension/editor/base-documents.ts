/** The texts of a change that are not in the working tree, as read-only documents. */
import * as vscode from "vscode";
import type { ServerLink } from "./server-link.ts";

const scheme = "countersign-base";

/** @param path where the file is or was, so that the document gets the right language and label */
export function baseDocumentUri(root: vscode.Uri, path: string, id: string): vscode.Uri {
  return vscode.Uri.joinPath(root, path).with({
    scheme,
    authority: "",
    query: JSON.stringify({ folder: root.toString(), id }),
    fragment: "",
  });
}

export function baseDocuments(server: ServerLink): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri, token) => {
      const named: unknown = JSON.parse(uri.query);
      if (typeof named !== "object" || named === null || !("folder" in named && "id" in named))
        throw new Error(`Not the address of a base file: ${uri}`);
      const { text } = await server.request("countersign/blob", { folder: String(named.folder), id: String(named.id) }, { token });
      return text;
    },
  });
}
