/**
 * Who may sign, and which keys no longer count, read from where the change began and from its target as it is now. Where it began is the
 * author's choice: an old commit of the target lists who has been struck since, and does not know of keys revoked since.
 */
import { type AllowedSigner, type AllowedSigners, readAllowedSigners } from "../../core/attest/allowed-signers.ts";
import { fingerprint } from "../../core/attest/public-key.ts";
import { type RevokedKeys, readRevokedKeys } from "../../core/attest/revoked-keys.ts";
import type { Problem } from "../../core/base/problem.ts";
import { cryptoPorts } from "../attest/crypto-ports.ts";
import type { Repository } from "../git/repository.ts";
import { textAtBase } from "./settings-at-base.ts";

export const signersPath = ".countersign/allowed_signers";
export const revokedPath = ".countersign/revoked_keys";

export interface SignersAtBase {
  readonly signers: AllowedSigners;
  readonly revoked: RevokedKeys;
}

/** A list that is there and cannot be read allows nobody. `tip`: the commit that the target is at; absent where it is `base` itself. */
export async function signersAtBase(repository: Repository, base: string | undefined, tip?: string): Promise<SignersAtBase> {
  const then = await signersAt(repository, base);
  if (tip === undefined || tip === base) return then;
  const now = await signersAt(repository, tip);
  const stillListed = new Set(now.signers.signers.map(meaningOf));
  return {
    signers: {
      signers: then.signers.signers.filter((signer) => stillListed.has(meaningOf(signer))),
      problems: [...then.signers.problems, ...now.signers.problems],
    },
    revoked: {
      fingerprints: new Set([...then.revoked.fingerprints, ...now.revoked.fingerprints]),
      problems: [...then.revoked.problems, ...now.revoked.problems],
    },
  };
}

/** All that a line says but where it stands. */
function meaningOf({ principals, key, namespaces, validAfter, validBefore }: AllowedSigner): string {
  return JSON.stringify([principals, fingerprint(key, cryptoPorts), namespaces ?? null, validAfter ?? null, validBefore ?? null]);
}

async function signersAt(repository: Repository, base: string | undefined): Promise<SignersAtBase> {
  const problems: Problem[] = [];
  const signersText = await textAtBase(repository, base, signersPath, problems);
  const signers = readAllowedSigners(signersText ?? "", signersPath);
  const revokedProblems: Problem[] = [];
  const revokedText = await textAtBase(repository, base, revokedPath, revokedProblems);
  const revoked = readRevokedKeys(revokedText ?? "", revokedPath, cryptoPorts);
  return {
    signers: { ...signers, problems: [...problems, ...signers.problems] },
    revoked: { ...revoked, problems: [...revokedProblems, ...revoked.problems] },
  };
}
