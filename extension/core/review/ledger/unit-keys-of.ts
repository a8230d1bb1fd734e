/** The ledger's name for a unit of a change. */
import type { Unit } from "../../change/unit.ts";
import type { UnitKey } from "./event.ts";
import { type UnitsOfFile, unitKeys } from "./unit-key.ts";

export function unitKeysOf({ files }: { readonly files: readonly UnitsOfFile[] }): ReadonlyMap<Unit, UnitKey> {
  const keys = new Map<Unit, UnitKey>();
  for (const file of files) {
    const own = unitKeys(file);
    file.units.forEach((unit, at) => {
      const key = own[at];
      if (key !== undefined) keys.set(unit, key);
    });
  }
  return keys;
}
