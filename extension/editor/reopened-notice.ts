/** Tells the person what a push, a checkout or an edit opened again, and leads there. */
import * as vscode from "vscode";
import type { UnitView } from "../core/report/checklist-view.ts";
import { hasSameUnits, reopened, reopenedWords } from "./reopened.ts";
import type { ReviewSession } from "./review-session.ts";

export interface ReopenedNoticePorts {
  readonly session: ReviewSession;
  readonly showUnit: (unit: UnitView) => Promise<void>;
  readonly showChecklist: () => Promise<void>;
  readonly report: (error: unknown) => void;
}

export function reopenedNotice({ session, showUnit, showChecklist, report }: ReopenedNoticePorts): vscode.Disposable {
  return session.onDidChange(({ before, answer, why }) => {
    // What the person asked for by name is no news, nor what they did here or in another program; but an answer about their act may be the
    // first that knows of a push.
    if (why === "open" || (why !== "refresh" && hasSameUnits(before, answer))) return;
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
