/** The order in which findings are told: the most severe file first, in it the most severe finding, then by place. */

import { type Finding, severities } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import { comparePositions } from "../base/range.ts";

export interface FileGroup {
  readonly path: string;
  readonly findings: readonly Finding[];
}

export function byFile(findings: readonly Finding[]): readonly FileGroup[] {
  return [...grouped(findings, ({ path }) => path)]
    .map(([path, group]) => ({ path, findings: [...group].sort(bySeverity) }))
    .sort((a, b) => worst(a) - worst(b) || compareText(a.path, b.path));
}

export function bySeverity(a: Finding, b: Finding): number {
  return rank(a) - rank(b) || compareText(a.path, b.path) || comparePositions(a.range.start, b.range.start) || compareText(a.rule, b.rule);
}

/** By code unit, the same on every machine whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function worst(group: FileGroup): number {
  const [first] = group.findings;
  return first === undefined ? severities.length : rank(first);
}

function rank(finding: Finding): number {
  return severities.indexOf(finding.severity);
}
