/** Tests that stay and assert less: some of their assertions are gone, or all of them. */

import type { Check, CheckedText, CheckInput, Sighting } from "../check.ts";
import { basePath, headPlace } from "../head-place.ts";
import { without } from "../multiset.ts";
import { holdersOf, partsOf } from "../outlined-part.ts";
import { type AssertionChanges, assertionChanges } from "./assertion-changes.ts";

/** Some are left. */
export const assertionsRemoved: Check = (input) => {
  const elsewhere = writtenElsewhere(input);
  return assertionChanges(input).flatMap((change) => {
    const lost = change.before.length - change.after.length;
    if (lost <= 0 || change.after.length === 0 || isTable(change)) return [];
    // What went into a helper that the tests share is asserted still.
    const missing = change.removed.filter((part) => !elsewhere.has(part.name));
    const [first] = missing;
    if (first === undefined) return [];
    const count = Math.min(lost, missing.length);
    return [sighting(change, first, { count: count === 1 ? "one assertion" : `${count} assertions` })];
  });
};

/** None is left. */
export const testEmptied: Check = (input) => {
  const elsewhere = writtenElsewhere(input);
  return assertionChanges(input).flatMap((change) => {
    const [first] = change.before;
    if (first === undefined || change.after.length > 0) return [];
    // A helper that asserts is an assertion by its name, or holds what the test held.
    if (change.before.every(({ name }) => elsewhere.has(name))) return [];
    const count = change.before.length;
    return [sighting(change, first, { count: count === 1 ? "its only assertion" : `all ${count} of its assertions` })];
  });
};

function sighting(
  { was, is }: AssertionChanges,
  first: { readonly text: string; readonly range: Sighting["range"] },
  words: { count: string },
): Sighting {
  const { start } = is.part.range;
  const place = was.file === is.file ? headPlace(is.file, first.range.start.line) : { start, end: start };
  return {
    path: is.file.change.path,
    range: place,
    words: { test: is.title, assertion: first.text, ...words },
    was: { path: basePath(was.file), range: first.range },
    tokens: [is.title, first.text],
  };
}

/** One test for many inputs has the assertions of many once. */
function isTable({ was, is }: AssertionChanges): boolean {
  const many = /(\. parametrize \()|(\. each (\(|`))|\bfor\b|\. forEach \(|\. each do\b|\. each \{/g;
  return (is.part.text.match(many)?.length ?? 0) > (was.part.text.match(many)?.length ?? 0);
}

/** The names of assertions that the change writes into functions that are no tests. Their lines may be the test's old ones. */
function writtenElsewhere({ files }: CheckInput): ReadonlySet<string> {
  const inFunctions = (side: CheckedText | undefined): { key: string; name: string }[] =>
    partsOf(side, "assertion").flatMap((part) => {
      const holder = side === undefined ? undefined : holdersOf(side, part).find(({ kind }) => kind !== "group");
      return holder?.kind === "function" ? [{ key: `${holder.name}\n${part.text}`, name: part.name }] : [];
    });
  return new Set(
    files.flatMap(({ base, head }) => without(inFunctions(head), inFunctions(base), ({ key }) => key).map(({ name }) => name)),
  );
}
