/** Audits one text that is no open document, whole. */
import type * as vscode from "vscode";
import type { AuditAnswer } from "../server/protocol.ts";
import type { ServerLink } from "./server-link.ts";

/** Findings carry `path`. @param language as VS Code names it */
export async function auditText(server: ServerLink, uri: vscode.Uri, path: string, language: string, text: string): Promise<AuditAnswer> {
  // The range says that this is a text by itself: no open document has to show all of its findings from now on.
  const range = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  const answer = await server.request("countersign/auditDocument", { uri: uri.toString(), language, text, range });
  return {
    ...answer,
    findings: answer.findings.map((finding) => ({ ...finding, path })),
    problems: answer.problems.map((problem) => ({ ...problem, path })),
  };
}
