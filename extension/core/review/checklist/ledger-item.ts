/** The question that a damaged ledger raises: marks were lost to it, and a person should know what wrote there. */
import type { Digest } from "../../base/digest.ts";
import type { Problem } from "../../base/problem.ts";
import type { Item } from "./item.ts";
import { item } from "./items.ts";

/** Its id. */
export const ledgerItemId = "ledger";

/**
 * Undefined where nothing blocks. It is bound to the damage and not to the change, so that one answer holds for every change until there is
 * more damage, which also puts that answer in doubt.
 */
export function ledgerItem(problems: readonly Problem[], digest: Digest): Item | undefined {
  const blocking = problems.filter(({ weight }) => weight === "blocking");
  if (blocking.length === 0) return undefined;
  const asked = item(digest, {
    id: ledgerItemId,
    text: "Part of this clone's ledger does not count: do you know what happened to it?",
    details: blocking.map(({ message }) => message),
    risk: "high",
    settling: "answer",
    units: [],
    places: [],
    about: blocking.map(({ code, message }) => `${code} ${message}`),
  });
  return { ...asked, isOfClone: true };
}
