import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { linesOfKey, readAllowedSigners } from "../../../extension/core/attest/allowed-signers.ts";
import { base64, joined, utf8 } from "../../../extension/core/attest/bytes.ts";
import { digestTree } from "../../../extension/core/attest/digest-tree.ts";
import { itemsOf, type SignedItem, statesOf } from "../../../extension/core/attest/item-states.ts";
import { readPublicKey, readPublicKeyLine } from "../../../extension/core/attest/public-key.ts";
import { readStatement } from "../../../extension/core/attest/read-statement.ts";
import { lettersOf, runsOf } from "../../../extension/core/attest/runs.ts";
import { readSshSignature } from "../../../extension/core/attest/ssh-signature.ts";
import { sshMoment } from "../../../extension/core/attest/ssh-time.ts";
import { wireReader, wireString, wireUint32 } from "../../../extension/core/attest/ssh-wire.ts";
import { statementPayload } from "../../../extension/core/attest/statement-payload.ts";
import { marksOf, unitMarks } from "../../../extension/core/attest/unit-marks.ts";
import { explicit, marked, newKey, open, ports, signatureBlob, statement, unit, units } from "./signed-review.ts";

const reason = (read: { kind: string; reason?: string }): string => read.reason ?? "";

describe("a digest tree", () => {
  const sha = (...parts: (Buffer | string)[]): Buffer =>
    createHash("sha256")
      .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
      .digest();
  const leaf = (text: string): Buffer => sha("\0", text);
  const node = (left: Buffer, right: Buffer): Buffer => sha("\x01", left, right);
  it("has the shape of RFC 6962", () => {
    const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(leaf) as [Buffer, Buffer, Buffer, Buffer, Buffer];
    assert.equal(digestTree([], ports), sha("").toString("hex"));
    assert.equal(digestTree(["a"], ports), a.toString("hex"));
    assert.equal(digestTree(["a", "b", "c"], ports), node(node(a, b), c).toString("hex"));
    assert.equal(digestTree(["a", "b", "c", "d", "e"], ports), node(node(node(a, b), node(c, d)), e).toString("hex"));
  });
});

describe("runs of letters", () => {
  it("are spread out again, and have one spelling", () => {
    const letters = [..."eee-vvE"];
    assert.equal(runsOf(letters), "3e-2vE");
    assert.deepEqual(lettersOf("3e-2vE", 7), { kind: "read", value: letters });
    for (const [runs, count] of [
      ["ee", 2],
      ["1e", 1],
      ["03e", 3],
      ["0e", 0],
      ["2e2e", 4],
      ["3", 3],
      ["3e", 4],
      ["3e", 2],
      ["", 1],
    ] as const)
      assert.equal(lettersOf(runs, count).kind, "refused", runs);
    assert.deepEqual(lettersOf("", 0), { kind: "read", value: [] });
  });
});

describe("marks on units", () => {
  it("come back to the units they were made on, in whatever order these are", () => {
    const reviewed = marked().map((one, at) => ({ ...one, mark: at === 1 ? open : explicit }));
    const marks = unitMarks(reviewed, ports);
    const back = marksOf(marks, [...units].reverse(), true);
    assert.ok(back.kind === "read");
    assert.deepEqual(
      units.map((one) => back.value.get(one)?.kind),
      ["verified", "open", "verified"],
    );
  });

  it("are refused for more or fewer units than they were made on", () => {
    const marks = unitMarks(marked(), ports);
    assert.match(reason(marksOf(marks, units.slice(1), true)), /about 3 units, and the change has 2/);
    assert.match(reason(marksOf(marks, [...units, unit("d")], true)), /about 3 units/);
  });

  it("have one digest for the same units, whoever marked them and how, and another for any other unit", () => {
    const digest = unitMarks(marked(), ports).digest;
    assert.equal(unitMarks(marked(units, open).reverse(), ports).digest, digest);
    for (const other of [unit("x"), unit("a.ts:1", "there"), unit("a.ts:1", "here", 1)])
      assert.notEqual(unitMarks(marked([other, ...units.slice(1)]), ports).digest, digest);
  });
});

describe("items of a checklist", () => {
  const many: SignedItem[] = Array.from({ length: 60 }, (_, at) => ({
    id: `item.${at}`,
    state: at === 7 ? "overridden" : at % 2 === 0 ? "satisfied" : "open",
  }));
  const ids = many.map(({ id }) => id);
  it("are listed while they are few, and sealed where they are many", () => {
    assert.equal(itemsOf(many.slice(0, 12), ports).kind, "list");
    const sealed = itemsOf(many, ports);
    assert.equal(sealed.kind, "sealed");
    const states = statesOf(sealed, [...ids].reverse(), ports);
    assert.ok(states.kind === "read");
    assert.deepEqual(
      ids.map((id) => states.value.get(id)),
      many.map(({ state }) => state),
    );
  });

  it("are sealed where an id could not be shown, so that such a change can be signed too", () => {
    const odd = itemsOf([{ id: "duplicate:a\nb.ts", state: "satisfied" }], ports);
    assert.equal(odd.kind, "sealed");
    assert.ok(readStatement(statementPayload(statement({ items: odd }))).kind === "read");
  });

  it("say nothing once the checklist has other items", () => {
    const sealed = itemsOf(many, ports);
    for (const others of [ids.slice(1), [...ids, "new"], ["new", ...ids.slice(1)]])
      assert.match(reason(statesOf(sealed, others, ports)), /other checklist items/);
  });
});

