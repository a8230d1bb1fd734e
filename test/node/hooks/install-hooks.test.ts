import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRepository, type Repository } from "../../../extension/node/git/repository.ts";
import { installHooks, removeHooks } from "../../../extension/node/hooks/install-hooks.ts";

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, stderr);
}

/** Stands for the command line: prints what it was called with, and says that items are open. */
const fakeGate = '#!/bin/sh\necho "GATE $*"\nexit 1\n';

describe("the pre-push hook", () => {
  let folder = "";
  let work = "";
  let repository: Repository;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "countersign-hooks-"));
    work = join(folder, "work");
    git(folder, "init", "-q", "--bare", "-b", "main", "remote.git");
    git(folder, "init", "-q", "-b", "main", "work");
    git(work, "config", "user.name", "A");
    git(work, "config", "user.email", "a@example.org");
    git(work, "commit", "-q", "--allow-empty", "-m", "one");
    writeFileSync(join(folder, "gate.sh"), fakeGate);
    chmodSync(join(folder, "gate.sh"), 0o755);
    repository = await openRepository(work);
  });
  afterEach(() => {
    repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const install = () => installHooks(repository, "/bin/sh", join(folder, "gate.sh"));
  const push = (ref = "main") =>
    // Without this folder on the PATH no installed program of the same name answers.
    spawnSync("git", ["push", join(folder, "remote.git"), ref], { cwd: work, encoding: "utf8" });
  const hook = (): string => join(work, ".git", "hooks", "pre-push");

  it("asks the gate about what is pushed, and lets the push go on", async () => {
    assert.equal((await install()).kind, "installed");
    const { status, stderr } = push();
    assert.match(stderr, /GATE gate --quiet --head [0-9a-f]{40}/);
    assert.match(stderr, /the push goes on/);
    assert.equal(status, 0);
  });

  it("says nothing about a branch that is deleted, or a tag", async () => {
    await install();
    push();
    git(work, "tag", "v1");
    assert.doesNotMatch(push("v1").stderr, /GATE/);
    git(work, "push", "-q", "--no-verify", join(folder, "remote.git"), "main:other");
    assert.doesNotMatch(push(":other").stderr, /GATE/);
  });

  it("runs a hook that was there first, with what git told it, and heeds its no", async () => {
    mkdirSync(join(work, ".git", "hooks"), { recursive: true });
    writeFileSync(hook(), '#!/bin/sh\nread a b c d\necho "FIRST $2 $a"\nexit ${FAIL:-0}\n');
    chmodSync(hook(), 0o755);
    assert.equal((await install()).kind, "chained");
    const { status, stderr, stdout } = push();
    assert.match(stdout + stderr, /FIRST .*remote\.git refs\/heads\/main[\s\S]*GATE/);
    assert.equal(status, 0);
    git(work, "commit", "-q", "--allow-empty", "-m", "two");
    const refused = spawnSync("git", ["push", join(folder, "remote.git"), "main"], {
      cwd: work,
      encoding: "utf8",
      env: { ...process.env, FAIL: "3" },
    });
    assert.notEqual(refused.status, 0);
    assert.doesNotMatch(refused.stderr, /GATE/);
  });

  it("is installed once, and when it is removed the other one is back", async () => {
    mkdirSync(join(work, ".git", "hooks"), { recursive: true });
    writeFileSync(hook(), "#!/bin/sh\nexit 0\n");
    await install();
    assert.equal((await install()).kind, "already");
    assert.equal((await removeHooks(repository)).kind, "removed");
    assert.equal(readFileSync(hook(), "utf8"), "#!/bin/sh\nexit 0\n");
    assert.equal((await removeHooks(repository)).kind, "absent");
  });

  it("leaves the hooks of a manager, and folders that are not the repository's, alone", async () => {
    mkdirSync(join(work, ".husky"));
    const { kind, text } = await install();
    assert.equal(kind, "by-hand");
    assert.match(text.join(" "), /\.husky\/pre-push/);
    assert.equal(existsSync(hook()), false);
    rmSync(join(work, ".husky"), { recursive: true });
    git(work, "config", "core.hooksPath", "shared-hooks");
    await assert.rejects(install(), /core\.hooksPath/);
    assert.equal(existsSync(join(work, "shared-hooks")), false);
  });

  it("says so where the program is gone", async () => {
    await installHooks(repository, "/nowhere/node", "/nowhere/cli.js");
    const { status, stderr } = push();
    assert.match(stderr, /nobody looked at the gate/);
    assert.equal(status, 0);
  });
});
