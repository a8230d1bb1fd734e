/** The checklist for programs: versioned, described by `schemas/checklist.json`. */
import { adviceFor } from "../review/checklist/advice.ts";
import { isVerified } from "../review/checklist/enough.ts";
import type { ItemStatus } from "../review/checklist/item-state.ts";
import { unitName } from "../review/checklist/unit-name.ts";
import type { ChecklistResult } from "./checklist-result.ts";

const version = 1;

/** Ends with a line break. */
export function checklistJson(result: ChecklistResult): string {
  return `${JSON.stringify(checklistShape(result), undefined, 2)}\n`;
}

export function checklistShape(result: ChecklistResult): object {
  const { change, gate, debt, units, standingOf, problems, uncommitted, basis } = result;
  return {
    version,
    change,
    basis,
    gate: { isOpen: gate.isOpen, waiting: gate.waiting },
    items: gate.items.map((status) => itemShape(status, result)),
    units: units.map((reviewed) => {
      const { unit, risk, reasons, label } = reviewed;
      const standing = standingOf(unit);
      return {
        id: unit.id,
        name: unitName(unit),
        ordinal: unit.ordinal,
        path: unit.path,
        risk,
        reasons,
        nature: label.nature,
        isVerified: isVerified(reviewed, standing),
        isStale: standing.isStale,
        marks: standing.marks.map(({ who, at, how, isExact, agent }) => ({
          who,
          at,
          how,
          isExact,
          ...(agent === undefined ? {} : { agent }),
        })),
      };
    }),
    debt,
    uncommitted,
    problems: problems.map(({ code, message, weight, path, range }) => ({
      code,
      message,
      weight,
      ...(path === undefined ? {} : { path }),
      ...(range === undefined ? {} : { range }),
    })),
  };
}

function itemShape(status: ItemStatus, { standingOf }: ChecklistResult): object {
  const { item, state, why, waitingOn, by, at, verified } = status;
  const command = adviceFor(status, standingOf);
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
    findings: item.findings.map(({ rule, fingerprint }) => ({ rule, fingerprint })),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    ...(verified === undefined ? {} : { verified }),
    ...(command === undefined ? {} : { command: `countersign ${command}` }),
  };
}
