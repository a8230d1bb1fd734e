/** The report for a person at a terminal. */
import { assertNever } from "../base/assert-never.ts";
import { type Finding, severities } from "../base/finding.ts";
import { capabilityText } from "./capability-text.ts";
import { byFile, bySeverity } from "./order.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { readingText, readingTime } from "./reading-time.ts";
import type { Result, ReviewResult, Side } from "./result.ts";
import { byPlace, writtenBy } from "./same-act.ts";
import { actionsText, tally } from "./text-actions.ts";
import { filesText } from "./text-files.ts";
import { type FindingContext, findingText } from "./text-finding.ts";
import { problemsText } from "./text-problems.ts";
import { provenanceLines } from "./text-provenance.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export interface TextOptions extends FindingContext {
  /** Whether a finding is one that the verdict rests on. */
  readonly counts: (finding: Finding) => boolean;
  /** How many findings count that `--min-severity` leaves out of the report. */
  readonly hidden: number;
  /** The verdict alone. */
  readonly isQuiet: boolean;
}

/** Ends with a line break. */
export function textReport(result: Result, options: TextOptions): string {
  if (options.isQuiet) return `${summary(result, options)}\n`;
  const isNow = (finding: Finding): boolean => finding.state !== "existing" && finding.state !== "moved" && finding.state !== "fixed";
  const before = result.findings.filter((finding) => finding.state === "existing" || finding.state === "moved");
  const fixed = result.findings.filter((finding) => finding.state === "fixed");
  const pairs = "change" in result ? writtenBy(result.findings, options.action) : new Map<Finding, readonly Finding[]>();
  const told = new Set([...pairs.values()].flat());
  const now = byFile(result.findings.filter((finding) => isNow(finding) && !told.has(finding)));
  // Of a review the change comes first, then what the agent did besides.
  const isOfSession = (findings: readonly Finding[]): boolean => findings[0]?.action !== undefined;
  const groups = [...now.filter((group) => !isOfSession(group.findings)), ...now.filter((group) => isOfSession(group.findings))];
  const sections = [
    "change" in result ? changeText(result, options) : "",
    "change" in result ? capabilityText(result.capabilities, options) : "",
    "sessions" in result ? actionsText(result, options.width, options.paint) : "",
    ...groups.map((group) => fileText(group.path, group.findings, pairs, options)),
    "change" in result ? aboutText(result, options) : "",
    "change" in result ? filesText(result.change.files, result.units, options) : "",
    listText("Already there before this change", before, options),
    listText("No longer there after this change", fixed, options),
    suppressedText(result, options),
    problemsText(result.problems, options.width, options.paint),
    summary(result, options),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function fileText(
  path: string,
  findings: readonly Finding[],
  pairs: ReadonlyMap<Finding, readonly Finding[]>,
  options: TextOptions,
): string {
  const short = findings.filter((finding) => !options.counts(finding));
  const blocks = byPlace(findings.filter(options.counts)).map(([finding, ...others]) =>
    findingText(finding, options, { others, written: pairs.get(finding) ?? [] }),
  );
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

function suppressedText(result: Result, options: TextOptions): string {
  const { suppressed } = result;
  if (suppressed.length === 0) return "";
  const blocks = suppressed.map((one) => {
    const reason = `“${visible(one.reason)}”${one.until === undefined ? "" : `, until ${visible(one.until)}`}`;
    const place = `${visible(one.path)}:${one.range.start.line + 1}`;
    const standing = one.isNew ? "The comment is new in this change, so it does not lower the verdict: somebody else must agree." : "";
    const text = wrap(`${reason} (${place})${standing === "" ? "" : `. ${standing}`}`, Math.max(20, options.width - 6));
    return [`  ${oneLine(one.finding, options)}`, ...text.map((line) => `      ${line}`)].join("\n");
  });
  const standing =
    "change" in result ? [] : [options.paint.faint("  There is no base to compare with, so these comments count as they stand.")];
  return [options.paint.strong("Ignored by a comment"), ...blocks, ...standing].join("\n");
}

function changeText({ change, units, actions }: ReviewResult, { paint }: TextOptions): string {
  const added = change.files.reduce((sum, file) => sum + file.added, 0);
  const removed = change.files.reduce((sum, file) => sum + file.removed, 0);
  const reading = readingText(readingTime(change.files));
  return [
    paint.strong("Review"),
    `  ${paint.faint("base")}  ${sideText(change.base, paint)}`,
    `  ${paint.faint("head")}  ${sideText(change.head, paint)}`,
    `  ${plural(change.files.length, "file")} changed, ${plural(added, "line")} added, ${removed} removed`,
    ...(reading === "" ? [] : [`  ${reading}`]),
    ...provenanceLines(units),
    ...(actions.length === 0 ? [] : [`  ${plural(actions.length, "action")} of the agent: ${tally(actions)}`]),
  ].join("\n");
}

/** What a reader should know of the people and of the task, where there is anything to know. */
function aboutText({ identity, scope }: ReviewResult, { width, paint }: TextOptions): string {
  const facts = identity.filter(({ weight }) => weight === "notable").map(({ text }) => text);
  const outside = scope?.kind === "told" ? scope.outside : [];
  const shown = outside.slice(0, mostOutside).map(({ path, reason }) => `${path}: ${reason}`);
  if (outside.length > mostOutside) shown.push(`and ${outside.length - mostOutside} more files`);
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          paint.strong(title),
          ...lines.flatMap((line) =>
            wrap(visible(line), Math.max(20, width - 4)).map((part, at) => (at === 0 ? `  ${part}` : `    ${part}`)),
          ),
        ];
  return [...list("Commits", facts), ...list("Outside of the task", shown)].join("\n");
}

const mostOutside = 8;

function sideText(side: Side, paint: Paint): string {
  const commit = side.commit === undefined ? "" : ` ${visible(side.commit.slice(0, 12))}`;
  return `${visible(side.name)}${commit}  ${paint.faint(visible(side.chosen))}`;
}

function summary(result: Result, options: TextOptions): string {
  const { verdict, problems } = result;
  // What the agent wrote and the change brings is one thing to look at.
  const told = new Set("change" in result ? [...writtenBy(result.findings, options.action).values()].flat() : []);
  const counting = result.findings.filter((finding) => options.counts(finding) && !told.has(finding));
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
      const unshown =
        options.hidden === 0 ? "" : ` ${options.hidden} of them ${options.hidden === 1 ? "is" : "are"} below --min-severity and not shown.`;
      const total = counting.length + insisted + options.hidden;
      head("ATTENTION", `${plural(total, "finding needs", "findings need")} a person${told}.${unshown}`);
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

function coverageText(result: Result): string {
  const { stats } = result;
  const document = "sessions" in result ? "document" : "file";
  const { full, partial, none } = stats.coverage;
  const parts = [
    full === stats.files ? "all in full" : `${full} in full`,
    ...(partial > 0 ? [`${partial} in part`] : []),
    ...(none > 0 ? [`${none} not understood`] : []),
  ];
  const skipped = Object.entries(stats.skipped).map(([reason, count]) => `${count} × ${visible(reason)}`);
  const read = stats.files === 0 ? `No ${document} was read` : `Read ${plural(stats.files, document)}: ${parts.join(", ")}`;
  return `${read}.${skipped.length === 0 ? "" : ` Left aside: ${skipped.join(", ")}.`}`;
}
