/** The checklist page as a panel: shows the review of the session, does what the page asks, and comes back after a reload. */
import * as vscode from "vscode";
import { type FromPage, fromPage, type Opened, pageMemory, type ToPage } from "../../../webview/protocol.ts";
import { checked } from "../../../webview/shape.ts";
import { assertNever } from "../../core/base/assert-never.ts";
import type { EditorAct, SignaturesView } from "../../server/protocol.ts";
import { chosenFolder } from "../commands/chosen-folder.ts";
import type { RememberedChoices } from "../remembered-choices.ts";
import type { ReviewSession } from "../review-session.ts";
import type { ServerLink } from "../server-link.ts";
import { pageType } from "./kept-page.ts";
import { openPlace } from "./open-place.ts";
import { pageHtml } from "./page-html.ts";
import { pageMarkdown } from "./page-markdown.ts";
import { lowOpenUnits, pageModelOf, pageSignatures } from "./page-model.ts";
import { signing } from "./signing.ts";

type Asked = Exclude<FromPage, { kind: "ready" }>;

export interface ChecklistPanel extends vscode.Disposable {
  /** Brings the page to the front, and reviews the change first where nothing was reviewed yet. */
  readonly show: () => Promise<void>;
  /** The same, and goes to where signing is done. */
  readonly showSigning: () => Promise<void>;
  readonly pushNotes: () => Promise<void>;
  /** The same, and shows there what the signatures prove. */
  readonly showSignatures: () => Promise<SignaturesView>;
  /** Fills a panel that outlived its window. @param memory what the page kept; of any shape */
  readonly takeBack: (shown: vscode.WebviewPanel, memory: unknown) => void;
}

export interface ChecklistPanelParts {
  readonly extension: vscode.Uri;
  readonly server: ServerLink;
  readonly session: ReviewSession;
  readonly choices: RememberedChoices;
  readonly canRunGit: boolean;
  readonly log: vscode.LogOutputChannel;
}

