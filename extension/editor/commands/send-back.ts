/** Send Back: the open items as a text for the author or their agent, in an editor and in the clipboard. */
import * as vscode from "vscode";
import type { CommandParts } from "./command-parts.ts";
import { openedReview } from "./open-review.ts";

const { t } = vscode.l10n;

/** Gives the text. That it was sent back is kept with the history of the change. */
export async function sendBack(parts: CommandParts): Promise<string> {
  await openedReview(parts);
  const { params } = parts.session;
  if (params === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const { text, items } = await parts.server.request("countersign/handBack", params);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(t("No open item is the author's to work on: there is nothing to send back."));
    return "";
  }
  await vscode.env.clipboard.writeText(text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content: text }));
  await parts.session.act({ kind: "handback", items, text: t("{0} items sent back", items.length) });
  void vscode.window.showInformationMessage(t("The text is in the clipboard: give it to whoever wrote the change, or to their agent."));
  return text;
}
