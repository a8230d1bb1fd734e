/** A source line with the span under it, as a terminal of a given width can show it. */
import type { Range } from "../base/range.ts";
import { withoutSecrets } from "../change/checks/exposure/secret-formats.ts";
import { characterWidth, displayWidth } from "./display-width.ts";
import { visible } from "./visible.ts";

/** The lines of one text: `core/base/line-index.ts`, or less. */
export interface SourceLines {
  /** The text of a 0-based line without its line break; empty for a line that does not exist. */
  line(line: number): string;
}

export interface SnippetLine {
  /** 1-based, as people count; undefined where lines were left out. */
  readonly number: number | undefined;
  readonly text: string;
  /** Spaces, then carets under the span; empty where nothing is marked. */
  readonly marks: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMarked: boolean;
}

const tabStop = 4;
const ellipsis = "…";
/** A span over more lines than this shows its first two and its last. */
const longestShown = 4;
const longestMasked = 100_000;

/** `width` is in cells, for the text alone. A span without extent, or past the end of its line, still gets one caret. */
export function snippet(source: SourceLines, place: Range, width: number): readonly SnippetLine[] {
  const { start, end } = place;
  // A range that ends at the start of a line does not reach into it.
  const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
  const one = (line: number): SnippetLine => {
    const written = source.line(line);
    const from = line === start.line ? start.character : firstInk(written);
    const text = masked(written, from);
    const to = line === end.line ? end.character : text.length;
    return { number: line + 1, ...fitted(text, from, Math.max(to, from + 1), Math.max(width, 8)) };
  };
  const count = last - start.line + 1;
  if (count <= longestShown) return Array.from({ length: Math.max(1, count) }, (_, index) => one(start.line + index));
  const left = { number: undefined, text: `${ellipsis} ${count - 3} more lines`, marks: "" };
  return [one(start.line), one(start.line + 1), left, one(last)];
}

/** A report goes to logs and screens: no secret does. Of a long line, as far as it may be shown. */
function masked(text: string, from: number): string {
  if (text.length <= longestMasked) return withoutSecrets(text);
  const start = Math.max(0, Math.min(from, text.length) - longestMasked / 2);
  return text.slice(0, start) + withoutSecrets(text.slice(start, start + longestMasked)) + text.slice(start + longestMasked);
}

function firstInk(text: string): number {
  const at = text.search(/\S/);
  return at < 0 ? 0 : at;
}

function fitted(line: string, from: number, to: number, width: number): { text: string; marks: string } {
  // No cell comes of nothing, so this much of the line is enough on either side, however long the line is (20 MB).
  const lead = Math.max(0, Math.min(from, line.length) - 4 * width);
  const cells = cellsOf(line.slice(lead, from + 4 * width), from - lead, to - lead);
  if (from >= line.length) cells.push({ text: " ", width: 1, isMarked: true });

  let first = 0;
  const total = widthOf(cells, 0, cells.length);
  const isCutBefore = lead > 0;
  const isCutAfter = from + 4 * width < line.length;
  if (isCutBefore || isCutAfter || total > width) first = firstShown(cells, width, isCutBefore);
  const before = first > 0 || isCutBefore ? ellipsis : "";
  let room = width - displayWidth(before);
  if (widthOf(cells, first, cells.length) > room || isCutAfter) room -= 1;

  let text = before;
  let marks = " ".repeat(displayWidth(before));
  let index = first;
  for (; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === undefined || cell.width > room) break;
    room -= cell.width;
    text += cell.text;
    marks += (cell.isMarked ? "^" : " ").repeat(cell.width);
  }
  if (index < cells.length || isCutAfter) text += ellipsis;
  return { text: text.trimEnd(), marks: marks.trimEnd() };
}

/** The cell to start from, so that the span begins within the first third and fills the rest, if the line is too long. */
function firstShown(cells: readonly Cell[], width: number, isCutBefore: boolean): number {
  const marked = Math.max(
    0,
    cells.findIndex((cell) => cell.isMarked),
  );
  const upToMark = widthOf(cells, 0, marked);
  const fromMark = widthOf(cells, marked, cells.length);
  const isMarkNear = upToMark <= Math.floor(width / 3);
  if (isMarkNear && !isCutBefore) return 0;
  // What follows the mark may be short: then more of what precedes it is shown.
  const lead = Math.max(Math.floor(width / 3), width - fromMark) - displayWidth(ellipsis);
  let first = marked;
  for (let shown = 0; first > 0; first--) {
    shown += cells[first - 1]?.width ?? 0;
    if (shown > lead) break;
  }
  return first;
}

function widthOf(cells: readonly Cell[], from: number, to: number): number {
  let width = 0;
  for (let index = from; index < to; index++) width += cells[index]?.width ?? 0;
  return width;
}

/** `from` and `to` are UTF-16 offsets into `text`. */
function cellsOf(text: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let offset = 0;
  for (const character of text) {
    const shown = character === "\t" ? " ".repeat(tabStop - (column % tabStop)) : visible(character);
    const width = shown.length === 1 || shown === character ? characterWidth(shown) : shown.length;
    cells.push({ text: shown, width, isMarked: offset < to && offset + character.length > from });
    column += width;
    offset += character.length;
  }
  return cells;
}
