import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addNote, mergeNotes, notesRef, readAllNotes, readNotes } from "../../../extension/node/attest/notes.ts";
import { openRepository, type Repository } from "../../../extension/node/git/repository.ts";
import { plainGit, removeTemporaryRepositories, type TemporaryRepository, temporaryRepository } from "../git/temporary-repository.ts";

const opened: Repository[] = [];

async function opening(repository: TemporaryRepository): Promise<Repository> {
  const one = await openRepository(repository.folder);
  opened.push(one);
  return one;
}

function withCommit(...initial: string[]): TemporaryRepository {
  const repository = temporaryRepository(initial);
  repository.write("a.txt", "one\n");
  repository.commit();
  return repository;
}

const treeOf = (repository: TemporaryRepository, name = "HEAD"): string => repository.git("rev-parse", `${name}^{tree}`);

describe("notes with signatures", () => {
  after(() => {
    for (const one of opened.splice(0)) one.dispose();
    removeTemporaryRepositories();
  });

  for (const format of ["sha1", "sha256"]) {
    it(`are on the tree, and git shows them (${format})`, async () => {
      const repository = withCommit(`--object-format=${format}`);
      const git = await opening(repository);
      const tree = treeOf(repository);
      assert.deepEqual(await readNotes(git, tree), { lines: [], problems: [] });
      assert.equal(await addNote(git, tree, '{"b":1}'), true);
      assert.equal(await addNote(git, tree, '{"a":1}'), true);
      assert.equal(await addNote(git, tree, '{"b":1}'), false);
      assert.deepEqual((await readNotes(git, tree)).lines, ['{"a":1}', '{"b":1}']);
      assert.equal(repository.git("notes", "--ref=countersign", "show", tree), '{"a":1}\n{"b":1}');
      assert.equal(repository.git("fsck", "--strict"), "");
      assert.equal(repository.git("rev-list", "--count", notesRef), "2");
    });
  }

  it("stay when the commit is amended without a change, and leave index and working tree alone", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    repository.write("staged.txt", "x\n");
    repository.git("add", "staged.txt");
    repository.write("a.txt", "dirty\n");
    const before = [repository.git("status", "--porcelain"), readFileSync(repository.path(".git/index")).toString("hex")];
    await addNote(git, treeOf(repository), "line");
    assert.deepEqual([repository.git("status", "--porcelain"), readFileSync(repository.path(".git/index")).toString("hex")], before);
    repository.git("stash", "--quiet");
    repository.git("commit", "--quiet", "--amend", "-m", "another message");
    assert.deepEqual((await readNotes(git, treeOf(repository))).lines, ["line"]);
  });

  it("that git itself wrote, flat or spread over folders, are read and kept", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    const tree = treeOf(repository);
    repository.git("notes", "--ref=countersign", "add", "-m", "by git", tree);
    await addNote(git, tree, "by us");
    assert.deepEqual((await readNotes(git, tree)).lines, ["by git", "by us"]);
    assert.equal(repository.git("ls-tree", "-r", "--name-only", notesRef), `${tree.slice(0, 2)}/${tree.slice(2)}`);
    const objects: string[] = [];
    for (let at = 0; at < 300; at++) {
      writeFileSync(repository.path("note.txt"), `note ${at}\n`);
      objects.push(repository.git("hash-object", "-w", "note.txt"));
    }
    const stream = ["commit refs/notes/many", "committer A <a@example.org> 0 +0000", "data 0", ""];
    for (const object of objects) stream.push(`M 100644 ${object} ${object.slice(0, 2)}/${object.slice(2, 4)}/${object.slice(4)}`);
    await fed(repository, stream.join("\n"));
    repository.git("update-ref", notesRef, "refs/notes/many");
    const [first = ""] = objects;
    assert.deepEqual((await readNotes(git, first)).lines, ["note 0"]);
    await addNote(git, first, "more");
    assert.deepEqual((await readNotes(git, first)).lines, ["more", "note 0"]);
    assert.equal((await readAllNotes(git)).lines.length, 301);
  });

  it("leave other files in their tree where they are", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    const tree = treeOf(repository);
    // Git sorts it before the folder of the note, and a plain sort behind it.
    const name = `${tree.slice(0, 2)}.txt`;
    const blob = plainGitInput(repository, ["hash-object", "-w", "--stdin"], "a file\n");
    const folder = plainGitInput(repository, ["mktree"], `100644 blob ${blob}\t${name}\n`);
    repository.git("update-ref", notesRef, repository.git("commit-tree", folder, "-m", "x"));
    await addNote(git, tree, "line");
    assert.equal(repository.git("ls-tree", "-r", "--name-only", notesRef), `${name}\n${tree.slice(0, 2)}/${tree.slice(2)}`);
    assert.equal(repository.git("fsck", "--strict"), "");
  });

  it("lose no line when several processes write at once", async () => {
    const repository = withCommit();
    const tree = treeOf(repository);
    const program = repository.path("writer.mjs");
    const from = (file: string): string => JSON.stringify(new URL(`../../../extension/node/${file}`, import.meta.url).href);
    writeFileSync(
      program,
      `import { addNote } from ${from("attest/notes.ts")};
       import { openRepository } from ${from("git/repository.ts")};
       const git = await openRepository(process.argv[2]);
       for (let at = 0; at < 5; at++) await addNote(git, ${JSON.stringify(tree)}, process.argv[3] + " " + at);
       git.dispose();`,
    );
    const codes = await Promise.all(
      Array.from({ length: 4 }, (_, at) => ended(process.execPath, ["--import", "tsx", program, repository.folder, `writer ${at}`])),
    );
    assert.deepEqual(codes, [0, 0, 0, 0]);
    assert.equal((await readNotes(await opening(repository), tree)).lines.length, 20);
    assert.equal(repository.git("rev-list", "--count", "--first-parent", notesRef), "20");
  }).timeout(60_000);

  it("are read as they are, whatever replace refs and grafts say", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    const tree = treeOf(repository);
    await addNote(git, tree, "true");
    const blob = repository.git("rev-parse", `${notesRef}:${tree.slice(0, 2)}/${tree.slice(2)}`);
    writeFileSync(repository.path("lie"), "lie\n");
    repository.git("replace", blob, repository.git("hash-object", "-w", "lie"));
    assert.equal(repository.git("notes", "--ref=countersign", "show", tree), "lie");
    assert.deepEqual((await readNotes(git, tree)).lines, ["true"]);
  });

  it("that cannot be read are a problem, and nothing is written over them", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    const tree = treeOf(repository);
    mkdirSync(repository.path("big"));
    writeFileSync(repository.path("big/note"), `${"x".repeat(200)}\n`.repeat(50_000));
    const blob = repository.git("hash-object", "-w", "big/note");
    const folder = plainGitInput(repository, ["mktree"], `100644 blob ${blob}\t${tree}\n`);
    const commit = repository.git("commit-tree", folder, "-m", "x");
    repository.git("update-ref", notesRef, commit);
    const read = await readNotes(git, tree);
    assert.deepEqual([read.lines, read.problems.map(({ code, weight }) => `${weight} ${code}`)], [[], ["blocking note-unreadable"]]);
    await assert.rejects(addNote(git, tree, "line"), /The signature cannot be added/);
    assert.equal(repository.git("rev-parse", notesRef), commit);
  });

  it("of a ref whose lock was left behind are not waited for without end", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    await addNote(git, treeOf(repository), "one");
    writeFileSync(repository.path(".git/refs/notes/countersign.lock"), "");
    await assert.rejects(addNote(git, treeOf(repository), "two"), /could not be moved in 30 attempts: .*countersign\.lock/);
    assert.deepEqual((await readNotes(git, treeOf(repository))).lines, ["one"]);
  }).timeout(60_000);

  it("join to the same notes in either direction, once and again", async () => {
    const [one, other] = [withCommit(), withCommit()];
    const [a, b] = [await opening(one), await opening(other)];
    const tree = treeOf(one);
    assert.equal(treeOf(other), tree);
    await addNote(a, tree, "from a");
    await addNote(a, tree, "from both");
    await addNote(b, tree, "from both");
    await addNote(b, tree, "from b");
    await addNote(b, "1".repeat(40), "elsewhere");
    const theirs = (from: TemporaryRepository, to: TemporaryRepository): string => {
      to.git("fetch", "--quiet", from.folder, `+${notesRef}:refs/notes/theirs`);
      return to.git("rev-parse", "refs/notes/theirs");
    };
    const [ofB, ofA] = [theirs(other, one), theirs(one, other)];
    assert.equal((await mergeNotes(a, ofB)).outcome, "merged");
    assert.equal((await mergeNotes(b, ofA)).outcome, "merged");
    assert.equal(one.git("rev-parse", `${notesRef}^{tree}`), other.git("rev-parse", `${notesRef}^{tree}`));
    assert.deepEqual((await readNotes(a, tree)).lines, ["from a", "from b", "from both"]);
    const before = one.git("rev-parse", notesRef);
    assert.equal((await mergeNotes(a, ofB)).outcome, "unchanged");
    assert.equal(one.git("rev-parse", notesRef), before);
    theirs(other, one);
    await mergeNotes(a, other.git("rev-parse", notesRef));
    await mergeNotes(b, theirs(one, other));
    assert.equal(one.git("rev-parse", notesRef), other.git("rev-parse", notesRef));
  });

  it("keep every line when a remote that grew out of them has fewer", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    const tree = treeOf(repository);
    await addNote(git, tree, "kept");
    const blob = plainGitInput(repository, ["hash-object", "-w", "--stdin"], "other\n");
    const folder = plainGitInput(repository, ["mktree"], `100644 blob ${blob}\t${tree}\n`);
    const theirs = repository.git("commit-tree", folder, "-p", notesRef, "-m", "take a line away");
    assert.equal((await mergeNotes(git, theirs)).outcome, "merged");
    assert.deepEqual((await readNotes(git, tree)).lines, ["kept", "other"]);
    const elsewhere = "3".repeat(40);
    const before = repository.git("rev-parse", `${notesRef}^{tree}`);
    await addNote(git, elsewhere, "alone");
    const without = repository.git("commit-tree", before, "-p", notesRef, "-m", "take a note away");
    assert.equal((await mergeNotes(git, without)).outcome, "merged");
    assert.deepEqual((await readNotes(git, elsewhere)).lines, ["alone"]);
  });

  it("do not become those of a remote as they are where these cannot be read in full", async () => {
    const repository = withCommit();
    const git = await opening(repository);
    writeFileSync(repository.path("long"), `${"x".repeat(200_000)}\nshort\n`);
    const blob = repository.git("hash-object", "-w", "long");
    const folder = plainGitInput(repository, ["mktree"], `100644 blob ${blob}\t${treeOf(repository)}\n`);
    const theirs = repository.git("commit-tree", folder, "-m", "x");
    assert.equal((await mergeNotes(git, theirs)).outcome, "merged");
    assert.deepEqual(await readNotes(git, treeOf(repository)), { lines: ["short"], problems: [] });
  });
});

function plainGitInput(repository: TemporaryRepository, args: readonly string[], input: string): string {
  writeFileSync(join(repository.folder, ".git", "input"), input);
  return plainGit(repository.folder, "-c", `alias.fed=!git ${args.join(" ")} < .git/input`, "fed");
}

async function fed(repository: TemporaryRepository, input: string): Promise<void> {
  assert.equal(await ended("git", ["-C", repository.folder, "fast-import", "--quiet"], `${input}\n`), 0);
}

function ended(program: string, args: readonly string[], input = ""): Promise<number | null> {
  const child = spawn(program, args, { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", resolve));
}
