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

/**
 * What differs between a desktop and a browser; loads the client library only when it is called: activation must not wait for it.
 * `onStopped`: the server is gone, and it was not ended by us. Whoever made the client does not start it again.
 */
export type CreateClient = (options: LanguageClientOptions, onStopped: () => void) => Promise<Client>;

export interface Client {
  readonly language: BaseLanguageClient;
  /** Hears of the progress of the request with this token. */
  readonly onWorkDone: (token: string, listener: (value: WorkDoneProgress) => void) => vscode.Disposable;
}

export type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

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
  /** Another server runs now, which knows nothing of what the one before was asked. */
  readonly onDidStartAgain: vscode.Event<void>;
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
  const startedAgain = new vscode.EventEmitter<void>();
  let hasRun = false;
  const gone = new WeakSet<Promise<Client>>();
  /** Whoever waits for an answer: the line to a server that hangs is never closed. */
  const waiting = new Set<(error: Error) => void>();
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

  const launch = async (onStopped: () => void): Promise<Client> => {
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
      onStopped,
    );
    for (const listen of listeners) listen(created.language);
    await created.language.start();
    if (hasRun) startedAgain.fire();
    hasRun = true;
    return created;
  };
  const started = (): Promise<Client> => {
    if (client !== undefined) return client;
    const launched = launch(() => {
      gone.add(launched);
      if (client !== launched) return;
      // A client that is started anew by its library, and dies as it starts, is one that never runs again.
      client = undefined;
      if (mayRestart()) started().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
    });
    client = launched;
    // Whoever asks next tries again.
    launched.catch(() => {
      if (client === launched) client = undefined;
    });
    return launched;
  };

  return {
    request: async (method, params, { token, progress } = {}) => {
      // Whatever asks by itself must not start it again, and again.
      if (isOff) throw new Error(offWords());
      const asked = started();
      let subscription: vscode.Disposable | undefined;
      let giveUp: ((error: Error) => void) | undefined;
      const sent = async (): Promise<Requests[typeof method]["result"]> => {
        const { language, onWorkDone } = await asked;
        tokens += 1;
        const workDoneToken = `countersign-${tokens}`;
        if (progress !== undefined) subscription = reportTo(onWorkDone, workDoneToken, progress);
        const words = { ...params, workDoneToken };
        return token === undefined ? language.sendRequest(method, words) : language.sendRequest(method, words, token);
      };
      try {
        return await new Promise((resolve, reject) => {
          giveUp = reject;
          waiting.add(reject);
          sent().then(resolve, reject);
        });
      } catch (error) {
        if (token?.isCancellationRequested === true) throw new vscode.CancellationError();
        if (isOff) throw new Error(offWords());
        // The library has many words for a line that went dead, at each moment others.
        throw gone.has(asked) ? new Error(lostWords()) : inWords(error);
      } finally {
        if (giveUp !== undefined) waiting.delete(giveUp);
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
      if (last !== undefined) gone.add(last);
      for (const giveUp of waiting) giveUp(new Error(lostWords()));
      await ended(last);
      setOff(false);
      await started();
    },
    get isOff() {
      return isOff;
    },
    onDidChangeOff: offChanged.event,
    onDidStartAgain: startedAgain.event,
    dispose: async () => {
      watcher?.dispose();
      offChanged.dispose();
      startedAgain.dispose();
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

/** Ends what runs; what is only about to is ended once it does, and nobody waits for that: it may hang. */
async function ended(client: Promise<Client> | undefined): Promise<void> {
  // Whoever asked for it has been told why it did not start.
  const language = (await client?.catch(() => undefined))?.language;
  // The library refuses to end what has ended by itself.
  if (language?.needsStop() !== true) return;
  // One that hangs does not answer to this either: the library says so in the log, and kills it.
  const end = (): Promise<void> => language.dispose().catch(() => undefined);
  if (language.isRunning()) await end();
  else void language.start().then(end, () => undefined);
}

function reportTo(
  onWorkDone: Client["onWorkDone"],
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

function offWords(): string {
  return vscode.l10n.t("Countersign's language server is off, because it kept stopping. Run “Countersign: Restart Language Server”.");
}

function lostWords(): string {
  return vscode.l10n.t("Countersign's language server stopped before it had answered. It is started again: try once more.");
}

function inWords(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const advice = "code" in error && error.code === requestFailed && "data" in error ? adviceOf(error.data) : undefined;
  return advice === undefined ? error : new Error(`${error.message} ${advice}`);
}

function adviceOf(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "advice" in data && typeof data.advice === "string" ? data.advice : undefined;
}
