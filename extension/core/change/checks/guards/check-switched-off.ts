/** A comment that a change adds, which takes lines, files or names out of what a linter, type checker or scanner looks at. */
import { range } from "../../../base/range.ts";
import { addedLines, removedLines } from "../added-lines.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";

/** Each begins where its comment does; what it says up to the end of the line is what was switched off. */
const marks: readonly RegExp[] = [
  /(?:\/\/|\/\*|<!--|\{\/\*)\s*eslint-disable(?:-next-line|-line)?\b[^*]{0,200}/,
  /(?:\/\/|\/\*)\s*(?:tslint|stylelint|oxlint|jshint|jscs|standard)[:-]\s*(?:disable|ignore)\S{0,40}[^*]{0,200}/,
  /(?:\/\/|\/\*)\s*biome-ignore(?:-all|-start)?\b[^*]{0,200}/,
  /(?:\/\/|\/\*)\s*@ts-(?:ignore|expect-error|nocheck)\b[^*]{0,200}/,
  /(?:\/\/|\/\*)\s*deno-lint-ignore(?:-file)?\b[^*]{0,200}/,
  /(?:\/\/|\/\*)\s*(?:istanbul|c8|v8)\s+ignore\b[^*]{0,200}/,
  /#\s*(?:flake8|ruff)\s*:\s*noqa\b.{0,200}/i,
  /#\s*noqa\b.{0,200}/i,
  /#\s*(?:type|pyright|mypy|pyre-ignore|pytype)\s*:\s*(?:ignore|disable|ignore-errors)\b.{0,200}/,
  /#\s*pylint\s*:\s*(?:disable|skip-file)\b.{0,200}/,
  /#\s*nosec\b.{0,200}/,
  /#\s*pragma\s*:\s*no cover\b.{0,200}/,
  /#\s*rubocop\s*:\s*(?:disable|todo)\b.{0,200}/,
  /#\s*(?:shellcheck\s+disable|hadolint\s+ignore)\s*=.{0,200}/,
  /\/\/\s*nolint\b.{0,200}/,
  /\/\/\s*(?:#nosec|lint:ignore|lint:file-ignore)\b.{0,200}/,
  /(?:\/\/|#)\s*(?:nosemgrep|NOSONAR|lgtm\s*\[|codeql\s*\[|gitleaks:allow|trufflehog:ignore|checkov:skip|tfsec:ignore|trivy:ignore|snyk:ignore).{0,200}/,
];

export const checkSwitchedOff: Check = ({ files }) => files.flatMap(inFile);

function inFile(file: CheckedFile): Sighting[] {
  // A patch speaks of other files.
  if (/\.(diff|patch)$/.test(file.change.path)) return [];
  if (file.area === "documentation" || file.area === "generated" || file.area === "vendored" || file.area === "lockfile") return [];
  // What the change only carried elsewhere in the file is no new switch.
  const gone = new Map<string, number>();
  for (const { text } of removedLines(file)) {
    const found = switchIn(text);
    if (found !== undefined) gone.set(key(found.words), (gone.get(key(found.words)) ?? 0) + 1);
  }
  return addedLines(file).flatMap(({ line, text }): Sighting[] => {
    const found = switchIn(text);
    if (found === undefined) return [];
    const before = gone.get(key(found.words)) ?? 0;
    if (before > 0) {
      gone.set(key(found.words), before - 1);
      return [];
    }
    return [
      {
        path: file.change.path,
        range: range(line, found.start, line, found.start + found.words.length),
        words: { switch: found.words.replace(/^(?:\/\/|\/\*|<!--|\{\/\*|#)\s*/, "") },
        tokens: [key(found.words)],
      },
    ];
  });
}

function switchIn(text: string): { readonly start: number; readonly words: string } | undefined {
  for (const mark of marks) {
    const match = mark.exec(text);
    if (match !== null && !isQuoted(text, match.index)) return { start: match.index, words: match[0].trimEnd() };
  }
  return undefined;
}

/** Inside of a string a comment is none: an odd number of one kind of quotation marks stands before it. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(/\\./g, "");
  return ['"', "'", "`"].some((quote) => before.split(quote).length % 2 === 0);
}

function key(words: string): string {
  return words.replace(/\s+/g, " ");
}
