import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../../extension/core/base/user-error.ts";
import { latestSession, projectName, projectsFolders, subagentFiles } from "../../extension/node/transcripts.ts";

describe("finding Claude Code's sessions", () => {
  let root: string;
  let home: string;
  let repository: string;
  let clock = 0;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "transcripts-")));
    home = join(root, "home");
    repository = join(root, "work", "app");
    mkdirSync(join(repository, ".git"), { recursive: true });
    mkdirSync(home);
    clock = 1_700_000_000;
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** Each one written is newer than the one before. */
  function write(path: string, ...records: readonly unknown[]): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    clock += 1;
    utimesSync(path, clock, clock);
    return path;
  }

  function session(name: string, cwd: string, projects = join(home, ".claude", "projects")): string {
    return write(join(projects, projectName(cwd), `${name}.jsonl`), { type: "summary" }, { type: "user", cwd, sessionId: name });
  }

  const latest = (folder = repository, env: Record<string, string> = {}) => latestSession(folder, { home, env });

  it("takes the newest of the sessions that worked in the repository or below it", () => {
    session("old", repository);
    const newest = session("new", join(repository, "packages", "a"));
    session("elsewhere", join(root, "work", "other"));
    assert.equal(latest(), newest);
  });

  it("starts from anywhere in the repository", () => {
    const folder = join(repository, "src", "deep");
    mkdirSync(folder, { recursive: true });
    const own = session("a", repository);
    assert.equal(latest(folder), own);
  });

  it("does not take a neighbour's session for ours because their names come out alike", () => {
    const own = session("a", repository);
    session("b", `${repository}-old`);
    session("c", join(root, "work", "app.2"));
    write(join(home, ".claude", "projects", projectName(repository), "d.jsonl"), { type: "user", cwd: join(root, "work.app") });
    assert.equal(latest(), own);
  });

  it("looks where the agent was told to keep its sessions", () => {
    session("a", repository);
    const moved = join(root, "moved");
    const own = session("b", repository, join(moved, "projects"));
    assert.equal(latest(repository, { CLAUDE_CONFIG_DIR: moved }), own);
    assert.deepEqual(
      projectsFolders({ home: "/h", env: {} }),
      ["/h/.claude/projects", "/h/.config/claude/projects"].map((path) => join(path)),
    );
  });

  it("finds a project folder that was given another name", () => {
    const own = write(join(home, ".claude", "projects", "mine", "a.jsonl"), { type: "user", cwd: repository });
    assert.equal(latest(repository, { CLAUDE_CODE_PROJECT_DIR_NAME: "mine" }), own);
  });

  it("leaves agents' own files and links aside", () => {
    const own = session("a", repository);
    session("agent-1", repository);
    const secret = write(join(root, "secret.jsonl"), { type: "user", cwd: repository });
    symlinkSync(secret, join(dirname(own), "z.jsonl"));
    symlinkSync(join(root, "work"), join(home, ".claude", "projects", `${projectName(repository)}-link`));
    assert.equal(latest(), own);
  });

  it("says where it looked when there is none", () => {
    assert.throws(
      () => latest(),
      (error: unknown) =>
        error instanceof UserError && error.code === "no-session" && error.message.includes(join(home, ".claude", "projects")),
    );
  });

  it("takes a session whose first records name no folder by its folder's name alone", () => {
    const own = write(join(home, ".claude", "projects", projectName(repository), "a.jsonl"), { type: "summary" });
    write(join(home, ".claude", "projects", `${projectName(repository)}-b`, "b.jsonl"), { type: "summary" });
    assert.equal(latest(), own);
  });

  it("finds a session's agents in its folder, and beside it where older versions put them", () => {
    const own = session("s1", repository);
    const inside = write(join(dirname(own), "s1", "subagents", "agent-b.jsonl"), { type: "user" });
    const deeper = write(join(dirname(own), "s1", "subagents", "flow", "agent-c.jsonl"), { type: "user" });
    const beside = write(join(dirname(own), "agent-a.jsonl"), { type: "user", sessionId: "s1" });
    write(join(dirname(own), "agent-x.jsonl"), { type: "user", sessionId: "s2" });
    assert.deepEqual(subagentFiles(own), [inside, deeper, beside]);
  });

  it("follows no link to an agent's file, nor a link in place of the folder", () => {
    const own = session("s1", repository);
    const secret = write(join(root, "outside", "subagents", "agent-s.jsonl"), { type: "user", sessionId: "s1" });
    mkdirSync(join(dirname(own), "s1", "subagents"), { recursive: true });
    symlinkSync(secret, join(dirname(own), "s1", "subagents", "agent-l.jsonl"));
    symlinkSync(secret, join(dirname(own), "agent-m.jsonl"));
    assert.deepEqual(subagentFiles(own), []);
    const other = session("s2", repository);
    symlinkSync(join(root, "outside"), join(dirname(other), "s2"));
    assert.deepEqual(subagentFiles(other), []);
  });
});
