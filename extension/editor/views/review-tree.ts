/** What the Review view shows: what to know first, then the files by risk, each with its units. Plain data, without the editor. */

import { assertNever } from "../../core/base/assert-never.ts";
import { grouped } from "../../core/base/grouped.ts";
import { oneLine } from "../../core/base/one-line.ts";
import type { Range } from "../../core/base/range.ts";
import { capabilityWording } from "../../core/report/capability-text.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { CapabilityEntry } from "../../core/review/capability-delta.ts";
import { type Risk, risks } from "../../core/review/risk.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { Say } from "../say.ts";
import { gateWords } from "./gate-words.ts";

export interface ReviewFilter {
  /** Leave out what is verified. */
  readonly hidesDone: boolean;
  /** Only what is open in files of which something had been verified: what a push brought since. */
  readonly showsOnlyChanged: boolean;
}

export interface SummaryNode {
  readonly kind: "summary";
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon: string;
  readonly place?: { readonly path: string; readonly range?: Range };
  /** What it does when it is chosen. */
  readonly runs?: "countersign.readSession";
  readonly children: readonly SummaryNode[];
}

export interface FileNode {
  readonly kind: "file";
  readonly path: string;
  readonly status: string;
  readonly risk: Risk;
  /** Those that the filter lets through, in the order of the file. */
  readonly units: readonly UnitView[];
  /** Of all its units. */
  readonly verified: number;
  readonly total: number;
}

export interface UnitNode {
  readonly kind: "unit";
  readonly unit: UnitView;
}

export type ReviewNode = SummaryNode | FileNode | UnitNode;

const longest = 160;
/** Rows below one summary node: the report has all of them. */
const mostRows = 30;

/** @param isSessionRead whether the change was reviewed with what an agent recorded */
export function reviewNodes(
  answer: ChecklistAnswer,
  filter: ReviewFilter,
  isSessionRead: boolean,
  say: Say,
): readonly (SummaryNode | FileNode)[] {
  return [...summaryNodes(answer, isSessionRead, say), ...fileNodes(answer, filter)];
}

/** Riskiest first; of one risk in the order of the change. Files of which the filter leaves nothing are left out. */
export function fileNodes({ review, checklist }: ChecklistAnswer, filter: ReviewFilter): readonly FileNode[] {
  const statuses = new Map(review.change.files.map(({ path, status }) => [path, status]));
  const files = [...grouped(checklist.units, ({ path }) => path)].map(([path, units]): FileNode => {
    const shown = units.filter((unit) => isShown(unit, filter));
    return {
      kind: "file",
      path,
      status: statuses.get(path) ?? "modified",
      risk: highest(units),
      units: shown,
      verified: units.filter(({ isVerified }) => isVerified).length,
      total: units.length,
    };
  });
  return files.filter(({ units }) => units.length > 0).sort((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk));
}

function isShown({ isVerified, isStale }: UnitView, { hidesDone, showsOnlyChanged }: ReviewFilter): boolean {
  if (showsOnlyChanged) return isStale && !isVerified;
  return !(hidesDone && isVerified);
}

function highest(units: readonly UnitView[]): Risk {
  return risks[Math.max(0, ...units.map(({ risk }) => risks.indexOf(risk)))] ?? "low";
}

/** All units in the order in which they are read: file by file as they are shown, in each by place. */
export function readingOrder(answer: ChecklistAnswer): readonly UnitView[] {
  return fileNodes(answer, { hidesDone: false, showsOnlyChanged: false }).flatMap(({ units }) => units);
}

/** The first open unit after the one given, beginning again at the top; undefined where all are verified. */
export function nextOpen(answer: ChecklistAnswer, after?: Pick<UnitView, "id" | "ordinal">): UnitView | undefined {
  const units = readingOrder(answer);
  const at = after === undefined ? -1 : units.findIndex(({ id, ordinal }) => id === after.id && ordinal === after.ordinal);
  return [...units.slice(at + 1), ...units.slice(0, at + 1)].find(({ isVerified }) => !isVerified);
}

function summaryNodes(answer: ChecklistAnswer, isSessionRead: boolean, say: Say): SummaryNode[] {
  return [
    verdictNode(answer, say),
    ...capabilityNodes(answer, say),
    ...authorNodes(answer, isSessionRead, say),
    ...scopeNodes(answer, say),
  ];
}

function verdictNode(answer: ChecklistAnswer, say: Say): SummaryNode {
  const { review, checklist } = answer;
  const blocking = review.problems.filter(({ weight }) => weight === "blocking");
  const rows = [
    summary("verdict.change", say("{0} → {1}", oneLine(review.change.base.name, 80), oneLine(review.change.head.name, 80)), "git-compare", {
      description: oneLine(review.change.head.chosen, longest),
    }),
    ...checklist.uncommitted
      .slice(0, mostRows)
      .map((path) =>
        summary(`uncommitted.${path}`, oneLine(path, longest), "info", { description: say("not committed, and so not part of this") }),
      ),
    ...blocking.slice(0, mostRows).map((problem, at) =>
      summary(`untold.${at}`, oneLine(problem.message, longest), "question", {
        description: say("could not tell"),
        ...(problem.path === undefined
          ? {}
          : { place: { path: problem.path, ...(problem.range === undefined ? {} : { range: problem.range }) } }),
      }),
    ),
  ];
  return summary("verdict", gateWords(checklist, say), checklist.gate.isOpen ? "unlock" : "lock", {
    description: verdictWords(answer, say),
    children: rows,
  });
}

