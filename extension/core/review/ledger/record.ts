/** New acts of one reviewer: what the command line, the editor and hooks append to a ledger. */
import type { Act, Circumstances, How, LedgerEvent } from "./event.ts";
import { isTakingBack, reviewerKey } from "./event.ts";

/** Who acts now, where, and with what. */
export interface Recorder extends Pick<Circumstances, "who" | "by" | "change" | "pullRequest" | "tool"> {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Random, each time another one. */
  readonly newId: () => string;
}

/**
 * One act, on one or many things, all of one time. Later than any act of this reviewer in `known`, also where the clock was set back
 * or stands still: otherwise an undo could come before what it undoes.
 */
export function newEvents(acts: readonly Act[], how: How, recorder: Recorder, known: readonly LedgerEvent[]): LedgerEvent[] {
  const { who, by, change, pullRequest, tool, now, newId } = recorder;
  const own = reviewerKey({ who, ...(by === undefined ? {} : { by }) });
  const last = known.reduce((time, event) => (event.at > time && reviewerKey(event) === own ? event.at : time), "");
  const at = new Date(Math.max(now, last === "" ? 0 : Date.parse(last) + 1)).toISOString();
  return acts.map((act) => ({
    v: 1,
    id: newId(),
    at,
    who,
    ...(by === undefined ? {} : { by }),
    how,
    change,
    ...(pullRequest === undefined ? {} : { pullRequest }),
    tool,
    ...act,
  }));
}

/** What takes back the reviewer's latest act that is still in force, all of it where it was one act for many; empty where there is none. */
export function undoOfLast(
  recorder: Pick<Recorder, "who" | "by">,
  known: readonly LedgerEvent[],
): { undone: readonly LedgerEvent[]; acts: Act[] } {
  const own = reviewerKey(recorder);
  const gone = new Set(known.flatMap((event) => ("undoes" in event && event.undoes !== undefined ? [event.undoes] : [])));
  const mine = known.filter((event) => isUndoable(event) && !gone.has(event.id) && reviewerKey(event) === own);
  const last = mine.reduce((time, { at }) => (at > time ? at : time), "");
  const undone = mine.filter(({ at }) => at === last);
  return { undone, acts: undone.map(undoOf) };
}

/** What was only seen, put off or run stays so: nothing rests on it that could be taken back. */
function isUndoable(event: LedgerEvent): boolean {
  return !isTakingBack(event) && !["view", "skip", "run", "handback"].includes(event.kind);
}

function undoOf(event: LedgerEvent): Act {
  const undoes = event.id;
  if ("unit" in event) return { kind: "unverify", unit: event.unit, undoes };
  if (event.kind === "triage") return { kind: "withdraw", finding: event.finding, undoes };
  return "item" in event && event.item !== undefined ? { kind: "withdraw", item: event.item, undoes } : { kind: "withdraw", undoes };
}
