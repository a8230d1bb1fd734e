// @ts-check
// Copies the parsers' wasm files out of the installed packages, and checks that they are the bytes that were recorded.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const lockFile = join(root, "grammars", "wasm.lock.json");

/** @typedef {{ asset: string, package: string, file: string, version: string, sha256: string }} LockedWasm */

/** @returns {LockedWasm[]} */
export function lockedWasm() {
  return JSON.parse(readFileSync(lockFile, "utf8"));
}

/** Throws where a file is not what the lock file says. @param {string} assetsFolder @param {readonly LockedWasm[]} all */
export function copyWasm(assetsFolder, all = lockedWasm()) {
  mkdirSync(assetsFolder, { recursive: true });
  for (const locked of all) {
    const found = inspect(locked);
    if (found.sha256 !== locked.sha256 || found.version !== locked.version) {
      throw new Error(
        `${locked.package}/${locked.file} is not the file that grammars/wasm.lock.json records: expected version ${locked.version} ` +
          `with sha256 ${locked.sha256}, found ${found.version} with ${found.sha256}. A parser that changed unseen changes what ` +
          "rules find. If you meant to update it, run: node scripts/build.mjs --update-wasm, and commit the lock file.",
      );
    }
    const folder = join(root, "node_modules", locked.package);
    copyFileSync(join(folder, locked.file), join(assetsFolder, locked.asset));
    copyFileSync(join(folder, "LICENSE"), join(assetsFolder, `LICENSE.${locked.package}.txt`));
  }
}

/** Records the installed files as the expected ones. */
export function updateWasmLock() {
  const updated = lockedWasm().map((locked) => ({ ...locked, ...inspect(locked) }));
  writeFileSync(lockFile, `${JSON.stringify(updated, null, 2)}\n`);
}

/** @param {LockedWasm} locked */
function inspect(locked) {
  const folder = join(root, "node_modules", locked.package);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const sha256 = createHash("sha256")
    .update(readFileSync(join(folder, locked.file)))
    .digest("hex");
  return { version, sha256 };
}
