/** Verifying is refused where the person looks at something else than what the mark would be about. */
import * as vscode from "vscode";
import { otherContentMessage } from "./content-words.ts";
import type { ReadingState } from "./reading-state.ts";

/**
 * Throws an error in words where the editor in view shows the file at `path`, but not as it was reviewed. An editor of anything else
 * says nothing about it: the mark then is the person's word, given in a tree or by name.
 */
export async function refuseOtherContent(reading: ReadingState, path: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const found = reading.documentOf(document.uri);
  if (found === undefined) {
    if (isOtherState(document, path))
      throw new Error(vscode.l10n.t("This editor shows {0} as it was at another time. Open its diff from the Review view.", path));
    return;
  }
  if (found.place.path !== path) return;
  const content = await reading.check(document);
  if (content?.kind === "other") throw new Error(otherContentMessage(path, content.why));
}

/** A text of git's, or one of ours, that is not a side of this change: of an older review, or of the built-in source control. */
function isOtherState({ uri }: vscode.TextDocument, path: string): boolean {
  return (uri.scheme === "countersign-base" || uri.scheme === "git") && uri.path.endsWith(`/${path}`);
}
