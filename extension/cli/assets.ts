/** The data that the build puts beside the program. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Digest } from "../core/base/digest.ts";
import type { LoadAsset } from "../core/base/load-asset.ts";
import { userError } from "../core/base/user-error.ts";
import { reasonOf } from "./reason-of.ts";

export function assetsIn(programFolder: string): LoadAsset {
  return async (name) => {
    try {
      return await readFile(join(programFolder, "assets", name));
    } catch (error) {
      throw userError(
        "no-asset",
        `${name} of Countersign could not be read: ${reasonOf(error)}.`,
        "Install Countersign again, or build it with npm run build.",
      );
    }
  };
}

export const sha256: Digest = (text) => createHash("sha256").update(text, "utf8").digest("hex");
