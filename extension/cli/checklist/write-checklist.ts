/** Writes a checklist in the format that was asked for. */
import type { ChecklistResult } from "../../core/report/checklist-result.ts";
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import type { Invocation, Surroundings } from "../run.ts";

export async function writeChecklist(result: ChecklistResult, invocation: Invocation, { output, terminal }: Surroundings): Promise<void> {
  if (invocation.format === "json") {
    const { checklistJson } = await import("../../core/report/json-checklist.ts");
    return output.write(checklistJson(result));
  }
  const { checklistText } = await import("../../core/report/text-checklist.ts");
  return output.write(
    checklistText(result, {
      width: terminal.width,
      paint: terminal.hasColour ? terminalPaint : noPaint,
      isAll: invocation.has("all"),
      isQuiet: invocation.isQuiet,
    }),
  );
}
