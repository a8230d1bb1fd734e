/** Every command of the manifest, by its id. */
import * as vscode from "vscode";
import type { AuditedTexts } from "../audited-texts.ts";
import type { ChecklistPanel } from "../page/checklist-panel.ts";
import type { ReadingState } from "../reading/reading-state.ts";
import type { RememberedChoices } from "../remembered-choices.ts";
import type { ReviewSession } from "../review-session.ts";
import type { RulePages } from "../rule-pages.ts";
import type { ServerLink } from "../server-link.ts";
import type { ActionsView } from "../views/actions-view.ts";
import type { ChecklistTree } from "../views/checklist-view.ts";
import type { FindingsView } from "../views/findings-view.ts";
import type { ReviewView } from "../views/review-view.ts";
import { auditClipboard } from "./audit-clipboard.ts";
import { auditFile, auditSelection } from "./audit-file.ts";
import { auditLastSession, auditSession } from "./audit-session.ts";
import { auditStaged } from "./audit-staged.ts";
import { auditWorkspace } from "./audit-workspace.ts";
import { checkGate } from "./check-gate.ts";
import { checkSignatures } from "./check-signatures.ts";
import { chooseBase } from "./choose-base.ts";
import { chooseKey } from "./choose-key.ts";
import { acceptFinding, dismissFinding, requestFix } from "./decide-finding.ts";
import { explainFinding } from "./explain-finding.ts";
import { filterActions, openWritten, refreshActions } from "./filter-actions.ts";
import { hideDone, showAllUnits, showChangedOnly, showDone } from "./filter-views.ts";
import type { GoneTo } from "./gone-to.ts";
import { ignoreFinding } from "./ignore-finding.ts";
import { nextOpenUnit, showUnit, skipUnit, undoMark, unverifyUnit, verifyUnit } from "./mark-unit.ts";
import { openChecklist } from "./open-checklist.ts";
import { openPlaceOfChange } from "./open-place-of-change.ts";
import { pushNotes } from "./push-notes.ts";
import { refreshReview } from "./refresh-review.ts";
import { restartServer } from "./restart-server.ts";
import { reviewChanges } from "./review-changes.ts";
import { sendBack } from "./send-back.ts";
import { answerItem, nextItem, overrideItem, triageFinding } from "./settle-item.ts";
import { showOrigin } from "./show-origin.ts";
import { signChange } from "./sign-change.ts";

export interface CommandParts {
  readonly server: ServerLink;
  readonly session: ReviewSession;
  readonly choices: RememberedChoices;
  readonly reading: ReadingState;
  readonly view: FindingsView;
  readonly reviewView: ReviewView;
  readonly checklistTree: ChecklistTree;
  readonly actionsView: ActionsView;
  readonly texts: AuditedTexts;
  readonly pages: RulePages;
  readonly page: ChecklistPanel;
  readonly goneTo: GoneTo;
  readonly log: vscode.LogOutputChannel;
}

/** What it returns is for whoever runs it by its id. */
type Command = (parts: CommandParts, ...args: readonly unknown[]) => Promise<unknown>;

export const commands: Readonly<Record<string, Command>> = {
  "countersign.reviewChanges": reviewChanges,
  "countersign.restartServer": restartServer,
  "countersign.auditFile": auditFile,
  "countersign.auditSelection": auditSelection,
  "countersign.auditWorkspace": auditWorkspace,
  "countersign.auditSession": auditSession,
  "countersign.explainFinding": explainFinding,
  "countersign.ignoreFinding": ignoreFinding,
  "countersign.showOrigin": showOrigin,
  "countersign.acceptFinding": acceptFinding,
  "countersign.dismissFinding": dismissFinding,
  "countersign.requestFix": requestFix,
  "countersign.openChecklist": openChecklist,
  "countersign.signChange": signChange,
  "countersign.pushNotes": pushNotes,
  "countersign.checkSignatures": checkSignatures,
  "countersign.chooseBase": chooseBase,
  "countersign.chooseKey": chooseKey,
  "countersign.auditClipboard": auditClipboard,
  "countersign.auditStaged": auditStaged,
  "countersign.auditLastSession": auditLastSession,
  "countersign.refreshActions": refreshActions,
  "countersign.filterActions": filterActions,
  "countersign.openWritten": openWritten,
  "countersign.sendBack": sendBack,
  "countersign.refreshReview": refreshReview,
  "countersign.verifyUnit": verifyUnit,
  "countersign.unverifyUnit": unverifyUnit,
  "countersign.skipUnit": skipUnit,
  "countersign.undoMark": undoMark,
  "countersign.nextOpenUnit": nextOpenUnit,
  "countersign.openUnit": showUnit,
  "countersign.openPlace": openPlaceOfChange,
  "countersign.nextOpenItem": nextItem,
  "countersign.answerItem": answerItem,
  "countersign.triageFinding": triageFinding,
  "countersign.overrideItem": overrideItem,
  "countersign.checkGate": checkGate,
  "countersign.hideDone": hideDone,
  "countersign.showDone": showDone,
  "countersign.showChangedOnly": showChangedOnly,
  "countersign.showAllUnits": showAllUnits,
};

export function registerCommands(parts: CommandParts): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, command]) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await command(parts, ...args);
        } catch (error) {
          if (error instanceof vscode.CancellationError) return undefined;
          parts.log.error(error instanceof Error ? error : String(error));
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
          return undefined;
        }
      }),
    ),
  );
}
