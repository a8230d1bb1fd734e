/** Marks in the gutter: how far the reading of each hunk has got, by shape, by colour and in words on pointing at it. */
import * as vscode from "vscode";
import type { UnitView } from "../../core/report/checklist-view.ts";
import { riskWords } from "../views/risk-words.ts";
import type { ChangeDocument } from "./change-places.ts";
import { appendPlain } from "./plain-text.ts";
import type { ReadingState } from "./reading-state.ts";
import { linesIn } from "./unit-lines.ts";
import { type UnitState, unitState, unitStates, unitStateWords } from "./unit-state.ts";

const { t } = vscode.l10n;

/** @param media the folder of the pictures */
export function hunkMarks(reading: ReadingState, media: vscode.Uri): vscode.Disposable {
  const marks = unitStates.map((state) => ({ state, ...decorationTypes(state, media) }));
  const draw = (editor: vscode.TextEditor): void => {
    const found = reading.documentOf(editor.document.uri);
    const isShown = found !== undefined && reading.contentOf(editor.document)?.kind === "reviewed";
    for (const { state, icon, lines } of marks) {
      const units = isShown ? marked(found).filter((unit) => unitState(unit) === state) : [];
      editor.setDecorations(icon, isShown ? units.map((unit) => iconOf(unit, found)) : []);
      editor.setDecorations(lines, isShown ? units.map((unit) => wholeLines(unit, found)) : []);
    }
  };
  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) draw(editor);
  };
  const subscriptions = [
    reading.onDidChange(drawAll),
    // A text that is being edited loses its marks at once: they are about other lines now.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document && document.isDirty) draw(editor);
    }),
  ];
  return vscode.Disposable.from(...subscriptions, ...marks.flatMap(({ icon, lines }) => [icon, lines]));
}

/** On the side before only what is gone is marked: what is new stands on the other. */
function marked({ units, side }: ChangeDocument): readonly UnitView[] {
  const texts = units.filter(({ kind }) => kind === "text");
  return side === "after" ? texts : texts.filter(({ removed }) => removed.end > removed.start);
}

function iconOf(unit: UnitView, { side }: ChangeDocument): vscode.DecorationOptions {
  const { start } = linesIn(unit, side);
  const hover = new vscode.MarkdownString();
  // Nothing of it is markup: paths, names and reasons come from the change.
  appendPlain(hover, `${unitStateWords(unit, t)}\n${riskWords(unit.risk, t)}: ${unit.reasons.join("; ")}`);
  return { range: new vscode.Range(start, 0, start, 0), hoverMessage: hover };
}

function wholeLines(unit: UnitView, { side }: ChangeDocument): vscode.Range {
  const { start, end } = linesIn(unit, side);
  return new vscode.Range(start, 0, end - 1, 0);
}

interface DecorationTypes {
  readonly icon: vscode.TextEditorDecorationType;
  readonly lines: vscode.TextEditorDecorationType;
}

function decorationTypes(state: UnitState, media: vscode.Uri): DecorationTypes {
  const picture = (theme: string): vscode.Uri => vscode.Uri.joinPath(media, "hunks", `${state}-${theme}.svg`);
  const color = new vscode.ThemeColor(`countersign.${state}Hunk`);
  return {
    icon: vscode.window.createTextEditorDecorationType({
      gutterIconSize: "contain",
      light: { gutterIconPath: picture("light") },
      dark: { gutterIconPath: picture("dark") },
    }),
    lines: vscode.window.createTextEditorDecorationType({
      isWholeLine: true,
      borderColor: color,
      borderStyle: borderOf(state),
      borderWidth: "0 0 0 2px",
      overviewRulerColor: color,
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    }),
  };
}

/** Told apart without colour as well. */
function borderOf(state: UnitState): string {
  return state === "verified" ? "solid" : state === "carried" ? "double" : state === "stale" ? "dashed" : "dotted";
}
