/** What the commands of the checklist append to the ledger. */
import type { Act, How, LedgerEvent } from "../../core/review/ledger/event.ts";
import { recordActs, undoLastAct } from "../../node/checklist/record-acts.ts";
import type { Surroundings } from "../run.ts";
import type { OpenChecklist } from "./open-assessment.ts";

/** Returns when it is on the disk. */
export function record(acts: readonly Act[], how: How, opened: OpenChecklist, surroundings: Surroundings): Promise<readonly LedgerEvent[]> {
  return recordActs(acts, how, { ...opened, tool: toolOf(surroundings) });
}

/** Takes back the last act of the person who acts now; empty where there is none. */
export function undoLast(opened: OpenChecklist, surroundings: Surroundings): Promise<readonly LedgerEvent[]> {
  return undoLastAct({ ...opened, tool: toolOf(surroundings) });
}

function toolOf(surroundings: Surroundings): LedgerEvent["tool"] {
  return { name: "countersign", version: surroundings.version() };
}

/** What is to be said where the act was an agent's; empty for a person's. */
export function agentNote(events: readonly Pick<LedgerEvent, "by">[]): string {
  const agent = events[0]?.by;
  return agent === undefined
    ? ""
    : `This was done in the environment of ${agent}, and is recorded as its: it settles nothing above low risk.\n`;
}
