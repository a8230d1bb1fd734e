/**
 * The state of a ledger: which of its acts are in force. A function of the set of acts, whatever their order in the file, so that
 * ledgers of several clones and worktrees can be put together in any order, and more than once.
 */
import { assertNever } from "../../base/assert-never.ts";
import { blocking, type Problem } from "../../base/problem.ts";
import { type Acted, isTakingBack, type LedgerEvent, reviewerKey, type UnitKey } from "./event.ts";

export interface UnitMark {
  readonly event: Acted<"verify" | "view">;
  /** One key for each reviewer, see `reviewerKey`. */
  readonly reviewer: string;
  /** False where the reviewer took back a mark on the same lines in another context: then only an exact match counts. */
  readonly mayCarry: boolean;
}

export interface LedgerState {
  /** In force, latest last; of equal ones of one reviewer the latest alone. */
  readonly marks: readonly UnitMark[];
  /** For each reviewer, item and content the latest. */
  readonly answers: readonly Acted<"answer" | "override">[];
  /** For each reviewer and finding the latest; whether its `until` has passed is the reader's to ask. */
  readonly triages: readonly Acted<"triage">[];
  /** "Later", for each reviewer and unit, where nothing was done about the unit since. */
  readonly skips: readonly Acted<"skip">[];
  /** All, by time. */
  readonly runs: readonly Acted<"run">[];
  readonly handbacks: readonly Acted<"handback">[];
  readonly problems: readonly Problem[];
}

export function foldLedger(events: readonly LedgerEvent[]): LedgerState {
  const { acts, problems } = distinct(events);
  acts.sort(byTime);
  const undone = undoneActs(acts);
  const marks = new Map<string, UnitMark>();
  const groups = new Map<string, Set<string>>();
  const answers = new Map<string, Acted<"answer" | "override">>();
  const triages = new Map<string, Acted<"triage">>();
  const skips = new Map<string, Acted<"skip">>();
  const runs: Acted<"run">[] = [];
  const handbacks: Acted<"handback">[] = [];

  for (const event of acts) {
    if (undone.has(event)) continue;
    const reviewer = reviewerKey(event);
    switch (event.kind) {
      case "verify":
      case "view": {
        const { unit } = event;
        const group = groupKey(reviewer, unit);
        // A later look does not weaken what was verified before.
        const strength = event.how === "viewed" ? "viewed" : event.kind;
        const key = joined(strength, group, unit.ctx, unit.ordinal, unit.equals, unit.alike, unit.file);
        marks.set(key, { event, reviewer, mayCarry: true });
        for (const place of [group, placeKey(reviewer, unit)]) {
          const keys = groups.get(place);
          if (keys === undefined) groups.set(place, new Set([key]));
          else keys.add(key);
        }
        if (event.kind === "verify") skips.delete(skipKey(reviewer, event.unit));
        break;
      }
      case "unverify": {
        // An undo of one act has been heeded already, and says nothing about others.
        if (event.undoes !== undefined) break;
        const { unit } = event;
        for (const key of groups.get(groupKey(reviewer, unit)) ?? []) {
          const mark = marks.get(key);
          if (mark === undefined) continue;
          const marked = mark.event.unit;
          const isOtherTwin = marked.file === unit.file && unit.file !== "" && marked.ordinal !== unit.ordinal;
          // Where there was no other with these lines, the reviewer meant them, whatever stood around them when they were marked.
          const isMeant = unit.equals === 1 || (marked.ctx === unit.ctx && !isOtherTwin);
          if (isMeant) marks.delete(key);
          else marks.set(key, { ...mark, mayCarry: false });
        }
        // The same contents under another name: the mark that was carried over from there is not carried any more.
        for (const key of groups.get(placeKey(reviewer, unit)) ?? []) {
          const mark = marks.get(key);
          if (mark !== undefined) marks.set(key, { ...mark, mayCarry: false });
        }
        break;
      }
      case "skip":
        skips.set(skipKey(reviewer, event.unit), event);
        break;
      case "answer":
      case "override":
        answers.set(JSON.stringify([reviewer, event.item, event.content ?? null]), event);
        break;
      case "triage":
        triages.set(findingKey(reviewer, event.finding), event);
        break;
      case "withdraw": {
        if (event.undoes !== undefined) break;
        if (event.finding !== undefined) triages.delete(findingKey(reviewer, event.finding));
        if (event.item === undefined) break;
        for (const [key, answer] of answers) {
          const isSameContent = event.content === undefined || event.content === answer.content;
          if (answer.item === event.item && isSameContent && reviewerKey(answer) === reviewer) answers.delete(key);
        }
        break;
      }
      case "run":
        runs.push(event);
        break;
      case "handback":
        handbacks.push(event);
        break;
      default:
        assertNever(event);
    }
  }
  return {
    marks: [...marks.values()].sort((a, b) => byTime(a.event, b.event)),
    answers: [...answers.values()],
    triages: [...triages.values()],
    skips: [...skips.values()],
    runs,
    handbacks,
    problems,
  };
}

