import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  isForNamespace,
  isPrincipalOf,
  isValidAt,
  linesOfKey,
  readAllowedSigners,
} from "../../../extension/core/attest/allowed-signers.ts";
import { joined, utf8 } from "../../../extension/core/attest/bytes.ts";
import { namespace } from "../../../extension/core/attest/envelope.ts";
import { fingerprint, readPublicKeyLine } from "../../../extension/core/attest/public-key.ts";
import {
  armoured,
  isSignatureOver,
  readSshSignature,
  signedBytes,
  unarmoured,
  wasTouched,
} from "../../../extension/core/attest/ssh-signature.ts";
import { wireString, wireUint32 } from "../../../extension/core/attest/ssh-wire.ts";
import { verifySignatures } from "../../../extension/core/attest/verify-signatures.ts";
import { countersign } from "../../../extension/node/attest/countersign.ts";
import { cryptoPorts } from "../../../extension/node/attest/crypto-ports.ts";
import { chosenKey, principalOf, signingKeys } from "../../../extension/node/attest/signing-keys.ts";
import { agentKeys, sshSignature } from "../../../extension/node/attest/ssh-programs.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import { newKey, sshSignature as ownSignature, question, signatureBlob, statement } from "../../core/attest/signed-review.ts";
import { removeTemporaryRepositories, temporaryFolder, temporaryRepository } from "../git/temporary-repository.ts";

const kinds: readonly [string, readonly string[]][] = [
  ["ed25519", []],
  ["ecdsa", ["-b", "256"]],
  ["ecdsa", ["-b", "384"]],
  ["ecdsa", ["-b", "521"]],
  ["rsa", ["-b", "2048"]],
  ["rsa", ["-b", "3072"]],
];

function keyFile(folder: string, kind = "ed25519", more: readonly string[] = [], passphrase = ""): { path: string; line: string } {
  const path = join(folder, `key-${kind}${more.join("")}`);
  execFileSync("ssh-keygen", ["-q", "-t", kind, ...more, "-N", passphrase, "-C", "a comment", "-f", path]);
  return { path, line: readFileSync(`${path}.pub`, "utf8").trim() };
}

/** What ssh-keygen says to a signature, by these signers. */
function isVerifiedBySsh(
  folder: string,
  signers: string,
  principal: string,
  signature: Uint8Array,
  message: Uint8Array,
  ...options: string[]
): boolean {
  writeFileSync(join(folder, "signers"), `${signers}\n`);
  writeFileSync(join(folder, "signature"), armoured(signature));
  const args = [
    "-Y",
    "verify",
    "-f",
    join(folder, "signers"),
    "-I",
    principal,
    "-n",
    namespace,
    "-s",
    join(folder, "signature"),
    ...options,
  ];
  return spawnSync("ssh-keygen", args, { input: message, env: { ...process.env, TZ: "UTC" } }).status === 0;
}

const message = utf8("a message");

