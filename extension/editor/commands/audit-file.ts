/** Audit File and Audit Selection: everything in the text in view, changed or not. */
import * as vscode from "vscode";
import type { AuditAnswer } from "../../server/protocol.ts";
import { shownFiles } from "../views/shown.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

export async function auditFile(parts: CommandParts): Promise<AuditAnswer> {
  const { document } = editorInView();
  const answer = await ask(parts, document, undefined);
  show(parts, document, vscode.workspace.asRelativePath(document.uri, false), answer);
  return answer;
}

export async function auditSelection(parts: CommandParts): Promise<AuditAnswer> {
  const { document, selection } = editorInView();
  if (selection.isEmpty) throw new Error(t("Nothing is selected. Select the text to audit first."));
  const answer = await ask(parts, document, { start: { ...plain(selection.start) }, end: { ...plain(selection.end) } });
  const path = vscode.workspace.asRelativePath(document.uri, false);
  show(parts, document, t("{0}, lines {1} to {2}", path, selection.start.line + 1, selection.end.line + 1), answer);
  return answer;
}

type PlainRange = { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };

function ask({ server }: CommandParts, document: vscode.TextDocument, range: PlainRange | undefined): Thenable<AuditAnswer> {
  const params = {
    uri: document.uri.toString(),
    language: document.languageId,
    text: document.getText(),
    ...(range === undefined ? {} : { range }),
  };
  return vscode.window.withProgress({ location: { viewId: "countersign.findings" } }, () =>
    server.request("countersign/auditDocument", params),
  );
}

function show({ view }: CommandParts, document: vscode.TextDocument, title: string, answer: AuditAnswer): void {
  const path = vscode.workspace.asRelativePath(document.uri, false);
  const own = answer.findings.map((finding) => ({ ...finding, path }));
  const problems = answer.problems.map((problem) => ({ ...problem, path }));
  const files = shownFiles(own, problems, [{ path, uri: document.uri }], () => ({ path, uri: document.uri }));
  view.show({ title, verdict: answer.verdict, findings: own, problems: [], files });
  void vscode.commands.executeCommand("countersign.findings.focus");
}

function editorInView(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new Error(t("No file is in view. Open the one to audit first."));
  return editor;
}

function plain({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}
