import assert from "node:assert/strict";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { naturalSpan } from "../../../extension/core/change/slide.ts";

describe("the natural span of lines that one side alone has", () => {
  const text = linesOf("def a\n  x\nend\n\ndef b\n  x\nend\n\ndef c\n");

  it("begins with a definition, not with the end of another", () => {
    assert.deepEqual(naturalSpan(text, { start: 2, end: 6 }), { start: 4, end: 8 });
    assert.deepEqual(naturalSpan(text, { start: 4, end: 8 }), { start: 4, end: 8 });
  });

  it("stays where other lines would be meant", () => {
    assert.deepEqual(naturalSpan(text, { start: 2, end: 5 }), { start: 2, end: 5 });
    assert.deepEqual(naturalSpan(text, { start: 3, end: 3 }), { start: 3, end: 3 });
  });
});
