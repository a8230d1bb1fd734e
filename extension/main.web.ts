/** The extension in a browser. Wires the editor to a language server in a web worker. */
import * as vscode from "vscode";
import { createEditor } from "./editor/editor.ts";
import * as onDemand from "./editor/on-demand.ts";
import { serveFiles } from "./editor/served-files.ts";
import type { CreateClient } from "./editor/server-link.ts";

export function activate(context: vscode.ExtensionContext): void {
  createEditor(context, {
    canRunGit: false,
    createClient: createClient(context),
    // In a browser each file is a way to the server and back: one is better than two.
    onDemand: () => onDemand,
    later: (work) => setTimeout(work, 0),
    after,
  });
}

function after(milliseconds: number, work: () => void): vscode.Disposable {
  const timer = setTimeout(work, milliseconds);
  return { dispose: () => clearTimeout(timer) };
}

function createClient(context: vscode.ExtensionContext): CreateClient {
  return async (options) => {
    // In the same file, and only run when it is needed.
    const { languageClient } = await import("./language-client.web.ts");
    const script = vscode.Uri.joinPath(context.extensionUri, "dist/server.web.js");
    const worker = new Worker(script.toString(true));
    context.subscriptions.push({ dispose: () => worker.terminate() });
    const client = languageClient(worker, options);
    serveFiles(client.language, context.extensionUri);
    return client;
  };
}
