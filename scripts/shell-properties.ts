/**
 * Holds the shell lowering against every shell script of this machine:
 *
 *   npm run properties -- [DIR…]      (default: /usr /etc /opt and node_modules)
 *
 * Prints counts, and each broken property with its file. Ends with 1 where one is broken.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tableIndex } from "../extension/core/shell/table-index.ts";
import { createSyntax } from "../extension/core/syntax/syntax.ts";
import { optionTables } from "./option-tables.ts";
import { root } from "./root.mjs";
import { checkScript, type Property } from "./script-properties.ts";
import { shellScripts } from "./shell-scripts.ts";
import { lockedWasm } from "./wasm.mjs";

const printedFailures = 200;

const given = process.argv.slice(2);
const folders = given.length > 0 ? given : ["/usr", "/etc", "/opt", join(root, "node_modules")].filter(existsSync);
const syntax = await createSyntax(loadInstalledAsset);
await syntax.load("bash");
const tools = { tables: tableIndex(optionTables()), syntax };

const total = {
  scripts: 0,
  characters: 0,
  commands: 0,
  unresolvedNames: 0,
  derivedLines: 0,
  scriptsWithUnresolvedName: 0,
  scriptsWithBlocking: 0,
};
const problems = new Map<string, number>();
const broken = new Map<Property, number>();
const skipped: string[] = [];
const started = performance.now();
let printed = 0;

for (const { path, text } of shellScripts(folders, (where, reason) => skipped.push(`${where}: ${reason}`))) {
  const checked = checkScript(text, tools);
  total.scripts += 1;
  total.characters += text.length;
  total.commands += checked.commands;
  total.unresolvedNames += checked.unresolvedNames;
  total.derivedLines += checked.derivedLines;
  if (checked.unresolvedNames > 0) total.scriptsWithUnresolvedName += 1;
  if (checked.problems.some(({ weight }) => weight === "blocking")) total.scriptsWithBlocking += 1;
  for (const { code, weight } of checked.problems) add(problems, `${weight} ${code}`);
  for (const { property, detail } of checked.broken) {
    add(broken, property);
    printed += 1;
    if (printed <= printedFailures) console.log(`${property}  ${path}\n    ${detail}`);
  }
}
if (printed > printedFailures) console.log(`… and ${printed - printedFailures} more`);
printSummary();
process.exitCode = printed === 0 ? 0 : 1;

function printSummary(): void {
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `\n${total.scripts} scripts, ${(total.characters / 1e6).toFixed(2)} million characters, ${seconds.toFixed(1)} s, in ${folders.join(" ")}`,
  );
  console.log(`${total.commands} commands, ${total.derivedLines} derived lines`);
  console.log(
    `${percent(total.unresolvedNames, total.commands)} of names unresolved, in ${percent(total.scriptsWithUnresolvedName, total.scripts)} of scripts`,
  );
  console.log(`${percent(total.scriptsWithBlocking, total.scripts)} of scripts with a blocking problem`);
  for (const [name, count] of [...problems].sort((a, b) => b[1] - a[1])) console.log(`  ${String(count).padStart(6)} ${name}`);
  for (const reason of skipped) console.log(`not read: ${reason}`);
  const failures = [...broken].map(([property, count]) => `${property} ${count}`).join(", ");
  console.log(failures === "" ? "Every property held." : `Broken: ${failures}`);
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "none" : `${((100 * part) / whole).toFixed(2)} %`;
}

async function loadInstalledAsset(name: string): Promise<Uint8Array> {
  const locked = lockedWasm().find(({ asset }) => asset === name);
  if (locked === undefined) throw new Error(`grammars/wasm.lock.json has no ${name}`);
  return readFile(join(root, "node_modules", locked.package, locked.file));
}
