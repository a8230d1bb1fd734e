/** Verify, take back, put off, undo, go on: what a person does about the units of the change, from the keyboard or a menu. */
import * as vscode from "vscode";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { refuseOtherContent } from "../reading/refuse-other-content.ts";
import { revealUnit } from "../reading/reveal-unit.ts";
import { nextOpen } from "../views/review-tree.ts";
import { actOn } from "../views/review-view.ts";
import type { CommandParts } from "./command-parts.ts";
import { chosenInView, namedUnit } from "./named-unit.ts";
import { openedReview } from "./open-review.ts";

const { t } = vscode.l10n;

/** @param what a node of the Review view or a unit's name; without it the one at the cursor, or the one chosen in the view */
export async function verifyUnit(parts: CommandParts, what: unknown): Promise<ChecklistAnswer> {
  const node = fileNode(what);
  if (node !== undefined) {
    await parts.reviewView.tick(node, true);
    return openedReview(parts);
  }
  await parts.goneTo.arrived();
  const unit = neededUnit(parts, what);
  await refuseOtherContent(parts.reading, unit.path);
  const answer = await parts.session.act(actOn([unit], "verify"));
  tellAgent(answer);
  return answer;
}

export async function unverifyUnit(parts: CommandParts, what: unknown): Promise<ChecklistAnswer> {
  await parts.goneTo.arrived();
  return parts.session.act(actOn([neededUnit(parts, what)], "unverify"));
}

/** Puts it off, and goes on to the next. */
export function skipUnit(parts: CommandParts, what: unknown): Promise<UnitView | undefined> {
  return parts.goneTo.bring(async () => {
    const unit = neededUnit(parts, what);
    await parts.session.act(actOn([unit], "skip"));
    return goTo(parts, nextOpen(await openedReview(parts), unit));
  });
}

export function undoMark({ session }: CommandParts): Promise<ChecklistAnswer> {
  return session.act({ kind: "undo" });
}

/** Opens what is to be read next, after the place where the person is; gives what it opened. */
export function nextOpenUnit(parts: CommandParts): Promise<UnitView | undefined> {
  return parts.goneTo.bring(async () => {
    const answer = await openedReview(parts);
    return goTo(parts, nextOpen(answer, namedUnit(parts, undefined) ?? namedUnit(parts, chosenInView)));
  });
}

export function showUnit(parts: CommandParts, what: unknown): Promise<UnitView | undefined> {
  return parts.goneTo.bring(() => goTo(parts, neededUnit(parts, what)));
}

async function goTo({ session, reviewView, goneTo, log }: CommandParts, unit: UnitView | undefined): Promise<UnitView | undefined> {
  const { current } = session;
  if (unit === undefined || current === undefined) {
    void vscode.window.showInformationMessage(t("Every unit is verified."));
    return undefined;
  }
  goneTo.note(unit);
  await revealUnit(current, unit);
  // A tree that is drawn anew meanwhile knows the row no more; what is to be read is open all the same.
  await reviewView.reveal(unit).catch((error: unknown) => log.warn(error instanceof Error ? error.message : String(error)));
  return unit;
}

function neededUnit(parts: CommandParts, what: unknown): UnitView {
  if (parts.session.current === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const unit = namedUnit(parts, what);
  if (unit === undefined)
    throw new Error(
      t("There is nothing of the change here. Put the cursor on a changed line, or use the key or the box in the Review view."),
    );
  return unit;
}

function tellAgent({ agent }: ChecklistAnswer): void {
  if (agent === undefined) return;
  const text = t(
    "VS Code runs in the environment of {0}: what is marked here counts as the agent's, and settles nothing above low risk.",
    agent,
  );
  void vscode.window.showWarningMessage(text);
}

function fileNode(what: unknown): Parameters<CommandParts["reviewView"]["tick"]>[0] | undefined {
  const isFile = typeof what === "object" && what !== null && "kind" in what && what.kind === "file" && "path" in what;
  return isFile && typeof what.path === "string"
    ? { kind: "file", path: what.path, status: "", risk: "low", units: [], verified: 0, total: 0 }
    : undefined;
}
