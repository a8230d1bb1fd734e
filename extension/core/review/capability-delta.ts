/** What a change lets the code do that it could not do before: capabilities of both sides compared as sets, each with its places. */

import { type Capability, capabilities, type Finding } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import { comparePositions, type Range } from "../base/range.ts";
import type { LineSet } from "../change/line-set.ts";
import { fingerprintKey } from "./finding-states.ts";
import { folderOf, packageFolders } from "./package-folders.ts";

/** A changed file as analysed on both sides. Findings that are no capabilities are left aside. */
export interface CapabilityFile {
  /** The new path; of a deleted file the old one. */
  readonly path: string;
  /** Lines of the head that the change wrote. */
  readonly addedLines: LineSet;
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
  /** The head was read in full, so that what is not found there is not there. */
  readonly isHeadKnown: boolean;
}

export interface CapabilityPlace {
  readonly path: string;
  readonly range: Range;
}

export interface CapabilityEntry {
  readonly kind: Capability;
  /** With what: a host, a program, a variable. Absent where the code does not say: then these are all such places that are new. */
  readonly object?: string;
  /** Those in lines that the change wrote, or all if there are none: then what leads there was changed. By path, then in order. */
  readonly places: readonly CapabilityPlace[];
  /** The packages or top-level folders of the places; the top of the repository is the empty text. */
  readonly folders: readonly string[];
}

/** Each list by kind, in the order of `capabilities`, then by object; what the code does not tell comes last of its kind. */
export interface CapabilityDelta {
  /** Nothing in the changed files did it at the base. */
  readonly added: readonly CapabilityEntry[];
  /** Not new to the changed files, but to these folders. */
  readonly spread: readonly CapabilityEntry[];
  /** Nothing in the changed files does it any more; the places are the base's. Only where every head was read in full. */
  readonly removed: readonly CapabilityEntry[];
  /** Files whose head could not be read in full: they may be able to do more. */
  readonly unread: readonly string[];
}

export const emptyDelta: CapabilityDelta = { added: [], spread: [], removed: [], unread: [] };

/** Whether a finding tells of a capability: it belongs to the delta, and in no list of what is to be judged. */
export function isCapability(finding: Finding): boolean {
  return finding.category === "capability";
}

/**
 * `manifests` are paths of package manifests that are known beside the changed ones; a file belongs to the nearest folder above
 * it that holds one, else to its top-level folder.
 */
export function capabilityDelta(files: readonly CapabilityFile[], manifests: readonly string[] = []): CapabilityDelta {
  const packages = packageFolders([...manifests, ...files.map(({ path }) => path)]);
  const base = files.flatMap((file) => sightings(file.base, file, packages));
  const head = files.flatMap((file) => sightings(file.head, file, packages));
  const unread = files.filter((file) => !file.isHeadKnown).map(({ path }) => path);

  const known = new Set(base.map(told));
  const knownHere = new Set(base.map(toldIn));
  const isNew = newOnes(base, head);
  const untold = head.filter((one) => one.object === undefined && isNew.has(one));
  const added = [...untold, ...head.filter((one) => one.object !== undefined && !known.has(told(one)))];
  const spread = head.filter((one) => one.object !== undefined && known.has(told(one)) && !knownHere.has(toldIn(one)));

  const remaining = new Set(head.map(told));
  const isGone = newOnes(head, base);
  const removed = unread.length > 0 ? [] : base.filter((one) => (one.object === undefined ? isGone.has(one) : !remaining.has(told(one))));
  return { added: entries(added), spread: entries(spread), removed: entries(removed), unread };
}

interface Sighting {
  readonly kind: Capability;
  readonly object: string | undefined;
  readonly place: CapabilityPlace;
  readonly folder: string;
  readonly isWritten: boolean;
  /** What it was made of, for those that have no object to be compared by. */
  readonly key: string;
}

function sightings(findings: readonly Finding[], { path, addedLines, base }: CapabilityFile, packages: ReadonlySet<string>): Sighting[] {
  const own = findings.filter((finding) => isCapability(finding) && finding.capability !== undefined);
  const followed = followedCalls(own);
  const telling = rulesThatTell(own);
  const folder = folderOf(path, packages);
  return own.flatMap((finding): Sighting[] => {
    const { capability } = finding;
    if (capability === undefined) return [];
    if (capability.object === undefined) {
      const rules = telling.get(beginning(capability.kind, finding.range));
      if (followed.has(finding) || (rules !== undefined && !rules.has(finding.rule))) return [];
    }
    return [
      {
        kind: capability.kind,
        object: capability.object,
        place: { path: finding.path, range: finding.range },
        folder,
        isWritten: findings !== base && addedLines.touches(finding.range),
        key: `${capability.kind} ${fingerprintKey(finding)}`,
      },
    ];
  });
}

