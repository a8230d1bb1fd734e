/** A review in the form that reports take: without the contents of the files. */
import type { FileChange } from "../change/change.ts";
import type { Fact } from "../change/provenance/identity.ts";
import type { TaskScope } from "../change/provenance/outside-task.ts";
import type { Review } from "../review/review.ts";
import type { ChangedFile, ReviewResult } from "./result.ts";

export interface AboutChange {
  readonly identity: readonly Fact[];
  readonly scope: TaskScope;
  /** Whether anything was said about a task. */
  readonly hasTask: boolean;
}

export function reviewResultOf(judged: Review, { identity, scope, hasTask }: AboutChange): ReviewResult {
  const { verdict, change, units, capabilities, findings, suppressed, problems, stats } = judged;
  return {
    verdict,
    change: { base: change.base, head: change.head, files: change.files.map(changedFile) },
    units,
    capabilities,
    identity,
    ...(hasTask ? { scope } : {}),
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
