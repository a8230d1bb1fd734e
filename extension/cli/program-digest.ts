/** One value for the program with its rules: what another build, or another catalogue, does not have. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assetFolder } from "./assets.ts";
import { programFile } from "./code-cache.ts";

/** Throws where the program is not whole. Grammars are pinned, so that another one is another program. */
export function programDigest(programFolder: string): string {
  const hash = createHash("sha256");
  for (const file of [
    join(assetFolder(programFolder), "catalogue.json"),
    join(programFolder, "analysis-worker.js"),
    join(programFolder, programFile),
  ])
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  return hash.digest("hex");
}
