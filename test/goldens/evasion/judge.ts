/** What became of one cell: the act was found for what it is, or something was said, or nothing. */

import type { DocumentResult } from "../../../extension/core/analysis/request.ts";
import { type Category, isAtLeast } from "../../../extension/core/base/finding.ts";
import { unresolvedCodes } from "../../../extension/core/shell/machine.ts";

export type Cell = "found" | "problem" | "silent";

/**
 * Found only by a rule about commands: those know one spelling and no dress. A problem counts where it stands against `pass` in
 * a change: blocking ones, and notes about what cannot be resolved.
 */
export function judge(result: DocumentResult, category: Category): Cell {
  const isFound = result.findings.some(
    (finding) => finding.rule.startsWith("command/") && finding.category === category && isAtLeast(finding.severity, "medium"),
  );
  if (isFound) return "found";
  const isTold = result.problems.some(({ weight, code }) => weight === "blocking" || unresolvedCodes.includes(code));
  return isTold ? "problem" : "silent";
}
