/** What a person wants of reading: on unless they say otherwise. */
import * as vscode from "vscode";

export function wantsLenses(): boolean {
  return isOn("reading.codeLens");
}

export function wantsViewedEvidence(): boolean {
  return isOn("reading.viewedEvidence");
}

function isOn(name: string): boolean {
  return vscode.workspace.getConfiguration("countersign").get(name) !== false;
}
