/** The status bar: open items and debt of the change that is reviewed, else the verdict of the last audit, else of the file in view. */
import * as vscode from "vscode";
import { assertNever } from "../core/base/assert-never.ts";
import type { Verdict } from "../core/base/verdict.ts";
import type { ChecklistAnswer, DocumentVerdict } from "../server/protocol.ts";
import type { ReviewSession } from "./review-session.ts";
import type { ServerLink } from "./server-link.ts";
import { debtWords, gateWords, openRequired } from "./views/gate-words.ts";
import { isCurrent, type Shown } from "./views/shown.ts";

export interface VerdictItem extends vscode.Disposable {
  readonly setDocument: (known: DocumentVerdict) => void;
}

export function verdictItem(
  onDidShow: vscode.Event<Shown>,
  session: ReviewSession,
  server: Pick<ServerLink, "isOff" | "onDidChangeOff">,
): VerdictItem {
  const item = vscode.window.createStatusBarItem("verdict", vscode.StatusBarAlignment.Left, 10);
  const documents = new Map<string, DocumentVerdict>();
  let last: Shown | undefined;
  item.name = "Countersign";

  const draw = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const known = uri === undefined ? undefined : documents.get(uri);
    const { current } = session;
    const isReview = current !== undefined && (last === undefined || last.isReview === true);
    item.command = isReview ? "countersign.checklist.focus" : "countersign.findings.focus";
    if (server.isOff) setOff();
    else if (isReview) setReview(current);
    else if (last !== undefined) set(last.verdict, `${last.title}: ${words(last.verdict)}`, last.findings.filter(isCurrent).length);
    else if (known !== undefined) set(known.verdict, fileWords(known), known.shown);
    else {
      item.text = "$(verified) Countersign";
      item.tooltip = vscode.l10n.t("Nothing has been reviewed yet. Run “Countersign: Review Changes”.");
      item.backgroundColor = undefined;
    }
    item.accessibilityInformation = { label: `Countersign: ${item.tooltip}` };
  };
  /** Nothing is underlined then, and that must not look like nothing to say. */
  const setOff = (): void => {
    item.command = "countersign.restartServer";
    item.text = `$(error) Countersign: ${vscode.l10n.t("off")}`;
    item.tooltip = vscode.l10n.t("The language server stopped too often: nothing is being checked. Click to start it again.");
    item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
  };
  const setReview = ({ checklist }: ChecklistAnswer): void => {
    const open = openRequired(checklist).length;
    const { isOpen } = checklist.gate;
    const { unverifiedLines } = checklist.debt;
    const left = unverifiedLines === 0 ? "" : ` · ${vscode.l10n.t("{0} lines unread", unverifiedLines)}`;
    item.text = `${isOpen ? "$(verified)" : "$(lock)"} Countersign: ${isOpen ? vscode.l10n.t("gate open") : vscode.l10n.t("{0} open", open)}${left}`;
    item.tooltip = `${gateWords(checklist, vscode.l10n.t)}\n${debtWords(checklist, vscode.l10n.t)}`;
    item.backgroundColor = isOpen ? undefined : new vscode.ThemeColor("statusBarItem.warningBackground");
  };
  const set = (verdict: Verdict, tooltip: string, findings: number): void => {
    item.text = `${icon(verdict)} Countersign${findings > 0 ? ` ${findings}` : ""}`;
    item.tooltip = tooltip;
    item.backgroundColor = verdict === "attention" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
  };

  draw();
  item.show();
  const subscriptions = [
    item,
    onDidShow((shown) => {
      last = shown;
      draw();
    }),
    session.onDidChange(draw),
    server.onDidChangeOff(draw),
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidCloseTextDocument((document) => documents.delete(document.uri.toString())),
  ];
  return {
    setDocument: (known) => {
      const before = documents.get(known.uri);
      documents.set(known.uri, known);
      // Told at each keystroke: what is drawn anew for nothing keeps the window from showing the key.
      if (before === undefined || !saysTheSame(before, known)) draw();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function saysTheSame(one: DocumentVerdict, other: DocumentVerdict): boolean {
  return one.verdict === other.verdict && one.shown === other.shown && one.hidden === other.hidden;
}

function icon(verdict: Verdict): string {
  switch (verdict) {
    case "pass":
      return "$(pass)";
    case "attention":
      return "$(warning)";
    case "unknown":
      return "$(question)";
    default:
      return assertNever(verdict);
  }
}

function words(verdict: Verdict): string {
  switch (verdict) {
    case "pass":
      return vscode.l10n.t("nothing that needs attention");
    case "attention":
      return vscode.l10n.t("needs attention");
    case "unknown":
      return vscode.l10n.t("Countersign could not tell everything");
    default:
      return assertNever(verdict);
  }
}

function fileWords({ verdict, hidden }: DocumentVerdict): string {
  if (hidden === 0) return vscode.l10n.t("This file: {0}", words(verdict));
  return vscode.l10n.t("This file: {0} in what changed ({1} more outside it)", words(verdict), hidden);
}
