/** Tests that stay and are no longer run: skipped, or left aside because others are focused on. */
import type { OutlinePart, PartKind } from "../../../base/outline.ts";
import type { Check, CheckedFile, CheckedText, CheckInput, Sighting } from "../check.ts";
import { without } from "../multiset.ts";
import { holdersOf, partsOf } from "../outlined-part.ts";
import { isCollected, testPairs, titleOf } from "./test-pairs.ts";

/** Newly written tests that are not run yet take nothing away, so only what was run before counts. */
export const testSkipped: Check = (input) => {
  const written = new Set(testPairs(input).came.map(({ part }) => part));
  return input.files.flatMap((file) =>
    newParts(file, "skip")
      .filter(({ part, holders }) => !isConditional(part) && !holders.some((holder) => written.has(holder)) && !isNewGroup(file, holders))
      .map((found) => sighting(file, found)),
  );
};

export const testFocused: Check = ({ files }: CheckInput) =>
  files.flatMap((file) => newParts(file, "focus").map((found) => sighting(file, found)));

interface NewPart {
  readonly part: OutlinePart;
  readonly holders: readonly OutlinePart[];
  readonly title: string;
}

/** Those of the head that the base does not have for the same test. */
function newParts(file: CheckedFile, kind: PartKind): NewPart[] {
  const { head, base, change } = file;
  if (head === undefined || !isCollectedOrSetUp(change.path, head.language)) return [];
  const listed = (side: CheckedText | undefined): NewPart[] =>
    side === undefined
      ? []
      : partsOf(side, kind).map((part) => {
          const holders = holdersOf(side, part);
          const [holder] = holders;
          return { part, holders, title: holder === undefined ? "" : titleOf(side, holder) };
        });
  return without(listed(head), listed(base), ({ part, title }) => `${title}\n${isConditional(part)}`).filter(({ part }) =>
    change.addedLines.touches(part.range),
  );
}

function isCollectedOrSetUp(path: string, language: string | undefined): boolean {
  return isCollected(path, language) || /(^|\/)conftest\.py$|(^|\/)(spec|rails|test)_helper\.rb$/.test(path);
}

/** A condition on the machine or the version is what skipping is for. One that is always true is none. */
function isConditional({ name, text }: OutlinePart): boolean {
  if (!/^(skipif|skipIf|skipUnless|runIf)$/.test(name)) return false;
  return !/\( (condition = )?(True|true|1|not False) [,)]/.test(text);
}

function isNewGroup({ base }: CheckedFile, holders: readonly OutlinePart[]): boolean {
  const names = new Set(partsOf(base, "group", "test").map(({ name }) => name));
  return holders.length > 0 && holders.every(({ name }) => !names.has(name));
}

function sighting({ change }: CheckedFile, { part, title }: NewPart): Sighting {
  const start = part.range.start;
  // The call of a test that is skipped is all of the test: its first line is enough.
  const end = part.range.end.line === start.line ? part.range.end : { line: start.line + 1, character: 0 };
  const test = title === "" ? change.path : title;
  return { path: change.path, range: { start, end }, words: { test, how: part.name }, tokens: [test, part.name] };
}
