import assert from "node:assert/strict";
import { readAllowedSigners } from "../../../extension/core/attest/allowed-signers.ts";
import { base64, base64Bytes, utf8 } from "../../../extension/core/attest/bytes.ts";
import { envelopeLimit, readEnvelope } from "../../../extension/core/attest/envelope.ts";
import { isInPatterns } from "../../../extension/core/attest/name-pattern.ts";
import { readPublicKey, readPublicKeyLine } from "../../../extension/core/attest/public-key.ts";
import { readStatement } from "../../../extension/core/attest/read-statement.ts";
import { readRevokedKeys } from "../../../extension/core/attest/revoked-keys.ts";
import { lettersOf, runsOf } from "../../../extension/core/attest/runs.ts";
import { readSshSignature, unarmoured } from "../../../extension/core/attest/ssh-signature.ts";
import { statementPayload } from "../../../extension/core/attest/statement-payload.ts";
import { marked, newKey, ports, signedLine, statement, unit } from "./signed-review.ts";

/** The same numbers on every run: a failure can be looked at again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Cut, doubled, overwritten and shuffled pieces of sound inputs. */
function mangled(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Array.from(bytes);
  for (let times = 1 + next(4); times > 0; times--) {
    const at = next(copy.length + 1);
    switch (next(5)) {
      case 0:
        copy.splice(at, next(20));
        break;
      case 1:
        copy.splice(at, 0, ...copy.slice(at, at + next(20)));
        break;
      case 2:
        copy[at] = next(256);
        break;
      case 3:
        copy.splice(at, 4, 0xff, 0xff, 0xff, 0xff);
        break;
      default:
        copy.splice(at, 0, ...Array.from({ length: next(8) }, () => next(256)));
    }
  }
  return Uint8Array.from(copy);
}

describe("hostile input", () => {
  const key = newKey();
  const payload = statementPayload(statement());
  const line = signedLine(key);
  const signers = `# list\nrita@example.org,*@x namespaces="a,b",valid-after="20260101Z" ${key.line} Rita\n"a b" ${key.line}\n`;

  it("never throws in a reader, and never reads as anything that is not spelled out", () => {
    const next = random(20261121);
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
    for (let round = 0; round < 4000; round++) {
      readEnvelope(text(mangled(utf8(line), next)), ports);
      const changed = mangled(payload, next);
      const read = readStatement(changed);
      if (read.kind === "read") assert.deepEqual(statementPayload(read.value), changed);
      readPublicKey(mangled(key.blob, next));
      readPublicKeyLine(text(mangled(utf8(key.line), next)));
      readSshSignature(mangled(key.sign(payload), next));
      unarmoured(text(mangled(key.blob, next)));
      readAllowedSigners(text(mangled(utf8(signers), next)), "f");
      readRevokedKeys(text(mangled(utf8(signers), next)), "f", ports);
      const encoded = text(mangled(utf8("3e-2v"), next));
      const letters = lettersOf(encoded, next(9));
      if (letters.kind === "read") assert.equal(runsOf(letters.value), encoded);
      const base = text(mangled(utf8("AAECAwQ="), next));
      const bytes = base64Bytes(base);
      if (bytes !== undefined) assert.equal(base64(bytes), base);
    }
  }).timeout(60_000);

  it("of any length is refused without being taken apart", () => {
    assert.equal(readEnvelope("x".repeat(envelopeLimit + 1), ports).kind, "refused");
    assert.equal(readEnvelope("[".repeat(100_000), ports).kind, "refused");
    assert.equal(readStatement(new Uint8Array(10_000_000)).kind, "refused");
    assert.equal(readStatement(utf8("[".repeat(400_000))).kind, "refused");
    assert.equal(readSshSignature(new Uint8Array(1_000_000)).kind, "refused");
    assert.equal(readPublicKey(new Uint8Array(1_000_000)).kind, "refused");
    assert.equal(readPublicKeyLine(`ssh-ed25519 ${"A".repeat(1_000_000)}`).kind, "refused");
    assert.equal(readAllowedSigners("x".repeat(2_000_000), "f").problems.length, 1);
    assert.ok(readAllowedSigners("x\n".repeat(400_000), "f").problems.length < 200);
    assert.ok(readRevokedKeys("x\n".repeat(400_000), "f", ports).problems.length < 200);
    assert.equal(lettersOf("9999999e", 10).kind, "refused");
  });

  it("of patterns made to be slow comes to an end", () => {
    assert.equal(isInPatterns(`${"a".repeat(5000)}b`, `${"*a".repeat(2000)}*c`), false);
  });
});

describe("the line of a signature", () => {
  it("stays under 16 KiB for five thousand units that are marked one like no other", () => {
    const next = random(7);
    const hows = ["explicit", "viewed", "bulk", "cli", "agent"] as const;
    const many = marked(Array.from({ length: 5000 }, (_, at) => unit(`unit ${at}`))).map((one): typeof one => {
      const how = hows[next(5)] ?? "cli";
      return { ...one, mark: next(6) === 0 ? { kind: "open" } : { kind: next(2) === 0 ? "verified" : "carried", how } };
    });
    const line = signedLine(newKey(), statement({}, many));
    assert.ok(line.length < 16 * 1024, `${line.length} characters`);
    const alike = signedLine(newKey(), statement({}, marked(Array.from({ length: 5000 }, (_, at) => unit(`unit ${at}`)))));
    assert.ok(alike.length < 3 * 1024, `${alike.length} characters`);
  });
});
