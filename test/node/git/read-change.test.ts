import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../extension/core/base/user-error.ts";
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

function lines(count: number, prefix = "line"): string {
  return Array.from({ length: count }, (_, at) => `${prefix} ${at}\n`).join("");
}

function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): TemporaryRepository {
  const repository = temporaryRepository();
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  repository.commit();
  return repository;
}

function codes(problems: readonly { code: string; weight: string }[]): string[] {
  return problems.map(({ code, weight }) => `${weight} ${code}`);
}

async function refusal(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error;
  }
  return assert.fail("it did not refuse");
}

describe("reading a change", () => {
  after(removeTemporaryRepositories);

  it("lists added, deleted, edited and renamed files in order", async () => {
    const repository = repositoryWith({ "b.txt": lines(9), "c.txt": lines(4, "other"), "d/e.txt": "deep\n", "kept.txt": "kept\n" });
    repository.git("switch", "-q", "-c", "work");
    repository.git("mv", "b.txt", "moved.txt");
    repository.write("moved.txt", lines(9).replace("line 4", "line four"));
    repository.remove("c.txt");
    repository.write("d/e.txt", "deep\ndeeper\n");
    repository.write("a.txt", "new\n");
    repository.commit();
    const expected = [
      "added a.txt +1 -0 text",
      "deleted c.txt +0 -4 text",
      "modified d/e.txt +1 -0 text",
      "renamed b.txt => moved.txt +1 -1 rename,text",
    ];
    assert.deepEqual(summary(await repository.change({ head: "work" })), expected);
  });

  it("needs no check-out: the head may be any commit", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("switch", "-q", "-c", "work");
    repository.write("a.txt", "2\n");
    repository.commit();
    repository.git("switch", "-q", "main");
    repository.remove("a.txt");
    const change = await repository.change({ base: "main", head: "work" });
    assert.deepEqual(summary(change), ["modified a.txt +1 -1 text"]);
    assert.equal(change.head.commit, repository.git("rev-parse", "work"));
  });

  it("compares with the place where the histories parted, not with what the base became", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("switch", "-q", "-c", "work");
    repository.write("b.txt", "2\n");
    repository.commit();
    repository.git("switch", "-q", "main");
    repository.write("c.txt", "3\n");
    repository.commit();
    const change = await repository.change({ base: "main", head: "work" });
    assert.deepEqual(summary(change), ["added b.txt +1 -0 text"]);
    assert.match(change.base.chosen, /left --base main/);
  });

  it("lays the working tree over the commits, and leaves out what was changed back", async () => {
    const repository = repositoryWith({ "a.txt": "1\n", "b.txt": "1\n", "c.txt": "1\n" });
    repository.git("switch", "-q", "-c", "work");
    repository.write("a.txt", "2\n");
    repository.write("b.txt", "2\n");
    repository.write("d.txt", "2\n");
    repository.commit();
    repository.write("a.txt", "1\n");
    repository.write("b.txt", "2\n3\n");
    repository.write("e.txt", "3\n");
    repository.remove("d.txt");
    const change = await repository.change();
    assert.deepEqual(summary(change), ["modified b.txt +2 -1 text", "added e.txt +1 -0 text"]);
    assert.equal(change.head.commit, undefined);
  });

  it("leaves out untracked files that are ignored", async () => {
    const repository = repositoryWith({ ".gitignore": "*.log\nbuild/\n", "a.txt": "1\n" });
    repository.write("x.log", "1\n");
    repository.write("build/y.txt", "1\n");
    repository.write("z.txt", "1\n");
    assert.deepEqual(summary(await repository.change()), ["added z.txt +1 -0 text"]);
  });

  it("shows changes that no line shows as units of their own", async () => {
    const repository = repositoryWith({
      "mode.sh": "echo\n",
      "binary.bin": Buffer.from([0, 1, 2]),
      "bom.py": "x = 1\n",
      "utf16.txt": "a\n",
    });
    symlinkSync("mode.sh", repository.path("link"));
    repository.commit();
    chmodSync(repository.path("mode.sh"), 0o755);
    repository.write("binary.bin", Buffer.from([0, 1, 3]));
    repository.write("bom.py", Buffer.from("\uFEFFx = 1\n"));
    repository.write("utf16.txt", Buffer.from("\uFEFFa\n", "utf16le"));
    repository.write("empty.txt", "");
    repository.write("run.sh", "echo\n", 0o755);
    repository.remove("link");
    symlinkSync("binary.bin", repository.path("link"));
    assert.deepEqual(summary(await repository.change()), [
      "modified binary.bin +0 -0 binary",
      "modified bom.py +1 -1 text",
      "added empty.txt +0 -0 empty",
      "modified link +0 -0 symlink",
      "modified mode.sh +0 -0 mode",
      "added run.sh +1 -0 mode,text",
      "modified utf16.txt +1 -1 encoding,text",
    ]);
  });

  it("tells two invalid bytes apart that both read as the replacement character", async () => {
    const repository = repositoryWith({ "a.sh": Buffer.from([0x23, 0xff, 0x0a]) });
    repository.write("a.sh", Buffer.from([0x23, 0xfe, 0x0a]));
    assert.deepEqual(summary(await repository.change()), ["modified a.sh +1 -1 text"]);
  });

  it("shows a submodule by its commits, in commits and in the working tree", async () => {
    const library = repositoryWith({ "lib.sh": "1\n" });
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("submodule", "--quiet", "add", `file://${library.folder}`, "lib");
    repository.commit();
    repository.git("switch", "-q", "-c", "work");
    const inner = repositoryIn(repository.path("lib"));
    inner.write("lib.sh", "2\n");
    inner.commit();
    const inTree = await repository.change();
    assert.deepEqual(summary(inTree), ["modified lib +0 -0 submodule"]);
    repository.commit();
    const change = await repository.change();
    assert.equal(change.head.name, "HEAD");
    assert.deepEqual(summary(change), ["modified lib +0 -0 submodule"]);
    assert.ok(change.files[0]?.after?.content.kind === "submodule");
    assert.equal(change.files[0].after.content.commit, inner.git("rev-parse", "HEAD"));
  });

  it("names a submodule in which something is in no commit, whatever its own repository says of it", async () => {
    const library = repositoryWith({ "lib.sh": "1\n" });
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("submodule", "--quiet", "add", `file://${library.folder}`, "lib");
    repository.commit();
    const notes = async (): Promise<string[]> => {
      const change = await repository.change({ workingTree: true });
      assert.deepEqual(summary(change), ["added .gitmodules +3 -0 text", "added lib +0 -0 submodule"]);
      return change.problems.map(({ code, path, message }) => `${code} ${path}: ${message.split(",")[0]}`);
    };
    repository.git("switch", "-q", "-c", "work");
    repository.git("branch", "-f", "main", "HEAD~1");
    assert.deepEqual(await notes(), []);
    const inner = repositoryIn(repository.path("lib"));
    inner.write("lib.sh", "2\n");
    inner.git("update-index", "--assume-unchanged", "lib.sh");
    assert.equal(repository.git("status", "--porcelain"), "");
    assert.deepEqual(await notes(), ["submodule-edits lib: In the submodule lib one file differs from its commit"]);
    inner.write("new.sh", "3\n");
    assert.deepEqual(await notes(), ["submodule-edits lib: In the submodule lib 2 files differ from its commit"]);
    inner.write("lib.sh", "1\n");
    inner.remove("new.sh");
    assert.deepEqual(await notes(), []);
    inner.git("update-index", "--no-assume-unchanged", "lib.sh");
    inner.write("lib.sh", "2\n");
    inner.commit();
    repository.git("commit", "-q", "--all", "--amend", "--no-edit");
    assert.deepEqual(await notes(), []);
    const tree = inner.git("rev-parse", "HEAD^{tree}");
    rmSync(repository.path(`.git/modules/lib/objects/${tree.slice(0, 2)}/${tree.slice(2)}`), { force: true });
    const [unclear = "", ...others] = await notes();
    assert.deepEqual(others, []);
    assert.match(unclear, /^submodule-edits lib: Whether the files .* could not be told/);
  });

  it("keeps odd names apart, and spells out the bytes that are not UTF-8", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.write("tab\there.sh", "1\n");
    repository.write("new\nline.sh", "1\n");
    repository.write('quote".sh', "1\n");
    repository.write("back\\xff.sh", "1\n");
    repository.write("-rf", "1\n");
    repository.write("größe.sh", "1\n");
    writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/odd`), Buffer.from([0xff]), Buffer.from(".sh")]), "1\n");
    const names = ["-rf", "back\\\\xff.sh", "größe.sh", "new\nline.sh", "odd\\xff.sh", 'quote".sh', "tab\there.sh"];
    assert.deepEqual(
      (await repository.change()).files.map(({ path }) => path),
      names,
    );
    repository.git("switch", "-q", "-c", "work");
    repository.commit();
    assert.deepEqual(
      (await repository.change({ head: "work" })).files.map(({ path }) => path),
      names,
    );
  });

  it("reads a repository without commits as all new", async () => {
    const repository = temporaryRepository();
    repository.write("a.sh", "echo\n");
    const change = await repository.change();
    assert.deepEqual(summary(change), ["added a.sh +1 -0 text"]);
    assert.equal(change.base.name, "the empty tree");
    assert.equal((await refusal(repository.change({ base: "main" }))).code, "no-commits");
  });

  it("reads a bare repository, where there is no working tree", async () => {
    const source = repositoryWith({ "a.txt": "1\n" });
    source.write("a.txt", "2\n");
    source.commit();
    const bare = join(temporaryFolder(), "bare.git");
    plainGit(source.folder, "clone", "--quiet", "--bare", source.folder, bare);
    const change = await repositoryIn(bare).change();
    assert.deepEqual(summary(change), ["modified a.txt +1 -1 text"]);
  });

  it("reads a linked worktree, and a folder inside it", async () => {
    const repository = repositoryWith({ "a/b.txt": "1\n" });
    const folder = join(temporaryFolder(), "linked");
    repository.git("worktree", "add", "--quiet", "-b", "work", folder);
    const linked = repositoryIn(folder);
    linked.write("a/b.txt", "2\n");
    assert.deepEqual(summary(await repositoryIn(join(folder, "a")).change()), ["modified a/b.txt +1 -1 text"]);
    assert.deepEqual(summary(await repository.change({ workingTree: true })), []);
    const opened = await openRepository(folder);
    assert.equal(opened.commonDirectory, repository.path(".git"));
    opened.dispose();
  });

  it("reads a repository of sha256 objects", async () => {
    const repository = temporaryRepository(["--object-format=sha256"]);
    repository.write("a.txt", "1\n");
    repository.commit();
    repository.write("a.txt", "2\n");
    assert.deepEqual(summary(await repository.change()), ["modified a.txt +1 -1 text"]);
    repository.git("switch", "-q", "-c", "work");
    repository.commit();
    assert.deepEqual(summary(await repository.change()), ["modified a.txt +1 -1 text"]);
  });

  it("reads only the named files and folders", async () => {
    const repository = repositoryWith({ "a/1.txt": "1\n" });
    repository.write("a/1.txt", "2\n");
    repository.write("ab.txt", "1\n");
    repository.write("b/2.txt", "1\n");
    assert.deepEqual(summary(await repository.change({ paths: ["a/"] })), ["modified a/1.txt +1 -1 text"]);
    assert.deepEqual(summary(await repository.change({ paths: ["./ab.txt", "b"] })), [
      "added ab.txt +1 -0 text",
      "added b/2.txt +1 -0 text",
    ]);
    repository.git("switch", "-q", "-c", "work");
    repository.commit();
    assert.deepEqual(summary(await repository.change({ head: "work", paths: ["b"] })), ["added b/2.txt +1 -0 text"]);
  });

  it("hashes large files without keeping them, on both sides, and goes on", async () => {
    const repository = repositoryWith({ "large.sh": `#!/bin/sh\n${"a".repeat(5000)}\n`, "small.sh": "1\n" });
    assert.deepEqual(summary(await repository.change({ workingTree: true }, { file: 1000 })), []);
    repository.write("large.sh", `#!/bin/sh\n${"b".repeat(5000)}\n`);
    repository.write("small.sh", "2\n");
    const change = await repository.change({}, { file: 1000 });
    assert.deepEqual(summary(change), ["modified large.sh +0 -0 binary", "modified small.sh +1 -1 text"]);
    for (const side of ["before", "after"] as const) {
      const content = change.files[0]?.[side]?.content;
      assert.ok(content?.kind === "unread");
      assert.equal(content.reason, "too-large");
      assert.match(content.start, /^#!\/bin\/sh/);
    }
  });

  it("stops at a limit of files with a blocking problem", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("switch", "-q", "-c", "work");
    for (let at = 0; at < 20; at++) repository.write(`f/${at}.txt`, `${at}\n`);
    repository.commit();
    const change = await repository.change({ head: "work" }, { files: 10 });
    assert.equal(change.files.length, 10);
    assert.deepEqual(codes(change.problems), ["blocking change-too-large"]);
  });

  it("meets its limit in a tree of trees of trees", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    const make = (listing: string): string => execFileSync("git", ["mktree"], { cwd: repository.folder, input: listing }).toString().trim();
    let tree = make(`100644 blob ${repository.git("rev-parse", "HEAD:a.txt")}\ta\n`);
    for (let depth = 0; depth < 12; depth++) tree = make(Array.from({ length: 10 }, (_, at) => `040000 tree ${tree}\tt${at}\n`).join(""));
    const bomb = repository.git("commit-tree", "-p", "HEAD", "-m", "bomb", tree);
    const change = await repository.change({ base: "main", head: bomb }, { files: 100 });
    assert.ok(change.files.length <= 100);
    assert.deepEqual(codes(change.problems).slice(0, 1), ["blocking change-too-large"]);
  });

  it("reports a tree that names the same file twice, or would write outside its folder", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    const blob = Buffer.from(repository.git("rev-parse", "HEAD:a.txt"), "hex");
    const entry = (name: string): Buffer => Buffer.concat([Buffer.from(`100644 ${name}\0`), blob]);
    const content = Buffer.concat([entry(".."), entry("a.txt"), entry("a.txt")]);
    const tree = execFileSync("git", ["hash-object", "-t", "tree", "-w", "--literally", "--stdin"], {
      cwd: repository.folder,
      input: content,
    })
      .toString()
      .trim();
    const commit = repository.git("commit-tree", "-p", "HEAD", "-m", "odd", tree);
    const change = await repository.change({ base: "main", head: commit });
    assert.deepEqual(codes(change.problems), ["blocking malformed-tree", "blocking malformed-tree"]);
  });

  it("says where there is no repository, and what to do", async () => {
    const error = await refusal(repositoryIn(temporaryFolder()).change());
    assert.equal(error.code, "no-repository");
    assert.match(error.advice, /--cwd/);
    assert.equal((await refusal(repositoryIn("/nowhere/at/all").change())).code, "no-folder");
  });

  it("names near names for an unknown base or head", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("branch", "feature/tunnel");
    const error = await refusal(repository.change({ base: "feature/tunel" }));
    assert.equal(error.code, "unknown-ref");
    assert.match(error.message, /feature\/tunel/);
    assert.match(error.advice, /feature\/tunnel/);
    for (const head of ["--all", "", "a\nb", "HEAD:a.txt", "zzzzzz"])
      assert.equal((await refusal(repository.change({ head }))).code, "unknown-ref");
  });

  it("says that a clone is shallow where that is why there is no base", async () => {
    const origin = repositoryWith({ "a.txt": "1\n" });
    origin.git("switch", "-q", "-c", "work");
    for (const text of ["2\n", "3\n"]) {
      origin.write("a.txt", text);
      origin.commit();
    }
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--depth=1", `file://${origin.folder}`, "clone");
    const error = await refusal(repositoryIn(join(folder, "clone")).change());
    assert.equal(error.code, "shallow-clone");
    assert.match(error.advice, /--unshallow/);
  });

  it("tells how far it is with the files that differ, to the last of them", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    repository.git("switch", "-q", "-c", "work");
    for (let at = 0; at < 40; at++) repository.write(`f/${at}.txt`, `${at}\n`);
    repository.commit();
    const steps: (readonly [number, number])[] = [];
    const opened = await openRepository(repository.folder);
    await readChange(opened, { base: "main", head: "work" }, { digest, progress: (done, total) => steps.push([done, total]) });
    opened.dispose();
    assert.ok(steps.length > 1);
    assert.deepEqual(steps.at(-1), [40, 40]);
  });

  it("waits for no named pipe in place of a file, but reports it and reads the rest", async () => {
    const repository = repositoryWith({ "a.txt": "1\n", "b.txt": "1\n" });
    repository.remove("a.txt");
    execFileSync("mkfifo", [repository.path("a.txt")]);
    repository.write("b.txt", "2\n");
    const change = await repository.change();
    assert.deepEqual(summary(change), ["modified a.txt +0 -1 binary,text", "modified b.txt +1 -1 text"]);
    assert.ok(change.files[0]?.after?.content.kind === "unread");
    assert.equal(change.files[0].after.content.reason, "unreadable");
  });

  it("names a repository inside this one that nothing tracks", async () => {
    const repository = repositoryWith({ "a.txt": "1\n" });
    mkdirSync(repository.path("inner"));
    plainGit(repository.path("inner"), "init", "--quiet");
    repository.write("inner/x.sh", "1\n");
    const change = await repository.change({ workingTree: true });
    assert.deepEqual(codes(change.problems), ["note nested-repository"]);
  });
});
