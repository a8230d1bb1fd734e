/** Whether what a command was given is a range: commands can be run by anybody, with anything. */
import type { Range } from "../../core/base/range.ts";

export function isRange(value: unknown): value is Range {
  return (
    typeof value === "object" && value !== null && "start" in value && "end" in value && isPosition(value.start) && isPosition(value.end)
  );
}

function isPosition(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "line" in value &&
    "character" in value &&
    typeof value.line === "number" &&
    typeof value.character === "number"
  );
}
