/**
 * Whether what a person verified is still what stands there. Marks hold for content, wherever a push or a rebase has put it;
 * where two things could be meant, none is.
 */
import { grouped } from "../../base/grouped.ts";
import type { Unit } from "../../change/unit.ts";
import type { LedgerEvent, Reviewer, UnitKey } from "./event.ts";
import type { UnitMark } from "./fold.ts";
import { type UnitsOfFile, unitKeys } from "./unit-key.ts";

/** A mark that speaks of a unit. */
export interface Standing {
  readonly match: "exact" | "carried";
  readonly act: "verify" | "view";
  readonly by: Reviewer;
  /** The agent in whose environment the mark was made. */
  readonly agent?: string;
  readonly how: LedgerEvent["how"];
  readonly at: string;
  readonly event: string;
  /** The change it was made on: an older one than today's where a branch went back to an old tree. */
  readonly change: LedgerEvent["change"];
  /** `low-risk`: carried, or only looked at, or made in an agent's environment. */
  readonly enoughFor: "any-risk" | "low-risk";
}

/**
 * `verified`: the same lines in the same context. `carried`: the same lines, but what stands around them changed. `open`: neither;
 * `stale` where this path had a mark that holds for nothing in it now, of which `was` is the latest. The first of `standing`, one for
 * each reviewer, is the strongest.
 */
export type Freshness =
  | { readonly kind: "verified" | "carried"; readonly best: Standing; readonly standing: readonly Standing[] }
  | { readonly kind: "open"; readonly stale: boolean; readonly was?: UnitMark["event"] };

export interface Marks {
  readonly marks: readonly UnitMark[];
  /** Acts that no longer hold, because of damage to the ledger: they make a unit stale at most. */
  readonly doubted?: readonly LedgerEvent[];
}

/**
 * One entry for each unit of `files`.
 *
 * A mark on one of several equal units speaks of that one alone as long as its file is the same on both sides. After any other change
 * of the file nothing tells the equals apart, so a mark holds only if all that were equal then had been marked, and no more are equal now.
 */
export function freshness(files: readonly UnitsOfFile[], { marks, doubted = [] }: Marks): ReadonlyMap<Unit, Freshness> {
  const byPath = grouped(marks, ({ event }) => event.unit.path);
  const events = grouped(
    [...doubted.flatMap((one) => (one.kind === "verify" || one.kind === "view" ? [one] : [])), ...marks.map((mark) => mark.event)],
    ({ unit }) => unit.path,
  );
  const result = new Map<Unit, Freshness>();
  for (const file of files) {
    const here = marksById(byPath.get(file.path) ?? []);
    const there = file.oldPath === undefined ? [] : (byPath.get(file.oldPath) ?? []);
    const keys = unitKeys(file);
    const held = new Set<string>();
    const open: Unit[] = [];
    file.units.forEach((unit, at) => {
      const key = keys[at];
      if (key === undefined) return;
      // Two contents that could not be read have one id, and nothing says that they are the same.
      const isUnknown = unit.kind !== "text" && key.file === "";
      const standing = isUnknown ? [] : [...standings(key, here(key.id)), ...movedStandings(unit, key, file, there)].sort(strongestFirst);
      const [best] = standing;
      if (best !== undefined) {
        result.set(unit, { kind: best.match === "exact" ? "verified" : "carried", best, standing: onePerReviewer(standing) });
        held.add(key.id);
        for (const { event } of standing) held.add(event);
      } else open.push(unit);
    });
    if (open.length === 0) continue;
    // A mark that holds for its own unit says nothing about the others, but for those that could be confused with it.
    const paths = file.oldPath === undefined ? [file.path] : [file.path, file.oldPath];
    const gone = paths.map((path) => latestOf((events.get(path) ?? []).filter((event) => !held.has(event.unit.id) && !held.has(event.id))));
    const equals = new Map((events.get(file.path) ?? []).map((event) => [event.unit.id, event]));
    for (const unit of open) {
      const was = equals.get(unit.id) ?? gone.find((event) => event !== undefined);
      result.set(unit, { kind: "open", stale: was !== undefined, ...(was === undefined ? {} : { was }) });
    }
  }
  return result;
}

function latestOf(events: readonly UnitMark["event"][]): UnitMark["event"] | undefined {
  return events.reduce<UnitMark["event"] | undefined>(
    (last, event) => (last === undefined || last.at <= event.at ? event : last),
    undefined,
  );
}

/** What the marks on one path and id say, prepared so that each unit costs a few look-ups however often it repeats. */
interface MarksOfId {
  /** One for each reviewer and kind of act: what one looked at does not complete what one verified. */
  readonly own: readonly {
    /** By contents of the file, ordinal and ctx. */
    readonly places: ReadonlyMap<string, UnitMark>;
    /** By ctx: the largest set of units alike that was marked whole. */
    readonly alike: ReadonlyMap<string, WholeSet>;
    /** The largest set of units with this id that was marked whole. */
    readonly equals: WholeSet | undefined;
  }[];
}

/** Units that could be confused with each other at one time, all of them marked. */
interface WholeSet {
  readonly size: number;
  readonly last: UnitMark;
}

function standings(key: UnitKey, marks: MarksOfId | undefined): Standing[] {
  return (marks?.own ?? []).flatMap(({ places, alike, equals }) => {
    const same = key.file === "" ? undefined : places.get(placeOf(key));
    const set = alike.get(key.ctx);
    const exact = same ?? (set !== undefined && set.size >= key.alike ? set.last : undefined);
    if (exact !== undefined) return [standingOf(exact, "exact")];
    return equals !== undefined && equals.size >= key.equals ? [standingOf(equals.last, "carried")] : [];
  });
}

