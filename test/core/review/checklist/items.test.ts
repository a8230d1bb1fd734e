import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { categories } from "../../../../extension/core/base/finding.ts";
import { blocking } from "../../../../extension/core/base/problem.ts";
import { range } from "../../../../extension/core/base/range.ts";
import { decidedTogether } from "../../../../extension/core/review/checklist/decided-together.ts";
import { groupOf } from "../../../../extension/core/review/checklist/item-groups.ts";
import { defaultPolicy } from "../../../../extension/core/review/checklist/policy.ts";
import { finding, items, reviewed } from "./checklist-builder.ts";

const ids = (more: Parameters<typeof items>[0]): string[] => items(more).map(({ id }) => id);

/** Rules that are asked about under their category: the policy has an item of its own, and packages that only the lock knows are no question. */
const expectedUngrouped = ["locked-packages-added", "manifest-changed-alone", "review-policy-changed"];

describe("the checklist of a change", () => {
  it("is one look for a one-word fix of documentation", () => {
    const units = [reviewed({ path: "README.md", risk: "low", label: { area: "documentation" } })];
    assert.deepEqual(ids({ units }), ["view:README.md"]);
  });

  it("asks for the intent from medium risk on, and puts what is asked before what is looked at", () => {
    assert.deepEqual(ids({ units: [reviewed()] }), ["intent", "view:src/a.ts"]);
  });

  it("asks about grave findings one by one, and about others by their sort", () => {
    const grave = finding();
    const skipped = finding({
      category: "test-tampering",
      severity: "medium",
      rule: "any/test-skipped",
      fingerprint: "1:bb:0",
      range: range(5, 0, 5, 1),
    });
    const emptied = finding({
      category: "test-tampering",
      severity: "medium",
      rule: "any/test-emptied",
      fingerprint: "1:cc:0",
      range: range(6, 0, 6, 1),
    });
    const found = items({ units: [reviewed({ risk: "high", findings: [grave, skipped, emptied] })], findings: [grave, skipped, emptied] });
    assert.deepEqual(
      found.map(({ id, findings, risk }) => [id, findings.length, risk]),
      [
        ["finding:command/tunnel:1:aa", 1, "high"],
        ["view:src/a.ts", 0, "high"],
        ["tests.weakened", 2, "medium"],
        ["intent", 0, "medium"],
      ],
    );
  });

  it("asks one question where several rules speak of one place, and names them all", () => {
    const worst = finding({ severity: "critical", rule: "command/miner", message: "Runs a miner", fingerprint: "1:aa:0" });
    const other = finding({ severity: "high", rule: "command/wallet", message: "Gives a wallet", fingerprint: "1:bb:0" });
    const mild = finding({ severity: "medium", rule: "command/pool", message: "Names a pool", fingerprint: "1:cc:0" });
    const elsewhere = finding({ severity: "high", rule: "command/wallet", fingerprint: "1:dd:0", range: range(9, 0, 9, 1) });
    const findings = [mild, other, worst, elsewhere];
    const asked = items({ findings });
    assert.deepEqual(
      asked.map(({ id, findings: of, details }) => [id, of.length, details]),
      [
        ["finding:command/miner:1:aa", 3, ["Gives a wallet", "Names a pool"]],
        ["finding:command/wallet:1:dd", 1, []],
      ],
    );
    assert.deepEqual(decidedTogether(mild, asked), [worst, other, mild]);
    assert.deepEqual(decidedTogether(elsewhere, asked), [elsewhere]);
  });

  it("asks nothing about findings below the policy's severity, and nothing about capabilities", () => {
    const low = finding({ severity: "low" });
    const able = finding({ category: "capability", severity: "info" });
    assert.deepEqual(ids({ findings: [low, able] }), []);
    assert.deepEqual(ids({ findings: [low], policy: { ...defaultPolicy, severity: "low" } }), ["findings.tunnel"]);
  });

  it("asks about what a check saw even where it is mild, and asks nobody to answer", () => {
    const swallowed = finding({ rule: "any/error-swallowed", category: "insecure-code", severity: "low" });
    const asked = items({ findings: [swallowed] });
    assert.deepEqual(
      asked.map(({ id, isRequired }) => [id, isRequired]),
      [["errors.swallowed", false]],
    );
    const removed = finding({ rule: "any/safeguard-removed", category: "insecure-code", severity: "medium" });
    assert.deepEqual(
      items({ findings: [removed] }).map(({ id, isRequired }) => [id, isRequired]),
      [["validation.removed", true]],
    );
  });

  it("has a question of its own for every check but those about tests, which share one", () => {
    const rules = readdirSync(new URL("../../../../grammars/any/rules", import.meta.url));
    const unknown = rules.filter((name) => {
      const page = readFileSync(new URL(`../../../../grammars/any/rules/${name}/rule.md`, import.meta.url), "utf8");
      const category = categories.find((one) => page.includes(`\ncategory: ${one}\n`));
      const { id } = groupOf(finding({ rule: `any/${name}`, ...(category === undefined ? {} : { category }) }));
      return category !== "capability" && category !== "test-tampering" && id.startsWith("findings.");
    });
    assert.ok(rules.length > 50);
    assert.deepEqual(unknown.sort(), expectedUngrouped);
  });

  it("asks a second person about comments that are new, and about the policy", () => {
    const one = { finding: finding(), reason: "it is ours", path: "src/a.ts", range: range(0, 0, 0, 5), isNew: true };
    const [item] = items({ suppressed: [one] });
    assert.deepEqual([item?.id, item?.settling, item?.risk], ["suppressions", "second-person", "high"]);
    assert.deepEqual(ids({ suppressed: [{ ...one, isNew: false }] }), []);
    const policy = items({ units: [reviewed({ path: ".countersign/policy.yml" })] });
    assert.deepEqual(policy[0]?.settling, "second-person");
    assert.equal(policy[0]?.id, "policy.changed");
  });

  it("asks which test fails where source was written and no test", () => {
    assert.deepEqual(ids({ units: [reviewed({ lines: 10 })] }), ["tests.missing", "intent", "view:src/a.ts"]);
    assert.deepEqual(ids({ units: [reviewed({ lines: 9 })] }), ["intent", "view:src/a.ts"]);
    const test = reviewed({ path: "a.test.ts", id: "2", risk: "low", label: { area: "test" } });
    assert.deepEqual(ids({ units: [reviewed({ lines: 10 }), test] }), ["intent", "view:src/a.ts", "view:a.test.ts"]);
  });

  it("lets a person settle what could not be understood, file by file", () => {
    const place = { path: "src/a.ts", range: range(0, 0, 0, 1) };
    const problems = [blocking("unparsed", "One.", place), blocking("unparsed", "Two.", place), blocking("no-such-path", "Three.")];
    assert.deepEqual(
      items({ problems }).map(({ id, details }) => [id, details]),
      [
        ["unread:src/a.ts", ["One.", "Two."]],
        ["unread", ["Three."]],
      ],
    );
  });

  it("binds an item to what it is about and to nothing else", () => {
    const one = reviewed({ id: "1" });
    const other = reviewed({ id: "2", path: "src/b.ts" });
    const bindingOf = (units: Parameters<typeof items>[0]["units"], id: string) =>
      items({ units: units ?? [] }).find((item) => item.id === id)?.binding;
    assert.equal(bindingOf([one], "view:src/a.ts"), bindingOf([one, other], "view:src/a.ts"));
    assert.notEqual(bindingOf([one], "intent"), bindingOf([one, other], "intent"));
    assert.notEqual(bindingOf([one], "view:src/a.ts"), bindingOf([reviewed({ id: "3" })], "view:src/a.ts"));
  });
});
