/** What there is to decide at one place: findings that one decision speaks of are one question. */
import type { Finding } from "../../core/base/finding.ts";
import { mostSpecificFirst } from "../../core/base/most-specific.ts";
import type { ItemView } from "../../core/report/checklist-view.ts";

export interface QuestionHere {
  /** The most specific of them. */
  readonly finding: Finding;
  /** How many more at this place are decided with it. */
  readonly more: number;
}

/**
 * The most specific first. A capability is none: it is told, and never asked about.
 * @param findings new ones, at one place @param items of the checklist
 */
export function questionsHere(findings: readonly Finding[], items: readonly Pick<ItemView, "id" | "findings">[]): QuestionHere[] {
  const questions = new Map<string, { finding: Finding; more: number }>();
  for (const finding of mostSpecificFirst(findings)) {
    if (finding.category === "capability") continue;
    const key = questionOf(finding, items);
    const known = questions.get(key);
    if (known === undefined) questions.set(key, { finding, more: 0 });
    else if (known.finding.rule !== finding.rule) known.more += 1;
  }
  return [...questions.values()];
}

/** An item about one grave act is settled as a whole; of one that gathers milder findings of many places, equal ones are decided together. */
function questionOf({ rule, fingerprint }: Finding, items: readonly Pick<ItemView, "id" | "findings">[]): string {
  const item = items.find(({ findings }) => findings.some((one) => one.rule === rule && one.fingerprint === fingerprint));
  return item?.id.startsWith("finding:") === true ? item.id : JSON.stringify([rule, fingerprint]);
}
