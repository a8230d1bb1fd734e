/** A statement as the one JSON text that is signed. */
import { userError } from "../base/user-error.ts";
import { utf8 } from "./bytes.ts";
import { readStatement } from "./read-statement.ts";
import type { Statement } from "./statement.ts";
import { statementJson } from "./statement-json.ts";

/** The payload of the envelope. Throws a `UserError` for a statement that readers would refuse. */
export function statementPayload(statement: Statement): Uint8Array {
  const payload = utf8(JSON.stringify(statementJson(statement)));
  const back = readStatement(payload);
  if (back.kind === "read") return payload;
  throw userError(
    "statement-unsound",
    `The statement cannot be signed: ${back.reason}.`,
    "Nobody could verify the signature later. Look at the value that is named, or report this.",
  );
}
