import assert from "node:assert/strict";
import type { Unit } from "../../../extension/core/change/unit.ts";
import { changed, changeWith, fileOf, version } from "./change-builder.ts";

function units(before: string | undefined, after: string | undefined, path = "a.py"): readonly Unit[] {
  return fileOf(changed([path, before, after])).units;
}

function only(list: readonly Unit[]): Unit {
  const [unit] = list;
  assert.ok(unit !== undefined && list.length === 1, `${list.length} units`);
  return unit;
}

const twoFunctions = (one: string, two: string): string =>
  `def one(y):\n    x = 1\n${one}    return x\n\n\ndef two(y):\n    z = 2\n${two}    return z\n`;

describe("the identity of a unit", () => {
  it("is the same wherever its lines stand", () => {
    const near = only(units("a\nb\n", "a\nnew\nb\n"));
    const far = only(units("0\n1\n2\n3\na\nb\n", "0\n1\n2\n3\na\nnew\nb\n"));
    assert.equal(near.id, far.id);
  });

  it("is another one for another indentation, line end, path or direction", () => {
    const ids = [
      only(units("a\nb\n", "a\nx = 1\nb\n")),
      only(units("a\nb\n", "a\n  x = 1\nb\n")),
      only(units("a\nb\n", "a\nx = 1\r\nb\n")),
      only(units("a\nb\n", "a\nx = 1\nb\n", "b.py")),
      only(units("a\nx = 1\nb\n", "a\nb\n")),
    ].map(({ id }) => id);
    assert.equal(new Set(ids).size, 5);
  });

  it("does not run two lines into one, nor removed into added ones", () => {
    const ids = [
      only(units("q\n", "q\nab\n")),
      only(units("q\n", "q\na\nb\n")),
      only(units("q\na\n", "q\nb\n")),
      only(units("q\n", "q\na\n")),
    ].map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
  });

  it("has another context where the same lines are put into another function", () => {
    const base = twoFunctions("", "");
    const inOne = only(units(base, twoFunctions("    log(y)\n", "")));
    const inTwo = only(units(base, twoFunctions("", "    log(y)\n")));
    assert.equal(inOne.id, inTwo.id);
    assert.notEqual(inOne.ctx, inTwo.ctx);
  });

  it("has another context where only the enclosing line differs", () => {
    const body = "    a\n    b\n    c\n    d\n";
    const head = (name: string, extra: string): string => `def ${name}():\n${body}${extra}${body}`;
    const one = only(units(head("one", ""), head("one", "    log(y)\n")));
    const two = only(units(head("two", ""), head("two", "    log(y)\n")));
    assert.equal(one.id, two.id);
    assert.notEqual(one.ctx, two.ctx);
  });

  it("has another context where the same block stands in another function, or the same step in another job", () => {
    const block = (extra: string): string =>
      `    if y:\n        a\n        b\n        c\n${extra}        d\n        e\n        f\n    end\n`;
    const functions = (one: string, two: string): string => `def one(y):\n${block(one)}\ndef two(y):\n${block(two)}`;
    const job = (name: string, extra: string): string => `  ${name}:\n    steps:\n      - run: a\n      - run: b\n      - run: c\n${extra}`;
    const jobs = (one: string, two: string): string => `jobs:\n${job("test", one)}${job("release", two)}`;
    for (const [text, line] of [
      [functions, "        log(y)\n"],
      [jobs, "      - run: curl example.org\n"],
    ] as const) {
      const base = text("", "");
      const [one, two] = [only(units(base, text(line, ""))), only(units(base, text("", line)))];
      assert.equal(one.id, two.id);
      assert.notEqual(one.ctx, two.ctx);
    }
  });

  it("keeps its context through an edit further away", () => {
    const rest = "a\nb\nc\nd\ne\nf\n";
    const one = only(units(`top\n${rest}`, `top\n${rest}new\n`));
    const two = only(units(`other top\n${rest}`, `other top\n${rest}new\n`));
    assert.equal(one.ctx, two.ctx);
    const above = only(units(`${rest}bottom\n`, `new\n${rest}bottom\n`));
    const again = only(units(`${rest}other bottom\n`, `new\n${rest}other bottom\n`));
    assert.equal(above.ctx, again.ctx);
  });

  it("counts equal units of one file", () => {
    const found = units("a\nb\nc\n", "x\na\nx\nb\nx\nc\n");
    assert.equal(new Set(found.map(({ id }) => id)).size, 1);
    assert.deepEqual(
      found.map(({ ordinal }) => ordinal),
      [0, 1, 2],
    );
  });

  it("says which lines, 0-based, of the old and of the new text", () => {
    const unit = only(units("a\nb\nc\n", "a\nB\nB\nc\n"));
    assert.deepEqual(unit.removed, { start: 1, end: 2 });
    assert.deepEqual(unit.added, { start: 1, end: 3 });
  });

  it("of text in single bytes is never that of text in characters", () => {
    const latin = only(
      fileOf(
        changeWith([{ path: "a", before: version("q\n"), after: version(Buffer.from([0x71, 0x0a, 0xc3, 0xa9, 0xff, 0x0a])) }]),
      ).units.filter(({ kind }) => kind === "text"),
    );
    const utf8 = only(units("q\n", "q\nÃ©ÿ\n", "a"));
    assert.notEqual(latin.id, utf8.id);
  });
});

