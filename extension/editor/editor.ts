/** Puts the parts of the editor together. Nothing here understands code: that is the server's. */
import * as vscode from "vscode";
import type { UnitView } from "../core/report/checklist-view.ts";
import type { Notice } from "../server/protocol.ts";
import type { After } from "./after.ts";
import { auditedTexts } from "./audited-texts.ts";
import { autoRefresh } from "./auto-refresh.ts";
import { baseDocuments } from "./base-documents.ts";
import type { CommandParts } from "./commands/command-parts.ts";
import { goneTo } from "./commands/gone-to.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { gitPath, onDidChangeGitPath } from "./git-path.ts";
import { madeOnce } from "./made-once.ts";
import { keptPage } from "./page/kept-page.ts";
import { rememberedChoices } from "./remembered-choices.ts";
import { reopenedNotice } from "./reopened-notice.ts";
import { reviewSession } from "./review-session.ts";
import { rulePages } from "./rule-pages.ts";
import { type CreateClient, serverLink } from "./server-link.ts";
import { terminalAudit } from "./terminal-audit.ts";
import { verdictItem } from "./verdict-item.ts";
import { actionsView } from "./views/actions-view.ts";
import { checklistTree } from "./views/checklist-view.ts";
import { findingsView } from "./views/findings-view.ts";
import { reviewView } from "./views/review-view.ts";
import { shownReview } from "./views/shown-review.ts";

export interface Host {
  /** Whether a git process can run where the extension runs. */
  readonly canRunGit: boolean;
  readonly createClient: CreateClient;
  /** Loads what waits until it is needed; always the same. */
  readonly onDemand: () => typeof import("./on-demand.ts");
  /** Does the work once the caller's turn is over. */
  readonly later: (work: () => void) => void;
  readonly after: After;
}

/** Registers everything at once and starts the server afterwards, so that activation costs next to nothing. */
export function createEditor(context: vscode.ExtensionContext, host: Host): void {
  const log = vscode.window.createOutputChannel("Countersign", { log: true });
  void vscode.commands.executeCommand("setContext", "countersign.isWithoutGit", !host.canRunGit);
  const server = serverLink(host.createClient, log);
  const choices = rememberedChoices(context.workspaceState);
  const session = reviewSession(server, choices, log);
  const view = findingsView();
  const report = (error: unknown): void => {
    log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  };
  const gone = goneTo();
  const showUnit = async (unit: UnitView): Promise<void> => {
    gone.note(unit);
    if (session.current !== undefined) await host.onDemand().revealUnit(session.current, unit);
  };
  const review = reviewView({
    session,
    openUnit: showUnit,
    report,
  });
  const actions = actionsView(server, choices);
  const texts = auditedTexts();
  const checklist = checklistTree(session);
  const verdict = verdictItem(view.onDidShow, session, server);
  const pages = rulePages(server);
  const reading = madeOnce(() =>
    host.onDemand().reading({ session, media: vscode.Uri.joinPath(context.extensionUri, "media"), after: host.after, log }),
  );
  const page = madeOnce(() =>
    host.onDemand().checklistPanel({ extension: context.extensionUri, server, session, choices, canRunGit: host.canRunGit, log }),
  );
  const parts: CommandParts = {
    canRunGit: host.canRunGit,
    server,
    session,
    choices,
    view,
    reviewView: review,
    checklistTree: checklist,
    actionsView: actions,
    texts,
    pages,
    goneTo: gone,
    log,
    get reading() {
      return reading.get();
    },
    get page() {
      return page.get();
    },
  };

  server.on("countersign/documentVerdict", (known) => verdict.setDocument(known));
  server.on("countersign/notice", noticeBoard(log));
  context.subscriptions.push(
    log,
    session,
    view,
    review,
    checklist,
    actions,
    texts,
    autoRefresh({ server, session, after: host.after, log }),
    reopenedNotice({
      session,
      showUnit,
      showChecklist: async () => {
        await vscode.commands.executeCommand("countersign.checklist.focus");
      },
      report,
    }),
    terminalAudit({ server, texts, log }),
    session.onDidChange(({ answer, why }) => {
      // An audit that is on show stays until the person asks for the review again.
      if (why === "open" || (why === "refresh" && view.shown?.isReview === true)) view.show(shownReview(answer.review));
      reading.get();
      void vscode.commands.executeCommand("setContext", "countersign.isReviewing", true);
    }),
    verdict,
    pages,
    reading,
    page,
    keptPage(page.get),
    baseDocuments(server),
    registerCommands((id, args) => host.onDemand().commands[id](parts, ...args), report),
    onDidChangeGitPath(() => {
      const path = gitPath();
      void server.notify("countersign/gitPath", path === undefined ? {} : { gitPath: path });
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void server.notify("countersign/trusted", {})),
    { dispose: () => void server.dispose() },
  );
  host.later(() => {
    server.start().catch((error: unknown) => {
      log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          "Countersign's language server does not start: nothing is being checked. The reason is in the log named Countersign.",
        ),
      );
    });
  });
}

/** How long the same notice is not shown again: a text that ends its worker does so at each keystroke. */
const noticeRest = 10 * 60_000;

function noticeBoard(log: vscode.LogOutputChannel): (notice: Notice) => void {
  let lastShown = Number.NEGATIVE_INFINITY;
  return ({ severity, message }) => {
    log.warn(message);
    const now = Date.now();
    if (now - lastShown < noticeRest) return;
    lastShown = now;
    void (severity === "warning" ? vscode.window.showWarningMessage(message) : vscode.window.showInformationMessage(message));
  };
}
