/**
 * The names by which files tell what they are for. Each function gives the reason as a clause, or undefined. Names that ask more of a
 * reader are matched in any case; folders and lockfiles that ask less, letter for letter, for `VENDOR/` is nobody's convention.
 */

/** What runs where the change is built, or steers who reviews it and which agents work on it: a line here can undo every other check. */
export function ciName(path: string): string | undefined {
  const lower = path.toLowerCase();
  if (forumTexts.test(lower)) return undefined;
  const folder = folderIn(lower, ciFolders);
  if (folder !== undefined) return `it is in ${folder}/`;
  const name = baseName(lower);
  if (ciNames.has(name) || ciPatterns.some((pattern) => pattern.test(name))) return `its name is ${baseName(path)}`;
  return undefined;
}

/** What GitHub shows to people, beside what it runs. */
const forumTexts =
  /^\.github\/(?:issue_template\/[^/]*|pull_request_template(?:\/[^/]*)?|readme|contributing|security|support|code_of_conduct)\.md$/;

const ciFolders = [
  ".github",
  ".gitlab",
  ".gitea",
  ".forgejo",
  ".circleci",
  ".buildkite",
  ".woodpecker",
  ".tekton",
  ".teamcity",
  ".azure-pipelines",
  ".husky",
  ".githooks",
  ".git-hooks",
  ".devcontainer",
  ".vscode",
  ".claude",
  ".codex",
  ".cursor",
  ".gemini",
  ".windsurf",
  ".clinerules",
  ".roo",
  ".continue",
  ".countersign",
  // Their settings name programs that every build starts.
  ".cargo",
  ".mvn",
] as const;

const ciNames: ReadonlySet<string> = new Set([
  ".travis.yml",
  ".drone.yml",
  ".drone.star",
  ".woodpecker.yml",
  ".cirrus.yml",
  ".cirrus.star",
  ".appveyor.yml",
  "appveyor.yml",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "cloudbuild.yaml",
  "cloudbuild.yml",
  "buildspec.yml",
  "codemagic.yaml",
  "codeowners",
  "owners",
  "lefthook.yml",
  "lefthook.yaml",
  ".pre-commit-config.yaml",
  ".pre-commit-hooks.yaml",
  "renovate.json",
  "renovate.json5",
  ".renovaterc",
  "dangerfile",
  ".mergify.yml",
  ".gitattributes",
  ".gitmodules",
  ".gitconfig",
  // A shell runs it for whoever enters the folder.
  ".envrc",
  // What an installation runs, and from where it takes it.
  ".npmrc",
  ".yarnrc",
  ".yarnrc.yml",
  ".mcp.json",
  "mcp.json",
  "agents.md",
  "agents.override.md",
  "claude.md",
  "claude.local.md",
  "gemini.md",
  "copilot-instructions.md",
  "skill.md",
  ".cursorrules",
  ".cursorignore",
  ".windsurfrules",
  ".clinerules",
  ".aider.conf.yml",
]);

const ciPatterns = [/^jenkinsfile(?:\..*)?$/, /\.jenkinsfile$/, /\.?gitlab-ci(?:\..*)?\.ya?ml$/, /^azure-pipelines.*\.ya?ml$/] as const;

/** What a package manager wrote down; only its own names count. */
export function lockfileName(path: string): string | undefined {
  const name = baseName(path);
  return lockfiles.has(name) ? `its name is ${name}` : undefined;
}

const lockfiles: ReadonlySet<string> = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
  "Cargo.lock",
  "poetry.lock",
  "uv.lock",
  "pdm.lock",
  "Pipfile.lock",
  "pylock.toml",
  "Gemfile.lock",
  "gems.locked",
  "composer.lock",
  "go.sum",
  "go.work.sum",
  "flake.lock",
  "mix.lock",
  "pubspec.lock",
  "Podfile.lock",
  "Package.resolved",
  "packages.lock.json",
  "gradle.lockfile",
  "conan.lock",
  "MODULE.bazel.lock",
  ".terraform.lock.hcl",
]);

