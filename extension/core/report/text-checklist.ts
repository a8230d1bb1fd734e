/** The checklist for a person at a terminal: what is open, the riskiest first, and what to type about it. */
import type { Finding } from "../base/finding.ts";
import { adviceFor } from "../review/checklist/advice.ts";
import type { ItemState, ItemStatus, WaitingOn } from "../review/checklist/item-state.ts";
import type { ChecklistResult } from "./checklist-result.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export interface ChecklistTextOptions {
  readonly width: number;
  readonly paint: Paint;
  /** Also what is settled, and every file. */
  readonly isAll: boolean;
  /** The gate's answer alone. */
  readonly isQuiet: boolean;
}

/** Items that are shown one by one: nobody reads more. */
const mostItems = 12;
const mostDetails = 4;
const mostPlaces = 3;

/** Ends with a line break. */
export function checklistText(result: ChecklistResult, options: ChecklistTextOptions): string {
  const { change, gate, uncommitted, problems } = result;
  if (options.isQuiet) return `${gateLine(result, options.paint)}\n`;
  const { paint } = options;
  const open = gate.items.filter(({ state }) => state !== "satisfied" && state !== "overridden");
  const settled = gate.items.filter((status) => !open.includes(status));
  const shown = options.isAll ? gate.items : open.slice(0, mostItems);
  const folded = options.isAll ? [] : open.slice(mostItems);
  // What an item says already is not said again.
  const told = new Set(shown.flatMap(({ item }) => item.details.slice(0, mostDetails)));
  const sections = [
    [
      `${paint.strong("Checklist")}  ${settled.length} of ${plural(gate.items.length, "item")} settled`,
      `  ${paint.faint(`${visible(change.base.name)} → ${visible(change.head.name)}, ${plural(result.units.length, "unit")}`)}`,
    ].join("\n"),
    ...shown.map((status) => itemText(status, result, options)),
    folded.length === 0 ? "" : `  and ${plural(folded.length, "more item")}: ${foldedText(folded)} (--all shows them)`,
    uncommitted.length === 0 ? "" : wrap(`Not committed, and so not part of this: ${listed(uncommitted)}.`, options.width).join("\n"),
    ...problems.filter(({ message }) => !told.has(message)).map(({ message }) => wrap(visible(message), options.width).join("\n")),
    [gateLine(result, paint), ...(result.basis === "ledger" ? [debtLine(result)] : [])].join("\n"),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function itemText(status: ItemStatus, { standingOf, basis }: ChecklistResult, { width, paint }: ChecklistTextOptions): string {
  const { item, why } = status;
  const word = stateWord(status);
  const risk = paint.severity(item.risk, item.risk.padEnd("critical".length));
  const indent = " ".repeat("  open        critical  ".length);
  const room = Math.max(30, width - indent.length);
  const [first = "", ...rest] = wrap(visible(item.text), room);
  const places = placesText(item.findings.length > 0 ? item.findings.map(placeOf) : []);
  const command = basis === "ledger" ? adviceFor(status, standingOf) : undefined;
  const isView = item.settling === "view";
  const details = item.details.slice(0, mostDetails).map(visible);
  if (item.details.length > mostDetails) details.push(`and ${item.details.length - mostDetails} more`);
  return [
    `  ${word.padEnd("overridden".length)}  ${risk}  ${paint.strong(first)}`,
    ...rest.map((line) => `${indent}${paint.strong(line)}`),
    ...details.flatMap((detail) => wrap(`· ${detail}`, room)).map((line) => `${indent}${line}`),
    ...wrap(`${places === "" ? "" : `${places}  `}${visible(why)}${item.isRequired ? "" : " Not required."}`, room).map(
      (line) => `${indent}${line}`,
    ),
    ...(command === undefined ? [] : [`${indent}${paint.faint(`countersign ${visible(command)}`)}`]),
  ]
    .filter((line, at) => !(isView && at > 0 && line.trim() === ""))
    .join("\n");
}

function stateWord({ state, item, verified }: ItemStatus): string {
  return state === "open" && item.settling === "view" && verified !== undefined && item.units.length > 1
    ? `${verified} of ${item.units.length}`
    : words[state];
}

const words: Readonly<Record<ItemState, string>> = {
  open: "open",
  stale: "stale",
  satisfied: "settled",
  overridden: "overridden",
  error: "error",
};

function placeOf({ path, range }: Finding): string {
  return `${path}:${range.start.line + 1}`;
}

function placesText(places: readonly string[]): string {
  const distinct = [...new Set(places)];
  const more = distinct.length > mostPlaces ? `, ${distinct.length - mostPlaces} more` : "";
  return distinct.slice(0, mostPlaces).map(visible).join(", ") + more;
}

function foldedText(folded: readonly ItemStatus[]): string {
  const views = folded.filter(({ item }) => item.settling === "view");
  const others = folded.length - views.length;
  const parts = [
    ...(views.length === 0 ? [] : [`${plural(views.length, "file")} to read`]),
    ...(others === 0 ? [] : [plural(others, "question")]),
  ];
  return parts.join(", ");
}

function gateLine({ gate, basis }: ChecklistResult, paint: Paint): string {
  const notebook = basis === "ledger" ? " This is what the notebook of this clone says; only signatures prove it to others." : "";
  if (gate.isOpen) return `${paint.verdict("pass", "OPEN")}  Every required item is settled.${notebook}`;
  const waiting = gate.waiting.map(({ on, count }) => `${count} for ${waitingWords[on]}`).join(", ");
  return `${paint.verdict("attention", "CLOSED")}  ${plural(gate.unsettled.length, "required item is", "required items are")} not settled: waiting ${waiting}.`;
}

const waitingWords: Readonly<Record<WaitingOn, string>> = {
  reviewer: "a reviewer",
  "second person": "a second person",
  author: "the author",
  role: "whoever the policy names",
  nobody: "nobody",
};

function debtLine({ debt }: ChecklistResult): string {
  if (debt.lines === 0) return "There are no lines to verify.";
  const percent = (share: number): string => `${Math.floor(share * 100)} %`;
  const left = debt.unverifiedLines === 0 ? "" : ` About ${plural(debt.minutes, "minute")} to read; weighed by risk ${debt.weighted}.`;
  return `${debt.unverifiedLines} of ${plural(debt.lines, "line")} not verified (${percent(debt.coverage)} covered).${left} It is known who wrote ${percent(debt.knownShare)} of them.`;
}

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, 5).map(visible).join(", ");
  return paths.length > 5 ? `${named} and ${paths.length - 5} more` : named;
}
