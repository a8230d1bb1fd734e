/**
 * Workflow commands that GitHub shows beside the lines of a pull request. A step shows ten errors, ten warnings and ten notices, and drops the
 * rest in silence: so the gravest come first, and the last says how many are left out.
 */
import type { Severity } from "../base/finding.ts";
import { plural } from "./plural.ts";
import type { Remark } from "./remark.ts";
import { visible } from "./visible.ts";

type Level = "error" | "warning" | "notice";

const levels: readonly Level[] = ["error", "warning", "notice"];
const mostOfLevel = 10;

const levelOf: Readonly<Record<Severity, Level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: "notice",
};

/** A line for each; empty for no remarks. `remarks` with the gravest first. */
export function githubAnnotations(remarks: readonly Remark[]): string {
  return levels
    .flatMap((level) => {
      const all = remarks.filter(({ severity }) => levelOf[severity] === level);
      if (all.length <= mostOfLevel) return all.map((remark) => annotation(level, remark));
      const shown = all.slice(0, mostOfLevel - 1).map((remark) => annotation(level, remark));
      const rest = plural(all.length - shown.length, "more remark");
      return [...shown, `::${level} title=Countersign::and ${rest} like this: --format text shows all`];
    })
    .map((line) => `${line}\n`)
    .join("");
}

function annotation(level: Level, { title, message, place }: Remark): string {
  const properties = [
    ...(place === undefined ? [] : [["file", place.path]]),
    ...(place?.range === undefined
      ? []
      : [
          ["line", String(place.range.start.line + 1)],
          ["endLine", String(Math.max(place.range.start.line, lastLine(place.range)) + 1)],
        ]),
    ["title", title],
  ];
  return `::${level} ${properties.map(([name, value]) => `${name}=${property(value ?? "")}`).join(",")}::${data(message)}`;
}

/** A range that ends where a line begins does not reach into it. */
function lastLine({ end }: { readonly end: { readonly line: number; readonly character: number } }): number {
  return end.character === 0 ? end.line - 1 : end.line;
}

function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
