/** Tests that a change takes away: no test of its title, its content or its likeness is left anywhere in the change. */
import { range } from "../../../base/range.ts";
import { testName } from "../../area-names.ts";
import type { Check, CheckedFile, CheckInput, Sighting } from "../check.ts";
import { headPlace } from "../head-place.ts";
import { namelessText, partsOf } from "../outlined-part.ts";
import { isCollected, type TestCase, testPairs } from "./test-pairs.ts";

/** After so many of one file the rest is one line: whoever reads on reads the file. */
const mostOfOneFile = 10;

export const testDeleted: Check = (input) => {
  const { gone } = testPairs(input);
  const renamed = new Set(uncollected(input).map(({ test }) => test));
  return input.files.flatMap((file) => {
    const lost = gone.filter((test) => test.file === file && !renamed.has(test));
    if (file.change.after === undefined) return lost.length > 0 ? [fileDeleted(file, lost)] : unreadFileDeleted(file, input);
    const shown = lost.slice(0, mostOfOneFile).map((test) => sighting(test, test.title));
    const [next] = lost.slice(mostOfOneFile);
    return next === undefined ? shown : [...shown, sighting(next, `${lost.length - mostOfOneFile} more tests of this file`)];
  });
};

/** A test that is there as before, under a name or in a file that no runner looks for. */
export const testUncollected: Check = (input) =>
  uncollected(input).map(({ test, now, path, line }) => ({
    path,
    range: line,
    words: { test: test.title, now },
    was: { path: test.file.change.oldPath ?? test.file.change.path, range: test.part.range },
    tokens: [test.title, now],
  }));

function sighting(test: TestCase, shown: string): Sighting {
  const { file, part } = test;
  return {
    path: file.change.path,
    range: headPlace(file, part.range.start.line),
    words: { test: shown },
    was: { path: file.change.oldPath ?? file.change.path, range: part.range },
    tokens: [shown],
  };
}

function fileDeleted({ change }: CheckedFile, lost: readonly TestCase[]): Sighting {
  const tests = lost.length === 1 ? "one test" : `${lost.length} tests`;
  return { path: change.path, range: range(0, 0, 0, 0), words: { test: `${change.path} with ${tests}` }, tokens: ["file", change.path] };
}

/** A test file in a language without an outline: that it is gone is all that can be told. */
function unreadFileDeleted({ change, base }: CheckedFile, { files }: CheckInput): Sighting[] {
  const name = change.path.slice(change.path.lastIndexOf("/") + 1);
  const isTest = testName(change.path) !== undefined && /(^|[._-])(test|spec)s?[._-]|(Test|Tests|Spec)\.\w+$/.test(name);
  if (!isTest || base === undefined || base.outline !== undefined) return [];
  // It may have been rewritten under the same name elsewhere, or in another language.
  const stem = name.replace(/\.\w+$/, "");
  if (files.some((other) => other.change.before === undefined && other.change.path.includes(stem))) return [];
  return [{ path: change.path, range: range(0, 0, 0, 0), words: { test: change.path }, tokens: ["file", change.path] }];
}

interface Uncollected {
  readonly test: TestCase;
  /** What it is called now. */
  readonly now: string;
  readonly path: string;
  readonly line: Sighting["range"];
}

function uncollected(input: CheckInput): Uncollected[] {
  const { gone } = testPairs(input);
  if (gone.length === 0) return [];
  const left = new Map<string, { now: string; path: string; line: Sighting["range"] }>();
  for (const { head, change } of input.files) {
    if (head === undefined) continue;
    const isFound = isCollected(change.path, head.language);
    for (const part of partsOf(head, "function", "test")) {
      if (part.kind === "test" && isFound) continue;
      const now = part.kind === "test" ? `${part.name} in ${change.path}` : part.name;
      left.set(namelessText(part), { now, path: change.path, line: { start: part.range.start, end: part.range.start } });
    }
  }
  return gone.flatMap((test) => {
    const found = left.get(namelessText(test.part));
    return found === undefined ? [] : [{ test, ...found }];
  });
}
