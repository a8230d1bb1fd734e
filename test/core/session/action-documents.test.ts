import assert from "node:assert/strict";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import { blocking } from "../../../extension/core/base/problem.ts";
import type { Range } from "../../../extension/core/base/range.ts";
import { type ActionDocument, actionDocuments, inTranscript } from "../../../extension/core/session/action-documents.ts";
import type { Transcript } from "../../../extension/core/session/json-lines.ts";
import { readClaudeCode } from "../../../extension/core/session/readers/claude-code.ts";
import { answers, asks, transcriptOf } from "./transcript-builder.ts";

function documentsOf(file: Transcript): readonly ActionDocument[] {
  return actionDocuments(readClaudeCode(file).actions);
}

function only<T>(list: readonly T[]): T {
  assert.equal(list.length, 1);
  return list[0] as T;
}

/** The range of the first `part` in a text. */
function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  assert.notEqual(start, -1);
  return lineIndex(text).range({ start, end: start + part.length });
}

function findingAt(document: ActionDocument, part: string, related?: string): Finding {
  const { path, text } = document.request;
  const other = related === undefined ? [] : [{ path, range: rangeOf(text, related), message: "from here" }];
  const shape = {
    category: "tunnel",
    severity: "high",
    confidence: "high",
    message: "m",
    via: [],
    labels: {},
    fingerprint: "1:0:0",
  } as const;
  return { rule: "command/x", ...shape, path, range: rangeOf(text, part), related: other };
}

function textAt(file: Transcript, range: Range): string {
  return file.text.slice(file.lines.offset(range.start), file.lines.offset(range.end));
}

