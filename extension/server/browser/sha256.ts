/** The digest where there is no node. */
import { sha256 as hash } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Digest } from "../../core/base/digest.ts";

export const sha256: Digest = (text) => bytesToHex(hash(utf8ToBytes(text)));
