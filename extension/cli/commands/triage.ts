/** `countersign triage`: records what a person decided about a finding, and why. */
import type { Finding } from "../../core/base/finding.ts";
import { userError } from "../../core/base/user-error.ts";
import { decidedTogether } from "../../core/review/checklist/decided-together.ts";
import { fingerprintKey } from "../../core/review/finding-states.ts";
import type { TriageDecision } from "../../core/review/ledger/event.ts";
import { lastDay } from "../checklist/last-day.ts";
import { type OpenChecklist, withChecklist } from "../checklist/open-assessment.ts";
import { agentNote, record } from "../checklist/record.ts";
import { Misuse } from "../misuse.ts";
import type { Run } from "../run.ts";

const decisions: readonly TriageDecision[] = ["fixed", "accepted", "false-positive"];

export const run: Run = (invocation, surroundings) => {
  const [name, ...more] = invocation.positionals;
  if (name === undefined || more.length > 0) throw new Misuse("One finding is asked for.", "Name it as `countersign status` does.");
  const as = decisions.find((one) => one === invocation.value("as"));
  if (as === undefined)
    throw new Misuse(
      invocation.has("as") ? `There is no decision named ${invocation.value("as")}.` : "--as is missing: nothing says what was decided.",
      `Give --as one of ${decisions.join(", ")}.`,
    );
  const reason = invocation.value("reason") ?? "";
  if (reason.trim() === "") throw new Misuse("A decision without a reason helps nobody.", 'Give --reason "…".');
  return withChecklist(invocation, surroundings, { isOfCommits: false }, async (opened) => {
    const findings = findingsNamed(name, opened);
    const until = lastDay(
      invocation.value("until"),
      as === "accepted" ? opened.assessment.settings.policy.expiryDays : undefined,
      surroundings.today(),
    );
    const acts = findings.map((finding) => {
      const unit = opened.result.units.find((one) => one.findings.includes(finding))?.unit.id;
      return {
        kind: "triage",
        finding: { rule: finding.rule, fingerprint: finding.fingerprint, ...(unit === undefined ? {} : { unit }) },
        as,
        reason,
        ...(until === undefined ? {} : { until }),
      } as const;
    });
    const events = await record(acts, "cli", opened, surroundings);
    const [first, ...others] = findings;
    const also = others.length === 0 ? "" : ` (and ${others.length} more in the same place)`;
    await surroundings.output.write(
      `${agentNote(events)}${as}${until === undefined ? "" : ` until ${until}`}: ${first?.message ?? ""}${also}\n`,
    );
    return 0;
  });
};

/** By the beginning of the hash in its fingerprint; with it what the same question asks about. */
function findingsNamed(name: string, { result }: OpenChecklist): readonly Finding[] {
  const all = [...new Set(result.gate.items.flatMap(({ item }) => item.findings))];
  const found = all.filter((finding) => finding.fingerprint === name || hashOf(finding).startsWith(name.replace(/^finding:.*:/, "")));
  const kinds = new Set(found.map((finding) => `${finding.rule} ${hashOf(finding)}`));
  if (name.length < 4 || found.length === 0)
    throw userError(
      "no-such-finding",
      `No finding that is asked about here is called ${name}.`,
      "`countersign status` names them in the command below each.",
    );
  if (kinds.size > 1)
    throw userError("ambiguous-finding", `${name} is the beginning of ${kinds.size} findings.`, "Give more of its letters.");
  const items = result.gate.items.map(({ item }) => item);
  return [...new Set(found.flatMap((finding) => decidedTogether(finding, items)))];
}

function hashOf(finding: Finding): string {
  const key = fingerprintKey(finding);
  return key.slice(key.indexOf(":") + 1);
}
