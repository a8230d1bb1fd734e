/**
 * Which units a signature covers, in few bytes.
 *
 * A statement may not list five thousand units, and must still say which of them the reviewer has verified. So it carries one digest
 * over the identities (`id`, `ctx`, `ordinal`) of *all* units of the change, in sorted order, and one letter for each of them in that
 * order. Whoever verifies computes the units from git: the digest shows that they are the same ones, and then the letters say which of
 * them are covered, and how. A reviewer can sign a part: the rest has the letter of open units.
 *
 * The digest does not depend on the marks, so all reviewers of one change sign the same one. It does not depend on the tree or the commits
 * either: a clean rebase keeps it. When the change has moved, the digests differ and the letters say nothing about the new units: the
 * signature covers nothing of them. (To name what moved, the units of the signed commits can be computed again.)
 */
import { assertNever } from "../base/assert-never.ts";
import { digestTree } from "./digest-tree.ts";
import type { AttestPorts } from "./ports.ts";
import { type Read, read, refused } from "./read.ts";
import { lettersOf, runsOf } from "./runs.ts";

/** The fields of a unit that identify it. */
export interface UnitIdentity {
  readonly id: string;
  readonly ctx: string;
  readonly ordinal: number;
}

export type How = "explicit" | "viewed" | "bulk" | "cli" | "agent";

/** `carried`: the unit was verified where its surroundings read differently. `agent`: the mark was made in an agent's environment. */
export type UnitMark =
  | { readonly kind: "open" }
  | { readonly kind: "verified"; readonly how: How }
  | { readonly kind: "carried"; readonly how: How };

export interface MarkedUnit extends UnitIdentity {
  readonly mark: UnitMark;
}

export interface UnitMarks {
  readonly count: number;
  readonly digest: string;
  readonly marks: string;
}

const letterOf: Readonly<Record<How, string>> = { explicit: "e", viewed: "v", bulk: "b", cli: "c", agent: "a" };
const markOf: ReadonlyMap<string, UnitMark> = new Map([
  ["-", { kind: "open" }],
  ...hows().flatMap((how): [string, UnitMark][] => [
    [letterOf[how], { kind: "verified", how }],
    [letterOf[how].toUpperCase(), { kind: "carried", how }],
  ]),
]);

function hows(): How[] {
  return ["explicit", "viewed", "bulk", "cli", "agent"];
}

export function unitMarks(units: readonly MarkedUnit[], ports: AttestPorts): UnitMarks {
  const ordered = sorted(units);
  return { count: units.length, digest: digestOf(ordered, ports), marks: runsOf(ordered.map(({ mark }) => letter(mark))) };
}

/** One value for the whole change: equal before and after a clean rebase. */
export function unitsDigest(units: readonly UnitIdentity[], ports: AttestPorts): string {
  return digestOf(sorted(units), ports);
}

/** The mark of each of `units`, which must be those that the digest was made of; `isSameTree`: nothing at all has moved. */
export function marksOf(
  { count, marks }: UnitMarks,
  units: readonly UnitIdentity[],
  isSameTree: boolean,
): Read<ReadonlyMap<UnitIdentity, UnitMark>> {
  if (units.length !== count) return refused(`it is about ${count} units, and the change has ${units.length}`);
  const letters = lettersOf(marks, count);
  if (letters.kind === "refused") return letters;
  const ordered = sorted(units);
  const found = new Map<UnitIdentity, UnitMark>();
  for (const [at, unit] of ordered.entries()) {
    const mark = markOf.get(letters.value[at] ?? "");
    if (mark === undefined) return refused("it has a mark that is not known");
    found.set(unit, mark);
  }
  // Where something may have moved, nothing tells twins apart: unless all of them are marked alike, none is.
  if (!isSameTree) {
    for (let at = 0; at < ordered.length; ) {
      let end = at + 1;
      while (isTwin(ordered[at], ordered[end])) end++;
      const twins = ordered.slice(at, end);
      const kinds = new Set(letters.value.slice(at, end));
      if (kinds.size > 1) for (const twin of twins) found.set(twin, { kind: "open" });
      at = end;
    }
  }
  return read(found);
}

export function isKnownMark(letter: string): boolean {
  return markOf.has(letter);
}

function letter(mark: UnitMark): string {
  switch (mark.kind) {
    case "open":
      return "-";
    case "verified":
      return letterOf[mark.how];
    case "carried":
      return letterOf[mark.how].toUpperCase();
    default:
      return assertNever(mark);
  }
}

function digestOf(ordered: readonly UnitIdentity[], ports: AttestPorts): string {
  return digestTree(
    ordered.map(({ id, ctx, ordinal }) => JSON.stringify([id, ctx, ordinal])),
    ports,
  );
}

function isTwin(one: UnitIdentity | undefined, other: UnitIdentity | undefined): boolean {
  return one !== undefined && other !== undefined && one.id === other.id && one.ctx === other.ctx;
}

function sorted<U extends UnitIdentity>(units: readonly U[]): U[] {
  return [...units].sort((a, b) => compared(a.id, b.id) || compared(a.ctx, b.ctx) || a.ordinal - b.ordinal);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
