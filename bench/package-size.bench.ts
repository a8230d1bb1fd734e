/** How much a user downloads. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { root } from "../scripts/root.mjs";
import { type Bench, spread } from "./bench.ts";

const besides = ["package.json", "README.md", "CHANGELOG.md", "LICENSE"];
/** A zip names each file twice and describes it in 76 bytes. */
const perFile = 76;

export const bench: Bench = {
  title: "what .vscodeignore lets into the package, deflated file by file as a .vsix is",
  async run() {
    const dist = join(root, "dist");
    if (!existsSync(dist)) return { notRun: "dist/ is not built" };
    const built = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((path) => join("dist", path));
    const files = [...built, ...besides].filter(
      (path) => !path.endsWith(".map") && statSync(join(root, path), { throwIfNoEntry: false })?.isFile(),
    );
    let bytes = 0;
    for (const path of files) bytes += deflateRawSync(readFileSync(join(root, path)), { level: 9 }).length + perFile + 2 * path.length;
    const megabytes = bytes / 1e6;
    return [
      { name: "compressed package", unit: "MB", spread: spread([megabytes]), budget: { atMost: 5 }, detail: `${files.length} files` },
    ];
  },
};
