/** Ignore here, with a reason: asks for the reason and writes the comment above the finding. */
import * as vscode from "vscode";
import type { Range } from "../../core/base/range.ts";
import { findingDiagnostics, ruleOf } from "../our-diagnostics.ts";
import { vscodeRange } from "../views/findings-view.ts";
import type { CommandParts } from "./command-parts.ts";
import { isRange } from "./is-range.ts";

const { t } = vscode.l10n;

/** @param what the finding, as the quick fix names it, or several to choose from @param reason where the caller has it already */
export async function ignoreFinding({ server }: CommandParts, what: unknown, reason: unknown): Promise<void> {
  const place = Array.isArray(what) ? await pickedPlace(what) : placeOf(what);
  if (place === undefined) throw new Error(t("Use this through the quick fix of a finding."));
  const given = typeof reason === "string" && reason.trim() !== "" ? reason : await askedReason(place.rule);
  const uri = vscode.Uri.parse(place.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = await server.request("countersign/ignoreEdit", { ...place, reason: given });
  if (edit.version !== document.version) throw new Error(t("The file changed meanwhile. Use the quick fix again."));
  const change = new vscode.WorkspaceEdit();
  change.insert(uri, new vscode.Position(edit.line, 0), edit.text);
  await vscode.workspace.applyEdit(change);
}

async function askedReason(rule: string): Promise<string> {
  const reason = await vscode.window.showInputBox({
    title: t("Ignore {0} here", rule),
    prompt: t("Why is this fine? The reason is written into the file, for the next reader."),
    validateInput: (value) => (value.trim() === "" ? t("A reason is needed.") : undefined),
    ignoreFocusOut: true,
  });
  if (reason === undefined) throw new vscode.CancellationError();
  return reason;
}

async function pickedPlace(given: readonly unknown[]): Promise<Place | undefined> {
  const places = given.map(placeOf).filter((place) => place !== undefined);
  if (places.length <= 1) return places[0];
  const picked = await vscode.window.showQuickPick(
    places.map((place) => ({ label: place.rule, description: messageOf(place), place })),
    { placeHolder: t("Which finding?") },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.place;
}

function messageOf({ uri, rule, range }: Place): string {
  const about = findingDiagnostics(vscode.Uri.parse(uri)).find((one) => ruleOf(one) === rule && one.range.isEqual(vscodeRange(range)));
  return about?.message ?? "";
}

interface Place {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
}

function placeOf(what: unknown): Place | undefined {
  if (typeof what !== "object" || what === null || !("uri" in what && "rule" in what && "range" in what)) return undefined;
  const { uri, rule, range } = what;
  return typeof uri === "string" && typeof rule === "string" && isRange(range) ? { uri, rule, range } : undefined;
}
