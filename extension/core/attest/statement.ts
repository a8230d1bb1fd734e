/** What a reviewer signs: an in-toto Statement v1 with a predicate of our own, as plain data; `statement-payload.ts` writes it, `read-statement.ts` reads it. */
import type { Items } from "./item-states.ts";
import type { UnitMarks } from "./unit-marks.ts";

/**
 * in-toto has no vetted predicate for reviews, and its type must be a URI that no other project will use. This project owns no domain, so
 * it is a random UUID, which nobody has to grant; what follows `#` is for people, and for telling versions apart.
 */
export const predicateType = "urn:uuid:30278f5f-09d8-446b-8bf9-2372315d6c88#countersign-review/v0.1";

export const statementType = "https://in-toto.io/Statement/v1";

export type Result = "approved" | "approvedWithOverrides" | "rejected";

/** Digests are lower-case hexadecimal, sha256 unless they are git's ids. */
export interface Statement {
  /** The commit that was looked at, and its tree. */
  readonly head: { readonly commit: string; readonly tree: string };
  readonly result: Result;
  /** RFC 3339, whole seconds, UTC: `2026-11-21T20:15:00Z`. */
  readonly reviewedAt: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly context: ReviewContext & { readonly mergeBase?: string };
  readonly policy: { readonly sha256: string; readonly source: PolicySource };
  readonly reviewer: { readonly principal: string };
  /** As the signer's tool saw it; whoever verifies looks again. `authors` counts all who wrote, committed or are named as co-authors. */
  readonly independence: { readonly authors: number; readonly isAuthor: boolean };
  readonly units: UnitMarks;
  readonly totals: Totals;
  readonly items: Items;
  readonly sessions: SignedSessions;
  readonly channel: Channel;
  /** Only where the signing tool ran inside an agent: the name of the sign it was known by. */
  readonly agentEnvironment?: string;
}

/** Where the change is to go: what keeps a signature from counting elsewhere. */
export interface ReviewContext {
  /** The commits without parents that the base descends from, sorted. */
  readonly rootCommits: readonly string[];
  /** Over the address of the remote without its credentials: forks have the same roots. Absent where there is no remote. */
  readonly originHash?: string;
  /** In full, as in `refs/heads/main`. */
  readonly targetRef: string;
}

export type PolicySource = "mergeBase" | "default";
export type Channel = "vscode" | "cli";

export interface Totals {
  readonly verified: number;
  readonly carried: number;
  readonly open: number;
  /** Added and removed. */
  readonly lines: number;
  readonly linesVerified: number;
}

export interface SignedSessions {
  readonly count: number;
  /** A digest tree over the sorted digests. */
  readonly digest: string;
  /** The digests of the records that were read; absent where they are too many. */
  readonly list?: readonly string[];
}

/** Above this, only the digest over all of them is signed. */
export const sessionListLimit = 12;
