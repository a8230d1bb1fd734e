/** One value for a whole change: what a signature speaks of, and what tells that a rebase changed nothing in it. */
import type { Digest } from "../base/digest.ts";
import type { Unit } from "./unit.ts";

/** Part of the digest, so that another way to make it is never taken for another change. */
const scheme = 1;

/**
 * sha256 over the ids of all units in sorted order, each as often as it occurs. It does not depend on the order of the files, on line
 * numbers or on what surrounds the units: it is the same before and after a rebase that leaves every hunk as it was.
 */
export function changeDigest(units: Iterable<Pick<Unit, "id">>, digest: Digest): string {
  const ids = Array.from(units, ({ id }) => id).sort();
  return digest(JSON.stringify([scheme, ids]));
}
