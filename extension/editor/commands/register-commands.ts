/** Registers every command, without loading what any of them does. */
import * as vscode from "vscode";
import { type CommandId, commandIds } from "./command-ids.ts";

/** @param run does what the command is for; what it rejects with is said to the person, in its own words */
export function registerCommands(
  run: (id: CommandId, args: readonly unknown[]) => Promise<unknown>,
  report: (error: unknown) => void,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await run(id, args);
        } catch (error) {
          if (!(error instanceof vscode.CancellationError)) report(error);
          return undefined;
        }
      }),
    ),
  );
}
