/** What a report has to say to another tool: one remark for each thing that waits for somebody, with one place at most. */
import { type Finding, type Severity, severities } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";
import type { Range } from "../base/range.ts";
import type { ItemStatus } from "../review/checklist/item-state.ts";
import type { ChecklistResult } from "./checklist-result.ts";
import { compareText } from "./order.ts";
import type { Result } from "./result.ts";

export interface Remark {
  /** What raised it: a rule, an item of a checklist, or the code of a problem. */
  readonly check: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  /** Absent where it is about no file, or about one that is not in the repository. */
  readonly place?: { readonly path: string; readonly range?: Range };
  /** The same for the same thing, whatever else changes; not unique. */
  readonly key: string;
}

/** Findings that count and what could hide more, the gravest first. `counts` is what the verdict rests on. */
export function remarksOfResult({ findings, suppressed, problems }: Result, counts: (finding: Finding) => boolean): Remark[] {
  const remarks = [
    ...findings.filter(counts).map((finding) => findingRemark(finding, finding.message)),
    ...suppressed
      .filter(({ isNew, finding }) => isNew && counts(finding))
      .map(({ finding, reason }) => findingRemark(finding, `${finding.message} (a comment of this change ignores it: “${reason}”)`)),
    ...problems.filter(({ weight }) => weight === "blocking").map(problemRemark),
  ];
  return remarks.sort(gravestFirst);
}

/** Items that are not settled, the gravest first; those that are not required are information. */
export function remarksOfChecklist({ gate, problems }: ChecklistResult): Remark[] {
  const open = gate.items.filter(({ state }) => state !== "satisfied" && state !== "overridden");
  const told = new Set(open.flatMap(({ item }) => item.details));
  return [
    ...open.map(itemRemark),
    ...problems.filter(({ weight, message }) => weight === "blocking" && !told.has(message)).map(problemRemark),
  ].sort(bySeverity);
}

function findingRemark(finding: Finding, message: string): Remark {
  const { rule, severity, fingerprint, path, range, action } = finding;
  const common = { check: rule, title: rule, message, severity, key: `${rule} ${fingerprint}` };
  // A session lies on its author's disk; no other tool has that file.
  return action === undefined ? { ...common, place: { path, range } } : common;
}

function problemRemark({ code, message, path, range }: Problem): Remark {
  const common = { check: code, title: code, message, severity: "medium" as const, key: `${code} ${path ?? ""} ${message}` };
  if (path === undefined || path.startsWith("/")) return common;
  return { ...common, place: { path, ...(range === undefined ? {} : { range }) } };
}

function itemRemark({ item, why }: ItemStatus): Remark {
  const [place] = item.places;
  return {
    check: `checklist/${item.id}`,
    title: item.id,
    message: [item.text, ...item.details, why].join(" "),
    severity: item.isRequired ? item.risk : "info",
    ...(place === undefined ? {} : { place }),
    key: `checklist ${item.id}`,
  };
}

/** Of one severity the checklist's own order stays: what is asked before what is read. */
function bySeverity(a: Remark, b: Remark): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function gravestFirst(a: Remark, b: Remark): number {
  return (
    bySeverity(a, b) ||
    compareText(a.place?.path ?? "", b.place?.path ?? "") ||
    (a.place?.range?.start.line ?? 0) - (b.place?.range?.start.line ?? 0)
  );
}
