/** The editor's line to the language server: starts it when first needed, types what is said, says when it had to come back. */
import * as vscode from "vscode";
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from "vscode-languageclient";
import {
  type InitializationOptions,
  type Method,
  type NotificationMethod,
  type Notifications,
  type Requests,
  requestFailed,
} from "../server/protocol.ts";
import { gitPath } from "./git-path.ts";

/** What differs between a desktop and a browser; loads the client library only when it is called: activation must not wait for it. */
export type CreateClient = (options: LanguageClientOptions, restarts: Restarts) => Promise<Client>;

export interface Client {
  readonly language: BaseLanguageClient;
  /** Hears of the progress of the request with this token. */
  readonly onWorkDone: (token: string, listener: (value: WorkDoneProgress) => void) => vscode.Disposable;
}

export type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Asked when the server is gone: whether to start it again. */
export interface Restarts {
  readonly mayRestart: () => boolean;
}

export interface ServerLink {
  /** Rejects with an error in words for a person; cancelled requests reject with CancellationError. */
  readonly request: <M extends Method>(
    method: M,
    params: Requests[M]["params"],
    options?: RequestOptions,
  ) => Promise<Requests[M]["result"]>;
  readonly notify: <M extends NotificationMethod>(method: M, params: Notifications[M]) => Promise<void>;
  readonly on: <M extends NotificationMethod>(method: M, listener: (params: Notifications[M]) => void) => void;
  readonly start: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export interface RequestOptions {
  readonly token?: vscode.CancellationToken;
  readonly progress?: vscode.Progress<{ message?: string; increment?: number }>;
}

const restartsAllowed = 5;
const restartsWithin = 3 * 60_000;

export function serverLink(create: CreateClient, log: vscode.LogOutputChannel): ServerLink {
  const listeners: ((client: BaseLanguageClient) => void)[] = [];
  const subscriptions: vscode.Disposable[] = [];
  let client: Promise<Client> | undefined;
  let tokens = 0;

  const launch = async (): Promise<Client> => {
    const watcher = vscode.workspace.createFileSystemWatcher("**/.git/{HEAD,packed-refs,refs/heads/**,refs/remotes/**}");
    subscriptions.push(watcher);
    const created = await create(
      {
        documentSelector: watchedSchemes().map((scheme) => ({ scheme })),
        outputChannel: log,
        initializationOptions,
        synchronize: { configurationSection: "countersign", fileEvents: watcher },
      },
      restarts(log),
    );
    for (const listen of listeners) listen(created.language);
    await created.language.start();
    return created;
  };
  const started = (): Promise<Client> => {
    if (client === undefined) {
      client = launch();
      // Whoever asks next tries again.
      client.catch(() => {
        client = undefined;
      });
    }
    return client;
  };

  return {
    request: async (method, params, { token, progress } = {}) => {
      const running = await started();
      tokens += 1;
      const workDoneToken = `countersign-${tokens}`;
      const subscription = progress === undefined ? undefined : reportTo(running, workDoneToken, progress);
      try {
        return await (token === undefined
          ? running.language.sendRequest(method, { ...params, workDoneToken })
          : running.language.sendRequest(method, { ...params, workDoneToken }, token));
      } catch (error) {
        if (token?.isCancellationRequested === true) throw new vscode.CancellationError();
        throw inWords(error);
      } finally {
        subscription?.dispose();
      }
    },
    notify: async (method, params) => (await started()).language.sendNotification(method, params),
    on: (method, listener) => {
      listeners.push((running) => running.onNotification(method, listener));
    },
    start: async () => {
      await started();
    },
    dispose: async () => {
      for (const subscription of subscriptions) subscription.dispose();
      await (await client)?.language.dispose();
    },
  };
}

/** Files, texts that were never saved, and whatever the workspace lies in; not the texts that others made for show. */
function watchedSchemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map(({ uri }) => uri.scheme)])];
}

/** Asked again at each start of the server: trust may have been given since, or another git be named. */
function initializationOptions(): InitializationOptions {
  const path = gitPath();
  return { isTrusted: vscode.workspace.isTrusted, ...(path === undefined ? {} : { gitPath: path }) };
}

function restarts(log: vscode.LogOutputChannel): Restarts {
  let recent: number[] = [];
  return {
    mayRestart: () => {
      const now = Date.now();
      recent = [...recent.filter((at) => now - at < restartsWithin), now];
      if (recent.length <= restartsAllowed) {
        void vscode.window.showWarningMessage("Countersign's language server stopped and has been started again.");
        return true;
      }
      const show = "Show Log";
      const message = `Countersign's language server stopped ${recent.length} times within three minutes and stays off: nothing is being checked. Reload the window to try again.`;
      void vscode.window.showErrorMessage(message, show).then((choice) => {
        if (choice === show) log.show();
      });
      return false;
    },
  };
}

function reportTo(
  { onWorkDone }: Client,
  token: string,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
): vscode.Disposable {
  let reached = 0;
  return onWorkDone(token, (value) => {
    if (value.kind === "end") return;
    const message = value.kind === "begin" ? value.title : (value.message ?? "");
    const increment = value.percentage === undefined ? 0 : value.percentage - reached;
    reached += increment;
    progress.report({ message, increment });
  });
}

function inWords(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const advice = "code" in error && error.code === requestFailed && "data" in error ? adviceOf(error.data) : undefined;
  return advice === undefined ? error : new Error(`${error.message} ${advice}`);
}

function adviceOf(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "advice" in data && typeof data.advice === "string" ? data.advice : undefined;
}
