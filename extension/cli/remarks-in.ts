/** Remarks for the host of a repository, in its own form. */
import type { Remark } from "../core/report/remark.ts";
import { sha256 } from "./assets.ts";

export async function remarksIn(format: "github" | "gitlab", remarks: readonly Remark[]): Promise<string> {
  if (format === "github") return (await import("../core/report/github-annotations.ts")).githubAnnotations(remarks);
  return (await import("../core/report/gitlab-quality.ts")).gitlabQuality(remarks, sha256);
}
