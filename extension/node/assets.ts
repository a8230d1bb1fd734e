/** The data that the build puts beside the program, read from its folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LoadAsset } from "../core/base/load-asset.ts";
import { userError } from "../core/base/user-error.ts";

/** `folder` holds `catalogue.json`, `web-tree-sitter.wasm` and the grammars (`dist/assets`). Only plain names are read. */
export function folderAssets(folder: string): LoadAsset {
  return async (name) => {
    try {
      if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new Error("it is no name of an asset");
      return new Uint8Array(await readFile(join(folder, name)));
    } catch (error) {
      throw userError(
        "no-asset",
        `${name}, which belongs to Countersign, cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        "Install Countersign again, or build it: npm run build.",
      );
    }
  };
}
