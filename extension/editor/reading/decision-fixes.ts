/** Quick fixes that decide a finding of the change under review, with a reason: on the underlined place, by keyboard. */
import * as vscode from "vscode";
import type { Finding } from "../../core/base/finding.ts";
import { ruleOf } from "../our-diagnostics.ts";
import type { ReviewSession } from "../review-session.ts";
import { vscodeRange } from "../views/findings-view.ts";
import { type QuestionHere, questionsHere } from "./questions-here.ts";
import type { ReadingState } from "./reading-state.ts";

const { t } = vscode.l10n;

export function decisionFixes(session: ReviewSession, reading: ReadingState): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, { diagnostics }) => {
      const found = reading.documentOf(document.uri);
      const { current } = session;
      if (found === undefined || found.side === "before" || current === undefined) return [];
      const here = current.review.findings.filter(
        (finding) => finding.state === "new" && finding.path === found.place.path && finding.action === undefined && isHere(finding, range),
      );
      const questions = questionsHere(here, current.checklist.items);
      const own = isAtCursor(document, range) ? questions.slice(0, 1) : [];
      // Each decision of the question that is meant first has a row; any other question is one row, which asks for the decision.
      return [
        ...own.flatMap((one) => decisionsOf(one).map(([title, command]) => fix(title, command, one.finding, diagnostics))),
        ...questions
          .slice(own.length)
          .map((one) => fix(t("Decide about {0}…", nameOf(one)), "countersign.triageFinding", one.finding, diagnostics)),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider([{ scheme: "file" }, { scheme: "countersign-base" }], provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function decisionsOf(question: QuestionHere): readonly (readonly [title: string, command: string])[] {
  const what = nameOf(question);
  return [
    [t("Accept {0}, with a reason…", what), "countersign.acceptFinding"],
    [t("Call {0} a false positive, with a reason…", what), "countersign.dismissFinding"],
    [t("Ask the author to fix {0}…", what), "countersign.requestFix"],
  ];
}

function nameOf({ finding: { rule }, more }: QuestionHere): string {
  return more === 0 ? rule : t("{0} and {1} more", rule, more);
}

function fix(title: string, command: string, finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const { rule, fingerprint, message } = finding;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [{ rule, fingerprint, message }] };
  action.diagnostics = diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
  return action;
}

/** VS Code asks for each underlined place of the line, and shows the fixes of all of them as one list. */
function isAtCursor({ uri }: vscode.TextDocument, range: vscode.Range): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() !== uri.toString() || range.contains(editor.selection.active);
}

function isHere(finding: Finding, range: vscode.Range): boolean {
  return vscodeRange(finding.range).intersection(range) !== undefined;
}

function isAbout(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  return diagnostic.source === "Countersign" && ruleOf(diagnostic) === finding.rule && diagnostic.range.isEqual(vscodeRange(finding.range));
}
