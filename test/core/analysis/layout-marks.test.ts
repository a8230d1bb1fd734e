import assert from "node:assert/strict";
import { layoutMarks } from "../../../extension/core/analysis/layout-marks.ts";
import type { Grammar } from "../../../extension/core/syntax/syntax.ts";

/** Tokens told by their look alone: no tree says anything here. */
const marks = (grammar: Grammar, text: string): string | undefined => {
  const leaves = [...text.matchAll(/#.*|\/\/.*|[\w.]+|[^\s\\]/g)].map(({ 0: own, index }) => ({
    type: "token",
    start: index,
    end: index + own.length,
    isComment: /^(?:#|\/\/)/.test(own),
  }));
  return layoutMarks(grammar, text, leaves)?.join(",");
};

describe("layout that counts", () => {
  it("is in Python where a line begins, and how deep, comments left aside", () => {
    assert.equal(marks("python", "a\nb c\n"), " >1, >1,");
    assert.equal(marks("python", "if a:\n  b\n# c\nd\n"), " >1,,, >2,, >1");
    assert.equal(marks("python", "f(a,\nb)\n"), marks("python", "f(a, b)\n"));
    assert.equal(marks("python", "a \\\n b\n"), marks("python", "a b\n"));
  });

  it("makes a text no Python where its indentation fits nothing", () => {
    for (const text of [" a\n", "a\n  b\n", "if a:\nb\n", "if a:\n    b\n  c\n", "if a:\n        b\n\tc\n"])
      assert.equal(marks("python", text), undefined, text);
  });

  it("is in Go a line break that a semicolon is read for", () => {
    assert.equal(marks("go", "a\nb"), ", ;");
    assert.equal(marks("go", "return\nb"), ", ;");
    assert.equal(marks("go", "a +\nb"), ",,");
    assert.equal(marks("go", "var\nb"), ",");
    assert.equal(marks("go", "( a\n)"), ",,");
    assert.equal(marks("go", "a // c\nb"), ",, ;");
  });

  it("is in JavaScript a line break behind return, or before what may begin a statement", () => {
    assert.equal(marks("javascript", "return\na"), ", |");
    assert.equal(marks("javascript", "a\n(b"), ", |,");
    assert.equal(marks("javascript", "a,\n(b"), ",,,");
    assert.equal(marks("javascript", "a\n.b"), ",");
  });

  it("is in Ruby a line break that ends an expression, and a blank that makes an argument", () => {
    assert.equal(marks("ruby", "a\nb"), ", ;");
    assert.equal(marks("ruby", "a\n.b"), ",");
    assert.equal(marks("ruby", "a +\nb"), ",,");
    assert.equal(marks("ruby", "a -b"), ", |,");
    assert.equal(marks("ruby", "a - b"), ",,");
    assert.equal(marks("ruby", "a [b"), ", |,");
    assert.equal(marks("ruby", "a[b"), ",,");
  });
});