describe("SSH's notation", () => {
  it("has one spelling for a number", () => {
    const number = (...bytes: number[]): boolean => {
      const reader = wireReader(wireString(new Uint8Array(bytes)));
      reader.positive(8);
      return reader.isFinished();
    };
    assert.deepEqual([number(1), number(0, 0x80), number(0x7f, 0)], [true, true, true]);
    assert.deepEqual([number(), number(0), number(0, 1), number(0x80), number(0, 0, 0x80)], [false, false, false, false, false]);
    assert.equal(number(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), false);
  });

  it("is read to its end, and no further than it goes", () => {
    const finished = (bytes: Uint8Array, limit = 100): boolean => {
      const reader = wireReader(bytes);
      reader.string(limit);
      return reader.isFinished();
    };
    assert.equal(finished(wireString("abc")), true);
    assert.equal(finished(joined(wireString("abc"), new Uint8Array(1))), false);
    assert.equal(finished(wireString("abc").subarray(0, 6)), false);
    assert.equal(finished(wireString("abc"), 2), false);
    assert.equal(finished(wireUint32(0xffffffff), 0xffffffff), false);
  });
});

describe("an SSH signature", () => {
  const key = newKey();
  const inner = joined(wireString("ssh-ed25519"), wireString(new Uint8Array(64)));
  const fields = (version: number, reserved: string, hash: string): Uint8Array =>
    joined(
      utf8("SSHSIG"),
      wireUint32(version),
      wireString(key.blob),
      wireString("n"),
      wireString(reserved),
      wireString(hash),
      wireString(inner),
    );
  it("is refused with a field that nobody here understands", () => {
    assert.equal(readSshSignature(fields(1, "", "sha512")).kind, "read");
    assert.match(reason(readSshSignature(fields(2, "", "sha512"))), /version 2/);
    assert.match(reason(readSshSignature(fields(1, "x", "sha512"))), /reserved/);
    assert.match(reason(readSshSignature(fields(1, "", "sha1"))), /hashed with sha1/);
    assert.match(reason(readSshSignature(signatureBlob(key.blob, "", inner))), /namespace/);
    assert.match(reason(readSshSignature(joined(fields(1, "", "sha512"), new Uint8Array(1)))), /malformed/);
  });

  it("is refused where its algorithm is not that of its key", () => {
    const other = joined(wireString("sk-ssh-ed25519@openssh.com"), wireString(new Uint8Array(64)));
    assert.match(reason(readSshSignature(signatureBlob(key.blob, "n", other))), /does not go with a key of type ssh-ed25519/);
  });
});

describe("a public key", () => {
  const key = newKey();
  it("is refused where it says another type than it is", () => {
    assert.match(
      reason(readPublicKeyLine(key.line.replace("ssh-ed25519", "ssh-rsa"))),
      /it says ssh-rsa, but the key is of type ssh-ed25519/,
    );
    const signers = readAllowedSigners(`rita ${key.line.replace("ssh-ed25519", "ssh-rsa")}`, "f");
    assert.equal(signers.signers.length, 0);
  });

  it("is refused as a certificate, and with anything behind it", () => {
    assert.match(reason(readPublicKey(wireString("ssh-ed25519-cert-v01@openssh.com"))), /certificates are not supported/);
    assert.match(reason(readPublicKey(joined(key.blob, new Uint8Array(1)))), /malformed/);
    assert.match(reason(readPublicKeyLine(`ssh-ed25519 ${base64(key.blob.subarray(0, 40))}`)), /malformed/);
  });

  it("on a curve names that curve", () => {
    const point = joined(new Uint8Array([4]), new Uint8Array(64));
    const of = (name: string): Uint8Array => joined(wireString("ecdsa-sha2-nistp256"), wireString(name), wireString(point));
    assert.equal(readPublicKey(of("nistp256")).kind, "read");
    assert.equal(readPublicKey(of("nistp384")).kind, "refused");
  });
});

describe("an allowed signer", () => {
  const key = newKey();
  const parsed = readPublicKeyLine(key.line);
  it("is valid where it is valid in every time zone, if it names none", () => {
    assert.ok(parsed.kind === "read");
    const allowed = readAllowedSigners(`rita valid-after="20260601",valid-before="20260603" ${key.line}`, "f");
    const [signer] = linesOfKey(allowed, parsed.value);
    assert.equal(signer?.validAfter, Date.parse("2026-06-01T12:00:00Z"));
    assert.equal(signer?.validBefore, Date.parse("2026-06-02T10:00:00Z"));
    assert.deepEqual(
      allowed.problems.map(({ code, weight }) => `${weight} ${code}`),
      ["note signer-local-time"],
    );
  });

  it("is none where an option is not understood to its end", () => {
    for (const options of [
      "cert-authority",
      "namespaces=",
      'namespaces=""',
      'namespaces="a",',
      ',namespaces="a"',
      'namespaces="a",,valid-after="20260101Z"',
      'namespaces="a",namespaces="b"',
      'valid-after="soon"',
      "no-touch-required",
    ]) {
      const allowed = readAllowedSigners(`rita ${options} ${key.line}`, "f");
      assert.equal(allowed.signers.length, 0, options);
      assert.deepEqual(
        allowed.problems.map(({ code, range }) => `${code} ${range?.start.line}`),
        ["signer-refused 0"],
        options,
      );
    }
  });

  it("has times of the calendar", () => {
    for (const text of ["20260230Z", "20261301Z", "2026Z", "202606012460Z", "2026060112Z", "x20260601Z", ""])
      assert.equal(sshMoment(text), undefined, text);
    assert.equal(sshMoment("20260601123059z")?.latest, Date.parse("2026-06-01T12:30:59Z"));
  });
});
