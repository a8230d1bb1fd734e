/** Open Checklist: the page of the review's checklist. */
import type { CommandParts } from "./command-parts.ts";

export async function openChecklist({ page }: CommandParts): Promise<void> {
  await page.show();
}
