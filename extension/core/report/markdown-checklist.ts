/**
 * A checklist as one comment on a pull request. The first line is a marker by which a bot finds its own comment and the state that it was
 * written for. No boxes to tick: a tick on the host would bind to nothing.
 */
import { adviceFor } from "../review/checklist/advice.ts";
import type { ItemStatus } from "../review/checklist/item-state.ts";
import type { ChecklistResult } from "./checklist-result.ts";
import { fitting, longestComment, markdownCode, markdownText } from "./markdown.ts";
import { plural } from "./plural.ts";

const mostDetails = 4;

/** Ends with a line break. */
export function checklistMarkdown(result: ChecklistResult): string {
  const { change, gate, basis, problems, uncommitted } = result;
  const open = gate.items.filter(({ state }) => state !== "satisfied" && state !== "overridden");
  const settled = gate.items.filter((status) => !open.includes(status));
  const head = [
    `<!-- countersign checklist ${change.digest} -->`,
    gate.isOpen
      ? "### ✅ Countersign: every required item is settled"
      : `### ⬜ Countersign: ${plural(gate.unsettled.length, "required item is", "required items are")} not settled`,
    "",
    `${markdownText(change.base.name)} → ${markdownText(change.head.name)}, ${plural(result.units.length, "unit")}, ${settled.length} of ${plural(gate.items.length, "item")} settled.`,
    basis === "ledger"
      ? "This is what the notebook of one clone says; only signatures prove it to others."
      : "This is what signatures prove.",
    "",
  ];
  const rows = [...open, ...settled].map((status) => itemText(status, result));
  const told = new Set(gate.items.flatMap(({ item }) => item.details));
  const rest = [
    ...(uncommitted.length === 0 ? [] : ["", `Not committed, and so not part of this: ${plural(uncommitted.length, "file")}.`]),
    ...problems.filter(({ message }) => !told.has(message)).map(({ message }) => `\n⚠️ ${markdownText(message)}`),
  ];
  const room = longestComment / 2;
  const shownRest = fitting(rest, room, (left) => `\n… and ${left} more.`);
  const used = [...head, ...shownRest].reduce((sum, line) => sum + line.length + 1, 0);
  const shown = fitting(
    rows,
    longestComment - used,
    (left) => `- … and ${plural(left, "more item")}: \`countersign status --all\` lists them.`,
  );
  return `${[...head, ...shown, ...shownRest].join("\n")}\n`;
}

function itemText(status: ItemStatus, { standingOf, basis }: ChecklistResult): string {
  const { item, state, why } = status;
  const mark = state === "satisfied" ? "✅" : state === "overridden" ? "⏭️" : state === "error" ? "❌" : "⬜";
  const command = basis === "ledger" ? adviceFor(status, standingOf) : undefined;
  const details = item.details.slice(0, mostDetails).map((detail) => `  - ${markdownText(detail)}`);
  if (item.details.length > mostDetails) details.push(`  - and ${item.details.length - mostDetails} more`);
  const isOpen = state !== "satisfied" && state !== "overridden";
  return [
    `- ${mark} **${markdownText(item.text)}** (${item.risk}${item.isRequired ? "" : ", not required"}${state === "stale" ? ", stale" : ""}) ${markdownText(why)}`,
    ...(isOpen ? details : []),
    ...(command === undefined ? [] : [`  - ${markdownCode(`countersign ${command}`)}`]),
  ].join("\n");
}
