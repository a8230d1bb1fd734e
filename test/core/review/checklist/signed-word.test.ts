import assert from "node:assert/strict";
import type { Item, Settling } from "../../../../extension/core/review/checklist/item.ts";
import { defaultPolicy } from "../../../../extension/core/review/checklist/policy.ts";
import { isEnoughWord, type SignedWord } from "../../../../extension/core/review/checklist/signed-word.ts";

const item = (settling: Settling, role?: readonly string[]): Item => ({
  id: "one",
  text: "One?",
  details: [],
  risk: "high",
  isRequired: true,
  settling,
  units: [],
  findings: [],
  places: [],
  binding: "",
  ...(role === undefined ? {} : { role }),
});

const at = "2026-06-01T00:00:00Z";
const satisfied: SignedWord = { state: "satisfied", principal: "Rita+x@example.org", at };
const overridden: SignedWord = { ...satisfied, state: "overridden" };
const rita = ["rita@example.org"];
const now = Date.parse("2026-06-02T00:00:00Z");

describe("a signed word about an item", () => {
  it("is enough from anybody where the item asks for nobody in particular", () => {
    assert.equal(isEnoughWord(item("answer"), satisfied, defaultPolicy, rita, now), true);
  });

  it("of an author is not a second person's", () => {
    assert.equal(isEnoughWord(item("second-person"), satisfied, defaultPolicy, ["adam@example.org"], now), true);
    assert.equal(isEnoughWord(item("second-person"), satisfied, defaultPolicy, rita, now), false);
    assert.equal(isEnoughWord(item("second-person"), satisfied, defaultPolicy, [], now), false);
  });

  it("is enough for a role from those who have it alone", () => {
    assert.equal(isEnoughWord(item("role", rita), satisfied, defaultPolicy, [], now), true);
    assert.equal(isEnoughWord(item("role", ["boss@example.org"]), satisfied, defaultPolicy, [], now), false);
    assert.equal(isEnoughWord(item("role"), satisfied, defaultPolicy, [], now), false);
  });

  it("overrides where the policy lets this person, and as long as the policy lets it hold", () => {
    const policy = { ...defaultPolicy, overriders: rita, expiryDays: 1 };
    assert.equal(isEnoughWord(item("answer"), overridden, defaultPolicy, [], now), true);
    assert.equal(isEnoughWord(item("answer"), overridden, policy, [], now), true);
    assert.equal(isEnoughWord(item("answer"), overridden, policy, [], now + 1), false);
    assert.equal(isEnoughWord(item("answer"), overridden, { ...policy, overriders: ["boss@example.org"] }, [], now), false);
  });
});
