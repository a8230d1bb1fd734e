import assert from "node:assert/strict";
import { countsInAudit } from "../../../extension/core/base/verdict.ts";
import { type ShippedRules, shippedRules } from "../../rules/shipped-rules.ts";
import { acts } from "../evasion/acts.ts";
import { mentions } from "./mentions.ts";

describe("look-alikes", () => {
  let shipped: ShippedRules;
  before(async () => {
    shipped = await shippedRules();
  });

  it("are at least as many as a matrix of twelve acts and forty dressings", () => {
    assert.ok(acts.length * mentions.length >= 480, `${acts.length} × ${mentions.length}`);
    const names = mentions.map(({ family, name }) => `${family}: ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  for (const mention of mentions) {
    it(`stay silent as ${mention.name} (${mention.family})`, () => {
      const loud = acts.flatMap((act) => {
        const { language, text } = mention.dress(act.command);
        const { findings } = shipped.analyse(language, text);
        return findings
          .filter(countsInAudit)
          .map((finding) => `${act.name}: ${finding.rule} at ${text.split("\n")[finding.range.start.line]}`);
      });
      assert.deepEqual(loud, []);
    });
  }
}).timeout(60_000);
