/** The gate where only signatures count: each item as they settle it, and one more for the signatures themselves. */
import type { SignatureVerdict } from "../../attest/verify-signatures.ts";
import type { Digest } from "../../base/digest.ts";
import { type Gate, gateOf } from "./gate.ts";
import type { Item } from "./item.ts";
import type { ItemStatus } from "./item-state.ts";
import { item } from "./items.ts";
import type { Policy } from "./policy.ts";

/** `gate` as it is without any ledger. */
export function signedGate(gate: Gate, verdict: SignatureVerdict, policy: Policy, digest: Digest): Gate {
  const uncovered = new Set(verdict.uncovered.map(({ id, ctx, ordinal }) => `${id} ${ctx} ${ordinal}`));
  const open = new Set(verdict.openItems);
  const names = verdict.reviewers.flatMap(({ principals }) => principals.slice(0, 1)).join(", ");
  const statuses = gate.items.map((status): ItemStatus => {
    // What cannot be told is told by no signature.
    if (status.state === "error") return status;
    const isOpen =
      status.item.settling === "view"
        ? status.item.units.some(({ unit }) => uncovered.has(`${unit.id} ${unit.ctx} ${unit.ordinal}`))
        : open.has(status.item.id);
    const verified = status.item.units.filter(({ unit }) => !uncovered.has(`${unit.id} ${unit.ctx} ${unit.ordinal}`)).length;
    return {
      item: status.item,
      state: isOpen ? "open" : "satisfied",
      why: isOpen ? "No signature that counts settles it." : `Signed by ${names}.`,
      waitingOn: isOpen ? "reviewer" : "nobody",
      ...(status.item.settling === "view" ? { verified } : {}),
    };
  });
  const signatures: ItemStatus = {
    item: signaturesItem(verdict, policy, digest),
    state: verdict.isProved ? "satisfied" : "open",
    why: verdict.isProved ? `Signed by ${names}.` : (verdict.failures[0]?.message ?? ""),
    waitingOn: verdict.isProved ? "nobody" : "reviewer",
  };
  return gateOf([signatures, ...statuses]);
}

function signaturesItem(verdict: SignatureVerdict, { reviewers }: Policy, digest: Digest): Item {
  return item(digest, {
    id: "signatures",
    text: reviewers === 1 ? "Has somebody signed this change?" : `Have ${reviewers} people signed this change?`,
    details: verdict.failures.slice(1).map(({ message }) => message),
    risk: "high",
    settling: "answer",
    units: [],
    places: [],
  });
}
