/** Where each stretch of a YAML scalar's value stands in the file. */
import type { Scalar } from "yaml";
import type { Segment } from "../shell/program.ts";

/** Sorted, without overlap. Letter for letter as far as the text goes; what cannot be aligned comes from all of the scalar. */
export function scalarSegments(node: Scalar, value: string, text: string): Segment[] {
  const [start, end] = node.range ?? [0, 0];
  switch (node.type) {
    case "BLOCK_LITERAL":
    case "BLOCK_FOLDED": {
      const header = text.indexOf("\n", start);
      return header < 0 ? whole(value, start, end) : byLines(value, text, header + 1, end, { start, end });
    }
    case "QUOTE_SINGLE":
    case "QUOTE_DOUBLE":
      return byCharacters(value, text, start, end, node.type === "QUOTE_DOUBLE");
    default:
      return byLines(value, text, start, end, { start, end });
  }
}

function whole(value: string, start: number, end: number): Segment[] {
  return [{ from: 0, to: value.length, start, end, exact: false }];
}

/**
 * Blocks and plain scalars have no escapes: what a line of the source holds after its indentation stands in the value as it
 * is, and only white space lies between. Blanks and line breaks of the value come from the line break before them.
 */
function byLines(value: string, text: string, start: number, end: number, all: { start: number; end: number }): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let at = start;
  while (at < end) {
    const lineEnd = text.indexOf("\n", at);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const content = text.slice(at, stop).trim();
    if (content !== "") {
      const found = value.indexOf(content, from);
      if (found < 0 || value.slice(from, found).trim() !== "") return [...segments, { from, to: value.length, ...all, exact: false }];
      const contentStart = text.indexOf(content, at);
      if (found > from) segments.push({ from, to: found, start: Math.max(start, at - 1), end: contentStart, exact: false });
      segments.push({ from: found, to: found + content.length, start: contentStart, end: contentStart + content.length, exact: true });
      from = found + content.length;
    }
    at = stop + 1;
  }
  if (from < value.length) segments.push({ from, to: value.length, start: Math.max(start, end - 1), end, exact: false });
  return segments;
}

/** Quoted scalars: escapes, and line breaks that fold to one blank. */
function byCharacters(value: string, text: string, start: number, end: number, isDouble: boolean): Segment[] {
  const segments: Segment[] = [];
  const last = end - 1;
  let at = start + 1;
  for (let i = 0; i < value.length; ) {
    const length = sourceLength(text, at, isDouble);
    if (at + length > last) return whole(value, start, end);
    if (length === 0) {
      // An escaped line break stands for nothing.
      at += /^\\\r?\n[ \t]*/.exec(text.slice(at, last))?.[0].length ?? 1;
      continue;
    }
    const isSame = length === 1 && text[at] === value[i];
    const previous = segments[segments.length - 1];
    if (isSame && previous?.exact === true && previous.end === at) segments[segments.length - 1] = { ...previous, to: i + 1, end: at + 1 };
    else if (isSame) segments.push({ from: i, to: i + 1, start: at, end: at + 1, exact: true });
    else if (length > 1) {
      const width = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      segments.push({ from: i, to: i + width, start: at, end: at + length, exact: false });
      i += width - 1;
    } else return whole(value, start, end);
    at += length;
    i++;
  }
  return segments;
}

/** How much of the source the next character of the value takes. */
function sourceLength(text: string, at: number, isDouble: boolean): number {
  if (!isDouble && text.startsWith("''", at)) return 2;
  if (isDouble && text[at] === "\\") {
    const letter = text[at + 1];
    if (letter === "\n" || letter === "\r") return 0;
    return letter === "x" ? 4 : letter === "u" ? 6 : letter === "U" ? 10 : 2;
  }
  const fold = /^[ \t]*\r?\n[ \t]*/.exec(text.slice(at, at + 200));
  return fold === null ? 1 : Math.max(2, fold[0].length);
}
