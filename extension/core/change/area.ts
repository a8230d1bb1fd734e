/** What a changed file is for, by its path and its beginning: it orders and folds a review, and hides nothing. */
import { ciName, configurationName, documentationName, lockfileName, testName, vendoredName } from "./area-names.ts";
import type { FileChange } from "./change.ts";
import { generatedMarker, generatedName } from "./generated.ts";

/** From what asks least of a reader to what asks most. */
export const areas = ["generated", "vendored", "lockfile", "documentation", "test", "configuration", "source", "ci"] as const;
export type Area = (typeof areas)[number];

export interface AreaAndReason {
  readonly area: Area;
  /** A clause for people: "its name is package-lock.json". */
  readonly reason: string;
}

/** A file on one side of a change. */
export interface FileSide {
  readonly path: string;
  /** The start of its text, or empty; a few thousand characters will do. */
  readonly beginning: string;
}

/**
 * What a file is for as it stands on one side of a change. `.gitattributes` is not asked: `linguist-generated` is the word of who wrote
 * the change, and the change may not decide how it is looked at.
 */
export function areaOf(path: string, beginning: string): AreaAndReason {
  return (
    named("ci", ciName(path)) ??
    named("lockfile", lockfileName(path)) ??
    named("vendored", vendoredName(path)) ??
    named("generated", generatedName(path) ?? generatedMarker(path, beginning)) ??
    byPurpose(path)
  );
}

/**
 * What a file is for over a change: of its two sides the one that asks more, so that neither a rename nor a marker written now takes it
 * out of sight. A file that is not on the base is never generated, by no marker and no name: only its author says so.
 */
export function areaOverChange(base: FileSide | undefined, head: FileSide | undefined): AreaAndReason {
  const was = base === undefined ? undefined : areaOf(base.path, base.beginning);
  const is = head === undefined ? undefined : areaOf(head.path, head.beginning);
  if (head !== undefined && was === undefined && is?.area === "generated") {
    const { area, reason } = byPurpose(head.path);
    return { area, reason: `${reason}; that it is generated, for ${is.reason}, is new in this change and does not count` };
  }
  if (was === undefined || is === undefined) return was ?? is ?? { area: "source", reason: "nothing is known of it" };
  if (areas.indexOf(was.area) <= areas.indexOf(is.area)) return is;
  return { area: was.area, reason: `of the version before this change: ${was.reason}` };
}

/** The same for a file of a change; the texts of its sides, empty or absent where there are none. */
export function areaOfFile(
  { path, oldPath, before, after }: FileChange,
  baseText: string | undefined,
  headText: string | undefined,
): AreaAndReason {
  return areaOverChange(
    before === undefined ? undefined : { path: oldPath ?? path, beginning: baseText ?? "" },
    after === undefined ? undefined : { path, beginning: headText ?? "" },
  );
}

function byPurpose(path: string): AreaAndReason {
  return (
    named("test", testName(path)) ??
    named("documentation", documentationName(path)) ??
    named("configuration", configurationName(path)) ?? { area: "source", reason: "nothing says it is anything else" }
  );
}

function named(area: Area, reason: string | undefined): AreaAndReason | undefined {
  return reason === undefined ? undefined : { area, reason };
}
