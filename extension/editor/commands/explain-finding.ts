/** Explain Finding: the page of the rule, of the finding named, at the cursor, or picked. */
import * as vscode from "vscode";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

/** @param what a rule's id, a node of the findings view, or a thread in a diff */
export async function explainFinding({ pages }: CommandParts, what: unknown): Promise<void> {
  const rule = ruleOf(what) ?? (await ruleAtCursor());
  if (rule === undefined) throw new Error(t("There is no finding here. Put the cursor on one, or pick one in the Findings view."));
  await pages.open(rule);
}

function ruleOf(what: unknown): string | undefined {
  if (typeof what === "string") return what;
  if (typeof what !== "object" || what === null) return undefined;
  // A thread in a diff: its first comment knows what it is about.
  if ("comments" in what && Array.isArray(what.comments)) return ruleOf(what.comments[0]);
  if (!("finding" in what)) return undefined;
  const { finding } = what;
  return typeof finding === "object" && finding !== null && "rule" in finding && typeof finding.rule === "string"
    ? finding.rule
    : undefined;
}

async function ruleAtCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const ours = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.source === "Countersign" && isRule(codeOf(diagnostic)));
  const here = ours.filter((diagnostic) => diagnostic.range.intersection(editor.selection) !== undefined);
  const candidates = here.length > 0 ? here : ours;
  const rules = [...new Set(candidates.map(codeOf))].filter((code) => code !== undefined);
  if (rules.length <= 1) return rules[0];
  const items = rules.map((label) => ({
    label,
    description: candidates.find((diagnostic) => codeOf(diagnostic) === label)?.message ?? "",
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t("Which finding?") });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.label;
}

function codeOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" ? value : undefined;
}

/** Rules' ids are paths; problems' codes are not. */
function isRule(code: string | undefined): boolean {
  return code?.includes("/") === true;
}
