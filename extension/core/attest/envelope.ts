/** The DSSE envelope around a statement: one line of JSON with one signature. */
import { userError } from "../base/user-error.ts";
import { base64, base64Bytes, hex, joined, utf8 } from "./bytes.ts";
import { shape } from "./json-shape.ts";
import type { AttestPorts } from "./ports.ts";
import { fingerprint } from "./public-key.ts";
import { type Read, read, refused } from "./read.ts";
import { readSshSignature, type SshSignature } from "./ssh-signature.ts";

export const payloadType = "application/vnd.in-toto+json";

/** Keeps a signature over a review from being taken for one over anything else, and the other way round. */
export const namespace = "countersign-review-v1";

/** In characters. A statement about five thousand units stays under 16 KiB. */
export const envelopeLimit = 128 * 1024;

export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  /** A hint for people; `readEnvelope` refuses one that is not that of the key. */
  readonly keyId: string;
  readonly signature: SshSignature;
}

/** What is signed: type and payload, each with its length, so that neither can be taken for a part of the other. */
export function signedMessage(type: string, payload: Uint8Array): Uint8Array {
  return joined(utf8(`DSSEv1 ${utf8(type).length} ${type} ${payload.length} `), payload);
}

/** The line for a payload and the SSH signature over `signedMessage`. Throws a `UserError` where readers would refuse it. */
export function envelopeLine(payload: Uint8Array, signature: Uint8Array, ports: AttestPorts): string {
  const sound = readSshSignature(signature);
  const keyId = sound.kind === "read" ? fingerprint(sound.value.key, ports) : "";
  const line = spelled(payloadType, base64(payload), keyId, base64(signature));
  const back = readEnvelope(line, ports);
  if (back.kind === "read") return line;
  throw userError(
    "envelope-unsound",
    `The signature cannot be used: ${back.reason}.`,
    "Nobody could verify it later. Sign with another key, or split the change.",
  );
}

export function readEnvelope(line: string, ports: AttestPorts): Read<Envelope> {
  if (line.length > envelopeLimit) return refused(`the line is longer than ${envelopeLimit} characters`);
  const json = parsed(line);
  if (json === undefined) return refused("the line is not JSON");
  const at = shape();
  const type = at.text(at.member(json.value, "payloadType"), "payloadType", 200);
  const payload = at.text(at.member(json.value, "payload"), "payload", envelopeLimit);
  const signatures = at.list(at.member(json.value, "signatures"), "signatures", 1);
  const keyId = at.text(at.member(signatures[0], "keyid"), "keyid", 100);
  const encoded = at.text(at.member(signatures[0], "sig"), "sig", envelopeLimit);
  const reason = at.reason();
  if (reason !== undefined) return refused(reason);
  // One spelling only: nothing can be hidden in it, and equal signatures are equal lines.
  if (spelled(type, payload, keyId, encoded) !== line) return refused("the line is not the one compact spelling of an envelope");
  const payloadBytes = base64Bytes(payload);
  const signatureBytes = base64Bytes(encoded);
  if (payloadBytes === undefined || signatureBytes === undefined) return refused("the line holds base64 that is not in its one spelling");
  const signature = readSshSignature(signatureBytes);
  if (signature.kind === "refused") return signature;
  if (keyId !== fingerprint(signature.value.key, ports)) return refused("its keyid is not that of the key that signed");
  return read({ payloadType: type, payload: payloadBytes, keyId, signature: signature.value });
}

/** The name of an envelope, for trailers. */
export function envelopeDigest(line: string, ports: AttestPorts): string {
  return hex(ports.hash("sha256", utf8(line)));
}

function spelled(type: string, payload: string, keyid: string, sig: string): string {
  return JSON.stringify({ payloadType: type, payload, signatures: [{ keyid, sig }] });
}

function parsed(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    // Not JSON, or nested too deep to be read: both are refused by the caller.
    return undefined;
  }
}
