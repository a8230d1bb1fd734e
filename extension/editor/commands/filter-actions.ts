/** What the Agent Actions view shows, and the lines that an action wrote. */
import * as vscode from "vscode";
import type { SessionChoice } from "../../server/protocol.ts";
import { type ActionFilter, actionFilters } from "../views/actions-tree.ts";
import { filterLabel } from "../views/actions-view.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

export function refreshActions({ actionsView }: CommandParts): Promise<readonly SessionChoice[]> {
  return actionsView.refresh();
}

/** @param wanted names of filters, where the caller has them already */
export async function filterActions({ actionsView }: CommandParts, wanted: unknown): Promise<void> {
  const given = Array.isArray(wanted) ? actionFilters.filter((filter) => wanted.includes(filter)) : undefined;
  await actionsView.setFilters(new Set(given ?? (await picked(actionsView.filters))));
}

async function picked(now: ReadonlySet<ActionFilter>): Promise<readonly ActionFilter[]> {
  const items = actionFilters.map((filter) => ({ label: filterLabel(filter), picked: now.has(filter), filter }));
  const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder: t("Show only actions that are all of these") });
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen.map(({ filter }) => filter);
}

/** Opens the file that the action wrote, at the lines it wrote, where they still stand there. @param what a node of the view */
export async function openWritten(_parts: CommandParts, what: unknown): Promise<boolean> {
  const file = writtenBy(what);
  if (file === undefined) throw new Error(t("Use this on an action that wrote a file, in the Agent Actions view."));
  const editor = await shown(vscode.Uri.file(file.path));
  const text = editor?.document.getText().replaceAll("\r\n", "\n") ?? "";
  const at = text.indexOf(file.after.replaceAll("\r\n", "\n"));
  if (editor === undefined || at === -1 || file.after === "") {
    void vscode.window.showInformationMessage(t("What the agent wrote does not stand in {0} any more.", file.path));
    return false;
  }
  const line = text.slice(0, at).split("\n").length - 1;
  const count = file.after.replace(/\r?\n$/, "").split("\n").length;
  editor.selection = new vscode.Selection(line, 0, line + count, 0);
  editor.revealRange(editor.selection);
  return true;
}

/** Undefined where the file is gone. */
async function shown(uri: vscode.Uri): Promise<vscode.TextEditor | undefined> {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isThere ? vscode.window.showTextDocument(uri) : undefined;
}

function writtenBy(what: unknown): { readonly path: string; readonly after: string } | undefined {
  if (typeof what !== "object" || what === null || !("action" in what)) return undefined;
  const { action } = what;
  if (typeof action !== "object" || action === null || !("file" in action)) return undefined;
  const { file } = action;
  if (typeof file !== "object" || file === null || !("path" in file && "after" in file)) return undefined;
  return typeof file.path === "string" && typeof file.after === "string" ? { path: file.path, after: file.after } : undefined;
}
