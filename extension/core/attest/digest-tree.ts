/**
 * One digest over a list of texts: the root of a tree of sha256 hashes, shaped as in RFC 6962 §2.1. Leaves and nodes are hashed with
 * different first bytes, so that no list can pass for another of a different length; and one text can be proved to be in it later.
 */
import { hex, joined, utf8 } from "./bytes.ts";
import type { AttestPorts } from "./ports.ts";

/** Lower-case hexadecimal. The order counts: the caller sorts. */
export function digestTree(texts: readonly string[], ports: AttestPorts): string {
  let level = texts.map((text) => ports.hash("sha256", joined(new Uint8Array([0]), utf8(text))));
  // Pairing neighbours and carrying the odd one up gives the same tree as splitting at the largest power of two.
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left === undefined) break;
      above.push(right === undefined ? left : ports.hash("sha256", joined(new Uint8Array([1]), left, right)));
    }
    level = above;
  }
  return hex(level[0] ?? ports.hash("sha256", new Uint8Array(0)));
}
