/** The three-valued answer of every audit and review, and which findings and problems bring it about. */
import { type Finding, isAtLeast } from "./finding.ts";
import type { Problem } from "./problem.ts";

export type Verdict = "pass" | "attention" | "unknown";

/** `attention` where a finding counts; else `unknown` where a blocking problem stands; else `pass`. */
export function verdict(counting: readonly Finding[], problems: readonly Problem[], strict = false): Verdict {
  if (counting.length > 0) return "attention";
  return problems.some((problem) => strict || problem.weight === "blocking") ? "unknown" : "pass";
}

/** Whether a finding counts in `audit` and `actions`, where there is nothing to compare with. */
export function countsInAudit(finding: Finding): boolean {
  return finding.category !== "capability" && isAtLeast(finding.severity, "medium");
}

/** Whether a finding counts in `review`: only what the change brings. */
export function countsInReview(finding: Finding): boolean {
  return finding.state === "new" && countsInAudit(finding);
}
