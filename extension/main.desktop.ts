/** The extension where there is a node: desktop and remote. Wires the editor to a language server in a process of its own. */
import * as vscode from "vscode";
import { createEditor } from "./editor/editor.ts";
import type { CreateClient } from "./editor/server-link.ts";

export function activate(context: vscode.ExtensionContext): void {
  createEditor(context, {
    canRunGit: true,
    createClient: createClient(context),
    onDemand: () => require(built(context, "on-demand.desktop.cjs")),
    later: (work) => setTimeout(work, 0),
    after,
  });
}

function after(milliseconds: number, work: () => void): vscode.Disposable {
  const timer = setTimeout(work, milliseconds);
  return { dispose: () => clearTimeout(timer) };
}

function createClient(context: vscode.ExtensionContext): CreateClient {
  return async (options, onStopped) => {
    const { languageClient }: typeof import("./language-client.desktop.ts") = require(built(context, "language-client.desktop.cjs"));
    return languageClient(built(context, "server.js"), options, onStopped);
  };
}

function built(context: vscode.ExtensionContext, name: string): string {
  return vscode.Uri.joinPath(context.extensionUri, "dist", name).fsPath;
}
