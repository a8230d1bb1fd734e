/** Opens a place of the change that is reviewed: the diff of its file where there are two sides, else the side there is. */
import * as vscode from "vscode";
import type { Range } from "../core/base/range.ts";
import type { ReviewAnswer } from "../server/protocol.ts";
import { changePlaces } from "./reading/change-places.ts";
import { vscodeRange } from "./views/findings-view.ts";

/** @param range in the head's text */
export async function openPlace(review: ReviewAnswer, path: string, range?: Range): Promise<void> {
  const options: vscode.TextDocumentShowOptions = { preview: true, ...(range === undefined ? {} : { selection: vscodeRange(range) }) };
  const place = changePlaces(review).find((one) => one.path === path);
  const { before, after } = place ?? { before: undefined, after: vscode.Uri.joinPath(vscode.Uri.parse(review.root), path) };
  if (before !== undefined && after !== undefined)
    await vscode.commands.executeCommand("vscode.diff", before, after, vscode.l10n.t("{0} (change)", path), options);
  else if ((after ?? before) === undefined) throw new Error(vscode.l10n.t("{0} has no text to show.", path));
  else await vscode.commands.executeCommand("vscode.open", after ?? before, options);
}
