/** The extension where there is a node: desktop and remote. Wires the editor to a language server in a process of its own. */
import * as vscode from "vscode";
import { createEditor } from "./editor/editor.ts";
import type { CreateClient } from "./editor/server-link.ts";

export function activate(context: vscode.ExtensionContext): void {
  createEditor(context, { createClient: createClient(context), later: (work) => setTimeout(work, 0) });
}

function createClient(context: vscode.ExtensionContext): CreateClient {
  return async (options, { mayRestart }) => {
    // Loaded only now: activation must not wait for it.
    const { CloseAction, ErrorAction, LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const module = vscode.Uri.joinPath(context.extensionUri, "dist/server.js").fsPath;
    return new LanguageClient(
      "countersign",
      "Countersign",
      { module, transport: TransportKind.ipc },
      {
        ...options,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue }),
          closed: () => ({ action: mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
        },
      },
    );
  };
}
