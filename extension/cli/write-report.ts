/** Writes a result in the format that was asked for. */
import { assertNever } from "../core/base/assert-never.ts";
import { type Finding, isAtLeast } from "../core/base/finding.ts";
import { jsonReport } from "../core/report/json.ts";
import { noPaint, terminalPaint } from "../core/report/paint.ts";
import type { Remark } from "../core/report/remark.ts";
import type { Result, RuleSummary } from "../core/report/result.ts";
import type { SourceLines } from "../core/report/snippet.ts";
import type { Action } from "../core/session/action.ts";
import { Misuse } from "./misuse.ts";
import { remarksIn } from "./remarks-in.ts";
import type { Invocation, Surroundings } from "./run.ts";

export interface ReportParts {
  readonly counts: (finding: Finding) => boolean;
  readonly rule: (id: string) => RuleSummary | undefined;
  readonly source: (finding: Finding) => SourceLines | undefined;
  readonly action?: (finding: Finding) => Action | undefined;
}

/** `--min-severity` is applied here: it leaves out of the report what the verdict has seen. */
export async function writeReport(result: Result, parts: ReportParts, invocation: Invocation, surroundings: Surroundings): Promise<void> {
  const { output, terminal } = surroundings;
  const host = invocation.value("for");
  if (host !== undefined && (host !== "github" || invocation.format !== "sarif"))
    throw new Misuse(`--for ${host} does not go with --format ${invocation.format}.`, "There is --format sarif --for github.");
  const isShown = (finding: Finding): boolean => isAtLeast(finding.severity, invocation.minSeverity);
  const shown: Result = {
    ...result,
    findings: result.findings.filter(isShown),
    suppressed: result.suppressed.filter((one) => isShown(one.finding)),
  };
  switch (invocation.format) {
    case "json":
      return output.write(jsonReport(shown));
    case "sarif": {
      const { sarifReport } = await import("../core/report/sarif.ts");
      return output.write(sarifReport(shown, { toolVersion: surroundings.version(), rule: parts.rule, isForGitHub: host === "github" }));
    }
    case "github":
    case "gitlab":
    case "markdown":
    case "junit": {
      const { remarksOfResult } = await import("../core/report/remark.ts");
      return output.write(await remarksReport(invocation.format, shown, remarksOfResult(shown, parts.counts)));
    }
    default: {
      const { textReport } = await import("../core/report/text.ts");
      const hidden = result.findings.filter((finding) => parts.counts(finding) && !isShown(finding)).length;
      const options = {
        width: terminal.width,
        paint: terminal.hasColour ? terminalPaint : noPaint,
        rule: parts.rule,
        source: parts.source,
        action: parts.action ?? (() => undefined),
        counts: parts.counts,
        hidden,
        isQuiet: invocation.isQuiet,
      };
      return output.write(textReport(shown, options));
    }
  }
}

async function remarksReport(
  format: "github" | "gitlab" | "markdown" | "junit",
  result: Result,
  remarks: readonly Remark[],
): Promise<string> {
  switch (format) {
    case "github":
    case "gitlab":
      return remarksIn(format, remarks);
    case "markdown":
      return (await import("../core/report/markdown-remarks.ts")).remarksMarkdown(result, remarks);
    case "junit":
      return (await import("../core/report/junit-remarks.ts")).remarksJunit(result, remarks);
    default:
      return assertNever(format);
  }
}
