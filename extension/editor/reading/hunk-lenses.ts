/** Above each hunk of the change: what can be done about it. */
import * as vscode from "vscode";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { Reviewer } from "../../core/review/ledger/event.ts";
import type { ReviewSession } from "../review-session.ts";
import { otherContentLabel } from "./content-words.ts";
import { wantsLenses } from "./reading-settings.ts";
import type { ReadingState } from "./reading-state.ts";
import { linesIn } from "./unit-lines.ts";
import { unitState, unitStateWords } from "./unit-state.ts";

const { t } = vscode.l10n;

export function hunkLenses(session: ReviewSession, reading: ReadingState): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      const found = reading.documentOf(document.uri);
      if (found === undefined || !wantsLenses()) return [];
      // In a diff the lines of the side before say nothing of their own, unless there is no other side.
      if (found.side === "before" && found.place.after !== undefined) return [];
      const content = document.isDirty ? reading.contentOf(document) : await reading.check(document);
      if (content === undefined) return [];
      if (content.kind === "other") return [lens(0, `$(warning) ${otherContentLabel(content.why)}`, "countersign.refreshReview")];
      const lineOf = (unit: UnitView): number => linesIn(unit, found.side).start;
      const texts = new Set(found.units.filter(({ kind }) => kind === "text").map(lineOf));
      return found.units.flatMap((unit) => {
        const lenses = lensesOf(unit, lineOf(unit), session.current?.who);
        // What is to be done next is said once where a mode stands above the text of its file.
        return unit.kind !== "text" && texts.has(lineOf(unit)) ? lenses.slice(0, 1) : lenses;
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider([{ scheme: "file" }, { scheme: "countersign-base" }], provider),
    reading.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("countersign")) changed.fire();
    }),
  );
}

function lensesOf(unit: UnitView, line: number, who: Reviewer | undefined): vscode.CodeLens[] {
  const what = unit.description === undefined ? "" : ` (${unit.description})`;
  const lenses = [stateLens(unit, line, what, who)];
  if (unit.findings.length > 0) {
    const title = unit.findings.length === 1 ? t("$(warning) 1 finding") : t("$(warning) {0} findings", unit.findings.length);
    const rules = unit.findings.map(({ rule }) => rule);
    lenses.push(lens(line, title, "countersign.explainFinding", rules));
  }
  lenses.push(lens(line, t("What wrote this?"), "countersign.showOrigin", unit.name));
  lenses.push(lens(line, t("Next open"), "countersign.nextOpenUnit"));
  return lenses;
}

function stateLens(unit: UnitView, line: number, what: string, who: Reviewer | undefined): vscode.CodeLens {
  const state = unitState(unit);
  if (state === "verified" || state === "carried") {
    const icon = state === "verified" ? "$(pass-filled)" : "$(arrow-right)";
    const words = `${icon} ${upperFirst(unitStateWords(unit, t))}${what}`;
    const isMine = unit.marks.some((mark) => mark.agent === undefined && mark.who.email === who?.email);
    return isMine ? lens(line, t("{0} · undo", words), "countersign.unverifyUnit", unit.name) : lens(line, words, "");
  }
  if (state === "stale")
    return lens(line, t("$(history) Verify hunk{0} · {1}", what, unitStateWords(unit, t)), "countersign.verifyUnit", unit.name);
  const seen = unit.marks.length === 0 ? "" : ` · ${unitStateWords(unit, t)}`;
  return lens(line, t("$(circle-large-outline) Verify hunk{0}", what) + seen, "countersign.verifyUnit", unit.name);
}

function lens(line: number, title: string, command: string, ...words: readonly unknown[]): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title: plain(title), command, arguments: [...words] });
}

/** A name in the change must not draw icons or break the line. The space behind our icon is one that VS Code does not swallow. */
function plain(title: string): string {
  return title.replaceAll(/\s+/g, " ").replace(/^(\$\([a-z-]+\)) /, "$1\u00a0");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
