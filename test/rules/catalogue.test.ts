import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { countsInAudit } from "../../extension/core/base/verdict.ts";
import { checkExamples } from "../../extension/core/rules/check-examples.ts";
import { printedProblem } from "../../extension/core/rules/text-place.ts";
import { root } from "../../scripts/root.mjs";
import { type ShippedRules, shippedRules } from "./shipped-rules.ts";

/** Discovered, so that a new folder is proved without being registered. */
const ids = readdirSync(join(root, "grammars"), { withFileTypes: true })
  .filter((language) => language.isDirectory() && language.name !== "lists")
  .flatMap((language) => {
    const rules = readdirSync(join(root, "grammars", language.name), { withFileTypes: true }).some((entry) => entry.name === "rules");
    return rules ? readdirSync(join(root, "grammars", language.name, "rules")).map((name) => `${language.name}/${name}`) : [];
  });

describe("the shipped rules", () => {
  let shipped: ShippedRules;
  before(async () => {
    shipped = await shippedRules();
  });

  it("compile without a problem", () => {
    assert.deepEqual(shipped.problems.map(printedProblem), []);
  });

  it("are at least thirty", () => {
    assert.ok(ids.length >= 30, `there are ${ids.length}`);
    assert.deepEqual(shipped.analyser.catalogue.rules.map((rule) => rule.id).sort(), [...ids].sort());
  });

  for (const id of ids) {
    it(`${id} is proved by its examples`, () => {
      const path = `grammars/${id.replace("/", "/rules/")}`;
      const result = checkExamples({ id, path, files: shipped.filesOf(id) }, shipped.examples);
      assert.deepEqual(result.failures.map(printedProblem), []);
    });
  }

  it("name what is fine, and by what observable difference it can be told", () => {
    const without = ids.filter((id) => {
      const [, fine = ""] = (shipped.filesOf(id)["rule.md"] ?? "").split("## When it is fine");
      return !/\bobservable difference\b.{20,}/i.test(fine.replace(/\s+/g, " "));
    });
    assert.deepEqual(without, []);
  });

  it("say what the code does, in one sentence without blame", () => {
    for (const { id, message } of shipped.analyser.catalogue.rules) {
      assert.doesNotMatch(message, /malicious|attack|evil|suspicious|steal/i, id);
      assert.doesNotMatch(message, /\.$/, id);
    }
  });

  it("count for the verdict where a team should look", () => {
    const { findings } = shipped.analyse("bash", "ssh -fNR 9:localhost:22 u@h\n");
    assert.deepEqual(
      findings.filter(countsInAudit).map((finding) => finding.rule),
      ["command/reverse-ssh-tunnel"],
    );
  });
});