export function checklistPanel({ extension, server, session, choices, canRunGit, log }: ChecklistPanelParts): ChecklistPanel {
  const sign = signing(server, session, choices);
  let panel: vscode.WebviewPanel | undefined;
  let isReady = false;
  /** What the page is told once it is there. */
  const later: ToPage[] = [];
  /** While something that the page asked for is being done: its state is told once, as the answer. */
  let isActing = false;

  const post = (message: ToPage): void => {
    if (isReady) void panel?.webview.postMessage(message);
  };
  const postOnceReady = (message: ToPage): void => {
    if (isReady) post(message);
    else later.push(message);
  };
  const postState = (isAnswer = false): void => {
    const state = stateOf(session, canRunGit);
    post(isAnswer && state.kind === "state" ? { ...state, isAnswer } : state);
  };

  const failed = (error: unknown): void => {
    log.error(error instanceof Error ? error : String(error));
    post({ kind: "failed", message: wordsOf(error) });
  };

  const reviewed = async (opened?: Opened): Promise<void> => {
    const wanted = opened ?? { folder: (await chosenFolder(vscode.l10n.t("Which folder's changes?"))).uri.toString() };
    post({ kind: "busy", what: vscode.l10n.t("Reviewing the change …") });
    try {
      await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Reviewing the change") },
        (progress, token) => session.open(wanted, { progress, token }),
      );
    } catch (error) {
      // Else the page would say for ever that it is being done. One that is still being loaded hears of it then.
      postOnceReady({ kind: "failed", message: wordsOf(error) });
      throw error;
    }
  };

  const attach = (shown: vscode.WebviewPanel): void => {
    panel = shown;
    isReady = false;
    const { webview } = shown;
    const built = vscode.Uri.joinPath(extension, "dist");
    webview.options = { enableScripts: true, localResourceRoots: [built] };
    // A tab draws a picture as it is: what takes the colour of the text elsewhere is black there.
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extension, `media/page-${theme}.svg`);
    shown.iconPath = { light: icon("light"), dark: icon("dark") };
    webview.onDidReceiveMessage((message: unknown) => {
      const read = checked(fromPage, message);
      if (read.kind === "misshapen") log.warn(`The checklist page said what is not understood: ${read.complaint}`);
      else handled(read.value).catch(failed);
    });
    shown.onDidDispose(() => {
      if (panel !== shown) return;
      panel = undefined;
      isReady = false;
      sign.forget();
    });
    webview.html = pageHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(built, "checklist.js")).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(built, "checklist.css")).toString(),
      source: webview.cspSource,
      // Without a translation it is read in English, and must not be spoken as something else.
      language: vscode.l10n.bundle === undefined ? "en" : vscode.env.language,
    });
  };

  const handled = async (message: FromPage): Promise<void> => {
    if (message.kind === "ready") {
      isReady = true;
      postState();
      // What failed before, and has been done since, is no news.
      for (const told of later.splice(0)) if (told.kind !== "failed" || session.current === undefined) post(told);
    } else if (isActing) {
      // It was loaded anew meanwhile: a page that waits for its answer sends nothing.
      post({ kind: "failed", message: vscode.l10n.t("The last act is not finished yet.") });
    } else {
      isActing = true;
      try {
        await answered(message);
      } finally {
        isActing = false;
      }
    }
  };

  /** Does what the page asks, and tells it what came of it, and of whatever else was done meanwhile. */
  const answered = async (message: Asked): Promise<void> => {
    const before = session.current;
    try {
      const done = await carriedOut(message);
      if (done === undefined) postState(true);
      else {
        if (session.current !== before) postState();
        post(done);
      }
    } catch (error) {
      if (session.current !== before) postState();
      failed(error);
    }
  };

  /** What to tell the page; undefined where its state says it. */
  const carriedOut = async (message: Asked): Promise<ToPage | undefined> => {
    switch (message.kind) {
      case "start":
        await reviewed();
        return undefined;
      case "refresh":
        await session.refresh();
        return undefined;
      case "answer":
      case "override":
      case "triage":
      case "undo":
        await session.act(message satisfies EditorAct);
        return undefined;
      case "verifyLow":
        await session.act({
          kind: "verify",
          units: lowOpenUnits(session.current?.checklist.units ?? []).map(({ name }) => name),
          how: "bulk",
        });
        return undefined;
      case "open":
        if (session.current !== undefined) await openPlace(session.current, message.path, message.line);
        return { kind: "done", what: vscode.l10n.t("Opened.") };
      case "preview":
        return sign.preview(message);
      case "sign":
        return sign.sign(message);
      case "copyMarkdown": {
        if (session.current === undefined) return undefined;
        await vscode.env.clipboard.writeText(pageMarkdown(pageModelOf(session.current)));
        return { kind: "done", what: vscode.l10n.t("The checklist is on the clipboard, as Markdown.") };
      }
      case "copyTrailers":
        await vscode.env.clipboard.writeText(sign.trailers().join("\n"));
        return { kind: "done", what: vscode.l10n.t("The trailers are on the clipboard.") };
      case "pushNotes":
        return { kind: "done", what: await sign.push() };
      case "chooseBase":
        await vscode.commands.executeCommand("countersign.chooseBase");
        return undefined;
      case "chooseKey":
        return sign.chooseKey();
      case "checkSignatures":
        return pageSignatures(await sign.signatures());
      default:
        return assertNever(message);
    }
  };

  const show = async (): Promise<void> => {
    if (panel !== undefined) panel.reveal();
    else
      attach(
        vscode.window.createWebviewPanel(pageType, vscode.l10n.t("Pre-Merge Checklist"), vscode.ViewColumn.Active, {
          enableFindWidget: true,
        }),
      );
    // Without trust the page says why there is nothing to see, and what to do.
    if (session.current === undefined && vscode.workspace.isTrusted) await reviewed();
  };

  const changed = vscode.Disposable.from(
    session.onDidChange(({ why }) => {
      // What others do is told at once: a question that the page's own act asks may stand for long.
      if (!isActing || why === "ledger") postState();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => postState()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => postState()),
  );
  return {
    show,
    showSigning: async () => {
      await show();
      postOnceReady({ kind: "goToSigning" });
    },
    showSignatures: async () => {
      if (!isReady) later.push({ kind: "goToSigning" });
      await show();
      const found = await sign.signatures();
      postOnceReady(pageSignatures(found));
      return found;
    },
    takeBack: (shown, kept) => {
      attach(shown);
      const memory = checked(pageMemory, kept);
      // A window that was closed in a hurry kept the panel and not its memory; where there is one folder, it is that one's page.
      const opened = (memory.kind === "sound" ? memory.value.opened : undefined) ?? onlyFolder();
      if (opened === undefined || session.current !== undefined || !isOfWorkspace(opened) || !vscode.workspace.isTrusted) return;
      // Not awaited: VS Code shows the panel only when this has ended.
      reviewed(opened).catch((error: unknown) => {
        log.error(error instanceof Error ? error : String(error));
      });
    },
    pushNotes: async () => {
      void vscode.window.showInformationMessage(await sign.push());
    },
    dispose: () => {
      changed.dispose();
      panel?.dispose();
    },
  };
}

function wordsOf(error: unknown): string {
  if (error instanceof vscode.CancellationError) return vscode.l10n.t("Cancelled.");
  return error instanceof Error ? error.message : String(error);
}

function stateOf({ current, params }: ReviewSession, canRunGit: boolean): ToPage {
  const translations = vscode.l10n.bundle ?? {};
  if (current !== undefined && params !== undefined) {
    const { folder, base, head } = params;
    const opened = { folder, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
    return { kind: "state", model: pageModelOf(current), opened, translations };
  }
  if (!canRunGit) {
    const why = vscode.l10n.t("A change is read with git, and in a browser alone no git can run. Open the folder on a machine with git.");
    return { kind: "nothing", why, canStart: false, translations };
  }
  if (!vscode.workspace.isTrusted) {
    const why = vscode.l10n.t("The workspace is not trusted, so git is not asked about the change. Trust it to review the change.");
    return { kind: "nothing", why, canStart: false, translations };
  }
  const canStart = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const why = canStart
    ? vscode.l10n.t("Nothing has been reviewed yet.")
    : vscode.l10n.t("No folder is open. Open the folder of a repository first.");
  return { kind: "nothing", why, canStart, translations };
}

function onlyFolder(): Opened | undefined {
  const [folder, ...others] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined || others.length > 0 ? undefined : { folder: folder.uri.toString() };
}

/** What the page kept lies with VS Code; it may be of another time. */
function isOfWorkspace({ folder }: Opened): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder);
}
