import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import type { Outline } from "../../../extension/core/base/outline.ts";
import { testAnalyser } from "./test-analyser.ts";

describe("the outline of a document", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });

  const outline = async (language: string, text: string): Promise<Outline> => {
    const result = await analyser.analyse({ path: "x", language, text, isCompared: true }, 10_000);
    assert.ok(result.outline, `${language} has no outline`);
    return result.outline;
  };
  /** Each part with its name, further in for each part that holds it. */
  const shown = ({ parts }: Outline): string[] => {
    const depth = (at: number | undefined): number => (at === undefined ? 0 : 1 + depth(parts[at]?.within));
    return parts.map(({ kind, name, within }) => `${"  ".repeat(depth(within))}${kind} ${name}`.trimEnd());
  };

  it("of typescript: tests of expect, assert, modifiers and tables, and what is exported", async () => {
    const text = [
      'import { x } from "./x";',
      "export interface A { b: string }",
      "export const f = (a: number): number => { return a; };",
      'export function g(a: string) { if (!a) throw new Error("no"); try { h(); } catch {} return escapeHtml(a); }',
      'describe("x", () => {',
      '  it("adds", async () => {',
      "    expect(add(1, 2)).toBe(3);",
      "    await expect(p).resolves.toEqual({ a: 1 });",
      "    expect(x);",
      "    assert.strictEqual(1, 2);",
      "  });",
      '  it.skip("skips", () => { expect(1).to.equal(1); });',
      '  test.each([[1]])("each %i", (a) => expect(a).toBeTruthy());',
      '  fit("focus", () => {});',
      '  test("opt", { skip: true }, () => {});',
      "});",
      'router.get("/x", requireAuth, (req, res) => res.send(1));',
      "p.catch(() => {});",
    ].join("\n");
    assert.deepEqual(shown(await outline("typescript", text)), [
      "public A",
      "public f",
      "function f",
      "public g",
      "function g",
      "  guard (!a)",
      "  handler",
      "  sanitizer escapeHtml",
      "group x",
      "  test adds",
      "    assertion",
      "    assertion",
      "    assertion",
      "    assertion strictEqual",
      "  test skips",
      "    skip skip",
      "    assertion",
      "  test each %i",
      "    assertion",
      "  test focus",
      "    focus fit",
      "  test opt",
      "    skip skip",
      "sanitizer requireAuth",
      "handler catch",
    ]);
  });

  it("of ruby: tests of RSpec and minitest, and what comes before an action", async () => {
    const text = [
      "class UsersController < ApplicationController",
      "  before_action :require_login",
      "  def show",
      "    raise Forbidden unless current_user.admin?",
      "    return head(403) if params[:x].nil?",
      "    foo",
      "  rescue StandardError",
      "    nil",
      "  end",
      "end",
      "RSpec.describe User do",
      '  it "adds" do',
      "    expect(1 + 2).to eq(3)",
      "    expect { x }.to raise_error(Y)",
      '    skip "later"',
      "  end",
      '  xit "no" do',
      "    is_expected.to be_valid",
      "  end",
      '  it("focus", :focus) { expect(a).not_to be_nil }',
      "end",
      "class FooTest < Minitest::Test",
      "  def test_a",
      "    assert_equal 1, 2",
      "    skip",
      "  end",
      "end",
    ].join("\n");
    assert.deepEqual(shown(await outline("ruby", text)), [
      "sanitizer :require_login",
      "function show",
      "  guard current_user.admin?",
      "  handler",
      "group User",
      "  test adds",
      "    assertion to",
      "    assertion to",
      "    skip skip",
      "  test no",
      "    skip xit",
      "    assertion to",
      "  test focus",
      "    focus :focus",
      "    assertion not_to",
      "group FooTest",
      "  test test_a",
      "    assertion assert_equal",
      "    skip skip",
    ]);
  });

  it("of go: tests of testing and testify, tests inside of tests, and errors", async () => {
    const text = [
      "package a",
      "",
      "func Add(a, b int) int { return a + b }",
      "",
      "func TestAdd(t *testing.T) {",
      "\tif got := Add(1, 2); got != 3 {",
      '\t\tt.Errorf("got %d", got)',
      "\t}",
      "\tassert.Equal(t, 3, Add(1, 2))",
      '\tt.Run("sub", func(t *testing.T) {',
      "\t\trequire.NoError(t, err)",
      "\t})",
      '\tt.Skip("later")',
      "}",
      "",
      "func load(p string) error {",
      '\tif p == "" {',
      '\t\treturn errors.New("empty")',
      "\t}",
      "\tf, err := os.Open(p)",
      "\tif err != nil {",
      "\t\treturn err",
      "\t}",
      "\t_ = f.Close()",
      '\tpanic("not implemented")',
      "}",
    ].join("\n");
    assert.deepEqual(shown(await outline("go", text)), [
      "public Add",
      "function Add",
      "test TestAdd",
      "  public TestAdd",
      "  assertion Errorf",
      "  assertion Equal",
      "  test sub",
      "    assertion NoError",
      "  skip Skip",
      "function load",
      '  guard p == ""',
      "  handler err",
      "  handler _",
      "  stub not implemented",
    ]);
  });

  it("of python: tests of pytest and unittest with their decorators, and what guards a view", async () => {
    const text = [
      "import pytest",
      "from x import y",
      "",
      "LIMIT = 3",
      "",
      '@app.route("/x")',
      "@login_required",
      "def view(request, a: int = 3) -> str:",
      "    if not request.user.is_admin:",
      "        raise PermissionDenied()",
      "    try:",
      "        run()",
      "    except ValueError:",
      "        pass",
      "    validate(request)",
      "    return escape(request.name)",
      "",
      "def later():",
      "    raise NotImplementedError",
      "",
      '@pytest.mark.skip(reason="slow")',
      "def test_one():",
      "    assert add(1, 2) == 3",
      "    assert add(1, 2)",
      "",
      "class TestThing:",
      "    def test_two(self):",
      "        with pytest.raises(ValueError):",
      "            f()",
      "        self.assertEqual(1, 2)",
      "    def helper(self):",
      "        pass",
    ].join("\n");
    assert.deepEqual(shown(await outline("python", text)), [
      "public LIMIT",
      "public view",
      "function view",
      "  sanitizer login_required",
      "  guard not request.user.is_admin",
      "  handler",
      "  sanitizer validate",
      "  sanitizer escape",
      "public later",
      "function later",
      "  stub NotImplementedError",
      "test test_one",
      "  public test_one",
      "  skip skip",
      "  assertion",
      "  assertion",
      "group TestThing",
      "  public TestThing",
      "  test test_two",
      "    assertion raises",
      "    assertion assertEqual",
      "  function helper",
      "    stub",
    ]);
  });

  it("is there only where it is asked for, and where a language has one", async () => {
    assert.equal((await analyser.analyse({ path: "x", language: "python", text: "def f(): pass\n" }, 10_000)).outline, undefined);
    assert.equal((await analyser.analyse({ path: "x", language: "bash", text: "ls\n", isCompared: true }, 10_000)).outline, undefined);
  });

  it("has the tokens of a part, without layout and comments", async () => {
    const { parts } = await outline("python", "def test_a():\n    # why\n    assert f( 1,2 ) == ' a  b '\n");
    assert.deepEqual(
      parts.map(({ text }) => text),
      ["def test_a ( ) : assert f ( 1 , 2 ) == ' a  b '", "def test_a ( ) :", "assert f ( 1 , 2 ) == ' a  b '"],
    );
  });

  it("tells long parts apart by what stands behind their first characters", async () => {
    const long = (last: string) => `def f():\n${"    x = 1\n".repeat(500)}    y = ${last}\n`;
    const texts = await Promise.all(
      ["1", "1", "2"].map(async (last) => (await outline("python", long(last))).parts.find(({ kind }) => kind === "function")?.text ?? ""),
    );
    assert.ok(texts[0] !== undefined && texts[0].length < 2_100 && texts[0].startsWith("def f ( ) : x = 1 x"));
    assert.equal(texts[0], texts[1]);
    assert.notEqual(texts[0], texts[2]);
  });

  it("says that it is not complete where the text did not parse", async () => {
    const { parts, isComplete } = await outline("python", "def test_a():\n    assert f()\n\ndef ((\n");
    assert.equal(isComplete, false);
    assert.equal(parts[0]?.name, "test_a");
  });

  it("stays within bounds where parts lie in parts", async () => {
    const text = `${'describe("x", () => {'.repeat(200)}${'it("y", () => { expect(1).toBe(1); });'.repeat(2_000)}${"});".repeat(200)}`;
    const { isComplete } = await outline("javascript", text);
    assert.equal(isComplete, false);
  }).timeout(30_000);

  it("says so where the time was up before all of it was there", async () => {
    const text = "import os\n\n\ndef test_a():\n    assert os.getcwd() == 1\n".repeat(150);
    const request = { path: "x", language: "python", text, isCompared: true };
    let calls = 0;
    let last = Number.POSITIVE_INFINITY;
    const clocked = await testAnalyser({}, () => {
      calls += 1;
      return calls > last ? 100 : 0;
    });
    const whole = await clocked.analyse(request, 50);
    assert.deepEqual([whole.problems, whole.outline?.isComplete], [[], true]);
    const all = calls;
    let cut = 0;
    // The first call is that which tells when the time began.
    for (last = 1; last < all; last += Math.max(1, Math.floor(all / 25))) {
      calls = 0;
      const { outline, tokens, problems, coverage } = await clocked.analyse(request, 50);
      if (outline?.isComplete === true && tokens !== undefined) continue;
      cut += 1;
      assert.equal(problems.filter(({ code, weight }) => code === "deadline" && weight === "blocking").length, 1, `after ${last} calls`);
      assert.equal(coverage, "partial");
    }
    assert.ok(cut > 5, `${cut} were cut off`);
  });
});
