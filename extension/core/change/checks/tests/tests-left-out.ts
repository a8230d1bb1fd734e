/** Settings and commands, new in a change, that leave tests out of the run. */
import { range } from "../../../base/range.ts";
import { addedLines, removedLines } from "../added-lines.ts";
import type { Check, Sighting } from "../check.ts";

const command =
  /\b(pytest|py\.test|unittest|jest|vitest|mocha|rspec|go\s+test|cargo\s+test|npm\s+(run\s+)?test|tox|playwright|cypress|ava|gradlew?|mvnw?)\b|addopts/;
const ways: readonly RegExp[] = [
  /--(?:ignore|deselect|ignore-glob)[= ]\S+/,
  /\s-(?:k|m)\s*\\?["']?\s*not\s+[^"'\n]{1,80}/,
  /--(?:testPathIgnorePatterns|exclude-pattern|exclude-tag|exclude|grep-invert|invert)[= ]\S+/,
  /\s-skip[= ]\S+/,
  /--skip[= ]\S+/,
  /\s-(?:Dtest=!|x\s+test\b)\S*/,
];
/** In the settings of a runner these speak for themselves. */
const setting =
  /^\s*["']?(testPathIgnorePatterns|modulePathIgnorePatterns|norecursedirs|collect_ignore(?:_glob)?|testIgnore|exclude_patterns?|ignore-glob|exclude)["']?\s*[:=]\s*\S/;
const runnerFile =
  /(^|\/)((jest|vitest|playwright|cypress|karma|ava|wdio)[\w.-]*\.([cm]?[jt]s|json)|\.mocharc[\w.]*|pytest\.ini|tox\.ini|conftest\.py|setup\.cfg|pyproject\.toml|\.rspec|package\.json)$/;
const commandFile =
  /\.(sh|bash|ya?ml|mk|toml|ini|cfg|json)$|(^|\/)([Mm]akefile|Jenkinsfile|justfile|\.rspec|noxfile\.py)$|(^|\/)(scripts?|bin|ci|\.ci)\/[\w-]+$/;

export const testsLeftOut: Check = ({ files }) =>
  files.flatMap((file) => {
    const { path } = file.change;
    const { area } = file;
    if (area === "documentation" || area === "vendored" || area === "lockfile") return [];
    const isRunner = runnerFile.test(path);
    if (!isRunner && !commandFile.test(path)) return [];
    const gone = removedLines(file).map(({ text }) => text);
    return addedLines(file).flatMap(({ line, text }): Sighting[] => {
      if (/^\s*(#|\/\/|;)/.test(text)) return [];
      const found =
        (command.test(text) ? ways.map((way) => way.exec(text)).find((match) => match !== null) : undefined) ??
        (isTestSetting(path, text, isRunner) ? setting.exec(text) : null);
      if (found === null || found === undefined || gone.some((old) => old.includes(found[0].trim()))) return [];
      const start = text.length - text.trimStart().length;
      return [{ path, range: range(line, start, line, text.trimEnd().length), words: { how: text.trim() }, tokens: [text.trim()] }];
    });
  });

/** `exclude` alone is the word of many tools: it speaks of tests in the file of a test runner, or where it names them. */
function isTestSetting(path: string, text: string, isRunner: boolean): boolean {
  if (!isRunner) return false;
  const isShared = /\b(exclude|exclude_patterns?)\b/.test(text) && !/(jest|vitest|playwright|cypress)/.test(path);
  return !isShared && !/node_modules|dist|build|\.git\b/.test(text);
}
