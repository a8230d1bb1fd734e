/** What Wrote This: the evidence of who wrote a hunk, and the place in the transcript where an agent did. */
import * as vscode from "vscode";
import { oneLine } from "../../core/base/one-line.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { ReviewedUnit } from "../../core/review/reviewed-unit.ts";
import type { Action } from "../../core/session/action.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { changePlaces } from "../reading/change-places.ts";
import { unitAtLine } from "../reading/unit-lines.ts";
import { writingActions } from "../reading/writing-actions.ts";
import { vscodeRange } from "../views/findings-view.ts";
import type { CommandParts } from "./register-commands.ts";

const { t } = vscode.l10n;

/** One line of the list: what is known, and where it stands. */
interface Origin extends vscode.QuickPickItem {
  readonly action?: Action;
}

/** @param what a unit's name; without it the unit at the cursor. Gives the lines that it showed. */
export async function showOrigin({ session, reading }: CommandParts, what: unknown): Promise<readonly string[]> {
  const { current } = session;
  if (current === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const unit = typeof what === "string" ? current.checklist.units.find(({ name }) => name === what) : unitAtCursor(reading);
  if (unit === undefined) throw new Error(t("There is no change here. Put the cursor on a changed line of the change under review."));
  const origins = originsOf(unit, current, await addedLines(unit, current));
  void pickOrigin(unit, origins);
  return origins.map(({ label }) => label);
}

async function pickOrigin({ path, added }: UnitView, origins: readonly Origin[]): Promise<void> {
  const place = t("{0}, line {1}", path, added.start + 1);
  const picked = await vscode.window.showQuickPick(origins, { title: t("What wrote this? {0}", place), matchOnDetail: true });
  if (picked?.action === undefined) return;
  const { path: transcript, range } = picked.action;
  await vscode.window.showTextDocument(vscode.Uri.file(transcript), { selection: vscodeRange(range), preview: true });
}

function originsOf(unit: UnitView, { review }: ChecklistAnswer, lines: readonly string[]): Origin[] {
  const reviewed: ReviewedUnit | undefined = review.units.find(
    (one) => one.unit.id === unit.id && one.unit.ordinal === unit.ordinal && one.unit.path === unit.path,
  );
  const actions = writingActions(review.actions, unit.path, lines).map(
    (action): Origin => ({
      label: `$(comment-discussion) ${t("{0} wrote {1}", action.agent.name, oneLine(action.file?.path ?? unit.path, 120))}`,
      description: action.status,
      detail: t("Opens the place in the transcript."),
      action,
    }),
  );
  const evidence = (reviewed?.provenance?.evidence ?? []).map(
    ({ says, strength, text }): Origin => ({
      label: `$(${says === "agent" ? "hubot" : "person"}) ${oneLine(text, 200)}`,
      description: t("{0} evidence", strength),
    }),
  );
  const nothing: Origin = {
    label: t("$(question) Nothing says who wrote this"),
    detail: t("No trailer, note or recorded session speaks of these lines. That is no evidence that a person wrote them."),
  };
  return actions.length + evidence.length === 0 ? [nothing] : [...actions, ...evidence];
}

function unitAtCursor(reading: CommandParts["reading"]): UnitView | undefined {
  const editor = vscode.window.activeTextEditor;
  const found = editor === undefined ? undefined : reading.documentOf(editor.document.uri);
  return editor === undefined || found === undefined ? undefined : unitAtLine(found.units, editor.selection.active.line, found.side);
}

/** As the editor has them; none where no editor can show them. */
async function addedLines({ path, kind, added }: UnitView, answer: ChecklistAnswer): Promise<readonly string[]> {
  const after = changePlaces(answer.review).find((place) => place.path === path)?.after;
  if (after === undefined || kind !== "text") return [];
  const document = await vscode.workspace.openTextDocument(after);
  return document.getText(new vscode.Range(added.start, 0, added.end, 0)).split(/\r?\n/);
}