function verdictWords({ review: { verdict } }: ChecklistAnswer, say: Say): string {
  switch (verdict) {
    case "pass":
      return say("nothing in it needs attention");
    case "attention":
      return say("needs attention");
    case "unknown":
      return say("not everything could be told");
    default:
      return assertNever(verdict);
  }
}

function capabilityNodes({ review: { capabilities } }: ChecklistAnswer, say: Say): SummaryNode[] {
  const groups: readonly [id: string, title: string, icon: string, entries: readonly CapabilityEntry[]][] = [
    ["added", say("New in this change"), "zap", capabilities.added],
    ["spread", say("New to a folder"), "type-hierarchy", capabilities.spread],
    ["removed", say("Not done any more"), "remove", capabilities.removed],
  ];
  const nodes = groups.flatMap(([id, label, icon, entries]) =>
    entries.length === 0
      ? []
      : [
          summary(`capabilities.${id}`, label, icon, {
            description: String(entries.length),
            children: entries.slice(0, mostRows).map((entry, at) => capabilityNode(entry, `capabilities.${id}.${at}`, id !== "removed")),
          }),
        ],
  );
  if (capabilities.unread.length === 0) return nodes;
  const unread = capabilities.unread
    .slice(0, mostRows)
    .map((path) => summary(`unread.${path}`, oneLine(path, longest), "file", { place: { path } }));
  const label = say("May be able to do more: could not be read in full");
  return [...nodes, summary("unread", label, "question", { description: String(capabilities.unread.length), children: unread })];
}

/** Places of what is gone are the base's, and cannot be gone to at the head. */
function capabilityNode({ kind, object, places }: CapabilityEntry, id: string, isAtHead: boolean): SummaryNode {
  const { verb, one } = capabilityWording(kind);
  const [first] = places;
  return summary(id, oneLine(`${verb}: ${object ?? one}`, longest), "symbol-event", {
    ...(first === undefined ? {} : { description: oneLine(`${first.path}:${first.range.start.line + 1}`, longest) }),
    ...(first === undefined || !isAtHead ? {} : { place: first }),
    children: places.length < 2 ? [] : places.slice(0, mostRows).map((place, at) => placeNode(place, `${id}.${at}`, isAtHead)),
  });
}

function placeNode(place: { readonly path: string; readonly range: Range }, id: string, isAtHead: boolean): SummaryNode {
  return summary(id, oneLine(`${place.path}:${place.range.start.line + 1}`, longest), "location", isAtHead ? { place } : {});
}

function authorNodes({ review, checklist }: ChecklistAnswer, isSessionRead: boolean, say: Say): SummaryNode[] {
  const count = (author: UnitView["author"]): number => checklist.units.filter((unit) => unit.author === author).length;
  const [agent, unknown] = [count("agent"), count("unknown")];
  if (checklist.units.length === 0) return [];
  const evidence = new Set(
    review.units.flatMap(({ provenance }) => (provenance?.evidence ?? []).filter(({ says }) => says === "agent").map(({ text }) => text)),
  );
  const notable = review.identity.filter(({ weight }) => weight === "notable");
  const label = agent === 0 ? say("Nothing tells who wrote it") : say("An agent wrote {0} of {1} units", agent, checklist.units.length);
  const isAllHuman = agent === 0 && unknown === 0;
  return [
    summary("authors", isAllHuman ? say("People wrote it, as recorded") : label, agent === 0 ? "person" : "hubot", {
      ...(agent > 0 && unknown > 0 ? { description: say("of {0} nothing tells who", unknown) } : {}),
      children: [
        ...[...evidence].slice(0, mostRows).map((text, at) => summary(`evidence.${at}`, oneLine(text, longest), "quote")),
        ...notable.slice(0, mostRows).map(({ text }, at) => summary(`identity.${at}`, oneLine(text, longest), "account")),
        // What is not known may stand in what the agent recorded, which is read only when it is asked for.
        ...(unknown === 0 || isSessionRead
          ? []
          : [summary("session", say("Read the agent’s last session along…"), "history", { runs: "countersign.readSession" })]),
      ],
    }),
  ];
}

function scopeNodes({ review: { scope } }: ChecklistAnswer, say: Say): SummaryNode[] {
  if (scope?.kind !== "told" || scope.outside.length === 0) return [];
  const rows = scope.outside
    .slice(0, mostRows)
    .map(({ path, reason }) =>
      summary(`outside.${path}`, oneLine(path, longest), "file", { description: oneLine(reason, longest), place: { path } }),
    );
  return [
    summary("outside", say("Outside of what was asked for"), "references", { description: String(scope.outside.length), children: rows }),
  ];
}

function summary(id: string, label: string, icon: string, rest: Partial<Omit<SummaryNode, "kind" | "id">> = {}): SummaryNode {
  return { kind: "summary", id, label, icon, children: [], ...rest };
}
