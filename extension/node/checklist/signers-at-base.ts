/** Who may sign, and which keys no longer count, read from where the change began. */
import { type AllowedSigners, readAllowedSigners } from "../../core/attest/allowed-signers.ts";
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

/** A list that is there and cannot be read allows nobody. */
export async function signersAtBase(repository: Repository, base: string | undefined): Promise<SignersAtBase> {
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
