import assert from "node:assert/strict";
import type { WrittenText } from "../../../../extension/core/base/written-text.ts";
import { noSources, unitProvenance } from "../../../../extension/core/change/provenance/unit-provenance.ts";
import { linkWritten } from "../../../../extension/core/change/provenance/written-link.ts";
import { readClaudeCode } from "../../../../extension/core/session/readers/claude-code.ts";
import { writtenTexts } from "../../../../extension/core/session/written-text.ts";
import { answers, asks, transcriptOf } from "../../session/transcript-builder.ts";
import { changed, type Edit } from "../change-builder.ts";

const before = "function one() {\n  return 1;\n}\n";
const after = "function one() {\n  return computeTotal(1);\n}\n";

function written(more: Partial<WrittenText> & Pick<WrittenText, "after">): WrittenText {
  return { action: "a1", session: "s", agent: "claude-code", kind: "edit", path: "src/a.ts", isDone: true, ...more };
}

/** Each unit as links and how many lines are left over. */
function links(edits: Edit | readonly Edit[], ...texts: readonly WrittenText[]): string[] {
  const list = typeof edits[0] === "string" ? [edits as Edit] : (edits as readonly Edit[]);
  const { units } = linkWritten(changed(...list), texts);
  return [...units.values()].map(
    ({ links: found, unattributed }) =>
      `${found.map(({ action, method, confidence, lines }) => `${action} ${method} ${confidence} ${lines}`).join(", ")} | ${unattributed}`,
  );
}

