/** Calls that validate, authorize or escape, gone from functions that are still there. */
import type { OutlinePart } from "../../../base/outline.ts";
import type { Check, CheckedText } from "../check.ts";
import { basePath, headPlace } from "../head-place.ts";
import { holdersOf, partsOf } from "../outlined-part.ts";
import { isGuarding, isHolderLeft, isTakenOut, writtenParts } from "./guarded-functions.ts";

export const safeguardRemoved: Check = ({ files }) => {
  // A call that is written anew anywhere in the change went there, and what it is called now counts as well.
  const written = new Set(files.flatMap((file) => writtenParts(file, "sanitizer").map(({ name }) => word(name))));
  const called = new Set(files.flatMap((file) => writtenParts(file, "function").map(({ name }) => word(name))));
  return files.flatMap((file) => {
    const { base, head, change } = file;
    if (base === undefined || head?.outline?.isComplete !== true || !isGuarding(file)) return [];
    const replaced = new Set(writtenParts(file, "sanitizer").map((part) => holderName(head, part)));
    return partsOf(base, "sanitizer").flatMap((part) => {
      const name = word(part.name);
      if (!change.removedLines.touches(part.range) || written.has(name) || called.has(name)) return [];
      const holder = holderName(base, part);
      if (replaced.has(holder) || !isHolderLeft(file, base, part) || !isTakenOut(file, part)) return [];
      return [
        {
          path: change.path,
          range: headPlace(file, part.range.start.line),
          words: { call: part.name, function: holder === "" ? change.path : holder },
          was: { path: basePath(file), range: part.range },
          tokens: [holder, part.text],
        },
      ];
    });
  });
};

function word(name: string): string {
  return name.replace(/^:/, "");
}

function holderName(side: CheckedText, part: OutlinePart): string {
  return holdersOf(side, part).find(({ kind }) => kind === "function")?.name ?? "";
}
