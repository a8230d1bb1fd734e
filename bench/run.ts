/** Runs the benches, prints their figures against the budgets, and writes bench.json. A missed budget fails nothing: time is not a test. */
import { readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/root.mjs";
import { type Bench, type Figure, isMet } from "./bench.ts";

type Row = { bench: string; title: string } & ({ figures: readonly Figure[] } | { notRun: string });

const names = process.argv.slice(2);
const files = readdirSync(join(root, "bench")).filter((file) => file.endsWith(".bench.ts"));
const rows: Row[] = [];
for (const file of files.sort()) {
  const name = file.slice(0, -".bench.ts".length);
  if (names.length > 0 && !names.includes(name)) continue;
  const { bench }: { bench: Bench } = await import(pathToFileURL(join(root, "bench", file)).href);
  console.log(`\n${name}: ${bench.title}`);
  const result = await bench.run();
  if ("notRun" in result) {
    rows.push({ bench: name, title: bench.title, notRun: result.notRun });
    console.log(`  not run: ${result.notRun}`);
    continue;
  }
  rows.push({ bench: name, title: bench.title, figures: result });
  for (const figure of result) print(figure);
}

const machine = {
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
};
writeFileSync(join(root, "bench.json"), `${JSON.stringify({ version: 1, machine, benches: rows }, null, 2)}\n`);
console.log(`\nWritten to bench.json. ${machine.cores} × ${machine.cpu}, node ${machine.node}.`);

function print(figure: Figure): void {
  const { low, median, high, samples } = figure.spread;
  const range = samples > 1 ? `  (${short(low)} to ${short(high)}, ${samples} runs)` : "";
  console.log(`  ${figure.name.padEnd(58)}${`${short(median)} ${figure.unit}`.padStart(12)}${range}${verdict(figure)}`);
  console.log(`      ${figure.detail}`);
}

function verdict(figure: Figure): string {
  if (figure.budget === undefined) return "";
  const limit = "atMost" in figure.budget ? `at most ${figure.budget.atMost}` : `at least ${figure.budget.atLeast}`;
  return `  ${isMet(figure) === true ? "met" : "NOT MET"}: ${limit} ${figure.unit}`;
}

/** Three significant digits, whole where it is large. */
function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
