/** The object id that git gives to a content: what tells whether a file is still the one that was reviewed. */
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** @param like an id of the same repository: its length says which hash the repository uses */
export function blobId(content: Uint8Array, like: string): string {
  const object = concatBytes(utf8ToBytes(`blob ${content.length}\0`), content);
  return bytesToHex(like.length === 64 ? sha256(object) : sha1(object));
}
