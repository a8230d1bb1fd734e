import assert from "node:assert/strict";
import { base64, utf8 } from "../../../extension/core/attest/bytes.ts";
import { readEnvelope } from "../../../extension/core/attest/envelope.ts";
import { readRevokedKeys } from "../../../extension/core/attest/revoked-keys.ts";
import type { VerifyQuestion } from "../../../extension/core/attest/verify-question.ts";
import { verifySignatures } from "../../../extension/core/attest/verify-signatures.ts";
import { digestOf, newKey, ports, question, signedLine } from "./signed-review.ts";

const rita = newKey();
const signers = `rita@example.org ${rita.line}`;
const line = signedLine(rita);

const isProved = async (tampered: string, allowed = signers, changes: Partial<VerifyQuestion> = {}): Promise<boolean> =>
  (await verifySignatures([tampered], question(allowed, changes), ports)).isProved;

/** Each text that differs from `text` in one character, in its lowest bit, its case or its highest bit. */
function* flips(text: string): Generator<[string, number]> {
  for (let at = 0; at < text.length; at++) {
    for (const mask of [0x01, 0x20, 0x80]) {
      const other = String.fromCharCode(text.charCodeAt(at) ^ mask);
      yield [text.slice(0, at) + other + text.slice(at + 1), at];
    }
  }
}

const shown = (text: string, at: number): string => `at ${at}: ${text.slice(Math.max(0, at - 10), at + 10)}`;

describe("a changed byte", () => {
  it("anywhere in the envelope makes the signature count for nothing", async () => {
    assert.equal(await isProved(line), true);
    for (const [tampered, at] of flips(line)) assert.equal(await isProved(tampered), false, shown(tampered, at));
  }).timeout(60_000);

  it("anywhere in the payload or the signature, spelled soundly again, makes it count for nothing", async () => {
    const envelope = readEnvelope(line, ports);
    assert.equal(envelope.kind, "read");
    if (envelope.kind !== "read") return;
    const json = JSON.parse(line);
    const { sig } = json.signatures[0];
    for (const [encoded, put] of [
      [json.payload, (text: string) => line.replace(json.payload, text)],
      [sig, (text: string) => line.replace(sig, text)],
    ] as const) {
      const bytes = Uint8Array.from(Buffer.from(encoded, "base64"));
      for (let at = 0; at < bytes.length; at++) {
        for (const mask of [0x01, 0x20, 0x80]) {
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ mask;
          assert.equal(await isProved(put(base64(changed))), false, `byte ${at}`);
        }
      }
    }
  }).timeout(60_000);

  it("in the name, the namespace or the key of an allowed signer makes the signature count for nothing", async () => {
    const strict = `rita@example.org namespaces="countersign-review-v1" ${rita.line}`;
    assert.equal(await isProved(line, strict), true);
    const option = strict.indexOf("namespaces");
    for (const [tampered, at] of flips(strict)) {
      // Options may be written in capitals, in ssh-keygen too.
      const isCase = at >= option && at < option + "namespaces".length && tampered.toLowerCase() === strict.toLowerCase();
      assert.equal(await isProved(line, tampered), isCase, shown(tampered, at));
    }
  });

  it("in the policy makes every signature under it count for nothing", async () => {
    const policy = "reviewers: 1\n";
    const digests = [...flips(policy)].map(([tampered]) => digestOf(tampered));
    for (const policyDigest of digests) assert.equal(await isProved(line, signers, { policyDigest }), false);
  });

  it("in the list of revoked keys never frees a revoked key in silence", async () => {
    for (const [tampered, at] of flips(rita.line)) {
      const revoked = readRevokedKeys(tampered, "revoked_keys", ports);
      const proved = await isProved(line, signers, { revoked });
      // A flip inside the key's own bytes names another key, as nobody can tell; everything else is noticed.
      if (proved) assert.ok(at > rita.line.length - 44 || tampered.startsWith("#"), shown(tampered, at));
    }
  });
});

describe("an envelope that is spelled otherwise", () => {
  const json = JSON.parse(line);
  const others: readonly [string, string][] = [
    ["with a space", line.replace(":", ": ")],
    ["with a line break at the end", `${line}\n`],
    [
      "with its members in another order",
      JSON.stringify({ payload: json.payload, payloadType: json.payloadType, signatures: json.signatures }),
    ],
    ["with one more member", JSON.stringify({ ...json, note: 1 })],
    ["with a member twice", line.replace("{", `{"payloadType":"x",`)],
    ["with two signatures", JSON.stringify({ ...json, signatures: [json.signatures[0], json.signatures[0]] })],
    ["without a signature", JSON.stringify({ ...json, signatures: [] })],
    ["with an escape for a letter", line.replace("payload", "\\u0070ayload")],
    ["without padding", line.replace(/=+"/, '"')],
    ["with base64 for links", line.replaceAll("+", "-").replaceAll("/", "_")],
    ["of another type", line.replace("application/vnd.in-toto+json", "application/json")],
    ["with the key's name of another key", line.replace(/SHA256:[^"]*/, `SHA256:${base64(utf8("x".repeat(32))).replace("=", "")}`)],
  ];
  for (const [title, other] of others) {
    it(`${title} counts for nothing`, async () => {
      assert.notEqual(other, line);
      assert.equal(await isProved(other), false);
    });
  }
});
