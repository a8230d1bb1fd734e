import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const rows = [
  {
    id: "a",
    language: "bash",
    category: "tunnel",
    expected: "risky",
    label_strength: "strong",
    family: "f",
    text: "ssh -fN -R 1:localhost:22 u@h",
  },
  {
    id: "b",
    language: "bash",
    category: "c2",
    expected: "risky",
    label_strength: "strong",
    family: "f",
    text: "ssh -N -R 2:localhost:22 u@h",
  },
  { id: "c", language: "bash", category: "tunnel", expected: "risky", label_strength: "strong", family: "g", text: "true" },
  { id: "d", language: "bash", category: "", expected: "benign", text: "ls -l" },
  { id: "e", language: "bash", category: "", expected: "benign", text: "ssh -R 3:localhost:22 u@h" },
  { id: "f", language: "bash", category: "", expected: "benign-looking", text: "ls" },
];

function evaluate(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "eval/run.ts", ...args], { encoding: "utf8" });
}

describe("npm run eval", function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "countersign-eval-"));
    writeFileSync(
      join(folder, "plain.jsonl"),
      `${rows
        .slice(0, 3)
        .map((row) => JSON.stringify(row))
        .join("\n")}\nnot a row\n`,
    );
    writeFileSync(
      join(folder, "packed.jsonl.gz"),
      gzipSync(
        rows
          .slice(3)
          .map((row) => JSON.stringify(row))
          .join("\n"),
      ),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("prints recall by row and by family, false positives, and the lines that are no rows", () => {
    const json = join(folder, "out.json");
    const { status, stdout } = evaluate(folder, "--misses", "--noise", "--json", json);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^6 rows in /);
    assert.match(stdout, /1 lines are no rows: .*plain\.jsonl:4/);
    // Two rows of three are found; family f wholly, family g not at all.
    assert.match(stdout, /^all +3 +66\.7 % +66\.7 % +2 +50\.0 %$/m);
    assert.match(stdout, /^packed +2 +500\.0 +500\.0 +500\.0 +500\.0$/m);
    assert.match(stdout, /we speak of 0 of 1/);
    assert.match(stdout, /^tunnel\tbash\tfull\tc\tread in full, and no rule speaks of it\t"true"$/m);
    assert.match(stdout, /^packed\te\thigh command\/reverse-ssh-tunnel/m);
    const written = JSON.parse(readFileSync(json, "utf8")) as { rows: { id: string; isFound: boolean }[] };
    assert.deepEqual(
      written.rows.map((row) => [row.id, row.isFound]),
      [
        ["d", false],
        ["e", true],
        ["f", false],
        ["a", true],
        ["b", true],
        ["c", false],
      ],
    );
  });

  it("says what is missing", () => {
    assert.equal(evaluate().status, 64);
    const { status, stderr } = evaluate(join(folder, "nowhere"));
    assert.equal(status, 2);
    assert.match(stderr, /There is no .*nowhere/);
  });
});
