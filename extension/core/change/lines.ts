/** The lines of a text, each with its line break. */
import type { Content } from "./content.ts";

/** `\n`, `\r\n` and a lone `\r` end a line, as in `core/base/line-index.ts`: one numbering for findings and changes. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    lines.push(text.slice(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** The lines of one side of a file as they are compared; none where it has no text, or is not there. */
export function linesOfVersion(version: { readonly content: Content } | undefined): readonly string[] {
  return version?.content.kind === "text" ? linesOf(version.content.verbatim) : [];
}
