/** The lines that a change wrote, with their text: what a check of plain text looks through. */
import { type LineIndex, lineIndex } from "../../base/line-index.ts";
import type { CheckedFile } from "./check.ts";

export interface TextLine {
  /** 0-based, in the text it stands in. */
  readonly line: number;
  /** Without its line break. */
  readonly text: string;
}

/** Longer lines are no one's handwriting; a pattern need not be tried on them. */
const longestLine = 2_000;

/** Of the head's text, in order. Lines of more than 2,000 characters are left out. */
export function addedLines(file: CheckedFile): TextLine[] {
  return file.head === undefined ? [] : linesAt(lineIndex(file.head.text), file.change.addedLines.spans);
}

/** Of the base's text, in order. Lines of more than 2,000 characters are left out. */
export function removedLines(file: CheckedFile): TextLine[] {
  return file.base === undefined ? [] : linesAt(lineIndex(file.base.text), file.change.removedLines.spans);
}

function linesAt(index: LineIndex, spans: readonly { readonly start: number; readonly end: number }[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const span of spans) {
    for (let line = span.start; line < span.end; line++) {
      const text = index.line(line);
      if (text.length <= longestLine) lines.push({ line, text });
    }
  }
  return lines;
}
