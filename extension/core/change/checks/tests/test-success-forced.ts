/** Code beside tests that makes them pass whatever they find: a new exit code, a rewritten outcome, equality that is always true. */
import { range } from "../../../base/range.ts";
import { addedLines, removedLines } from "../added-lines.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";

interface Way {
  readonly language: RegExp;
  readonly pattern: RegExp;
  readonly what: string;
}

const python = /^python$/;
const script = /^(javascript|typescript|tsx)$/;

const ways: readonly Way[] = [
  {
    language: python,
    pattern: /\bsession\.exitstatus\s*=\s*(0|pytest\.ExitCode\.OK|ExitCode\.OK)/,
    what: "the exit code of the run is set to success",
  },
  {
    language: python,
    pattern: /\b(rep|report|result|outcome\.get_result\(\))\.outcome\s*=\s*["']passed["']/,
    what: "the outcome of a test is set to passed",
  },
  { language: python, pattern: /\boutcome\.force_result\(/, what: "the result of a test is replaced" },
  { language: python, pattern: /\b(os\._exit|sys\.exit)\(\s*0?\s*\)/, what: "the run ends with success" },
  { language: python, pattern: /\bitems(\[:\]\s*=\s*\[\s*\]|\.clear\(\))/, what: "the collected tests are thrown away" },
  { language: python, pattern: /\b(TestCase|unittest\.TestCase)\.(assert\w+|fail\w*)\s*=/, what: "an assertion is replaced" },
  { language: python, pattern: /\bTestResult\.(addFailure|addError)\s*=|\.addFailure\s*=\s*lambda/, what: "failures are not recorded" },
  { language: python, pattern: /\bbuiltins\.(AssertionError|__debug__)\s*=/, what: "failed assertions are replaced" },
  { language: script, pattern: /\bprocess\.(exit\(\s*0\s*\)|exitCode\s*=\s*0)/, what: "the run ends with success" },
  { language: script, pattern: /\b(globalThis|global|window)\.(expect|assert|it|test)\s*=(?!=)/, what: "an assertion is replaced" },
  { language: script, pattern: /\bjest\.mock\(\s*["'](expect|assert|node:assert|chai)/, what: "the library of assertions is mocked" },
  { language: script, pattern: /\bassert\.\w+\s*=(?!=)\s*(\(|function|async)/, what: "an assertion is replaced" },
  {
    language: script,
    pattern: /\bprocess\.on\(\s*["'](exit|uncaughtException|unhandledRejection)["']\s*,\s*\(?\w*\)?\s*=>\s*(\{\s*\}|process\.exit\(0\))/,
    what: "errors of the run are swallowed",
  },
  {
    language: /^ruby$/,
    pattern: /\bexit!?\s*\(?\s*(0|true)\b|\bat_exit\s*(\{|do)\s*exit!?\s*\(?\s*(0|true)/,
    what: "the run ends with success",
  },
  { language: /^go$/, pattern: /\bos\.Exit\(\s*0\s*\)/, what: "the run ends with success" },
];

/** An object that is equal to everything meets every expectation. */
const alwaysEqual = /def __(eq|ne|contains)__\s*\(/;

export const testSuccessForced: Check = ({ files }) => files.flatMap((file) => (isBesideTests(file) ? inFile(file) : []));

function isBesideTests({ area, change }: CheckedFile): boolean {
  return (
    area === "test" ||
    /(^|\/)(conftest\.py|sitecustomize\.py|(jest|vitest)[\w.-]*setup[\w.-]*|setup[-_.]?tests?\.[cm]?[jt]sx?|(spec|test|rails)_helper\.rb)$/i.test(
      change.path,
    )
  );
}

function inFile(file: CheckedFile): Sighting[] {
  const { head, change } = file;
  if (head?.language === undefined) return [];
  const { language, text: whole } = head;
  const gone = new Set(removedLines(file).map(({ text }) => text.trim()));
  const lines = addedLines(file);
  return lines.flatMap(({ line, text }, at): Sighting[] => {
    if (gone.has(text.trim()) || /^\s*(#|\/\/|\*)/.test(text)) return [];
    const way = ways.find((one) => one.language.test(language) && one.pattern.test(text));
    const match = way?.pattern.exec(text);
    const isEqual =
      language === "python" && alwaysEqual.test(text) && isReturningTrue([text, lines[at + 1]?.text ?? "", lines[at + 2]?.text ?? ""]);
    if (isEqual || (way !== undefined && match !== null && match !== undefined)) {
      const start = match?.index ?? text.length - text.trimStart().length;
      const length = match?.[0].length ?? text.trim().length;
      // A program that a test starts may end as it likes; only the run's own process is meant.
      if (way?.what === "the run ends with success" && isInProgramText(whole, text)) return [];
      return [
        {
          path: change.path,
          range: range(line, start, line, start + length),
          words: { what: isEqual ? "an object is equal to everything" : (way?.what ?? ""), code: text.trim() },
          tokens: [text.trim()],
        },
      ];
    }
    return [];
  });
}

function isReturningTrue(lines: readonly string[]): boolean {
  return (
    /def __(eq|contains)__[^:]*:\s*(return True)?\s*$/.test(lines[0] ?? "") &&
    lines.some((line) => /^\s*return True\s*$|:\s*return True\s*$/.test(line))
  );
}

/** Between quotation marks, or behind a guard for being started directly. */
function isInProgramText(whole: string, line: string): boolean {
  const before = whole.slice(0, Math.max(0, whole.indexOf(line)));
  return (
    /["'`]/.test(line.split(/sys\.exit|os\._exit|process\.|exit!?|os\.Exit/)[0] ?? "") || /__name__\s*==\s*["']__main__["']/.test(before)
  );
}
