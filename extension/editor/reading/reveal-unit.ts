/** Shows one unit where it can be read: its hunk in the diff of its file. */
import * as vscode from "vscode";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { changePlaces } from "./change-places.ts";
import { linesIn } from "./unit-lines.ts";

export interface RevealOptions {
  /** Leaves the focus where it is, so that a tree can be walked through. */
  readonly preserveFocus?: boolean;
}

/**
 * Opens the diff of the unit's file at its lines; the one text there is of a file that was added or deleted. Rejects with an error in
 * words where the change has no text to show: of a binary file, or of a unit that is not part of the change any more.
 */
export async function revealUnit(
  { review }: ChecklistAnswer,
  unit: Pick<UnitView, "path" | "removed" | "added" | "kind">,
  { preserveFocus = false }: RevealOptions = {},
): Promise<void> {
  const place = changePlaces(review).find(({ path }) => path === unit.path);
  if (place === undefined) throw new Error(vscode.l10n.t("{0} is not part of the change any more. Refresh the review.", unit.path));
  const { before, after } = place;
  const side = after === undefined ? "before" : "after";
  const selection = unit.kind === "text" ? startOf(linesIn(unit, side).start) : startOf(0);
  const options: vscode.TextDocumentShowOptions = { preserveFocus, preview: true, selection };
  if (before !== undefined && after !== undefined) {
    const name = unit.path.slice(unit.path.lastIndexOf("/") + 1);
    const title = `${name} (${review.change.base.name} → ${review.change.head.name})`;
    await vscode.commands.executeCommand("vscode.diff", before, after, title, options);
    return;
  }
  const only = after ?? before;
  if (only === undefined) throw new Error(vscode.l10n.t("{0} has no text to show.", unit.path));
  await vscode.commands.executeCommand("vscode.open", only, options);
}

function startOf(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}
