import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { countersign, program, tunnel, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

interface Answer {
  readonly id: string | number | null;
  readonly line?: number;
  readonly findings: readonly {
    readonly rule: string;
    readonly range: unknown;
    readonly canonical?: string;
    readonly via: readonly string[];
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

function batch(input: string | Uint8Array): { code: number | null; answers: Answer[] } {
  const { code, stdout } = countersign(["audit", "--batch", "-"], { input });
  const answers = stdout
    .split("\n")
    .slice(0, -1)
    .map((line): Answer => JSON.parse(line));
  for (const answer of answers) assert.deepEqual(schemaViolations("batch.json", answer), []);
  return { code, answers };
}

function row(id: string | number, text: string, language = "bash"): string {
  return `${JSON.stringify({ id, language, text })}\n`;
}

describe("countersign audit --batch", () => {
  it("finds one tunnel in a disguised command, with the range, the canonical form and the way", () => {
    const { code, answers } = batch(row("1", tunnel));
    assert.equal(code, 0);
    assert.equal(answers.length, 1);
    const [finding, ...others] = answers[0]?.findings ?? [];
    assert.deepEqual(others, []);
    assert.equal(finding?.rule, "command/reverse-ssh-tunnel");
    assert.deepEqual(finding?.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 38 } });
    assert.equal(finding?.canonical, "ssh -N -R=9:localhost:22 -f -- u@h");
    assert.deepEqual(finding?.via, ["timeout"]);
  });

  it("answers in the order of the rows, whatever their language", () => {
    const input = Array.from({ length: 300 }, (_, index) =>
      row(index, index % 7 === 0 ? tunnel : "ls", index % 3 === 0 ? "klingon" : "bash"),
    ).join("");
    const { answers } = batch(input);
    assert.deepEqual(
      answers.map((answer) => answer.id),
      Array.from({ length: 300 }, (_, index) => index),
    );
  });

  const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ["is not JSON", "{oops\n", /Line 2 is not JSON\. Write one object/],
    ["is no object", "[1]\n", /Line 2 is not an object/],
    ["has no id", '{"language":"bash","text":""}\n', /The id of line 2 is missing/],
    ["has an id that is neither text nor number", '{"id":{},"language":"bash","text":""}\n', /The id of line 2/],
    ["has no language", '{"id":1,"text":""}\n', /The language of line 2/],
    ["has a text that is none", '{"id":1,"language":"bash","text":5}\n', /The text of line 2/],
    ["has a path that is none", '{"id":1,"language":"bash","text":"","path":[]}\n', /The path of line 2/],
    ["is not UTF-8", Buffer.from('{"id":"\xff","language":"bash","text":""}\n', "latin1"), /Line 2 is not valid UTF-8/],
    ["holds NUL bytes", "\0\n", /Line 2 holds NUL bytes/],
  ];
  for (const [title, line, message] of bad) {
    it(`answers a row that ${title} with a problem, and the rows around it as ever`, () => {
      const { code, answers } = batch(
        Buffer.concat([Buffer.from(row("a", "ls")), Buffer.from(line as string), Buffer.from(row("b", tunnel))]),
      );
      assert.equal(code, 0);
      assert.deepEqual(
        answers.map((answer) => [answer.id, answer.line, answer.findings.length]),
        [
          ["a", undefined, 0],
          [null, 2, 0],
          ["b", undefined, 1],
        ],
      );
      assert.match(answers[1]?.problems[0]?.message ?? "", message);
    });
  }

  it("does not need a line break at the end, and passes over blank lines", () => {
    const { answers } = batch(`\n${row(1, "ls")}  \r\n${row(2, "ls").trimEnd()}`);
    assert.deepEqual(
      answers.map((answer) => answer.id),
      [1, 2],
    );
  });

  it("answers nothing with nothing", () => {
    assert.deepEqual(batch(""), { code: 0, answers: [] });
  });

  it("reads rows from a file, and says where it cannot", () => {
    within({ "rows.jsonl": row("1", tunnel) }, (cwd) => {
      assert.equal(JSON.parse(countersign(["audit", "--batch", "rows.jsonl"], { cwd }).stdout).id, "1");
      const { code, stderr } = countersign(["audit", "--batch", "gone.jsonl"], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /could not be read from gone\.jsonl: no such file or folder\.\n {2}Name a file of JSON Lines/);
      assert.match(countersign(["audit", "--batch", "."], { cwd }).stderr, /it is a folder/);
    });
  });

  it("says of a language that it does not know that nothing was covered", () => {
    const [answer] = batch(row("1", "x", "klingon")).answers as { coverage?: string }[];
    assert.equal(answer?.coverage, "none");
  });

  it("ends in silence when nobody reads on", async () => {
    const child = spawn(process.execPath, [program, "audit", "--batch", "-"], { stdio: ["pipe", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.stdin.on("error", () => {});
    child.stdout.once("data", () => child.stdout.destroy());
    const rows = row("1", tunnel).repeat(200);
    const feed = setInterval(() => child.stdin.write(rows), 1);
    const code = await new Promise((resolve) => child.on("exit", resolve));
    clearInterval(feed);
    assert.equal(stderr, "");
    assert.notEqual(code, null);
  });

  it("takes no number for an id that it could not give back", () => {
    const rows = ["1e999", "12345678901234567890"].map((id) => `{"id":${id},"language":"bash","text":"ls"}\n`).join("");
    const { stdout } = countersign(["audit", "--batch", "-"], { input: rows });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, line, problems }) => [id, line, problems[0].code]),
      [
        [null, 1, "bad-row"],
        [null, 2, "bad-row"],
      ],
    );
  });
});
