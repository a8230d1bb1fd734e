/** Signs a statement: the line that goes into the notes. */

import { isSameBytes } from "../../core/attest/bytes.ts";
import { envelopeLine, namespace, payloadType, signedMessage } from "../../core/attest/envelope.ts";
import { isSignatureOver, readSshSignature } from "../../core/attest/ssh-signature.ts";
import type { Statement } from "../../core/attest/statement.ts";
import { statementPayload } from "../../core/attest/statement-payload.ts";
import { userError } from "../../core/base/user-error.ts";
import { cryptoPorts } from "./crypto-ports.ts";
import type { FoundKey } from "./signing-keys.ts";
import { type SigningOptions, sshSignature } from "./ssh-programs.ts";

/** Throws a `UserError` where the key does not sign, or signs what nobody could verify. */
export async function countersign(statement: Statement, key: FoundKey, options: SigningOptions = {}): Promise<string> {
  const payload = statementPayload(statement);
  const message = signedMessage(payloadType, payload);
  const blob = await sshSignature(message, namespace, key.signWith, options);
  const signature = readSshSignature(blob);
  const isGood =
    signature.kind === "read" &&
    signature.value.namespace === namespace &&
    isSameBytes(signature.value.key.blob, key.key.blob) &&
    (await isSignatureOver(message, signature.value, cryptoPorts));
  if (isGood) return envelopeLine(payload, blob, cryptoPorts);
  throw userError(
    "signature-unsound",
    `The signature that ${key.source} made does not verify${signature.kind === "refused" ? `: ${signature.reason}` : ""}.`,
    "Nobody could verify it later, so it was not kept. Sign with another key.",
  );
}
