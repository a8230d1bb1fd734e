/** Everything up to the signature itself: whether one may be made here, by whom, with which key, and over what. */

import { fingerprint } from "../../core/attest/public-key.ts";
import type { Channel, Statement } from "../../core/attest/statement.ts";
import type { Digest } from "../../core/base/digest.ts";
import { userError } from "../../core/base/user-error.ts";
import { plural } from "../../core/report/plural.ts";
import { agentEnvironment } from "../agent-environment.ts";
import { cryptoPorts } from "../attest/crypto-ports.ts";
import { chosenKey, type FoundKey, principalOf, signingKeys } from "../attest/signing-keys.ts";
import type { Repository } from "../git/repository.ts";
import type { Assessment } from "./assess.ts";
import { reviewer } from "./record-acts.ts";
import { signersAtBase } from "./signers-at-base.ts";
import { statementOf } from "./statement-of.ts";
import { type Target, targetOf } from "./target-ref.ts";

export interface SignatureWish {
  /** The branch it goes to, and the key, where the person names them. */
  readonly target?: string;
  readonly key?: string;
  readonly isPartial: boolean;
  readonly isRejection: boolean;
  readonly channel: Channel;
  /** Whether a person can be asked. */
  readonly isInteractive: boolean;
  /** sha256 of each session that was read along. */
  readonly sessions: readonly string[];
  readonly version: string;
  readonly digest: Digest;
}

export interface PreparedSignature {
  readonly statement: Statement;
  readonly key: FoundKey;
  readonly target: Target;
  readonly who: { readonly name: string; readonly email: string };
}

/** Throws a `UserError` that says what to do where a signature would prove nothing, or must not be made here. */
export async function prepareSignature(repository: Repository, assessment: Assessment, wish: SignatureWish): Promise<PreparedSignature> {
  const agent = agentEnvironment(process.env);
  checkWhetherSignable(assessment, agent, wish);
  const target = await targetOf(repository, assessment.change, wish.target, process.env);
  const { signers } = await signersAtBase(repository, assessment.change.base.commit);
  const who = await reviewer(repository);
  const key = chosenKey(await signingKeys(repository, wish.key === undefined ? {} : { flag: wish.key }), signers, who.email);
  if (key === undefined)
    throw userError(
      "no-key",
      "No SSH key was found to sign with: not in git's settings, in an agent, or in the usual files.",
      "Make one with `ssh-keygen -t ed25519`, or name one with --key.",
    );
  const statement = await statementOf(repository, assessment, {
    target,
    principal: principalOf(key.key, signers, who.email),
    email: who.email,
    channel: wish.channel,
    agent,
    now: Date.now(),
    version: wish.version,
    sessions: wish.sessions,
    isRejection: wish.isRejection,
    digest: wish.digest,
  });
  return { statement, key, target, who };
}

function checkWhetherSignable({ settings, checklist }: Assessment, agent: string | undefined, wish: SignatureWish): void {
  const { policy } = settings;
  if (agent !== undefined && !policy.allowsAgentSignature)
    throw userError(
      "agent-environment",
      `This runs in the environment of ${agent}, and a signature says that a person has looked.`,
      "Sign in a terminal of your own.",
    );
  if (!wish.isInteractive && !policy.allowsAgentSignature)
    throw userError(
      "no-terminal",
      "There is no terminal to ask at, and nobody signs unasked.",
      "Sign in a terminal; or let the policy of the repository allow it with `agent-signature: true`.",
    );
  const { gate } = checklist;
  if (gate.isOpen || wish.isPartial || wish.isRejection) return;
  const [first] = gate.unsettled;
  throw userError(
    "gate-closed",
    `${plural(gate.unsettled.length, "required item is", "required items are")} not settled, the first is ${first?.item.id ?? ""}, so the signature would not be enough.`,
    "Settle them (`countersign next`), or sign what you have verified so far with --partial.",
  );
}

/** What will be signed, for a person: a name and a text each. */
export function statementRows({ statement, key, target }: PreparedSignature, { change }: Assessment): { name: string; text: string }[] {
  const { totals, items } = statement;
  const names = items.kind === "list" ? items.list : [];
  const settled = names.filter(({ state }) => state === "satisfied").length;
  const over = names.filter(({ state }) => state === "overridden").map(({ id }) => id);
  return [
    { name: "I", text: `${statement.reviewer.principal}, with the key ${fingerprint(key.key, cryptoPorts)} (${key.source})` },
    { name: "say", text: statement.result === "rejected" ? "that this must not be merged" : "that I have verified this change" },
    { name: "from", text: `${change.base.name} ${change.base.commit?.slice(0, 12) ?? ""}` },
    { name: "to", text: `${change.head.name} ${statement.head.commit.slice(0, 12)}, tree ${statement.head.tree.slice(0, 12)}` },
    { name: "for", text: `${statement.context.targetRef} (${target.rule})` },
    {
      name: "units",
      text: `${totals.verified} verified, ${totals.carried} carried, ${totals.open} not by me; ${totals.linesVerified} of ${plural(totals.lines, "line")}`,
    },
    { name: "items", text: items.kind === "list" ? `${settled} of ${names.length} settled by me` : `${items.sealed.count}, sealed` },
    ...(over.length === 0 ? [] : [{ name: "overridden", text: over.join(", ") }]),
    {
      name: "author",
      text: statement.independence.isAuthor ? "I am one of the authors: by most policies this does not count" : "I am none of the authors",
    },
    {
      name: "policy",
      text: `${statement.policy.source === "default" ? "none, the default" : "of the base"}, ${statement.policy.sha256.slice(0, 12)}`,
    },
  ];
}
