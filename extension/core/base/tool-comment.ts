/** Which comments are written for a tool and speak of lines: `# noqa`, `// @ts-expect-error`, `//go:build`. */

const words = [
  "noqa",
  "nosec",
  "nolint",
  "nosemgrep",
  "noinspection",
  "ignore",
  "disable",
  "enable",
  "expect-error",
  "pragma",
  "coding",
  "pylint",
  "flake8",
  "mypy",
  "pyright",
  "ruff",
  "isort",
  "yapf",
  "eslint",
  "tslint",
  "jshint",
  "istanbul",
  "prettier",
  "biome",
  "webpack\\w*",
  "sourceMappingURL",
  "rubocop",
  "frozen_string_literal",
  "shellcheck",
  "codeql",
  "sonar\\w*",
  "countersign\\S*",
];

const named = new RegExp(`\\b(?:${words.join("|")})\\b`, "i");

/** `comment` with its sign. One that only happens to have such a word is taken for one too: it costs a label, and leaves no line unread. */
export function isForTools(comment: string): boolean {
  return (
    named.test(comment) ||
    /^(?:#!|\W{0,9}@\w|\/\/\w+:|\/\/(?:export|extern|line) |#\s{0,9}\w+:|\/\/\s{0,9}\+build|\W{0,9}(?:c8|v8|type:|fmt:))/.test(comment)
  );
}
