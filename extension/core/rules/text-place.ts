/** Problems in the files of a rule, a list or a table: a path and a place in it. */
import { blocking, type Problem } from "../base/problem.ts";

/** `line` and `character` are 0-based. */
export function problemAt(code: string, path: string, line: number, message: string, character = 0): Problem {
  return blocking(code, message, { path, range: { start: { line, character }, end: { line, character } } });
}

/** The same from a UTF-16 offset into the file's text. */
export function problemAtOffset(code: string, path: string, text: string, offset: number, message: string): Problem {
  const before = text.slice(0, offset).split("\n");
  return problemAt(code, path, before.length - 1, message, before.at(-1)?.length ?? 0);
}

/** `path:line:column: message`, with line and column as editors count them. */
export function printedProblem(problem: Problem): string {
  const start = problem.range?.start;
  const place = start === undefined ? (problem.path ?? "") : `${problem.path ?? ""}:${start.line + 1}:${start.character + 1}`;
  return place === "" ? problem.message : `${place}: ${problem.message}`;
}
