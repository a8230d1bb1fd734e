/** What stands around a hunk in the new text: enough to tell that the same lines now mean something else. */
import type { Hunk } from "./diff.ts";

const neighbours = 3;

/** Blocks in blocks, counted from the innermost: enough for any code that people read, and a bound for what they do not. */
const depth = 20;

type Context = readonly [before: readonly string[], after: readonly string[], enclosing: readonly string[]];

/**
 * For each hunk the three lines before it and after it in the new text, and what encloses it: the nearest line above that is not blank and
 * less indented, the nearest above that one in turn, and so on. These are most often the heads of block, function and class, or
 * of step, job and list of jobs: two blocks that are alike are told apart by what they stand in. Without any grammar, so that every
 * language has it.
 */
export function hunkContexts(hunks: readonly Hunk[], newLines: readonly string[], oldLines: readonly string[]): Context[] {
  // Lines above that could enclose what follows, the indentations strictly ascending.
  const open: { indentation: number; line: string }[] = [];
  let read = 0;
  return hunks.map(({ added, removed }) => {
    for (; read < added.start; read++) {
      const line = newLines[read] ?? "";
      const indentation = indentationOf(line);
      if (indentation === undefined) continue;
      while ((open.at(-1)?.indentation ?? -1) >= indentation) open.pop();
      open.push({ indentation, line });
    }
    const own = firstIndentation(newLines, added) ?? firstIndentation(oldLines, removed) ?? 0;
    const innermost = open.findLastIndex((candidate) => candidate.indentation < own);
    const enclosing = open.slice(Math.max(0, innermost + 1 - depth), innermost + 1).map(({ line }) => line);
    return [
      newLines.slice(Math.max(0, added.start - neighbours), added.start),
      newLines.slice(added.end, added.end + neighbours),
      enclosing,
    ];
  });
}

function firstIndentation(lines: readonly string[], span: { start: number; end: number }): number | undefined {
  for (let at = span.start; at < span.end; at++) {
    const indentation = indentationOf(lines[at] ?? "");
    if (indentation !== undefined) return indentation;
  }
  return undefined;
}

/** In columns, a tab going to the next multiple of eight; undefined for a blank line. */
function indentationOf(line: string): number | undefined {
  let columns = 0;
  for (const character of line) {
    if (character === " ") columns += 1;
    else if (character === "\t") columns += 8 - (columns % 8);
    else return /\s/.test(character) ? undefined : columns;
  }
  return undefined;
}