/** Copies of what others wrote: read where it comes from, not here. */
export function vendoredName(path: string): string | undefined {
  const folder = folderIn(path, vendoredFolders);
  return folder === undefined ? undefined : `it is in ${folder}/`;
}

const vendoredFolders = [
  "vendor",
  "third_party",
  "third-party",
  "node_modules",
  "bower_components",
  "jspm_packages",
  "site-packages",
  "Godeps",
  "Pods",
  "Carthage",
] as const;

export function testName(path: string): string | undefined {
  const folder = folderIn(path, testFolders);
  if (folder !== undefined) return `it is in ${folder}/`;
  const name = baseName(path);
  return testPatterns.some((pattern) => pattern.test(name)) ? `its name is ${name}` : undefined;
}

const testFolders = [
  "test",
  "tests",
  "__tests__",
  "spec",
  "specs",
  "testdata",
  "test-data",
  "fixtures",
  "__fixtures__",
  "__snapshots__",
  "__mocks__",
  "e2e",
] as const;

const testPatterns = [
  /[.-](?:test|spec|e2e|cy)\.[cm]?[jt]sx?$/,
  /^test_.+\.py$/,
  /_test\.(?:py|go|rb|exs|dart|c|cc|cpp|sh)$/,
  /^conftest\.py$/,
  /_spec\.rb$/,
  /(?:Test|Tests|IT|Spec)\.(?:java|kt|groovy|scala|cs|php|swift)$/,
  /\.(?:snap|bats)$/,
] as const;

export function documentationName(path: string): string | undefined {
  const name = baseName(path);
  if (/\.(?:md|markdown|rst|adoc|asciidoc)$/i.test(name)) return `its name is ${name}`;
  if (
    /^(?:README|LICEN[CS]E|COPYING|NOTICE|AUTHORS|CONTRIBUTORS|CHANGELOG|CHANGES|HISTORY|NEWS|SECURITY|MAINTAINERS)(?:[.-][\w.-]*)?$/.test(
      name,
    )
  ) {
    // A name with the ending of a program is a program.
    return /\.(?!txt$)\w+$/.test(name) ? undefined : `its name is ${name}`;
  }
  const folder = folderIn(path, ["docs", "doc", "documentation"]);
  return folder !== undefined && /\.(?:txt|png|jpe?g|gif|webp|pdf)$/i.test(name) && !isManifest(name) ? `it is in ${folder}/` : undefined;
}

export function configurationName(path: string): string | undefined {
  const name = baseName(path);
  const is = isManifest(name) || configurationPatterns.some((pattern) => pattern.test(name));
  return is ? `its name is ${name}` : undefined;
}

/** Text files by their ending, and not prose. */
function isManifest(name: string): boolean {
  return /^(?:.*requirements.*|constraints.*|CMakeLists|robots|ads)\.(?:txt|in)$/i.test(name);
}

const configurationPatterns = [
  /\.(?:json|json5|jsonc|ya?ml|toml|ini|cfg|conf|cnf|properties|env|editorconfig|tf|tfvars|hcl|plist|xml|service|timer|nix)$/i,
  /^(?:Docker|Container)file(?:\..*)?$/i,
  /\.(?:docker|container)file$/i,
  /^(?:GNU)?makefile$/i,
  /\.mk$/i,
  /^(?:Gemfile|Pipfile|Procfile|Brewfile|Vagrantfile|Justfile|Tiltfile|Caddyfile|go\.mod|go\.work|\.env(?:\..*)?)$/i,
  /^\.[\w-]+rc$/i,
  /^\.(?:git|docker|npm|eslint|prettier|stylelint|vscode|helm|gcloud|codespell)ignore$/i,
  /^\.(?:npmrc|yarnrc|tool-versions|nvmrc|node-version|python-version|ruby-version|bazelrc|flake8|dockerignore)$/i,
] as const;

/** The first of the folders that the path leads through. */
function folderIn(path: string, folders: readonly string[]): string | undefined {
  const through = path.split("/").slice(0, -1);
  return through.find((folder) => folders.includes(folder));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
