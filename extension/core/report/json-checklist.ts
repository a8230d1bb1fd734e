/** The checklist for programs: versioned, described by `schemas/checklist.json`. */
import type { ChecklistResult } from "./checklist-result.ts";
import { checklistView } from "./checklist-view.ts";

const version = 1;

/** Ends with a line break. */
export function checklistJson(result: ChecklistResult): string {
  return `${JSON.stringify({ version, ...checklistView(result) }, undefined, 2)}\n`;
}
