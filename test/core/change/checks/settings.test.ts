import assert from "node:assert/strict";
import fc from "fast-check";
import { readJsonSettings } from "../../../../extension/core/change/checks/settings/json-settings.ts";
import type { Settings } from "../../../../extension/core/change/checks/settings/setting.ts";
import { readTomlSettings } from "../../../../extension/core/change/checks/settings/toml-settings.ts";
import { readYamlSettings } from "../../../../extension/core/change/checks/settings/yaml-settings.ts";

const seed = 20261122;

function flat({ entries }: Settings): string[] {
  return entries.map(({ path, value }) => `${path.join(".")}=${value}`);
}

/** The text that a range covers, for ranges within one line. */
function covered(text: string, { entries }: Settings, at: number): string {
  const range = entries[at]?.range;
  return (text.split("\n")[range?.start.line ?? -1] ?? "").slice(range?.start.character, range?.end.character);
}

describe("settings from JSON", () => {
  it("are the values with the keys that lead to them", () => {
    const text = '{"a": {"b": [1, "x\\u0041", {}]}, "c": null, "d": []}';
    const settings = readJsonSettings(text);
    assert.deepEqual(flat(settings), ["a.b.0=1", "a.b.1=xA", "a.b.2=", "c=null", "d="]);
    assert.deepEqual(
      settings.entries.map(({ kind }) => kind),
      ["plain", "text", "empty", "plain", "empty"],
    );
    assert.equal(covered(text, settings, 3), '"c": null');
    assert.equal(settings.isComplete, true);
  });

  it("may have comments and commas at the end, as editors' settings have", () => {
    const settings = readJsonSettings('{ // why\n "a": 1, /* b */ "c": [2,],\n}');
    assert.deepEqual(flat(settings), ["a=1", "c.0=2"]);
    assert.equal(settings.isComplete, true);
  });

  it("are not complete where the text ends early, is broken or nested beyond all use", () => {
    for (const text of ["", '{"a": 1', '{"a": }', '{"a": 1} x', "[".repeat(10_000), '{"a": "b\n"}', "/* "])
      assert.equal(readJsonSettings(text).isComplete, false, text.slice(0, 20));
    assert.deepEqual(flat(readJsonSettings('{"a": 1, "b": ?}')), ["a=1"]);
  });

  it("agree with the parser of the platform on whatever can be written", () => {
    const leaves = (value: unknown, path: string): string[] => {
      if (typeof value !== "object" || value === null) return [`${path}=${String(value)}`];
      const inner = Object.entries(value);
      return inner.length === 0 ? [`${path}=`] : inner.flatMap(([key, one]) => leaves(one, path === "" ? key : `${path}.${key}`));
    };
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value, undefined, 1);
        const settings = readJsonSettings(text);
        assert.equal(settings.isComplete, true);
        assert.deepEqual(flat(settings), leaves(JSON.parse(text), ""));
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe("settings from TOML", () => {
  it("are the values of tables, inline tables, lists and lists of tables", () => {
    const settings = readTomlSettings(
      [
        "# c",
        'name = "x" # y',
        "[dependencies]",
        "serde = { version = \"1\", features = ['a', 'b'] }",
        'a.b."c d" = 3',
        "list = [",
        '  "one",  # x',
        '  "two",',
        "]",
        "[[package]]",
        "deps = []",
        "[[package]]",
        "is = true",
        "[package.source]",
        'git = """a',
        'b"""',
        "at = 1979-05-27 07:32:00",
      ].join("\n"),
    );
    assert.deepEqual(flat(settings), [
      "name=x",
      "dependencies.serde.version=1",
      "dependencies.serde.features.0=a",
      "dependencies.serde.features.1=b",
      "dependencies.a.b.c d=3",
      "dependencies.list.0=one",
      "dependencies.list.1=two",
      "package.0.deps=",
      "package.1.is=true",
      "package.1.source.git=a\nb",
      "package.1.source.at=1979-05-27 07:32:00",
    ]);
    assert.equal(settings.isComplete, true);
  });

  it("go on behind a line that is no TOML, and say that something is missing", () => {
    const settings = readTomlSettings('a = 1\n<<<<<<< HEAD\nb = "2"\nc = "open\nd = 4\n');
    assert.deepEqual(flat(settings), ["a=1", "b=2", "d=4"]);
    assert.equal(settings.isComplete, false);
  });
});

describe("settings from YAML", () => {
  it("are the values of nested keys, lists, blocks and what stands in brackets", () => {
    const text = [
      "on:",
      "  push:",
      "  pull_request_target:",
      '    types: [opened, "x: y"]',
      "jobs:",
      "  a:",
      "    steps:",
      "    - uses: actions/checkout@v4 # pinned?",
      "      with: { a: b, c: [d] }",
      "    - run: |",
      "        echo hi",
      "        b: c",
      "    - name: x",
      "  b:",
      "    list:",
      "      - - 1",
      "        - 2",
      "      - k: v",
      "        \"q\": 'it''s'",
      "last: {}",
    ].join("\n");
    const settings = readYamlSettings(text);
    assert.deepEqual(flat(settings), [
      "on.push=",
      "on.pull_request_target.types.0=opened",
      "on.pull_request_target.types.1=x: y",
      "jobs.a.steps.0.uses=actions/checkout@v4",
      "jobs.a.steps.0.with.a=b",
      "jobs.a.steps.0.with.c.0=d",
      "jobs.a.steps.1.run=        echo hi\n        b: c",
      "jobs.a.steps.2.name=x",
      "jobs.b.list.0.0=1",
      "jobs.b.list.0.1=2",
      "jobs.b.list.1.k=v",
      "jobs.b.list.1.q=it's",
      "last=",
    ]);
    assert.equal(settings.isComplete, true);
    assert.equal(covered(text, settings, 3), "uses: actions/checkout@v4");
  });

  it("may be one group in brackets altogether", () => {
    const settings = readYamlSettings("# c\n{ on: push,\n  permissions: write-all }\n");
    assert.deepEqual(flat(settings), ["on=push", "permissions=write-all"]);
    assert.equal(settings.isComplete, true);
  });

  it("number the documents of one text on request", () => {
    assert.deepEqual(flat(readYamlSettings("---\na: 1\n---\na: 2\n", { isMany: true })), ["0.a=1", "1.a=2"]);
  });

  it("do not follow references, and say so", () => {
    for (const text of ["a: &x 1\nb: *x\n", "a: !tag 1\n", "<<: *base\n", "a: [b\n", "{ a: *x }"])
      assert.equal(readYamlSettings(text).isComplete, false, text);
  });
});

describe("readers of settings", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    "[[",
    "]]",
    '"',
    "'",
    '"""',
    ":",
    ": ",
    "- ",
    "=",
    ",",
    "\n",
    "\n  ",
    "#",
    "|",
    "&a",
    "a",
    "1",
    "\\",
    "\t",
    "---",
    "/*",
    " ".repeat(50),
  );
  const soup = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
  );

  it("never throw, and give places inside of the text", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const count = text.split(/\r\n|\n|\r/).length;
        for (const settings of [
          readJsonSettings(text),
          readTomlSettings(text),
          readYamlSettings(text),
          readYamlSettings(text, { isMany: true }),
        ])
          for (const { range } of settings.entries) {
            assert.ok(range.end.line < count && range.start.line <= range.end.line, JSON.stringify(text));
          }
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it("come to an end of a text that is made to cost", () => {
    for (const piece of ["[", "{a: ", "- ", "a: ", '"', "  ", "a.", "[[a]]\n", "# ", "\\", "'", "a:\n", "&a "]) {
      const text = piece.repeat(200_000 / piece.length);
      const lines = text.split("\n").length;
      for (const { entries } of [readJsonSettings(text), readTomlSettings(text), readYamlSettings(text)])
        assert.ok(
          entries.every(({ range }) => range.end.line < lines),
          JSON.stringify(piece),
        );
    }
  });
});
