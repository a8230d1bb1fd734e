import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { movesOf } from "../../../extension/core/change/moves.ts";
import { sideLines } from "../../../extension/core/change/moving-lines.ts";
import { testAnalyser } from "../analysis/test-analyser.ts";
import { changed, type Edit } from "./change-builder.ts";
import { type LabelledChange, labelled } from "./labelled.ts";

const price = `def price(order):
    total = sum(item.price for item in order.items)
    if total > 100:
        total *= 0.9
    return total
`;

const rest = "import os\n\n\ndef other():\n    return os.sep\n";

describe("a move", () => {
  let analyser: Analyser;

  before(async () => {
    analyser = await testAnalyser();
  });

  /** Each unit as its path, nature and reason, edited lines behind them. */
  const said = async (...edits: readonly Edit[]): Promise<string[]> => shown(await labelled(analyser, ...edits));

  const shown = ({ units }: LabelledChange): string[] =>
    units.map(
      ({ unit, label }) =>
        `${unit.path}: ${label.nature} ${label.move?.edited ?? ""}${label.move?.isWhole ? " whole" : ""} ${label.natureReason}`,
    );

  it("between files is told at both ends", async () => {
    assert.deepEqual(await said(["a.py", `${price}\n\n${rest}`, rest], ["b.py", "x = 1\n", `x = 1\n\n\n${price}`]), [
      "a.py: moved 0 whole to lines 4–8 of b.py",
      "b.py: moved 0 whole from lines 1–5 of a.py",
    ]);
  });

  it("within a file is told at both ends", async () => {
    assert.deepEqual(await said(["a.py", `${price}\n\n${rest}`, `${rest}\n\n${price}`]), [
      "a.py: moved 0 whole to lines 8–12 of this file",
      "a.py: moved 0 whole from lines 1–5 of this file",
    ]);
  });

  it("gives the lines of the other end, of the text that has them", async () => {
    const { units } = await labelled(analyser, ["a.py", `${price}\n\n${rest}`, rest], ["b.py", "x = 1\n", `x = 1\n\n\n${price}`]);
    assert.deepEqual(
      units.map(({ label }) => [label.move?.path, label.move?.lines]),
      [
        ["b.py", { start: 3, end: 8 }],
        ["a.py", { start: 0, end: 5 }],
      ],
    );
  });

  it("counts a line that was edited on the way, at both ends", async () => {
    const edited = price.replace("0.9", "0.8");
    assert.deepEqual(await said(["a.py", `${price}\n\n${rest}`, rest], ["b.py", "x = 1\n", `x = 1\n\n\n${edited}`]), [
      "a.py: moved 1 to lines 4–8 of b.py, with 1 of 5 lines edited",
      "b.py: moved 1 from lines 1–5 of a.py, with 1 of 5 lines edited",
    ]);
  });

  it("counts a line that was left behind, where it is and where it is missed", async () => {
    const before = "def wipe(user):\n    check_the_permission_of(user)\n    remove_all_the_files_of(user)\n    tell_everyone_about(user)\n";
    const after = before.replace("    check_the_permission_of(user)\n", "");
    const told = await said(["a.py", `${before}\n\n${rest}`, rest], ["b.py", "x = 1\n", `x = 1\n\n\n${after}`]);
    assert.deepEqual(told, [
      "a.py: moved 1 to lines 4–6 of b.py, with 1 of 4 lines edited",
      "b.py: moved 1 from lines 1–4 of a.py, with 1 of 3 lines edited",
    ]);
  });

  it("is not exact where lines changed their order on the way", async () => {
    const guard = "    check(user)\n";
    const work = "    remove_all_the_files_of(user)\n    forget_every_session_of(user)\n    tell_everyone_about(user)\n";
    const told = await said(
      ["a.py", `def f(user):\n${guard}${work}\n\n${rest}`, rest],
      ["b.py", "x = 1\n", `x = 1\n\n\ndef f(user):\n${work}${guard}`],
    );
    assert.equal(told.length, 2);
    for (const line of told) assert.match(line, /: moved [1-9]/);
  });

  it("says that it was re-indented, and what it left and came under", async () => {
    const before = "def a(user):\n    if user.is_admin:\n        delete_everything_that_is_kept(user.account)\n    log(user)\n";
    const after = "def a(user):\n    if user.is_admin:\n        pass\n    log(user)\n    delete_everything_that_is_kept(user.account)\n";
    assert.match(
      (await said(["a.py", before, after])).at(-1) ?? "",
      /^a\.py: moved 0 from line 3 of this file, re-indented, out of "if user\.is_admin:", into "def a\(user\):"$/,
    );
  });

  it("says what way out it now stands below, and which no longer above it", async () => {
    const body = "    remove_all_the_files_of(user)\n    tell_everyone_about(user)\n    forget(user)\n";
    const above = Array.from({ length: 5 }, (_, at) => `    step(${at})\n`).join("");
    const before = `def f(user):\n${body}${above}    return 1\n`;
    const after = `def f(user):\n${above}    return 1\n${body}`;
    assert.deepEqual(await said(["a.py", before, after]), [
      'a.py: moved 0 to lines 8–10 of this file, now below "return 1"',
      'a.py: moved 0 from lines 2–4 of this file, now below "return 1"',
    ]);
    assert.match((await said(["a.py", after, before]))[0] ?? "", /^a\.py: moved 0 .*, no longer below "return 1"$/);
  });

  it("is not of whole definitions where statements changed their order", async () => {
    const statement = "remove_all_the_files_of(the_user_that_is_logged_in)\n";
    const told = await said(["a.py", `${statement}one()\ntwo()\nthree()\n`, `one()\ntwo()\nthree()\n${statement}`]);
    assert.deepEqual(told, ["a.py: moved 0 to line 4 of this file", "a.py: moved 0 from line 1 of this file"]);
  });

  it("is not of whole definitions where another has the same name", async () => {
    const second = price.replace("100", "1000").replace("0.9", "0.1");
    const told = await said(["a.py", `${second}\n\n${rest}\n\n${price}`, `${rest}\n\n${price}\n\n${second}`]);
    for (const line of told) assert.doesNotMatch(line, /whole/);
  });

  it("is not of whole definitions where the lines were something else before: a document, a test, a string", async () => {
    const shell = "backup() {\n  tar -czf /srv/backup.tgz /srv/data\n}\n";
    const cases: readonly (readonly Edit[])[] = [
      [
        ["a.md", `text\n\n${price}`, "text\n"],
        ["a.py", "x = 1\n", `x = 1\n\n\n${price}`],
      ],
      [
        ["test_a.py", `${price}\n\n${rest}`, rest],
        ["a.py", "x = 1\n", `x = 1\n\n\n${price}`],
      ],
      [
        ["a.py", `x = """\n${price}"""\n`, "x = 1\n"],
        ["b.py", "x = 1\n", `x = 1\n\n\n${price}`],
      ],
      [
        ["a.txt", `text\n${shell}`, "text\n"],
        ["a.sh", "x=1\n", `x=1\n${shell}`],
      ],
    ];
    for (const edits of cases) {
      const told = await said(...edits);
      assert.ok(told.length > 1);
      for (const line of told) assert.doesNotMatch(line, /whole/);
    }
  });

  it("is of whole definitions in a class of the same name, but not below another word of visibility", async () => {
    const method = "  def price(order)\n    total = order.items.sum(&:price)\n    total.round(2)\n  end\n\n";
    const others = Array.from({ length: 6 }, (_, at) => `  def other${at}\n    call_something(${at})\n  end\n\n`).join("");
    const arrival = async (after: string): Promise<string> =>
      (await said(["a.rb", `class A\n${method}${others}end\n`, after])).at(-1) ?? "";
    assert.match(await arrival(`class A\n${others}${method}end\n`), /moved 0 whole/);
    assert.match(await arrival(`class A\n${others}  private\n\n${method}end\n`), /: moved [1-9] .*, now below "private"$/);
  });

  it("is told as it would be named, not as the line diff cut it", async () => {
    const block = (name: string) => `function ${name}() {\n  call_with_a_long_name("${name}");\n  done();\n}\n`;
    const all = (...names: readonly string[]) => names.map(block).join("\n");
    assert.deepEqual(await said(["a.js", all("first", "second", "third"), all("second", "third", "first")]), [
      "a.js: moved 0 whole to lines 11–14 of this file",
      "a.js: moved 0 whole from lines 1–4 of this file",
    ]);
  });

  it("is none for lines that only changed their indentation where they stand", async () => {
    assert.deepEqual(await said(["a.py", "if a:\n    one_call()\n    two_calls()\n", "if a:\n    one_call()\ntwo_calls()\n"]), [
      "a.py: written  the same line, indented otherwise",
    ]);
  });

  it("is none for lines that stand anywhere", async () => {
    const block = "        }\n      }\n    }\n  }\n}\n";
    assert.deepEqual(await said(["a.js", `a {\n${block}`, "a {\n"], ["b.js", "b {\n", `b {\n${block}`]), [
      "a.js: written  ",
      "b.js: written  ",
    ]);
  });

  it("is none for one short line with brackets around it", async () => {
    const block = "  go();\n}\n});\n";
    assert.deepEqual(await said(["a.js", `a(() => { b {\n${block}x;\n`, "a(() => { b {\nx;\n"], ["b.js", "y;\n", `y;\n${block}`]), [
      "a.js: written  ",
      "b.js: written  ",
    ]);
  });

  it("is none for one line that may well stand twice", async () => {
    assert.deepEqual(await said(["a.py", "call_me(with_this)\nx = 1\n", "x = 1\n"], ["b.py", "y = 1\n", "y = 1\ncall_me(with_this)\n"]), [
      "a.py: written  ",
      "b.py: written  ",
    ]);
  });

  it("is none for lines that stay where they are, in a block that is new", async () => {
    const calls = "first_call_of_three(x)\nsecond_call_of_three(x)\nthird_call_of_three(x)\n";
    assert.deepEqual(await said(["a.py", calls, `if x:\n${calls.replaceAll(/^(?=.)/gm, "    ")}`]), ["a.py: written  "]);
  });

  it("is none for two short lines", async () => {
    assert.deepEqual(await said(["a.py", "f(1)\ng(2)\nx = 1\n", "x = 1\n"], ["b.py", "y = 1\n", "y = 1\nf(1)\ng(2)\n"]), [
      "a.py: written  ",
      "b.py: written  ",
    ]);
  });

  it("pairs each removed line once: a second copy is written, and named", async () => {
    const told = await said(
      ["a.py", `${price}\n\n${rest}`, rest],
      ["b.py", "x = 1\n", `x = 1\n\n\n${price}`],
      ["c.py", "y = 1\n", `y = 1\n\n\n${price}`],
    );
    assert.deepEqual(told, [
      "a.py: moved 0 whole to lines 4–8 of b.py",
      "b.py: moved 0 whole from lines 1–5 of a.py",
      "c.py: written  a copy of lines 1–5 of a.py, which moved elsewhere",
    ]);
  });

  it("is none where the original stays: that is a copy", async () => {
    const told = await said(["a.py", price, `${price}\n\n${price.replace("def price", "def price2")}`]);
    assert.deepEqual(told, ["a.py: written  mostly a copy of lines 2–5 of this file, which stay where they are"]);
  });

  it("is told of a part where the greater part is new", async () => {
    const fresh = Array.from({ length: 20 }, (_, at) => `a_new_line_that_is_long(${at})\n`).join("");
    const told = await said(["a.py", `${price}\n\n${rest}`, rest], ["b.py", undefined, `${fresh}${price}`]);
    assert.equal(told[1], "b.py: written  5 of its 25 lines come from lines 1–5 of a.py");
    const long = Array.from(
      { length: 3 },
      (_, at) => `a_new_call_that_has_a_name_much_longer_than_all_the_others_together_have_it(${at}, ${at})\n`,
    ).join("");
    const heavy = await said(["a.py", `${price}\n\n${rest}`, rest], ["b.py", undefined, `${long}${price}`]);
    assert.equal(heavy[1], "b.py: written  5 of its 8 lines come from lines 1–5 of a.py");
  });

  it("is none where every line comes from another place", async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `call_number_${at}_with_a_name_of_more_than_forty_signs()\n`);
    const shuffled = lines.map((_, at) => lines[(at * 5) % 12] ?? "");
    const told = await said(["a.py", `${lines.join("")}x = 1\n`, "x = 1\n"], ["b.py", "y = 1\n", `y = 1\n${shuffled.join("")}`]);
    assert.match(told[1] ?? "", /^b\.py: written {2}12 of its 12 lines come from lines 1–12 of a\.py$/);
  });

  it("counts the lines of a string as edited where their indentation changed", async () => {
    const text =
      'def f(database):\n    database.run_the_query("""\n        select a\n        from b\n    """)\n    return database.all_the_rows()\n';
    const inside = text.replaceAll(/^(?=.)/gm, "    ");
    const told = await said(["a.py", `${text}\n\n${rest}`, rest], ["b.py", "class A:\n    x = 1\n", `class A:\n    x = 1\n\n${inside}`]);
    assert.equal(told.length, 2);
    for (const line of told) assert.match(line, /: moved [1-9]|: written/);
  });

  it("is none where line ends changed", async () => {
    const told = await said(
      ["a.sh", "aaaa one\nbbbb two\ncccc three\nx\n", "x\n"],
      ["b.sh", "y\r\n", "y\r\naaaa one\r\nbbbb two\r\ncccc three\r\n"],
    );
    for (const line of told) assert.match(line, /: written/);
  });

  it("is looked for in time that does not grow with the square of the lines", async () => {
    const hostile = Array.from({ length: 30_000 }, (_, at) => `line_number_${at % 2_500}\n`).join("");
    const started = performance.now();
    const { problems, units } = await labelled(analyser, ["a.txt", hostile, ""], ["b.txt", undefined, `${hostile}x\n${hostile}`]);
    assert.equal(units.length, 2);
    assert.ok(performance.now() - started < 10_000);
    assert.deepEqual(problems, []);
  });

  it("says where there was too much to look for them all", () => {
    const { files } = changed(["a.py", `${price}\n${rest}`, rest], ["b.py", "x = 1\n", `x = 1\n${price}`]);
    const units = files.flatMap(({ path, before, after, units: own }) => {
      if (before?.content.kind !== "text" || after?.content.kind !== "text") return [];
      const base = sideLines(path, before.content.verbatim, undefined);
      const head = sideLines(path, after.content.verbatim, undefined);
      return own.map((unit) => ({ unit, base, head }));
    });
    assert.deepEqual(
      movesOf(units, []).problems.map(({ code }) => code),
      [],
    );
    const { natures, problems } = movesOf(units, [], 3);
    assert.equal(natures.size, 0);
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [["move-limit", "note"]],
    );
  });
});

