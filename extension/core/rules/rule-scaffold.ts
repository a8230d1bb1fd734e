/** The files of a rule that is to be written: they compile, and their examples fail until somebody has said what the rule finds. */

export interface Scaffold {
  /** By name. */
  readonly files: Readonly<Record<string, string>>;
}

interface LanguageScaffold {
  readonly extension: string;
  readonly comment: string;
  readonly query: string;
  /** What the examples hold until they are written: nothing that the query matches. */
  readonly statement: string;
}

const calls = (node: string): string =>
  `; Say in one line what is matched here.\n(${node} @finding\n  (#calls? @finding "module.function"))\n`;

const code = (extension: string, comment: string, node: string): LanguageScaffold => ({
  extension,
  comment,
  query: calls(node),
  statement: 'print("to be written")',
});

const languages: Readonly<Record<string, LanguageScaffold>> = {
  command: {
    extension: "sh",
    comment: "#",
    query:
      '; Say in one line what is matched here. `countersign explain --command` shows what there is to match.\n((command name: (_) @name) @finding\n  (#any-of? @name "program-to-find"))\n',
    statement: 'echo "to be written"',
  },
  python: code("py", "#", "(call function: (_))"),
  javascript: code("js", "//", "(call_expression function: (_))"),
  typescript: code("ts", "//", "(call_expression function: (_))"),
  go: code("go", "//", "(call_expression function: (_))"),
};

export const scaffoldLanguages: readonly string[] = Object.keys(languages);

/** Undefined for a language without a scaffold. `version` of Countersign, for `since`. */
export function ruleScaffold(language: string, version: string): Scaffold | undefined {
  const found = Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (found === undefined) return undefined;
  const { extension, comment, query, statement } = found;
  const kase = (title: string): string => `${comment} ${title}\n${statement}\n`;
  return {
    files: {
      "rule.md": page(version),
      "rule.scm": query,
      [`examples.${extension}`]: [
        kase("bad: the plainest way to do it"),
        kase("bad: written in another way"),
        kase("bad: hidden behind something"),
        kase("good: nearly: differs in what matters"),
        kase("good: nearly: looks alike and is harmless"),
        kase("good: something else altogether"),
      ].join(""),
    },
  };
}

function page(version: string): string {
  return `---
title: What it finds, in a few words
category: insecure-code
severity: medium
confidence: medium
message: "Does what the rule finds"
since: ${version}
---

## What it finds

To be written.

## Why it matters

To be written.

## What to do

To be written.

## When it is fine

To be written.
`;
}