describe("signatures of ssh-keygen", () => {
  after(removeTemporaryRepositories);

  for (const [kind, more] of kinds) {
    it(`by ${[kind, ...more].join(" ")} are read and verified, and one for another message or key is not`, async () => {
      const folder = temporaryFolder();
      const { path, line } = keyFile(folder, kind, more);
      const blob = await sshSignature(message, namespace, { kind: "file", path });
      const signature = readSshSignature(blob);
      assert.equal(signature.kind, "read");
      if (signature.kind !== "read") return;
      const key = readPublicKeyLine(line);
      assert.equal(key.kind, "read");
      if (key.kind === "read") {
        assert.deepEqual(Buffer.from(signature.value.key.blob), Buffer.from(key.value.blob));
        assert.ok(
          execFileSync("ssh-keygen", ["-l", "-f", `${path}.pub`])
            .toString()
            .includes(` ${fingerprint(key.value, cryptoPorts)} `),
        );
      }
      assert.equal(signature.value.namespace, namespace);
      assert.equal(await isSignatureOver(message, signature.value, cryptoPorts), true);
      assert.equal(await isSignatureOver(utf8("another message"), signature.value, cryptoPorts), false);
      const raw = Uint8Array.from(signature.value.raw);
      raw[raw.length - 1] = (raw.at(-1) ?? 0) ^ 1;
      assert.equal(await isSignatureOver(message, { ...signature.value, raw }, cryptoPorts), false);
      assert.equal(await isSignatureOver(message, { ...signature.value, namespace: "git" }, cryptoPorts), false);
    });
  }

  it("with sha256 as the hash of the message are verified too", async () => {
    const folder = temporaryFolder();
    const { path } = keyFile(folder);
    const text = execFileSync("ssh-keygen", ["-Y", "sign", "-O", "hashalg=sha256", "-n", namespace, "-f", path], {
      input: message,
      stdio: ["pipe", "pipe", "ignore"],
    });
    const blob = unarmoured(text.toString());
    const signature = blob.kind === "read" ? readSshSignature(blob.value) : blob;
    assert.equal(signature.kind === "read" && signature.value.hash, "sha256");
    if (signature.kind === "read") assert.equal(await isSignatureOver(message, signature.value, cryptoPorts), true);
  });

  it("are told by ssh-keygen from ours only by the key: it verifies what we make", () => {
    const folder = temporaryFolder();
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const blob = joined(wireString("ssh-ed25519"), wireString(Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url")));
    const signature = ownSignature(blob, privateKey, message, namespace);
    const line = `rita@example.org ssh-ed25519 ${Buffer.from(blob).toString("base64")}`;
    assert.equal(isVerifiedBySsh(folder, line, "rita@example.org", signature, message), true);
    assert.equal(isVerifiedBySsh(folder, line, "rita@example.org", signature, utf8("other")), false);
  });

  for (const kind of ["sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"] as const) {
    it(`in the form that tokens make with ${kind} are verified here as there, with what the token says about a touch`, async () => {
      const folder = temporaryFolder();
      const token = softToken(kind);
      const line = `rita@example.org ${kind} ${Buffer.from(token.blob).toString("base64")}`;
      const blob = token.sign(message, 0x01);
      assert.equal(isVerifiedBySsh(folder, line, "rita@example.org", blob, message), true);
      for (const [flags, isTouched] of [
        [0x01, true],
        [0x05, true],
        [0x00, false],
        [0x04, false],
      ] as const) {
        const signature = readSshSignature(token.sign(message, flags));
        assert.equal(signature.kind, "read");
        if (signature.kind !== "read") return;
        assert.equal(await isSignatureOver(message, signature.value, cryptoPorts), true);
        assert.equal(wasTouched(signature.value), isTouched);
        const lied = { ...signature.value, token: { flags: flags ^ 0x01, counter: 7 } };
        assert.equal(await isSignatureOver(message, lied, cryptoPorts), false);
        const later = { ...signature.value, token: { flags, counter: 8 } };
        assert.equal(await isSignatureOver(message, later, cryptoPorts), false);
      }
    });
  }

  it("by RSA with SHA-1, by short RSA keys and by DSA are refused, with the reason", () => {
    const folder = temporaryFolder();
    const { line } = keyFile(folder, "rsa", ["-b", "2048"]);
    const key = readPublicKeyLine(line);
    assert.ok(key.kind === "read");
    const sha1 = readSshSignature(signatureBlob(key.value.blob, namespace, joined(wireString("ssh-rsa"), wireString(new Uint8Array(256)))));
    assert.match(sha1.kind === "refused" ? sha1.reason : "", /SHA-1/);
    const short = readPublicKeyLine(keyFile(folder, "rsa", ["-b", "1024"]).line);
    assert.match(short.kind === "refused" ? short.reason : "", /1024 bits/);
    const old = readPublicKeyLine(`ssh-dss ${Buffer.from(wireString("ssh-dss")).toString("base64")}`);
    assert.match(old.kind === "refused" ? old.reason : "", /ssh-dss are not supported/);
  });

  it("come from the agent, where the private half is nowhere on the disk, and from keys with a passphrase that it holds", async () => {
    const folder = temporaryFolder();
    const { path, line } = keyFile(folder, "ed25519", [], "secret words");
    const socket = join(folder, "agent");
    const agent = spawn("ssh-agent", ["-D", "-a", socket], { stdio: "ignore" });
    try {
      const environment = { ...process.env, SSH_AUTH_SOCK: socket, SSH_ASKPASS: join(folder, "askpass"), SSH_ASKPASS_REQUIRE: "force" };
      writeFileSync(join(folder, "askpass"), "#!/bin/sh\necho secret words\n", { mode: 0o700 });
      await until(() => spawnSync("ssh-add", ["-q", path], { env: environment, stdio: "ignore" }).status === 0);
      rmSync(path);
      const [key] = await agentKeys(environment);
      assert.ok(key !== undefined && line.startsWith("ssh-ed25519 "));
      const blob = await sshSignature(message, namespace, { kind: "agent", key }, { environment });
      assert.equal(isVerifiedBySsh(folder, `rita@example.org ${line}`, "rita@example.org", blob, message), true);
    } finally {
      agent.kill();
    }
  });

  it("that cannot be made say why", async () => {
    const folder = temporaryFolder();
    await assert.rejects(
      sshSignature(message, namespace, { kind: "file", path: join(folder, "nothing") }),
      /ssh-keygen did not sign with .*nothing: /,
    );
  });
});

describe("the list of allowed signers", () => {
  after(removeTemporaryRepositories);

  const cases: readonly [string, string, string?][] = [
    ["rita@example.org KEY", "rita@example.org"],
    ["rita@example.org KEY", "Rita@example.org"],
    ["*@example.org KEY", "rita@example.org"],
    ["rit?@example.org,!rita@example.org KEY", "rita@example.org"],
    ["!rita@example.org,* KEY", "rita@example.org"],
    ['"rita@example.org,tom@example.org" KEY', "tom@example.org"],
    [`rita namespaces="${namespace}" KEY`, "rita"],
    ['rita namespaces="git" KEY', "rita"],
    ['rita namespaces="git,countersign-*" KEY', "rita"],
    ['rita namespaces="*,!countersign-review-v1" KEY', "rita"],
    [`rita NAMESPACES="git" KEY`, "rita"],
    ['rita valid-after="20260601Z" KEY', "rita", "20260601000000Z"],
    ['rita valid-after="20260601Z" KEY', "rita", "20260531235959Z"],
    ['rita valid-before="202606011200Z" KEY', "rita", "20260601120000Z"],
    ['rita valid-before="202606011200Z" KEY', "rita", "20260601120001Z"],
    ['rita valid-after="20260101Z",valid-before="20270101Z",namespaces="git" KEY', "rita", "20260601Z"],
    ['rita valid-after="20260101Z",valid-before="20270101Z" KEY a comment', "rita", "20260601Z"],
    ['rita valid-after="20270101Z",valid-before="20260101Z" KEY', "rita"],
    ["rita made-up KEY", "rita"],
    ["rita namespaces=git KEY", "rita"],
    ["  rita\t KEY", "rita"],
    ["# rita KEY", "rita"],
    ["rita", "rita"],
    ['"rita KEY', "rita"],
  ];
  it("lets sign whom ssh-keygen lets sign", async () => {
    const folder = temporaryFolder();
    const { path, line } = keyFile(folder);
    const blob = await sshSignature(message, namespace, { kind: "file", path });
    const signature = readSshSignature(blob);
    assert.equal(signature.kind, "read");
    if (signature.kind !== "read") return;
    const outcomes = new Set<boolean>();
    for (const [pattern, principal, time = "20260615000000Z"] of cases) {
      const text = pattern.replace("KEY", line.split(" ").slice(0, 2).join(" "));
      const theirs = isVerifiedBySsh(folder, text, principal, blob, message, "-O", `verify-time=${time}`);
      const moment = Date.parse(
        time
          .padEnd(14, "0")
          .replace(
            /^(....)(..)(..)(..)?(..)?(..)?.*$/,
            (_, y, m, d, h = "00", n = "00", s = "00") => `${y}-${m}-${d}T${h.replace("Z", "0")}:${n}:${s}Z`,
          ),
      );
      const ours = linesOfKey(readAllowedSigners(text, "signers"), signature.value.key).some(
        (signer) => isPrincipalOf(signer, principal) && isForNamespace(signer, namespace) && isValidAt(signer, moment),
      );
      assert.equal(ours, theirs, `${pattern} at ${time}`);
      outcomes.add(theirs);
    }
    assert.equal(outcomes.size, 2);
  });
});

describe("finding a key and signing with it", () => {
  after(removeTemporaryRepositories);

  it("takes the one that git signs with, then the usual files, and the listed one before others", async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, ".ssh"));
    const usual = keyFile(home);
    copyFileSync(usual.path, join(home, ".ssh", "id_ed25519"));
    const other = keyFile(home, "ecdsa", ["-b", "256"]);
    const repository = temporaryRepository();
    repository.git("config", "gpg.format", "ssh");
    repository.git("config", "user.signingkey", "~/key-ecdsa-b256");
    const opened = await openRepository(repository.folder);
    try {
      const environment = { ...process.env, SSH_AUTH_SOCK: "" };
      const keys = await signingKeys(opened, { home, environment });
      assert.deepEqual(
        keys.map(({ source }) => source.replace(home, "~")),
        ["user.signingkey", "~/.ssh/id_ed25519"],
      );
      const allowed = readAllowedSigners(`other@x ${other.line}\nrita@example.org ${usual.line}`, "f");
      const chosen = chosenKey(keys, allowed, "rita@example.org");
      assert.equal(chosen?.source, keys[1]?.source);
      assert.ok(chosen !== undefined);
      assert.equal(principalOf(chosen.key, allowed, "rita@example.org"), "rita@example.org");
      assert.equal(principalOf(chosen.key, allowed, "r@home"), "rita@example.org");
      const named = await signingKeys(opened, { home, environment, flag: `${other.path}.pub` });
      assert.equal(named.length, 1);
      await assert.rejects(signingKeys(opened, { home, environment, flag: "SHA256:none" }), /No key with the fingerprint/);
      await assert.rejects(signingKeys(opened, { home, environment, flag: `key::${newKey().line}` }), /the agent does not hold it/);
      const [wrong] = named;
      assert.ok(wrong !== undefined);
      await assert.rejects(countersign(statement(), { ...wrong, key: chosen.key }), /does not verify/);
      const line = await countersign(statement(), chosen);
      const verdict = await verifySignatures([line], question(`rita@example.org ${usual.line}`), cryptoPorts);
      assert.deepEqual([verdict.isProved, verdict.envelopes[0]?.failures], [true, []]);
    } finally {
      opened.dispose();
    }
  });
});

