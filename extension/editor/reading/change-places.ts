/** Where the texts of a change are found: both sides of each file as the diff editors show them, and which units stand in which. */

import * as vscode from "vscode";
import { grouped } from "../../core/base/grouped.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { ChecklistAnswer, ReviewAnswer } from "../../server/protocol.ts";
import { baseDocumentUri } from "../base-documents.ts";
import type { FilePlace } from "../views/shown.ts";

/** A file of the change; `before` and `after` are absent where there is no text to show. */
export interface ChangePlace extends FilePlace {
  /** Object id of the text after, as it was reviewed. */
  readonly reviewed?: string;
  /** Whether `after` is the file itself, which can be edited. */
  readonly isFile: boolean;
}

/** In the order of the change. */
export function changePlaces({ root, change, sides }: ReviewAnswer): readonly ChangePlace[] {
  const folder = vscode.Uri.parse(root);
  return change.files.map((file, index): ChangePlace => {
    const uri = vscode.Uri.joinPath(folder, file.path);
    const { before, after, reviewed } = sides[index] ?? {};
    return {
      path: file.path,
      uri,
      status: file.status,
      isFile: after === undefined,
      ...(reviewed === undefined ? {} : { reviewed }),
      ...(before === undefined ? {} : { before: baseDocumentUri(folder, file.oldPath ?? file.path, before) }),
      ...(file.status === "deleted" ? {} : { after: after === undefined ? uri : baseDocumentUri(folder, file.path, after) }),
    };
  });
}

/** A document of the change: which side of which file it is. */
export interface ChangeDocument {
  readonly place: ChangePlace;
  readonly side: "before" | "after";
  /** In the order of the file. */
  readonly units: readonly UnitView[];
}

/** Documents of the change by their uri. A file of the working tree is found by its own uri too where the head is a commit. */
export function changeDocuments({ review, checklist }: ChecklistAnswer): ReadonlyMap<string, ChangeDocument> {
  const units = grouped(checklist.units, ({ path }) => path);
  const documents = new Map<string, ChangeDocument>();
  for (const place of changePlaces(review)) {
    const own = units.get(place.path) ?? [];
    if (place.before !== undefined) documents.set(place.before.toString(), { place, side: "before", units: own });
    if (place.after === undefined) continue;
    documents.set(place.uri.toString(), { place, side: "after", units: own });
    documents.set(place.after.toString(), { place, side: "after", units: own });
  }
  return documents;
}
