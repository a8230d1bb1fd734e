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

/**
 * Packages that come without a licence file, and the package whose notices hold their terms.
 * @type {Readonly<Record<string, string>>}
 */
const termsElsewhere = {
  "@microsoft/fast-element": "@vscode/webview-ui-toolkit",
  "@microsoft/fast-foundation": "@vscode/webview-ui-toolkit",
  "@microsoft/fast-web-utilities": "@vscode/webview-ui-toolkit",
};

/** One text with each package's licence; throws for a package that carries none. @param {readonly string[]} packageNames */
export function noticesText(packageNames) {
  const sections = packageNames.map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const own = licenceFiles(folder).map((file) => readFileSync(join(folder, file), "utf8").trim());
    const texts = own.length > 0 ? own : termsIn(termsElsewhere[name], name);
    if (texts.length === 0) throw new Error(`${name} has no licence file: it must not be shipped before its terms are known.`);
    return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
  });
  return `Countersign contains the following packages, under their own licences.\n\n${sections.join("\n")}`;
}

/** @param {string | undefined} holder @param {string} name of the package whose terms these are @returns {string[]} */
function termsIn(holder, name) {
  if (holder === undefined) return [];
  const folder = join(root, "node_modules", holder);
  const texts = licenceFiles(folder).map((file) => readFileSync(join(folder, file), "utf8").trim());
  return texts.filter((text) => text.includes(`\n${name} `));
}

/** @param {string} folder */
function licenceFiles(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: run npm ci.`);
  return readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
}
