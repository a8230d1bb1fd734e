/** A review in the form that reports take: without the contents of the files. */
import type { FileChange } from "../change/change.ts";
import type { Review } from "../review/review.ts";
import type { ChangedFile, ReviewResult } from "./result.ts";

export function reviewResultOf(judged: Review): ReviewResult {
  const { verdict, change, units, capabilities, findings, suppressed, problems, stats } = judged;
  return {
    verdict,
    change: { base: change.base, head: change.head, files: change.files.map(changedFile) },
    units,
    capabilities,
    findings,
    suppressed,
    problems,
    actions: [],
    stats,
  };
}

function changedFile({ path, oldPath, status, added, removed }: FileChange): ChangedFile {
  return { path, ...(oldPath === undefined ? {} : { oldPath }), status, added, removed };
}
