/** What the trees show and leave out. */
import type { CommandParts } from "./command-parts.ts";

export const hideDone = (parts: CommandParts): Promise<void> => setDone(parts, true);
export const showDone = (parts: CommandParts): Promise<void> => setDone(parts, false);
export const showChangedOnly = ({ reviewView }: CommandParts): Promise<void> => reviewView.setFilter({ showsOnlyChanged: true });
export const showAllUnits = ({ reviewView }: CommandParts): Promise<void> => reviewView.setFilter({ showsOnlyChanged: false });

async function setDone({ reviewView, checklistTree }: CommandParts, hidesDone: boolean): Promise<void> {
  await reviewView.setFilter({ hidesDone });
  checklistTree.setHidesDone(hidesDone);
}
