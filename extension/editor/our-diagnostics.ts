/** The underlined findings of a document, as VS Code has them. */
import * as vscode from "vscode";

export function findingDiagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "Countersign" && ruleOf(diagnostic) !== undefined);
}

/** The id of its rule; undefined for a problem. Rules' ids are paths; problems' codes are not. */
export function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" && value.includes("/") ? value : undefined;
}
