/**
 * Compares unbash, `bash -n` and tree-sitter-bash over every shell script of this machine:
 *
 *   npm run differential -- [DIR…]      (default: /usr /etc /opt and node_modules)
 *
 * Prints each script that one takes and another does not. Always ends with 0: docs/shell-parsers.md explains the differences.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createSyntax } from "../extension/core/syntax/syntax.ts";
import { hasBash, type Verdict, verdicts } from "./parser-differences.ts";
import { root } from "./root.mjs";
import { shellScripts } from "./shell-scripts.ts";
import { lockedWasm } from "./wasm.mjs";

const given = process.argv.slice(2);
const folders = given.length > 0 ? given : ["/usr", "/etc", "/opt", join(root, "node_modules")].filter(existsSync);
if (!hasBash()) throw new Error("There is no bash here to compare with.");

const syntax = await createSyntax(async (name) => {
  const locked = lockedWasm().find(({ asset }) => asset === name);
  if (locked === undefined) throw new Error(`grammars/wasm.lock.json has no ${name}`);
  return readFile(join(root, "node_modules", locked.package, locked.file));
});
await syntax.load("bash");

const counts = new Map<string, number>();
let scripts = 0;
for (const { path, text } of shellScripts(folders, () => {})) {
  scripts += 1;
  const found = verdicts(text, syntax);
  const shape = found.map(({ parser, accepts }) => `${parser} ${accepts ? "takes" : "refuses"}`).join(", ");
  counts.set(shape, (counts.get(shape) ?? 0) + 1);
  if (new Set(found.map(({ accepts }) => accepts)).size > 1)
    console.log(
      `${path}\n${found
        .filter(({ accepts }) => !accepts)
        .map((one) => said(one, text))
        .join("\n")}`,
    );
}
console.log(`\n${scripts} scripts in ${folders.join(" ")}`);
for (const [shape, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)}  ${shape}`);

function said({ parser, message, line }: Verdict, text: string): string {
  return `    ${parser}, line ${line}: ${message}: ${text.split("\n")[(line ?? 1) - 1]?.trim().slice(0, 120) ?? ""}`;
}
