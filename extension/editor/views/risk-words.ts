/** What risks, severities and confidences are called: each a text of its own, so that it can be translated whole. */
import { assertNever } from "../../core/base/assert-never.ts";
import type { Confidence, Severity } from "../../core/base/finding.ts";
import type { Risk } from "../../core/review/risk.ts";
import type { Say } from "../say.ts";

export function riskWords(risk: Risk, say: Say): string {
  switch (risk) {
    case "critical":
      return say("critical risk");
    case "high":
      return say("high risk");
    case "medium":
      return say("medium risk");
    case "low":
      return say("low risk");
    default:
      return assertNever(risk);
  }
}

export function severityWords(severity: Severity, say: Say): string {
  switch (severity) {
    case "critical":
      return say("critical severity");
    case "high":
      return say("high severity");
    case "medium":
      return say("medium severity");
    case "low":
      return say("low severity");
    case "info":
      return say("for information");
    default:
      return assertNever(severity);
  }
}

export function confidenceWords(confidence: Confidence, say: Say): string {
  switch (confidence) {
    case "high":
      return say("high confidence");
    case "medium":
      return say("medium confidence");
    case "low":
      return say("low confidence");
    default:
      return assertNever(confidence);
  }
}
