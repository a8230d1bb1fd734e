/** Units with all that is said of them: what a reviewer reads from, the riskiest first. */

import type { Finding } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import type { Problem } from "../base/problem.ts";
import { countsInReview } from "../base/verdict.ts";
import type { Change } from "../change/change.ts";
import type { Provenance } from "../change/provenance/provenance.ts";
import type { Unit } from "../change/unit.ts";
import type { UnitLabel } from "../change/unit-label.ts";
import { placeFindings } from "./placed-findings.ts";
import { type Author, type Risk, riskOf, risks } from "./risk.ts";

export interface ReviewedUnit {
  readonly unit: Unit;
  readonly label: UnitLabel;
  /** What the evidence comes to. */
  readonly author: Author;
  /** Absent where no evidence was looked for. */
  readonly provenance?: Provenance;
  readonly risk: Risk;
  /** Clauses for people: what sets the risk. */
  readonly reasons: readonly string[];
  /** Those that belong to it, in any state. */
  readonly findings: readonly Finding[];
}

export interface ReviewedUnitsInput {
  readonly change: Change;
  readonly labels: ReadonlyMap<Unit, UnitLabel>;
  readonly provenanceOf: (unit: Unit) => Provenance | undefined;
  /** Also those that only a new comment would suppress. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** In the order of the change. */
export function reviewedUnits({ change, labels, provenanceOf, findings, problems }: ReviewedUnitsInput): ReviewedUnit[] {
  const placed = placeFindings(change.files, findings);
  const blocking = grouped(
    problems.filter(({ weight }) => weight === "blocking"),
    ({ path }) => path,
  );
  return change.files.flatMap((file) =>
    file.units.map((unit): ReviewedUnit => {
      const own = placed.get(unit) ?? [];
      const label = labels.get(unit) ?? unlabelled;
      const provenance = provenanceOf(unit);
      const author = provenance?.mark ?? "unknown";
      const isUnclear = (blocking.get(file.path) ?? []).some((problem) => isIn(problem, unit));
      return {
        unit,
        label,
        author,
        ...(provenance === undefined ? {} : { provenance }),
        findings: own,
        ...riskOf({ unit, label, author, findings: own.filter(countsInReview), isUnclear }),
      };
    }),
  );
}

/** The riskiest first; what asks the same in the order of the change. */
export function riskiestFirst(units: readonly ReviewedUnit[]): ReviewedUnit[] {
  return [...units].sort((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk));
}

/** Whoever labels units labels all of them; one that was forgotten is to be read like any other. */
const unlabelled: UnitLabel = { area: "source", areaReason: "nothing is known of it", nature: "written", natureReason: "" };

/** A problem of the whole file is one of each of its units. */
function isIn({ range }: Problem, unit: Unit): boolean {
  if (range === undefined || unit.kind !== "text") return true;
  return range.start.line < Math.max(unit.added.end, unit.added.start + 1) && range.end.line >= unit.added.start;
}
