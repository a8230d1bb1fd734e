/** Audit Agent Session: what an agent asked for and ran, by its transcript. */
import * as vscode from "vscode";
import type { SessionAnswer } from "../../server/protocol.ts";
import { shownFiles } from "../views/shown.ts";
import type { CommandParts } from "./register-commands.ts";

/** @param chosen a transcript's uri, where the caller knows it already */
export async function auditSession({ server, view }: CommandParts, chosen: unknown): Promise<SessionAnswer> {
  const uri = chosen instanceof vscode.Uri ? chosen : await pickedTranscript(server);
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: "Reading the session", cancellable: true },
    (progress, token) => server.request("countersign/auditSession", { uri: uri.toString() }, { progress, token }),
  );
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  // The transcript is one file, wherever it lies.
  const findings = answer.findings.map((finding) => ({ ...finding, path: name }));
  const problems = answer.problems.map((problem) => (problem.path === undefined ? problem : { ...problem, path: name }));
  const files = shownFiles(findings, problems, [], () => ({ path: name, uri }));
  const statuses = new Map(answer.actions.map(({ id, status }) => [id, status]));
  view.show({
    title: `${name}: ${answer.actions.length} actions`,
    verdict: answer.verdict,
    // What was asked for is not what ran.
    aside: ({ action }) => (action === undefined ? undefined : statuses.get(action.id)),
    findings,
    problems: problems.filter(({ path }) => path === undefined),
    files,
  });
  await vscode.commands.executeCommand("countersign.findings.focus");
  return answer;
}

async function pickedTranscript(server: CommandParts["server"]): Promise<vscode.Uri> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.toString());
  const sessions = await server.request("countersign/sessions", { folders });
  const choices = sessions.map((session) => {
    const uri = vscode.Uri.parse(session.uri);
    return { label: session.agent, description: new Date(session.changedAt).toLocaleString(), detail: uri.fsPath, uri };
  });
  const other = { label: "Choose a file…", description: "", detail: "", uri: undefined };
  const picked = await vscode.window.showQuickPick([...choices, other], { placeHolder: "Which session?", matchOnDetail: true });
  const uri = picked === other ? (await vscode.window.showOpenDialog({ filters: { Transcripts: ["jsonl", "json"] } }))?.[0] : picked?.uri;
  if (uri === undefined) throw new vscode.CancellationError();
  return uri;
}
