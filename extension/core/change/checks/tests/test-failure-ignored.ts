/** Commands that test or check, and of which a change makes the failure count for nothing. */
import { range } from "../../../base/range.ts";
import { addedLines, removedLines, type TextLine } from "../added-lines.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";

const command =
  /(?:^|[\s;&|"'(`@-])((?:npm|yarn|pnpm|bun)\s+(?:run\s+|run-script\s+)?(?:-\S+\s+)*(?:test|lint|check|typecheck|coverage|e2e)[\w:.-]*|(?:npx\s+|pnpm\s+exec\s+|yarn\s+|bunx\s+)?(?:jest|vitest|mocha|ava|playwright\s+test|cypress\s+run|karma\s+start|eslint|tsc|biome\s+(?:check|ci|lint)|prettier\s+--check|stylelint)|(?:python[\d.]*\s+-m\s+|poetry\s+run\s+|uv\s+run\s+|pipenv\s+run\s+|coverage\s+run\s+-m\s+)?(?:pytest|py\.test|unittest|tox|nox|mypy|pyright|ruff|flake8|pylint|bandit|black\s+--check)|go\s+(?:test|vet)|golangci-lint|staticcheck|gotestsum|cargo\s+(?:test|clippy|nextest|audit)|(?:\.\/)?mvnw?\s+(?:\S+\s+)*(?:test|verify)|(?:\.\/)?gradlew?\s+(?:\S+\s+)*(?:test|check)|(?:bundle\s+exec\s+)?(?:rspec|rake\s+(?:test|spec)|rubocop|rails\s+test)|make\s+(?:test|check|lint)[\w-]*|dotnet\s+test|phpunit|ctest|bats|shellcheck|hadolint|npm\s+audit|pip-audit|trivy|semgrep|gitleaks)(?![\w-]*[=:])\b/;
const swallowing =
  /\|\|\s*(?:true|:|\/bin\/true|exit\s+0|echo\b|printf\b)|;\s*(?:true|:|exit\s+0)\s*(?:$|["'`;)&|#])|\|\|\s*\(?\s*exit\s+0/;
/** Options of the tools themselves. */
const lenient =
  /\s(--exit-zero|--passWithNoTests|--pass-with-no-tests|--no-fail-on-\S+|--exit-code[= ]0|--suppress-tests-failed|-Dmaven\.test\.failure\.ignore(?:=true)?|-Dmaven\.test\.skip(?:=true)?|-DskipTests|--no-error-on-unmatched-pattern)\b/;

const commandFile =
  /\.(sh|bash|zsh|ksh|ps1|cmd|bat|mk|ya?ml|toml|ini|cfg|jenkinsfile)$|(^|\/)(package\.json|Makefile|GNUmakefile|makefile|Jenkinsfile|Dockerfile[\w.-]*|justfile|Justfile|Taskfile\.ya?ml|Rakefile|noxfile\.py|tox\.ini|\.pre-commit-config\.yaml|\.husky\/[\w-]+)$|(^|\/)(scripts?|bin|ci|\.ci)\/[\w-]+$/;
const pipeline =
  /^\.github\/workflows\/|(^|\/)(\.gitlab-ci|action|azure-pipelines|bitbucket-pipelines|\.travis|appveyor)\.ya?ml$|^\.(circleci|buildkite)\//;

export const testFailureIgnored: Check = ({ files }) => files.flatMap((file) => inFile(file));

function inFile(file: CheckedFile): Sighting[] {
  const { path } = file.change;
  if (!commandFile.test(path) && !pipeline.test(path) && !file.head?.text.startsWith("#!")) return [];
  const gone = new Set(removedLines(file).flatMap(({ text }) => (ignoringPart(text, path) === undefined ? [] : [text.trim()])));
  return addedLines(file).flatMap(({ line, text }: TextLine): Sighting[] => {
    const found = ignoringPart(text, path);
    if (found === undefined || gone.has(text.trim())) return [];
    return [
      {
        path,
        range: range(line, found.start, line, found.start + found.text.length),
        words: { how: found.text.trim(), command: found.command },
        tokens: [text.trim()],
      },
    ];
  });
}

function ignoringPart(text: string, path: string): { readonly start: number; readonly text: string; readonly command: string } | undefined {
  if (/^\s*(#|\/\/|::|REM\b)/i.test(text)) return undefined;
  const setting = pipeline.test(path) ? /\b(continue-on-error|allow_failure|continueOnError)\s*:\s*true\b/.exec(text) : null;
  if (setting !== null) return { start: setting.index, text: setting[0], command: "a step" };
  const run = command.exec(text);
  if (run === null || /^\s*(echo|printf)\b/.test(text)) return undefined;
  const runAt = run.index + run[0].length - (run[1]?.length ?? 0);
  const behind = text.slice(runAt);
  const swallowed = swallowing.exec(behind) ?? lenient.exec(behind);
  if (swallowed !== null)
    return { start: runAt + swallowed.index, text: swallowed[0].trimEnd(), command: (run[1] ?? "").replace(/\s+/g, " ") };
  // The dash before a recipe of make is the same.
  if (/(^|\/)([Mm]akefile|GNUmakefile)$|\.mk$/.test(path)) {
    const dash = /^\t@?-@?(?=\S)/.exec(text);
    if (dash !== null) return { start: 1, text: dash[0].trim(), command: (run[1] ?? "").replace(/\s+/g, " ") };
  }
  return undefined;
}
