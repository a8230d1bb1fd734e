/** What belongs together for a reader: rules that speak of one place, and a file as the agent wrote it and as the change brings it. */
import type { Finding } from "../base/finding.ts";
import { fingerprintKey } from "../review/finding-states.ts";
import type { Action } from "../session/action.ts";

/** Findings at one place, the most severe first; `findings` are sorted so already. */
export function byPlace(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.range, finding.action]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** For findings of the change, those of the session that tell of the same text being written into the same file. */
export function writtenBy(
  findings: readonly Finding[],
  action: (finding: Finding) => Action | undefined,
): ReadonlyMap<Finding, readonly Finding[]> {
  const written = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.action === undefined || action(finding)?.file === undefined) continue;
    const key = fingerprintKey(finding);
    const group = written.get(key);
    if (group === undefined) written.set(key, [finding]);
    else group.push(finding);
  }
  const pairs = new Map<Finding, readonly Finding[]>();
  for (const finding of findings) {
    if (finding.action !== undefined || finding.state === "fixed") continue;
    const same = written.get(fingerprintKey(finding))?.filter((one) => isAt(action(one)?.file?.path, finding.path)) ?? [];
    if (same.length > 0) pairs.set(finding, same);
  }
  return pairs;
}

/** An agent names a file by its whole path, a change from the top of the repository. */
function isAt(whole: string | undefined, path: string): boolean {
  const plain = whole?.replaceAll("\\", "/");
  return plain === path || plain?.endsWith(`/${path}`) === true;
}
