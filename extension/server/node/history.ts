/** What was done in a clone about a change, in sentences. */
import { assertNever } from "../../core/base/assert-never.ts";
import type { LedgerEvent } from "../../core/review/ledger/event.ts";
import type { Assessment } from "../../node/checklist/assess.ts";
import type { HistoryEntry } from "../protocol.ts";

const most = 200;

/** The acts in force about the files and items of this change, latest first. */
export function historyOf({ change, state, checklist }: Pick<Assessment, "change" | "state" | "checklist">): HistoryEntry[] {
  const paths = new Set(change.files.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [path, oldPath])));
  const items = new Set(checklist.gate.items.map(({ item }) => item.id));
  const events: LedgerEvent[] = [
    ...state.marks.map(({ event }) => event).filter(({ unit }) => paths.has(unit.path)),
    ...state.answers.filter(({ item }) => items.has(item)),
    ...state.triages,
    ...state.runs,
    ...state.handbacks,
  ];
  return events
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, most)
    .map((event) => ({ at: event.at, who: event.who, ...(event.by === undefined ? {} : { agent: event.by }), text: sentenceOf(event) }));
}

function sentenceOf(event: LedgerEvent): string {
  switch (event.kind) {
    case "verify":
      return event.how === "viewed" ? `Saw a unit in ${event.unit.path}.` : `Verified a unit in ${event.unit.path}.`;
    case "view":
      return `Saw a unit in ${event.unit.path}.`;
    case "skip":
      return `Put off a unit in ${event.unit.path}.`;
    case "unverify":
      return `Took back the mark on a unit in ${event.unit.path}.`;
    case "answer":
      return `Answered ${event.item}: ${event.text}`;
    case "override":
      return `Overrode ${event.item}: ${event.reason}`;
    case "triage":
      return `Called ${event.finding.rule} ${event.as}: ${event.reason ?? ""}`;
    case "withdraw":
      return "Took an answer or decision back.";
    case "run":
      return `Ran ${event.command}, which ended with ${event.exitCode}.`;
    case "handback":
      return `Sent back ${event.items.length} items.`;
    default:
      return assertNever(event);
  }
}
