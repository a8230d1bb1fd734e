/** The client of a language server in a process of its own. A bundle by itself: it is large, and activation must not wait for it. */
import type { LanguageClientOptions } from "vscode-languageclient";
import { CloseAction, ErrorAction, LanguageClient, TransportKind, WorkDoneProgress } from "vscode-languageclient/node";
import type { Client, Restarts } from "./editor/server-link.ts";

/** @param module the server's file */
export function languageClient(module: string, options: LanguageClientOptions, { mayRestart }: Restarts): Client {
  const language = new LanguageClient(
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
  return { language, onWorkDone: (token, listener) => language.onProgress(WorkDoneProgress.type, token, listener) };
}
