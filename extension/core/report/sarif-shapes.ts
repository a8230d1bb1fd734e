/** The parts that every SARIF 2.1.0 log of ours has. */
import { assertNever } from "../base/assert-never.ts";
import { type Severity, severities } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";
import type { Range } from "../base/range.ts";

/** Where GitHub and most viewers look for the root that relative addresses start from. */
const sourceRoot = "%SRCROOT%";

export interface SarifRun {
  readonly toolVersion: string;
  readonly rules: readonly object[];
  readonly results: readonly object[];
  readonly problems: readonly Problem[];
  readonly properties: Readonly<Record<string, string>>;
}

/** Ends with a line break. */
export function sarifLog({ toolVersion, rules, results, problems, properties }: SarifRun): string {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Countersign", semanticVersion: toolVersion, rules } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [sourceRoot]: { description: { text: "The folder that was audited." } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: problems.map(notificationShape) }],
        results,
        properties,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function notificationShape(problem: Problem): object {
  return {
    descriptor: { id: problem.code },
    level: problem.weight === "blocking" ? "error" : "note",
    message: { text: problem.message },
    ...(problem.path === undefined ? {} : { locations: [{ physicalLocation: physicalLocation(problem.path, problem.range) }] }),
  };
}

/** SARIF counts lines and columns from 1; the end column is the one after the last, as ours is. */
export function physicalLocation(path: string, range: Range | undefined): object {
  return {
    artifactLocation: artifactLocation(path),
    ...(range === undefined
      ? {}
      : {
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        }),
  };
}

function artifactLocation(path: string): object {
  const uri = path.split("/").map(encodeURIComponentSafely).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace("%3A", ":")}` };
  return { uri, uriBaseId: sourceRoot };
}

/** A lone surrogate (a file name that is not UTF-8) cannot be encoded; it stands as U+FFFD. */
function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));
}

export function level(severity: Severity): "error" | "warning" | "note" {
  switch (severity) {
    case "critical":
    case "high":
      return "error";
    case "medium":
      return "warning";
    case "low":
    case "info":
      return "note";
    default:
      return assertNever(severity);
  }
}

/** GitHub's bands: above 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1 low. It has no band for information. */
export function securitySeverity(severity: Severity): { "security-severity"?: string } {
  const scores = ["9.5", "8.0", "5.5", "2.0"];
  const score = scores[severities.indexOf(severity)];
  return score === undefined ? {} : { "security-severity": score };
}
