/**
 * Measures the rules on corpora that they were not written from:
 *
 *   npm run eval -- PATH… [--misses] [--noise] [--json FILE]
 *
 * PATH: a file or a folder of `*.jsonl` or `*.jsonl.gz`, one row a line: `id, dataset, language, category, alt, expected,
 * label_strength, family, text`. It measures and never fails on a figure: the exit code says only whether it could run.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { adjudicated } from "./adjudicated.ts";
import { auditBatch } from "./batch.ts";
import { readCorpus } from "./corpus.ts";
import { byKey, falsePositives, type Judged, judge, macroAverage, percent, perThousand, recall } from "./measure.ts";
import { table } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: "boolean" }, noise: { type: "boolean" }, json: { type: "string" } },
});
if (positionals.length === 0) {
  console.error("Name the files or folders to measure: npm run eval -- PATH… [--misses] [--noise] [--json FILE]");
  process.exit(64);
}
const missing = positionals.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(" and no ")}.`);
  process.exit(2);
}
if (!existsSync(fileURLToPath(new URL("../dist/cli.js", import.meta.url)))) {
  console.error("The command line is not built. Run npm run build first.");
  process.exit(2);
}

const corpus = readCorpus(positionals);
const { answers, seconds } = await auditBatch(corpus.rows);
const judged = corpus.rows.map((row, i): Judged => {
  const answer = answers[i];
  if (answer === undefined || answer.id !== row.id) throw new Error(`the answer to row ${row.id} is missing or out of order`);
  return judge(row, answer);
});

const risky = judged.filter((one) => one.row.expected === "risky");
const strong = risky.filter((one) => one.row.isStrong);
const benign = judged.filter((one) => one.row.expected === "benign");

console.log(`${corpus.rows.length} rows in ${seconds.toFixed(1)} s (${Math.round(corpus.rows.length / seconds)} a second, whole process)`);
if (corpus.unread.length > 0) console.log(`${corpus.unread.length} lines are no rows: ${corpus.unread.slice(0, 5).join(", ")}`);

console.log("\nRecall: risky rows with a strong label; found = any finding of medium and above, right = of the right category");
printRecall(strong, (row) => row.category);
const macro = macroAverage(strong, 20);
if (macro.value !== undefined)
  console.log(`macro-average of the ${macro.categories} categories with at least 20 rows: ${(100 * macro.value).toFixed(1)} % found`);
const core = strong.filter((one) => ["tunnel", "miner", "exfil", "reverse-shell", "download-exec"].includes(one.row.category));
console.log(
  `tunnel, miner, exfil, reverse-shell and download-exec together: ${percent(recall(core).found, core.length)} of ${core.length}`,
);
console.log("\nby language");
printRecall(strong, (row) => row.language);
console.log("\nby dataset");
printRecall(strong, (row) => row.dataset);
console.log("\nRecall: risky rows with a weak label");
printRecall(
  risky.filter((one) => !one.row.isStrong),
  (row) => row.category,
);

console.log("\nFalse positives: benign rows that a finding speaks of, per 1,000 (adjudicated: without rows judged to be genuine risks)");
console.log(
  table(
    ["dataset", "rows", "high and above", "adjudicated", "medium and above", "adjudicated"],
    [...byKey(benign, (row) => row.dataset), ["all", benign] as const].map(([name, group]) => {
      const raw = falsePositives(group);
      const fair = falsePositives(group.filter((one) => !adjudicated.has(one.row.id)));
      return [
        name,
        String(raw.rows),
        perThousand(raw.high, raw.rows),
        perThousand(fair.high, raw.rows),
        perThousand(raw.medium, raw.rows),
        perThousand(fair.medium, raw.rows),
      ];
    }),
  ),
);
const looking = judged.filter((one) => one.row.expected === "benign-looking");
console.log(
  `\nBenign-looking rows of attack sources: we speak of ${looking.filter((one) => one.isFound).length} of ${looking.length} (${percent(looking.filter((one) => one.isFound).length, looking.length)})`,
);

console.log("\nCoverage");
console.log(
  table(
    ["language", "rows", "full", "partial", "none", "with a blocking problem"],
    [...byKey(judged, (row) => row.language)].map(([name, group]) => [
      name,
      String(group.length),
      ...(["full", "partial", "none"] as const).map((coverage) =>
        percent(group.filter((one) => one.answer.coverage === coverage).length, group.length),
      ),
      percent(group.filter((one) => one.answer.problems.some((problem) => problem.weight === "blocking")).length, group.length),
    ]),
  ),
);

if (values.misses === true) {
  console.log("\nMissed");
  for (const { row, answer } of strong.filter((one) => !one.isFound))
    console.log(`${row.category}\t${row.language}\t${answer.coverage}\t${row.id}\t${JSON.stringify(row.text.slice(0, 300))}`);
}
if (values.noise === true) {
  console.log("\nSpoken of though benign");
  for (const { row, answer } of benign.filter((one) => one.isFound)) {
    console.log(
      `${row.dataset}\t${row.id}\t${answer.findings.map((finding) => `${finding.severity} ${finding.rule}`).join(", ")}\t${JSON.stringify(row.text.slice(0, 300))}`,
    );
  }
}
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    JSON.stringify(
      { version: 1, seconds, rows: judged.map(({ row, answer, isFound, isRight }) => ({ ...answer, id: row.id, isFound, isRight })) },
      null,
      1,
    ),
  );
}

function printRecall(group: readonly Judged[], key: Parameters<typeof byKey>[1]): void {
  const rows = [...byKey(group, key), ["all", group] as const].map(([name, members]) => {
    const { rows: count, found, right, families, foundFamilies } = recall([...members]);
    return [name, String(count), percent(found, count), percent(right, count), String(families), percent(foundFamilies, families)];
  });
  console.log(table(["", "rows", "found", "right", "families", "found"], rows));
}
