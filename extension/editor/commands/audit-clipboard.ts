/** Audit Clipboard: what a text would do, before it is pasted into a terminal or a file. */
import * as vscode from "vscode";
import type { AuditAnswer } from "../../server/protocol.ts";
import { auditText } from "../audit-text.ts";
import { shownFiles } from "../views/shown.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

const endings: Readonly<Record<string, string>> = {
  shellscript: "sh",
  powershell: "ps1",
  bat: "bat",
  python: "py",
  javascript: "js",
  typescript: "ts",
  go: "go",
  ruby: "rb",
  dockerfile: "dockerfile",
  yaml: "yml",
};

/** @param chosen VS Code's id of its language, where the caller knows it; without it the person is asked */
export async function auditClipboard({ server, view, texts }: CommandParts, chosen: unknown): Promise<AuditAnswer> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === "") throw new Error(t("There is no text in the clipboard. Copy what you want to audit first."));
  const language = typeof chosen === "string" ? chosen : await pickedLanguage();
  const path = `clipboard.${endings[language] ?? "txt"}`;
  const uri = texts.add(path, text);
  const answer = await auditText(server, uri, path, language, text);
  const files = shownFiles(answer.findings, answer.problems, [{ path, uri, after: uri }], () => ({ path, uri, after: uri }));
  view.show({ title: t("Clipboard"), verdict: answer.verdict, findings: answer.findings, problems: [], files });
  await vscode.commands.executeCommand("countersign.findings.focus");
  return answer;
}

/** A command to be pasted into a terminal is what is asked about most. */
async function pickedLanguage(): Promise<string> {
  const names = Object.keys(endings);
  const items = names.map((label, at) => (at === 0 ? { label, description: t("a command for a terminal") } : { label }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t("What is it written in?") });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.label;
}
