import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../../scripts/root.mjs";
import { runSuite } from "../../scripts/test-run.mjs";
import { reportOfFailure, reportOfPass } from "../../scripts/vscode/mocha-report.mjs";
import { secondTries } from "../../scripts/vscode/second-try.mjs";

describe("a run of a suite", () => {
  let folder: string;

  before(() => {
    mkdirSync(join(root, "build"), { recursive: true });
    folder = mkdtempSync(join(root, "build", "suite-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const suiteOf = (name: string, text: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "some.test.ts"), text);
    return { name: `try-${name}`, folder: relative(join(root, "test"), join(folder, name)).replaceAll("\\", "/"), needsBuild: false };
  };
  const suiteBy = (name: string, text: string) => {
    const command = join(folder, `${name}.mjs`);
    writeFileSync(command, text);
    return { name: `try-${name}`, folder: name, needsBuild: false, command };
  };

  it("counts what passed, failed and was skipped", async () => {
    const text = 'it("a", () => {}); it.skip("b", () => {}); it("c", () => { throw new Error("as told"); });';
    const outcome = await runSuite(suiteOf("mixed", text));
    assert.deepEqual([outcome.passed, outcome.skipped, outcome.failures.map(({ title }) => title)], [1, 1, ["c"]]);
    assert.match(outcome.failures[0]?.detail ?? "", /as told/);
  });

  it("fails where no test was executed", async () => {
    const empty = await runSuite(suiteOf("all-skipped", 'it.skip("a", () => {});'));
    assert.match(empty.failures[0]?.detail ?? "", /No test of this suite was executed/);
    const missing = await runSuite({ name: "try-missing", folder: "no-such-folder", needsBuild: false });
    assert.match(missing.failures[0]?.detail ?? "", /No test files found/);
  });

  it("fails where a test file cannot even be loaded", async () => {
    const outcome = await runSuite(suiteOf("broken", 'import "./nothing-there.ts";'));
    assert.match(outcome.failures[0]?.detail ?? "", /nothing-there/);
  });

  it("fails where the process dies after its tests passed", async () => {
    const outcome = await runSuite(suiteOf("dies", 'it("a", () => {}); process.on("exit", () => process.kill(process.pid, "SIGKILL"));'));
    assert.match(outcome.failures[0]?.detail ?? "", /Every test passed, but/);
  });

  it("ends a suite that hangs", async () => {
    const outcome = await runSuite({ ...suiteOf("hangs", 'it("a", () => { for (;;); });'), limitMinutes: 0.05 });
    assert.match(outcome.failures[0]?.detail ?? "", /It was ended after 0\.05 minutes/);
  });

  it("names what passed only when it was run again, and what it failed with", async () => {
    const report = {
      stats: { passes: 1, pending: 0 },
      passes: [{}],
      failures: [],
      pending: [],
      flaky: [{ fullTitle: "a", err: { message: "as told" } }],
    };
    const text = `import { writeFileSync } from "node:fs"; writeFileSync(process.argv[3], ${JSON.stringify(JSON.stringify(report))});`;
    const outcome = await runSuite(suiteBy("flaky", text));
    assert.deepEqual([outcome.passed, outcome.failures, outcome.flaky], [1, [], [{ title: "a", detail: "as told" }]]);
  });

  it("passes on why a machine cannot run a suite", async () => {
    const outcome = await runSuite(suiteBy("cannot", 'console.log("looking"); console.log("there is no editor"); process.exitCode = 75;'));
    assert.deepEqual([outcome.passed, outcome.skipped, outcome.failures, outcome.reason], [0, 1, [], "there is no editor"]);
  });
}).timeout(60_000);

describe("a part of the tests that is run again", () => {
  const failing = (title: string) => ({ report: reportOfFailure(title, "as told") });
  const passing = (title: string) => ({ report: reportOfPass(title) });

  it("is run once where it passes", async () => {
    let runs = 0;
    await secondTries()(async () => {
      runs += 1;
      return passing("a");
    });
    assert.equal(runs, 1);
  });

  it("passes, and is named as flaky, where it failed the first time alone", async () => {
    const outcomes = [failing("a"), passing("a")];
    const { report } = await secondTries()(async () => outcomes.shift() ?? failing("a"));
    assert.deepEqual([report.stats["passes"], report.failures, report.flaky?.map(({ fullTitle }) => fullTitle)], [1, [], ["a"]]);
  });

  it("fails where it fails twice", async () => {
    const { report } = await secondTries()(async () => failing("a"));
    assert.deepEqual([report.failures.length, report.flaky], [1, []]);
  });

  it("is not run again where three others were", async () => {
    const tried = secondTries();
    let runs = 0;
    for (let part = 0; part < 5; part++)
      await tried(async () => {
        runs += 1;
        return failing("a");
      });
    assert.equal(runs, 3 * 2 + 2);
  });
});
