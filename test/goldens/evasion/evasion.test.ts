import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../../../scripts/root.mjs";
import { type ShippedRules, shippedRules } from "../../rules/shipped-rules.ts";
import { acts } from "./acts.ts";
import { dressings } from "./dressings.ts";
import { marks } from "./judge.ts";
import { matrix, page, type Row, totals } from "./matrix.ts";

const golden = join(root, "docs", "evasion-matrix.md");

describe("the evasion matrix", () => {
  let shipped: ShippedRules;
  let rows: readonly Row[];

  before(async function () {
    this.timeout(240_000);
    shipped = await shippedRules();
    rows = matrix(shipped);
  });

  it("has at least twelve acts and forty dressings, each with a name of its own", () => {
    assert.ok(acts.length >= 12, `${acts.length} acts`);
    assert.ok(dressings.length >= 40, `${dressings.length} dressings`);
    const names = dressings.map(({ family, name }) => `${family}: ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  it("has at least 97 % of its cells found by rules that know nothing of the dressing", () => {
    const { cells, found } = totals(rows);
    assert.ok(found / cells >= 0.97, `${found} of ${cells}`);
  });

  it("leaves no cell in silence", () => {
    const silent = rows.flatMap(({ dressing, cells }) =>
      cells.flatMap((cell, i) => (cell === "silent" ? [`${dressing.family}: ${dressing.name} around ${acts[i]?.name}`] : [])),
    );
    assert.deepEqual(silent, []);
  });

  it("is what its page says", () => {
    const text = page(rows);
    if (process.env["UPDATE_GOLDENS"] === "1") {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, text);
    }
    assert.equal(text, readFileSync(golden, "utf8"), "run with UPDATE_GOLDENS=1, and read what changed");
  });

  it("is silent about a harmless command in the same dresses, but for those that are an act of their own", () => {
    const categories = new Set(acts.map((act) => act.category));
    const loud = rows.flatMap(({ dressing, bare }) =>
      marks(bare)
        .filter((finding) => categories.has(finding.category))
        .map((finding) => `${dressing.family}: ${dressing.name}: ${finding.rule}`),
    );
    assert.deepEqual(loud, ownActs);
  });
}).timeout(120_000);

const ownActs: readonly string[] = [
  "nesting: an alias of git that is kept: command/git-hook-write",
  "nesting: a hook of git: command/git-hook-write",
  "nesting: git filter-branch: command/git-recovery-removed",
  "nesting: crontab: command/cron-write",
  "nesting: cron's folder: command/cron-write",
];
