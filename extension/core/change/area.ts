/** What a changed file is for, by its path and its beginning: it orders and folds a review, and hides nothing. */

/** From what asks least of a reader to what asks most. */
export const areas = ["generated", "vendored", "lockfile", "documentation", "test", "configuration", "source", "ci"] as const;
export type Area = (typeof areas)[number];

/** By what is plain from the path alone. */
export function areaOf(path: string, _beginning: string): { readonly area: Area; readonly reason: string } {
  if (/\.(md|rst|txt|adoc)$/i.test(path)) return { area: "documentation", reason: "it is prose" };
  if (/^\.github\/workflows\//.test(path)) return { area: "ci", reason: "it is a workflow" };
  return { area: "source", reason: "" };
}
