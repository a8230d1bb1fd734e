/** What a changed file is for, by its path and its beginning: it orders and folds a review, and hides nothing. */

/** From what asks least of a reader to what asks most. */
export const areas = ["generated", "vendored", "lockfile", "documentation", "test", "configuration", "source", "ci"] as const;
export type Area = (typeof areas)[number];
