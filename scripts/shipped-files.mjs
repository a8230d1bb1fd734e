// @ts-check
// What .vscodeignore lets into the package.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * Reads the allowlist: `!file` and `!folder/**` let in, a line without `!` keeps out what ends like it. Throws where a line has a shape
 * that is not read here: what it means would be guessed.
 * @returns {string[]} relative to the repository, with forward slashes, by name
 */
export function shippedFiles() {
  const lines = readFileSync(join(root, ".vscodeignore"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && line !== "**" && !line.startsWith("#"));
  const kept = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  const left = lines.filter((line) => !line.startsWith("!"));
  for (const line of [...kept.map((path) => path.replace(/\/\*\*$/, "")), ...left.map((line) => line.replace(/^dist\/\*\*\/\*/, ""))])
    if (line.includes("*")) throw new Error(`.vscodeignore has a line that scripts/shipped-files.mjs does not read: ${line}`);
  const endings = left.map((line) => line.slice(line.lastIndexOf("*") + 1));
  const all = kept.flatMap((path) => (path.endsWith("/**") ? within(path.slice(0, -"/**".length)) : [path]));
  return all
    .filter(
      (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile() && !endings.some((ending) => path.endsWith(ending)),
    )
    .sort();
}

/** @param {string} folder */
function within(folder) {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    : [];
}
