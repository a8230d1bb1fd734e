/** What the page shows, out of what the server answered: cut to size, and with every text of others made visible. */

import {
  limits,
  type PageCapability,
  type PageFinding,
  type PageItem,
  type PageMeter,
  type PageModel,
  type PagePlace,
  type PageReader,
} from "../../../webview/page-model.ts";
import type { ToPage } from "../../../webview/protocol.ts";
import type { ItemView, UnitView } from "../../core/report/checklist-view.ts";
import { visible } from "../../core/report/visible.ts";
import type { CapabilityEntry } from "../../core/review/capability-delta.ts";
import type { How } from "../../core/review/ledger/event.ts";
import { risks } from "../../core/review/risk.ts";
import type { ChecklistAnswer, SignaturesView } from "../../server/protocol.ts";
import { isOpenItem } from "../views/gate-words.ts";

export function pageModelOf({ review, checklist, who, agent, history, decisions }: ChecklistAnswer): PageModel {
  const { change, basis, gate, items, units, debt, uncommitted, problems } = checklist;
  const capabilities = [
    ...review.capabilities.added.map((entry) => capabilityOf(entry, "added")),
    ...review.capabilities.spread.map((entry) => capabilityOf(entry, "spread")),
    ...review.capabilities.removed.map((entry) => capabilityOf(entry, "removed")),
  ];
  return {
    base: shown(change.base.name),
    head: shown(change.head.name),
    isCommit: change.head.commit !== undefined,
    basis,
    isGateOpen: gate.isOpen,
    waiting: gate.waiting.map(({ on, count }) => ({ on, count })),
    items: cutItems(items).map(itemsOf(decisions)),
    allItems: items.length,
    lowOpen: lowOpenUnits(checklist.units).length,
    debt: {
      lines: debt.lines,
      unverifiedLines: debt.unverifiedLines,
      coverage: debt.coverage,
      weighted: debt.weighted,
      minutes: debt.minutes,
      sittings: debt.sittings,
      knownShare: debt.knownShare,
    },
    meters: metersOf(units),
    capabilities: capabilities.slice(0, limits.capabilities),
    allCapabilities: capabilities.length,
    unread: review.capabilities.unread.slice(0, limits.places).map(shown),
    readers: readersOf(units).slice(0, limits.people),
    history: history.slice(0, limits.history).map((entry) => ({
      at: shown(entry.at),
      who: personOf(entry.who),
      text: shown(entry.text),
      ...(entry.agent === undefined ? {} : { agent: shown(entry.agent) }),
    })),
    uncommitted: uncommitted.slice(0, limits.places).map(shown),
    problems: problems
      .toSorted((a, b) => Number(a.weight === "note") - Number(b.weight === "note"))
      .slice(0, limits.problems)
      .map(({ message, weight, path, range }) => ({
        message: shown(message),
        weight,
        ...(path === undefined ? {} : { path: shown(path) }),
        ...(range === undefined ? {} : { line: range.start.line + 1 }),
      })),
    ...(who === undefined ? {} : { who: personOf(who) }),
    ...(agent === undefined ? {} : { agent: shown(agent) }),
  };
}

/** What the signatures prove, for the page: names and reasons come from the notes, which anybody can write. */
export function pageSignatures({
  isProved,
  failures,
  reviewers,
  uncounted,
  target,
}: SignaturesView): Extract<ToPage, { kind: "signatures" }> {
  return {
    kind: "signatures",
    isProved,
    target: shown(target.ref),
    failures: failures.slice(0, limits.problems).map(({ message }) => shown(message)),
    reviewers: reviewers.slice(0, limits.people).map(({ principals, fingerprints, reviewedAt, result }) => ({
      who: shown(principals.join(", ")),
      keys: shown(fingerprints.join(", ")),
      at: shown(reviewedAt),
      isRejection: result === "rejected",
    })),
    uncounted: uncounted.slice(0, limits.people).map(({ by, at, reasons }) => ({
      reasons: reasons.slice(0, limits.details).map(shown),
      ...(by === undefined ? {} : { by: shown(by) }),
      ...(at === undefined ? {} : { at: shown(at) }),
    })),
  };
}

/** Those that one act for all of them settles. */
export function lowOpenUnits(units: readonly UnitView[]): readonly UnitView[] {
  return units.filter(({ risk, isVerified }) => risk === "low" && !isVerified);
}

/** Where not all can be shown, those that are open come first: what is settled asks nothing any more. */
function cutItems(items: readonly ItemView[]): readonly ItemView[] {
  if (items.length <= limits.items) return items;
  return items.toSorted((a, b) => Number(isOpenItem(b)) - Number(isOpenItem(a))).slice(0, limits.items);
}

/** One after the other: together they show no more findings than the page can draw in a moment. */
function itemsOf(decisions: ChecklistAnswer["decisions"]): (item: ItemView) => PageItem {
  // The first of several holds.
  const made = new Map(decisions.toReversed().map((one) => [decisionKey(one), one]));
  let left: number = limits.allFindings;
  return (item) => {
    const shownOnes = cutFindings(item.findings, Math.min(left, limits.findings), made);
    left -= shownOnes.length;
    return itemOf(item, shownOnes);
  };
}

