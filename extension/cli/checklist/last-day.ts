/** Until when a decision holds: the day that was given, or so many days from now. */
import { dayAfter } from "../../core/review/checklist/day-after.ts";
import { Misuse } from "../misuse.ts";

/** `today` and the result as `YYYY-MM-DD`; without `days` there need be no end. */
export function lastDay(given: string | undefined, days: number | undefined, today: string): string | undefined {
  if (given !== undefined) {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toISOString().startsWith(given);
    if (!isDay || given < today) throw new Misuse(`--until ${given} is no day from today on.`, "Write it as YYYY-MM-DD.");
    return given;
  }
  return days === undefined ? undefined : dayAfter(today, days);
}
