/** Speaks to the built language server as an editor does, over standard input and output: for tests and benches. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, PublishDiagnosticsParams, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import type { DocumentVerdict, Method, Notice, Requests } from "../extension/server/protocol.ts";
import { root } from "./root.mjs";

const program = join(root, "dist", "server.js");

export interface ServerClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly ask: <M extends Method>(method: M, params: Requests[M]["params"]) => Promise<Requests[M]["result"]>;
  /** Opens a document and waits for what is said about it. */
  readonly diagnosticsOf: (file: string, text: string) => Promise<readonly Diagnostic[]>;
  /** Changes an open document and waits for what is said about that version. Versions begin with 1. */
  readonly change: (file: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => Promise<readonly Diagnostic[]>;
  readonly nextVerdict: (isIt: (verdict: DocumentVerdict) => boolean) => Promise<DocumentVerdict>;
  readonly notices: readonly Notice[];
  readonly stop: () => Promise<void>;
}

/** @param nodeOptions what node is to be told beside the program */
export async function startServer(
  folder: string,
  isTrusted: boolean,
  env: NodeJS.ProcessEnv = {},
  nodeOptions: readonly string[] = [],
): Promise<ServerClient> {
  const child: ChildProcess = spawn(process.execPath, [...nodeOptions, program, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  if (child.stdin === null || child.stdout === null) throw new Error("The server has no pipes.");
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const uri = pathToFileURL(folder).href;
  connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  const verdictListeners = new Set<(verdict: DocumentVerdict) => void>();
  connection.onNotification("countersign/documentVerdict", (verdict: DocumentVerdict) => {
    for (const listener of verdictListeners) listener(verdict);
  });
  const notices: Notice[] = [];
  connection.onNotification("countersign/notice", (notice: Notice) => {
    notices.push(notice);
  });
  const awaited = new Map<string, { readonly version: number; readonly resolve: (diagnostics: readonly Diagnostic[]) => void }>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    const waiting = awaited.get(params.uri);
    if (waiting !== undefined && (params.version ?? 0) >= waiting.version) waiting.resolve(params.diagnostics);
  });
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    workspaceFolders: [{ uri, name: "folder" }],
    initializationOptions: { isTrusted },
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    process: child,
    notices,
    ask: (method, params) => connection.sendRequest(method, params),
    diagnosticsOf: (file, text) =>
      new Promise((resolve) => {
        const document = { uri: pathToFileURL(file).href, languageId: "shellscript", version: 1, text };
        awaited.set(document.uri, { version: 1, resolve });
        void connection.sendNotification("textDocument/didOpen", { textDocument: document });
      }),
    change: (file, version, contentChanges) =>
      new Promise((resolve) => {
        const textDocument = { uri: pathToFileURL(file).href, version };
        awaited.set(textDocument.uri, { version, resolve });
        void connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
      }),
    nextVerdict: (isIt) =>
      new Promise((resolve) => {
        const listener = (verdict: DocumentVerdict): void => {
          if (!isIt(verdict)) return;
          verdictListeners.delete(listener);
          resolve(verdict);
        };
        verdictListeners.add(listener);
      }),
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const gone = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null) await gone;
      connection.dispose();
    },
  };
}
