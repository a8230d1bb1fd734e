/** `countersign verify`: records that a person has verified units, by their names or by the files they are in. */
import { userError } from "../../core/base/user-error.ts";
import { plural } from "../../core/report/plural.ts";
import { unitName, unitsNamed } from "../../core/review/checklist/unit-name.ts";
import type { How } from "../../core/review/ledger/event.ts";
import { unitKeysOf } from "../../core/review/ledger/unit-keys-of.ts";
import type { ReviewedUnit } from "../../core/review/reviewed-unit.ts";
import { inRepository } from "../change-question.ts";
import { type OpenChecklist, withChecklist } from "../checklist/open-assessment.ts";
import { agentNote, record } from "../checklist/record.ts";
import { Misuse } from "../misuse.ts";
import type { Invocation, Run } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  if (invocation.positionals.length === 0 && invocation.values("path").length === 0 && !invocation.has("all"))
    throw new Misuse("Nothing was named to verify.", "Name units as `countersign status` shows them, files with --path, or --all.");
  return withChecklist(invocation, surroundings, { isOfCommits: false }, async (opened) => {
    const chosen = chosenUnits(invocation, opened);
    const keys = unitKeysOf(opened.assessment.change);
    const kind = invocation.has("undo") ? "unverify" : "verify";
    const text: string[] = [];
    for (const [how, units] of chosen) {
      const acts = units.flatMap(({ unit }) => {
        const key = keys.get(unit);
        return key === undefined ? [] : [{ kind, unit: key } as const];
      });
      const events = await record(acts, how, opened, surroundings);
      text.push(agentNote(events));
      const word = kind === "verify" ? "verified" : "no longer verified";
      text.push(
        `${plural(events.length, "unit")} ${word}: ${units
          .slice(0, 8)
          .map(({ unit }) => unitName(unit))
          .join(" ")}${units.length > 8 ? " …" : ""}\n`,
      );
      const weak = units.filter(({ risk }) => risk !== "low").length;
      if (how === "bulk" && kind === "verify" && weak > 0)
        text.push(
          `${plural(weak, "unit")} of them ${weak === 1 ? "asks" : "ask"} for more than a mark with others: verify ${weak === 1 ? "it" : "each"} by name.\n`,
        );
    }
    await surroundings.output.write([...new Set(text)].join(""));
    return 0;
  });
};

/** By how they were chosen. One file by its name is a person's word for it; a folder, or everything, is not. */
function chosenUnits(invocation: Invocation, { assessment, repository }: OpenChecklist): ReadonlyMap<How, readonly ReviewedUnit[]> {
  const { units } = assessment.checklist;
  const named = new Set<ReviewedUnit>();
  const many = new Set<ReviewedUnit>();
  for (const name of invocation.positionals) {
    const ids = new Set(
      unitsNamed(
        name,
        units.map(({ unit }) => unit),
      ),
    );
    const found = units.filter(({ unit }) => ids.has(unit));
    if (found.length === 0)
      throw userError(
        "no-such-unit",
        `No unit of this change is called ${name}.`,
        "`countersign status` names those that are open; a push may have changed it.",
      );
    if (new Set(found.map(({ unit }) => unit.id)).size > 1)
      throw userError("ambiguous-unit", `${name} is the beginning of ${found.length} units.`, "Give more of its letters.");
    for (const unit of found) named.add(unit);
  }
  for (const given of invocation.values("path")) {
    const path = inRepository(given, repository);
    const own = units.filter(({ unit }) => unit.path === path);
    const under = own.length > 0 ? own : units.filter(({ unit }) => path === "" || unit.path.startsWith(`${path}/`));
    if (under.length === 0)
      throw userError(
        "no-such-path",
        `Nothing under ${given} is part of this change.`,
        "Check the path; `countersign status --all` lists the files.",
      );
    for (const unit of under) (own.length > 0 ? named : many).add(unit);
  }
  if (invocation.has("all")) for (const unit of units) many.add(unit);
  const bulk = [...many].filter((unit) => !named.has(unit));
  return new Map<How, readonly ReviewedUnit[]>([
    ...(named.size === 0 ? [] : [["cli", [...named]] as const]),
    ...(bulk.length === 0 ? [] : [["bulk", bulk] as const]),
  ]);
}
