import assert from "node:assert/strict";
import { type LineIndex, lineIndex } from "../../../extension/core/base/line-index.ts";
import { range } from "../../../extension/core/base/range.ts";
import { displayWidth } from "../../../extension/core/report/display-width.ts";
import { snippet } from "../../../extension/core/report/snippet.ts";

/** The text and its marks, one below the other. */
function drawn(text: string | LineIndex, from: number, to: number, width = 60): string[] {
  const source = typeof text === "string" ? lineIndex(text) : text;
  return snippet(source, range(0, from, 0, to), width).flatMap((line) => [line.text, line.marks]);
}

describe("a snippet", () => {
  it("underlines the span of a line", () => {
    assert.deepEqual(drawn("run ssh -R x", 4, 10), ["run ssh -R x", "    ^^^^^^"]);
  });

  it("shows no secret, wherever the span is", () => {
    const token = `ghp_${"QuickBrownFoxJumpsOverLazyDogs9Times"}`;
    assert.deepEqual(drawn(`a = "${token}" # x`, 0, 1), [`a = "ghp_${"•".repeat(36)}" # x`, "^"]);
    assert.ok(
      !drawn(`${" ".repeat(200_000)}"${token}"`, 200_001, 200_041)
        .join("")
        .includes("Brown"),
    );
  });

  it("draws tabs as spaces, and keeps the marks under the text", () => {
    assert.deepEqual(drawn("\ta\tssh", 3, 6), ["    a   ssh", "        ^^^"]);
  });

  it("counts wide characters as two cells, combining ones as none", () => {
    assert.deepEqual(drawn("漢e\u0301 ssh", 4, 7), ["漢e\u0301 ssh", "    ^^^"]);
    assert.deepEqual(drawn("🚀 ssh", 0, 2), ["🚀 ssh", "^^"]);
  });

  it("marks the whole of what a hostile character is spelled out as", () => {
    assert.deepEqual(drawn("a\u001bb", 1, 2), ["a\\x1bb", " ^^^^"]);
  });

  it("cuts a long line round the span", () => {
    const [text = "", marks = ""] = drawn(`${"a".repeat(100)}ssh${"b".repeat(100)}`, 100, 103, 30);
    assert.equal(text.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1), "ssh");
    assert.ok(text.startsWith("…a") && text.endsWith("b…"));
    assert.equal(displayWidth(text), 30);
  });

  it("shows a span that is longer than the screen from its beginning", () => {
    const [text = "", marks = ""] = drawn(`x ${"s".repeat(100)}`, 2, 102, 20);
    assert.equal(text, `x ${"s".repeat(17)}…`);
    assert.equal(marks, `  ${"^".repeat(17)}`);
  });

  it("shows as much as fits before a span at the end of a long line", () => {
    const [text = ""] = drawn(`${"a".repeat(100)}ssh`, 100, 103, 20);
    assert.equal(text, `…${"a".repeat(16)}ssh`);
  });

  it("looks at no more of a line of 20 MB than of a short one, however many spans there are in it", () => {
    const expected = drawn("a".repeat(1_000), 500, 503, 40);
    const long = lineIndex("a".repeat(20_000_000));
    assert.equal(displayWidth(expected[0] ?? ""), 40);
    // Going through all of it twenty times would end with mocha's clock, or with the memory.
    for (let at = 1_000_000; at < 20_000_000; at += 1_000_000) assert.deepEqual(drawn(long, at, at + 3, 40), expected);
  });

  it("puts one caret where a span is empty or past the end of its line", () => {
    assert.deepEqual(drawn("abc", 1, 1), ["abc", " ^"]);
    assert.deepEqual(drawn("abc", 3, 3), ["abc", "   ^"]);
    assert.deepEqual(drawn("", 0, 0), ["", "^"]);
  });

  it("underlines each line of a short span, from its first ink", () => {
    const lines = snippet(lineIndex("a \\\n  b \\\n  c d"), range(0, 0, 2, 3), 40);
    assert.deepEqual(
      lines.map((line) => [line.number, line.text, line.marks]),
      [
        [1, "a \\", "^^^"],
        [2, "  b \\", "  ^^^"],
        [3, "  c d", "  ^"],
      ],
    );
  });

  it("leaves out the middle of a long span", () => {
    const lines = snippet(lineIndex("1\n2\n3\n4\n5\n6\n7"), range(0, 0, 5, 1), 40);
    assert.deepEqual(
      lines.map((line) => line.text),
      ["1", "2", "… 3 more lines", "6"],
    );
  });
});
