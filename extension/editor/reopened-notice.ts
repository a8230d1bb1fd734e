/** Tells the person what a push, a checkout or an edit opened again, and leads there. */
import * as vscode from "vscode";
import type { UnitView } from "../core/report/checklist-view.ts";
import { reopened, reopenedWords } from "./reopened.ts";
import type { ReviewSession } from "./review-session.ts";

export interface ReopenedNoticePorts {
  readonly session: ReviewSession;
  readonly showUnit: (unit: UnitView) => Promise<void>;
  readonly showChecklist: () => Promise<void>;
  readonly report: (error: unknown) => void;
}

export function reopenedNotice({ session, showUnit, showChecklist, report }: ReopenedNoticePorts): vscode.Disposable {
  return session.onDidChange(({ before, answer, why }) => {
    // What the person did, or asked for by name, is no news.
    if (why !== "refresh") return;
    const found = reopened(before, answer);
    const message = reopenedWords(found, vscode.l10n.t);
    if (message === undefined) return;
    const tell = async (): Promise<void> => {
      const show = vscode.l10n.t("Show");
      if ((await vscode.window.showWarningMessage(message, show)) !== show) return;
      const [first] = found.units;
      await (first === undefined ? showChecklist() : showUnit(first));
    };
    tell().catch(report);
  });
}
