/** The report for programs: versioned, described by the JSON Schemas beside this file. */

import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";
import type { Action } from "../session/action.ts";
import { capabilitiesShape } from "./capability-json.ts";
import { problemShape } from "./problem-shape.ts";
import { readingTime } from "./reading-time.ts";
import type { Result } from "./result.ts";

/** Goes up when a key changes its meaning or goes away. A new key is no new version. */
const version = 1;

/** Ends with a line break. */
export function jsonReport(result: Result): string {
  return `${JSON.stringify(reportShape(result), undefined, 2)}\n`;
}

function reportShape(result: Result): object {
  return {
    version,
    verdict: result.verdict,
    ...("change" in result
      ? {
          change: { ...result.change, reading: readingTime(result.change.files) },
          units: result.units.map(unitShape),
          capabilities: capabilitiesShape(result.capabilities),
          identity: result.identity.map(({ kind, weight, text, commits }) => ({ kind, weight, text, commits })),
          ...(result.scope === undefined ? {} : { scope: result.scope }),
        }
      : {}),
    ...("sessions" in result ? { sessions: result.sessions } : {}),
    findings: result.findings.map(findingShape),
    suppressed: result.suppressed.map((one) => ({ ...one, finding: findingShape(one.finding) })),
    problems: result.problems.map(problemShape),
    ...("actions" in result ? { actions: result.actions.map(actionShape) } : {}),
    stats: result.stats,
  };
}

/** The unit's own keys, and what is said of it beside them; findings are named by rule and fingerprint. */
function unitShape({ unit, label, author, provenance, risk, reasons, findings }: ReviewedUnit): object {
  return {
    id: unit.id,
    ctx: unit.ctx,
    ordinal: unit.ordinal,
    kind: unit.kind,
    path: unit.path,
    removed: unit.removed,
    added: unit.added,
    ...(unit.description === undefined ? {} : { description: unit.description }),
    label,
    author,
    ...(provenance === undefined ? {} : { provenance }),
    risk,
    reasons,
    findings: findings.map(({ rule, fingerprint, state }) => ({ rule, fingerprint, ...(state === undefined ? {} : { state }) })),
  };
}

/** Key by key, so that nothing an engine carries along beside the contract leaks into it. */
function findingShape(finding: Finding): Finding {
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    path: finding.path,
    range: finding.range,
    related: finding.related.map(({ path, range, message }) => ({ path, range, message })),
    ...(finding.canonical === undefined ? {} : { canonical: finding.canonical }),
    via: finding.via,
    labels: finding.labels,
    fingerprint: finding.fingerprint,
    ...(finding.state === undefined ? {} : { state: finding.state }),
    ...(finding.capability === undefined ? {} : { capability: capabilityShape(finding.capability) }),
    ...(finding.action === undefined ? {} : { action: finding.action }),
  };
}

function capabilityShape({ kind, object }: NonNullable<Finding["capability"]>): NonNullable<Finding["capability"]> {
  return { kind, ...(object === undefined ? {} : { object }) };
}

/** Without the contents of the files that an agent wrote: those are the change's, and may be secrets. */
function actionShape(action: Action): object {
  return {
    id: action.id,
    kind: action.kind,
    status: action.status,
    evidence: action.evidence,
    agent: action.agent,
    session: action.session,
    path: action.path,
    range: action.range,
    call: action.call,
    ...(action.shell === undefined ? {} : { shell: { text: action.shell.text, dialect: action.shell.dialect } }),
    ...(action.file === undefined ? {} : { file: { path: action.file.path } }),
    ...(action.net === undefined ? {} : { net: action.net }),
    ...(action.decision === undefined ? {} : { decision: action.decision }),
  };
}

export interface BatchAnswer {
  /** As given; null for a row that could not be read as one. */
  readonly id: string | number | null;
  /** 1-based, of a row without an id. */
  readonly line?: number;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/** One line of `audit --batch`, with its line break. */
export function batchLine(answer: BatchAnswer): string {
  const shape = {
    id: answer.id,
    ...(answer.line === undefined ? {} : { line: answer.line }),
    findings: answer.findings.map(findingShape),
    coverage: answer.coverage,
    problems: answer.problems.map(problemShape),
  };
  return `${JSON.stringify(shape)}\n`;
}
