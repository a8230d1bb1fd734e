/** What each command does, by its id. */

import { auditClipboard } from "./audit-clipboard.ts";
import { auditFile, auditSelection } from "./audit-file.ts";
import { auditLastSession, auditSession } from "./audit-session.ts";
import { auditStaged } from "./audit-staged.ts";
import { auditWorkspace } from "./audit-workspace.ts";
import { checkGate } from "./check-gate.ts";
import { checkSignatures } from "./check-signatures.ts";
import { chooseBase } from "./choose-base.ts";
import { chooseKey } from "./choose-key.ts";
import type { CommandId } from "./command-ids.ts";
import type { CommandParts } from "./command-parts.ts";
import { acceptFinding, dismissFinding, requestFix } from "./decide-finding.ts";
import { explainFinding } from "./explain-finding.ts";
import { filterActions, openWritten, refreshActions } from "./filter-actions.ts";
import { hideDone, showAllUnits, showChangedOnly, showDone } from "./filter-views.ts";
import { ignoreFinding } from "./ignore-finding.ts";
import { nextOpenUnit, showUnit, skipUnit, undoMark, unverifyUnit, verifyUnit } from "./mark-unit.ts";
import { openChecklist } from "./open-checklist.ts";
import { openPlaceOfChange } from "./open-place-of-change.ts";
import { pushNotes } from "./push-notes.ts";
import { readSession } from "./read-session.ts";
import { refreshReview } from "./refresh-review.ts";
import { restartServer } from "./restart-server.ts";
import { reviewChanges } from "./review-changes.ts";
import { sendBack } from "./send-back.ts";
import { answerItem, nextItem, overrideItem, triageFinding } from "./settle-item.ts";
import { showOrigin } from "./show-origin.ts";
import { signChange } from "./sign-change.ts";

/** What it returns is for whoever runs it by its id. */
type Command = (parts: CommandParts, ...args: readonly unknown[]) => Promise<unknown>;

export const commands: Readonly<Record<CommandId, Command>> = {
  "countersign.reviewChanges": reviewChanges,
  "countersign.restartServer": restartServer,
  "countersign.auditFile": auditFile,
  "countersign.auditSelection": auditSelection,
  "countersign.auditWorkspace": auditWorkspace,
  "countersign.auditSession": auditSession,
  "countersign.explainFinding": explainFinding,
  "countersign.ignoreFinding": ignoreFinding,
  "countersign.showOrigin": showOrigin,
  "countersign.readSession": readSession,
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
