/** The files of a change for a person at a terminal: the riskiest first, each with why, and what asks little folded into a line. */
import { grouped } from "../base/grouped.ts";
import { areas } from "../change/area.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";
import { higher, isRiskAtLeast, type Risk, risks } from "../review/risk.ts";
import { displayWidth } from "./display-width.ts";
import { fitted } from "./fitted.ts";
import { compareText } from "./order.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import type { ChangedFile } from "./result.ts";
import { visible } from "./visible.ts";

/** Files that are named one by one. */
const mostFiles = 40;
/** Units that are named of one file. */
const mostUnits = 6;
/** Files of low risk that are named although others ask for more. */
const mostLow = 5;

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

interface RatedFile {
  readonly file: ChangedFile;
  readonly units: readonly ReviewedUnit[];
  readonly risk: Risk;
}

/** No line break at the end; empty for a change without files. */
export function filesText(files: readonly ChangedFile[], units: readonly ReviewedUnit[], layout: Layout): string {
  const rated = ratedFiles(files, units);
  if (rated.length === 0) return "";
  const grave = rated.filter(({ risk }) => isRiskAtLeast(risk, "medium"));
  const low = rated.filter(({ risk }) => risk === "low");
  const named = [...grave, ...(low.length <= mostLow ? low : [])].slice(0, mostFiles);
  const folded = rated.filter((one) => !named.includes(one));
  const column = Math.min(48, Math.max(...named.map(({ file }) => displayWidth(visible(file.path))), 0));
  return [
    layout.paint.strong("To read"),
    ...named.flatMap((one) => fileLines(one, column, layout)),
    ...(folded.length === 0
      ? []
      : [`  and ${plural(folded.length, "file")} ${named.length === 0 ? "of low risk" : "more"}: ${foldedWords(folded)}`]),
  ].join("\n");
}

/** The riskiest first; of one risk by path. */
function ratedFiles(files: readonly ChangedFile[], units: readonly ReviewedUnit[]): readonly RatedFile[] {
  const byPath = grouped(units, ({ unit }) => unit.path);
  return files
    .map((file): RatedFile => {
      const own = byPath.get(file.path) ?? [];
      return { file, units: own, risk: own.reduce<Risk>((risk, unit) => higher(risk, unit.risk), "low") };
    })
    .sort((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk) || compareText(a.file.path, b.file.path));
}

function fileLines({ file, units, risk }: RatedFile, column: number, { width, paint }: Layout): string[] {
  const path = visible(file.path);
  const counts = `+${file.added} −${file.removed}`;
  const gap = " ".repeat(Math.max(0, column - displayWidth(path)));
  const why = reasonsText(units, risk);
  const head = `  ${riskWord(risk, paint)}  ${path}${gap}  ${counts.padEnd(9)}  `;
  const room = width - displayWidth(`  critical  ${path}${gap}  ${counts.padEnd(9)}  `);
  const lines = [`${head}${paint.faint(fitted(why, Math.max(20, room)))}`.trimEnd()];
  // One unit is its file; of several, those are named that ask for more than the file's others.
  const telling = units.filter((unit) => isRiskAtLeast(unit.risk, "medium"));
  const shown = units.filter(({ unit }) => unit.kind === "text").length;
  if (units.length < 2 || telling.length === 0 || telling.length >= shown) return lines;
  for (const unit of telling.slice(0, mostUnits))
    lines.push(`            ${placeText(unit)}  ${paint.faint(fitted(unit.reasons.map(visible).join("; "), Math.max(20, width - 28)))}`);
  if (telling.length > mostUnits) lines.push(`            and ${telling.length - mostUnits} more of its ${units.length} units`);
  return lines;
}

function reasonsText(units: readonly ReviewedUnit[], risk: Risk): string {
  const reasons = units.filter((unit) => unit.risk === risk).flatMap((unit) => (unit.reasons.length > 0 ? unit.reasons : []));
  const natures = new Set(units.filter(({ unit }) => unit.kind === "text").map(({ label }) => label.nature));
  const isOne = natures.size === 1 && !natures.has("written");
  return [...new Set(isOne ? units.map(({ label }) => `${label.nature}: ${label.natureReason}`) : reasons)].map(visible).join("; ");
}

function placeText({ unit }: ReviewedUnit): string {
  if (unit.kind !== "text") return visible(unit.description ?? unit.kind);
  const { start, end } = unit.added;
  if (start === end) return `:${start + 1} (taken out)`;
  return end - start === 1 ? `:${start + 1}` : `:${start + 1}-${end}`;
}

function foldedWords(files: readonly RatedFile[]): string {
  const natures = ["formatting", "moved", "rename"] as const;
  const counts = new Map<string, number>();
  for (const { units } of files) {
    const [first] = units;
    if (first === undefined) continue;
    const nature = natures.find((one) => units.every(({ label }) => label.nature === one));
    const word = nature ?? first.label.area;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const order = [...natures, ...areas];
  return order.flatMap((word) => (counts.has(word) ? [`${counts.get(word)} ${word}`] : [])).join(", ");
}

function riskWord(risk: Risk, paint: Paint): string {
  return `${paint.severity(risk, risk)}${" ".repeat("critical".length - risk.length)}`;
}
