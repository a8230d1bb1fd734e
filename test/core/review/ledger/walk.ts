/** A branch that is edited, rebased, reverted and pushed at random, while two people verify some of what they see. */
import assert from "node:assert/strict";
import type { Change, FileChange } from "../../../../extension/core/change/change.ts";
import type { Unit } from "../../../../extension/core/change/unit.ts";
import type { LedgerEvent } from "../../../../extension/core/review/ledger/event.ts";
import { eventLine } from "../../../../extension/core/review/ledger/event-line.ts";
import { foldLedger } from "../../../../extension/core/review/ledger/fold.ts";
import { type Freshness, freshness } from "../../../../extension/core/review/ledger/freshness.ts";
import { readLedger } from "../../../../extension/core/review/ledger/read-ledger.ts";
import { unitKeys } from "../../../../extension/core/review/ledger/unit-key.ts";
import { changeBetween, type Ends, randomHistory, type Step } from "../../change/random-history.ts";
import { type Choices, seeded } from "../../change/seeded.ts";
import { act, ada, bob } from "./ledger-builder.ts";
import { type Oracle, oracle } from "./walk-oracle.ts";

export interface WalkFigures {
  operations: number;
  units: number;
  verified: number;
  carried: number;
  open: number;
  /** Verified, though lines of it were written anew since: they and all around them look the same as what was read. */
  lookAlikes: number;
  marks: number;
  takenBack: number;
  /** Units through steps that wrote nothing, and those of them that stayed verified. */
  keptThrough: number;
  keptVerified: number;
  bytesChanged: number;
}

export function noFigures(): WalkFigures {
  return {
    operations: 0,
    units: 0,
    verified: 0,
    carried: 0,
    open: 0,
    lookAlikes: 0,
    marks: 0,
    takenBack: 0,
    keptThrough: 0,
    keptVerified: 0,
    bytesChanged: 0,
  };
}

interface Place {
  readonly file: FileChange;
  readonly unit: Unit;
}

type States = ReadonlyMap<Unit, Freshness>;

/**
 * Throws where a mark outlives what it marked, is lost without need, or survives the change of a byte. With `areLinesMarked` no line is
 * like another one, so that nothing may be taken for anything else.
 */
export function walk(seed: number, length: number, areLinesMarked: boolean, figures: WalkFigures): void {
  const choices = seeded(seed * 7919 + 1);
  const diligence = choices.one([0.2, 0.5, 0.9, 1]) ?? 1;
  const readers = [ada, bob].map((who) => ({ who, mind: oracle() }));
  let events: LedgerEvent[] = [];
  let before: { change: Change; states: States } | undefined;
  for (const step of randomHistory(seed, { length, areLinesMarked })) {
    const title = `seed ${seed}${areLinesMarked ? " marked" : ""}, operation ${figures.operations}: ${step.act}`;
    figures.operations += 1;
    const change = changeBetween(step.after);
    const states = statesOf(change, events);
    judge(step.after, change, states, readers, areLinesMarked, figures, title);
    if (before !== undefined) keep(step, before, change, states, areLinesMarked, figures, title);

    for (const { who, mind } of readers) {
      for (const { file, unit } of placesOf(change)) {
        const key = unitKeys(file)[file.units.indexOf(unit)];
        assert.ok(key !== undefined);
        const isOpen = states.get(unit)?.kind !== "verified";
        if (choices.chance(isOpen ? diligence * 0.4 : 0.05)) {
          figures.marks += 1;
          events = [...events, act({ kind: "verify", unit: key }, { who })];
          mind.verified(step.after, file, unit);
        } else if (choices.chance(0.03)) {
          figures.takenBack += 1;
          events = [...events, act({ kind: "unverify", unit: key }, { who })];
          mind.takenBack(step.after, file, unit);
        } else if (choices.chance(0.05)) events = [...events, act({ kind: "view", unit: key }, { who, how: "viewed" })];
      }
    }
    const after = statesOf(change, events);
    judge(step.after, change, after, readers, areLinesMarked, figures, `${title}, after marking`);
    if (areLinesMarked && choices.chance(0.3)) changeByte(step.after, change, after, events, choices, figures, title);
    before = { change, states: after };
  }
  assert.deepEqual(readLedger(events.map(eventLine).join(""), "L").events, events);
}

function statesOf(change: Change, events: readonly LedgerEvent[]): States {
  return freshness(change.files, foldLedger(events));
}

function placesOf(change: Change): Place[] {
  return change.files.flatMap((file) => file.units.map((unit) => ({ file, unit })));
}

