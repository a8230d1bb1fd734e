/** How a unit is named on a command line: the beginning of its id, and which of its equals it is. */
import type { Unit } from "../../change/unit.ts";

const shortest = 8;

/** `1f2e3d4c`, or `1f2e3d4c:1` for the second of two that are equal. */
export function unitName({ id, ordinal }: Pick<Unit, "id" | "ordinal">): string {
  return ordinal === 0 ? id.slice(0, shortest) : `${id.slice(0, shortest)}:${ordinal}`;
}

/**
 * The units that a name can mean: none for what is no name. A name without an ordinal means the first of several equals, as it is printed:
 * who has read one of them has not read the others.
 */
export function unitsNamed<T extends Pick<Unit, "id" | "ordinal">>(name: string, units: readonly T[]): readonly T[] {
  const match = /^([0-9a-f]{4,64})(?::(\d{1,6}))?$/.exec(name);
  if (match === null) return [];
  const [, id = "", ordinal] = match;
  return units.filter((unit) => unit.id.startsWith(id) && unit.ordinal === Number(ordinal ?? 0));
}
