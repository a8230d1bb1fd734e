import assert from "node:assert/strict";

import { withoutLinks } from "../../../extension/editor/reading/plain-text.ts";

describe("text of others", () => {
  it("begins no address that a renderer would make a link of", () => {
    const text = withoutLinks("agent@203.0.113.7 https://evil.example ftp://x www.evil.example WWW\\.evil.example");
    assert.doesNotMatch(text, /@|:\/\/|www\\?\./i);
  });

  it("is the same text for a reader", () => {
    const read = withoutLinks("a@b http://c www.d WWW.e").replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    assert.equal(read, "a@b http://c www.d WWW.e");
  });
});
