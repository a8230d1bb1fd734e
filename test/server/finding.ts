/** A finding for tests that need one to pass along. */
import type { Finding } from "../../extension/core/base/finding.ts";
import { range } from "../../extension/core/base/range.ts";

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: "command/reverse-ssh-tunnel",
    category: "tunnel",
    severity: "high",
    confidence: "high",
    message: "Opens a reverse tunnel.",
    path: "a.sh",
    range: range(0, 0, 0, 3),
    related: [],
    via: [],
    labels: {},
    fingerprint: "1:aa:0",
    ...parts,
  };
}
