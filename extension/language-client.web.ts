/** The client of a language server in a web worker. Large: it runs only when it is called for. */
import { LanguageClient, type LanguageClientOptions, WorkDoneProgress } from "vscode-languageclient/browser";
import type { Client } from "./editor/server-link.ts";

export function languageClient(worker: Worker, options: LanguageClientOptions): Client {
  const language = new LanguageClient("countersign", "Countersign", worker, options);
  return { language, onWorkDone: (token, listener) => language.onProgress(WorkDoneProgress.type, token, listener) };
}
