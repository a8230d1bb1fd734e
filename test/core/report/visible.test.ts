import assert from "node:assert/strict";
import fc from "fast-check";
import { visible } from "../../../extension/core/report/visible.ts";

describe("visible text", () => {
  it("leaves what a person reads as it is, in any script", () => {
    for (const text of ["ssh -R 9:h:22", "übermäßig", "漢字", "שלום", "🚀", "e\u0301"]) assert.equal(visible(text), text);
  });

  it("spells out escape sequences, so that a path cannot write to the terminal", () => {
    assert.equal(visible("a\u001b]0;owned\u0007b\u009b2J"), "a\\x1b]0;owned\\x07b\\x9b2J");
  });

  it("spells out line breaks and tabs, so that a message cannot forge a line of the report", () => {
    assert.equal(visible("a\r\nPASS\tb\u2028c"), "a\\r\\nPASS\\tb\\u{2028}c");
  });

  it("spells out what turns text around or hides in it", () => {
    assert.equal(visible("\u202ehs.x\u202c"), "\\u{202e}hs.x\\u{202c}");
    assert.equal(visible("s\u200bsh\u{e0041}\u3164\ufeff"), "s\\u{200b}sh\\u{e0041}\\u{3164}\\u{feff}");
    assert.equal(visible("\ud800"), "\\u{d800}");
  });

  it("never lets a control character through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
        assert.doesNotMatch(visible(text), /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
