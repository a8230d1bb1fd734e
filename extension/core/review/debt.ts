/** The debt of a change: what of it nobody has verified, weighed by risk and by who wrote it. Reported, never gated. */
import type { Unit } from "../change/unit.ts";
import type { ReviewedUnit } from "./reviewed-unit.ts";
import type { Author, Risk } from "./risk.ts";

export interface Debt {
  /** Changed lines that are not blank and not generated. */
  readonly lines: number;
  /** Those of them in units that nobody has verified well enough. */
  readonly unverifiedLines: number;
  /** 0 to 1, weighed by provenance; 1 where there is nothing to verify. */
  readonly coverage: number;
  /** Unverified lines, each weighed by risk and provenance. */
  readonly weighted: number;
  /** To read what is unverified at 300 lines an hour; sittings of at most 400 lines. */
  readonly minutes: number;
  readonly sittings: number;
  /** The share of lines of which there is evidence who wrote them, 0 to 1; always to be shown beside the rest. */
  readonly knownShare: number;
}

export interface DebtInput {
  readonly units: readonly ReviewedUnit[];
  /** Changed lines of a unit that are not blank. */
  readonly linesOf: (unit: Unit) => number;
  readonly isVerified: (unit: ReviewedUnit) => boolean;
}

const riskWeight: Readonly<Record<Risk, number>> = { low: 1, medium: 2, high: 4, critical: 8 };
/** Unknown weighs as much as an agent's: nobody has said that it is a person's. */
const authorWeight: Readonly<Record<Author, number>> = { agent: 1, unknown: 1, human: 0.25 };

export function debtOf({ units, linesOf, isVerified }: DebtInput): Debt {
  let lines = 0;
  let unverifiedLines = 0;
  let weighed = 0;
  let weighedOpen = 0;
  let weighted = 0;
  let known = 0;
  for (const unit of units) {
    if (unit.label.area === "generated") continue;
    const count = linesOf(unit.unit);
    const weight = authorWeight[unit.author];
    lines += count;
    weighed += weight * count;
    if (unit.author !== "unknown") known += count;
    if (isVerified(unit)) continue;
    unverifiedLines += count;
    weighedOpen += weight * count;
    weighted += weight * riskWeight[unit.risk] * count;
  }
  return {
    lines,
    unverifiedLines,
    coverage: weighed === 0 ? 1 : 1 - weighedOpen / weighed,
    weighted,
    minutes: Math.ceil(unverifiedLines / 5),
    sittings: Math.ceil(unverifiedLines / 400),
    knownShare: lines === 0 ? 1 : known / lines,
  };
}