/**
 * Calls of a language that the engine followed to what they do: that is told by the rules about commands, in the arguments or the
 * whole of the call. What is told belongs to the innermost call around it, so that no call is explained by another one inside it.
 */
function followedCalls(findings: readonly Finding[]): ReadonlySet<Finding> {
  const found = new Set<Finding>();
  const isOfCommands = ({ rule }: Finding): boolean => rule.startsWith("command/");
  const inOrder = [...findings].sort(
    (a, b) =>
      comparePositions(a.range.start, b.range.start) ||
      comparePositions(b.range.end, a.range.end) ||
      Number(isOfCommands(a)) - Number(isOfCommands(b)),
  );
  const open = new Map<string, Finding[]>();
  for (const finding of inOrder) {
    const kind = finding.capability?.kind ?? "";
    const around = open.get(kind) ?? [];
    open.set(kind, around);
    for (let last = around.at(-1); last !== undefined && comparePositions(last.range.end, finding.range.start) <= 0; last = around.at(-1))
      around.pop();
    const innermost = around.at(-1);
    if (!isOfCommands(finding)) around.push(finding);
    else if (innermost !== undefined) found.add(innermost);
  }
  return found;
}

/** Two rules about commands may see one, by its name and by what it does: where each begins, which of them tell with what. */
function rulesThatTell(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { capability, rule, range } of findings) {
    if (capability?.object === undefined) continue;
    const key = beginning(capability.kind, range);
    found.set(key, (found.get(key) ?? new Set()).add(rule));
  }
  return found;
}

function beginning(kind: Capability, { start }: Range): string {
  return `${kind} ${start.line}:${start.character}`;
}

function told({ kind, object }: Sighting): string {
  return object === undefined ? kind : `${kind} ${object}`;
}

function toldIn(one: Sighting): string {
  return `${one.folder}\0${told(one)}`;
}

/** Those of `after` that have no equal in `before`, one for one; of equal ones those that the change wrote. */
function newOnes(before: readonly Sighting[], after: readonly Sighting[]): ReadonlySet<Sighting> {
  const counts = new Map<string, number>();
  for (const { key } of before) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = new Set<Sighting>();
  for (const one of [...after].sort((a, b) => Number(a.isWritten) - Number(b.isWritten))) {
    const left = counts.get(one.key) ?? 0;
    if (left === 0) found.add(one);
    else counts.set(one.key, left - 1);
  }
  return found;
}

function entries(found: readonly Sighting[]): CapabilityEntry[] {
  const made = [...grouped(found, told).values()].flatMap((group): CapabilityEntry[] => {
    const [first] = group;
    if (first === undefined) return [];
    const written = group.filter(({ isWritten }) => isWritten);
    // What is not told is one thing for each place: a place left out would be a thing left out.
    const shown = first.object === undefined || written.length === 0 ? group : written;
    const { kind, object } = first;
    return [
      {
        kind,
        ...(object === undefined ? {} : { object }),
        places: distinctPlaces(shown.map(({ place }) => place)),
        folders: [...new Set(shown.map(({ folder }) => folder))].sort(byCodePoint),
      },
    ];
  });
  return made.sort(
    (a, b) =>
      capabilities.indexOf(a.kind) - capabilities.indexOf(b.kind) ||
      Number(a.object === undefined) - Number(b.object === undefined) ||
      byCodePoint(a.object ?? "", b.object ?? ""),
  );
}

/** One for each beginning: a call, and the call of what it gives, are read in one look. */
function distinctPlaces(places: readonly CapabilityPlace[]): CapabilityPlace[] {
  const ordered = [...places].sort(
    (a, b) => byCodePoint(a.path, b.path) || comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
  return ordered.filter((place, at) => {
    const before = ordered[at - 1];
    return before === undefined || before.path !== place.path || comparePositions(before.range.start, place.range.start) !== 0;
  });
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
