import assert from "node:assert/strict";
import { dayAfter } from "../../../../extension/core/review/checklist/day-after.ts";

describe("the day after so many", () => {
  it("goes over the ends of months, years and Februaries", () => {
    assert.equal(dayAfter("2027-12-31", 1), "2028-01-01");
    assert.equal(dayAfter("2028-02-28", 1), "2028-02-29");
    assert.equal(dayAfter("2027-02-28", 90), "2027-05-29");
  });
});
