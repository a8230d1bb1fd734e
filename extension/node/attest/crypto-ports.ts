/** The cryptography of `core/attest`, by this platform. */
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import type { AttestPorts, Curve, RawKey } from "../../core/attest/ports.ts";
import { fieldSize } from "../../core/attest/public-key.ts";
import { assertNever } from "../../core/base/assert-never.ts";

const curveNames: Readonly<Record<Curve, string>> = { p256: "P-256", p384: "P-384", p521: "P-521" };

export const cryptoPorts: AttestPorts = {
  hash: (name, data) => new Uint8Array(createHash(name).update(data).digest()),
  verifyRaw: (key, hash, data, signature) => {
    try {
      return verify(hash === "none" ? null : hash, data, { key: keyObject(key), dsaEncoding: "ieee-p1363" }, signature);
    } catch {
      // Numbers that are no key of their kind, such as a point beside the curve: nothing is signed by them.
      return false;
    }
  },
};

function keyObject(key: RawKey): KeyObject {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
  switch (key.kind) {
    case "ed25519":
      return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: text(key.bytes) }, format: "jwk" });
    case "ecdsa": {
      const size = fieldSize(key.curve);
      const [x, y] = [key.point.subarray(1, 1 + size), key.point.subarray(1 + size)];
      return createPublicKey({ key: { kty: "EC", crv: curveNames[key.curve], x: text(x), y: text(y) }, format: "jwk" });
    }
    case "rsa":
      return createPublicKey({ key: { kty: "RSA", n: text(key.modulus), e: text(key.exponent) }, format: "jwk" });
    default:
      return assertNever(key);
  }
}
