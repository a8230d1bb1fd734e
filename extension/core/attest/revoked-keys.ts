/** The list of keys that must not count any more: one public key or `SHA256:` fingerprint a line, `#` for comments. */
import { blocking, type Problem } from "../base/problem.ts";
import type { AttestPorts } from "./ports.ts";
import { fingerprint, type PublicKey, readPublicKeyLine } from "./public-key.ts";

export interface RevokedKeys {
  readonly fingerprints: ReadonlySet<string>;
  /** With one of them, it is not known which keys are revoked, and nothing can be verified. */
  readonly problems: readonly Problem[];
}

const textLimit = 1024 * 1024;
const keyLimit = 5_000;

export function readRevokedKeys(text: string, path: string, ports: AttestPorts): RevokedKeys {
  const fingerprints = new Set<string>();
  const problems: Problem[] = [];
  const fail = (message: string, line?: number): void => {
    const range = line === undefined ? {} : { range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } } };
    problems.push(
      blocking("revocation-unreadable", `${message} So it is not known which keys are revoked, and no signature counts. Repair ${path}.`, {
        path,
        ...range,
      }),
    );
  };
  if (text.startsWith("SSHKRL"))
    fail("The list of revoked keys is a binary one of ssh-keygen -k, which is not supported: write the keys as text.");
  else if (text.length > textLimit || text.includes("\0")) fail("The list of revoked keys is too long, or no text.");
  else {
    for (const [at, raw] of text.split("\n").entries()) {
      const line = raw.trim();
      if (line === "" || line.startsWith("#")) continue;
      if (fingerprints.size >= keyLimit || problems.length >= 20) {
        fail(`The list of revoked keys was not read from line ${at + 1} on: it is too long or has too many mistakes.`, at + 1);
        break;
      }
      if (/^SHA256:[A-Za-z0-9+/]{43}$/.test(line)) {
        fingerprints.add(line);
        continue;
      }
      const key = readPublicKeyLine(line);
      if (key.kind === "read") fingerprints.add(fingerprint(key.value, ports));
      else fail(`Line ${at + 1} of the revoked keys is no key: ${key.reason}.`, at + 1);
    }
  }
  return { fingerprints, problems };
}

export function isRevoked(revoked: RevokedKeys, key: PublicKey, ports: AttestPorts): boolean {
  return revoked.fingerprints.has(fingerprint(key, ports));
}
