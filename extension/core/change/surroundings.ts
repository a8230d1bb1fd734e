/** What lines stand under, told from indentation alone: most often the head of their function or block, and a way out above them. */
import type { LineSpan } from "./line-set.ts";

/** Lines of a text. */
export interface PlacedLines {
  /** All lines of the text. */
  readonly text: readonly string[];
  /** 0-based, half-open. */
  readonly lines: LineSpan;
}

/** Lines looked at above; what is further up is the head of nothing that a reader has in mind. */
const farthest = 2_000;

/** The nearest line above that is not blank and less indented, without its indentation. */
export function enclosingLine({ text, lines }: PlacedLines): string | undefined {
  const own = indentationOf(firstLine({ text, lines }));
  if (own === 0) return undefined;
  for (let at = lines.start - 1; at >= Math.max(0, lines.start - farthest); at--) {
    const line = text[at] ?? "";
    if (line.trim() !== "" && indentationOf(line) < own) return line.trim();
  }
  return undefined;
}

/** A statement directly above, in the same block, behind which nothing more is reached. */
export function wayOutAbove({ text, lines }: PlacedLines): string | undefined {
  const own = indentationOf(firstLine({ text, lines }));
  for (let at = lines.start - 1; at >= Math.max(0, lines.start - farthest); at--) {
    const line = text[at] ?? "";
    if (line.trim() === "") continue;
    return indentationOf(line) === own && isWayOut.test(line) ? line.trim() : undefined;
  }
  return undefined;
}

const isWayOut = /^\s*(?:return|raise|throw|exit|break|continue|next|goto|panic|die|abort|process\.exit|sys\.exit|os\.Exit)\b/;

/** A line above, in the same class, by which what follows is visible or not. */
export function sectionAbove({ text, lines }: PlacedLines): string | undefined {
  const own = indentationOf(firstLine({ text, lines }));
  for (let at = lines.start - 1; at >= Math.max(0, lines.start - farthest); at--) {
    const line = text[at] ?? "";
    if (line.trim() === "") continue;
    if (isSection.test(line) && indentationOf(line) <= own) return line.trim();
    if (indentationOf(line) < own) return undefined;
  }
  return undefined;
}

const isSection = /^\s*(?:(?:private|protected|public|module_function)\s*$|(?:private|protected|public|signals|slots)\s*:)/;

/** In columns, a tab as eight. */
export function indentationOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? "").replaceAll("\t", "        ").length;
}

function firstLine({ text, lines: { start, end } }: PlacedLines): string {
  for (let at = start; at < end; at++) {
    const line = text[at] ?? "";
    if (line.trim() !== "") return line;
  }
  return "";
}
