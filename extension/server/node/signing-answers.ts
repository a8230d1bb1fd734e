/** What the editor is told about signing: with which keys a person could, and what the signatures there are prove. */
import { linesOfKey } from "../../core/attest/allowed-signers.ts";
import { fingerprint } from "../../core/attest/public-key.ts";
import type { SignatureVerdict } from "../../core/attest/verify-signatures.ts";
import { cryptoPorts } from "../../node/attest/crypto-ports.ts";
import { chosenKey, principalOf, signingKeys } from "../../node/attest/signing-keys.ts";
import type { Assessment } from "../../node/checklist/assess.ts";
import { reviewer } from "../../node/checklist/record-acts.ts";
import { signersAtBase } from "../../node/checklist/signers-at-base.ts";
import type { Target } from "../../node/checklist/target-ref.ts";
import type { Repository } from "../../node/git/repository.ts";
import type { KeyChoice, SignaturesView } from "../protocol.ts";

/** Throws a `UserError` where git does not know who signs. */
export async function keyChoices(repository: Repository, { change }: Assessment): Promise<readonly KeyChoice[]> {
  const { signers } = await signersAtBase(repository, change.base.commit);
  const { email } = await reviewer(repository);
  const keys = await signingKeys(repository);
  const first = chosenKey(keys, signers, email);
  const ordered = [...keys.filter((key) => key === first), ...keys.filter((key) => key !== first)];
  return ordered.map(({ key, source }) => ({
    fingerprint: fingerprint(key, cryptoPorts),
    source,
    ...(linesOfKey(signers, key).length === 0 ? {} : { principal: principalOf(key, signers, email) }),
  }));
}

export function signaturesView({ isProved, failures, reviewers, envelopes }: SignatureVerdict, { ref, rule }: Target): SignaturesView {
  return {
    isProved,
    failures: failures.map(({ check, message }) => ({ check, message })),
    reviewers: reviewers.map(({ principals, fingerprints, reviewedAt, result }) => ({ principals, fingerprints, reviewedAt, result })),
    uncounted: envelopes
      .filter((envelope) => envelope.failures.length > 0)
      .map(({ statement, failures: reasons }) => ({
        ...(statement === undefined ? {} : { by: statement.reviewer.principal, at: statement.reviewedAt }),
        reasons: reasons.map(({ message }) => message),
      })),
    target: { ref, rule },
  };
}
