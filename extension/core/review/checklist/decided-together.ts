/** Which findings one decision speaks of: those that the checklist asks about in one question about one place. */
import type { Finding } from "../../base/finding.ts";
import { fingerprintKey } from "../finding-states.ts";
import type { Item } from "./item.ts";

/** `finding` among them. Of an item that gathers mild findings of many places, only the equal ones. */
export function decidedTogether(finding: Finding, items: readonly Item[]): readonly Finding[] {
  const item = items.find(({ findings }) => findings.includes(finding));
  if (item === undefined) return [finding];
  if (item.id.startsWith("finding:")) return item.findings;
  return item.findings.filter((one) => one.rule === finding.rule && fingerprintKey(one) === fingerprintKey(finding));
}
