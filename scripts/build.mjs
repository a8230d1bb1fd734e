// @ts-check
// Builds everything that is shipped, into dist/. `--update-wasm` records the installed parsers as the expected ones.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundles } from "./bundles.mjs";
import { install } from "./install.mjs";
import { root } from "./root.mjs";
import { runNode } from "./tool.mjs";

const dist = join(root, "dist");
const assets = join(dist, "assets");

const failures = await buildAll();
for (const failure of failures) {
  // esbuild has printed its own messages already.
  const isPrinted = failure instanceof Error && "errors" in failure;
  if (!isPrinted) console.error(failure instanceof Error ? failure.message : failure);
}
if (failures.length > 0) {
  console.error("The build failed.");
  process.exitCode = 1;
}

/** Takes every step that does not need a failed one, so that one run names all that is wrong. @returns {Promise<unknown[]>} */
async function buildAll() {
  try {
    install();
  } catch (error) {
    return [error];
  }
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(dist, "package.json"), '{"type":"commonjs"}\n');
  const steps = await Promise.allSettled([copyParsers(), compileCatalogue(), copySchemas(), writeL10n(), buildBundles()]);
  const reasons = steps.flatMap((step) => (step.status === "rejected" ? [step.reason] : []));
  if (reasons.length === 0) await prepareStart();
  return reasons;
}

/** What V8 makes of the command line, beside it: without, it only starts more slowly. */
async function prepareStart() {
  const { buildTool } = await import("./bundle.mjs");
  const tool = join(root, "build", "code-cache.cjs");
  await buildTool("scripts/code-cache.ts", tool);
  if (runNode([tool, dist]) !== 0) console.error("The command line will start more slowly than it could. The reason is above.");
}

async function copyParsers() {
  const { copyWasm, updateWasmLock } = await import("./wasm.mjs");
  if (process.argv.includes("--update-wasm")) updateWasmLock();
  copyWasm(assets);
}

async function buildBundles() {
  const { buildBundle } = await import("./bundle.mjs");
  const lost = bundles.filter((bundle) => !existsSync(join(root, bundle.entry))).map((bundle) => bundle.entry);
  if (lost.length > 0) throw new Error(`These sources of bundles do not exist: ${lost.join(", ")}. See scripts/bundles.mjs.`);
  const results = await Promise.all(bundles.map((bundle) => buildBundle(bundle, dist)));
  for (const bundle of bundles) if (bundle.isCommand === true) chmodSync(join(dist, bundle.out), 0o755);
  await writeNotices(results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {})));
}

async function writeL10n() {
  const { writeTexts } = await import("./l10n.mjs");
  writeTexts(join(dist, "l10n"));
}

/** @param {readonly string[]} inputs */
async function writeNotices(inputs) {
  const { bundledPackages, noticesText } = await import("./notices.mjs");
  const { lockedWasm } = await import("./wasm.mjs");
  const shipped = new Set([...bundledPackages(inputs), ...lockedWasm().map((locked) => locked.package)]);
  writeFileSync(join(dist, "THIRD-PARTY-NOTICES.txt"), noticesText([...shipped].sort()));
}

/** Rules, option tables, lists and languages, checked and folded into dist/assets/catalogue.json. */
async function compileCatalogue() {
  const { buildTool } = await import("./bundle.mjs");
  const tool = join(root, "build", "compile-catalogue.cjs");
  if (!existsSync(join(root, "scripts", "compile-catalogue.ts"))) return;
  await buildTool("scripts/compile-catalogue.ts", tool);
  if (runNode([tool, join(assets, "catalogue.json")]) !== 0) {
    throw new Error("The rules, tables and lists under grammars/ could not be compiled. The reasons are above.");
  }
}

/** The schemas of the formats that `--format json` writes. */
async function copySchemas() {
  const from = join(root, "extension", "core", "report", "schemas");
  if (!existsSync(from)) return;
  const to = join(dist, "schemas");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) if (file.endsWith(".json")) cpSync(join(from, file), join(to, file));
}
