import assert from "node:assert/strict";
import { readLabelTitles, titledLabel } from "../../../extension/core/rules/label-titles.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";

const table = (more: object = {}): string =>
  JSON.stringify({
    attack: { T1105: "Ingress Tool Transfer", T1685: "Disable or Modify Tools" },
    formerly: { "T1562.001": "T1685" },
    atlas: {},
    owasp: {},
    cwe: { "CWE-78": "OS Command Injection" },
    ...more,
  });
const problems = (more: object): string => readLabelTitles("labels.json", table(more)).problems.map(printedProblem).join(" / ");

describe("the titles of labels", () => {
  it("stand behind their numbers, and a number that was given up names the one that holds now", () => {
    const { titles, problems: none } = readLabelTitles("labels.json", table());
    assert.deepEqual(none, []);
    assert.equal(titledLabel("T1105", titles), "T1105 Ingress Tool Transfer");
    assert.equal(titledLabel("T1562.001", titles), "T1562.001 now T1685");
    assert.equal(titledLabel("T9999", titles), "T9999");
    assert.equal(titledLabel("constructor", titles), "constructor");
  });

  it("are refused where they are none", () => {
    assert.match(problems({ cwe: undefined }), /cwe: is missing, or no object/);
    assert.match(problems({ cwe: { "CWE-78": "" } }), /CWE-78: has no title/);
    assert.match(problems({ formerly: { "T1562.001": "T1686" } }), /formerly: T1562\.001 leads to no number that has a title/);
    assert.match(readLabelTitles("labels.json", "{").problems.map(printedProblem).join(), /not valid JSON/);
  });
});
