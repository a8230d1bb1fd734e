/** A recipe as the shell gets it. */
import { constantWord, type FoldedWord, joinWords, sliceWord } from "../shell/folded.ts";
import { parseShell } from "../shell/parse.ts";
import { fillHoles, hole } from "../shell/value.ts";
import type { Expansion } from "./makefile-expansion.ts";

export interface Recipe {
  readonly targets: readonly string[];
  readonly prerequisites: readonly string[];
  /** As written, without what begins a line of a recipe. */
  readonly lines: readonly FoldedWord[];
  readonly place: FoldedWord;
}

/**
 * How its lines are run: `alone` by a program of their own each, `together` by one, `subshells` by a shell of their own each.
 * For those one script of subshells stands: files that one line writes are known to the next, its directory is not.
 */
export type Running = "alone" | "together" | "subshells";

const mostVariants = 8;

/** `variables` are those of its targets alone. */
export function recipeScripts(
  recipe: Recipe,
  variables: ReadonlyMap<string, FoldedWord>,
  expansion: Expansion,
  running: Running,
): readonly FoldedWord[] {
  const locals = new Map([...automatic(recipe), ...variables]);
  const options = recipe.lines.map((line) => expansion.expand(line, locals));
  const variants = Math.min(mostVariants, Math.max(0, ...options.map((values) => values.length)));
  const scripts: FoldedWord[] = [];
  for (let i = 0; i < variants; i++) {
    const lines = options.flatMap((values) => commandLines(values[Math.min(i, values.length - 1)] ?? constantWord("")));
    if (running === "together" && lines.length > 0) scripts.push(joinWords(lines, "\n"));
    else if (running === "subshells" && lines.length > 1) scripts.push(...inSubshells(lines));
    else scripts.push(...lines);
  }
  return scripts;
}

function inSubshells(lines: readonly FoldedWord[]): FoldedWord[] {
  const together: FoldedWord[] = [];
  const alone: FoldedWord[] = [];
  for (const line of lines) {
    const text = fillHoles(line.value, () => "x");
    const { commands, errors = [] } = parseShell(text);
    // What could swallow the line that follows, as an open quote would, stands by itself.
    if (errors.length > 0 || text.includes("<<") || /\\\s*$/.test(text)) alone.push(line);
    // A comment is no subshell.
    else if (commands.length > 0) together.push(constantWord("(\n"), line, constantWord("\n)\n"));
  }
  return [...(together.length === 0 ? [] : [joinWords(together)]), ...alone];
}

/** The lines of one line of a recipe: what it refers to may have several. Signs for make itself are taken off. */
function commandLines(word: FoldedWord): FoldedWord[] {
  const lines: FoldedWord[] = [];
  let start = 0;
  for (const match of word.value.matchAll(/(?<=(?:^|[^\\])(?:\\\\)*)\r?\n|$/g)) {
    const line = sliceWord(word, start, match.index);
    const signs = /^[\s@+-]*/.exec(line.value)?.[0].length ?? 0;
    if (signs < line.value.length) lines.push(sliceWord(line, signs));
    start = match.index + match[0].length;
    if (match[0] === "") break;
  }
  return lines;
}

/** `$@` and its like, where there is but one target that says what it is. */
function automatic({ targets, prerequisites, place }: Recipe): Map<string, FoldedWord> {
  const [target] = targets;
  const names = prerequisites.filter((name) => name !== "|");
  const isPlain = targets.length === 1 && target !== undefined && ![target, ...names].some((name) => name.includes("%"));
  const value = (text: string): FoldedWord => ({ ...constantWord(text), segments: place.segments });
  const found = new Map<string, FoldedWord>();
  for (const sign of ["@", "<", "^", "+", "?", "*", "%", "|"]) for (const part of ["", "D", "F"]) found.set(sign + part, value(hole()));
  if (!isPlain) return found;
  found.set("@", value(target));
  found.set("<", value(names[0] ?? ""));
  for (const sign of ["^", "+", "?"]) found.set(sign, value(names.join(" ")));
  return found;
}
