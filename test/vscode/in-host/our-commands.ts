/** Runs a command of ours by what follows `countersign.` in its id, and gives what it returns. */
import { commands } from "vscode";

export function ours<T>(command: string, ...words: readonly unknown[]): Thenable<T> {
  return commands.executeCommand<T>(`countersign.${command}`, ...words);
}
