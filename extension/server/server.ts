/**
 * The language server, without the world: what it answers, and which state it owns. The main thread of its process (or
 * worker) runs this; all that understands code is behind `ports.analyse`, elsewhere.
 */
import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { assertNever } from "../core/base/assert-never.ts";
import { UserError, userError } from "../core/base/user-error.ts";
import { auditDocument, auditFolder } from "./audit.ts";
import { baseCache } from "./base-cache.ts";
import { codeActions, documentDiagnostics, documentVerdict, hover } from "./document-answers.ts";
import { ignoreEdit } from "./ignore-edit.ts";
import { type DocumentAtBase, judgedDocument } from "./judged-document.ts";
import { liveDiagnostics, type OpenDocument } from "./live-diagnostics.ts";
import type { AtBase, ServerPorts } from "./ports.ts";
import type { InitializationOptions, Notice } from "./protocol.ts";
import { answer, notify } from "./requests.ts";
import { type LoudnessByCategory, loudnessSetting, scopeSetting } from "./settings.ts";
import { typingPause } from "./typing-pause.ts";

const documentDeadline = 5_000;

/** What the entry file can still tell the server after it has started. */
export interface Server {
  readonly notice: (notice: Notice) => void;
  /** Somebody wrote to the ledger of the repository at this root, a uri. */
  readonly ledgerChanged: (root: string) => void;
  /** HEAD of the repository at this root, a uri, is another now. */
  readonly headMoved: (root: string) => void;
}