type Decisions = ReadonlyMap<string, ChecklistAnswer["decisions"][number]>;

function decisionKey({ rule, fingerprint }: { readonly rule: string; readonly fingerprint: string }): string {
  return JSON.stringify([rule, fingerprint]);
}

/** Where not all can be shown, those come first that nobody has decided: else the page would never come to them. */
function cutFindings(findings: ItemView["findings"], most: number, made: Decisions): readonly PageFinding[] {
  const isMade = (finding: ItemView["findings"][number]): number => Number(made.has(decisionKey(finding)));
  const first = findings.length <= most ? findings : findings.toSorted((a, b) => isMade(a) - isMade(b)).slice(0, most);
  return first.map((finding) => findingOf(finding, made));
}

function itemOf(item: ItemView, findings: readonly PageFinding[]): PageItem {
  const { state, waitingOn, risk, isRequired, settling, by, at, verified, command } = item;
  const places = onceEach(item.places.map(({ path, range }) => placeOf(path, range?.start.line)));
  return {
    // Sent back as it came: it is no text for a person.
    id: item.id,
    text: shown(item.text),
    details: item.details.slice(0, limits.details).map(shown),
    state,
    why: shown(item.why),
    waitingOn,
    risk,
    isRequired,
    settling,
    places: places.slice(0, limits.places),
    allPlaces: places.length,
    findings,
    allFindings: item.findings.length,
    units: item.units.length,
    ...(by === undefined ? {} : { by: personOf(by) }),
    ...(at === undefined ? {} : { at: shown(at) }),
    ...(verified === undefined ? {} : { verified }),
    ...(command === undefined ? {} : { command: shown(command) }),
  };
}

function findingOf(found: ItemView["findings"][number], decisions: Decisions): PageFinding {
  const made = decisions.get(decisionKey(found));
  const { rule, fingerprint, message } = found;
  const finding = { rule, fingerprint, message: shown(message) };
  if (made === undefined) return finding;
  const { as, reason, who, until } = made;
  return { ...finding, decided: { as, reason: shown(reason), who: personOf(who), ...(until === undefined ? {} : { until }) } };
}

function metersOf(units: readonly UnitView[]): PageMeter[] {
  return risks.toReversed().map((risk) => {
    const own = units.filter((unit) => unit.risk === risk);
    return { risk, units: own.length, verified: own.filter(({ isVerified }) => isVerified).length };
  });
}

/** Latest first. What an agent marked under a person's name is a row of its own. */
function readersOf(units: readonly UnitView[]): PageReader[] {
  const rows = new Map<string, { who: PageReader["who"]; agent: string | undefined; units: number; lastAt: string; hows: Set<How> }>();
  for (const { marks } of units) {
    const seen = new Set<string>();
    for (const { who, agent, at, how } of marks) {
      const key = JSON.stringify([who.email, who.name, agent]);
      const row = rows.get(key) ?? { who: personOf(who), agent, units: 0, lastAt: at, hows: new Set<How>() };
      rows.set(key, row);
      if (!seen.has(key)) row.units += 1;
      seen.add(key);
      if (at > row.lastAt) row.lastAt = at;
      row.hows.add(how);
    }
  }
  return [...rows.values()]
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0))
    .map(({ who, agent, units, lastAt, hows }) => ({
      who,
      units,
      lastAt: shown(lastAt),
      hows: [...hows].sort(),
      ...(agent === undefined ? {} : { agent: shown(agent) }),
    }));
}

function capabilityOf({ kind, object, places, folders }: CapabilityEntry, change: PageCapability["change"]): PageCapability {
  return {
    change,
    kind,
    places: places.slice(0, limits.places).map(({ path, range }) => placeOf(path, range.start.line)),
    allPlaces: places.length,
    folders: folders.slice(0, limits.places).map(shown),
    ...(object === undefined ? {} : { object: shown(object) }),
  };
}

/** The path as it is, for it is sent back to be opened; the page isolates it. @param line 0-based */
function placeOf(path: string, line: number | undefined): PagePlace {
  return { path: path.slice(0, limits.text), ...(line === undefined ? {} : { line: line + 1 }) };
}

/** Several findings of one line have one place to be opened at. */
function onceEach(places: readonly PagePlace[]): readonly PagePlace[] {
  return [...new Map(places.map((place) => [JSON.stringify([place.path, place.line]), place])).values()];
}

function personOf({ name, email }: { readonly name: string; readonly email: string }): PageReader["who"] {
  return { name: shown(name), email: shown(email) };
}

const longest = 4_000;

/** `visible` may lengthen a text eightfold; the cut stays under the limit all the same. */
function shown(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const seen = visible(cut);
  return seen.length > limits.text ? `${seen.slice(0, limits.text - 1)}…` : seen;
}
