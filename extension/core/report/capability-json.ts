/** The capability delta for programs: what stands under `capabilities` in `review --format json`. */
import type { CapabilityDelta, CapabilityEntry } from "../review/capability-delta.ts";

/** Key by key, so that nothing beside the contract leaks into it. */
export function capabilitiesShape({ added, spread, removed, unread }: CapabilityDelta): CapabilityDelta {
  return { added: added.map(entryShape), spread: spread.map(entryShape), removed: removed.map(entryShape), unread: [...unread] };
}

function entryShape({ kind, object, places, folders }: CapabilityEntry): CapabilityEntry {
  return {
    kind,
    ...(object === undefined ? {} : { object }),
    places: places.map(({ path, range }) => ({ path, range })),
    folders: [...folders],
  };
}
