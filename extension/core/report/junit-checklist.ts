/** A checklist as a suite of tests: what is required and not settled fails. */
import type { ItemStatus } from "../review/checklist/item-state.ts";
import type { ChecklistResult } from "./checklist-result.ts";
import { type JunitCase, junitReport } from "./junit.ts";

/** Ends with a line break. */
export function checklistJunit({ change, gate, problems }: ChecklistResult): string {
  const told = new Set(gate.items.flatMap(({ item }) => item.details));
  const cases = [
    ...gate.items.map(caseOf),
    ...problems
      .filter(({ weight, message }) => weight === "blocking" && !told.has(message))
      .map(({ code, message }): JunitCase => ({ group: "problems", name: code, outcome: { kind: "broken", message, text: message } })),
  ];
  return junitReport(`${change.base.name} to ${change.head.name}`, cases);
}

function caseOf(status: ItemStatus): JunitCase {
  const { item } = status;
  return { group: `checklist.${item.settling}`, name: `${item.id}: ${item.text}`, outcome: outcomeOf(status) };
}

function outcomeOf({ item, state, why }: ItemStatus): JunitCase["outcome"] {
  const text = [...item.details, why].join("\n");
  if (state === "satisfied") return { kind: "passed" };
  if (state === "error") return { kind: "broken", message: why, text };
  if (state === "overridden" || !item.isRequired) return { kind: "skipped", message: why, text };
  return { kind: "failed", message: `${state}: ${why}`, text };
}