describe("a rename", () => {
  let analyser: Analyser;

  before(async () => {
    analyser = await testAnalyser();
  });

  const natureOf = async (from: string, to: string): Promise<string> => {
    const { units } = await labelled(analyser, [from, "run: one\nthen: two\n", undefined], [to, undefined, "run: one\nthen: two\n"]);
    assert.deepEqual(
      units.map(({ unit }) => unit.kind),
      ["rename"],
    );
    return units.map(({ label }) => `${label.nature}: ${label.natureReason}`).join();
  };

  it("is nothing but a name where it says the same of the file", async () => {
    assert.equal(await natureOf("config/a.yml", "config/b.yml"), "rename: only its name, which was config/a.yml");
  });

  it("is to be read where it makes something else of the file", async () => {
    assert.equal(
      await natureOf("docs/a.yml", ".github/workflows/a.yml"),
      "written: by its name it was configuration, and is what builds and guards a change",
    );
    assert.equal(await natureOf("test_a.py", "a.py"), "written: by its name it was a test, and is source");
    assert.equal(await natureOf(".github/a.yml", ".github/workflows/a.yml"), "written: what builds and guards a change goes by its name");
    assert.equal(await natureOf("a.py.bak", "a.py"), "written: what reads it goes by the end of its name");
    const started = "written: programs start or load a file of this name by themselves";
    assert.equal(await natureOf("lib/sample.py", "lib/sitecustomize.py"), started);
    assert.equal(await natureOf("tools/sample.sh", "tools/postinstall.sh"), started);
    assert.equal(await natureOf("src/shop.ts", "src/index.ts"), started);
    assert.equal(await natureOf("src/a/index.ts", "src/b/index.ts"), "rename: only its name, which was src/a/index.ts");
  });
});
