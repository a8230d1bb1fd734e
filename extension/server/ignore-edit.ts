/** The comment that says why a finding is fine here, in the syntax of the language it stands in. */

import { lineIndex } from "../core/base/line-index.ts";
import type { Range } from "../core/base/range.ts";

/** Opens and closes a comment that fills a line; absent for languages that have none. */
const comments: Readonly<Record<string, readonly [open: string, close: string]>> = {
  bash: ["# ", ""],
  powershell: ["# ", ""],
  python: ["# ", ""],
  dockerfile: ["# ", ""],
  ruby: ["# ", ""],
  "yaml-workflow": ["# ", ""],
  "yaml-gitlab-ci": ["# ", ""],
  "yaml-k8s": ["# ", ""],
  "yaml-compose": ["# ", ""],
  makefile: ["# ", ""],
  "ssh-config": ["# ", ""],
  "settings-lines": ["# ", ""],
  cmd: ["rem ", ""],
  javascript: ["// ", ""],
  typescript: ["// ", ""],
  tsx: ["// ", ""],
  go: ["// ", ""],
  sql: ["-- ", ""],
  mongo: ["// ", ""],
  redis: ["# ", ""],
};

/** Whether an ignore comment can be written in this language. */
export function hasLineComments(language: string): boolean {
  return language in comments;
}

/**
 * The line to insert, and the 0-based line to insert it before. Undefined where the language has no comments.
 * A reason is one line of text: line breaks in it become spaces.
 */
export function ignoreEdit(
  text: string,
  language: string,
  range: Range,
  rule: string,
  reason: string,
): { readonly line: number; readonly text: string } | undefined {
  const comment = comments[language];
  if (comment === undefined) return undefined;
  const lines = lineIndex(text);
  let line = range.start.line;
  // A comment after a line continuation would become part of the command.
  while (line > 0 && isContinued(lines.line(line - 1), language)) line -= 1;
  const indent = /^[ \t]*/.exec(lines.line(line))?.[0] ?? "";
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const words = reason.replaceAll(/\s+/g, " ").trim();
  return { line, text: `${indent}${comment[0]}countersign-ignore ${rule} -- ${words}${comment[1]}${lineBreak}` };
}

function isContinued(line: string, language: string): boolean {
  switch (language) {
    case "bash":
    case "python":
    case "dockerfile":
    case "yaml-workflow":
    case "yaml-gitlab-ci":
    case "yaml-k8s":
    case "yaml-compose":
    case "makefile":
    case "ruby":
      return /(^|[^\\])(\\\\)*\\$/.test(line);
    case "powershell":
      return line.endsWith("`");
    case "cmd":
      return line.endsWith("^");
    default:
      return false;
  }
}
