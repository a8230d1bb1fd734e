/** A finding or a problem, as LSP shows it. */
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from "vscode-languageserver";
import { assertNever } from "../core/base/assert-never.ts";
import type { Finding, Severity } from "../core/base/finding.ts";
import type { Problem } from "../core/base/problem.ts";
import type { Suppressed } from "../core/review/suppression.ts";
import { rulePageUri } from "./protocol.ts";
import type { Loudness, LoudnessByCategory } from "./settings.ts";

export const diagnosticSource = "Countersign";

/** @param uriOf turns the path of a related place into a uri @param loudness what the person wants for categories */
export function findingDiagnostic(finding: Finding, uriOf: (path: string) => string, loudness: LoudnessByCategory = {}): Diagnostic {
  const wanted = loudness[finding.category];
  return {
    range: finding.range,
    message: finding.message,
    severity: wanted === undefined ? diagnosticSeverity(finding.severity) : wantedSeverity(wanted),
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: rulePageUri(finding.rule) },
    relatedInformation: finding.related.map(
      (related): DiagnosticRelatedInformation => ({
        location: { uri: uriOf(related.path), range: related.range },
        message: related.message,
      }),
    ),
  };
}

/** A finding that the change itself asks to ignore: still shown, because nobody but its author has agreed. */
export function ignoredDiagnostic({ finding, reason }: Suppressed, uriOf: (path: string) => string): Diagnostic {
  const message = `${finding.message} Ignored in this change (${reason}): another person has to agree.`;
  return { ...findingDiagnostic(finding, uriOf), message, severity: DiagnosticSeverity.Information };
}

/** What could not be told is shown as well: silence means that we looked. */
export function problemDiagnostic(problem: Problem): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: problem.range ?? { start, end: start },
    message: problem.message,
    severity: DiagnosticSeverity.Information,
    source: diagnosticSource,
    code: problem.code,
  };
}

function wantedSeverity(loudness: Loudness): DiagnosticSeverity {
  switch (loudness) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "information":
      return DiagnosticSeverity.Information;
    case "hint":
      return DiagnosticSeverity.Hint;
    default:
      return assertNever(loudness);
  }
}

export function diagnosticSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case "critical":
    case "high":
      return DiagnosticSeverity.Error;
    case "medium":
      return DiagnosticSeverity.Warning;
    case "low":
      return DiagnosticSeverity.Information;
    case "info":
      return DiagnosticSeverity.Hint;
    default:
      return assertNever(severity);
  }
}
