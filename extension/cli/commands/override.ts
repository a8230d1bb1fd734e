/** `countersign override`: lets an item pass that is not settled, with a reason and a name. */

import { userError } from "../../core/base/user-error.ts";
import { isSamePerson } from "../../core/review/checklist/same-person.ts";
import { reviewer } from "../../node/checklist/record-acts.ts";
import { itemNamed } from "../checklist/item-named.ts";
import { lastDay } from "../checklist/last-day.ts";
import { withChecklist } from "../checklist/open-assessment.ts";
import { agentNote, record } from "../checklist/record.ts";
import { Misuse } from "../misuse.ts";
import type { Run } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  const [name, ...more] = invocation.positionals;
  if (name === undefined || more.length > 0) throw new Misuse("One item is asked for.", 'Write countersign override ITEM --reason "…".');
  const reason = invocation.value("reason") ?? "";
  if (reason.trim() === "") throw new Misuse("An override without a reason helps nobody.", 'Give --reason "…".');
  return withChecklist(invocation, surroundings, { isOfCommits: false }, async (opened) => {
    const item = itemNamed(name, opened);
    const { policy } = opened.assessment.settings;
    const { email } = await reviewer(opened.repository);
    if (policy.overriders.length > 0 && !policy.overriders.some((address) => isSamePerson(address, email)))
      throw userError(
        "may-not-override",
        `The policy of this repository does not let ${email} override items.`,
        `Ask one of ${policy.overriders.join(", ")}.`,
      );
    const until = lastDay(invocation.value("until"), policy.expiryDays, surroundings.today());
    const act = { kind: "override", item: item.id, content: item.binding, reason, ...(until === undefined ? {} : { until }) } as const;
    const events = await record([act], "cli", opened, surroundings);
    await surroundings.output.write(`${agentNote(events)}Overridden${until === undefined ? "" : ` until ${until}`}: ${item.text}\n`);
    return 0;
  });
};
