/** Reviews the open change anew once a file of it is saved or HEAD moves: what is on show must not be a change that is no more. */
import * as vscode from "vscode";
import type { After } from "./after.ts";
import type { ReviewSession } from "./review-session.ts";
import type { ServerLink } from "./server-link.ts";

/** Milliseconds without another event before the work begins: a rebase moves HEAD many times. */
const pause = 700;

export interface AutoRefreshPorts {
  readonly server: ServerLink;
  readonly session: ReviewSession;
  readonly after: After;
  readonly log: vscode.LogOutputChannel;
}

export function autoRefresh({ server, session, after, log }: AutoRefreshPorts): vscode.Disposable {
  let timer: vscode.Disposable | undefined;
  let isRunning = false;
  let isDue = false;

  const refresh = async (): Promise<void> => {
    if (isRunning) {
      isDue = true;
      return;
    }
    isRunning = true;
    try {
      await session.refresh();
    } catch (error) {
      // Between two steps of git there may be nothing to review; the next event, or the person, asks again.
      log.warn(error instanceof Error ? error.message : String(error));
    } finally {
      isRunning = false;
    }
    if (isDue) {
      isDue = false;
      soon();
    }
  };
  const soon = (): void => {
    if (session.current === undefined || !vscode.workspace.getConfiguration("countersign").get("review.autoRefresh", true)) return;
    timer?.dispose();
    timer = after(pause, () => void refresh());
  };
  const isOfRepository = (uri: vscode.Uri): boolean => {
    const root = session.current?.review.root;
    return root !== undefined && uri.toString().startsWith(root);
  };
  server.on("countersign/headMoved", ({ root }) => {
    if (session.current?.review.root === root) soon();
  });
  const subscriptions = [
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (isOfRepository(uri)) soon();
    }),
  ];
  return {
    dispose: () => {
      timer?.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
