import assert from "node:assert/strict";
import type { Change } from "../../../extension/core/change/change.ts";
import { changed } from "./change-builder.ts";

function names({ files }: Change): string[] {
  return files.map(({ oldPath, path, status }) => (oldPath === undefined ? `${status} ${path}` : `${oldPath} => ${path}`));
}

const ten = Array.from({ length: 10 }, (_, at) => `line ${at}\n`);
const text = ten.join("");

describe("a rename", () => {
  it("is found by equal content, under the same name first", () => {
    const change = changed(
      ["old/a.py", text, undefined],
      ["old/b.py", text, undefined],
      ["new/b.py", undefined, text],
      ["new/a.py", undefined, text],
    );
    assert.deepEqual(names(change), ["old/a.py => new/a.py", "old/b.py => new/b.py"]);
  });

  it("is found by half of the lines, and not by less", () => {
    const half = [...ten.slice(0, 6), "q\n"].join("");
    const less = [...ten.slice(0, 4), "q\n"].join("");
    assert.deepEqual(names(changed(["a", text, undefined], ["b", undefined, half])), ["a => b"]);
    assert.deepEqual(names(changed(["a", text, undefined], ["b", undefined, less])), ["deleted a", "added b"]);
  });

  it("goes to the most similar file", () => {
    const near = [...ten.slice(0, 9), "q\n"].join("");
    const far = [...ten.slice(0, 6), "q\n"].join("");
    assert.deepEqual(names(changed(["a", text, undefined], ["far", undefined, far], ["near", undefined, near])), [
      "added far",
      "a => near",
    ]);
  });

  it("takes one file once: what is left over is added", () => {
    assert.deepEqual(names(changed(["a", text, undefined], ["b", undefined, text], ["c", undefined, text])), ["a => b", "added c"]);
  });

  it("is not seen between empty files, which say nothing of where they came from", () => {
    assert.deepEqual(names(changed(["a", "", undefined], ["b", undefined, ""])), ["deleted a", "added b"]);
  });

  it("leaves a path that is on both sides alone", () => {
    assert.deepEqual(names(changed(["a", text, "other\n"], ["b", undefined, text])), ["modified a", "added b"]);
  });

  it("is looked for by equal content only where too much was moved, and the change says so", () => {
    const many = Array.from({ length: 450 }, (_, at): [string, string, undefined] => [`old/${at}`, `x\ny\n${at}\n`, undefined]);
    const change = changed(...many, ["b", undefined, "x\ny\n3.5\n"], ["c", undefined, "x\ny\n7\n"]);
    assert.ok(names(change).includes("added b"));
    assert.ok(names(change).includes("old/7 => c"));
    assert.deepEqual(
      change.problems.map(({ code }) => code),
      ["rename-limit"],
    );
  });
});
