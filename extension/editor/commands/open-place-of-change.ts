/** Opens a place of the change, as rows of the trees name it. */
import * as vscode from "vscode";
import type { Range } from "../../core/base/range.ts";
import { openPlace } from "../open-place.ts";
import type { CommandParts } from "./command-parts.ts";
import { isRange } from "./is-range.ts";
import { openedReview } from "./open-review.ts";

/** @param path in the repository @param range in the head's text */
export async function openPlaceOfChange(parts: CommandParts, path: unknown, range: unknown): Promise<void> {
  if (typeof path !== "string") throw new Error(vscode.l10n.t("Use this from the Review or the Checklist view."));
  const place: Range | undefined = isRange(range) ? range : undefined;
  await openPlace((await openedReview(parts)).review, path, place);
}
