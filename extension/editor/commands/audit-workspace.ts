/** Audit Workspace: every file of every open folder, with progress, until the person cancels. */
import * as vscode from "vscode";
import { type Shown, shownFiles, worst } from "../views/shown.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

export async function auditWorkspace({ server, view }: CommandParts): Promise<Shown> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(t("No folder is open. Open the one to audit first."));
  const parts = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t("Auditing the workspace"), cancellable: true },
    async (progress, token) => {
      const shown: Shown[] = [];
      for (const folder of folders) {
        const answer = await server.request("countersign/auditFolder", { folder: folder.uri.toString() }, { progress, token });
        const name = (path: string): string => (folders.length === 1 ? path : `${folder.name}/${path}`);
        const findings = answer.findings.map((finding) => ({ ...finding, path: name(finding.path) }));
        const problems = answer.problems.map((problem) =>
          problem.path === undefined ? problem : { ...problem, path: name(problem.path) },
        );
        const placeOf = (path: string) => ({
          path,
          uri: vscode.Uri.joinPath(folder.uri, folders.length === 1 ? path : path.slice(folder.name.length + 1)),
        });
        // Notes lower coverage only; in an audit of everything they would bury the rest.
        const heavy = problems.filter((problem) => problem.weight === "blocking");
        const loose = heavy.filter((problem) => problem.path === undefined);
        shown.push({
          title: folder.name,
          verdict: answer.verdict,
          findings,
          problems: loose,
          files: shownFiles(findings, heavy, [], placeOf),
        });
      }
      return shown;
    },
  );
  const findings = parts.flatMap((part) => part.findings);
  const whole: Shown = {
    title: parts.map((part) => part.title).join(", "),
    verdict: worst(parts.map((part) => part.verdict)),
    findings,
    problems: parts.flatMap((part) => part.problems),
    files: parts.flatMap((part) => part.files),
  };
  view.show(whole);
  await vscode.commands.executeCommand("countersign.findings.focus");
  return whole;
}