/** What a token in hardware does, without the hardware. */
function softToken(kind: "sk-ssh-ed25519@openssh.com" | "sk-ecdsa-sha2-nistp256@openssh.com") {
  const isEdwards = kind.startsWith("sk-ssh-ed25519");
  const { publicKey, privateKey } = isEdwards ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const numbers = [x, y].map((text) => Buffer.from(text, "base64url"));
  const key = isEdwards
    ? wireString(numbers[0] ?? "")
    : joined(wireString("nistp256"), wireString(joined(new Uint8Array([4]), ...numbers)));
  const blob = joined(wireString(kind), key, wireString("ssh:"));
  const sha256 = (data: Uint8Array): Uint8Array => cryptoPorts.hash("sha256", data);
  return {
    blob,
    sign: (text: Uint8Array, flags: number): Uint8Array => {
      const state = joined(new Uint8Array([flags]), wireUint32(7));
      const sealed = joined(sha256(utf8("ssh:")), state, sha256(signedBytes(text, namespace, "sha512", cryptoPorts)));
      const raw = sign(isEdwards ? null : "sha256", sealed, { key: privateKey, dsaEncoding: "ieee-p1363" });
      const halves = isEdwards ? raw : joined(positive(raw.subarray(0, 32)), positive(raw.subarray(32)));
      return signatureBlob(blob, namespace, joined(wireString(kind), wireString(halves), state));
    },
  };
}

function positive(number: Buffer): Uint8Array {
  const start = number.findIndex((byte) => byte !== 0);
  const short = number.subarray(start);
  return wireString((short[0] ?? 0) >= 0x80 ? joined(new Uint8Array([0]), short) : short);
}

async function until(isReady: () => boolean): Promise<void> {
  for (let times = 0; times < 100; times++) {
    if (isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail("it never became ready");
}
