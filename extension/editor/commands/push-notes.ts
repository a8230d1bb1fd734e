/** Push Signatures: shares the signatures of this clone with its remote. */
import type { CommandParts } from "./command-parts.ts";

export async function pushNotes({ page }: CommandParts): Promise<void> {
  await page.pushNotes();
}
