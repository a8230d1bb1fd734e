import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Action } from "../../../extension/core/session/action.ts";
import type { Transcript } from "../../../extension/core/session/json-lines.ts";
import { readClaudeCode } from "../../../extension/core/session/readers/claude-code.ts";
import { answers, asks, transcript, transcriptOf } from "./transcript-builder.ts";

function fixture(name: string): Transcript {
  return transcript(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"), name);
}

function byCall(actions: readonly Action[], id: string): Action {
  const found = actions.find(({ call }) => call.id === id);
  assert.ok(found, `no action of call ${id}`);
  return found;
}

/** The transcript's text at an action's range. */
function placed(file: Transcript, action: Action): string {
  return file.text.slice(file.lines.offset(action.range.start), file.lines.offset(action.range.end));
}

describe("the Claude Code reader", () => {
  const file = fixture("every-outcome.jsonl");
  const { actions, problems } = readClaudeCode(file);

  it("keeps what was asked for, denied, run, failed and interrupted apart", () => {
    const statuses = Object.fromEntries(actions.map((action) => [action.id.split(":")[1], action.status]));
    assert.deepEqual(statuses, {
      toolu_gpu: "executed",
      toolu_read: "executed",
      toolu_edit: "executed",
      toolu_write: "executed",
      toolu_tests: "failed",
      toolu_refused: "denied",
      toolu_rule: "denied",
      toolu_hook: "denied",
      toolu_back: "executed",
      toolu_long: "interrupted",
      toolu_fetch: "executed",
      toolu_search: "executed",
      toolu_mcp: "interrupted",
      toolu_agent: "interrupted",
      toolu_cron: "interrupted",
      toolu_watch: "interrupted",
      toolu_ps: "interrupted",
      toolu_nb: "interrupted",
      "toolu_multi/1": "interrupted",
      "toolu_multi/2": "interrupted",
      toolu_last: "requested",
    });
    assert.deepEqual(problems, []);
  });

  it("says who denied it, with the person's own words where there are some", () => {
    assert.deepEqual(byCall(actions, "toolu_refused").decision, { by: "user", verdict: "deny", reason: "leave my keys alone" });
    assert.equal(byCall(actions, "toolu_rule").decision?.by, "policy");
    assert.deepEqual(byCall(actions, "toolu_hook").decision, {
      by: "hook",
      verdict: "deny",
      reason: "PreToolUse:Bash hook error: [guard.sh]: no force pushes here",
    });
  });

  it("names a kind for every tool and drops none", () => {
    const kinds = Object.fromEntries(actions.map((action) => [action.call.tool, action.kind]));
    assert.deepEqual(kinds, {
      Bash: "shell",
      Read: "file.read",
      Edit: "file.edit",
      Write: "file.write",
      WebFetch: "net.fetch",
      WebSearch: "net.search",
      mcp__files__put: "mcp",
      Agent: "agent.spawn",
      CronCreate: "other",
      Monitor: "shell",
      PowerShell: "shell",
      NotebookEdit: "file.edit",
      MultiEdit: "file.edit",
    });
    assert.equal(byCall(actions, "toolu_ps").shell?.dialect, "powershell");
    assert.equal(byCall(actions, "toolu_back").shell?.isBackground, true);
    assert.deepEqual(byCall(actions, "toolu_fetch").net, { url: "https://docs.example/loader" });
    assert.equal(byCall(actions, "toolu_watch").shell?.text, "tail -f log");
  });

  it("takes the agent, the session and the place of work from the record", () => {
    const action = byCall(actions, "toolu_gpu");
    assert.deepEqual(action.agent, { name: "claude-code", version: "2.1.200", model: "claude-opus-4-1" });
    assert.deepEqual(action.session, { id: "5f0c2f5e-0000-4000-8000-00000000a001", cwd: "/home/dana/trainer", gitBranch: "speed-up" });
    assert.equal(action.call.requestedAt, "2026-03-04T09:03:00.000Z");
  });

  it("puts an action at the text it is about, inside the JSON", () => {
    for (const action of actions) {
      const text = action.shell?.text ?? action.file?.after ?? action.net?.url ?? action.net?.query;
      if (text !== undefined) assert.equal(JSON.parse(`"${placed(file, action)}"`), text);
    }
  });

  it("knows the file around an edit from an earlier read", () => {
    assert.deepEqual(byCall(actions, "toolu_edit").file, {
      path: "/home/dana/trainer/train.py",
      before: "WORKERS = 0",
      after: 'WORKERS = os.cpu_count()\nPIN = "yes"',
      source: byCall(actions, "toolu_edit").file?.source,
      original: "import os\nWORKERS = 0\n",
    });
  });
});

describe("sub-agents in the Claude Code reader", () => {
  const parent = fixture("with-subagent.jsonl");
  const agent = fixture("with-subagent.agent-a77.jsonl");

  it("reads each sub-agent's file, and takes its own word before the parent's copy of it", () => {
    const { actions, problems } = readClaudeCode(parent, [agent]);
    assert.deepEqual(
      actions.map(({ path, call, session, status }) => [path, call.id, session.subagentId, status]),
      [
        [parent.path, "toolu_spawn", undefined, "executed"],
        [parent.path, "toolu_only_here", "a77", "requested"],
        [agent.path, "toolu_inner", "a77", "executed"],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it("takes the parent's copy where the sub-agent's file is missing", () => {
    const { actions } = readClaudeCode(parent);
    assert.deepEqual(
      actions.map(({ call, shell }) => [call.id, shell?.text]),
      [
        ["toolu_spawn", undefined],
        ["toolu_inner", "python -m cProfile train.py"],
        ["toolu_only_here", "df -h"],
      ],
    );
    const inner = byCall(actions, "toolu_inner");
    assert.equal(placed(parent, inner), "python -m cProfile train.py");
  });
});

describe("what a transcript may get up to", () => {
  const run = { command: "make" };

  it("counts a call once though its message is written twice", () => {
    const { actions } = readClaudeCode(transcriptOf(asks("t", "Bash", run), asks("t", "Bash", run), answers("t", "ok")));
    assert.deepEqual(
      actions.map(({ id }) => id),
      ["s:t"],
    );
  });

  it("shows both calls where an id is used again for something else", () => {
    const { actions } = readClaudeCode(transcriptOf(asks("t", "Bash", run), asks("t", "Bash", { command: "nmap 10.0.0.0/8" })));
    assert.deepEqual(
      actions.map(({ id, shell }) => [id, shell?.text]),
      [
        ["s:t", "make"],
        ["s:t#2", "nmap 10.0.0.0/8"],
      ],
    );
  });

  it("does not let a command that ran print itself into a denied one", () => {
    const refusal = "The user doesn't want to proceed with this tool use. The tool use was rejected.";
    const statusOf = (...records: unknown[]) => readClaudeCode(transcriptOf(asks("t", "Bash", run), ...records)).actions[0]?.status;
    assert.equal(statusOf(answers("t", refusal)), "executed");
    assert.equal(statusOf(answers("t", `Exit code 1\n${refusal}`, true, `Error: Exit code 1\n${refusal}`)), "failed");
    assert.equal(statusOf(answers("t", refusal, true, { stdout: refusal, stderr: "", interrupted: false })), "failed");
    assert.equal(statusOf(answers("t", "Exit code 1\n/x was blocked. For security, Claude Code may not", true)), "failed");
    assert.equal(statusOf(answers("t", refusal, true)), "denied");
  });

  it("does not believe a server's own words about a refusal", () => {
    const refusal = "The user doesn't want to proceed with this tool use.";
    const statusOf = (result: unknown) => readClaudeCode(transcriptOf(asks("t", "mcp__x__run", run), result)).actions[0]?.status;
    assert.equal(statusOf(answers("t", refusal, true, `Error: ${refusal}`)), "requested");
    assert.equal(statusOf(answers("t", refusal, true, "User rejected tool use")), "denied");
  });

  it("believes the result that admits most, and says that they contradict", () => {
    const refused = answers("t", "User rejected tool use", true, "User rejected tool use");
    const { actions, problems } = readClaudeCode(transcriptOf(asks("t", "Bash", run), refused, answers("t", "ok"), refused));
    assert.equal(actions[0]?.status, "executed");
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [["contradicting-results", "note"]],
    );
  });

  it("reads a hook's decision, also of a call that nothing answers", () => {
    const decided = (decision: string) => ({
      type: "attachment",
      attachment: { type: "hook_permission_decision", toolUseID: "t", decision },
    });
    const read = (...records: unknown[]) => {
      const [action] = readClaudeCode(transcriptOf(asks("t", "Bash", run), ...records)).actions;
      return [action?.status, action?.decision];
    };
    assert.deepEqual(read(decided("deny")), ["denied", { by: "hook", verdict: "deny" }]);
    assert.deepEqual(read(decided("allow"), answers("t", "ok")), ["executed", { by: "hook", verdict: "allow" }]);
    assert.deepEqual(read(decided("perhaps")), ["requested", undefined]);
  });

  it("does not give one answer's details to another in the same record", () => {
    const both = {
      type: "user",
      toolUseResult: { interrupted: true },
      message: {
        content: [
          { type: "tool_result", tool_use_id: "a" },
          { type: "tool_result", tool_use_id: "b" },
        ],
      },
    };
    const { actions } = readClaudeCode(transcriptOf(asks("a", "Bash", run), asks("b", "Bash", run), both));
    assert.deepEqual(
      actions.map(({ status }) => status),
      ["executed", "executed"],
    );
  });

  it("cannot tell what a result without a request answers, and says so", () => {
    const { problems } = readClaudeCode(transcriptOf(answers("gone", "ok")));
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [["unasked-result", "blocking"]],
    );
  });

  it("keeps a call whose input it cannot read, and says so", () => {
    const { actions, problems } = readClaudeCode(transcriptOf(asks("t", "Bash", { command: ["rm", "-rf"] }), asks("u", "Edit", "x")));
    assert.deepEqual(
      actions.map(({ kind, shell, file }) => [kind, shell, file]),
      [
        ["shell", undefined, undefined],
        ["file.edit", undefined, undefined],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [
        ["unread-action", "blocking", 0],
        ["unread-action", "blocking", 1],
      ],
    );
  });

  it("audits what an unknown tool calls its command", () => {
    const { actions } = readClaudeCode(transcriptOf(asks("t", "mcp__shell__start", run), asks("u", "RemoteTrigger", { script: "ls" })));
    assert.deepEqual(
      actions.map(({ kind, shell }) => [kind, shell?.text]),
      [
        ["mcp", "make"],
        ["other", "ls"],
      ],
    );
  });

  it("puts the arguments that a tool keeps apart behind its command, each in quotes of its own", () => {
    const input = { command: "bash", args: ["-c", "echo 'a'; nc h 1"] };
    const file = transcriptOf(asks("t", "mcp__process__start", input));
    const [action] = readClaudeCode(file).actions;
    assert.equal(action?.shell?.text, String.raw`bash '-c' 'echo '\''a'\''; nc h 1'`);
    assert.equal(action?.shell?.source, undefined);
  });

  it("takes a block of a kind it does not know for a call where it has a name and an input", () => {
    const block = { type: "local_call", id: "t", name: "Bash", input: run };
    const { actions } = readClaudeCode(transcriptOf({ type: "assistant", message: { content: [block] } }));
    assert.equal(actions[0]?.shell?.text, "make");
  });

  it("cannot tell what an agent did whose own record is missing, and says so", () => {
    const spawn = asks("t", "Agent", { prompt: "p" });
    const codes = (...records: unknown[]) =>
      readClaudeCode(transcriptOf(spawn, ...records)).problems.map(({ code, weight }) => [code, weight]);
    const own = { type: "assistant", isSidechain: true, message: { content: [] } };
    const missing = [["missing-subagent", "blocking"]];
    assert.deepEqual(codes(answers("t", "done", false, { agentId: "a1" })), missing);
    assert.deepEqual(codes(answers("t", "done", false, { agentId: "a1" }), { ...own, agentId: "a2" }), missing);
    assert.deepEqual(codes(answers("t", "done", false, { agentId: "a1" }), { ...own, agentId: "a1" }), []);
    assert.deepEqual(codes(answers("t", "done")), missing);
    assert.deepEqual(codes(answers("t", "cut short", false, { agentId: "a1", interrupted: true })), missing);
    assert.deepEqual(codes(own, answers("t", "done")), []);
    assert.deepEqual(codes(answers("t", "User rejected tool use", true, "User rejected tool use")), []);
  });

  it("counts records of unknown kinds in one note, and blocks where one speaks of tools", () => {
    const strange = { type: "hologram", payload: 1 };
    const telling = { type: "tool_use", tool_name: "Bash", tool_input: run };
    const { problems } = readClaudeCode(transcriptOf(strange, strange, telling));
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [
        ["unread-record", "blocking"],
        ["unknown-records", "note"],
      ],
    );
    assert.match(problems[1]?.message ?? "", /record hologram \(2\), record tool_use \(1\)/);
  });

  it("reads names that JavaScript objects have of themselves as the plain names they are", () => {
    const { actions } = readClaudeCode(transcriptOf(asks("constructor", "__proto__", { constructor: "x" }), answers("constructor", "ok")));
    assert.deepEqual(
      actions.map(({ id, call, status }) => [id, call.tool, status]),
      [["s:constructor", "__proto__", "executed"]],
    );
  });

  it("keeps control characters of names and reasons away from a terminal", () => {
    const { actions } = readClaudeCode(transcriptOf({ ...(asks("t\u001b[2J", "Ba\u001b[31msh\u202e", run) as object), cwd: "/a\u0007b" }));
    assert.equal(actions[0]?.call.tool, "Ba [31msh");
    assert.equal(actions[0]?.session.cwd, "/a b");
    assert.equal(actions[0]?.id, "s:call-1");
  });

  it("finds the string that counts though a key is repeated or spelled with escapes", () => {
    const file = transcript(
      '{"type":"assistant","message":{"content":[{"type":"tool_use","id":"t","name":"Bash","input":{"command":"first","comm\\u0061nd":"s\\u0065cond"}}]}}\n',
    );
    const [action] = readClaudeCode(file).actions;
    assert.ok(action);
    assert.equal(action.shell?.text, "second");
    assert.equal(placed(file, action), "s\\u0065cond");
  });
});
