/** A checklist as plain data: what programs, the editor and the page of the checklist are given. */

import type { Problem } from "../base/problem.ts";
import type { Side } from "../change/change.ts";
import type { LineSpan } from "../change/line-set.ts";
import type { UnitKind } from "../change/unit.ts";
import type { UnitLabel } from "../change/unit-label.ts";
import { adviceFor } from "../review/checklist/advice.ts";
import { isVerified } from "../review/checklist/enough.ts";
import type { Place, Settling } from "../review/checklist/item.ts";
import type { ItemState, ItemStatus, WaitingOn } from "../review/checklist/item-state.ts";
import { unitName } from "../review/checklist/unit-name.ts";
import type { Debt } from "../review/debt.ts";
import type { How, Reviewer } from "../review/ledger/event.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";
import type { Author, Risk } from "../review/risk.ts";
import type { ChecklistResult } from "./checklist-result.ts";
import { problemShape } from "./problem-shape.ts";

export interface MarkView {
  readonly who: Reviewer;
  /** RFC 3339. */
  readonly at: string;
  readonly how: How;
  /** Among the lines that it was made among; else carried. */
  readonly isExact: boolean;
  readonly agent?: string;
}

export interface UnitView {
  readonly id: string;
  /** As commands take it. */
  readonly name: string;
  readonly ordinal: number;
  readonly kind: UnitKind;
  readonly path: string;
  /** 0-based lines of the old and the new text, the end exclusive. */
  readonly removed: LineSpan;
  readonly added: LineSpan;
  readonly description?: string;
  readonly label: UnitLabel;
  readonly author: Author;
  readonly risk: Risk;
  readonly reasons: readonly string[];
  /** Of findings that are new. */
  readonly findings: readonly { readonly rule: string; readonly fingerprint: string; readonly message: string }[];
  readonly isVerified: boolean;
  /** Its file had a mark on something that is no more. */
  readonly isStale: boolean;
  readonly marks: readonly MarkView[];
}

export interface ItemView {
  readonly id: string;
  readonly text: string;
  readonly details: readonly string[];
  readonly state: ItemState;
  readonly why: string;
  readonly waitingOn: WaitingOn;
  readonly risk: Risk;
  readonly isRequired: boolean;
  readonly settling: Settling;
  readonly binding: string;
  readonly places: readonly Place[];
  /** Names of units. */
  readonly units: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly fingerprint: string; readonly message: string }[];
  readonly by?: Reviewer;
  readonly at?: string;
  /** Of its units, how many are verified well enough. */
  readonly verified?: number;
  /** What settles it on a command line. */
  readonly command?: string;
}

export interface ChecklistView {
  readonly change: { readonly base: Side; readonly head: Side; readonly digest: string };
  readonly basis: "ledger" | "signatures";
  readonly gate: { readonly isOpen: boolean; readonly waiting: readonly { readonly on: WaitingOn; readonly count: number }[] };
  readonly items: readonly ItemView[];
  readonly units: readonly UnitView[];
  readonly debt: Debt;
  readonly uncommitted: readonly string[];
  readonly problems: readonly Problem[];
}

export function checklistView(result: ChecklistResult): ChecklistView {
  const { change, basis, gate, units, debt, uncommitted, problems } = result;
  return {
    change,
    basis,
    gate: { isOpen: gate.isOpen, waiting: gate.waiting },
    items: gate.items.map((status) => itemView(status, result)),
    units: units.map((unit) => unitView(unit, result)),
    debt,
    uncommitted,
    problems: problems.map(problemShape),
  };
}

function unitView(reviewed: ReviewedUnit, { standingOf }: ChecklistResult): UnitView {
  const { unit, label, author, risk, reasons, findings } = reviewed;
  const standing = standingOf(unit);
  return {
    id: unit.id,
    name: unitName(unit),
    ordinal: unit.ordinal,
    kind: unit.kind,
    path: unit.path,
    removed: unit.removed,
    added: unit.added,
    ...(unit.description === undefined ? {} : { description: unit.description }),
    label,
    author,
    risk,
    reasons,
    findings: findings.filter(({ state }) => state === "new").map(({ rule, fingerprint, message }) => ({ rule, fingerprint, message })),
    isVerified: isVerified(reviewed, standing),
    isStale: standing.isStale,
    marks: standing.marks.map(({ who, at, how, isExact, agent }) => ({ who, at, how, isExact, ...(agent === undefined ? {} : { agent }) })),
  };
}

function itemView(status: ItemStatus, { standingOf, basis }: ChecklistResult): ItemView {
  const { item, state, why, waitingOn, by, at, verified } = status;
  const command = basis === "ledger" ? adviceFor(status, standingOf) : undefined;
  return {
    id: item.id,
    text: item.text,
    details: item.details,
    state,
    why,
    waitingOn,
    risk: item.risk,
    isRequired: item.isRequired,
    settling: item.settling,
    binding: item.binding,
    places: item.places,
    units: item.units.map(({ unit }) => unitName(unit)),
    findings: item.findings.map(({ rule, fingerprint, message }) => ({ rule, fingerprint, message })),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    ...(verified === undefined ? {} : { verified }),
    ...(command === undefined ? {} : { command: `countersign ${command}` }),
  };
}