describe("units that no line shows", () => {
  it("are there for a mode, and for a new file that can be executed", () => {
    const text = "echo\n";
    assert.deepEqual(
      fileOf(changeWith([{ path: "a", before: version(text), after: version(text, "executable") }])).units.map(({ kind, description }) => [
        kind,
        description,
      ]),
      [["mode", "from file to executable"]],
    );
    assert.deepEqual(
      fileOf(changeWith([{ path: "a", after: version(text, "executable") }])).units.map(({ kind }) => kind),
      ["mode", "text"],
    );
    assert.deepEqual(
      fileOf(changeWith([{ path: "a", after: version(text) }])).units.map(({ kind }) => kind),
      ["text"],
    );
  });

  it("are there for a byte order mark in UTF-16 that turned into one in UTF-8", () => {
    const kinds = fileOf(
      changeWith([{ path: "a", before: version(Buffer.from("\uFEFFx\n", "utf16le")), after: version("\uFEFFx\n") }]),
    ).units.map(({ kind }) => kind);
    assert.deepEqual(kinds, ["encoding"]);
  });

  it("are there for a text that became a binary, beside its removed lines", () => {
    const kinds = fileOf(changeWith([{ path: "a", before: version("x\n"), after: version(Buffer.from([0])) }])).units.map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ["binary", "text"]);
  });

  it("differ with the content they stand for", () => {
    const id = (...bytes: number[]): string | undefined =>
      fileOf(changeWith([{ path: "a", after: version(Buffer.from([0, ...bytes])) }])).units[0]?.id;
    assert.notEqual(id(1), id(2));
  });

  it("are there for content in Git LFS, beside the lines of its pointer, and tell it by digest and size", () => {
    const pointer = (digit: string, size: number): string =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${digit.repeat(64)}\nsize ${size}\n`;
    const shown = (before: string | undefined, after: string | undefined): (readonly [string, string | undefined])[] =>
      units(before, after, "model.bin").map(({ kind, description }) => [kind, description]);
    const lines = ["text", undefined];
    assert.deepEqual(shown(pointer("a", 10), pointer("b", 20)), [
      ["lfs", "from 10 bytes in Git LFS (sha256 aaaaaaaaaaaa) to 20 bytes in Git LFS (sha256 bbbbbbbbbbbb)"],
      lines,
    ]);
    assert.deepEqual(shown(undefined, pointer("b", 20)), [["lfs", "from nothing to 20 bytes in Git LFS (sha256 bbbbbbbbbbbb)"], lines]);
    assert.deepEqual(shown("plain\n", pointer("b", 20)), [["lfs", "from text to 20 bytes in Git LFS (sha256 bbbbbbbbbbbb)"], lines]);
    assert.deepEqual(shown(pointer("a", 10), undefined), [["lfs", "from 10 bytes in Git LFS (sha256 aaaaaaaaaaaa) to nothing"], lines]);
    const ids = ["b", "c"].flatMap((digit) =>
      [1, 2].map((size) => units(undefined, pointer(digit, size)).find(({ kind }) => kind === "lfs")?.id),
    );
    assert.equal(new Set(ids).size, 4);
  });

  it("are there for an empty file that is deleted, and for none that stays", () => {
    assert.deepEqual(
      units("", undefined).map(({ kind, description }) => [kind, description]),
      [["empty", "an empty file deleted"]],
    );
    assert.deepEqual(changed(["a", "", ""]).files, []);
  });

  it("are there for a link that points elsewhere, and differ with where it points", () => {
    const link = (target: string) => version({ kind: "link", target }, "symlink");
    const ids = ["b", "../b", "c"].map((target) => {
      const [unit, ...others] = fileOf(changeWith([{ path: "a", before: link("old"), after: link(target) }])).units;
      assert.deepEqual([unit?.kind, unit?.description, others], ["symlink", `from a link to old to a link to ${target}`, []]);
      return unit?.id;
    });
    assert.equal(new Set(ids).size, 3);
  });

  it("are there for each submodule commit, also where one is not known", () => {
    const at = (commit: string) => version({ kind: "submodule", commit }, "submodule");
    const unread = { ...version({ kind: "unread", reason: "unreadable", message: "it cannot be told", start: "" }, "submodule"), id: "" };
    const kinds = (before: Parameters<typeof changeWith>[0][number]["before"], after: typeof before): string[] =>
      fileOf(
        changeWith([{ path: "lib", ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]),
      ).units.map(({ kind }) => kind);
    assert.deepEqual(kinds(at("1".repeat(40)), at("2".repeat(40))), ["submodule"]);
    assert.deepEqual(kinds(at("1".repeat(40)), undefined), ["submodule"]);
    assert.deepEqual(kinds(at("1".repeat(40)), unread), ["submodule", "binary"]);
    assert.deepEqual(kinds(unread, unread), ["binary"]);
  });

  it("have the new and the old name of a rename in their id", () => {
    const text = version("one\ntwo\n");
    const ids = (
      [
        ["a", "b"],
        ["a", "c"],
        ["d", "b"],
      ] as const
    ).map(([from, to]) => {
      const [unit, ...others] = fileOf(
        changeWith([
          { path: from, before: text },
          { path: to, after: text },
        ]),
      ).units;
      assert.deepEqual([unit?.kind, others], ["rename", []]);
      return unit?.id;
    });
    assert.equal(new Set(ids).size, 3);
  });
});

describe("the units of a very long file", () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `line ${at}\n`);

  it("are as many as its hunks, each on its lines", () => {
    const edited = lines.map((line, at) => (at % 1000 === 7 ? `other ${line}` : line));
    const found = units(lines.join(""), edited.join(""));
    assert.equal(found.length, 50);
    assert.deepEqual(found[49]?.added, { start: 49_007, end: 49_008 });
    const every = units(lines.join(""), lines.map((line, at) => (at % 2 === 0 ? `${line.trim()} \n` : line)).join(""));
    assert.equal(every.length, 25_000);
  });

  it("account for every line also where its two versions cannot be compared line by line", () => {
    const few = ["}\n", "\n", "x\n", "end\n", "{\n"];
    const [one, two] = [3, 7].map((step) => lines.map((_, at) => few[(at * step + (at >> 3) + (at >> 7) * step) % 5] ?? "").join(""));
    const change = changed(["a.py", one, two]);
    const { added, removed, units: all } = fileOf(change);
    assert.equal(added - removed, 0);
    assert.ok(all.length > 0);
    assert.deepEqual(
      change.problems.map(({ code, path }) => [code, path]),
      [["diff-limit", "a.py"]],
    );
  });
});
