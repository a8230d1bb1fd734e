import assert from "node:assert/strict";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { areWholeDefinitions } from "../../../extension/core/change/whole-definitions.ts";

const method = "  def price(order)\n    order.total\n  end\n";

/** The lines of `part` in the text that has them. */
const placed = (text: string, part: string) => {
  const start = linesOf(text.slice(0, text.indexOf(part))).length;
  return { text: linesOf(text), lines: { start, end: start + linesOf(part).length } };
};

const keeps = (before: string, after: string, part = method): boolean => areWholeDefinitions(placed(before, part), placed(after, part));

describe("whole definitions", () => {
  it("mean the same elsewhere in a class of the same name", () => {
    assert.ok(keeps(`class A\n${method}end\n`, `class A\n  def b\n    1\n  end\n\n${method}end\n`));
  });

  it("do not in another class, below another word of visibility, or behind a way out", () => {
    assert.ok(!keeps(`class A\n${method}end\n`, `class B\n${method}end\n`));
    assert.ok(!keeps(`class A\n${method}end\n`, `class A\n  private\n\n${method}end\n`));
    assert.ok(!keeps(`class A\n${method}end\n`, `class A\n  return\n${method}end\n`));
  });

  it("do not beside another of the same name", () => {
    assert.ok(!keeps(`class A\n${method}end\n`, `class A\n${method}\n  def price(order)\n    0\n  end\nend\n`));
  });

  it("are no statements, and no parts of a definition", () => {
    for (const part of ["call(1)\n", "if a\n  b\nend\n", "def f\n  1\nend\ncall(1)\n", "  1\nend\n"])
      assert.ok(!keeps(`x\n${part}`, `y\n${part}`, part), part);
    assert.ok(!keeps("def f\n  1\n  2\nend\n", "def f\n  1\n  2\nend\n", "def f\n  1\n"));
  });
});
