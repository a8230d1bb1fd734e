import assert from "node:assert/strict";
import { join } from "node:path";
import type { Side } from "../../../extension/core/change/change.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

function withHistory(branch = "main", commits = 2): TemporaryRepository {
  const repository = temporaryRepository();
  repository.git("symbolic-ref", "HEAD", `refs/heads/${branch}`);
  for (let at = 0; at < commits; at++) {
    repository.write("a.txt", `${at}\n`);
    repository.commit();
  }
  return repository;
}

function cloneOf(origin: TemporaryRepository): TemporaryRepository {
  const folder = temporaryFolder();
  plainGit(folder, "clone", "--quiet", origin.folder, "clone");
  return repositoryIn(join(folder, "clone"));
}

function addCommit(repository: TemporaryRepository, name = "b.txt"): string {
  repository.write(name, "x\n");
  return repository.commit();
}

async function sides(repository: TemporaryRepository): Promise<{ base: Side; head: Side }> {
  const { base, head } = await repository.change();
  return { base, head };
}

describe("choosing base and head", () => {
  after(removeTemporaryRepositories);

  it("takes where HEAD left the upstream, when that is another branch", async () => {
    const origin = withHistory("trunk");
    origin.git("branch", "release");
    const clone = cloneOf(origin);
    clone.git("switch", "-q", "-c", "work", "--track", "origin/release");
    const left = clone.git("rev-parse", "HEAD");
    addCommit(clone);
    const { base, head } = await sides(clone);
    assert.deepEqual(base, { name: "origin/release", commit: left, chosen: "origin/release, the upstream of work." });
    assert.equal(head.name, "HEAD");
    assert.match(head.chosen, /nothing in the working tree differs/);
  });

  it("takes the default branch where the upstream is only the pushed copy of this branch", async () => {
    const origin = withHistory("trunk");
    const clone = cloneOf(origin);
    clone.git("switch", "-q", "-c", "work");
    addCommit(clone);
    clone.git("push", "--quiet", "--set-upstream", "origin", "work");
    addCommit(clone, "c.txt");
    const { base } = await sides(clone);
    assert.equal(base.name, "origin/trunk");
    assert.match(base.chosen, /the default branch of origin/);
    assert.equal((await clone.change()).files.length, 2);
  });

  it("takes what is not pushed of the default branch itself", async () => {
    const clone = cloneOf(withHistory());
    const pushed = clone.git("rev-parse", "HEAD");
    addCommit(clone);
    const { base } = await sides(clone);
    assert.deepEqual(base, { name: "origin/main", commit: pushed, chosen: "origin/main, the upstream of main." });
  });

  it("takes the branch that init.defaultBranch names, then main, then master", async () => {
    const repository = withHistory("trunk");
    repository.git("config", "init.defaultBranch", "trunk");
    repository.git("switch", "-q", "-c", "work");
    addCommit(repository);
    assert.match((await sides(repository)).base.chosen, /^trunk, the default branch by init.defaultBranch/);
    for (const name of ["master", "main"]) {
      repository.git("config", "init.defaultBranch", "nowhere");
      repository.git("branch", name, "trunk");
      assert.match((await sides(repository)).base.chosen, new RegExp(`^${name}, the default branch by its name`));
    }
  });

  it("says where HEAD left a default branch that went on", async () => {
    const repository = withHistory();
    const left = repository.git("rev-parse", "HEAD");
    repository.git("switch", "-q", "-c", "work");
    addCommit(repository);
    repository.git("switch", "-q", "main");
    addCommit(repository, "c.txt");
    repository.git("switch", "-q", "work");
    const { base } = await sides(repository);
    assert.equal(base.commit, left);
    assert.match(base.chosen, /^Where HEAD left main/);
  });

  it("reviews what is not committed where HEAD adds nothing to the default branch", async () => {
    const repository = withHistory();
    repository.write("a.txt", "edited\n");
    const { base, head } = await sides(repository);
    assert.equal(base.commit, repository.git("rev-parse", "HEAD"));
    assert.match(base.chosen, /what is not committed is reviewed/);
    assert.equal(head.name, "working tree");
    assert.match(head.chosen, /one file in it differs/);
  });

  it("reviews the last commit where there is nothing else to review", async () => {
    const repository = withHistory();
    const { base, head } = await sides(repository);
    assert.equal(base.commit, repository.git("rev-parse", "HEAD^"));
    assert.match(base.chosen, /^The first parent of HEAD/);
    assert.equal(head.commit, repository.git("rev-parse", "HEAD"));
  });

  it("reviews the only commit as all new", async () => {
    const { base } = await sides(withHistory("main", 1));
    assert.equal(base.commit, undefined);
    assert.match(base.chosen, /no earlier commit/);
  });

  it("picks the base for a head that is named by that head's own upstream", async () => {
    const origin = withHistory("trunk");
    origin.git("branch", "release");
    const clone = cloneOf(origin);
    clone.git("switch", "-q", "-c", "work", "--track", "origin/release");
    addCommit(clone);
    clone.git("switch", "-q", "trunk");
    const { base } = await clone.change({ head: "work" });
    assert.match(base.chosen, /^origin\/release, the upstream of work/);
  });

  it("works on a detached HEAD", async () => {
    const repository = withHistory();
    repository.git("switch", "-q", "--detach");
    addCommit(repository);
    assert.match((await sides(repository)).base.chosen, /^main, the default branch/);
  });

  it("compares histories without a common commit as they are, and says so", async () => {
    const repository = withHistory();
    repository.git("switch", "-q", "--orphan", "other");
    addCommit(repository);
    const change = await repository.change({ base: "main" });
    assert.deepEqual(
      change.problems.map(({ code }) => code),
      ["no-common-ancestor"],
    );
    assert.equal(change.files.length, 2);
  });

  it("cannot tell where histories crossed and part at several commits", async () => {
    const repository = withHistory("main", 1);
    repository.git("switch", "-q", "-c", "work");
    const one = addCommit(repository, "b.txt");
    repository.git("switch", "-q", "main");
    const two = addCommit(repository, "c.txt");
    repository.git("merge", "--quiet", "--no-edit", one);
    repository.git("switch", "-q", "work");
    repository.git("merge", "--quiet", "--no-edit", two);
    addCommit(repository, "d.txt");
    const change = await repository.change({ base: "main" });
    assert.deepEqual(
      change.problems.map(({ code, weight }) => [code, weight]),
      [["several-merge-bases", "blocking"]],
    );
  });

  it("refuses a name that is a tag as well as a branch, of another commit", async () => {
    const repository = withHistory();
    repository.git("switch", "-q", "-c", "work");
    addCommit(repository);
    repository.git("tag", "main", "HEAD");
    await assert.rejects(repository.change({ base: "main" }), /main has more than one meaning.*refs\/heads\/main/s);
    assert.equal((await repository.change({ base: "refs/heads/main" })).files.length, 1);
    repository.git("tag", "-f", "main", "refs/heads/main");
    assert.equal((await repository.change({ base: "main" })).files.length, 1);
  });

  it("refuses a branch that is named like the id of another commit", async () => {
    const repository = withHistory();
    const id = repository.git("rev-parse", "HEAD").trim();
    repository.git("switch", "-q", "-c", "work");
    addCommit(repository);
    assert.equal((await repository.change({ base: id.slice(0, 9) })).files.length, 1);
    repository.git("branch", id.slice(0, 9));
    await assert.rejects(repository.change({ base: id.slice(0, 9) }), new RegExp(`more than one meaning.*${id}`, "s"));
    assert.equal((await repository.change({ base: id })).files.length, 1);
  });
});
