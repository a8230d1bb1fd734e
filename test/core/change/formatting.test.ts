import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import type { Nature } from "../../../extension/core/change/unit-label.ts";
import { testAnalyser } from "../analysis/test-analyser.ts";
import { version } from "./change-builder.ts";
import { labelled, labelledEntries } from "./labelled.ts";

interface Case {
  readonly title: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const one = (path: string, title: string, before: string, after: string): Case => ({ path, title, before, after });

const layout: readonly Case[] = [
  one("a.py", "arguments on lines of their own", "f(a, b)\n", "f(\n    a,\n    b\n)\n".replace("b\n)", "b)")),
  one("a.py", "a wider indentation", "if a:\n  b()\n  c()\nd()\n", "if a:\n    b()\n    c()\nd()\n"),
  one("a.py", "blank lines between functions", "def f():\n    pass\ndef g():\n    pass\n", "def f():\n    pass\n\n\ndef g():\n    pass\n"),
  one("a.py", "a line continued by a backslash", "a = 1 + \\\n  2\n", "a = 1 + 2\n"),
  one("a.py", "Windows line ends", "# note\nif a:\n    b()\n", "# note\r\nif a:\r\n    b()\r\n"),
  one("a.js", "a call over several lines", "f(a, { b: 1 });\n", "f(\n  a,\n  { b: 1 }\n);\n"),
  one("a.js", "another indentation", "if (a) {\n\tb();\n}\n", "if (a) {\n  b();\n}\n"),
  one("a.js", "a chain of calls", "a.b().c();\n", "a\n  .b()\n  .c();\n"),
  one("a.jsx", "elements of a tree further in", "x = <a>\n<b/>\nhi\n</a>;\n", "x = <a>\n  <b/>\n  hi\n</a>;\n"),
  one("a.ts", "a type over several lines", "type A = { a: string; b: number };\n", "type A = {\n  a: string;\n  b: number\n};\n"),
  one("a.tsx", "spaces around signs", "const a=<T,>(b:T)=>b;\n", "const a = <T,>(b: T) => b;\n"),
  one("a.go", "what gofmt aligns", "package a\n\nvar x  = 1\nvar yy=2\n", "package a\n\nvar x = 1\nvar yy = 2\n"),
  one(
    "a.go",
    "a struct's columns",
    "package a\n\ntype T struct {\n\ta int\n\tbcd string\n}\n",
    "package a\n\ntype T struct {\n\ta   int\n\tbcd string\n}\n",
  ),
  one("a.rb", "another indentation", "def f(a)\n    g a\nend\n", "def f(a)\n  g a\nend\n"),
  one("a.rb", "spaces around signs", "a=b+c\n", "a = b + c\n"),
  one("a.sh", "another indentation", "if a; then\n\tb | c\nfi\n", "if a; then\n  b | c\nfi\n"),
  one("a.sh", "blanks around signs", "a>out;b|c&&d\n", "a > out; b | c && d\n"),
  one("a.sh", "a continued line", "a \\\n  -b \\\n  -c\n", "a -b \\\n  -c\n"),
  one("a.sh", "blank lines", "a\nb\n", "a\n\n\nb\n"),
  one("a.json", "another indentation", '{"a": [1, 2]}\n', '{\n  "a": [\n    1,\n    2\n  ]\n}\n'),
  one("package.json", "another indentation", '{"a": 1}\n', '{\n  "a": 1\n}\n'),
  one("a.yml", "blank lines and blanks at the ends of lines", "a: b  \nc:\n  - d\n", "a: b\n\nc:\n  - d\n"),
  one("a.toml", "blank lines", '[a]\nb = "c"\n[d]\n', '[a]\nb = "c"\n\n[d]\n'),
];

const more: readonly Case[] = [
  one("a.py", "a statement that leaves its block", "if a:\n    b()\n    c()\n", "if a:\n    b()\nc()\n"),
  one("a.py", "a statement that enters a block", "if a:\n    b()\nc()\n", "if a:\n    b()\n    c()\n"),
  one(
    "a.py",
    "an else that belongs to another if",
    "if a:\n    if b:\n        c()\n    else:\n        d()\n",
    "if a:\n    if b:\n        c()\nelse:\n    d()\n",
  ),
  one("a.py", "blanks in a string", 's = "a b"\n', 's = "a  b"\n'),
  one("a.py", "the indentation of a text in quotes", 's = """\n  a\n"""\n', 's = """\n    a\n"""\n'),
  one("a.py", "a blank line in a text in quotes", 's = """\na\nb\n"""\n', 's = """\na\n\nb\n"""\n'),
  one("a.py", "a comment", "a()  # b\n", "a()  # c\n"),
  one("a.py", "a comment for a tool that comes to stand elsewhere", "f(a, b)  # noqa\n", "f(a,\n  b)  # noqa\n"),
  one("a.py", "a line before the one that names the interpreter", "#!/usr/bin/env python\na()\n", "\n#!/usr/bin/env python\na()\n"),
  one("a.py", "lines before the one that names the encoding", "# coding: latin-1\na()\n", "\n\n# coding: latin-1\na()\n"),
  one("a.py", "a carriage return in the interpreter's name", "#!/usr/bin/env python\na()\n", "#!/usr/bin/env python\r\na()\r\n"),
  one("a.py", "what does not parse", "def f(:\n  a\n", "def f(:\n    a\n"),
  one("a.py", "a line break in a statement, which Python refuses", "while x: pass\n", "while\n  x: pass\n"),
  one("a.py", "an indentation that Python refuses", "try:\n    a()\nfinally:\n    b()\n", "try:\n    a()\n finally:\n    b()\n"),
  one("a.py", "a line further in that Python refuses", "a()\nb()\n", "a()\n  b()\n"),
  one("a.py", "a tab that Python does not measure as it looks", "if a:\n        b()\n        c()\n", "if a:\n        b()\n\tc()\n"),
  one("a.py", "a page break, which starts the indentation anew", "if a:\n    b()\n", "if a:\n\f    b()\n"),
  one("a.go", "a line break where Go reads a semicolon", "package a\n\nvar x = a + b\n", "package a\n\nvar x = a\n+ b\n"),
  one("a.ts", "a line break before as", "let t = a as B;\n", "let t = a\nas B;\n"),
  one("a.jsx", "a page break between elements", "x = <a>\n</a>;\n", "x = <a>\n\f</a>;\n"),
  one("a.js", "a line break behind return", "function f() {\n  return a\n}\n", "function f() {\n  return\n  a\n}\n"),
  one("a.js", "a line break before brackets", "a = b\n;[c].d()\n", "a = b\n[c].d()\n"),
  one("a.js", "a sign that changes sides", "a\n++\nb\n", "a++\nb\n"),
  one("a.js", "blanks in a template", "a = `b c`;\n", "a = `b  c`;\n"),
  one("a.js", "blanks in a regular expression", "a = /b c/;\n", "a = /b  c/;\n"),
  one("a.js", "code in a comment", "a();\n// b\nc();\n", "a();\n// b c();\n"),
  one("a.jsx", "a blank between elements", "x = <a><b/> <c/></a>;\n", "x = <a><b/>\n<c/></a>;\n"),
  one("a.ts", "a semicolon", "a()\n", "a();\n"),
  one(
    "a.ts",
    "a comment for the compiler that comes to stand before another line",
    "// @ts-ignore\nf(a, b);\n",
    "// @ts-ignore\nf(\n  a, b);\n",
  ),
  one("a.go", "a line break in a raw string", "package a\n\nvar x = `a\nb`\n", "package a\n\nvar x = `a\n\nb`\n"),
  one(
    "a.go",
    "a comment that no longer stands on what it speaks of",
    'package a\n\n// #include <a.h>\nimport "C"\n',
    'package a\n\n// #include <a.h>\n\nimport "C"\n',
  ),
  one(
    "a.go",
    "a line break behind return",
    "package a\n\nfunc f() (x int) {\n\treturn g()\n}\n",
    "package a\n\nfunc f() (x int) {\n\treturn\n\tg()\n}\n",
  ),
  one("a.rb", "a blank that makes an argument of an index", "p [1]\n", "p[1]\n"),
  one("a.rb", "a blank that makes an argument of a difference", "f - 1\n", "f -1\n"),
  one("a.rb", "the indentation of a here-document", "a = <<~B\n  c\n  d\nB\n", "a = <<~B\n  c\n    d\nB\n"),
  one("a.rb", "a line break behind return", "def f\n  return a\nend\n", "def f\n  return\n  a\nend\n"),
  one("a.sh", "what does not parse", "if a; then\n  b\n", "if a; then\n    b\n"),
  one("a.sh", "a line break between words", "a b\n", "a\nb\n"),
  one("a.sh", "a continuation with a blank behind it", "a \\\n  b\n", "a \\ \n  b\n"),
  one("a.sh", "a blank in an assignment", "a=b c\n", "a= b c\n"),
  one("a.sh", "a blank before a file descriptor's sign", "a 2>b\n", "a 2 >b\n"),
  one("a.sh", "a here-document", "cat <<A\nb\nA\n", "cat <<A\n b\nA\n"),
  one("a.sh", "a blank line in a here-document", "cat <<A\nb\nA\n", "cat <<A\nb\n\nA\n"),
  one("a.sh", "blanks in quotes", 'a "b c"\n', 'a "b  c"\n'),
  one("a.sh", "a sign that begins a comment", "a#b\n", "a #b\n"),
  one("a.sh", "Windows line ends", "a\nb\n", "a\r\nb\r\n"),
  one("Makefile", "a tab", "a:\n\tb\n", "a:\n        b\n"),
  one("Makefile", "Windows line ends", "a:\n\tb\n", "a:\r\n\tb\r\n"),
  one("Dockerfile", "a blank behind a continuation", "RUN a \\\n  b\n", "RUN a \\ \n  b\n"),
  one("a.json", "a blank in a string", '{"a": "b c"}\n', '{"a": "b  c"}\n'),
  one("a.json", "the order of its parts", '{"a": 1,\n"b": 2}\n', '{"b": 2,\n"a": 1}\n'),
  one("a.yml", "indentation", "a:\n  b: c\n  d: e\n", "a:\n  b: c\nd: e\n"),
  one("a.yml", "a blank line in a block of text", "a: |\n  b\n  c\n", "a: |\n  b\n\n  c\n"),
  one("a.yml", "a blank line in a text of several lines", "a: b\n  c\n", "a: b\n\n  c\n"),
  one("a.md", "a hard break", "a  \nb\n", "a\nb\n"),
  one("a.txt", "a blank line", "a\nb\n", "a\n\nb\n"),
];

describe("formatting", () => {
  let analyser: Analyser;

  before(async () => {
    analyser = await testAnalyser();
  });

  const naturesOf = async (path: string, before: string, after: string): Promise<Nature[]> =>
    (await labelled(analyser, [path, before, after])).units.map(({ label }) => label.nature);

  for (const { title, path, before, after } of layout) {
    it(`is ${title} in ${path}`, async () => {
      const natures = await naturesOf(path, before, after);
      assert.ok(natures.length > 0);
      assert.deepEqual(
        natures,
        natures.map(() => "formatting"),
      );
    });
  }

  for (const { title, path, before, after } of more) {
    it(`is not ${title} in ${path}`, async () => {
      const natures = await naturesOf(path, before, after);
      assert.ok(natures.length > 0);
      assert.ok(natures.includes("written"), natures.join());
    });
  }

  it("says how many tokens are the same", async () => {
    const { units } = await labelled(analyser, ["a.py", "f(a, b)\n", "f(a,\n  b)\n"], ["b.py", "a()\nb()\n", "a()\n\nb()\n"]);
    assert.deepEqual(
      units.map(({ label }) => label.natureReason),
      ["the same 6 tokens, laid out anew", "blank lines only"],
    );
  });

  it("is told hunk by hunk: a change elsewhere in the file takes it from none", async () => {
    const before = "def f():\n    a( 1 )\n\n\ndef g():\n    b()\n\n\nc( 3 )\n";
    const after = "def f():\n    a(1)\n\n\ndef g():\n    b(2)\n\n\nc(3)\n";
    assert.deepEqual(await naturesOf("a.py", before, after), ["formatting", "written", "formatting"]);
  });

  it("is not two statements that changed places, though each stands there unchanged", async () => {
    assert.deepEqual(await naturesOf("a.py", "a()\nb()\n", "b()\na()\n"), ["written", "written"]);
  });

  it("is not a change in what another hunk takes for a string", async () => {
    const before = "x = 1\ny = [\n  2]\nz = 3\n";
    const after = 'x = """1\ny = [2]\nz = 3"""\n';
    assert.deepEqual(new Set(await naturesOf("a.py", before, after)), new Set(["written"]));
  });

  it("is nothing in a block that another hunk wraps differently around the same lines", async () => {
    const natures = await naturesOf("a.js", "a();\nb();\nc();\n", "if (x)\na();\nb();\nc();\n");
    assert.deepEqual(natures, ["written"]);
  });

  it("is not a change of bytes that the decoded text does not show", async () => {
    const bytes = (last: number) => version(Buffer.from([0x61, 0x20, 0x3d, 0x20, 0x22, last, 0x22, 0x0a]));
    const { units } = await labelledEntries(analyser, [{ path: "a.py", before: bytes(0xfe), after: bytes(0xff) }]);
    assert.deepEqual(
      units.map(({ label }) => label.nature),
      ["written"],
    );
  });

  it("is not a byte order mark, which hides the interpreter's name", async () => {
    const { units } = await labelledEntries(analyser, [
      { path: "a.sh", before: version("#!/bin/sh\na\n"), after: version("\uFEFF#!/bin/sh\na\n") },
    ]);
    assert.deepEqual(
      units.map(({ label }) => label.nature),
      ["written"],
    );
  });

  it("is not a byte order mark of any other text", async () => {
    const { units } = await labelledEntries(analyser, [{ path: "a.py", before: version("a = 1\n"), after: version("\uFEFFa = 1\n") }]);
    assert.deepEqual(
      units.map(({ label }) => label.nature),
      ["written"],
    );
  });

  it("is seen where only several hunks together are the same", async () => {
    assert.deepEqual(await naturesOf("a.js", "f(x,\nx,\ny)\n", "f(\nx,\nx, y)\n"), ["formatting", "formatting"]);
  });

  it("is nothing within a string that several hunks change", async () => {
    const before = 'a = """\nb\nc\nd\ne\nf\n"""\ng( 1 )\n';
    assert.deepEqual(await naturesOf("a.py", before, 'a = """\nb\n  c\nd\n  e\nf\n"""\ng(1)\n'), ["written", "written", "formatting"]);
  });

  it("is nothing between two languages", async () => {
    const text = "const aLongNameOfSomething = 1;\nconst anotherLongName = 2;\n";
    const { units } = await labelled(analyser, ["a.js", text, undefined], ["a.ts", undefined, `\n${text}`]);
    assert.deepEqual(
      units.map(({ unit, label }) => [unit.kind, label.nature]),
      [
        ["rename", "written"],
        ["text", "written"],
      ],
    );
  });
});
