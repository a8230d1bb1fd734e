/** What could not be read or finished, each with its way out: all that block, the notes by kind. */
import type { Problem } from "../base/problem.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

/** A tree of scripts can bring hundreds of notes of one kind; after these a count stands for the rest. */
const notesOfOneKind = 3;

/** Empty where there is nothing to say. */
export function problemsText(problems: readonly Problem[], width: number, paint: Paint): string {
  if (problems.length === 0) return "";
  const lines = [paint.strong("Could not tell")];
  const blocking = problems.filter((problem) => problem.weight === "blocking");
  for (const problem of blocking) lines.push(...problemText(problem, width, paint));

  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.weight === "blocking") continue;
    const kind = kinds.get(problem.code);
    if (kind === undefined) kinds.set(problem.code, [problem]);
    else kind.push(problem);
  }
  for (const [code, kind] of kinds) {
    for (const problem of kind.slice(0, notesOfOneKind)) lines.push(...problemText(problem, width, paint));
    const rest = kind.length - notesOfOneKind;
    if (rest > 0) lines.push(paint.faint(`  and ${rest} more of ${visible(code)} (--format json lists them all)`));
  }
  return lines.join("\n");
}

function problemText(problem: Problem, width: number, paint: Paint): string[] {
  const weight = problem.weight === "blocking" ? paint.severity("medium", "blocking") : paint.faint("note    ");
  const [first = "", ...rest] = wrap(visible(problem.message), Math.max(20, width - 12));
  const lines = [`  ${weight}  ${first}`, ...rest.map((line) => `${" ".repeat(12)}${line}`)];
  const place = placeText(problem);
  lines.push(paint.faint(`${" ".repeat(12)}${place === "" ? "" : `${place}  `}${visible(problem.code)}`));
  return lines;
}

function placeText({ path, range }: Problem): string {
  const start = range === undefined ? "" : `${range.start.line + 1}:${range.start.character + 1}`;
  if (path === undefined) return start === "" ? "" : `line ${start}`;
  return start === "" ? visible(path) : `${visible(path)}:${start}`;
}
