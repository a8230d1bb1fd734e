/** Writes a checklist in the format that was asked for. */
import { assertNever } from "../../core/base/assert-never.ts";
import type { ChecklistResult } from "../../core/report/checklist-result.ts";
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import { sha256 } from "../assets.ts";
import { remarksIn } from "../remarks-in.ts";
import type { Invocation, Surroundings } from "../run.ts";
import { type ChecklistFormat, checklistFormats } from "./checklist-formats.ts";

export async function writeChecklist(result: ChecklistResult, invocation: Invocation, surroundings: Surroundings): Promise<void> {
  const { output, terminal } = surroundings;
  const format = checklistFormats.find((one) => one === invocation.format);
  if (format !== undefined) return output.write(await checklistIn(format, result, surroundings.version()));
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

/** In a format for machines, or for a page. */
async function checklistIn(format: ChecklistFormat, result: ChecklistResult, version: string): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../../core/report/json-checklist.ts")).checklistJson(result);
    case "markdown":
      return (await import("../../core/report/markdown-checklist.ts")).checklistMarkdown(result);
    case "sarif":
      return (await import("../../core/report/sarif-checklist.ts")).checklistSarif(result, version, sha256);
    case "junit":
      return (await import("../../core/report/junit-checklist.ts")).checklistJunit(result);
    case "github":
    case "gitlab": {
      const { remarksOfChecklist } = await import("../../core/report/remark.ts");
      return remarksIn(format, remarksOfChecklist(result));
    }
    default:
      return assertNever(format);
  }
}
