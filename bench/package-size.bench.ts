/** How much a user downloads. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePackage } from "../scripts/package.mjs";
import { root } from "../scripts/root.mjs";
import { shippedFiles } from "../scripts/shipped-files.mjs";
import { type Bench, spread } from "./bench.ts";

export const bench: Bench = {
  title: "the .vsix that is installed",
  async run() {
    if (!existsSync(join(root, "dist"))) return { notRun: "dist/ is not built" };
    const folder = mkdtempSync(join(tmpdir(), "countersign-package-"));
    try {
      const megabytes = writePackage(join(folder, "countersign.vsix")) / 1e6;
      const detail = `${shippedFiles().length} files`;
      return [{ name: "compressed package", unit: "MB", spread: spread([megabytes]), budget: { atMost: 5 }, detail }];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
