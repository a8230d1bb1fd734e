/** Repositories that somebody made to stop a review, to mislead it, or that are simply damaged: a clear word, and the rest is reviewed. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "../../../extension/core/change/change.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  summary,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

const megabyte = 1024 * 1024;

function repositoryWith(files: Readonly<Record<string, string>>): TemporaryRepository {
  const repository = temporaryRepository();
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  repository.commit();
  repository.git("switch", "-q", "-c", "work");
  return repository;
}

/** Path and reason of what was not read. */
function unread({ files }: Change): string[] {
  return files.flatMap(({ path, before, after }) =>
    [before, after].flatMap((side) => (side?.content.kind === "unread" ? [`${path} ${side.content.reason}`] : [])),
  );
}

function problems(change: Change): string[] {
  return change.problems.map(({ weight, code, path }) => `${weight} ${code} ${path ?? ""}`.trim());
}

/** The loose file of an object. */
function looseObject(repository: TemporaryRepository, id: string): string {
  return repository.path(join(".git", "objects", id.slice(0, 2), id.slice(2)));
}

describe("a hostile or damaged repository", function () {
  this.timeout(60_000);
  after(removeTemporaryRepositories);

  it("shows what an evil merge writes, and not what the merge brings from main", async () => {
    const repository = repositoryWith({ "a.sh": "one\ntwo\nthree\n", "b.sh": "1\n" });
    repository.write("a.sh", "one\ntwo\nthree\nfour\n");
    repository.commit();
    repository.git("switch", "-q", "main");
    repository.write("b.sh", "1\n2\n");
    repository.commit();
    repository.git("switch", "-q", "work");
    repository.git("merge", "-q", "--no-commit", "main");
    repository.write("a.sh", "zero\none\ntwo\nthree\nfour\n");
    repository.write("c.sh", "evil\n");
    repository.commit();
    const change = await repository.change({ base: "main", head: "work" });
    assert.deepEqual(summary(change), ["modified a.sh +2 -0 text,text", "added c.sh +1 -0 text"]);
    assert.equal(change.base.commit, repository.git("rev-parse", "main"));
  });

  it("shows what an evil merge takes back of main's own", async () => {
    const repository = repositoryWith({ "a.sh": "one\n" });
    repository.git("switch", "-q", "main");
    repository.write("a.sh", "one\ncheck\n");
    repository.commit();
    repository.git("switch", "-q", "work");
    repository.git("merge", "-q", "--no-commit", "--no-ff", "main");
    repository.write("a.sh", "one\n");
    repository.commit();
    assert.deepEqual(summary(await repository.change({ base: "main", head: "work" })), ["modified a.sh +0 -1 text"]);
  });

  it("renames to hostile names, which stay names", async () => {
    const names = [
      "-rf --no-preserve-root",
      "$(touch x)`id`.sh",
      "a\nb\tc.sh",
      "\u202Ehs.exe",
      "\x1b[2Jclear",
      "q\"uo'te\\",
      " lead and trail ",
      "ünï/cödé/🙂",
    ];
    const repository = repositoryWith(Object.fromEntries(names.map((_, at) => [`${at}.sh`, `only in ${at}\nand more of it\n`])));
    names.forEach((name, at) => {
      repository.write(name, "");
      renameSync(repository.path(`${at}.sh`), repository.path(name));
    });
    for (const question of [{}, { head: "work" }]) {
      const { files } = await repository.change(question);
      assert.deepEqual(
        new Map(files.map(({ path, oldPath, units }) => [path, [oldPath, units.map(({ kind }) => kind)]])),
        new Map(names.map((name, at) => [name, [`${at}.sh`, ["rename"]]])),
      );
      repository.commit();
    }
  });

  it("tells a rename to a name that is no UTF-8 from one to the name that spells its bytes", async () => {
    const repository = repositoryWith({ "a.sh": "one\ntwo\n", "b.sh": "three\nfour\n" });
    renameSync(repository.path("a.sh"), Buffer.concat([Buffer.from(`${repository.folder}/`), Buffer.from([0xff, 0x2e, 0x73, 0x68])]));
    renameSync(repository.path("b.sh"), repository.path("\\xff.sh"));
    const paths = (change: Change): (readonly (string | undefined)[])[] => change.files.map(({ path, oldPath }) => [oldPath, path]);
    const expected = [
      ["b.sh", "\\\\xff.sh"],
      ["a.sh", "\\xff.sh"],
    ];
    assert.deepEqual(paths(await repository.change()), expected);
    repository.commit();
    assert.deepEqual(paths(await repository.change({ head: "work" })), expected);
  });

  it("holds a binary of 100 MB, on the disk and in a commit", async () => {
    const repository = repositoryWith({ "a.sh": "1\n" });
    const file = openSync(repository.path("large.bin"), "w");
    ftruncateSync(file, 100 * megabyte);
    closeSync(file);
    repository.write("a.sh", "2\n");
    const onDisk = await repository.change();
    repository.git("config", "core.compression", "1");
    repository.commit();
    const inCommit = await repository.change({ head: "work" });
    for (const change of [onDisk, inCommit]) {
      assert.deepEqual(summary(change), ["modified a.sh +1 -1 text", "added large.bin +0 -0 binary"]);
      assert.deepEqual(unread(change), ["large.bin too-large"]);
    }
    assert.deepEqual(
      onDisk.files.map(({ units }) => units.map(({ id }) => id)),
      inCommit.files.map(({ units }) => units.map(({ id }) => id)),
    );
  });

  it("has links in a circle, to themselves and to the root of the disk", async () => {
    const repository = repositoryWith({ "a.sh": "1\n" });
    symlinkSync("two", repository.path("one"));
    symlinkSync("one", repository.path("two"));
    symlinkSync("self", repository.path("self"));
    mkdirSync(repository.path("folder"));
    symlinkSync("..", repository.path("folder/up"));
    symlinkSync("/", repository.path("folder/root"));
    for (const question of [{}, { head: "work" }]) {
      const change = await repository.change(question);
      assert.deepEqual(
        change.files.map(({ path, units, after }) => [
          path,
          units.map(({ kind }) => kind),
          after?.content.kind === "link" && after.content.target,
        ]),
        [
          ["folder/root", ["symlink"], "/"],
          ["folder/up", ["symlink"], ".."],
          ["one", ["symlink"], "two"],
          ["self", ["symlink"], "self"],
          ["two", ["symlink"], "one"],
        ],
      );
      repository.commit();
    }
  });

  it("has a tracked folder that became a link to itself", async () => {
    const repository = repositoryWith({ "folder/a.sh": "1\n" });
    repository.remove("folder");
    symlinkSync("folder", repository.path("folder"));
    assert.deepEqual(summary(await repository.change()), ["added folder +0 -0 symlink", "deleted folder/a.sh +0 -1 text"]);
  });

  it("names a submodule whose commit is nowhere", async () => {
    const repository = repositoryWith({ "a.sh": "1\n" });
    const gone = "0123456789".repeat(4);
    repository.write("a.sh", "2\n");
    repository.git("add", "a.sh");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${gone},lib`);
    repository.git("commit", "-q", "-m", "a submodule");
    const change = await repository.change({ head: "work" });
    assert.deepEqual(summary(change), ["modified a.sh +1 -1 text", "added lib +0 -0 submodule"]);
    const [, lib] = change.files;
    assert.deepEqual(lib?.after?.content, { kind: "submodule", commit: gone });
    // Without the folder it is deleted, as any file would be; an empty one is not checked out.
    assert.deepEqual(summary(await repository.change({ base: "main" })), ["modified a.sh +1 -1 text"]);
    mkdirSync(repository.path("lib"), { recursive: true });
    assert.deepEqual(summary(await repository.change({ base: "main" })), summary(change));
    // Checked out, but with a repository in it that is none.
    repository.write("lib/.git", "gitdir: ../nowhere\n");
    assert.deepEqual(unread(await repository.change({ base: "main" })), ["lib unreadable"]);
  });

  for (const [damage, destroy, reason] of [
    ["is missing", (file: string) => rmSync(file, { force: true }), "missing-object"],
    ["is no zlib stream", (file: string) => writeFileSync(file, "garbage"), "corrupt-object"],
    ["is empty", (file: string) => writeFileSync(file, ""), "corrupt-object"],
  ] as const) {
    it(`reads the rest where the object of a file ${damage}`, async () => {
      const repository = repositoryWith({ "a.sh": "1\n", "b.sh": "1\n", "d/c.sh": "1\n", "d/d.sh": "1\n" });
      for (const name of ["a.sh", "b.sh", "d/c.sh", "d/d.sh"]) repository.write(name, `${name}\n`);
      repository.commit();
      const file = looseObject(repository, repository.git("rev-parse", "work:b.sh"));
      chmodSync(file, 0o600);
      destroy(file);
      const change = await repository.change({ base: "main", head: "work" });
      assert.deepEqual(unread(change), [`b.sh ${reason}`]);
      assert.deepEqual(summary(change), [
        "modified a.sh +1 -1 text",
        "modified b.sh +0 -1 binary,text",
        "modified d/c.sh +1 -1 text",
        "modified d/d.sh +1 -1 text",
      ]);
    });

    it(`says which folder is not known where the object of its tree ${damage}, and reads the rest`, async () => {
      const repository = repositoryWith({ "a.sh": "1\n", "d/c.sh": "1\n" });
      repository.write("a.sh", "2\n");
      repository.write("d/c.sh", "2\n");
      repository.commit();
      const file = looseObject(repository, repository.git("rev-parse", "work:d"));
      chmodSync(file, 0o600);
      destroy(file);
      const change = await repository.change({ base: "main", head: "work" });
      assert.deepEqual(problems(change), [`blocking ${reason} d`]);
      assert.ok(summary(change).includes("modified a.sh +1 -1 text"));
    });
  }

  it("reads what is there of a shallow clone, where base and head are", async () => {
    const origin = repositoryWith({ "a.sh": "1\n" });
    for (const text of ["2\n", "3\n", "4\n"]) {
      origin.write("a.sh", text);
      origin.commit();
    }
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--depth=2", "--branch=work", `file://${origin.folder}`, "clone");
    const change = await repositoryIn(join(folder, "clone")).change({ base: "HEAD~1", head: "HEAD" });
    assert.deepEqual(summary(change), ["modified a.sh +1 -1 text"]);
  });

  it("waits for no pipe that lies untracked or in the place of a folder", async () => {
    const repository = repositoryWith({ "d/a.sh": "1\n", "b.sh": "1\n" });
    repository.remove("d");
    for (const name of ["d", "untracked.sh"]) execFileSync("mkfifo", [repository.path(name)]);
    repository.write("b.sh", "2\n");
    assert.deepEqual(summary(await repository.change()), ["modified b.sh +1 -1 text", "deleted d/a.sh +0 -1 text"]);
  });

  it("is no change at all where nothing differs, however its commits are called", async () => {
    const repository = repositoryWith({ "a.sh": "1\n" });
    repository.write("a.sh", "2\n");
    repository.commit();
    repository.write("a.sh", "1\n");
    repository.commit();
    for (const head of ["work", "main"]) {
      const change = await repository.change({ base: "main", head });
      assert.deepEqual([change.files, change.problems], [[], []]);
    }
  });
});
