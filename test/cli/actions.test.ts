import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countersign, tunnel, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

let count = 0;

function line(type: "assistant" | "user", content: object, more: object = {}): string {
  count += 1;
  const common = {
    uuid: `u${count}`,
    parentUuid: null,
    sessionId: "s1",
    timestamp: "2026-01-02T03:04:05.000Z",
    cwd: "/project",
    version: "2.0.0",
  };
  return `${JSON.stringify({ ...common, type, message: { role: type, content: [content] }, ...more })}\n`;
}

function asked(id: string, command: string): string {
  return line("assistant", { type: "tool_use", id, name: "Bash", input: { command } });
}

function ran(id: string): string {
  return line(
    "user",
    { type: "tool_result", tool_use_id: id, content: "" },
    { toolUseResult: { stdout: "", stderr: "", interrupted: false } },
  );
}

function denied(id: string): string {
  const content = "The user doesn't want to proceed with this tool use. The tool use was rejected.";
  return line("user", { type: "tool_result", tool_use_id: id, is_error: true, content }, { toolUseResult: "User rejected tool use" });
}

describe("countersign actions", () => {
  it("keeps apart what was asked for, denied and executed", () => {
    const session = [asked("t1", "ls"), ran("t1"), asked("t2", tunnel), denied("t2"), asked("t3", "ssh -R 1:a:2 h")].join("");
    within({ "session.jsonl": session }, (cwd) => {
      const { code, stdout } = countersign(["actions", "session.jsonl"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /^session\.jsonl {2}claude-code, 3 actions\n/);
      assert.match(stdout, /\n {2}1 {2}executed +shell +ls\n/);
      assert.match(stdout, /\n {2}3 {2}denied +high +shell +timeout 5/);
      assert.match(stdout, /\n {2}5 {2}asked for +high +shell +ssh -R 1:a:2 h\n/);
      assert.match(stdout, /1 executed, 1 denied, 1 asked for with no record of running\n/);
      assert.match(stdout, /line 3 {2}high {2}asked for and denied[^:]*: Opens/);
      assert.match(stdout, /1 │ timeout 5 s\\sh -fNR/);
      const report = JSON.parse(countersign(["actions", "session.jsonl", "--format", "json"], { cwd }).stdout);
      assert.deepEqual(schemaViolations("actions.json", report), []);
      assert.deepEqual(
        report.actions.map((action: { status: string }) => action.status),
        ["executed", "denied", "requested"],
      );
      assert.equal(report.findings[0].action.id, report.actions[1].id);
    });
  });

  it("passes a session in which nothing was done that counts", () => {
    within({ "s.jsonl": asked("t1", "git status") + ran("t1") }, (cwd) => {
      const { code, stdout } = countersign(["actions", "s.jsonl"], { cwd });
      assert.equal(code, 0, stdout);
      assert.match(stdout, /PASS/);
    });
  });

  it("does not call prose that was written unread, and does so of what may be run", () => {
    const wrote = (id: string, file_path: string): string =>
      line("assistant", { type: "tool_use", id, name: "Write", input: { file_path, content: "How it works.\n" } });
    within({ "s.jsonl": wrote("t1", "/project/docs/how.md") + wrote("t2", "/project/tool.xyz") }, (cwd) => {
      const report = JSON.parse(countersign(["actions", "s.jsonl", "--format", "json"], { cwd }).stdout);
      assert.deepEqual(
        report.problems.map(({ code, message }: { code: string; message: string }) => [code, /like (\S+) yet/.exec(message)?.[1]]),
        [["unknown-language", "tool.xyz"]],
      );
    });
  });

  it("names the line that is not JSON, and audits the others", () => {
    within({ "s.jsonl": `${asked("t1", "ls")}{oops\n${asked("t2", tunnel)}` }, (cwd) => {
      const { code, stdout } = countersign(["actions", "s.jsonl"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /blocking {2}Line 2 of s\.jsonl is not JSON/);
      assert.match(stdout, /line 3 {2}high/);
    });
  });

  it("cannot tell what an agent did in a file that is no session it knows", () => {
    within({ "s.jsonl": '{"role":"assistant","tool_calls":[]}\n' }, (cwd) => {
      const { code, stdout } = countersign(["actions", "s.jsonl"], { cwd });
      assert.equal(code, 2);
      assert.match(stdout, /No action was recognised in this file/);
    });
  });

  it("finds the newest session about the folder it is in", () => {
    within({}, (cwd) => {
      const config = join(cwd, "config");
      const project = join(config, "projects", cwd.replace(/[^a-zA-Z0-9-]/g, "-"));
      mkdirSync(project, { recursive: true });
      writeFileSync(join(project, "s.jsonl"), asked("t1", tunnel).replace('"/project"', JSON.stringify(cwd)));
      const env = { CLAUDE_CONFIG_DIR: config };
      assert.equal(countersign(["actions", "latest"], { cwd, env }).code, 1);
      assert.equal(countersign(["actions"], { cwd, env }).code, 1);
    });
  });

  it("says where it looked for sessions in vain", () => {
    within({}, (cwd) => {
      const { code, stdout } = countersign(["actions"], { cwd });
      assert.equal(code, 2);
      assert.match(stdout.replace(/\s+/g, " "), /blocking No session of Claude Code .* was found in .* Name the session's file/);
    });
  });
});
