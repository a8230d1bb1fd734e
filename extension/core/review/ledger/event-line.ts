/** The line that an act becomes in a ledger, and back. */
import { userError } from "../../base/user-error.ts";
import { checksum } from "./checksum.ts";
import type { LedgerEvent } from "./event.ts";
import { readEvent, type Shape } from "./read-event.ts";

/** Of one line, in UTF-16 units. */
export const maximumLine = 65_536;

const tail = /,"sum":"([0-9a-f]{8})"\}$/;

/**
 * With its line break. Every character is covered by a checksum, which is its last member. Throws a `UserError` for an act that could not
 * be read back: it would count as damage, and cost the marks above it.
 */
export function eventLine(event: LedgerEvent): string {
  const open = JSON.stringify(event).slice(0, -1);
  const line = `${open},"sum":"${checksum(open)}"}`;
  const shape = readLine(line);
  if (shape.kind !== "event")
    throw userError("ledger-act", `This act cannot be recorded: its line ${shape.what}.`, "Use a shorter text, and check names and dates.");
  return `${line}\n`;
}

/** A line without its line break. `damaged`: a reason, as a clause ("is not JSON"). */
export function readLine(line: string): Shape {
  if (line.length > maximumLine) return { kind: "damaged", what: `is longer than ${maximumLine} characters` };
  const sum = tail.exec(line);
  if (sum === null) return { kind: "damaged", what: "does not end as a whole line does" };
  if (checksum(line.slice(0, sum.index)) !== sum[1]) return { kind: "damaged", what: "is not what was written: its checksum differs" };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: "damaged", what: "is not JSON" };
  }
  return readEvent(value);
}
