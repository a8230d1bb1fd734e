/** Whether a mark is enough for a unit: what asks more of its reader asks more of the mark. */

import { foldedAddress } from "../../base/folded-address.ts";
import type { Unit } from "../../change/unit.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import type { Standing, UnitMark } from "./acts.ts";

export type StandingOf = (unit: Unit) => Standing;

/** Of low risk any mark on the same content is enough. Above it a person's own, on this unit, among these lines, is asked for. */
export function isEnough(mark: UnitMark, { risk }: Pick<ReviewedUnit, "risk">): boolean {
  if (risk === "low") return true;
  return mark.isExact && mark.agent === undefined && (mark.how === "explicit" || mark.how === "cli");
}

/** By how many different people a unit is verified well enough. */
export function verifiers(unit: ReviewedUnit, standing: Standing): number {
  return new Set(standing.marks.filter((mark) => isEnough(mark, unit)).map(({ who }) => foldedAddress(who.email))).size;
}

export function isVerified(unit: ReviewedUnit, standing: Standing): boolean {
  return standing.marks.some((mark) => isEnough(mark, unit));
}
