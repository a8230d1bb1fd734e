import assert from "node:assert/strict";
import type { JsonObject } from "../../../extension/core/base/json-value.ts";
import { readJsonLines } from "../../../extension/core/session/json-lines.ts";
import { transcript } from "./transcript-builder.ts";

function read(text: string, limits?: { line: number; depth: number }) {
  const records: JsonObject[] = [];
  const problems = readJsonLines(transcript(text), (record) => records.push(record), limits);
  return {
    records,
    problems: problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
    messages: problems.map((p) => p.message),
  };
}

describe("JSON lines that others wrote", () => {
  it("reads on after a bad line, and names the line", () => {
    const { records, problems, messages } = read('{"a":1}\nnot json\n[1]\n42\n\n  \r\n{"b":2}\r\n');
    assert.deepEqual(records, [{ a: 1 }, { b: 2 }]);
    assert.deepEqual(problems, [
      ["bad-line", "blocking", 1],
      ["bad-line", "blocking", 2],
      ["bad-line", "blocking", 3],
    ]);
    assert.equal(messages[0], "Line 2 of session.jsonl is not JSON and was not read; it may hold actions.");
  });

  it("takes a last line without an end for one that is still being written", () => {
    assert.deepEqual(read('{"a":1}\n{"b":').problems, [["torn-line", "note", 1]]);
    assert.deepEqual(read('{"a":1}\n{"b":2}').records, [{ a: 1 }, { b: 2 }]);
  });

  it("does not excuse a last line that is whole and wrong", () => {
    assert.deepEqual(read('{"a":1}\n{"b":2,}').problems, [["bad-line", "blocking", 1]]);
    assert.deepEqual(read("{}\nhello").problems, [["bad-line", "blocking", 1]]);
    assert.deepEqual(read('{"b":\n{}').problems, [["bad-line", "blocking", 0]]);
  });

  it("does not read a line that is too long or too deep, and says so", () => {
    assert.deepEqual(read(`{"a":"${"x".repeat(50)}"}\n{"b":2}\n`, { line: 40, depth: 9 }).problems, [["long-line", "blocking", 0]]);
    assert.deepEqual(read(`{"a":${"[".repeat(9)}${"]".repeat(9)}}\n`, { line: 99, depth: 9 }).problems, [["deep-line", "blocking", 0]]);
    assert.deepEqual(read(`{"a":${"[".repeat(8)}${"]".repeat(8)}}\n`, { line: 99, depth: 9 }).problems, []);
  });

  it("gives up on a text of nothing but bad lines, and says where", () => {
    const { records, problems, messages } = read(`${"{\n".repeat(10_000)}{"a":1}\n`);
    assert.deepEqual(records, []);
    assert.deepEqual(problems.at(-2), ["too-many-bad-lines", "blocking", 9999]);
    assert.match(messages.at(-2) ?? "", /^Line 10000 of session.jsonl is the 10000th that could not be read; nothing after it was tried/);
    assert.equal(read(`${"{\n".repeat(9_999)}{"a":1}\n`).records.length, 1);
  });

  it("counts bad lines past the first hundred in one problem", () => {
    const { problems, messages } = read("x\n".repeat(1000));
    assert.equal(problems.length, 101);
    assert.deepEqual(problems.at(-1), ["bad-line", "blocking", undefined]);
    assert.match(messages.at(-1) ?? "", /900 more times/);
  });
});
