import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { batchLine, jsonReport } from "../../../extension/core/report/json.ts";
import { actions, audit, nothing, review, tunnel } from "./handmade.ts";
import { violations } from "./json-schema.ts";

const folder = new URL("../../../extension/core/report/schemas/", import.meta.url);
const schemas = Object.fromEntries(
  readdirSync(folder).map((file): [string, unknown] => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8"))]),
);

describe("the json report", () => {
  for (const [file, result] of Object.entries({ "audit.json": audit, "review.json": review, "actions.json": actions })) {
    it(`says of a result only what ${file} describes`, () => {
      assert.deepEqual(violations(schemas, file, JSON.parse(jsonReport(result))), []);
    });
  }

  it("describes a result in which nothing was found", () => {
    assert.deepEqual(violations(schemas, "audit.json", JSON.parse(jsonReport(nothing))), []);
  });

  it("notices what a schema does not allow", () => {
    const wrong = { ...JSON.parse(jsonReport(audit)), verdict: "maybe", extra: 1 };
    assert.deepEqual(violations(schemas, "audit.json", wrong), [
      '$.verdict is "maybe", not one of ["pass","attention","unknown"]',
      "$.extra is not in the schema",
    ]);
  });

  it("keeps the contents of written files out of the actions", () => {
    const report = jsonReport(actions);
    assert.ok(!report.includes("secret"));
    assert.ok(report.includes('"path": "/x"'));
  });

  it("answers a row of a batch on one line, even where the findings hold line breaks", () => {
    const line = batchLine({ id: "1", findings: [{ ...tunnel, message: "a\nb\u2028c" }], coverage: "full", problems: [] });
    assert.equal(line.indexOf("\n"), line.length - 1);
    assert.deepEqual(violations(schemas, "batch.json", JSON.parse(line)), []);
  });

  it("names the line of a row that has no id", () => {
    const line = batchLine({
      id: null,
      line: 7,
      findings: [],
      coverage: "none",
      problems: [{ code: "bad-row", message: "m", weight: "blocking" }],
    });
    assert.equal(JSON.parse(line).line, 7);
    assert.deepEqual(violations(schemas, "batch.json", JSON.parse(line)), []);
  });
});
