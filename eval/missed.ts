/** Risky rows that nothing of medium and above speaks of, by the reason: described by their families, never quoted. Pure functions. */
import { byKey, type Judged, percent } from "./measure.ts";
import type { Section } from "./sections.ts";

export const missedReasons = [
  "not read: nothing here speaks the language",
  "reported as unknown: a blocking problem, so the verdict is no pass",
  "spoken of below medium only",
  "read in part: a note says what could not be resolved",
  "read in full, and no rule speaks of it",
] as const;
export type MissedReason = (typeof missedReasons)[number];

/** Undefined of a row that was found. The first of the reasons that holds. */
export function missedReason({ answer, isFound }: Judged): MissedReason | undefined {
  if (isFound) return undefined;
  if (answer.coverage === "none") return missedReasons[0];
  if (answer.problems.some((problem) => problem.weight === "blocking")) return missedReasons[1];
  if (answer.findings.some((finding) => finding.category !== "capability")) return missedReasons[2];
  return answer.coverage === "partial" ? missedReasons[3] : missedReasons[4];
}

/** How many by reason, then by source and category with their reasons. `strong`: risky rows with a strong label. */
export function missedSections(strong: readonly Judged[]): Section[] {
  const missed = strong.flatMap((one) => {
    const reason = missedReason(one);
    return reason === undefined ? [] : [{ one, reason }];
  });
  const count = (reason: MissedReason) => missed.filter((row) => row.reason === reason).length;
  const places = [
    ...byKey(
      missed.map(({ one }) => one),
      (row) => `${row.category}\0${row.dataset}`,
    ),
  ];
  return [
    {
      title: "Missed, by reason",
      head: ["reason", "rows", "of all strong rows"],
      rows: missedReasons.map((reason) => [reason, String(count(reason)), percent(count(reason), strong.length)]),
    },
    {
      title: "Missed, by category and source",
      note: "Families are rows cut from one template, or from one page of their source",
      head: ["category", "dataset", "rows", "families", "mostly"],
      rows: places.map(([key, group]) => {
        const [category = "", dataset = ""] = key.split("\0");
        return [category, dataset, String(group.length), String(new Set(group.map((one) => one.row.family)).size), mostly(group)];
      }),
    },
  ];
}

function mostly(group: readonly Judged[]): string {
  const counted = missedReasons.map((reason) => ({ reason, rows: group.filter((one) => missedReason(one) === reason).length }));
  const [first] = counted.sort((a, b) => b.rows - a.rows);
  return first === undefined ? "" : `${first.reason} (${first.rows})`;
}
