/** Early ways out, and the handling of errors, gone from functions that are still there. */
import type { OutlinePart, PartKind } from "../../../base/outline.ts";
import type { Check, CheckedFile, CheckInput, Sighting } from "../check.ts";
import { basePath, headPlace } from "../head-place.ts";
import { holdersOf, partsOf } from "../outlined-part.ts";
import { isGuarding, isHolderLeft, isTakenOut, writtenParts } from "./guarded-functions.ts";

export const guardRemoved: Check = (input) => lost(input, "guard").map(({ sighting }) => sighting);

/** What did nothing with the error is no loss. */
export const errorHandlingRemoved: Check = (input) =>
  lost(input, "handler").flatMap(({ part, sighting }) =>
    part.name === "_" || /^catch( \( \w+ \))? \{ \}$|^except( [\w .]+)? : pass$/.test(part.text) ? [] : [sighting],
  );

function lost({ files }: CheckInput, kind: PartKind): { part: OutlinePart; sighting: Sighting }[] {
  const anywhere = new Set(files.flatMap((file) => partsOf(file.head, kind).map(({ text }) => text)));
  return files.flatMap((file) => {
    const { base, head, change } = file;
    if (base === undefined || head?.outline?.isComplete !== true || !isGuarding(file)) return [];
    const written = new Set(writtenParts(file, kind, "sanitizer").map((part) => holderOf(file, "head", part)));
    const [before, after] = [counts(file, "base", kind), counts(file, "head", kind)];
    return partsOf(base, kind).flatMap((part) => {
      const isWhole = change.removedLines.touches(part.range) && !anywhere.has(part.text);
      if (!isWhole || !isTakenOut(file, part) || !isHolderLeft(file, base, part)) return [];
      const holder = holderOf(file, "base", part);
      if (written.has(holder) || (after.get(holder) ?? 0) >= (before.get(holder) ?? 0)) return [];
      const sighting: Sighting = {
        path: change.path,
        range: headPlace(file, part.range.start.line),
        words: { guard: part.text, function: holder === "" ? change.path : holder },
        was: { path: basePath(file), range: part.range },
        tokens: [holder, part.text],
      };
      return [{ part, sighting }];
    });
  });
}

/** How many a function has: one that has as many as before lost none, only something inside of one changed. */
function counts(file: CheckedFile, side: "base" | "head", kind: PartKind): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const part of partsOf(file[side], kind)) {
    const holder = holderOf(file, side, part);
    found.set(holder, (found.get(holder) ?? 0) + 1);
  }
  return found;
}

function holderOf(file: CheckedFile, side: "base" | "head", part: OutlinePart): string {
  const text = file[side];
  return text === undefined ? "" : (holdersOf(text, part).find(({ kind }) => kind === "function")?.name ?? "");
}
