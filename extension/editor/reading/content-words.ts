/** Why a hunk cannot be verified in this editor, and what to do. */
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assert-never.ts";
import type { OtherContent } from "./shown-content.ts";

/** A few words, for a line above the text. */
export function otherContentLabel(why: OtherContent): string {
  switch (why) {
    case "edited":
      return vscode.l10n.t("Cannot be verified here: there are edits that are not saved");
    case "changed":
      return vscode.l10n.t("Cannot be verified here: the file has changed since it was reviewed");
    case "undecoded":
      return vscode.l10n.t("Cannot be verified here: this is not the text that was reviewed");
    case "gone":
      return vscode.l10n.t("Cannot be verified here: the file is gone");
    default:
      return assertNever(why);
  }
}

/** Sentences, for a person who tried. */
export function otherContentMessage(path: string, why: OtherContent): string {
  switch (why) {
    case "edited":
      return vscode.l10n.t(
        "{0} has edits that are not saved, so what you see is not what would be verified. Undo them, or save the file and refresh the review.",
        path,
      );
    case "changed":
      return vscode.l10n.t("{0} has changed on the disk since it was reviewed. Refresh the review, and read what changed.", path);
    case "undecoded":
      return vscode.l10n.t(
        "The editor does not show the text of {0} that was reviewed: it reads the file in another encoding, or has not loaded it anew. Reopen the file as UTF-8, or open its diff from the Review view.",
        path,
      );
    case "gone":
      return vscode.l10n.t("{0} is not on the disk any more. Refresh the review.", path);
    default:
      return assertNever(why);
  }
}
