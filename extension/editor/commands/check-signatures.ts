/** Check Signatures: what the signatures in this clone prove about the head, shown on the checklist page. */
import type { SignaturesView } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";

export function checkSignatures({ page }: CommandParts): Promise<SignaturesView> {
  return page.showSignatures();
}
