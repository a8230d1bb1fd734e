/** Which decisions are about which findings, and which are about none that the change still shows. */
import type { Finding } from "../../base/finding.ts";
import { fingerprintKey } from "../finding-states.ts";
import type { Acts, Triage } from "./acts.ts";
import type { Item } from "./item.ts";
import { latest } from "./latest-act.ts";

/** The latest that a person made about this finding of the item, and whose time has not ended. `today`: `YYYY-MM-DD`. */
export function decisionOn(finding: Finding, item: Item, { triage }: Acts, today: string): Triage | undefined {
  const unit = unitOf(finding, item);
  return latest(triage.filter((act) => act.agent === undefined && isAbout(act, finding, unit) && isInTime(act.until, today)));
}

/**
 * Decisions that hold for nothing in these items: what they were about is no longer there as it was, or their time has ended. A finding
 * like theirs that is undecided was opened again; one that merely has its equal decided elsewhere was not.
 */
export function pastDecisions({ triage }: Acts, items: readonly Item[], today: string): Triage[] {
  const shown = items.flatMap((item) =>
    item.settling === "triage" ? item.findings.map((finding) => ({ finding, unit: unitOf(finding, item) })) : [],
  );
  return triage.filter((act) => !isInTime(act.until, today) || !shown.some(({ finding, unit }) => isAbout(act, finding, unit)));
}

export function isInTime(until: string | undefined, today: string): boolean {
  return until === undefined || until >= today;
}

function unitOf(finding: Finding, { units }: Item): string | undefined {
  return units.find(({ findings }) => findings.includes(finding))?.unit.id;
}

function isAbout(act: Triage, finding: Finding, unit: string | undefined): boolean {
  return act.rule === finding.rule && act.unit === unit && isSameAct(act.fingerprint, finding);
}

/** A new scheme of fingerprints must lose nobody's work: then rule and unit say enough. */
function isSameAct(fingerprint: string, finding: Finding): boolean {
  const scheme = (text: string): string => text.slice(0, text.indexOf(":"));
  if (scheme(fingerprint) !== scheme(finding.fingerprint)) return true;
  return fingerprint.slice(0, fingerprint.lastIndexOf(":")) === fingerprintKey(finding);
}
