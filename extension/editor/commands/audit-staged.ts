/** Audit Staged Changes: the files as the next commit would have them, whatever the working tree says. */
import * as vscode from "vscode";
import type { Finding } from "../../core/base/finding.ts";
import type { Problem } from "../../core/base/problem.ts";
import { auditText } from "../audit-text.ts";
import { type FilePlace, type Shown, shownFiles, worst } from "../views/shown.ts";
import { chosenFolder } from "./chosen-folder.ts";
import type { CommandParts } from "./command-parts.ts";
import { stagedFiles } from "./staged-files.ts";

const { t } = vscode.l10n;

export async function auditStaged({ server, view }: CommandParts): Promise<Shown> {
  if (!vscode.workspace.isTrusted)
    throw new Error(t("In restricted mode Countersign does not read the index of git. Trust the workspace, and try again."));
  const folder = await chosenFolder(t("Which folder's staged changes?"));
  const files = await stagedFiles(folder.uri);
  if (files.length === 0) throw new Error(t("Nothing is staged in {0}.", folder.name));
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const verdicts: Shown["verdict"][] = [];
  const places: FilePlace[] = [];
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: t("Auditing what is staged") }, async () => {
    for (const { path, uri, staged } of files) {
      const document = await vscode.workspace.openTextDocument(staged);
      const answer = await auditText(server, uri, path, document.languageId, document.getText());
      findings.push(...answer.findings);
      problems.push(...answer.problems.filter(({ weight }) => weight === "blocking"));
      verdicts.push(answer.verdict);
      places.push({ path, uri, after: staged });
    }
  });
  const shown: Shown = {
    title: t("Staged in {0}", folder.name),
    verdict: worst(verdicts),
    findings,
    problems: [],
    files: shownFiles(findings, problems, places, (path) => ({ path, uri: vscode.Uri.joinPath(folder.uri, path) })),
  };
  view.show(shown);
  await vscode.commands.executeCommand("countersign.findings.focus");
  return shown;
}
