/** Converts between UTF-16 offsets of one text and LSP positions. */
import type { Position, Range, Span } from "./range.ts";

export interface LineIndex {
  readonly lineCount: number;
  /** Clamps an offset outside the text to its ends. */
  position(offset: number): Position;
  range(span: Span): Range;
  /** Clamps a position outside the text; a column past the end of its line is the end of that line. */
  offset(position: Position): number;
  /** The text of a 0-based line without its line break; empty for a line that does not exist. */
  line(line: number): string;
}

/** `\n`, `\r\n` and a lone `\r` each end a line, as in LSP. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);

  const position = (offset: number): Position => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (starts[low] ?? 0) };
  };

  const lineEnd = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    if (line + 1 < starts.length) {
      end -= 1;
      if (text[end] === "\n" && text[end - 1] === "\r" && end > (starts[line] ?? 0)) end -= 1;
    }
    return end;
  };

  return {
    lineCount: starts.length,
    position,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    offset: ({ line, character }) => {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min((starts[line] ?? 0) + Math.max(0, character), lineEnd(line));
    },
    line: (line) => (line < 0 || line >= starts.length ? "" : text.slice(starts[line], lineEnd(line))),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}
