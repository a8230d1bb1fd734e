import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentResult } from "../../extension/core/analysis/request.ts";
import { type AnalysisPool, analysisPool } from "../../extension/node/analysis-pool.ts";
import { buildBundle } from "../../scripts/bundle.mjs";
import { catalogueWith, testRule } from "../core/analysis/test-analyser.ts";
import { grammarFiles } from "../core/syntax/grammar-assets.ts";

const require = createRequire(import.meta.url);
const worker = { out: "analysis-worker.js", entry: "extension/node/analysis-worker.ts", host: "node", isRequired: true } as const;

const tunnel = testRule("command/tunnel", '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R"))');
const harmful = { path: "run.py", text: "import os\nos.system('ssh -R 1:2:3 h')\n" };
/** The grammar of TSX gives the engine up on this, for good. */
const deadly = { path: "deadly.tsx", text: "<a>(".repeat(20_000) };
/** Ambiguous from end to end: no parse comes to its end. */
const endless = { path: "endless.ts", text: "a<b>(c)<".repeat(20_000) };

function codes(result: DocumentResult): string[] {
  return result.problems.map(({ code, weight }) => `${weight} ${code}`);
}

describe("a pool of analysis workers", function () {
  this.timeout(60_000);
  let assetFolder: string;
  let workerFile: string;
  let pool: AnalysisPool | undefined;
  let replaced: string[];

  const open = (size: number, folder = assetFolder): AnalysisPool => {
    replaced = [];
    pool = analysisPool({ workerFile, assetFolder: folder, size, onReplaced: (why) => replaced.push(why) });
    return pool;
  };

  before(async () => {
    assetFolder = await mkdtemp(join(tmpdir(), "countersign-assets-"));
    workerFile = join(assetFolder, worker.out);
    // As it is shipped: threads cannot be started from TypeScript.
    await buildBundle(worker, assetFolder);
    await writeFile(join(assetFolder, "package.json"), '{"type":"commonjs"}');
    await writeFile(join(assetFolder, "catalogue.json"), JSON.stringify(catalogueWith(tunnel)));
    for (const [name, file] of Object.entries(grammarFiles)) await copyFile(require.resolve(file), join(assetFolder, name));
  });
  after(() => rm(assetFolder, { recursive: true, force: true }));
  afterEach(async () => {
    await pool?.close();
    pool = undefined;
  });

  it("finds in a worker what the rules say", async () => {
    const result = await open(1).analyse(harmful, 5_000);
    assert.deepEqual(
      result.findings.map(({ rule, canonical }) => [rule, canonical]),
      [["command/tunnel", "ssh -R=1:2:3 -- h"]],
    );
    assert.equal(result.coverage, "full");
  });

  it("answers many documents with fewer workers", async () => {
    const { analyse } = open(2);
    const requests = Array.from({ length: 20 }, (_, i) => ({ path: `${i}.sh`, text: i % 2 === 0 ? "ssh -R 1:2:3 h" : "ls" }));
    const results = await Promise.all(requests.map((request) => analyse(request, 5_000)));
    assert.deepEqual(
      results.map(({ path, findings }) => [path, findings.length]),
      requests.map(({ path }, i) => [path, i % 2 === 0 ? 1 : 0]),
    );
  });

  it("asks for what was asked last first, where that is wanted: a person looks at it", async () => {
    pool = analysisPool({ workerFile, assetFolder, size: 1, order: "newest-first" });
    const { analyse } = pool;
    const answered: string[] = [];
    const ask = (path: string): Promise<unknown> => analyse({ path, text: "ls" }, 5_000).then((result) => answered.push(result.path));
    await Promise.all(["first.sh", "second.sh", "third.sh"].map(ask));
    assert.deepEqual(answered, ["first.sh", "third.sh", "second.sh"]);
  });

  it("steps back in the background with its worker alone", async function () {
    if (process.platform !== "linux") this.skip();
    pool = analysisPool({ workerFile, assetFolder, size: 1, isBackground: true });
    await pool.analyse(harmful, 5_000);
    const own = getPriority();
    const others = readdirSync("/proc/self/task").filter((thread) => getPriority(Number(thread)) > own);
    assert.equal(others.length, 1);
  });

  it("begins a document only now and then while somebody types, and all that wait once they pause", async () => {
    pool = open(1);
    const { analyse, standAside } = pool;
    await analyse(harmful, 5_000);
    standAside();
    const began = performance.now();
    const ask = (): Promise<number> => analyse({ path: "a.sh", text: "ls" }, 5_000).then(() => performance.now() - began);
    const answered = await Promise.all(Array.from({ length: 8 }, ask));
    const [first = 0] = answered;
    const last = Math.max(...answered);
    assert.ok(first >= 250, `the first was answered after ${first} ms`);
    assert.ok(last >= 1_000, `the last was answered after ${last} ms`);
    assert.ok(last - first > 300, `nothing was answered while it stood aside: the first after ${first} ms, the last after ${last} ms`);
  });

  it("replaces a worker whose engine died, and reports that document alone", async () => {
    const { analyse } = open(1);
    const [before, died, afterwards] = await Promise.all([analyse(harmful, 20_000), analyse(deadly, 20_000), analyse(harmful, 20_000)]);
    assert.deepEqual(codes(died), ["blocking analysis-crashed"]);
    assert.equal(died.coverage, "none");
    assert.equal(before.findings.length, 1);
    assert.deepEqual(afterwards, before);
    assert.equal(replaced.length, 1);
  });

  it("replaces a worker whose memory is full, and reports that document alone", async () => {
    pool = analysisPool({ workerFile, assetFolder, size: 1, memory: 32 });
    const { analyse } = pool;
    const large = { path: "large.sh", text: "cp a b; curl -o c http://h/d | tee e\n".repeat(60_000) };
    const [full, afterwards] = await Promise.all([analyse(large, 30_000), analyse(harmful, 30_000)]);
    assert.deepEqual(codes(full), ["blocking analysis-crashed"]);
    assert.match(full.problems[0]?.message ?? "", /reaching memory limit/);
    assert.equal(afterwards.findings.length, 1);
  });

  it("reports a document that does not come to an end, and goes on", async () => {
    const { analyse } = open(1);
    const [late, afterwards] = await Promise.all([analyse(endless, 300), analyse(harmful, 5_000)]);
    assert.deepEqual(codes(late), ["blocking deadline"]);
    assert.equal(afterwards.findings.length, 1);
  });

  it("survives forty kilobytes of empty pipeline stages", async () => {
    const { analyse } = open(1);
    const [long, afterwards] = await Promise.all([analyse({ path: "a.sh", text: "a|".repeat(20_000) }, 5_000), analyse(harmful, 5_000)]);
    assert.ok(codes(long).some((code) => code.startsWith("blocking")));
    assert.equal(afterwards.findings.length, 1);
    assert.deepEqual(replaced, []);
  });

  it("says of each document that it was not analysed where no worker can be started", async () => {
    const { analyse } = open(2, join(assetFolder, "missing"));
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => analyse({ path: `${i}.sh`, text: "ls" }, 1_000)));
    for (const result of results) assert.deepEqual(codes(result), ["blocking analysis-crashed"]);
    assert.match(results[7]?.problems[0]?.message ?? "", /catalogue\.json/);
    assert.ok(replaced.length <= 4);
  });

  it("answers what still waits when it is closed", async () => {
    const closing = open(1);
    const waiting = [closing.analyse(endless, 30_000), closing.analyse(harmful, 30_000)];
    await closing.close();
    for (const result of await Promise.all(waiting)) assert.deepEqual(codes(result), ["blocking analysis-crashed"]);
    assert.deepEqual(codes(await closing.analyse(harmful, 1_000)), ["blocking analysis-crashed"]);
  });
});
