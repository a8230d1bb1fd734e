import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { actionDocuments, inTranscript } from "../../../extension/core/session/action-documents.ts";
import { readClaudeCode } from "../../../extension/core/session/readers/claude-code.ts";
import { answers, asks, transcript, transcriptOf } from "./transcript-builder.ts";

const sample = readFileSync(new URL("fixtures/every-outcome.jsonl", import.meta.url), "utf8");

/** Reads it, makes its documents and places something in each: the whole way, which must never throw. */
function readAll(text: string) {
  const file = transcript(text);
  const record = readClaudeCode(file);
  for (const document of actionDocuments(record.actions)) {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    inTranscript(document, { findings: [], problems: [{ code: "c", message: "m", weight: "note", range }] }, file);
  }
  assert.equal(new Set(record.actions.map(({ id }) => id)).size, record.actions.length, "ids are unique");
  return record;
}

describe("a hostile transcript", () => {
  it("cannot make the reader throw by breaking off anywhere", () => {
    for (let length = 0; length < sample.length; length += 7) {
      const { actions } = readAll(sample.slice(0, length));
      assert.ok(actions.length <= 21);
    }
  });

  it("cannot make the reader throw by any damage to its text", () => {
    const damage = fc.record({
      at: fc.nat(sample.length),
      removed: fc.nat(40),
      put: fc.constantFrom(
        '"',
        "{",
        "}",
        "[",
        "]",
        "\\",
        "\n",
        "\r",
        "null",
        "0",
        ":",
        ",",
        "\u0000",
        "\ud800",
        '{"type":"tool_use"}',
        "tool_result",
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
        let text = sample;
        for (const { at, removed, put } of damages) text = text.slice(0, at) + put + text.slice(at + removed);
        readAll(text);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it("cannot make the reader throw by any shape of its records", () => {
    const word = fc.constantFrom(
      "type",
      "message",
      "content",
      "tool_use",
      "tool_result",
      "id",
      "input",
      "name",
      "Bash",
      "Edit",
      "MultiEdit",
      "user",
      "assistant",
      "progress",
      "data",
      "attachment",
      "edits",
      "command",
      "toolUseResult",
      "__proto__",
      "t1",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        word,
        fc.constant(null),
        fc.integer(),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(word, tie("value"), { maxKeys: 6 }),
      ),
    }));
    const block = fc.record(
      {
        type: fc.constantFrom("tool_use", "tool_result", "text", "server_tool_use"),
        id: value,
        tool_use_id: value,
        name: word,
        input: value,
        content: value,
        is_error: value,
        text: value,
      },
      { requiredKeys: ["type"] },
    );
    const record = fc.record(
      {
        type: word,
        message: fc.oneof(value, fc.record({ content: fc.oneof(value, fc.array(block, { maxLength: 3 })), model: value })),
        data: value,
        attachment: value,
        toolUseResult: value,
        sessionId: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        readAll(records.map((one) => JSON.stringify(one)).join("\n"));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it("gives actions in the order they were asked for, whatever order the results come in", () => {
    const calls = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 12 });
    fc.assert(
      fc.property(calls, fc.infiniteStream(fc.nat(20)), (ids, positions) => {
        const records: unknown[] = ids.map((id) => asks(id, "Bash", { command: id }));
        for (const id of ids) records.splice(positions.next().value ?? 0, 0, answers(id, "ok"));
        assert.deepEqual(
          readClaudeCode(transcriptOf(...records)).actions.map(({ call, status }) => [call.id, status]),
          ids.map((id) => [id, "executed"]),
        );
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  // Each is read in a blink unless the work grows faster than the text: then mocha's clock is what ends it.
  const many = 20_000;
  const command = "x".repeat(200);
  const shapes: Record<string, () => string> = {
    "many calls in one line": () =>
      JSON.stringify({
        type: "assistant",
        message: {
          content: Array.from({ length: many }, (_, at) => ({ type: "tool_use", id: `t${at}`, name: "Bash", input: { command } })),
        },
      }),
    "many edits in one call": () =>
      JSON.stringify(
        asks("t", "MultiEdit", { file_path: "/a", edits: Array.from({ length: many }, () => ({ old_string: "a", new_string: command })) }),
      ),
    "one id for many calls": () =>
      Array.from({ length: many }, (_, at) => JSON.stringify(asks("t", "Bash", { command: `${at}` }))).join("\n"),
    "many answers to one call": () =>
      [asks("t", "Bash", { command }), ...Array.from({ length: many }, () => answers("t", "ok"))]
        .map((one) => JSON.stringify(one))
        .join("\n"),
    "many edits of a large file": () =>
      [
        asks("w", "Write", { file_path: "/a", content: "ab".repeat(90_000) }),
        answers("w", "ok"),
        ...Array.from({ length: 5000 }, (_, at) => asks(`t${at}`, "Edit", { file_path: "/a", old_string: "zz", new_string: "b" })),
      ]
        .map((one) => JSON.stringify(one))
        .join("\n"),
    "a command of escapes": () => JSON.stringify(asks("t", "Bash", { command: "\n".repeat(2_000_000) })),
    "many unknown kinds": () => Array.from({ length: many }, (_, at) => JSON.stringify({ type: `k${at}` })).join("\n"),
    "many keys": () =>
      JSON.stringify({
        type: "assistant",
        message: {
          content: [
            {
              type: "tool_use",
              id: "t",
              name: "Bash",
              input: { ...Object.fromEntries(Array.from({ length: many }, (_, at) => [`k${at}`, at])), command },
            },
          ],
        },
      }),
  };
  for (const [name, text] of Object.entries(shapes)) {
    it(`is read to its end: ${name}`, () => {
      const { actions, problems } = readAll(text());
      assert.ok(actions.length + problems.length > 0);
    });
  }

  it("is cut where it asks for more actions than anyone can look at, and said to be", () => {
    const call = JSON.stringify(asks("t", "X", {})).replace('"id":"t",', "");
    const { actions, problems } = readClaudeCode(transcript(`${call}\n`.repeat(100_001)));
    assert.equal(actions.length, 100_000);
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [["too-many-actions", "blocking"]],
    );
  }).timeout(20_000);
});
