import assert from "node:assert/strict";
import { contentOf } from "../../../extension/core/change/content.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";

describe("the content of a file", () => {
  it("keeps the byte order mark for the diff, and drops it for analysis", () => {
    const content = contentOf(Buffer.from("\uFEFFa\n"));
    assert.ok(content.kind === "text");
    assert.deepEqual([content.text, content.verbatim, content.encoding], ["a\n", "\uFEFFa\n", "utf-8"]);
  });

  it("has one character a byte for the diff where it is not UTF-8, on the same lines", () => {
    const content = contentOf(Buffer.from([0x61, 0xff, 0x0a, 0xc3, 0x0d, 0x0a, 0xe2, 0x82, 0x0a, 0x62]));
    assert.ok(content.kind === "text");
    assert.equal(content.encoding, "bytes");
    assert.equal(content.hasInvalidBytes, true);
    assert.equal(content.verbatim, "a\u00ff\n\u00c3\r\n\u00e2\u0082\nb");
    assert.equal(linesOf(content.text).length, linesOf(content.verbatim).length);
  });

  it("is binary with a NUL, or with UTF-16 that is broken, and shows how it begins", () => {
    const binary = contentOf(Buffer.from("#!/bin/sh\n\0"));
    assert.deepEqual(binary, { kind: "binary", size: 11, start: "#!/bin/sh\n\0" });
    assert.equal(contentOf(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00])).kind, "binary");
  });

  it("is text in UTF-16 of both orders", () => {
    for (const [bytes, encoding] of [
      [Buffer.from("\uFEFFa\n", "utf16le"), "utf-16le"],
      [Buffer.from("\uFEFFa\n", "utf16le").swap16(), "utf-16be"],
    ] as const) {
      const content = contentOf(bytes);
      assert.ok(content.kind === "text");
      assert.deepEqual([content.text, content.encoding], ["a\n", encoding]);
    }
  });
});
