/** Ledgers for tests: acts on the units of changes made from texts. */
import type { Change, FileChange } from "../../../../extension/core/change/change.ts";
import type { Act, LedgerEvent } from "../../../../extension/core/review/ledger/event.ts";
import { foldLedger } from "../../../../extension/core/review/ledger/fold.ts";
import { type Freshness, freshness } from "../../../../extension/core/review/ledger/freshness.ts";
import { unitKeys } from "../../../../extension/core/review/ledger/unit-key.ts";

export const ada = { name: "Ada", email: "ada@example.org" };
export const bob = { name: "Bob", email: "bob@example.org" };

let minted = 0;

/** Each a second after the one before, unless told otherwise. */
export function act(done: Act, circumstances: Partial<Pick<LedgerEvent, "id" | "at" | "who" | "by" | "how">> = {}): LedgerEvent {
  minted += 1;
  return {
    v: 1,
    id: `event-${String(minted).padStart(6, "0")}`,
    at: new Date(Date.UTC(2026, 0, 1) + minted * 1000).toISOString(),
    who: ada,
    how: "explicit",
    change: { base: "b".repeat(40), head: "a".repeat(40) },
    tool: { name: "countersign", version: "0.0.0" },
    ...circumstances,
    ...done,
  };
}

/** One act for each unit of a change; with `at`, for the units at these places of all its units alone. */
export function acts(
  change: Change,
  kind: "verify" | "view" | "unverify",
  at?: readonly number[],
  circumstances: Parameters<typeof act>[1] = {},
): LedgerEvent[] {
  const keys = change.files.flatMap((file) => unitKeys(file));
  return keys.flatMap((unit, place) => (at === undefined || at.includes(place) ? [act({ kind, unit }, circumstances)] : []));
}

/** For each unit of a change, in order. */
export function states(change: { readonly files: readonly FileChange[] }, events: readonly LedgerEvent[]): Freshness[] {
  const fresh = freshness(change.files, foldLedger(events));
  return change.files.flatMap(({ units }) =>
    units.map((unit) => {
      const found = fresh.get(unit);
      if (found === undefined) throw new Error("a unit without a state");
      return found;
    }),
  );
}

/** As words: "verified", "carried", "stale" or "open". */
export function words(change: { readonly files: readonly FileChange[] }, events: readonly LedgerEvent[]): string[] {
  return states(change, events).map((state) => (state.kind === "open" && state.stale ? "stale" : state.kind));
}
