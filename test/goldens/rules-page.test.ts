import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileGrammars } from "../../scripts/compile-catalogue.ts";
import { root } from "../../scripts/root.mjs";
import { readMeasured, rulesPage, withSeverityTable } from "../../scripts/rules-page.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const outdated = "is out of date: run npm run rules-page";

describe("the page of the rules", () => {
  const { catalogue } = compileGrammars(join(root, "grammars"));
  const measured = readMeasured(read("eval/rule-counts.json"));

  it("is what the rules and the last measurement say", () => {
    assert.ok(read("docs/rules.md") === rulesPage(catalogue, measured), `docs/rules.md ${outdated}`);
  });

  it("names each rule once, under its category", () => {
    const page = rulesPage(catalogue, measured);
    for (const { id, category } of catalogue.rules) {
      assert.equal(page.split(`| \`${id}\` |`).length, 2, id);
      const part = page.slice(page.indexOf(`\n## ${category}\n`));
      const next = part.indexOf("\n## ", 1);
      assert.ok((next < 0 ? part : part.slice(0, next)).includes(`| \`${id}\` |`), `${id} under ${category}`);
    }
  });

  it("prints a precision where the rule met rows, and none where it met no row", () => {
    const counts = readMeasured('{"rules":{"command/bind-shell":{"risky":3,"benign":1}},"severities":{}}');
    const page = rulesPage(catalogue, counts);
    assert.match(page, /^\| `command\/bind-shell` \|.*\| 75 % of 4 \|$/m);
    assert.match(page, /^\| `command\/cron-write` \|.*\| {2}\|$/m);
  });

  it("stands beside the measured table of the severities", () => {
    const page = read("docs/severities.md");
    assert.ok(page === withSeverityTable(page, measured), `docs/severities.md ${outdated}`);
    assert.throws(() => withSeverityTable("no marks", measured), /lacks the marks/);
  });

  it("is not written from counts of another shape", () => {
    assert.throws(() => readMeasured("[]"), /has no "rules"/);
    assert.throws(() => readMeasured('{"rules":{"a/b":{"risky":"1","benign":1}},"severities":{}}'), /a\/b has no counts/);
  });
});
