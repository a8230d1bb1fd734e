/** The checklist page that VS Code kept over a reload of its window: given back to the panel, which is made only for it. */
import * as vscode from "vscode";
import type { ChecklistPanel } from "./checklist-panel.ts";

/** VS Code keeps panels under this name. */
export const pageType = "countersign-checklist";

export function keptPage(panel: () => ChecklistPanel): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(pageType, {
    deserializeWebviewPanel: async (shown, memory: unknown) => panel().takeBack(shown, memory),
  });
}