/** Acts of one moment: what takes back comes last, so that it is never the one without effect. */
function byTime(a: LedgerEvent, b: LedgerEvent): number {
  return compare(a.at, b.at) || Number(isTakingBack(a)) - Number(isTakingBack(b)) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same act may have come in twice. Different acts under one id are nobody's: none gives anything, all take back. */
function distinct(events: readonly LedgerEvent[]): { acts: LedgerEvent[]; problems: Problem[] } {
  const byId = new Map<string, LedgerEvent>();
  const clashing = new Map<string, Map<string, LedgerEvent>>();
  for (const event of events) {
    const first = byId.get(event.id);
    if (first === undefined) {
      byId.set(event.id, event);
      continue;
    }
    // Written out only where there is something to compare: a ledger holds thousands of acts.
    const [one, two] = [JSON.stringify(first), JSON.stringify(event)];
    if (one !== two) clashing.set(event.id, (clashing.get(event.id) ?? new Map([[one, first]])).set(two, event));
  }
  const acts = [...byId.values()].filter(({ id }) => !clashing.has(id));
  for (const same of clashing.values()) acts.push(...[...same.values()].filter(isTakingBack));
  const problems = [...clashing.keys()]
    .sort(compare)
    .slice(0, 20)
    .map((id) =>
      blocking(
        "ledger-clash",
        `Two different acts in the ledger have the id ${id.slice(0, 80)}, which is given once only, so neither counts. Make them again, and find out what wrote to the ledger.`,
      ),
    );
  return { acts, problems };
}

/** What was taken back by its id: an act of the same reviewer, whenever it was made, for clocks differ. An undo stays. */
function undoneActs(acts: readonly LedgerEvent[]): ReadonlySet<LedgerEvent> {
  const byId = new Map(acts.map((act) => [act.id, act]));
  const undone = new Set<LedgerEvent>();
  for (const act of acts) {
    if ((act.kind !== "unverify" && act.kind !== "withdraw") || act.undoes === undefined) continue;
    const target = byId.get(act.undoes);
    if (target !== undefined && !isTakingBack(target) && reviewerKey(target) === reviewerKey(act)) undone.add(target);
  }
  return undone;
}

/** Quicker than JSON; the reader lets no NUL into these parts, except into a reviewer's key, which is JSON. */
function joined(...parts: readonly (string | number)[]): string {
  return parts.join("\0");
}

function groupKey(reviewer: string, { path, id }: UnitKey): string {
  return joined(reviewer, path, id);
}

function placeKey(reviewer: string, { ctx, file, index }: UnitKey): string {
  return joined(reviewer, file, index, ctx);
}

function skipKey(reviewer: string, { path, id, ctx, ordinal }: UnitKey): string {
  return joined(reviewer, path, id, ctx, ordinal);
}

function findingKey(reviewer: string, { rule, fingerprint, unit }: Acted<"triage">["finding"]): string {
  return JSON.stringify([reviewer, rule, fingerprint, unit ?? null]);
}
