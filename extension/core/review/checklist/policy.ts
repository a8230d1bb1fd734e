/** What a repository asks before a change merges: read from where the change began, never from what it brings. */
import type { Severity } from "../../base/finding.ts";
import type { Risk } from "../risk.ts";

export interface PathPolicy {
  /** Globs over repository paths. */
  readonly match: readonly string[];
  /** What lies there asks at least this much. */
  readonly risk?: Risk;
  readonly reviewers?: number;
}

export interface Policy {
  /** New findings from this severity on are items. */
  readonly severity: Exclude<Severity, "info">;
  /** Signatures that `verify-signatures` asks for. */
  readonly reviewers: number;
  /** Whether a reviewer may be an author, committer or co-author of the change. */
  readonly allowsSelfReview: boolean;
  /** Addresses that may override an item; everybody where it is empty. */
  readonly overriders: readonly string[];
  /** Days after which an override or an accepted risk opens again. */
  readonly expiryDays: number;
  /** Only keys whose signatures prove that somebody touched them. */
  readonly requiresPresence: boolean;
  /** Whether a signature made in an agent's environment counts. */
  readonly allowsAgentSignature: boolean;
  /** Whether the tests must have been run on the head; the command, where the policy names it. */
  readonly tests: { readonly isRequired: boolean; readonly command?: string };
  readonly paths: readonly PathPolicy[];
}

export const defaultPolicy: Policy = {
  severity: "medium",
  reviewers: 1,
  allowsSelfReview: false,
  overriders: [],
  expiryDays: 90,
  requiresPresence: false,
  allowsAgentSignature: false,
  tests: { isRequired: false },
  paths: [],
};
