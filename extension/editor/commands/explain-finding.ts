/** Explain Finding: the page of the rule, of the finding named, at the cursor, or picked. */
import * as vscode from "vscode";
import { findingDiagnostics, ruleOf } from "../our-diagnostics.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

/** @param what a rule's id, several to choose from, a node of the findings view, or a thread in a diff */
export async function explainFinding({ pages }: CommandParts, what: unknown): Promise<void> {
  const rule = namedRule(what) ?? (await pickedRule(rulesIn(what) ?? rulesAtCursor()));
  if (rule === undefined) throw new Error(t("There is no finding here. Put the cursor on one, or pick one in the Findings view."));
  await pages.open(rule);
}

function namedRule(what: unknown): string | undefined {
  if (typeof what === "string") return what;
  if (typeof what !== "object" || what === null) return undefined;
  // A thread in a diff: its first comment knows what it is about.
  if ("comments" in what && Array.isArray(what.comments)) return namedRule(what.comments[0]);
  if (!("finding" in what)) return undefined;
  const { finding } = what;
  return typeof finding === "object" && finding !== null && "rule" in finding && typeof finding.rule === "string"
    ? finding.rule
    : undefined;
}

function rulesIn(what: unknown): readonly string[] | undefined {
  return Array.isArray(what) ? what.filter((one) => typeof one === "string") : undefined;
}

function rulesAtCursor(): readonly string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const ours = findingDiagnostics(editor.document.uri);
  const here = ours.filter((diagnostic) => diagnostic.range.intersection(editor.selection) !== undefined);
  return (here.length > 0 ? here : ours).map(ruleOf).filter((rule) => rule !== undefined);
}

/** Each with what it says of the file at the cursor. */
async function pickedRule(given: readonly string[]): Promise<string | undefined> {
  const rules = [...new Set(given)];
  if (rules.length <= 1) return rules[0];
  const uri = vscode.window.activeTextEditor?.document.uri;
  const said = uri === undefined ? [] : findingDiagnostics(uri);
  const items = rules.map((label) => ({ label, description: said.find((diagnostic) => ruleOf(diagnostic) === label)?.message ?? "" }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t("Which finding?") });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.label;
}
