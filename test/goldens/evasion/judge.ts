/** What became of one cell: the act was found for what it is, or something was said, or nothing. */
import type { DocumentResult } from "../../../extension/core/analysis/request.ts";
import { type Category, type Finding, isAtLeast } from "../../../extension/core/base/finding.ts";
import { unresolvedCodes } from "../../../extension/core/shell/machine.ts";

export type Cell = "found" | "problem" | "silent";

/** Marks that count, of rules about commands: those know one spelling and no dress. */
export function marks(result: DocumentResult): readonly Finding[] {
  return result.findings.filter((finding) => finding.rule.startsWith("command/") && isAtLeast(finding.severity, "medium"));
}

/**
 * `bare` is the result for a harmless command in the same dress: some dresses are an act of their own, and what is found of them is
 * not found of the act. A problem counts where it stands against `pass` in a change: blocking ones, and notes about what cannot be
 * resolved.
 */
export function judge(result: DocumentResult, bare: DocumentResult, category: Category): Cell {
  const count = (one: DocumentResult) => marks(one).filter((finding) => finding.category === category).length;
  if (count(result) > count(bare)) return "found";
  const isTold = result.problems.some(({ weight, code }) => weight === "blocking" || unresolvedCodes.includes(code));
  return isTold ? "problem" : "silent";
}
