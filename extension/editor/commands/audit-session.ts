/** Audit Agent Session: what an agent asked for and ran, by its transcript. */
import * as vscode from "vscode";
import type { SessionAnswer } from "../../server/protocol.ts";
import { shownSession } from "../views/shown-session.ts";
import type { CommandParts } from "./command-parts.ts";
import { lastSession } from "./last-session.ts";

const { t } = vscode.l10n;

/** @param chosen a transcript's uri, where the caller knows it already */
export async function auditSession({ server, view, actionsView }: CommandParts, chosen: unknown): Promise<SessionAnswer> {
  const uri = chosen instanceof vscode.Uri ? chosen : await pickedTranscript(server);
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t("Reading the session"), cancellable: true },
    (progress, token) => server.request("countersign/auditSession", { uri: uri.toString() }, { progress, token }),
  );
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  view.show(shownSession(answer, uri, name, t));
  actionsView.show({ uri: uri.toString(), agent: answer.actions[0]?.agent.name ?? name, changedAt: new Date().toISOString() }, answer);
  await vscode.commands.executeCommand("countersign.findings.focus");
  return answer;
}

/** Audit Last Agent Session: the newest about this workspace, without a question. */
export async function auditLastSession(parts: CommandParts): Promise<SessionAnswer> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.toString());
  const last = await lastSession(parts, folders);
  return auditSession(parts, vscode.Uri.parse(last.uri));
}

async function pickedTranscript(server: CommandParts["server"]): Promise<vscode.Uri> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.toString());
  const sessions = await server.request("countersign/sessions", { folders });
  const choices = sessions.map((session) => {
    const uri = vscode.Uri.parse(session.uri);
    return { label: session.agent, description: new Date(session.changedAt).toLocaleString(), detail: uri.fsPath, uri };
  });
  const other = { label: t("Choose a file…"), description: "", detail: "", uri: undefined };
  const picked = await vscode.window.showQuickPick([...choices, other], { placeHolder: t("Which session?"), matchOnDetail: true });
  const uri =
    picked === other ? (await vscode.window.showOpenDialog({ filters: { [t("Transcripts")]: ["jsonl", "json"] } }))?.[0] : picked?.uri;
  if (uri === undefined) throw new vscode.CancellationError();
  return uri;
}
