/** SSH public keys: which kinds can countersign, and their numbers. */
import { base64, base64Bytes } from "./bytes.ts";
import type { AttestPorts, Curve, RawKey } from "./ports.ts";
import { type Read, read, refused } from "./read.ts";
import { wireReader } from "./ssh-wire.ts";

export interface PublicKey {
  /** As the key itself says, such as `ssh-ed25519`. */
  readonly type: string;
  /** The whole key in SSH's notation: two keys are the same when these bytes are. */
  readonly blob: Uint8Array;
  readonly raw: RawKey;
  /** Only for keys in hardware: what the token was told it signs for. */
  readonly application?: string;
}

/** In bytes; an RSA key of 16384 bits has about 2,100. */
export const keyLimit = 4096;

const minimumRsaBits = 2048;
const maximumRsaBytes = 2048;

const fieldBytes: Readonly<Record<Curve, number>> = { p256: 32, p384: 48, p521: 66 };

/** In bytes: how long a coordinate, and each half of a signature, is. */
export function fieldSize(curve: Curve): number {
  return fieldBytes[curve];
}

export function readPublicKey(blob: Uint8Array): Read<PublicKey> {
  if (blob.length > keyLimit) return refused(`the key is longer than ${keyLimit} bytes`);
  const reader = wireReader(blob);
  const type = reader.name(64);
  const finish = (raw: RawKey, application?: string): Read<PublicKey> =>
    reader.isFinished()
      ? read({ type, blob, raw, ...(application === undefined ? {} : { application }) })
      : refused(`the ${type} key is malformed`);
  const point = (name: string, curve: Curve): RawKey | undefined => {
    const isNamed = reader.name(16) === name;
    const bytes = reader.string(1 + 2 * fieldSize(curve));
    return isNamed && bytes[0] === 4 && bytes.length === 1 + 2 * fieldSize(curve) ? { kind: "ecdsa", curve, point: bytes } : undefined;
  };
  const curved = (name: string, curve: Curve): Read<PublicKey> => {
    const raw = point(name, curve);
    return raw === undefined ? refused(`the ${type} key is malformed`) : finish(raw);
  };
  switch (type) {
    case "ssh-ed25519":
    case "sk-ssh-ed25519@openssh.com": {
      const bytes = reader.string(32);
      if (bytes.length !== 32) return refused(`the ${type} key is malformed`);
      return finish({ kind: "ed25519", bytes }, type === "ssh-ed25519" ? undefined : reader.name(256));
    }
    case "ecdsa-sha2-nistp256":
      return curved("nistp256", "p256");
    case "ecdsa-sha2-nistp384":
      return curved("nistp384", "p384");
    case "ecdsa-sha2-nistp521":
      return curved("nistp521", "p521");
    case "sk-ecdsa-sha2-nistp256@openssh.com": {
      const raw = point("nistp256", "p256");
      const application = reader.name(256);
      return raw === undefined ? refused(`the ${type} key is malformed`) : finish(raw, application);
    }
    case "ssh-rsa": {
      const exponent = reader.positive(8);
      const modulus = reader.positive(maximumRsaBytes);
      const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
      if (reader.isFinished() && bits < minimumRsaBits)
        return refused(`the RSA key has ${bits} bits, and fewer than ${minimumRsaBits} can be forged`);
      return finish({ kind: "rsa", modulus, exponent });
    }
    default:
      if (type.includes("-cert-")) return refused(`${type} is a certificate, and certificates are not supported: list the key itself`);
      return refused(type === "" ? "it does not begin with the name of a key type" : `keys of type ${type} are not supported`);
  }
}

/** As in a `.pub` file: type, base64, and a comment that says nothing. */
export function readPublicKeyLine(line: string): Read<PublicKey> {
  const [type = "", encoded = ""] = line.trim().split(/[ \t]+/, 2);
  const blob = encoded.length > 2 * keyLimit ? undefined : base64Bytes(encoded);
  if (blob === undefined || blob.length === 0) return refused("its second word is not the base64 of a key");
  const key = readPublicKey(blob);
  if (key.kind === "read" && key.value.type !== type) return refused(`it says ${type}, but the key is of type ${key.value.type}`);
  return key;
}

/** `SHA256:` and base64 without padding, as ssh-keygen prints it. */
export function fingerprint(key: PublicKey, ports: AttestPorts): string {
  return `SHA256:${base64(ports.hash("sha256", key.blob)).replace(/=+$/, "")}`;
}

export function publicKeyLine(key: PublicKey): string {
  return `${key.type} ${base64(key.blob)}`;
}
