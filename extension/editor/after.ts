/** Does the work once, this much later, unless it is disposed of before: the editor's API has no clock of its own. */
import type * as vscode from "vscode";

export type After = (milliseconds: number, work: () => void) => vscode.Disposable;
