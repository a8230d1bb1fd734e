/** What signatures prove, for programs: versioned, described by `schemas/signatures.json`. */
import type { SignatureVerdict } from "../attest/verify-signatures.ts";
import type { Side } from "../change/change.ts";

const version = 1;

export interface SignaturesContext {
  readonly base: Side;
  readonly head: Side;
  readonly target: { readonly ref: string; readonly rule: string };
}

/** Ends with a line break. */
export function signaturesJson(verdict: SignatureVerdict, { base, head, target }: SignaturesContext): string {
  const shape = {
    version,
    isProved: verdict.isProved,
    change: { base, head },
    target,
    failures: verdict.failures.map(({ check, message }) => ({ check, message })),
    reviewers: verdict.reviewers.map(({ principals, fingerprints, reviewedAt, result }) => ({
      principals,
      fingerprints,
      reviewedAt,
      result,
    })),
    signatures: verdict.envelopes.map(({ failures, statement, fingerprint }) => ({
      ...(statement === undefined
        ? {}
        : { principal: statement.reviewer.principal, reviewedAt: statement.reviewedAt, tree: statement.head.tree }),
      ...(fingerprint === undefined ? {} : { fingerprint }),
      counts: failures.length === 0,
      failures: failures.map(({ check, message }) => ({ check, message })),
    })),
    uncovered: verdict.uncovered.map(({ id, ordinal, label }) => ({ id, ordinal, label })),
    openItems: verdict.openItems,
    problems: verdict.problems.map(({ code, message, weight, path }) => ({
      code,
      message,
      weight,
      ...(path === undefined ? {} : { path }),
    })),
  };
  return `${JSON.stringify(shape, undefined, 2)}\n`;
}
