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
});
