/** The client of a language server in a process of its own. A bundle by itself: it is large, and activation must not wait for it. */
import type { LanguageClientOptions } from "vscode-languageclient";
import { CloseAction, ErrorAction, LanguageClient, TransportKind, WorkDoneProgress } from "vscode-languageclient/node";
import type { Client } from "./editor/server-link.ts";

/** What the library says of a server that dies is for the log: what a person is told is told where `onStopped` is heard. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** @param module the server's file @param onStopped it is gone, and nobody here ended it */
export function languageClient(module: string, options: LanguageClientOptions, onStopped: () => void): Client {
  const language = new QuietClient(
    "countersign",
    "Countersign",
    { module, transport: TransportKind.ipc },
    {
      ...options,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => {
          onStopped();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    },
  );
  return { language, onWorkDone: (token, listener) => language.onProgress(WorkDoneProgress.type, token, listener) };
}
