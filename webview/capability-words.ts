/** What code does that has a capability: a clause that its object follows. */
import { assertNever } from "../extension/core/base/assert-never.ts";
import type { Capability } from "../extension/core/base/finding.ts";
import type { Say } from "./say.ts";

export function capabilityWords(kind: Capability, say: Say): string {
  switch (kind) {
    case "network":
      return say("Talks to");
    case "exec":
      return say("Runs");
    case "file-write":
      return say("Writes to");
    case "environment":
      return say("Reads from the environment");
    case "eval":
      return say("Runs text as code");
    case "native-code":
      return say("Uses native code");
    case "crypto":
      return say("Uses cryptography");
    case "persistence":
      return say("Stays behind through");
    case "workflow-permission":
      return say("Workflows may");
    case "dependency":
      return say("Depends on");
    default:
      return assertNever(kind);
  }
}
