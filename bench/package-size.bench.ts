/** How much a user downloads. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { root } from "../scripts/root.mjs";
import { type Bench, spread } from "./bench.ts";

/** A zip names each file twice and describes it in 76 bytes. */
const perFile = 76;

export const bench: Bench = {
  title: "what .vscodeignore lets into the package, deflated file by file as a .vsix is",
  async run() {
    if (!existsSync(join(root, "dist"))) return { notRun: "dist/ is not built" };
    const files = shippedFiles();
    let bytes = 0;
    for (const path of files) bytes += deflateRawSync(readFileSync(join(root, path)), { level: 9 }).length + perFile + 2 * path.length;
    const megabytes = bytes / 1e6;
    return [
      { name: "compressed package", unit: "MB", spread: spread([megabytes]), budget: { atMost: 5 }, detail: `${files.length} files` },
    ];
  },
};

/** Reads the allowlist: `!file` and `!folder/**` let in, a line without `!` keeps out what ends like it. */
function shippedFiles(): string[] {
  const lines = readFileSync(join(root, ".vscodeignore"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && line !== "**" && !line.startsWith("#"));
  const kept = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  const endings = lines.filter((line) => !line.startsWith("!")).map((line) => line.slice(line.lastIndexOf("*") + 1));
  const all = kept.flatMap((path) => (path.endsWith("/**") ? within(path.slice(0, -"/**".length)) : [path]));
  return all.filter(
    (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile() && !endings.some((ending) => path.endsWith(ending)),
  );
}

function within(folder: string): string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path))
    : [];
}
