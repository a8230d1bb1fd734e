/**
 * Measures the rules on corpora that they were not written from:
 *
 *   npm run eval -- PATH… [--misses] [--noise] [--page] [--json FILE]
 *
 * PATH: a file or a folder of `*.jsonl` or `*.jsonl.gz`, one row a line: `id, dataset, language, category, alt, expected,
 * label_strength, family, text`. `--page` writes docs/eval.md and eval/rule-counts.json. It measures and never fails on a figure: the exit code says only whether it could run.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { adjudicated } from "./adjudicated.ts";
import { auditBatch } from "./batch.ts";
import { readCorpus } from "./corpus.ts";
import { type Judged, judge } from "./measure.ts";
import { missedReason, missedSections } from "./missed.ts";
import { page } from "./page.ts";
import { ruleCounts } from "./rule-counts.ts";
import { sections } from "./sections.ts";
import { table } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: "boolean" }, noise: { type: "boolean" }, page: { type: "boolean" }, json: { type: "string" } },
});
if (positionals.length === 0) {
  console.error("Name the files or folders to measure: npm run eval -- PATH… [--misses] [--noise] [--page] [--json FILE]");
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

const strong = judged.filter((one) => one.row.expected === "risky" && one.row.isStrong);
const benign = judged.filter((one) => one.row.expected === "benign");

console.log(`${corpus.rows.length} rows in ${seconds.toFixed(1)} s (${Math.round(corpus.rows.length / seconds)} a second, whole process)`);
if (corpus.unread.length > 0) console.log(`${corpus.unread.length} lines are no rows: ${corpus.unread.slice(0, 5).join(", ")}`);
for (const { title, note, head, rows, after } of [...sections(judged, adjudicated), ...missedSections(strong)]) {
  console.log(`\n${title}${note === undefined ? "" : `: ${note}`}`);
  console.log(table(head, rows));
  for (const line of after ?? []) console.log(line);
}
if (values.page === true) {
  writeFileSync(new URL("../docs/eval.md", import.meta.url), page(judged, adjudicated));
  writeFileSync(new URL("rule-counts.json", import.meta.url), `${JSON.stringify(ruleCounts(judged, adjudicated), null, 2)}\n`);
  console.log(
    "\nWritten: docs/eval.md and eval/rule-counts.json. Run npm run rules-page next: docs/rules.md prints the precision of each rule.",
  );
}

if (values.misses === true) {
  console.log("\nMissed");
  for (const one of strong.filter(({ isFound }) => !isFound)) {
    const { row, answer } = one;
    console.log(
      `${row.category}\t${row.language}\t${answer.coverage}\t${row.id}\t${missedReason(one)}\t${JSON.stringify(row.text.slice(0, 300))}`,
    );
  }
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
