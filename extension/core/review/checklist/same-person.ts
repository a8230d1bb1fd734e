/** Whether two addresses are one person's: letters' case, and what follows a plus in the name, tell nobody apart. */
import { foldedAddress } from "../../base/folded-address.ts";

export function isSamePerson(one: string, other: string): boolean {
  return foldedAddress(one) === foldedAddress(other);
}
