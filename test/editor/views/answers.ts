/** Answers about a checklist, made by hand. */
import type { ItemView, UnitView } from "../../../extension/core/report/checklist-view.ts";
import { emptyDelta } from "../../../extension/core/review/capability-delta.ts";
import type { ChecklistAnswer } from "../../../extension/server/protocol.ts";

export const ada = { name: "Ada", email: "ada@example.invalid" };

/** The English itself. */
export const say = (message: string, ...args: readonly (string | number)[]): string =>
  message.replaceAll(/\{(\d+)\}/g, (_, at: string) => String(args[Number(at)] ?? ""));

export function unitView(own: Partial<UnitView> = {}): UnitView {
  return {
    id: "0".repeat(64),
    name: "00000000",
    ordinal: 0,
    kind: "text",
    path: "a.ts",
    removed: { start: 0, end: 0 },
    added: { start: 0, end: 1 },
    label: { area: "source", areaReason: "", nature: "written", natureReason: "" },
    author: "unknown",
    risk: "low",
    reasons: [],
    findings: [],
    isVerified: false,
    isStale: false,
    marks: [],
    ...own,
  };
}

export const mark = { who: ada, at: "2026-01-01T00:00:00.000Z", how: "explicit", isExact: true } as const;

export function verified(own: Partial<UnitView> = {}): UnitView {
  return unitView({ isVerified: true, marks: [mark], ...own });
}

export function itemView(own: Partial<ItemView> = {}): ItemView {
  return {
    id: "intent",
    text: "What is it for?",
    details: [],
    state: "open",
    why: "Not answered.",
    waitingOn: "reviewer",
    risk: "medium",
    isRequired: true,
    settling: "answer",
    binding: "b",
    places: [],
    units: [],
    findings: [],
    ...own,
  };
}

export function answerOf(
  units: readonly UnitView[],
  items: readonly ItemView[] = [],
  own: Partial<ChecklistAnswer["review"]> = {},
): ChecklistAnswer {
  const base = { name: "main", commit: "b", chosen: "because" };
  const head = { name: "the working tree", chosen: "because" };
  const files = [...new Set(units.map(({ path }) => path))].map((path) => ({ path, status: "modified" as const, added: 1, removed: 0 }));
  const open = items.filter(({ state, isRequired }) => isRequired && state !== "satisfied" && state !== "overridden");
  return {
    review: {
      root: "file:///repository/",
      sides: files.map(() => ({})),
      verdict: "pass",
      findings: [],
      suppressed: [],
      problems: [],
      stats: { files: 0, coverage: { full: 0, partial: 0, none: 0 }, skipped: {} },
      change: { base, head, files },
      units: [],
      capabilities: emptyDelta,
      identity: [],
      actions: [],
      ...own,
    },
    checklist: {
      change: { base, head, digest: "d" },
      basis: "ledger",
      gate: { isOpen: open.length === 0, waiting: open.length === 0 ? [] : [{ on: "reviewer", count: open.length }] },
      items,
      units,
      debt: { lines: 10, unverifiedLines: 4, coverage: 0.6, weighted: 8, minutes: 1, sittings: 1, knownShare: 0 },
      uncommitted: [],
      problems: [],
    },
    who: ada,
    history: [],
    decisions: [],
  };
}
