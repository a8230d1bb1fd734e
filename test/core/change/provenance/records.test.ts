import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { agentTrace } from "../../../../extension/core/change/provenance/agent-trace.ts";
import { gitAiNote, gitAiSessionKey } from "../../../../extension/core/change/provenance/git-ai-note.ts";

const commit = "a".repeat(40);
const session = "s_0123456789abcd";
const key = `${session}::t_00112233445566`;
const human = "h_aabbccddeeff00";
const metadata = {
  schema_version: "authorship/3.0.0",
  base_commit_sha: "b".repeat(40),
  prompts: { "0011223344556677": { agent_id: { tool: "cursor", id: "p-1", model: "m" } } },
  sessions: { [session]: { agent_id: { tool: "claude", id: "x", model: "m" } } },
  humans: { [human]: { author: "Ada <ada@example.org>" } },
};

function noteOf(entries: readonly string[], json: unknown = metadata): string {
  return `${entries.join("\n")}\n---\n${JSON.stringify(json, null, 2)}\n`;
}

function shown(text: string): unknown[] {
  return gitAiNote(text, commit).claims.map(({ path, lines, says, agent, session: id }) => [
    path,
    lines?.start,
    lines?.end,
    says,
    agent,
    id,
  ]);
}

describe("a note of git-ai", () => {
  it("gives lines to sessions, people and prompts", () => {
    const text = noteOf(["src/a.ts", `  ${key} 1-4,9`, `  ${human} 5`, '"with space.txt"', "  0011223344556677 2"]);
    assert.deepEqual(shown(text), [
      ["src/a.ts", 0, 4, "agent", "claude", session],
      ["src/a.ts", 8, 9, "agent", "claude", session],
      ["src/a.ts", 4, 5, "human", undefined, undefined],
      ["with space.txt", 1, 2, "agent", "cursor", "p-1"],
    ]);
    assert.deepEqual(gitAiNote(text, commit).problems, []);
  });

  for (const [title, entry, code] of [
    ["a key that its metadata does not have", "  h_00000000000000 1", "bad-note"],
    ["a key named like what every object has", "  constructor 1", "bad-note"],
    ["a range that runs backwards", `  ${human} 4-2`, "bad-note"],
    ["line 0", `  ${human} 0-3`, "bad-note"],
    ["an endless range", `  ${human} 1-999999999`, "bad-note"],
    ["an entry of another form", `  ${human}`, "bad-note"],
    ["an entry with one space", ` ${human} 1`, "bad-note"],
  ] as const) {
    it(`claims nothing for ${title}, and names the line`, () => {
      const { claims, problems } = gitAiNote(noteOf(["src/a.ts", entry]), commit);
      assert.deepEqual(claims, []);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.weight, problem.range?.start.line]),
        [[code, "note", 1]],
      );
    });
  }

  it("claims nothing for an entry above the first file", () => {
    assert.deepEqual(shown(noteOf([`  ${key} 1`, "a", `  ${key} 2`])), [["a", 1, 2, "agent", "claude", session]]);
  });

  it("is not read without dashes, without JSON, in another version or when it is huge", () => {
    const sound = noteOf(["a", `  ${key} 1`]);
    for (const text of [
      "a\n  h 1\n",
      "a\n---\n{",
      noteOf(["a", `  ${key} 1`], { ...metadata, schema_version: "authorship/9.0.0" }),
      noteOf(["a", `  ${key} 1`], []),
      `${"x".repeat(4_000_001)}${sound}`,
    ]) {
      const { claims, problems } = gitAiNote(text, commit);
      assert.deepEqual(claims, []);
      assert.equal(problems.length, 1);
    }
  });

  it("survives any damage, and never makes an agent's line a person's", () => {
    const text = noteOf(["src/a.ts", `  ${key} 1-4,9`]);
    for (let at = 0; at < text.length; at++) {
      for (const damaged of [text.slice(0, at), text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}\u0000${text.slice(at)}`]) {
        for (const claim of gitAiNote(damaged, commit).claims) assert.equal(claim.says, "agent");
      }
    }
  });

  it("files a session under the start of a digest", () => {
    const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
    assert.equal(gitAiSessionKey("claude", "x", digest), `s_${digest("claude:x").slice(0, 14)}`);
  });
});

function trace(type: string, more: object = {}, ranges: unknown = [{ start_line: 2, end_line: 3 }]): string {
  const conversations = [{ contributor: { type }, ranges }];
  return JSON.stringify({ version: "0.1.0", tool: { name: "cursor" }, files: [{ path: "a.ts", conversations }], ...more });
}

describe("Agent Trace", () => {
  it("gives lines to agents and people, at the commit it names", () => {
    const text = `${trace("ai", { vcs: { type: "git", revision: commit } })}\n\n${trace("human")}\n${trace("unknown")}\n${trace("mixed")}\n`;
    const { claims, problems } = agentTrace(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      claims.map(({ says, agent, lines, commit: at }) => [says, agent, lines?.start, lines?.end, at]),
      [
        ["agent", "cursor", 1, 3, commit],
        ["human", undefined, 1, 3, undefined],
        ["agent", "cursor", 1, 3, undefined],
      ],
    );
  });

  it("takes a revision of another system for none", () => {
    assert.equal(agentTrace(trace("ai", { vcs: { type: "jj", revision: commit } })).claims[0]?.commit, undefined);
    assert.equal(agentTrace(trace("ai", { vcs: { type: "git", revision: "HEAD" } })).claims[0]?.commit, undefined);
  });

  it("lets a range name a contributor of its own", () => {
    const own = [{ start_line: 1, end_line: 1, contributor: { type: "ai" } }];
    assert.deepEqual(
      agentTrace(trace("human", {}, own)).claims.map(({ says }) => says),
      ["agent"],
    );
  });

  for (const [title, line] of [
    ["what is not JSON", "{"],
    ["another version", trace("ai", { version: "7.0.0" })],
    ["a contributor it does not know", trace("robot")],
    ["a range that is no range", trace("human", {}, [{ start_line: 3, end_line: 2 }])],
    ["a line number in words", trace("human", {}, [{ start_line: "1", end_line: 2 }])],
    ["no list of files", trace("ai", { files: {} })],
    ["a very long line", `"${"x".repeat(1_000_001)}"`],
  ] as const) {
    it(`claims nothing for ${title}, names the line and reads on`, () => {
      const { claims, problems } = agentTrace(`${trace("ai")}\n${line}\n${trace("ai")}`);
      assert.equal(claims.length, 2);
      assert.deepEqual(
        problems.map((problem) => [problem.weight, problem.range?.start.line]),
        [["note", 1]],
      );
    });
  }

  it("keeps a bounded number of problems", () => {
    assert.equal(agentTrace("{\n".repeat(100_000)).problems.length, 20);
  });
});
