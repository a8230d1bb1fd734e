// @ts-check
// The licences of everything that is shipped inside the bundles or beside them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** The packages that bundled files come from. @param {Iterable<string>} inputs esbuild's input paths, from the repository's folder */
export function bundledPackages(inputs) {
  const names = new Set();
  for (const input of inputs) {
    const [, inside] = input.split(/(?:^|\/)node_modules\/(?!.*\/node_modules\/)/);
    if (inside === undefined) continue;
    const [first = "", second = ""] = inside.split("/");
    names.add(first.startsWith("@") ? `${first}/${second}` : first);
  }
  return [...names].sort();
}

/** One text with each package's licence; throws for a package that carries none. @param {readonly string[]} packageNames */
export function noticesText(packageNames) {
  const sections = packageNames.map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = licenceFiles(folder).map((file) => readFileSync(join(folder, file), "utf8").trim());
    if (texts.length === 0) throw new Error(`${name} has no licence file: it must not be shipped before its terms are known.`);
    return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
  });
  return `Countersign contains the following packages, under their own licences.\n\n${sections.join("\n")}`;
}

/** @param {string} folder */
function licenceFiles(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: run npm ci.`);
  return readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
}
