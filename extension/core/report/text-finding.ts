/** One finding as a person reads it: what, where, the line itself, what the rule saw, why it matters, what to do. */
import { assertNever } from "../base/assert-never.ts";
import type { Finding, Labels } from "../base/finding.ts";
import type { Action } from "../session/action.ts";
import type { Paint } from "./paint.ts";
import type { RuleSummary } from "./result.ts";
import { type SourceLines, snippet } from "./snippet.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export interface FindingContext {
  /** In cells. */
  readonly width: number;
  readonly paint: Paint;
  readonly rule: (id: string) => RuleSummary | undefined;
  /** The text that the finding's range speaks of; undefined where it is not at hand. */
  readonly source: (finding: Finding) => SourceLines | undefined;
  /** The action that a finding in a session belongs to. */
  readonly action: (finding: Finding) => Action | undefined;
}

const indent = "  ";
const longestCanonical = 500;
/** Wide enough for the longest of them. */
const labelWidth = "seen as".length + 2;

export interface Besides {
  /** Findings of other rules at the same place. */
  readonly others: readonly Finding[];
  /** Findings of a session: the agent writing this. */
  readonly written: readonly Finding[];
}

export function findingText(finding: Finding, context: FindingContext, { others, written }: Besides = { others: [], written: [] }): string {
  const { paint, width } = context;
  const shown = finding.action?.range ?? finding.range;
  const rule = context.rule(finding.rule);
  const source = context.source(finding);
  const lines = [headline(finding, context)];

  if (source !== undefined) lines.push(...sourceText(finding, source, shown, context));

  const field = (label: string, text: string, style: (line: string) => string = (line) => line): void => {
    const [first = "", ...rest] = wrap(text, Math.max(20, width - indent.length * 2 - labelWidth));
    lines.push(`${indent}${indent}${paint.faint(label.padEnd(labelWidth))}${style(first)}`);
    for (const line of rest) lines.push(`${indent}${indent}${" ".repeat(labelWidth)}${style(line)}`);
  };

  if (finding.canonical !== undefined && visible(finding.canonical) !== spanText(source, shown)) {
    lines.push(`${indent}${indent}${paint.faint("seen as".padEnd(labelWidth))}${cut(visible(finding.canonical))}`);
  }
  if (finding.via.length > 0) field("via", finding.via.map(visible).join(" › "));
  for (const related of finding.related) {
    const { line, character } = related.range.start;
    const place = finding.action === undefined ? `${visible(related.path)}:${line + 1}:${character + 1}` : `line ${line + 1}`;
    field("see", `${place}: ${visible(related.message)}`);
  }
  for (const one of written) {
    const action = context.action(one);
    if (action !== undefined) field("agent", `${actionWords(action)} in ${visible(one.path)}, line ${one.range.start.line + 1}`);
  }
  if (rule !== undefined) {
    field("why", visible(rule.why));
    field("do", visible(rule.advice));
  }
  field("rule", [visible(finding.rule), ...labelNames(finding.labels), ...confidenceNote(finding)].join(", "), paint.faint);
  for (const other of others) {
    const severity = paint.severity(other.severity, other.severity);
    lines.push(
      `${indent}${indent}${paint.faint("also".padEnd(labelWidth))}${severity}  ${visible(other.message)}  ${paint.faint(visible(other.rule))}`,
    );
  }
  return lines.join("\n");
}

function headline(finding: Finding, context: FindingContext): string {
  const { line, character } = finding.range.start;
  const action = context.action(finding);
  const place = finding.action === undefined ? `${line + 1}:${character + 1}` : `line ${line + 1}`;
  const status = action === undefined ? "" : `${actionWords(action)}: `;
  return `${indent}${place}  ${context.paint.severity(finding.severity, finding.severity)}  ${context.paint.strong(
    status + visible(finding.message),
  )}`;
}

/** An agent's request is never told as what ran, and what it wrote not as what was executed. */
export function actionWords(action: Action): string {
  const isWritten = action.shell === undefined && action.file !== undefined;
  switch (action.status) {
    case "requested":
      return isWritten ? "to be written, with no record that it was" : "asked for, with no record that it ran";
    case "denied":
      return `${isWritten ? "to be written" : "asked for"} and denied${deniedBy(action)}`;
    case "executed":
      return isWritten ? "written" : "executed";
    case "failed":
      return isWritten ? "to be written, which failed" : "executed, and failed";
    case "interrupted":
      return "interrupted";
    default:
      return assertNever(action.status);
  }
}

function deniedBy(action: Action): string {
  const by = action.decision?.by;
  if (by === undefined || by === "unknown") return "";
  return by === "user" ? " by the user" : ` by a ${by}`;
}

function sourceText(finding: Finding, source: SourceLines, shown: Finding["range"], context: FindingContext): string[] {
  const { paint, width } = context;
  const gutter = String(shown.end.line + 1).length + 2;
  const bar = paint.faint("│");
  const lines = snippet(source, shown, width - gutter - indent.length - 3);
  return lines.flatMap(({ number, text, marks }) => {
    const label = (number === undefined ? "" : String(number)).padStart(gutter);
    const line = `${indent}${paint.faint(label)} ${bar} ${number === undefined ? paint.faint(text) : text}`.trimEnd();
    if (marks.trim() === "") return [line];
    const lead = marks.length - marks.trimStart().length;
    return [line, `${indent}${" ".repeat(gutter)} ${bar} ${" ".repeat(lead)}${paint.severity(finding.severity, marks.trimStart())}`];
  });
}

/** A command is there to be copied, so it is not wrapped; a payload of kilobytes is not there to be read. */
function cut(canonical: string): string {
  return canonical.length <= longestCanonical ? canonical : `${canonical.slice(0, longestCanonical)}…`;
}

/** What stands in the span, if it is on one line. */
function spanText(source: SourceLines | undefined, { start, end }: Finding["range"]): string | undefined {
  if (source === undefined || start.line !== end.line) return undefined;
  return visible(source.line(start.line).slice(start.character, end.character));
}

function labelNames(labels: Labels): string[] {
  return [...(labels.attack ?? []), ...(labels.atlas ?? []), ...(labels.owasp ?? []), ...(labels.cwe ?? [])].map(visible);
}

function confidenceNote(finding: Finding): string[] {
  return finding.confidence === "high" ? [] : [`${finding.confidence} confidence`];
}
