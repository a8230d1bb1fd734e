/** `countersign sign`: puts a person's name under what they have verified of a change. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { payloadType } from "../../core/attest/envelope.ts";
import { fingerprint } from "../../core/attest/public-key.ts";
import type { Statement } from "../../core/attest/statement.ts";
import { statementPayload } from "../../core/attest/statement-payload.ts";
import { countersignTrailers } from "../../core/attest/trailers.ts";
import { userError } from "../../core/base/user-error.ts";
import { plural } from "../../core/report/plural.ts";
import { visible } from "../../core/report/visible.ts";
import { agentEnvironment } from "../../node/agent-environment.ts";
import { countersign } from "../../node/attest/countersign.ts";
import { cryptoPorts } from "../../node/attest/crypto-ports.ts";
import { addNote } from "../../node/attest/notes.ts";
import { chosenKey, type FoundKey, principalOf, signingKeys } from "../../node/attest/signing-keys.ts";
import { reviewer } from "../../node/checklist/record-acts.ts";
import { signersAtBase } from "../../node/checklist/signers-at-base.ts";
import { statementOf } from "../../node/checklist/statement-of.ts";
import { targetOf } from "../../node/checklist/target-ref.ts";
import { sha256 } from "../assets.ts";
import { keyboard } from "../checklist/keyboard.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import { type OpenAssessment, withAssessment } from "../checklist/open-assessment.ts";
import type { Invocation, Run, Surroundings } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("sign", invocation);
  return withAssessment(invocation, surroundings, { isOfCommits: true }, async (opened) => {
    const { repository, assessment, result } = opened;
    const isRejection = invocation.has("reject");
    const agent = agentEnvironment(process.env);
    mayBeSigned(opened, agent, invocation);
    const target = await targetOf(repository, assessment.change, invocation.value("target"), process.env);
    const { signers } = await signersAtBase(repository, assessment.change.base.commit);
    const who = await reviewer(repository);
    const flag = invocation.value("key");
    const key = chosenKey(await signingKeys(repository, flag === undefined ? {} : { flag }), signers, who.email);
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
      channel: "cli",
      agent,
      now: Date.now(),
      version: surroundings.version(),
      sessions: invocation.values("session").flatMap((file) => (file === "latest" ? [] : [digestOfFile(file)])),
      isRejection,
      digest: sha256,
    });
    if (invocation.format === "json") {
      await surroundings.output.write(`${Buffer.from(statementPayload(statement)).toString("utf8")}\n`);
      if (invocation.has("dry-run")) return 0;
    } else await surroundings.output.write(previewText(statement, key, target.rule, opened));
    if (invocation.has("dry-run")) return 0;
    if (!(await isConfirmed(invocation, result.change.head.commit ?? ""))) {
      await surroundings.output.write("Nothing was signed.\n");
      return 2;
    }
    const line = await countersign(statement, key, { onMessage: tell });
    await addNote(repository, statement.head.tree, line);
    await surroundings.output.write(await afterwards(line, who, invocation, surroundings));
    return 0;
  });
};

/** Throws a `UserError` that says what to do where a signature would prove nothing, or must not be made here. */
function mayBeSigned({ assessment, result }: OpenAssessment, agent: string | undefined, invocation: Invocation): void {
  const { policy } = assessment.settings;
  if (agent !== undefined && !policy.allowsAgentSignature)
    throw userError(
      "agent-environment",
      `This runs in the environment of ${agent}, and a signature says that a person has looked.`,
      "Sign in a terminal of your own.",
    );
  if (!process.stdin.isTTY && !policy.allowsAgentSignature)
    throw userError(
      "no-terminal",
      "There is no terminal to ask at, and nobody signs unasked.",
      "Sign in a terminal; or let the policy of the repository allow it with `agent-signature: true`.",
    );
  if (result.gate.isOpen || invocation.has("partial") || invocation.has("reject")) return;
  const [first] = result.gate.unsettled;
  throw userError(
    "gate-closed",
    `${plural(result.gate.unsettled.length, "required item is", "required items are")} not settled, the first is ${first?.item.id ?? ""}, so the signature would not be enough.`,
    "Settle them (`countersign next`), or sign what you have verified so far with --partial.",
  );
}

function previewText(statement: Statement, key: FoundKey, rule: string, { assessment }: OpenAssessment): string {
  const { totals, items } = statement;
  const { change } = assessment;
  const names = items.kind === "list" ? items.list : [];
  const settled = names.filter(({ state }) => state === "satisfied").length;
  const over = names.filter(({ state }) => state === "overridden").map(({ id }) => id);
  const rows: [string, string][] = [
    ["I", `${statement.reviewer.principal}, with the key ${fingerprint(key.key, cryptoPorts)} (${key.source})`],
    ["say", statement.result === "rejected" ? "that this must not be merged" : "that I have verified this change"],
    ["from", `${change.base.name} ${change.base.commit?.slice(0, 12) ?? ""}`],
    ["to", `${change.head.name} ${statement.head.commit.slice(0, 12)}, tree ${statement.head.tree.slice(0, 12)}`],
    ["for", `${statement.context.targetRef} (${rule})`],
    [
      "units",
      `${totals.verified} verified, ${totals.carried} carried, ${totals.open} not by me; ${totals.linesVerified} of ${plural(totals.lines, "line")}`,
    ],
    ["items", items.kind === "list" ? `${settled} of ${names.length} settled by me` : `${items.sealed.count}, sealed`],
    ...(over.length === 0 ? [] : [["overridden", over.join(", ")] as [string, string]]),
    [
      "author",
      statement.independence.isAuthor ? "I am one of the authors: by most policies this does not count" : "I am none of the authors",
    ],
    ["policy", `${statement.policy.source === "default" ? "none, the default" : "of the base"}, ${statement.policy.sha256.slice(0, 12)}`],
  ];
  return `This is what will be signed (${payloadType}):\n\n${rows.map(([name, text]) => `  ${name.padEnd(10)}  ${visible(text)}\n`).join("")}\n`;
}

async function isConfirmed(invocation: Invocation, commit: string): Promise<boolean> {
  if (!process.stdin.isTTY) return invocation.has("yes");
  const word = commit.slice(0, 7);
  const answer = await keyboard(process.stdin, (text) => process.stderr.write(text)).line(
    `Type ${word} to sign it, anything else to leave: `,
  );
  return answer?.trim() === word;
}

async function afterwards(line: string, who: { name: string; email: string }, invocation: Invocation, _: Surroundings): Promise<string> {
  const digest = createHash("sha256").update(line).digest("hex");
  const trailers = countersignTrailers({ name: who.name, address: who.email }, digest);
  return [
    "Signed, and kept in refs/notes/countersign of this clone. `countersign push-notes` shares it.\n",
    ...(invocation.has("trailer") ? ["\n", ...trailers.map(({ name, value }) => `${name}: ${value}\n`)] : []),
  ].join("");
}

/** What ssh-keygen says while it signs, such as that a token waits to be touched. */
function tell(text: string): void {
  const line = text.trim();
  if (line !== "" && line !== "Signing data on standard input") process.stderr.write(`${visible(line)}\n`);
}

function digestOfFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
