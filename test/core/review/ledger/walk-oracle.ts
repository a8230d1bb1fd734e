/**
 * What one person has really read, told by who wrote each line when (which the code under test never learns) and by what was on the
 * screen. It shares neither ids nor contexts nor counts with the ledger.
 */
import type { FileChange } from "../../../../extension/core/change/change.ts";
import type { Unit } from "../../../../extension/core/change/unit.ts";
import { type Line, textOf } from "../../change/random-edit.ts";
import type { Ends } from "../../change/random-history.ts";

/** A unit as its reader sees it. */
interface Seen {
  /** Removed and added lines by their origin, with the path. */
  readonly origins: string;
  /** The lines and the path. */
  readonly texts: string;
  /** The lines with what stands around them. */
  readonly screen: string;
}

export interface Oracle {
  verified(ends: Ends, file: FileChange, unit: Unit): void;
  takenBack(ends: Ends, file: FileChange, unit: Unit): void;
  /** Whether the person has read these very lines where they stand, or lines and surroundings that look the same and are no more now. */
  mayBeVerified(ends: Ends, file: FileChange, unit: Unit): boolean;
  /** Whether the person has read these lines somewhere in this file, or in the file that it was renamed from. */
  mayBeCarried(ends: Ends, file: FileChange, unit: Unit): boolean;
  /** Whether this unit was read when each of its lines was the very one that was written then: what no look-alike has. */
  isReadByOrigin(ends: Ends, file: FileChange, unit: Unit): boolean;
}

export function oracle(): Oracle {
  const origins = new Set<string>();
  /** For each file as it was, what was verified in it, by place. */
  const files = new Map<string, Map<number, Seen>>();
  /** How many that looked the same were there at one time and all verified. */
  const screens = new Map<string, number>();
  const texts = new Map<string, number>();

  const isReadByOrigin: Oracle["isReadByOrigin"] = (ends, file, unit) => origins.has(seenIn(ends, file, unit).origins);
  const isSameFile = (ends: Ends, file: FileChange, unit: Unit, path: string): boolean =>
    files.get(fileKey(ends, file, path))?.has(placeOf(file, unit)) ?? false;
  const countOf = (ends: Ends, file: FileChange, key: "screen" | "texts", value: string): number =>
    file.units.filter((other) => seenIn(ends, file, other)[key] === value).length;

  return {
    isReadByOrigin,
    verified: (ends, file, unit) => {
      const seen = seenIn(ends, file, unit);
      origins.add(seen.origins);
      const key = fileKey(ends, file, file.path);
      const here = files.get(key) ?? new Map<number, Seen>();
      files.set(key, here.set(placeOf(file, unit), seen));
      for (const [counts, name] of [
        [screens, "screen"],
        [texts, "texts"],
      ] as const) {
        const count = countOf(ends, file, name, seen[name]);
        const read = [...here.values()].filter((other) => other[name] === seen[name]).length;
        if (read === count) counts.set(seen[name], Math.max(count, counts.get(seen[name]) ?? 0));
      }
    },
    takenBack: (ends, file, unit) => {
      const seen = seenIn(ends, file, unit);
      origins.delete(seen.origins);
      for (const [key, here] of files) {
        const isHere = key === fileKey(ends, file, file.path);
        for (const [place, other] of here) {
          if (isHere ? place === placeOf(file, unit) : other.screen === seen.screen) here.delete(place);
          // Still read, but nothing follows from it for other places.
          else if (other.texts === seen.texts) here.set(place, { ...other, texts: "taken back" });
        }
      }
      screens.delete(seen.screen);
      texts.delete(seen.texts);
    },
    mayBeVerified: (ends, file, unit) => {
      if (isReadByOrigin(ends, file, unit) || isSameFile(ends, file, unit, file.path)) return true;
      const { screen } = seenIn(ends, file, unit);
      return (screens.get(screen) ?? 0) >= countOf(ends, file, "screen", screen);
    },
    mayBeCarried: (ends, file, unit) => {
      const { texts: lines } = seenIn(ends, file, unit);
      if ((texts.get(lines) ?? 0) >= countOf(ends, file, "texts", lines)) return true;
      return file.oldPath !== undefined && isSameFile(ends, file, unit, file.oldPath);
    },
  };
}

/** Places count units of lines and others apart, for a rename adds one of the latter. */
function placeOf(file: FileChange, unit: Unit): number {
  const isText = unit.kind === "text";
  const place = file.units.filter(({ kind }) => (kind === "text") === isText).indexOf(unit);
  return isText ? place : -1 - place;
}

function fileKey(ends: Ends, file: FileChange, path: string): string {
  return JSON.stringify([path, textOf(oldLines(ends, file)), textOf(newLines(ends, file))]);
}

function oldLines({ base }: Ends, file: FileChange): readonly Line[] {
  return base.get(file.oldPath ?? file.path) ?? [];
}

function newLines({ head }: Ends, file: FileChange): readonly Line[] {
  return head.get(file.path) ?? [];
}

function seenIn(ends: Ends, file: FileChange, unit: Unit): Seen {
  const [old, young] = [oldLines(ends, file), newLines(ends, file)];
  if (unit.kind !== "text") {
    const all = JSON.stringify([unit.kind, file.path, file.oldPath, unit.kind === "rename" ? [] : [textOf(old), textOf(young)]]);
    return { origins: all, texts: all, screen: all };
  }
  const removed = old.slice(unit.removed.start, unit.removed.end);
  const added = young.slice(unit.added.start, unit.added.end);
  const text = (lines: readonly Line[]): string[] => lines.map((line) => line.text);
  const texts = JSON.stringify([file.path, text(removed), text(added)]);
  const own = [...text(added), ...text(removed)].find((line) => line.trim() !== "");
  const column = own === undefined ? 0 : own.length - own.trimStart().length;
  const head = text(young.slice(0, unit.added.start)).findLast(
    (line) => line.trim() !== "" && line.length - line.trimStart().length < column,
  );
  const above = text(young.slice(Math.max(0, unit.added.start - 3), unit.added.start));
  const below = text(young.slice(unit.added.end, unit.added.end + 3));
  return {
    origins: JSON.stringify([file.path, removed.map(({ origin }) => origin), added.map(({ origin }) => origin)]),
    texts,
    screen: JSON.stringify([texts, above, below, head]),
  };
}
