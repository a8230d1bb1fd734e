/** The cryptography that this room borrows from its host. */

export type HashName = "sha256" | "sha512";

/** A public key in the numbers of its algorithm; big-endian, without leading zeros except for points, which are uncompressed. */
export type RawKey =
  | { readonly kind: "ed25519"; readonly bytes: Uint8Array }
  | { readonly kind: "ecdsa"; readonly curve: Curve; readonly point: Uint8Array }
  | { readonly kind: "rsa"; readonly modulus: Uint8Array; readonly exponent: Uint8Array };

export type Curve = "p256" | "p384" | "p521";

/** The hash that the algorithm itself applies; Ed25519 has its own. */
export type RawHash = "none" | "sha256" | "sha384" | "sha512";

export interface AttestPorts {
  hash(name: HashName, data: Uint8Array): Uint8Array;
  /** ECDSA signatures are r and s, each as long as the curve's field. False for keys that are none, too; it never throws. */
  verifyRaw(key: RawKey, hash: RawHash, data: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}
