/** A small review, signed with a key of its own, and the question that it answers. */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readAllowedSigners } from "../../../extension/core/attest/allowed-signers.ts";
import { base64, joined } from "../../../extension/core/attest/bytes.ts";
import { digestTree } from "../../../extension/core/attest/digest-tree.ts";
import { envelopeLine, namespace, payloadType, signedMessage } from "../../../extension/core/attest/envelope.ts";
import { itemsOf, type SignedItem } from "../../../extension/core/attest/item-states.ts";
import { readRevokedKeys } from "../../../extension/core/attest/revoked-keys.ts";
import { signedBytes } from "../../../extension/core/attest/ssh-signature.ts";
import { wireString, wireUint32 } from "../../../extension/core/attest/ssh-wire.ts";
import type { Statement } from "../../../extension/core/attest/statement.ts";
import { statementPayload } from "../../../extension/core/attest/statement-payload.ts";
import { type MarkedUnit, type UnitMark, unitMarks } from "../../../extension/core/attest/unit-marks.ts";
import type { CurrentUnit, VerifyQuestion } from "../../../extension/core/attest/verify-question.ts";
import { cryptoPorts } from "../../../extension/node/attest/crypto-ports.ts";

export const ports = cryptoPorts;

export interface Key {
  readonly blob: Uint8Array;
  /** As in a `.pub` file, without a comment. */
  readonly line: string;
  sign(payload: Uint8Array, namespaceSigned?: string): Uint8Array;
}

export function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  const blob = joined(wireString("ssh-ed25519"), wireString(raw));
  return {
    blob,
    line: `ssh-ed25519 ${base64(blob)}`,
    sign: (payload, namespaceSigned = namespace) => sshSignature(blob, privateKey, signedMessage(payloadType, payload), namespaceSigned),
  };
}

export function sshSignature(blob: Uint8Array, privateKey: KeyObject, message: Uint8Array, namespaceSigned: string): Uint8Array {
  const signature = sign(null, signedBytes(message, namespaceSigned, "sha512", ports), privateKey);
  return signatureBlob(blob, namespaceSigned, joined(wireString("ssh-ed25519"), wireString(signature)));
}

export function signatureBlob(key: Uint8Array, namespaceSigned: string, inner: Uint8Array, hash = "sha512"): Uint8Array {
  const fields = [wireString(key), wireString(namespaceSigned), wireString(""), wireString(hash), wireString(inner)];
  return joined(new TextEncoder().encode("SSHSIG"), wireUint32(1), ...fields);
}

export function digestOf(text: string): string {
  return Buffer.from(ports.hash("sha256", new TextEncoder().encode(text))).toString("hex");
}

export const gitId = (name: string): string => digestOf(name).slice(0, 40);

export const unit = (name: string, ctx = "here", ordinal = 0): CurrentUnit => ({
  id: digestOf(name),
  ctx: digestOf(ctx),
  ordinal,
  label: name,
});

export const explicit: UnitMark = { kind: "verified", how: "explicit" };
export const open: UnitMark = { kind: "open" };

export const units = [unit("a.ts:1"), unit("b.ts:2"), unit("c.ts:3")];

export const marked = (these: readonly CurrentUnit[] = units, mark: UnitMark = explicit): MarkedUnit[] =>
  these.map(({ id, ctx, ordinal }) => ({ id, ctx, ordinal, mark }));

const context = { rootCommits: [gitId("root")], originHash: digestOf("host/repository"), targetRef: "refs/heads/main" };
export const policyDigest = digestOf("the policy");
const items: SignedItem[] = [{ id: "intent", state: "satisfied", answerHash: digestOf("It adds a page.") }];

export function statement(changes: Partial<Statement> = {}, reviewed: readonly MarkedUnit[] = marked()): Statement {
  const count = (kind: UnitMark["kind"]): number => reviewed.filter(({ mark }) => mark.kind === kind).length;
  return {
    head: { commit: gitId("head"), tree: gitId("tree") },
    result: "approved",
    reviewedAt: "2026-06-01T12:00:00Z",
    tool: { name: "countersign", version: "0.1.0" },
    context: { ...context, mergeBase: gitId("base") },
    policy: { sha256: policyDigest, source: "mergeBase" },
    reviewer: { principal: "rita@example.org" },
    independence: { authors: 1, isAuthor: false },
    units: unitMarks(reviewed, ports),
    totals: { verified: count("verified"), carried: count("carried"), open: count("open"), lines: 12, linesVerified: 12 },
    items: itemsOf(items, ports),
    sessions: { count: 0, digest: digestTree([], ports), list: [] },
    channel: "cli",
    ...changes,
  };
}

export function signedLine(key: Key, said: Statement = statement()): string {
  const payload = statementPayload(said);
  return envelopeLine(payload, key.sign(payload), ports);
}

export function question(signers: string, changes: Partial<VerifyQuestion> = {}): VerifyQuestion {
  return {
    now: Date.parse("2026-06-02T00:00:00Z"),
    change: { tree: gitId("tree"), units, problems: [] },
    context: { rootCommits: context.rootCommits, originHashes: [context.originHash], targetRef: context.targetRef },
    policyDigest,
    policy: { reviewers: 1, allowsAuthors: false, requiresTouch: false, allowsAgents: false },
    signers: readAllowedSigners(signers, ".countersign/allowed_signers"),
    revoked: readRevokedKeys("", ".countersign/revoked_keys", ports),
    authors: { addresses: ["adam@example.org"], fingerprints: [] },
    items: [{ id: "intent", isRequired: true }],
    acceptsMark: (_, mark) => mark.kind === "verified" && mark.how !== "agent",
    acceptsItem: () => true,
    ...changes,
  };
}