/** @param open makes the ports once the client has begun to speak */
export function startServer(connection: Connection, open: (server: Server) => ServerPorts): void {
  const documents = new TextDocuments(TextDocument);
  let folders: readonly string[] = [];
  let isTrusted = false;
  let loudness: LoudnessByCategory = {};
  let ports: ServerPorts | undefined;

  const report = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const world = (): ServerPorts => {
    if (ports === undefined) throw userError("not-ready", "Countersign's server has not been started yet.", "Try again in a moment.");
    return ports;
  };
  const repositories = () => (isTrusted ? world().repositories : undefined);
  const server: Server = {
    notice: (notice) => notify(connection, "countersign/notice", notice),
    ledgerChanged: (root) => notify(connection, "countersign/ledgerChanged", { root }),
    headMoved: (root) => {
      forget();
      notify(connection, "countersign/headMoved", { root });
    },
  };

  /** The repositories may be others now. */
  const forget = (): void => {
    ports?.repositories?.refresh();
    ports?.checklists?.refresh();
    live.refresh();
  };

  const live = liveDiagnostics({
    analyse: (request, deadline) => world().analyse(request, deadline),
    judge: async (document, result, scope) =>
      judgedDocument(document.text, result, scope === "all" ? "whole" : await atBase(document), world().today()),
    publish: (state) => {
      void connection.sendDiagnostics({
        uri: state.document.uri,
        version: state.document.version,
        diagnostics: documentDiagnostics(state, loudness),
      });
      notify(connection, "countersign/documentVerdict", documentVerdict(state));
    },
    pause: typingPause,
    now: () => performance.now(),
    deadline: documentDeadline,
    setTimer: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return { cancel: () => clearTimeout(timer) };
    },
    report,
  });

  const analysedAtBase = baseCache((request, deadline) => world().analyse(request, deadline), documentDeadline);
  const atBase = async ({ uri, path, language }: OpenDocument): Promise<DocumentAtBase | "added" | "whole"> => {
    const found = await repositories()
      ?.atBase(uri)
      .catch((error: unknown): AtBase => {
        if (!(error instanceof UserError)) throw error;
        // Without git all findings are shown: too many are better than none.
        connection.console.warn(`${error.message} ${error.advice}`);
        return { kind: "no-repository" };
      });
    if (found === undefined) return "whole";
    switch (found.kind) {
      case "no-repository":
        return "whole";
      case "added":
        return "added";
      case "text":
        return analysedAtBase(found.id, path, language, found.text);
      default:
        return assertNever(found);
    }
  };

  const readSettings = async (): Promise<void> => {
    const settings: unknown = await connection.workspace.getConfiguration("countersign");
    const wanted = loudnessSetting(settings);
    const isOther = JSON.stringify(wanted) !== JSON.stringify(loudness);
    loudness = wanted;
    live.setScope(scopeSetting(settings));
    if (isOther) live.refresh();
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    isTrusted = initializationOptions(params.initializationOptions).isTrusted;
    ports = open(server);
    ports.nameGit?.(gitPathOf(params.initializationOptions));
    return {
      serverInfo: { name: "countersign" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => folder.uri));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map((folder) => folder.uri)];
      live.refresh();
    });
    readSettings().catch(report);
  });
  connection.onDidChangeConfiguration(() => void readSettings().catch(report));
  connection.onNotification("countersign/trusted", () => {
    isTrusted = true;
    live.refresh();
  });
  connection.onNotification("countersign/gitPath", (said: unknown) => {
    if (ports?.nameGit?.(gitPathOf(said)) === true) forget();
  });
  connection.onDidChangeWatchedFiles(forget);
  connection.onShutdown(async () => {
    live.dispose();
    await ports?.dispose();
  });

  documents.onDidChangeContent(({ document }) => {
    world().typed?.();
    live.update(openDocument(document, world(), folders));
  });
  documents.onDidClose(({ document }) => {
    live.close(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument, position }: HoverParams) => hover(live.state(textDocument.uri), position, world().rulePage));
  connection.onCodeAction((params: CodeActionParams) => codeActions(live.state(params.textDocument.uri), params));

  answer(
    connection,
    "countersign/auditDocument",
    async (params) => {
      if (params.range === undefined) live.showWhole(params.uri);
      return auditDocument(world(), folders, params, documentDeadline);
    },
    report,
  );
  answer(
    connection,
    "countersign/auditFolder",
    (params, progress, signal) => auditFolder(world(), params, documentDeadline, progress, signal),
    report,
  );
  answer(
    connection,
    "countersign/review",
    async (params, progress, signal) => {
      const reviewed = await needed(repositories(), isTrusted).review(params, progress, signal);
      // Its base is what open documents are compared with from now on.
      live.showChange();
      return reviewed;
    },
    report,
  );
  const checklists = () => needed(isTrusted ? world().checklists : undefined, isTrusted);
  answer(
    connection,
    "countersign/checklist",
    async (params, progress, signal) => {
      const answered = await checklists().checklist(params, progress, signal);
      // Its base is what open documents are compared with from now on.
      if (params.isRefresh !== true) live.showChange();
      return answered;
    },
    report,
  );
  answer(connection, "countersign/checklistNow", (...asked) => checklists().checklistNow(...asked), report);
  answer(connection, "countersign/act", (...asked) => checklists().act(...asked), report);
  answer(connection, "countersign/handBack", (...asked) => checklists().handBack(...asked), report);
  answer(connection, "countersign/signPreview", (...asked) => checklists().signPreview(...asked), report);
  answer(connection, "countersign/sign", (...asked) => checklists().sign(...asked), report);
  answer(connection, "countersign/signatures", (...asked) => checklists().signatures(...asked), report);
  answer(connection, "countersign/bases", (...asked) => checklists().bases(...asked), report);
  answer(connection, "countersign/signingKeys", (...asked) => checklists().signingKeys(...asked), report);
  answer(connection, "countersign/pushNotes", (...asked) => checklists().pushNotes(...asked), report);
  answer(
    connection,
    "countersign/blob",
    async ({ folder, id }) => ({ text: await needed(repositories(), isTrusted).blob(folder, id) }),
    report,
  );
  answer(connection, "countersign/sessions", async (params) => (await world().sessions?.list(params.folders)) ?? [], report);
  answer(
    connection,
    "countersign/auditSession",
    async ({ uri }, progress, signal) => {
      const { sessions } = world();
      if (sessions === undefined)
        throw userError("no-sessions", "Recorded sessions cannot be read here.", "Open the folder on the machine where the agent ran.");
      return sessions.audit(uri, progress, signal);
    },
    report,
  );
  answer(
    connection,
    "countersign/rulePage",
    async ({ rule }) => {
      const page = await world().rulePage(rule);
      if (page === undefined)
        throw userError("no-rule", `There is no rule named ${rule}.`, "It may have been renamed or removed: look in the list of rules.");
      return page;
    },
    report,
  );
  answer(
    connection,
    "countersign/ignoreEdit",
    async ({ uri, rule, range, reason }) => {
      const document = documents.get(uri);
      const language = live.state(uri)?.result.language ?? document?.languageId;
      const edit =
        document === undefined || language === undefined ? undefined : ignoreEdit(document.getText(), language, range, rule, reason);
      if (document === undefined || edit === undefined) {
        throw userError(
          "no-comment",
          "An ignore comment cannot be written here.",
          "Open the file first; formats without comments cannot hold one.",
        );
      }
      return { version: document.version, ...edit };
    },
    report,
  );

  documents.listen(connection);
  connection.listen();
}

function initializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== "object" || value === null) return { isTrusted: false };
  return { isTrusted: "isTrusted" in value && value.isTrusted === true };
}

function gitPathOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("gitPath" in value)) return undefined;
  return typeof value.gitPath === "string" ? value.gitPath : undefined;
}

function needed<T>(repositories: T | undefined, isTrusted: boolean): T {
  if (repositories !== undefined) return repositories;
  throw isTrusted
    ? userError("no-git", "Changes in git cannot be read here: no git process can run.", "Open the folder on a machine with git.")
    : userError(
        "restricted",
        "In restricted mode Countersign does not run git in this folder.",
        "Trust the workspace to review its changes.",
      );
}

function openDocument(document: TextDocument, ports: ServerPorts, folders: readonly string[]): OpenDocument {
  return {
    uri: document.uri,
    path: ports.documentPath(document.uri, folders),
    language: document.languageId,
    version: document.version,
    text: document.getText(),
  };
}
