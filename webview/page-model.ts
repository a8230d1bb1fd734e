/** What the checklist page shows: plain data, each part with its shape. Lines are 1-based, as a person reads them. */

import { capabilities } from "../extension/core/base/finding.ts";
import type { Settling } from "../extension/core/review/checklist/item.ts";
import type { ItemState, WaitingOn } from "../extension/core/review/checklist/item-state.ts";
import type { How, TriageDecision } from "../extension/core/review/ledger/event.ts";
import type { Risk } from "../extension/core/review/risk.ts";
import { count, flag, list, number, oneOf, record, type Shape, type Shaped, text } from "./shape.ts";

/** What is longer comes cut, and says so. */
export const limits = {
  text: 12_000,
  items: 300,
  places: 40,
  findings: 100,
  /** Of all items together. */
  allFindings: 1_000,
  details: 40,
  history: 200,
  capabilities: 300,
  people: 100,
  problems: 60,
} as const;

const words = text(limits.text);
const risk: Shape<Risk> = oneOf(["low", "medium", "high", "critical"]);
const state: Shape<ItemState> = oneOf(["open", "stale", "satisfied", "overridden", "error"]);
const waitingOn: Shape<WaitingOn> = oneOf(["reviewer", "second person", "author", "role", "nobody"]);
const settling: Shape<Settling> = oneOf(["view", "triage", "answer", "run", "second-person", "role", "link"]);

const person = record({ name: words, email: words });
const place = record({ path: words }, { line: count });
const how: Shape<How> = oneOf(["explicit", "viewed", "bulk", "cli"]);
const decision: Shape<TriageDecision> = oneOf(["fixed", "accepted", "false-positive"]);
const finding = record(
  { rule: words, fingerprint: words, message: words },
  /** What was decided on it, and still holds. */
  { decided: record({ as: decision, reason: words, who: person }, { until: words }) },
);
const item = record(
  {
    id: words,
    text: words,
    details: list(words, limits.details),
    state,
    why: words,
    waitingOn,
    risk,
    isRequired: flag,
    settling,
    places: list(place, limits.places),
    /** How many there are, those left out of the list included. */
    allPlaces: count,
    findings: list(finding, limits.findings),
    allFindings: count,
    units: count,
  },
  { by: person, at: words, verified: count, command: words },
);
const entry = record({ at: words, who: person, text: words }, { agent: words });
const capability = record(
  {
    change: oneOf(["added", "spread", "removed"]),
    kind: oneOf(capabilities),
    places: list(place, limits.places),
    allPlaces: count,
    folders: list(words, limits.places),
  },
  { object: words },
);
const meter = record({ risk, units: count, verified: count });
const reader = record({ who: person, units: count, lastAt: words, hows: list(how, 8) }, { agent: words });
const problem = record({ message: words, weight: oneOf(["blocking", "note"]) }, { path: words, line: count });

export const pageModel = record(
  {
    base: words,
    head: words,
    /** Whether the head is a commit: only then it can be signed as it is shown. */
    isCommit: flag,
    basis: oneOf(["ledger", "signatures"]),
    isGateOpen: flag,
    waiting: list(record({ on: waitingOn, count }), 8),
    items: list(item, limits.items),
    allItems: count,
    /** Units of low risk that nobody has verified. */
    lowOpen: count,
    debt: record({
      lines: count,
      unverifiedLines: count,
      coverage: number,
      weighted: number,
      minutes: count,
      sittings: count,
      knownShare: number,
    }),
    meters: list(meter, 4),
    capabilities: list(capability, limits.capabilities),
    allCapabilities: count,
    unread: list(words, limits.places),
    readers: list(reader, limits.people),
    history: list(entry, limits.history),
    uncommitted: list(words, limits.places),
    problems: list(problem, limits.problems),
  },
  { who: person, agent: words },
);

export type PageModel = Shaped<typeof pageModel>;
export type PageItem = Shaped<typeof item>;
export type PageFinding = Shaped<typeof finding>;
export type PagePlace = Shaped<typeof place>;
export type PageCapability = Shaped<typeof capability>;
export type PageReader = Shaped<typeof reader>;
export type PageMeter = Shaped<typeof meter>;
export type PageProblem = Shaped<typeof problem>;
