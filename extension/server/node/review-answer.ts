/** A reviewed change as the editor is given it: with what it needs to show both sides. */
import { pathToFileURL } from "node:url";
import type { FileChange } from "../../core/change/change.ts";
import { reviewResultOf } from "../../core/report/review-result.ts";
import type { Repository } from "../../node/git/repository.ts";
import type { ReviewedChange } from "../../node/review-change.ts";
import type { FileSides, ReviewAnswer, ReviewParams } from "../protocol.ts";

export function reviewAnswerOf(
  repository: Repository,
  { change, review, identity, scope }: ReviewedChange,
  { head }: Pick<ReviewParams, "head">,
): ReviewAnswer {
  return {
    ...reviewResultOf(review, { identity, scope, hasTask: scope.kind === "told" }),
    root: `${pathToFileURL(repository.root)}/`,
    sides: change.files.map((file) => sides(file, head === undefined)),
  };
}

/** Where the head is what lies on the disk, the file itself is shown: it can be edited, and its findings are live. */
function sides({ before, after }: FileChange, isDisk: boolean): FileSides {
  return {
    ...(before?.content.kind === "text" ? { before: before.id } : {}),
    ...(after?.content.kind === "text" && !isDisk ? { after: after.id } : {}),
    ...(after?.content.kind === "text" && after.id !== "" ? { reviewed: after.id } : {}),
  };
}
