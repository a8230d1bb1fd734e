/** Whether a reviewer's signature is enough for an item: a signature proves whose word it is, not that it is theirs to give. */
import type { Item } from "./item.ts";
import type { Policy } from "./policy.ts";
import { isSamePerson } from "./same-person.ts";

export interface SignedWord {
  readonly state: "satisfied" | "overridden";
  /** The address under which it was signed. */
  readonly principal: string;
  /** RFC 3339. */
  readonly at: string;
}

const day = 24 * 60 * 60 * 1000;

/** `authors` are the addresses of all who had a hand in the change; `now` in milliseconds since 1970. */
export function isEnoughWord(item: Item, word: SignedWord, policy: Policy, authors: readonly string[], now: number): boolean {
  const isAmong = (addresses: readonly string[]): boolean => addresses.some((address) => isSamePerson(address, word.principal));
  if (word.state === "overridden") {
    const isInTime = now <= Date.parse(word.at) + policy.expiryDays * day;
    return isInTime && (policy.overriders.length === 0 || isAmong(policy.overriders));
  }
  // Where the authors are not known, nobody is known to be another person.
  if (item.settling === "second-person") return authors.length > 0 && !isAmong(authors);
  return item.settling !== "role" || isAmong(item.role ?? []);
}
