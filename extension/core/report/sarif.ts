/** SARIF 2.1.0, in the subset that GitHub code scanning reads and other viewers understand. */
import { assertNever } from "../base/assert-never.ts";
import type { Finding, Severity } from "../base/finding.ts";
import { bySeverity, compareText } from "./order.ts";
import type { Result, RuleSummary, Suppressed } from "./result.ts";
import { level, physicalLocation, sarifLog, securitySeverity } from "./sarif-shapes.ts";

export interface SarifOptions {
  readonly toolVersion: string;
  readonly rule: (id: string) => RuleSummary | undefined;
  /** Leaves out what is suppressed: code scanning pays no heed to that, and raises an alert for it. */
  readonly isForGitHub?: boolean;
}

/**
 * Ends with a line break. A finding that is `fixed` is left out: its place is in the base, where no viewer would look,
 * and GitHub would raise an alert for it.
 */
export function sarifReport(result: Result, options: SarifOptions): string {
  const shown = result.findings.filter((finding) => finding.state !== "fixed").toSorted(bySeverity);
  const suppressed = options.isForGitHub === true ? [] : result.suppressed;
  const all = [...shown, ...suppressed.map((one) => one.finding)];
  const ids = [...new Set(all.map((finding) => finding.rule))].sort(compareText);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const one = (finding: Finding, suppressed?: Suppressed): object => resultShape(finding, indexOf.get(finding.rule) ?? -1, suppressed);
  return sarifLog({
    toolVersion: options.toolVersion,
    rules: ids.map((id) =>
      ruleShape(
        id,
        all.filter((finding) => finding.rule === id),
        options.rule(id),
      ),
    ),
    results: [...shown.map((finding) => one(finding)), ...suppressed.map((each) => one(each.finding, each))],
    problems: result.problems,
    properties: { verdict: result.verdict },
  });
}

function ruleShape(id: string, findings: readonly Finding[], summary: RuleSummary | undefined): object {
  const [first] = [...findings].sort(bySeverity);
  const severity = first?.severity ?? "info";
  const title = summary?.title ?? id;
  const text = summary === undefined ? "" : `${summary.why} ${summary.advice}`;
  return {
    id,
    name: id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: summary?.why || title },
    help: { text: text || title, ...(summary === undefined ? {} : { markdown: summary.page }) },
    defaultConfiguration: { level: level(severity) },
    properties: {
      tags: first === undefined ? [] : tags(first),
      precision: first?.confidence ?? "low",
      "problem.severity": problemSeverity(severity),
      ...securitySeverity(severity),
    },
  };
}

function resultShape(finding: Finding, ruleIndex: number, suppressed: Suppressed | undefined): object {
  const baseline = baselineState(finding);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: level(finding.severity),
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(finding.path, finding.range) }],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      physicalLocation: physicalLocation(related.path, related.range),
      message: { text: related.message },
    })),
    // Ours follows the content, so that a moved line is the same alert. `primaryLocationLineHash`, the one that GitHub
    // compares, is not written: its upload step computes it from the checked-out file where it is absent, and would
    // keep a value of ours that has gone stale against that file.
    partialFingerprints: { "countersign/v1": finding.fingerprint },
    ...(baseline === undefined ? {} : { baselineState: baseline }),
    // SARIF wants the key on every result of a run or on none. GitHub ignores what it says.
    suppressions: suppressed === undefined ? [] : [suppressionShape(suppressed)],
    properties: {
      category: finding.category,
      severity: finding.severity,
      confidence: finding.confidence,
      via: finding.via,
      ...(finding.canonical === undefined ? {} : { canonical: finding.canonical }),
      ...(finding.action === undefined ? {} : { action: finding.action.id }),
    },
  };
}

function suppressionShape(suppressed: Suppressed): object {
  return {
    kind: "inSource",
    // A comment that the change itself brings is a proposal: somebody else must accept it.
    status: suppressed.isNew ? "underReview" : "accepted",
    justification: suppressed.reason,
    location: { physicalLocation: physicalLocation(suppressed.path, suppressed.range) },
  };
}

function problemSeverity(severity: Severity): "error" | "warning" | "recommendation" {
  const mapped = level(severity);
  return mapped === "note" ? "recommendation" : mapped;
}

/** GitHub shows ten tags and files CWEs under this prefix. */
function tags(finding: Finding): string[] {
  const { attack = [], atlas = [], owasp = [], cwe = [] } = finding.labels;
  return [
    "security",
    finding.category,
    ...cwe.map((id) => `external/cwe/${id.toLowerCase()}`),
    ...attack.map((id) => `attack/${id}`),
    ...atlas.map((id) => `atlas/${id}`),
    ...owasp.map((id) => `owasp/${id}`),
  ].slice(0, 10);
}

function baselineState(finding: Finding): "new" | "unchanged" | "updated" | undefined {
  switch (finding.state) {
    case undefined:
    case "fixed":
      return undefined;
    case "new":
      return "new";
    case "existing":
      return "unchanged";
    case "moved":
      return "updated";
    default:
      return assertNever(finding.state);
  }
}
