import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asObject, member } from "../../extension/core/base/json-value.ts";
import { compileGrammars } from "../../scripts/compile-catalogue.ts";
import { root } from "../../scripts/root.mjs";

describe("the labels of the shipped rules", () => {
  const { catalogue } = compileGrammars(join(root, "grammars"));
  const { labels = {} } = catalogue;

  it("are numbers that exist, each with its title in grammars/labels.json", () => {
    const without = catalogue.rules.flatMap(({ id, labels: own }) =>
      Object.values(own)
        .flat()
        .filter((label) => !Object.hasOwn(labels, label))
        .map((label) => `${id}: ${label}`),
    );
    assert.deepEqual(without, []);
  });

  it("have the number of today beside the one that an older ATT&CK had", () => {
    const formerly = asObject(member(JSON.parse(readFileSync(join(root, "grammars/labels.json"), "utf8")), "formerly")) ?? {};
    assert.ok(Object.keys(formerly).length > 0);
    const alone = catalogue.rules.flatMap(({ id, labels: { attack = [] } }) =>
      attack
        .filter((label) => Object.hasOwn(formerly, label) && !attack.some((other) => other === formerly[label]))
        .map((label) => `${id}: ${label}`),
    );
    assert.deepEqual(alone, []);
  });
});
