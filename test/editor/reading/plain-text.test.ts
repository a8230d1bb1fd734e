import assert from "node:assert/strict";

import { withoutLinks, wrapping } from "../../../extension/editor/reading/plain-text.ts";

describe("text of others", () => {
  it("begins no address that a renderer would make a link of", () => {
    const text = withoutLinks("agent@203.0.113.7 https://evil.example ftp://x www.evil.example WWW\\.evil.example");
    assert.doesNotMatch(text, /@|:\/\/|www\\?\./i);
  });

  it("wraps between its words, and nowhere that a space would make markup of it", () => {
    assert.equal(wrapping("Opens&nbsp;a&nbsp;tunnel"), "Opens a tunnel");
    assert.equal(wrapping("&nbsp;a&nbsp;b\n&nbsp;c"), "&nbsp;a b\n&nbsp;c");
    assert.equal(wrapping("a&nbsp;&nbsp;&nbsp;&nbsp;b"), "a&nbsp;&nbsp;&nbsp;&nbsp;b");
    assert.equal(wrapping("1.&nbsp;a&nbsp;b\n2\\)&nbsp;c"), "1.&nbsp;a b\n2\\)&nbsp;c");
  });

  it("is the same text for a reader", () => {
    const read = withoutLinks("a@b http://c www.d WWW.e").replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    assert.equal(read, "a@b http://c www.d WWW.e");
  });
});
