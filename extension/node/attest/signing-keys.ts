/** Which SSH keys of this person could sign, best first. */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { type AllowedSigners, isPrincipalOf, linesOfKey } from "../../core/attest/allowed-signers.ts";
import { base64Bytes, isSameBytes } from "../../core/attest/bytes.ts";
import { hasWildcard } from "../../core/attest/name-pattern.ts";
import { fingerprint, keyLimit, type PublicKey, readPublicKey, readPublicKeyLine } from "../../core/attest/public-key.ts";
import { type Read, refused } from "../../core/attest/read.ts";
import { wireReader } from "../../core/attest/ssh-wire.ts";
import { userError } from "../../core/base/user-error.ts";
import { type Repository, setting } from "../git/repository.ts";
import { reasonOf } from "../reason-of.ts";
import { cryptoPorts } from "./crypto-ports.ts";
import { agentKeys, type SigningKey } from "./ssh-programs.ts";

export interface FoundKey {
  readonly key: PublicKey;
  readonly signWith: SigningKey;
  /** Where it was found, for the person: "user.signingkey". */
  readonly source: string;
}

export interface KeyQuestion {
  /** What `--key` says: a path, a fingerprint, or a public key that the agent holds. */
  readonly flag?: string;
  readonly home?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

const usualFiles = ["id_ed25519_sk", "id_ecdsa_sk", "id_ed25519", "id_ecdsa", "id_rsa"];

/**
 * Each key once. What `--key` names is the only one, and a `UserError` where it cannot be used; else the key that git signs with, those
 * of the agent, those in the usual files. `gpg.ssh.program` and `gpg.ssh.defaultKeyCommand` are never run.
 */
export async function signingKeys(repository: Repository, question: KeyQuestion = {}): Promise<FoundKey[]> {
  const { flag, home = homedir(), environment = process.env } = question;
  const held = await agentKeys(environment);
  const others = async (): Promise<FoundKey[]> => {
    const found: FoundKey[] = [];
    const configured = (await setting(repository, "gpg.format")) === "ssh" ? await setting(repository, "user.signingkey") : undefined;
    if (configured !== undefined && configured !== "") {
      const key = await named(configured, "user.signingkey", repository.root, home, held);
      if (key.kind === "read") found.push(key.value);
    }
    for (const key of held) found.push({ key, signWith: { kind: "agent", key }, source: "ssh-agent" });
    for (const name of usualFiles) {
      const path = join(home, ".ssh", name);
      const key = await keyFile(path);
      if (key.kind === "read") found.push({ key: key.value, signWith: { kind: "file", path }, source: path });
    }
    return found.filter(({ key }, at) => found.findIndex((earlier) => isSameBytes(earlier.key.blob, key.blob)) === at);
  };
  if (flag === undefined) return others();
  if (flag.startsWith("SHA256:")) {
    const found = (await others()).find(({ key }) => fingerprint(key, cryptoPorts) === flag);
    if (found !== undefined) return [found];
    throw userError(
      "no-key",
      `No key with the fingerprint ${flag} was found in the agent or the usual files.`,
      "Add it to the agent, or give the path of its file.",
    );
  }
  const key = await named(flag, "--key", process.cwd(), home, held);
  if (key.kind === "read") return [key.value];
  throw userError(
    "no-key",
    `The key that --key names cannot be used: ${key.reason}.`,
    "Give the path of a private or public SSH key, or a fingerprint.",
  );
}

/** The key to sign with: one that the allowed signers list under this address, else the first. */
export function chosenKey(keys: readonly FoundKey[], allowed: AllowedSigners, address: string): FoundKey | undefined {
  const listed = keys.filter(({ key }) => linesOfKey(allowed, key).length > 0);
  return listed.find(({ key }) => linesOfKey(allowed, key).some((signer) => isPrincipalOf(signer, address))) ?? listed[0] ?? keys[0];
}

/** The name to sign under: the address where the signers list it for this key, else the one name they list; else the address. */
export function principalOf(key: PublicKey, allowed: AllowedSigners, address: string): string {
  const lines = linesOfKey(allowed, key);
  if (lines.some((signer) => isPrincipalOf(signer, address))) return address;
  const names = lines.flatMap(({ principals }) => principals.split(",")).filter((name) => !hasWildcard(name) && !name.startsWith("!"));
  return names[0] ?? address;
}

async function named(name: string, source: string, folder: string, home: string, held: readonly PublicKey[]): Promise<Read<FoundKey>> {
  const literal = name.startsWith("key::") ? name.slice(5) : /^(ssh|ecdsa|sk)-\S+ /.test(name) ? name : undefined;
  if (literal === undefined) {
    const path = resolve(folder, name.replace(/^~(?=[/\\])/, home));
    const key = await keyFile(path);
    return key.kind === "refused" ? key : { kind: "read", value: { key: key.value, signWith: { kind: "file", path }, source } };
  }
  const key = readPublicKeyLine(literal);
  if (key.kind === "refused") return key;
  const isHeld = held.some(({ blob }) => isSameBytes(blob, key.value.blob));
  if (!isHeld) return refused("the agent does not hold it");
  return { kind: "read", value: { key: key.value, signWith: { kind: "agent", key: key.value }, source } };
}

/** The public half in a public or private key file; no passphrase is needed for it. */
async function keyFile(path: string): Promise<Read<PublicKey>> {
  let text: string;
  try {
    text = await readFile(path, "latin1");
  } catch (error) {
    return refused(`${path} cannot be read (${reasonOf(error)})`);
  }
  if (text.length > 64 * 1024) return refused(`${path} is too long for a key`);
  const inner = /^-----BEGIN OPENSSH PRIVATE KEY-----\r?\n([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/.exec(text)?.[1];
  if (inner !== undefined) {
    const bytes = base64Bytes(inner.replace(/\s+/g, ""));
    return bytes === undefined ? refused(`${path} is damaged`) : publicHalf(bytes);
  }
  if (text.startsWith("-----BEGIN")) {
    // Older forms hide the public half behind the passphrase; ssh-keygen leaves it beside the file.
    return path.endsWith(".pub") ? refused(`${path} is no public key`) : keyFile(`${path}.pub`);
  }
  return readPublicKeyLine(text.split("\n", 1)[0] ?? "");
}

function publicHalf(bytes: Uint8Array): Read<PublicKey> {
  const reader = wireReader(bytes);
  const magic = Buffer.from(reader.raw(15)).toString("latin1");
  reader.string(64);
  reader.string(64);
  reader.string(1024);
  const count = reader.uint32();
  const blob = reader.string(keyLimit);
  return magic === "openssh-key-v1\0" && count === 1 ? readPublicKey(blob) : refused("it is no OpenSSH key of a known form");
}