describe("linking a unit to the action that wrote it", () => {
  const edit = written({ before: "  return 1;", after: "  return computeTotal(1);" });

  it("takes a recorded edit of the same path with the same lines", () => {
    assert.deepEqual(links(["src/a.ts", before, after], edit), ["a1 recorded-edit high 1 | 0"]);
  });

  it("is less sure of a path from another machine, and of an edit of which no record says that it was done", () => {
    assert.deepEqual(links(["src/a.ts", before, after], { ...edit, path: "/home/x/project/src/a.ts" }), ["a1 recorded-edit medium 1 | 0"]);
    assert.deepEqual(links(["src/a.ts", before, after], { ...edit, isDone: false }), ["a1 recorded-edit medium 1 | 0"]);
  });

  it("does not take an edit of another file, nor of a file whose name ends alike", () => {
    assert.deepEqual(links(["src/a.ts", before, after], { ...edit, path: "src/b.ts" }), [" | 1"]);
    assert.deepEqual(links(["src/a.ts", before, after], { ...edit, path: "other-src/a.ts" }), [" | 1"]);
  });

  it("does not take an edit that took something else away", () => {
    const [found] = links(["src/a.ts", before, after], written({ before: "  return 2;", after: "  return computeTotal(1);" }));
    assert.equal(found, "a1 content high 1 | 0");
  });

  it("takes a deletion of lines by its recorded edit alone", () => {
    const without = "function one() {\n}\n";
    assert.deepEqual(links(["src/a.ts", before, without], written({ before: "{\n  return 1;\n}", after: "{\n}" })), [
      "a1 recorded-edit high 0 | 0",
    ]);
    assert.deepEqual(links(["src/a.ts", before, without], written({ kind: "write", after: without })), [" | 0"]);
  });

  it("gives each line to the last action that wrote it, and leaves a person's line alone", () => {
    const first = written({ action: "a1", kind: "write", after: "alphaBeta();\ngammaDelta();\n" });
    const second = written({ action: "a2", before: "gammaDelta();", after: "gammaDelta();\nepsilonZeta();" });
    const head = "alphaBeta();\ngammaDelta();\nepsilonZeta();\nbyHandAdded();\n";
    assert.deepEqual(links(["src/a.ts", undefined, head], first, second), ["a2 content high 2, a1 content high 1 | 1"]);
  });

  it("takes the last of two equal edits", () => {
    assert.deepEqual(links(["src/a.ts", before, after], edit, { ...edit, action: "a2" }), ["a2 recorded-edit high 1 | 0"]);
  });

  it("is not sure of a text of which no record says that it was written", () => {
    const write = written({ kind: "write", after: "alphaBeta();\ngammaDelta();\n", isDone: false });
    assert.deepEqual(links(["src/a.ts", "x\n", "x\nalphaBeta();\n"], write), ["a1 content low 1 | 0"]);
  });

  it("lets brackets and blank lines go with the line beside them, and never link alone", () => {
    const write = written({ kind: "write", after: "alphaBeta({\n\n});\n" });
    assert.deepEqual(links(["src/a.ts", undefined, "alphaBeta({\n\n});\nother\n"], write), ["a1 content high 3 | 1"]);
    assert.deepEqual(links(["src/a.ts", "x\n", "x\n});\n"], write), [" | 1"]);
  });

  it("finds what a here-document or an echo wrote, where the command names the file", () => {
    const head = "deployTheThing now\nsecond line of it\n";
    const heredoc = written({ kind: "command", after: "cat > src/a.ts <<'EOF'\ndeployTheThing now\nsecond line of it\nEOF" });
    const { path: _, ...command } = heredoc;
    assert.deepEqual(links(["src/a.ts", undefined, head], command), ["a1 command-content low 2 | 0"]);
    assert.deepEqual(links(["src/b.ts", undefined, head], command), [" | 2"]);
    assert.deepEqual(links(["a.txt", undefined, "deployTheThing now\n"], { ...command, after: "echo 'deployTheThing now' >> a.txt" }), [
      "a1 command-content low 1 | 0",
    ]);
  });

  it("does not take a command for one about the file by a piece of another name", () => {
    const { path: _, ...command } = written({ kind: "command", after: "cat > data.txt <<'EOF'\ndeployTheThing now\nEOF" });
    assert.deepEqual(links(["a.txt", undefined, "deployTheThing now\n"], command), [" | 1"]);
  });

  it("links thousands of units to thousands of edits of one file in bounded time", () => {
    const many = Array.from({ length: 3000 }, (_, at) => at);
    const edits = many.map((at) => written({ action: `a${at}`, before: `old(${at});`, after: `renewed(${at});` }));
    const text = (name: string): string => many.map((at) => `${name}(${at});\nsame\n`).join("");
    const started = performance.now();
    const found = links(["src/a.ts", text("old"), text("renewed")], ...edits);
    assert.equal(found.filter((link) => link.includes("recorded-edit")).length, 2000);
    assert.equal(found.filter((link) => link.includes("content")).length, 1000);
    assert.ok(performance.now() - started < 5000);
  });

  it("links a deleted file to the action that deleted it", () => {
    assert.deepEqual(links(["src/a.ts", before, undefined], written({ kind: "delete", after: "" })), ["a1 recorded-deletion high 0 | 0"]);
  });

  it("makes the unit an agent's, as strongly as the link is sure", () => {
    const change = changed(["src/a.ts", before, after], ["b.ts", "x\n", "y\n"]);
    const { units } = linkWritten(change, [edit]);
    const marks = [...unitProvenance(change, { ...noSources, links: units }).values()];
    assert.deepEqual(
      marks.map(({ mark, strength, lines }) => [mark, strength, lines]),
      [
        ["unknown", "none", { agent: 0, human: 0, total: 1 }],
        ["agent", "strong", { agent: 1, human: 0, total: 1 }],
      ],
    );
  });

  it("says where the sessions wrote more than it searches", () => {
    const huge = written({ kind: "write", after: "x".repeat(40_000_000) });
    const { problems, units } = linkWritten(changed(["src/a.ts", before, after]), [huge, huge, edit]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["link-limit"],
    );
    assert.equal([...units.values()][0]?.links.length, 1);
  });
});

describe("the texts of a session", () => {
  it("are what was written and run, without what was denied", () => {
    const record = readClaudeCode(
      transcriptOf(
        asks("1", "Write", { file_path: "/w/a.ts", content: "x\n" }),
        answers("1", "ok", false, { type: "create", filePath: "/w/a.ts", content: "x\n" }),
        asks("2", "Edit", { file_path: "/w/a.ts", old_string: "x", new_string: "y" }),
        answers("2", "The user doesn't want to proceed with this tool use. The tool use was rejected", true),
        asks("3", "Bash", { command: "echo hi > b.txt; false" }),
        answers("3", "Exit code 1", true),
      ),
    );
    assert.deepEqual(
      writtenTexts(record.actions).map(({ kind, path, after: text, isDone }) => [kind, path, text, isDone]),
      [
        ["write", "/w/a.ts", "x\n", true],
        ["command", undefined, "echo hi > b.txt; false", false],
      ],
    );
  });
});
