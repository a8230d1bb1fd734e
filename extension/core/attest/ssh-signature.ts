/**
 * SSHSIG: signatures that `ssh-keygen -Y sign` makes, over a message, for one namespace. The namespace is signed with the message, so
 * that a signature made for a git commit or a file is never one over a review.
 */
import { base64, base64Bytes, isSameBytes, joined, textOf, utf8 } from "./bytes.ts";
import type { AttestPorts, Curve, HashName, RawHash } from "./ports.ts";
import { fieldSize, keyLimit, type PublicKey, readPublicKey } from "./public-key.ts";
import { type Read, read, refused } from "./read.ts";
import { wireReader, wireString, wireUint32 } from "./ssh-wire.ts";

export interface SshSignature {
  readonly key: PublicKey;
  readonly namespace: string;
  /** What the message is hashed with before the key signs it. */
  readonly hash: HashName;
  readonly algorithmHash: RawHash;
  readonly raw: Uint8Array;
  /** Only from keys in hardware. */
  readonly token?: TokenState;
}

export interface TokenState {
  readonly flags: number;
  /** How often the token has signed, as far as it says. */
  readonly counter: number;
}

/** In bytes. */
export const signatureLimit = 16 * 1024;

const magic = utf8("SSHSIG");

export function readSshSignature(blob: Uint8Array): Read<SshSignature> {
  if (blob.length > signatureLimit) return refused(`the signature is longer than ${signatureLimit} bytes`);
  const reader = wireReader(blob);
  if (!isSameBytes(reader.raw(6), magic)) return refused("it is no SSH signature");
  const version = reader.uint32();
  if (version !== 1) return refused(`SSH signatures of version ${version} are not known`);
  const keyBlob = reader.string(keyLimit);
  const namespace = reader.string(256);
  const reserved = reader.string(256);
  const hash = reader.name(16);
  const inner = reader.string(signatureLimit);
  if (!reader.isFinished()) return refused("the SSH signature is malformed");
  if (reserved.length > 0) return refused("the SSH signature uses a reserved field");
  if (hash !== "sha256" && hash !== "sha512") return refused(`its message is hashed with ${hash}; only sha256 and sha512 are taken`);
  const name = textOf(namespace);
  if (name === undefined || name === "") return refused("its namespace is not text");
  const key = readPublicKey(keyBlob);
  if (key.kind === "refused") return key;
  const parts = readInner(inner, key.value);
  return parts.kind === "refused" ? parts : read({ key: key.value, namespace: name, hash, ...parts.value });
}

type Inner = Pick<SshSignature, "algorithmHash" | "raw" | "token">;

function readInner(bytes: Uint8Array, key: PublicKey): Read<Inner> {
  const reader = wireReader(bytes);
  const algorithm = reader.name(64);
  const signature = reader.string(signatureLimit);
  const token = key.application === undefined ? undefined : { flags: reader.byte(), counter: reader.uint32() };
  if (!reader.isFinished()) return refused("the signature inside the SSH signature is malformed");
  const result = (algorithmHash: RawHash, raw: Uint8Array): Read<Inner> =>
    read({ algorithmHash, raw, ...(token === undefined ? {} : { token }) });
  const { raw } = key;
  if (raw.kind === "rsa") {
    if (algorithm === "ssh-rsa") return refused("it is signed with SHA-1, which can be forged: sign with rsa-sha2-512");
    if (algorithm !== "rsa-sha2-256" && algorithm !== "rsa-sha2-512")
      return refused(`its algorithm ${algorithm} does not go with an RSA key`);
    if (signature.length > raw.modulus.length) return refused("the RSA signature is longer than its key");
    return result(algorithm === "rsa-sha2-256" ? "sha256" : "sha512", padded(signature, raw.modulus.length));
  }
  if (algorithm !== key.type) return refused(`its algorithm ${algorithm} does not go with a key of type ${key.type}`);
  if (raw.kind === "ed25519") return signature.length === 64 ? result("none", signature) : refused("the Ed25519 signature is malformed");
  const halves = wireReader(signature);
  const size = fieldSize(raw.curve);
  const [r, s] = [halves.positive(size), halves.positive(size)];
  if (!halves.isFinished() || r.length > size || s.length > size) return refused("the ECDSA signature is malformed");
  return result(curveHash[raw.curve], joined(padded(r, size), padded(s, size)));
}

const curveHash: Readonly<Record<Curve, RawHash>> = { p256: "sha256", p384: "sha384", p521: "sha512" };

function padded(number: Uint8Array, size: number): Uint8Array {
  return joined(new Uint8Array(Math.max(0, size - number.length)), number);
}

/** Whether this key signed this message for the namespace that the signature names. The caller compares the namespace. */
export async function isSignatureOver(message: Uint8Array, signature: SshSignature, ports: AttestPorts): Promise<boolean> {
  const { key, token } = signature;
  const data = signedBytes(message, signature.namespace, signature.hash, ports);
  if (key.application === undefined) return await ports.verifyRaw(key.raw, signature.algorithmHash, data, signature.raw);
  if (token === undefined) return false;
  // A token signs what it was told it signs for, its own state, and the hash of the data.
  const sealed = joined(
    ports.hash("sha256", utf8(key.application)),
    new Uint8Array([token.flags]),
    wireUint32(token.counter),
    ports.hash("sha256", data),
  );
  return await ports.verifyRaw(key.raw, signature.algorithmHash, sealed, signature.raw);
}

/** What the key itself signs. */
export function signedBytes(message: Uint8Array, namespace: string, hash: HashName, ports: AttestPorts): Uint8Array {
  return joined(magic, wireString(namespace), wireString(""), wireString(hash), wireString(ports.hash(hash, message)));
}

/** Whether the token says that somebody touched it; false for keys that are no tokens. */
export function wasTouched(signature: SshSignature): boolean {
  return signature.token !== undefined && (signature.token.flags & 0x01) !== 0;
}

const beginning = "-----BEGIN SSH SIGNATURE-----";
const ending = "-----END SSH SIGNATURE-----";

/** The bytes inside the text that ssh-keygen prints. */
export function unarmoured(text: string): Read<Uint8Array> {
  const lines = text.trim().split(/\r?\n/);
  const bytes = lines[0] === beginning && lines.at(-1) === ending ? base64Bytes(lines.slice(1, -1).join("")) : undefined;
  return bytes === undefined ? refused("it is no SSH signature in text form") : read(bytes);
}

export function armoured(blob: Uint8Array): string {
  const lines = base64(blob).match(/.{1,70}/g) ?? [];
  return `${[beginning, ...lines, ending].join("\n")}\n`;
}
