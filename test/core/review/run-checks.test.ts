import assert from "node:assert/strict";
import type { CheckedFile } from "../../../extension/core/change/checks/check.ts";
import { checkRunner } from "../../../extension/core/review/run-checks.ts";
import { openCatalogue } from "../../../extension/core/rules/catalogue.ts";
import type { CompiledRule } from "../../../extension/core/rules/rule.ts";
import { changed, digest, fileOf } from "../change/change-builder.ts";

const rule: CompiledRule = {
  id: "any/told-to-look-away",
  language: "any",
  title: "A rule of a test",
  category: "insecure-code",
  severity: "low",
  confidence: "high",
  message: "Switched off: {switch}, {nothing}",
  since: "0.1.0",
  labels: { cwe: ["CWE-1"] },
  check: "check-switched-off",
  doc: { finds: "", matters: "", remedy: "", fine: "" },
  patterns: [],
};

function findingsFor(rules: readonly CompiledRule[], before: string, after: string) {
  const files: CheckedFile[] = [
    { change: fileOf(changed(["a.py", before, after])), area: "source", base: { text: before }, head: { text: after } },
  ];
  return checkRunner(openCatalogue({ version: 1, rules, options: [], lists: {}, languages: {} }), digest)(files);
}

describe("running the checks over a change", () => {
  it("gives what a check saw the words, category and severity of the rule that names it", () => {
    const [finding, ...others] = findingsFor([rule], "a = 1\n", "a = 2  # noqa: F401\n");
    assert.deepEqual(others, []);
    assert.equal(finding?.message, "Switched off: noqa: F401, (none)");
    assert.deepEqual([finding?.rule, finding?.category, finding?.severity, finding?.state], [rule.id, "insecure-code", "low", "new"]);
    assert.deepEqual(finding?.range, { start: { line: 0, character: 7 }, end: { line: 0, character: 19 } });
    assert.deepEqual(finding?.labels, { cwe: ["CWE-1"] });
  });

  it("tells equal acts in one file apart by their number alone, and different ones by their tokens", () => {
    const prints = findingsFor([rule], "", "a = 1  # noqa\nb = 1  # noqa\nc = 1  # noqa: E1\n").map(({ fingerprint }) =>
      fingerprint.split(":"),
    );
    assert.deepEqual(
      prints.map(([scheme, , ordinal]) => `${scheme} ${ordinal}`),
      ["1 0", "1 1", "1 0"],
    );
    assert.equal(prints[0]?.[1], prints[1]?.[1]);
    assert.notEqual(prints[0]?.[1], prints[2]?.[1]);
    const [moved] = findingsFor([rule], "", "x = 0\n\na = 1  # noqa\n");
    assert.equal(moved?.fingerprint, prints[0]?.join(":"));
  });

  it("runs a check for each rule that names it, and leaves other rules alone", () => {
    const { check: _, ...other } = rule;
    const rules = [rule, { ...rule, id: "any/again", severity: "high" as const }, { ...other, id: "any/of-a-query" }];
    assert.deepEqual(
      findingsFor(rules, "", "a = 1  # noqa\n").map(({ rule: id, severity }) => `${id} ${severity}`),
      ["any/told-to-look-away low", "any/again high"],
    );
  });

  it("names the object of a capability where the check gives one", () => {
    const [finding] = findingsFor([{ ...rule, capability: "eval" }], "", "a = 1  # noqa\n");
    assert.deepEqual(finding?.capability, { kind: "eval" });
  });
});
