// @ts-check
// The texts that the editor shows to people, for whoever translates them: each English text is its own key.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Folders whose sources say texts, and how. */
const sayers = /** @type {const} */ ([
  { folder: "extension/editor", call: /\b(?:l10n\.t|t|say)\(/g },
  { folder: "webview", call: /\bsay\(/g },
]);

/**
 * Throws for a call whose first argument is no plain text: it could not be translated.
 * @returns {Record<string, string>} sorted, so that equal sources give equal files
 */
export function englishTexts() {
  const texts = sayers.flatMap(({ folder, call }) => sourceFiles(folder).flatMap((file) => textsOf(file, call)));
  return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

/** As VS Code and translators expect it, with the translations that there are beside it. @param {string} output a folder */
export function writeTexts(output) {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, "bundle.l10n.json"), `${JSON.stringify(englishTexts(), undefined, 2)}\n`);
}

/** @param {string} file @param {RegExp} call */
function textsOf(file, call) {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(call)].map(({ index, 0: begun }) => {
    const literal = /^\s*("(?:[^"\\\n]|\\.)*")/.exec(source.slice(index + begun.length));
    if (literal === null) throw new Error(`${file} says something else than a plain text: ${source.slice(index, index + 60)}`);
    return JSON.parse(literal[1] ?? "");
  });
}

/** @param {string} folder */
function sourceFiles(folder) {
  const found = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return found.filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}
