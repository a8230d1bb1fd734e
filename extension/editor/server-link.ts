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

/** Asked when the server is gone: whether to start it again. Not asked when we ended it. */
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
  /** Ends the server, or what is left of it, and starts another. */
  readonly restart: () => Promise<void>;
  /** It stopped too often: true while nothing is being checked. */
  readonly isOff: boolean;
  readonly onDidChangeOff: vscode.Event<boolean>;
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
  const offChanged = new vscode.EventEmitter<boolean>();
  let watcher: vscode.Disposable | undefined;
  let client: Promise<Client> | undefined;
  let stops: number[] = [];
  let isOff = false;
  let tokens = 0;

  const setOff = (now: boolean): void => {
    if (now === isOff) return;
    isOff = now;
    offChanged.fire(now);
  };
  const mayRestart = (): boolean => {
    const now = Date.now();
    stops = [...stops.filter((at) => now - at < restartsWithin), now];
    if (stops.length <= restartsAllowed) {
      void vscode.window.showWarningMessage(vscode.l10n.t("Countersign's language server stopped and has been started again."));
      return true;
    }
    setOff(true);
    const again = vscode.l10n.t("Start Again");
    const show = vscode.l10n.t("Show Log");
    const message = vscode.l10n.t(
      "Countersign's language server stopped {0} times within three minutes and stays off: nothing is being checked. The reason may be in the log.",
      stops.length,
    );
    void vscode.window.showErrorMessage(message, again, show).then((choice) => {
      if (choice === again) void vscode.commands.executeCommand("countersign.restartServer");
      if (choice === show) log.show();
    });
    return false;
  };

  const launch = async (): Promise<Client> => {
    watcher?.dispose();
    const gitFiles = vscode.workspace.createFileSystemWatcher("**/.git/{HEAD,packed-refs,refs/heads/**,refs/remotes/**}");
    watcher = gitFiles;
    const created = await create(
      {
        documentSelector: watchedSchemes().map((scheme) => ({ scheme })),
        outputChannel: log,
        initializationOptions,
        synchronize: { configurationSection: "countersign", fileEvents: gitFiles },
      },
      { mayRestart },
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
      // Whatever asks by itself must not start it again, and again.
      if (isOff)
        throw new Error(
          vscode.l10n.t("Countersign's language server is off, because it kept stopping. Run “Countersign: Restart Language Server”."),
        );
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
    notify: async (method, params) => {
      if (!isOff) await (await started()).language.sendNotification(method, params);
    },
    on: (method, listener) => {
      listeners.push((running) => running.onNotification(method, listener));
    },
    start: async () => {
      await started();
    },
    restart: async () => {
      const last = client;
      client = undefined;
      stops = [];
      await ended(last);
      setOff(false);
      await started();
    },
    get isOff() {
      return isOff;
    },
    onDidChangeOff: offChanged.event,
    dispose: async () => {
      watcher?.dispose();
      offChanged.dispose();
      await ended(client);
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

/** Ends what runs or is about to; the library refuses to end what has ended by itself. */
async function ended(client: Promise<Client> | undefined): Promise<void> {
  // Whoever asked for it has been told why it did not start.
  const language = (await client?.catch(() => undefined))?.language;
  if (language?.needsStop() !== true) return;
  await language.start().catch(() => undefined);
  if (language.needsStop()) await language.dispose();
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
