/** Colour, or none: the report says what a text is, the paint says how that looks. */
import { assertNever } from "../base/assert-never.ts";
import type { Severity } from "../base/finding.ts";
import type { Verdict } from "../base/verdict.ts";

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
}

const asIs = (text: string): string => text;

export const noPaint: Paint = { strong: asIs, faint: asIs, severity: (_, text) => text, verdict: (_, text) => text };

/** The sixteen colours that every terminal theme defines, so that a person's own contrast choices hold. */
export const terminalPaint: Paint = {
  strong: (text) => sgr("1", text),
  faint: (text) => sgr("2", text),
  severity: (severity, text) => sgr(severityCode(severity), text),
  verdict: (verdict, text) => sgr(verdictCode(verdict), text),
};

function sgr(code: string, text: string): string {
  return text === "" ? "" : `\u001b[${code}m${text}\u001b[0m`;
}

function severityCode(severity: Severity): string {
  switch (severity) {
    case "critical":
      return "1;31";
    case "high":
      return "31";
    case "medium":
      return "33";
    case "low":
      return "36";
    case "info":
      return "2";
    default:
      return assertNever(severity);
  }
}

function verdictCode(verdict: Verdict): string {
  switch (verdict) {
    case "attention":
      return "1;31";
    case "unknown":
      return "1;33";
    case "pass":
      return "1;32";
    default:
      return assertNever(verdict);
  }
}