describe("documents of actions", () => {
  it("gives a command in its shell's language, wherever it stands", () => {
    const file = transcriptOf(
      asks("a", "Bash", { command: "ls" }),
      asks("b", "PowerShell", { command: "dir" }),
      asks("c", "Read", { file_path: "x" }),
    );
    assert.deepEqual(
      documentsOf(file).map(({ action, request }) => [action.id, request]),
      [
        ["s:a", { path: "session.jsonl", language: "bash", text: "ls" }],
        ["s:b", { path: "session.jsonl", language: "powershell", text: "dir" }],
      ],
    );
  });

  it("puts a finding at the very characters inside the JSON string", () => {
    const command = 'echo "start\t1"\ntimeout 9 ssh -R "9:localhost:22" é@h\necho';
    const file = transcriptOf({ type: "user", message: { content: "…" } }, asks("a", "Bash", { description: "d", command }));
    const document = only(documentsOf(file));
    const finding = only(
      inTranscript(document, { findings: [findingAt(document, 'ssh -R "9:localhost:22" é@h')], problems: [] }, file).findings,
    );
    assert.equal(finding.path, "session.jsonl");
    assert.equal(finding.range.start.line, 1);
    assert.equal(textAt(file, finding.range), String.raw`ssh -R \"9:localhost:22\" é@h`);
    assert.deepEqual(finding.action, { id: "s:a", range: rangeOf(command, 'ssh -R "9:localhost:22" é@h') });
  });

  it("gives a written file under its own path, relative to where the agent worked", () => {
    const asked = asks("a", "Write", { file_path: "/w/app/run.py", content: "print()\n" }) as object;
    assert.deepEqual(only(documentsOf(transcriptOf({ ...asked, cwd: "/w/app" }))).request, { path: "run.py", text: "print()\n" });
    assert.deepEqual(only(documentsOf(transcriptOf({ ...asked, cwd: "/w/ap" }))).request.path, "/w/app/run.py");
  });

  it("reads a notebook's cell as Python, and its prose as prose", () => {
    const cell = { notebook_path: "/n.ipynb", new_source: "import os" };
    const file = transcriptOf(asks("a", "NotebookEdit", cell), asks("b", "NotebookEdit", { ...cell, cell_type: "markdown" }));
    assert.deepEqual(
      documentsOf(file).map(({ request }) => request.language),
      ["python", "markdown"],
    );
  });

  const original = 'run(["ssh", "-N", host])\nold = 1\n';
  const edit = { file_path: "/a.py", old_string: '"-N"', new_string: '"-N",\n  "-R", "9:localhost:22"' };
  const known = { originalFile: original };

  it("puts an edit into the file around it where the session shows that file", () => {
    const file = transcriptOf(asks("a", "Edit", edit), answers("a", "ok", false, known));
    const document = only(documentsOf(file));
    assert.equal(document.request.text, 'run(["ssh", "-N",\n  "-R", "9:localhost:22", host])\nold = 1\n');
    assert.equal(document.isFragment, false);
  });

  it("keeps of an edited file only what touches the edit", () => {
    const file = transcriptOf(asks("a", "Edit", edit), answers("a", "ok", false, known));
    const document = only(documentsOf(file));
    const around = 'run(["ssh", "-N",\n  "-R", "9:localhost:22", host])';
    const findings = [findingAt(document, "old = 1"), findingAt(document, around), findingAt(document, "old", '"-R"')];
    const problems = [
      blocking("unparsed", "m", { range: rangeOf(document.request.text, "old") }),
      blocking("unparsed", "m", { range: rangeOf(document.request.text, '"-R"') }),
    ];
    const placed = inTranscript(document, { findings, problems }, file);
    assert.deepEqual(
      placed.findings.map(({ range }) => textAt(file, range)),
      [String.raw`\"-N\",\n  \"-R\", \"9:localhost:22\"`, String.raw`\"-R\"`],
    );
    assert.deepEqual(
      placed.problems.map(({ range, weight }) => [range && textAt(file, range), weight]),
      [[String.raw`\"-R\"`, "blocking"]],
    );
  });

  it("follows a file through the writes and edits of a session", () => {
    const write = asks("a", "Write", { file_path: "/a.py", content: original });
    const file = transcriptOf(
      write,
      answers("a", "ok"),
      asks("b", "Edit", edit),
      answers("b", "ok"),
      asks("c", "Edit", { ...edit, old_string: "old", new_string: "new" }),
    );
    assert.deepEqual(
      documentsOf(file).map(({ request }) => request.text),
      [
        original,
        'run(["ssh", "-N",\n  "-R", "9:localhost:22", host])\nold = 1\n',
        'run(["ssh", "-N",\n  "-R", "9:localhost:22", host])\nnew = 1\n',
      ],
    );
  });

  it("does not count the lines that an edit only repeats", () => {
    const repeated = { file_path: "/a.sh", old_string: "nc h 1\nold\nnc h 2", new_string: "nc h 1\nnc h 3\nnc h 2" };
    for (const result of [answers("a", "ok", false, { originalFile: "x\nnc h 1\nold\nnc h 2\n" }), answers("a", "ok")]) {
      const file = transcriptOf(asks("a", "Edit", repeated), result);
      const document = only(documentsOf(file));
      const findings = ["nc h 1", "nc h 2", "nc h 3"].map((part) => findingAt(document, part));
      const kept = inTranscript(document, { findings, problems: [] }, file).findings;
      assert.deepEqual(
        kept.map(({ range, action }) => [textAt(file, range), action?.range.start]),
        [["nc h 3", { line: 1, character: 0 }]],
      );
    }
  });

  it("takes each edit of one call on top of the one before", () => {
    const edits = [
      { old_string: "old", new_string: "mid" },
      { old_string: "mid", new_string: "new" },
    ];
    const file = transcriptOf(asks("a", "MultiEdit", { file_path: "/a.py", edits }), answers("a", "ok", false, known));
    assert.deepEqual(
      documentsOf(file).map(({ action, request }) => [action.id, request.text.split("\n")[1]]),
      [
        ["s:a/1", "mid = 1"],
        ["s:a/2", "new = 1"],
      ],
    );
  });

  it("reads an edit of an unknown file as a fragment, whose own syntax proves nothing", () => {
    const file = transcriptOf(asks("a", "Edit", edit));
    const document = only(documentsOf(file));
    assert.deepEqual([document.request.text, document.isFragment], [edit.new_string, true]);
    const { problems } = inTranscript(document, { findings: [], problems: [blocking("unparsed", "m")] }, file);
    assert.equal(only(problems).weight, "note");
  });

  it("sees what a deletion lets loose", () => {
    const file = transcriptOf(
      asks("a", "Edit", { file_path: "/a.sh", old_string: "# ", new_string: "" }),
      answers("a", "ok", false, { originalFile: "# nc h 1\n" }),
    );
    const document = only(documentsOf(file));
    assert.equal(
      only(inTranscript(document, { findings: [findingAt(document, "nc h 1")], problems: [] }, file).findings).action?.id,
      "s:a",
    );
  });

  it("counts of a file written over a known one only what changed", () => {
    const before = "a\nnc h 1\nb\n";
    const file = transcriptOf(
      asks("a", "Write", { file_path: "/a.sh", content: "a\nnc h 1\nc\nnc h 2\n" }),
      answers("a", "ok", false, { originalFile: before }),
    );
    const document = only(documentsOf(file));
    const findings = [findingAt(document, "nc h 1"), findingAt(document, "nc h 2")];
    assert.deepEqual(
      inTranscript(document, { findings, problems: [] }, file).findings.map(({ range }) => textAt(file, range)),
      ["nc h 2"],
    );
  });

  it("keeps a problem at the very end of a command", () => {
    const file = transcriptOf(asks("a", "Bash", { command: "echo '" }));
    const end = { line: 0, character: 6 };
    const { problems } = inTranscript(
      only(documentsOf(file)),
      { findings: [], problems: [blocking("unparsed", "m", { range: { start: end, end } })] },
      file,
    );
    assert.equal(only(problems).weight, "blocking");
  });
});
