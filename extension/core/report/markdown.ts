/** Text from outside in Markdown, so that it stays text: no markup, no link, no picture, nobody called by name. */
import { visible } from "./visible.ts";

/** What a comment on GitHub may hold, in UTF-16 units, with room for what others put around it. */
export const longestComment = 60_000;

/**
 * One line. Hosts look for names and numbers in what is left after the markup, so these get a zero-width space that is ours: a reader
 * sees no difference, and nobody is notified.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()<>#+\-.!|~:&"'$=^/]/g, (character) =>
      character === "<" ? "&lt;" : character === "&" ? "&amp;" : `\\${character}`,
    )
    .replace(/@|\\#|(?<=\b[Gg][Hh])\\-/g, (mark) => `${mark}&#8203;`);
}

/** In a code span; backticks in it cannot end it. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  // A pipe would end the cell of a table.
  return `${fence}${space}${shown}${space}${fence}`;
}

/** As many lines as fit, and a last one that says how many do not. */
export function fitting(lines: readonly string[], room: number, rest: (left: number) => string): string[] {
  let length = 0;
  const shown: string[] = [];
  for (const [at, line] of lines.entries()) {
    length += line.length + 1;
    if (length > room) return [...shown, rest(lines.length - at)];
    shown.push(line);
  }
  return shown;
}
