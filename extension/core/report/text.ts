/** The report for a person at a terminal. */
import { assertNever } from "../base/assert-never.ts";
import { type Finding, severities } from "../base/finding.ts";
import { byFile, bySeverity } from "./order.ts";
import { plural } from "./plural.ts";
import type { ActionsResult, Result, ReviewResult, Side, Suppressed } from "./result.ts";
import { type FindingContext, findingText } from "./text-finding.ts";
import { problemsText } from "./text-problems.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export interface TextOptions extends FindingContext {
  /** Whether a finding is one that the verdict rests on. */
  readonly counts: (finding: Finding) => boolean;
  /** The verdict alone. */
  readonly isQuiet: boolean;
}

/** Ends with a line break. */
export function textReport(result: Result, options: TextOptions): string {
  if (options.isQuiet) return `${summary(result, options)}\n`;
  const isNow = (finding: Finding): boolean => finding.state !== "existing" && finding.state !== "moved" && finding.state !== "fixed";
  const before = result.findings.filter((finding) => finding.state === "existing" || finding.state === "moved");
  const fixed = result.findings.filter((finding) => finding.state === "fixed");
  const sections = [
    "change" in result ? changeText(result, options) : "",
    "sessions" in result ? sessionsText(result, options) : "",
    ...byFile(result.findings.filter(isNow)).map((group) => fileText(group.path, group.findings, options)),
    listText("Already there before this change", before, options),
    listText("No longer there after this change", fixed, options),
    suppressedText(result.suppressed, options),
    problemsText(result.problems, options.width, options.paint),
    summary(result, options),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function fileText(path: string, findings: readonly Finding[], options: TextOptions): string {
  const blocks: string[] = [];
  const short = findings.filter((finding) => !options.counts(finding));
  for (const finding of findings) {
    if (options.counts(finding)) blocks.push(findingText(finding, options));
  }
  if (short.length > 0) blocks.push(short.map((finding) => `  ${oneLine(finding, options, false)}`).join("\n"));
  return `${options.paint.strong(visible(path))}\n${blocks.join("\n\n")}`;
}

function oneLine(finding: Finding, { paint }: TextOptions, withPath = true): string {
  const { line, character } = finding.range.start;
  const place = `${withPath ? `${visible(finding.path)}:` : ""}${line + 1}:${character + 1}`;
  const severity = paint.severity(finding.severity, finding.severity);
  return `${place}  ${severity}  ${visible(finding.message)}  ${paint.faint(visible(finding.rule))}`;
}

function listText(title: string, findings: readonly Finding[], options: TextOptions): string {
  if (findings.length === 0) return "";
  const lines = [...findings].sort(bySeverity).map((finding) => `  ${oneLine(finding, options)}`);
  return [`${options.paint.strong(title)}  ${plural(findings.length, "finding")}`, ...lines].join("\n");
}

function suppressedText(suppressed: readonly Suppressed[], options: TextOptions): string {
  if (suppressed.length === 0) return "";
  const blocks = suppressed.map((one) => {
    const reason = `“${visible(one.reason)}”${one.until === undefined ? "" : `, until ${visible(one.until)}`}`;
    const place = `${visible(one.path)}:${one.range.start.line + 1}`;
    const standing = one.isNew ? "The comment is new in this change, so it does not lower the verdict: somebody else must agree." : "";
    const text = wrap(`${reason} (${place})${standing === "" ? "" : `. ${standing}`}`, Math.max(20, options.width - 6));
    return [`  ${oneLine(one.finding, options)}`, ...text.map((line) => `      ${line}`)].join("\n");
  });
  return [options.paint.strong("Ignored by a comment"), ...blocks].join("\n");
}

function changeText({ change }: ReviewResult, { paint }: TextOptions): string {
  const added = change.files.reduce((sum, file) => sum + file.added, 0);
  const removed = change.files.reduce((sum, file) => sum + file.removed, 0);
  return [
    paint.strong("Review"),
    `  ${paint.faint("base")}  ${sideText(change.base)}`,
    `  ${paint.faint("head")}  ${sideText(change.head)}`,
    `  ${plural(change.files.length, "file")} changed, ${plural(added, "line")} added, ${removed} removed`,
  ].join("\n");
}

function sideText(side: Side): string {
  const commit = side.commit === undefined ? "" : ` ${visible(side.commit.slice(0, 12))}`;
  return `${visible(side.name)}${commit}  (${visible(side.chosen)})`;
}

function sessionsText({ sessions, actions }: ActionsResult, { paint }: TextOptions): string {
  const count = (status: string): number => actions.filter((action) => action.status === status).length;
  const parts = [
    [count("executed"), "executed"],
    [count("failed"), "executed and failed"],
    [count("denied"), "denied"],
    [count("interrupted"), "interrupted"],
    [count("requested"), "asked for with no record of running"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return [
    paint.strong(plural(sessions.length, "session")),
    ...sessions.map(
      (session) => `  ${visible(session.path)}  ${paint.faint(`${visible(session.format)}, ${plural(session.actions, "action")}`)}`,
    ),
    `  ${told.length === 0 ? "no actions" : told.join(", ")}`,
  ].join("\n");
}

function summary(result: Result, options: TextOptions): string {
  const { verdict, problems } = result;
  const counting = result.findings.filter(options.counts);
  const insisted = result.suppressed.filter((one) => one.isNew).length;
  const others = result.findings.filter((finding) => !options.counts(finding) && finding.state !== "fixed").length;
  const blocking = problems.filter((problem) => problem.weight === "blocking").length;
  const lines: string[] = [];
  const head = (word: string, text: string): void => {
    lines.push(`${options.paint.verdict(verdict, word)}  ${text}`);
  };
  switch (verdict) {
    case "attention": {
      const told = counting.length === 0 ? "" : ` (${severityCounts(counting)})`;
      const total = counting.length + insisted;
      head(
        "ATTENTION",
        total === 0
          ? "Findings that are not shown here need a person."
          : `${plural(total, "finding needs", "findings need")} a person${told}.`,
      );
      break;
    }
    case "unknown":
      head("UNKNOWN", `Nothing found that counts, but ${plural(blocking || problems.length, "problem")} could hide something.`);
      break;
    case "pass":
      head("PASS", "Nothing found that counts.");
      break;
    default:
      assertNever(verdict);
  }
  if (verdict === "attention" && blocking > 0) lines.push(`${plural(blocking, "problem")} could hide more.`);
  if (others > 0) lines.push(`${plural(others, "other finding does", "other findings do")} not count.`);
  lines.push(coverageText(result));
  return lines.join("\n");
}

function severityCounts(findings: readonly Finding[]): string {
  return severities
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`)
    .join(", ");
}

function coverageText({ stats }: Result): string {
  const { full, partial, none } = stats.coverage;
  const parts = [
    full === stats.files ? "all in full" : `${full} in full`,
    ...(partial > 0 ? [`${partial} in part`] : []),
    ...(none > 0 ? [`${none} not understood`] : []),
  ];
  const skipped = Object.entries(stats.skipped).map(([reason, count]) => `${count} × ${visible(reason)}`);
  const read = stats.files === 0 ? "No file was read" : `Read ${plural(stats.files, "file")}: ${parts.join(", ")}`;
  return `${read}.${skipped.length === 0 ? "" : ` Left aside: ${skipped.join(", ")}.`}`;
}