function placeOf({ file, ordinal, ctx }: UnitKey): string {
  return `${ordinal} ${ctx} ${file}`;
}

/** `marks` are all of one path, by anyone, latest last. Most paths have marks on units that are no more: those are not looked into. */
function marksById(marks: readonly UnitMark[]): (id: string) => MarksOfId | undefined {
  const byId = grouped(marks, ({ event }) => event.unit.id);
  const known = new Map<string, MarksOfId>();
  return (id) => {
    const all = byId.get(id);
    if (all === undefined) return undefined;
    const found = known.get(id) ?? marksOfId(all);
    known.set(id, found);
    return found;
  };
}

function marksOfId(all: readonly UnitMark[]): MarksOfId {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return { own: [onlyMark(only)] };
  const byCtx = grouped(all, ({ event }) => event.unit.ctx);
  const own = [...reviewersIn(all).values()].map((list) => {
    const places = new Map(list.map((mark) => [placeOf(mark.event.unit), mark]));
    const alike = new Map<string, WholeSet>();
    for (const [ctx, ofCtx] of grouped(list, ({ event }) => event.unit.ctx)) {
      const set = largestWholeSet(ofCtx, byCtx.get(ctx) ?? [], "alike");
      if (set !== undefined) alike.set(ctx, set);
    }
    return { places, alike, equals: largestWholeSet(list, all, "equals") };
  });
  return { own };
}

/** What nearly every unit has; the same as the general way finds, without its many small maps. */
function onlyMark(mark: UnitMark): MarksOfId["own"][number] {
  const { unit } = mark.event;
  const set = { size: 1, last: mark };
  return {
    places: new Map([[placeOf(unit), mark]]),
    alike: new Map(unit.alike === 1 ? [[unit.ctx, set]] : []),
    equals: unit.equals === 1 && mark.mayCarry ? set : undefined,
  };
}

/**
 * The largest number of equal units that were there at one time and all marked in `own`, unless the ledger knows of more of them at a
 * later time: then one of the later ones may be what is left now. `own` and `all` latest last.
 */
function largestWholeSet(own: readonly UnitMark[], all: readonly UnitMark[], count: "alike" | "equals"): WholeSet | undefined {
  let largest: WholeSet | undefined;
  for (const set of grouped(own, ({ event: { unit } }) => `${unit[count]} ${unit.file}`).values()) {
    const last = set.at(-1);
    if (last === undefined) continue;
    const size = last.event.unit[count];
    const isWhole = new Set(set.map(({ event }) => event.unit.ordinal)).size >= size;
    const isCarried = count === "alike" || set.every(({ mayCarry }) => mayCarry);
    if (isWhole && isCarried && (largest === undefined || size >= largest.size)) largest = { size, last };
  }
  if (largest === undefined) return undefined;
  const { size, last } = largest;
  return all.some(({ event }) => event.unit[count] > size && event.at > last.event.at) ? undefined : largest;
}

function reviewersIn(marks: readonly UnitMark[]): ReadonlyMap<string, readonly UnitMark[]> {
  return grouped(marks, ({ event, reviewer }) => `${event.how === "viewed" ? "viewed" : event.kind} ${reviewer}`);
}

/**
 * A renamed file has other ids, for they hold its path. Only where the same two contents are compared under another name is it
 * certain that a unit is the one that was marked; and since the name may matter, it is carried at most.
 */
function movedStandings(unit: Unit, key: UnitKey, file: UnitsOfFile, marks: readonly UnitMark[]): Standing[] {
  if (unit.kind !== "text" || file.status !== "renamed" || key.file === "") return [];
  const own = marks.filter(
    ({ event: { unit: marked }, mayCarry }) => mayCarry && marked.file === key.file && marked.ctx === key.ctx && marked.index === key.index,
  );
  return [...reviewersIn(own).values()].flatMap((list) => {
    const last = list.at(-1);
    return last === undefined ? [] : [standingOf(last, "carried")];
  });
}

function standingOf({ event }: UnitMark, match: Standing["match"]): Standing {
  const isFull = match === "exact" && event.kind === "verify" && event.how !== "viewed" && event.by === undefined;
  return {
    match,
    act: event.kind,
    by: event.who,
    ...(event.by === undefined ? {} : { agent: event.by }),
    how: event.how,
    at: event.at,
    event: event.id,
    change: event.change,
    enoughFor: isFull ? "any-risk" : "low-risk",
  };
}

function strongestFirst(a: Standing, b: Standing): number {
  return rank(a) - rank(b) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0) || (a.event < b.event ? -1 : 1);
}

/** A person before an agent, verified before looked at, exact before carried. */
function rank({ agent, act, how, match }: Standing): number {
  const isVerified = act === "verify" && how !== "viewed";
  return (agent === undefined ? 0 : 4) + (isVerified ? 0 : 2) + (match === "exact" ? 0 : 1);
}

/** `standing` strongest first. */
function onePerReviewer(standing: readonly Standing[]): Standing[] {
  const seen = new Set<string>();
  return standing.filter(({ by, agent }) => {
    const key = JSON.stringify([by.email.trim().toLowerCase() || by.name.trim(), agent ?? null]);
    return !seen.has(key) && seen.add(key);
  });
}
