/** Thresholds and rules of coverage, linters and type checkers that a change sets to where more passes. */
import { range } from "../../../base/range.ts";
import { removedLines } from "../added-lines.ts";
import { changedLines, numberChange } from "../changed-numbers.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";
import { headPlace } from "../head-place.ts";

/** Less of these lets more pass. */
const floor =
  /fail[-_]under|cov[-_]fail|minimum_coverage|min[-_]?coverage|coverage[-_]?threshold|check-coverage|mutation.?score|minScore|min_score|fail_below/i;
/** These words are a floor only in the settings of coverage. */
const coverageWords = /^\s*["']?(branches|functions|lines|statements|target|threshold|global|break|high|low)["']?\s*[:=]/;
const coverageFile =
  /(^|\/)(jest|vitest|vite|nyc|karma|stryker)[\w.-]*\.([cm]?[jt]s|json|ya?ml)$|(^|\/)(\.nycrc[\w.]*|\.c8rc[\w.]*|\.?codecov\.ya?ml|package\.json|\.coveragerc|\.simplecov)$/;
/** More of these lets more pass. */
const ceiling = /max[-_]?warnings|maxComplexity|max-complexity|max_complexity|max-errors|allowed_failures|errorThreshold|maxSize/i;

const severity = /(["'])(error|warn|warning|off)\1|\b(error|warn|off|true|false)\b/g;
const strictness =
  /\b(strict\w*|no(Implicit|Unused|Unchecked|Fallthrough)\w*|exactOptionalPropertyTypes|disallow_\w+|check_untyped_defs|warn_\w+|no_implicit_\w+|forbidOnly|failOnConsole|bail|verify|checkJs)\b/;
const lintFile =
  /(^|\/)(\.?eslint[\w.-]*|biome\.jsonc?|\.?oxlintrc[\w.]*|tsconfig[\w.-]*\.json|tslint\.json|\.stylelintrc[\w.]*|pyproject\.toml|setup\.cfg|mypy\.ini|\.?ruff\.toml|\.flake8|tox\.ini|\.pylintrc|\.rubocop\.ya?ml|\.golangci\.ya?ml|package\.json)$/;

export const checkLoosened: Check = ({ files }) =>
  files.flatMap((file) => (file.area === "documentation" || file.area === "vendored" || file.area === "lockfile" ? [] : inFile(file)));

function inFile(file: CheckedFile): Sighting[] {
  const { path } = file.change;
  const isCoverage = coverageFile.test(path);
  const isLint = lintFile.test(path);
  const changed = changedLines(file, isLint ? severity : /$^/);
  const found = changed.flatMap((line): Sighting[] => {
    const numbers = numberChange(line);
    const isFloor = floor.test(line.is) || (isCoverage && coverageWords.test(line.is));
    const isLooser =
      (numbers !== undefined && ((isFloor && numbers.to < numbers.from) || (ceiling.test(line.is) && numbers.to > numbers.from))) ||
      (isLint && isRuleLooser(line.was, line.is));
    if (!isLooser) return [];
    const start = line.is.length - line.is.trimStart().length;
    return [
      {
        path,
        range: range(line.line, start, line.line, line.is.trimEnd().length),
        words: { from: line.was.trim(), to: line.is.trim() },
        tokens: [line.was.trim(), line.is.trim()],
      },
    ];
  });
  return [...found, ...floorsRemoved(file, isCoverage)];
}

function isRuleLooser(was: string, is: string): boolean {
  const order = ["error", "warn", "off"];
  const level = (text: string): number => order.indexOf(/\b(error|warn|off)(ing)?\b/.exec(text)?.[1] ?? "");
  const [before, after] = [level(was), level(is)];
  if (before >= 0 && after > before) return true;
  return strictness.test(is) && /\btrue\b/i.test(was) && /\bfalse\b/i.test(is);
}

/** A threshold that is gone, where none of its name is written anew. */
function floorsRemoved(file: CheckedFile, isCoverage: boolean): Sighting[] {
  const { head, change } = file;
  if (head === undefined) return [];
  return removedLines(file).flatMap(({ line, text }): Sighting[] => {
    const name = floor.exec(text)?.[0] ?? (isCoverage ? /["']?(coverageThreshold|thresholds)["']?\s*:/.exec(text)?.[1] : undefined);
    if (name === undefined || !/\d|\{/.test(text) || /^\s*(#|\/\/)/.test(text) || head.text.includes(name)) return [];
    return [
      {
        path: change.path,
        range: headPlace(file, line),
        words: { from: text.trim(), to: "nothing" },
        was: { path: change.oldPath ?? change.path, range: range(line, 0, line, text.length) },
        tokens: [text.trim()],
      },
    ];
  });
}
