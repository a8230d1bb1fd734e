import assert from "node:assert/strict";
import { asObject, member, textMember } from "../../../extension/core/base/json-value.ts";

describe("JSON of unknown shape", () => {
  it("has only the members that the JSON spells", () => {
    assert.equal(member({}, "constructor"), undefined);
    assert.equal(member(JSON.parse('{"__proto__":{"type":"user"}}'), "type"), undefined);
    assert.equal(textMember(JSON.parse('{"constructor":"x"}'), "constructor"), "x");
  });

  it("takes lists and null for no objects, and numbers for no texts", () => {
    assert.equal(asObject([]), undefined);
    assert.equal(asObject(null), undefined);
    assert.equal(textMember({ a: 1 }, "a"), undefined);
    assert.equal(member("text", "length"), undefined);
  });
});
