/** The data that the build puts beside the program. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../core/base/digest.ts";
import { userError } from "../core/base/user-error.ts";
import { reasonOf } from "../node/reason-of.ts";

export function assetFolder(programFolder: string): string {
  return join(programFolder, "assets");
}

/** Of ASCII alone, as the catalogue is: its bytes are its characters. */
export function readAsset(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), "latin1");
  } catch (error) {
    throw userError(
      "no-asset",
      `${name}, which belongs to Countersign, cannot be read: ${reasonOf(error)}.`,
      "Install Countersign again, or build it: npm run build.",
    );
  }
}

export const sha256: Digest = (text) => createHash("sha256").update(text, "utf8").digest("hex");
