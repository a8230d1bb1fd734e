/** Opens a place of the change: both sides of its file where there are two, at the line. */
import * as vscode from "vscode";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { baseDocumentUri } from "../base-documents.ts";

/** @param line 1-based, of the text after the change. Throws an error in words where the change does not speak of the path. */
export async function openPlace({ review, checklist }: ChecklistAnswer, path: string, line: number | undefined): Promise<void> {
  const root = vscode.Uri.parse(review.root);
  const index = review.change.files.findIndex((file) => file.path === path);
  const file = review.change.files[index];
  const selection = line === undefined ? undefined : new vscode.Range(Math.max(0, line - 1), 0, Math.max(0, line - 1), 0);
  const options: vscode.TextDocumentShowOptions = selection === undefined ? {} : { selection };
  if (file === undefined) {
    // The page may ask for what it was shown, and for nothing else.
    const isNamed = checklist.items.some(({ places }) => places.some((place) => place.path === path));
    if (!isNamed || path.split(/[\\/]/).includes("..")) throw new Error(vscode.l10n.t("{0} is not part of the change.", path));
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.joinPath(root, path), options);
    return;
  }
  const { before, after } = review.sides[index] ?? {};
  const old = before === undefined ? undefined : baseDocumentUri(root, file.oldPath ?? path, before);
  const now = after === undefined ? vscode.Uri.joinPath(root, path) : baseDocumentUri(root, path, after);
  if (file.status === "deleted") {
    if (old === undefined) throw new Error(vscode.l10n.t("{0} is gone, and what it held is no text.", path));
    await vscode.commands.executeCommand("vscode.open", old, options);
  } else if (old === undefined) await vscode.commands.executeCommand("vscode.open", now, options);
  else await vscode.commands.executeCommand("vscode.diff", old, now, vscode.l10n.t("{0} (change)", path), options);
}
