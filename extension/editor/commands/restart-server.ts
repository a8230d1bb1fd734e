/** Restart Language Server: for when it stopped too often, or is stuck. What was marked is in the ledger, and open documents are read anew. */
import type { CommandParts } from "./command-parts.ts";

export async function restartServer({ server }: CommandParts): Promise<void> {
  await server.restart();
}
