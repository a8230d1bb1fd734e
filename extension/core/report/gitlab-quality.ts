/** A report of GitLab's Code Quality: a list of remarks, each of which must have a place and a fingerprint of its own. */
import type { Digest } from "../base/digest.ts";
import type { Severity } from "../base/finding.ts";
import type { Remark } from "./remark.ts";
import { visible } from "./visible.ts";

const severityOf: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
  info: "info",
};

/** Ends with a line break. */
export function gitlabQuality(remarks: readonly Remark[], digest: Digest): string {
  const seen = new Map<string, number>();
  const entries = remarks.map((remark) => {
    // GitLab drops one of two that have the same fingerprint.
    const ordinal = seen.get(remark.key) ?? 0;
    seen.set(remark.key, ordinal + 1);
    return {
      description: visible(remark.message),
      check_name: visible(remark.check),
      fingerprint: digest(JSON.stringify([remark.key, ordinal])),
      severity: severityOf[remark.severity],
      // A remark about the whole of a change has no place, and GitLab takes none without.
      location: { path: remark.place?.path ?? ".", lines: { begin: (remark.place?.range?.start.line ?? 0) + 1 } },
    };
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
