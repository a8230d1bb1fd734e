/** What a reviewer would sign about a change: their own marks and answers, and nobody else's. */

import { digestTree } from "../../core/attest/digest-tree.ts";
import { itemsOf, type SignedItem } from "../../core/attest/item-states.ts";
import type { Channel, Statement } from "../../core/attest/statement.ts";
import { type MarkedUnit, type UnitMark, unitMarks } from "../../core/attest/unit-marks.ts";
import type { Digest } from "../../core/base/digest.ts";
import { foldedAddress } from "../../core/base/folded-address.ts";
import { userError } from "../../core/base/user-error.ts";
import type { Standing } from "../../core/review/checklist/acts.ts";
import type { ItemStatus } from "../../core/review/checklist/item-state.ts";
import { isSamePerson } from "../../core/review/checklist/same-person.ts";
import { linesToRead } from "../../core/review/lines-to-read.ts";
import { cryptoPorts } from "../attest/crypto-ports.ts";
import { authorsOf, originHashes, rootCommits } from "../attest/review-context.ts";
import type { Repository } from "../git/repository.ts";
import type { Assessment } from "./assess.ts";
import type { Target } from "./target-ref.ts";

export interface Signing {
  readonly target: Target;
  readonly principal: string;
  /** The address that the reviewer's marks in the ledger carry. */
  readonly email: string;
  readonly channel: Channel;
  readonly agent: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly version: string;
  /** sha256 of each session that was read along. */
  readonly sessions: readonly string[];
  readonly isRejection: boolean;
  readonly digest: Digest;
}

export async function statementOf(repository: Repository, assessment: Assessment, signing: Signing): Promise<Statement> {
  const { change, checklist, settings, standingOf, tree } = assessment;
  const { base, head } = change;
  if (head.commit === undefined || tree === undefined)
    throw userError(
      "no-head",
      "A signature is about a commit, and this change ends in the working tree.",
      "Commit first, or name a commit with --head.",
    );
  const authors = await authorsOf(repository, base.commit, head.commit);
  const marked = checklist.units.map(({ unit }): MarkedUnit => ({ ...identity(unit), mark: ownMark(standingOf(unit), signing.email) }));
  const lines = linesToRead(change);
  const count = (kind: UnitMark["kind"]): number => marked.filter(({ mark }) => mark.kind === kind).length;
  const total = checklist.units.reduce((sum, { unit }) => sum + (lines.get(unit) ?? 0), 0);
  const verified = checklist.units.reduce((sum, { unit }, at) => sum + (marked[at]?.mark.kind === "open" ? 0 : (lines.get(unit) ?? 0)), 0);
  const items = signedItems(checklist.gate.items, signing);
  const recomputable = new Set(checklist.gate.items.filter(({ item }) => item.isOfSession !== true).map(({ item }) => item.id));
  const origin = await originOf(repository);
  return {
    head: { commit: head.commit, tree },
    result: signing.isRejection ? "rejected" : items.some(({ state }) => state === "overridden") ? "approvedWithOverrides" : "approved",
    reviewedAt: `${new Date(signing.now).toISOString().slice(0, 19)}Z`,
    tool: { name: "countersign", version: signing.version },
    context: {
      rootCommits: await rootCommits(repository, base.commit ?? head.commit),
      ...(origin === undefined ? {} : { originHash: origin }),
      targetRef: signing.target.ref,
      ...(base.commit === undefined ? {} : { mergeBase: base.commit }),
    },
    policy: { sha256: settings.policyDigest, source: settings.hasPolicy ? "mergeBase" : "default" },
    reviewer: { principal: signing.principal },
    independence: {
      authors: authors.addresses.length,
      isAuthor: authors.addresses.some((address) => isSamePerson(address, signing.principal) || isSamePerson(address, signing.email)),
    },
    units: unitMarks(marked, cryptoPorts),
    totals: { verified: count("verified"), carried: count("carried"), open: count("open"), lines: total, linesVerified: verified },
    items: recordedItems(items, recomputable),
    sessions: signedSessions(signing.sessions),
    channel: signing.channel,
    ...(signing.agent === undefined ? {} : { agentEnvironment: signing.agent }),
  };
}

function identity({ id, ctx, ordinal }: { id: string; ctx: string; ordinal: number }): Omit<MarkedUnit, "mark"> {
  return { id, ctx, ordinal };
}

/** A person's own mark before one that their agent made under their name; exact before carried. */
function ownMark({ marks }: Standing, email: string): UnitMark {
  const own = marks.filter(({ who }) => foldedAddress(who.email) === foldedAddress(email));
  const [best] = [...own].sort(
    (a, b) => Number(a.agent !== undefined) - Number(b.agent !== undefined) || Number(b.isExact) - Number(a.isExact),
  );
  if (best === undefined) return { kind: "open" };
  return { kind: best.isExact ? "verified" : "carried", how: best.agent === undefined ? best.how : "agent" };
}

/** Sealed, they must be those that everybody finds in the change: who verifies may not have the session. */
function recordedItems(items: readonly SignedItem[], recomputable: ReadonlySet<string>): Statement["items"] {
  const all = itemsOf(items, cryptoPorts);
  if (all.kind === "list") return all;
  return itemsOf(
    items.filter(({ id }) => recomputable.has(id)),
    cryptoPorts,
  );
}

/** Items that are read are told by the units; what somebody else settled is theirs to sign. */
function signedItems(items: readonly ItemStatus[], { email, digest }: Signing): SignedItem[] {
  return items
    .filter(({ item }) => item.settling !== "view" && item.isOfClone !== true)
    .map(({ item, state, by, why }): SignedItem => {
      const isOwn = by !== undefined && isSamePerson(by.email, email);
      if (state === "satisfied" || state === "overridden")
        return isOwn ? { id: item.id, state, answerHash: digest(JSON.stringify([item.binding, why])) } : { id: item.id, state: "open" };
      return { id: item.id, state };
    });
}

function signedSessions(digests: readonly string[]): Statement["sessions"] {
  const list = [...digests].sort();
  const digest = digestTree(list, cryptoPorts);
  return { count: list.length, digest, ...(list.length <= 12 ? { list } : {}) };
}

/** Of the remote that signatures are most likely pushed to. */
async function originOf(repository: Repository): Promise<string | undefined> {
  const hashes = await originHashes(repository);
  return hashes.get("origin") ?? [...hashes.values()][0];
}
