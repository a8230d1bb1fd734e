/** Whether a name is that of something which is run or built: what must not be out of a reviewer's sight. */
const extensions =
  /\.(sh|bash|zsh|fish|ps1|psm1|bat|cmd|py|pyw|js|mjs|cjs|jsx|ts|mts|cts|tsx|rb|pl|pm|php|lua|go|rs|java|kt|swift|c|cc|cpp|h|cs|gradle|mk|cmake|tf|sql)$/i;
const names = /(^|\/)(Makefile|GNUmakefile|Dockerfile|Containerfile|Jenkinsfile|Rakefile|Gemfile|Vagrantfile|package\.json|\.envrc)$/;
const workflows = /(^|\/)\.github\/(workflows|actions)\/.*\.ya?ml$/;

export function isScriptName(path: string): boolean {
  return extensions.test(path) || names.test(path) || workflows.test(path);
}
