/** One unit for a person who is to verify it: its lines, what was found in them, and who wrote them. */

import type { Finding } from "../base/finding.ts";
import type { FileChange } from "../change/change.ts";
import { linesOfVersion } from "../change/lines.ts";
import { unitName } from "../review/checklist/unit-name.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";
import { fitted } from "./fitted.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export interface UnitTextOptions {
  readonly width: number;
  readonly paint: Paint;
}

const around = 3;
/** Lines of one unit that are shown; a longer one is read in an editor. */
const mostLines = 200;

/** Several lines, without a line break at the end. */
export function unitText(reviewed: ReviewedUnit, file: FileChange, { width, paint }: UnitTextOptions): string {
  const { unit, label, risk, reasons, provenance } = reviewed;
  const findings = reviewed.findings.filter(({ state }) => state !== "existing" && state !== "moved");
  const evidence = provenance?.evidence.filter(({ says }) => says === "agent").slice(0, 2) ?? [];
  return [
    `${paint.strong(`${visible(unit.path)}${placeOf(reviewed)}`)}  ${paint.faint(unitName(unit))}`,
    ...wrap(
      `${paint.severity(risk, risk)}  ${visible([...reasons, ...(reasons.includes(label.natureReason) ? [] : [natureText(label.nature, label.natureReason)])].filter(Boolean).join("; "))}`,
      width,
    ),
    ...evidence.flatMap(({ text }) => wrap(`written by an agent: ${visible(text)}`, width)),
    "",
    ...linesOfUnit(reviewed, file, width, paint),
    ...(findings.length === 0 ? [] : ["", ...findings.flatMap((finding) => findingLines(finding, width, paint))]),
  ].join("\n");
}

function placeOf({ unit }: ReviewedUnit): string {
  if (unit.kind !== "text") return "";
  return `:${unit.added.start + 1}`;
}

function natureText(nature: string, reason: string): string {
  return nature === "written" ? reason : `${nature}: ${reason}`;
}

function linesOfUnit({ unit }: ReviewedUnit, file: FileChange, width: number, paint: Paint): string[] {
  if (unit.kind !== "text") return [`  ${visible(unit.description ?? unit.kind)}`];
  const old = linesOfVersion(file.before);
  const young = linesOfVersion(file.after);
  const numbers = String(Math.max(unit.removed.end, unit.added.end) + around).length;
  const row = (sign: string, number: number, text: string): string => {
    const line = `  ${String(number + 1).padStart(numbers)} ${sign} ${visible(text.replaceAll("\t", "  ").replace(/\r?\n?$/, ""))}`;
    return sign === " " ? paint.faint(fitted(line, width)) : fitted(line, width);
  };
  const lines = [
    ...slice(young, unit.added.start - around, unit.added.start).map(([at, text]) => row(" ", at, text)),
    ...slice(old, unit.removed.start, unit.removed.end).map(([at, text]) => row("-", at, text)),
    ...slice(young, unit.added.start, unit.added.end).map(([at, text]) => row("+", at, text)),
    ...slice(young, unit.added.end, unit.added.end + around).map(([at, text]) => row(" ", at, text)),
  ];
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  … ${lines.length - mostLines} more lines: read them in an editor before you verify this`];
}

function slice(lines: readonly string[], from: number, to: number): [at: number, text: string][] {
  const start = Math.max(0, from);
  return lines.slice(start, Math.max(start, to)).map((text, at) => [start + at, text]);
}

function findingLines(finding: Finding, width: number, paint: Paint): string[] {
  const state = finding.state === "fixed" ? "no longer there: " : "";
  return [
    ...wrap(`${paint.severity(finding.severity, finding.severity)}  ${state}${visible(finding.message)}`, width),
    paint.faint(`  ${visible(finding.rule)}${finding.canonical === undefined ? "" : `  seen as ${visible(finding.canonical)}`}`),
  ];
}
