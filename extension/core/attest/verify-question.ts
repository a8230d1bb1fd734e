/** What signatures are held against: computed from git and read from the merge base by whoever verifies, never from the signatures. */
import type { Problem } from "../base/problem.ts";
import type { AllowedSigners } from "./allowed-signers.ts";
import type { ItemState } from "./item-states.ts";
import type { RevokedKeys } from "./revoked-keys.ts";
import type { Statement } from "./statement.ts";
import type { UnitIdentity, UnitMark } from "./unit-marks.ts";

export interface VerifyQuestion {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly change: CurrentChange;
  readonly context: {
    readonly rootCommits: readonly string[];
    /** Of every remote of this clone: the signer's may be spelled otherwise. */
    readonly originHashes: readonly string[];
    readonly targetRef: string;
  };
  /** sha256 of the policy at the merge base. */
  readonly policyDigest: string;
  readonly policy: SigningPolicy;
  /** Whether the target asks for something else by now than it did where the change began; absent: no. */
  readonly isPolicyOutdated?: boolean;
  readonly signers: AllowedSigners;
  readonly revoked: RevokedKeys;
  readonly authors: Authors;
  /** All items that the checklist of this change has now. */
  readonly items: readonly { readonly id: string; readonly isRequired: boolean }[];
  /** Whether this mark is enough for this unit: `carried` and `viewed` are for low risk only. Asked for marks that are not open. */
  readonly acceptsMark: (unit: CurrentUnit, mark: UnitMark) => boolean;
  /** How many people must have verified this unit; never fewer than the policy asks for the whole. */
  readonly reviewersOf?: (unit: CurrentUnit) => number;
  /** Whether this state settles this item, coming from this reviewer at that time; asked for `satisfied` and `overridden`. */
  readonly acceptsItem: (id: string, state: ItemState, by: Statement) => boolean;
  /** The units of the change that an older statement speaks of, where its commits are still there: only to name what is new since. */
  readonly earlierUnits?: (statement: Statement) => Promise<readonly UnitIdentity[] | undefined>;
}

export interface CurrentChange {
  readonly tree: string;
  readonly units: readonly CurrentUnit[];
  /** What was met while reading; a blocking one means that the units may not be all. */
  readonly problems: readonly Problem[];
}

export interface CurrentUnit extends UnitIdentity {
  /** For messages: where it is, as in `src/a.ts:12`. */
  readonly label: string;
}

export interface SigningPolicy {
  /** How many people must have signed, and have verified each unit: 1 or more. */
  readonly reviewers: number;
  readonly allowsAuthors: boolean;
  /** Only keys in hardware that was touched. */
  readonly requiresTouch: boolean;
  readonly allowsAgents: boolean;
}

/** Everybody who wrote, committed or is named as a co-author of a commit in the change. */
export interface Authors {
  readonly addresses: readonly string[];
  /** Of the keys that signed those commits. */
  readonly fingerprints: readonly string[];
}
