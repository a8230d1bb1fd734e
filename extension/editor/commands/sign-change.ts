/** Sign: the checklist page, where it shows what would be signed. */
import type { CommandParts } from "./command-parts.ts";

export async function signChange({ page }: CommandParts): Promise<void> {
  await page.showSigning();
}