function judge(
  ends: Ends,
  change: Change,
  states: States,
  readers: readonly { readonly who: { readonly email: string }; readonly mind: Oracle }[],
  areLinesMarked: boolean,
  figures: WalkFigures,
  title: string,
): void {
  for (const { file, unit } of placesOf(change)) {
    const state = states.get(unit);
    assert.ok(state !== undefined, title);
    figures.units += 1;
    figures[state.kind] += 1;
    if (state.kind === "open") continue;
    for (const standing of state.standing) {
      if (standing.act !== "verify") {
        assert.equal(standing.enoughFor, "low-risk");
        continue;
      }
      const mind = readers.find(({ who }) => who.email === standing.by.email)?.mind;
      assert.ok(mind !== undefined, title);
      const what = `${title}: ${file.path} line ${unit.added.start + 1} is ${standing.match} for ${standing.by.name}`;
      if (standing.match === "carried") {
        assert.equal(standing.enoughFor, "low-risk", what);
        assert.ok(mind.mayBeCarried(ends, file, unit), what);
        continue;
      }
      const isRead = mind.isReadByOrigin(ends, file, unit);
      if (!isRead) figures.lookAlikes += 1;
      assert.ok(isRead || !areLinesMarked || unit.kind !== "text", what);
      assert.ok(mind.mayBeVerified(ends, file, unit), what);
    }
  }
}

/** What a step that wrote no line must leave: every mark on every unit that is still there as it was. */
function keep(
  { act: done, isClean }: Step,
  before: { readonly change: Change; readonly states: States },
  change: Change,
  states: States,
  areLinesMarked: boolean,
  figures: WalkFigures,
  title: string,
): void {
  if (done === "squash" || done === "advance main") {
    assert.deepEqual([...states.values()].map(nameOf), [...before.states.values()].map(nameOf), `${title} changed the state of units`);
  }
  if (!isClean || !areLinesMarked) return;
  const now = new Map(placesOf(change).map(({ unit }) => [unit.id, unit]));
  for (const { file, unit } of placesOf(before.change)) {
    const was = before.states.get(unit);
    if (was?.kind !== "verified" && was?.kind !== "carried") continue;
    const there = now.get(unit.id);
    if (there === undefined) {
      // Main made another unit of it: it took away what stood between two, or gave the file another name, or did the same itself.
      assert.notEqual(unitsAt(change, file.path), unitsAt(before.change, file.path), `${title} lost a unit of ${file.path}`);
      continue;
    }
    const is = states.get(there);
    figures.keptThrough += 1;
    if (is?.kind === "verified") figures.keptVerified += 1;
    assert.notEqual(is?.kind, "open", `${title} lost the mark on line ${there.added.start + 1} of ${file.path}`);
    // Where nothing near it changed, nothing was lost at all.
    if (there.ctx === unit.ctx)
      assert.equal(is?.kind, was.kind, `${title} weakened the mark on line ${there.added.start + 1} of ${file.path}`);
  }
}

function nameOf({ kind }: Freshness): string {
  return kind;
}

function unitsAt(change: Change, path: string): string {
  return JSON.stringify(change.files.find((file) => file.path === path)?.units.map(({ id }) => id) ?? "none");
}

/** Another letter in one verified line: that unit is open then, and no other is. */
function changeByte(
  ends: Ends,
  change: Change,
  states: States,
  events: readonly LedgerEvent[],
  choices: Choices,
  figures: WalkFigures,
  title: string,
): void {
  // A renamed file is carried over as a whole or not at all.
  const isSettled = ({ file, unit }: Place): boolean => file.oldPath === undefined && states.get(unit)?.kind === "verified";
  const marked = placesOf(change).filter((place) => place.unit.added.end > place.unit.added.start && isSettled(place));
  const chosen = choices.one(marked);
  const lines = [...(ends.head.get(chosen?.file.path ?? "") ?? [])];
  if (chosen === undefined) return;
  const at = chosen.unit.added.start + choices.below(chosen.unit.added.end - chosen.unit.added.start);
  const line = lines[at];
  assert.ok(line !== undefined);
  // In the middle of the text, where the letter cannot make it the line that was there before.
  lines[at] = { ...line, text: line.text.replace(" # ", " @ ") };
  if (lines[at]?.text === line.text) return;
  figures.bytesChanged += 1;
  const altered = changeBetween({ ...ends, head: new Map(ends.head).set(chosen.file.path, lines) });
  const after = statesOf(altered, events);
  const ids = new Map(placesOf(change).map(({ unit }) => [unit.id, states.get(unit)?.kind]));
  for (const { file, unit } of placesOf(altered)) {
    const is = after.get(unit)?.kind;
    const was = ids.get(unit.id);
    if (was === undefined) assert.equal(is, "open", `${title}: a byte changed in line ${at + 1} of ${file.path}, and it is ${is}`);
    else if (was !== "open")
      assert.notEqual(is, "open", `${title}: line ${unit.added.start + 1} of ${file.path} is open for a byte in another`);
  }
  const gone = placesOf(change).filter(({ unit }) => !placesOf(altered).some((other) => other.unit.id === unit.id));
  assert.ok(gone.length >= 1, title);
}
