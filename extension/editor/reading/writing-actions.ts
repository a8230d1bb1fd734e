/** Which recorded actions wrote these lines: by file and by content, never by time alone. */
import type { Action } from "../../core/session/action.ts";

const mostShown = 20;

/**
 * @param path in the repository
 * @param lines as they stand there; without any that say something no action can be told to have written them
 * @returns those that hold all of them, the last first
 */
export function writingActions(actions: readonly Action[], path: string, lines: readonly string[]): readonly Action[] {
  const telling = lines.map((line) => line.trim()).filter((line) => line !== "");
  if (telling.length === 0) return [];
  return actions
    .filter(({ file }) => file?.after !== undefined && isAt(file.path, path) && holds(file.after, telling))
    .reverse()
    .slice(0, mostShown);
}

function isAt(recorded: string, path: string): boolean {
  const plain = recorded.replaceAll("\\", "/");
  return plain === path || plain.endsWith(`/${path}`);
}

function holds(text: string, lines: readonly string[]): boolean {
  const written = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  return lines.every((line) => written.has(line));
}
