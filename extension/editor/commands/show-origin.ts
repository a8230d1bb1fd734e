/** What Wrote This: the evidence of who wrote a hunk, and the place in the transcript where an agent did. */
import * as vscode from "vscode";
import { oneLine } from "../../core/base/one-line.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { Action } from "../../core/session/action.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { unitAtLine } from "../reading/unit-lines.ts";
import { vscodeRange } from "../views/findings-view.ts";
import type { CommandParts } from "./command-parts.ts";
import { readSession } from "./read-session.ts";

const { t } = vscode.l10n;

/** One line of the list: what is known, and where it stands. */
interface Origin extends vscode.QuickPickItem {
  /** Its id. */
  readonly action?: string;
  readonly readsSession?: true;
}

/** @param what a unit's name; without it the unit at the cursor. Gives the lines that it showed. */
export async function showOrigin(parts: CommandParts, what: unknown): Promise<readonly string[]> {
  const { session, reading } = parts;
  const { current } = session;
  if (current === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const unit = typeof what === "string" ? current.checklist.units.find(({ name }) => name === what) : unitAtCursor(reading);
  if (unit === undefined)
    throw new Error(t("There is nothing of the change here. Put the cursor on a changed line of the change under review."));
  const origins = [...originsOf(unit, current), ...((session.params?.sessions ?? []).length === 0 ? [sessionOrigin()] : [])];
  // Not awaited: whoever runs this by its id is not to wait for a person.
  void pickOrigin(parts, unit, origins).catch((error: unknown) => {
    if (!(error instanceof vscode.CancellationError))
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  });
  return origins.map(({ label }) => label);
}

async function pickOrigin(parts: CommandParts, unit: UnitView, origins: readonly Origin[]): Promise<void> {
  const place = t("{0}, line {1}", unit.path, unit.added.start + 1);
  const picked = await vscode.window.showQuickPick(origins, { title: t("What wrote this? {0}", place), matchOnDetail: true });
  if (picked?.readsSession === true) {
    const answer = await readSession(parts);
    const again = answer.checklist.units.find(({ id, ordinal }) => id === unit.id && ordinal === unit.ordinal);
    if (again === undefined) throw new Error(t("The change has this no more. Refresh the review."));
    await pickOrigin(parts, again, originsOf(again, answer));
  }
  if (picked?.action === undefined) return;
  const action = await actionNamed(parts, picked.action);
  if (action === undefined) throw new Error(t("The sessions that were read along have this action no more. Refresh the review."));
  const { path: transcript, range } = action;
  await vscode.window.showTextDocument(vscode.Uri.file(transcript), { selection: vscodeRange(range), preview: true });
}

function sessionOrigin(): Origin {
  return {
    label: t("$(history) Read the agent’s last session along…"),
    detail: t("The change is reviewed again with what the agent recorded, and linked to it line by line."),
    readsSession: true,
  };
}

/** The evidence of the review, the strongest first: the same as the command line tells. */
function originsOf(unit: UnitView, { review }: ChecklistAnswer): readonly Origin[] {
  const reviewed = review.units.find((one) => one.unit.id === unit.id && one.unit.ordinal === unit.ordinal && one.unit.path === unit.path);
  const evidence = (reviewed?.provenance?.evidence ?? []).map((one): Origin => {
    return {
      label: `$(${one.says === "agent" ? "hubot" : "person"}) ${oneLine(one.text, 200)}`,
      description: t("{0} evidence", one.strength),
      ...(one.action === undefined ? {} : { detail: t("Opens the place in the transcript."), action: one.action }),
    };
  });
  const nothing: Origin = {
    label: t("$(question) Nothing says who wrote this"),
    detail: t("No trailer, note or recorded session speaks of these lines. That is no evidence that a person wrote them."),
  };
  return evidence.length === 0 ? [nothing] : evidence;
}

/** @param id of an action in one of the sessions that were read along */
async function actionNamed({ session, server }: CommandParts, id: string): Promise<Action | undefined> {
  for (const uri of session.params?.sessions ?? []) {
    const { actions } = await server.request("countersign/auditSession", { uri });
    const found = actions.find((action) => action.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unitAtCursor(reading: CommandParts["reading"]): UnitView | undefined {
  const editor = vscode.window.activeTextEditor;
  const found = editor === undefined ? undefined : reading.documentOf(editor.document.uri);
  return editor === undefined || found === undefined ? undefined : unitAtLine(found.units, editor.selection.active.line, found.side);
}
