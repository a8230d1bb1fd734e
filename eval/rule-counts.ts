/** How often each rule, and each severity, spoke of a row that is risky, and of one that is not: what precision is measured from. */
import { type Finding, severities } from "../extension/core/base/finding.ts";
import type { Judged } from "./measure.ts";

export interface RowCount {
  readonly risky: number;
  /** Rows that are benign; those judged to be genuine risks are with the risky ones. */
  readonly benign: number;
}

export interface RuleCounts {
  /** By rule id. */
  readonly rules: Readonly<Record<string, RowCount>>;
  /** By the highest severity that any finding of a row has. */
  readonly severities: Readonly<Record<string, RowCount>>;
}

/** Rows, not findings; benign-looking rows of attack sources say nothing of a rule and are left out. */
export function ruleCounts(judged: readonly Judged[], adjudicated: ReadonlyMap<string, string>): RuleCounts {
  const rules = new Map<string, RowCount>();
  const highest = new Map<string, RowCount>();
  for (const { row, answer } of judged) {
    if (row.expected === "benign-looking") continue;
    const isRisk = row.expected === "risky" || adjudicated.has(row.id);
    const findings = answer.findings.filter((finding) => finding.category !== "capability");
    for (const rule of new Set(findings.map((finding) => finding.rule))) count(rules, rule, isRisk);
    const severity = highestSeverity(findings);
    if (severity !== undefined) count(highest, severity, isRisk);
  }
  return { rules: inOrder(rules), severities: inOrder(highest) };
}

function count(into: Map<string, RowCount>, key: string, isRisk: boolean): void {
  const { risky, benign } = into.get(key) ?? { risky: 0, benign: 0 };
  into.set(key, isRisk ? { risky: risky + 1, benign } : { risky, benign: benign + 1 });
}

function highestSeverity(findings: readonly Finding[]): string | undefined {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}

function inOrder(counts: ReadonlyMap<string, RowCount>): Readonly<Record<string, RowCount>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
