/** Which findings did a change bring? */
import type { Finding } from "../core/base/finding.ts";

/**
 * Compares fingerprints without their ordinals as multisets: of three equal findings at the head and two at the base, the last
 * one is brought by the change.
 */
export function broughtBy(base: readonly Finding[], head: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const finding of base) left.set(identity(finding), (left.get(identity(finding)) ?? 0) + 1);
  return head.filter((finding) => {
    const count = left.get(identity(finding)) ?? 0;
    left.set(identity(finding), count - 1);
    return count <= 0;
  });
}

function identity(finding: Finding): string {
  return finding.fingerprint.slice(0, finding.fingerprint.lastIndexOf(":"));
}
