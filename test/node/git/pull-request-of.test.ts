import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PullRequest, type PullRequestFlags, pullRequestOf } from "../../../extension/node/git/pull-request-of.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

type Environment = Readonly<Record<string, string>>;

async function asked(repository: TemporaryRepository, environment: Environment = {}, flags: PullRequestFlags = {}): Promise<PullRequest> {
  const opened = await openRepository(repository.folder);
  try {
    return await pullRequestOf(opened, environment, flags);
  } finally {
    opened.dispose();
  }
}

/** A clone on branch `work`, one commit after `main` of its origin. */
function clone(message = "work"): TemporaryRepository {
  const origin = temporaryRepository();
  origin.commit();
  const folder = temporaryFolder();
  plainGit(folder, "clone", "--quiet", origin.folder, "clone");
  const repository = repositoryIn(join(folder, "clone"));
  repository.git("switch", "-q", "-c", "work");
  repository.write("a.txt", "a\n");
  repository.commit(message);
  return repository;
}

function event(content: unknown): Environment {
  const path = join(temporaryFolder(), "event.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return { GITHUB_EVENT_PATH: path };
}

const pull = { number: 7, base: { ref: "main", repo: { full_name: "o/r" } }, head: { ref: "fork-branch" } };
const changeId = `I${"0123456789".repeat(4)}`;

interface Row {
  readonly title: string;
  readonly environment?: () => Environment;
  readonly flags?: PullRequestFlags;
  readonly config?: readonly (readonly [string, string])[];
  readonly message?: string;
  readonly expected: Partial<PullRequest>;
  /** How many signs were looked at before. */
  readonly after: number;
}

const main = { targetBranch: "main", targetRef: "refs/remotes/origin/main" };

const rows: readonly Row[] = [
  {
    title: "the flag",
    flags: { number: 9 },
    environment: () => event({ pull_request: pull }),
    expected: { number: 9, headRef: "work", rule: "--pr 9." },
    after: 0,
  },
  {
    title: "the event of a GitHub workflow",
    environment: () => ({ ...event({ pull_request: pull }), GITHUB_REF: "refs/pull/8/merge" }),
    expected: { number: 7, host: "github", repository: "o/r", ...main, headRef: "fork-branch" },
    after: 1,
  },
  {
    title: "the event of a merge queue",
    environment: () => event({ merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${"a".repeat(40)}` } }),
    expected: { number: 7, host: "github", ...main, headRef: "work" },
    after: 1,
  },
  {
    title: "the variables of a GitHub workflow",
    environment: () => ({ GITHUB_REF: "refs/pull/8/merge", GITHUB_BASE_REF: "main", GITHUB_HEAD_REF: "theirs", GITHUB_REPOSITORY: "o/r" }),
    expected: { number: 8, host: "github", repository: "o/r", ...main, headRef: "theirs" },
    after: 2,
  },
  {
    title: "the variables of a GitLab pipeline",
    environment: () => ({ CI_MERGE_REQUEST_IID: "12", CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main", CI_PROJECT_PATH: "g/s/p" }),
    expected: { number: 12, host: "gitlab", repository: "g/s/p", ...main, headRef: "work" },
    after: 3,
  },
  {
    title: "the variables of a Gerrit build",
    environment: () => ({ GERRIT_CHANGE_NUMBER: "1234", GERRIT_BRANCH: "main", GERRIT_CHANGE_ID: changeId }),
    expected: { number: 1234, host: "gerrit", changeId, ...main, headRef: "work" },
    after: 4,
  },
  {
    title: "the GitHub extension",
    config: [
      ["branch.work.github-pr-owner-number", "o#r#21"],
      ["branch.work.vscode-merge-base", "origin/main"],
      ["branch.work.merge", "refs/pull/3/head"],
    ],
    expected: { number: 21, host: "github", repository: "o/r", ...main, headRef: "work" },
    after: 5,
  },
  {
    title: "the ref of a pull request that was checked out",
    config: [["branch.work.merge", "refs/pull/33/head"]],
    expected: { number: 33, host: "github", headRef: "work" },
    after: 6,
  },
  {
    title: "the ref of a merge request that was checked out",
    config: [["branch.work.merge", "refs/merge-requests/34/head"]],
    expected: { number: 34, host: "gitlab", headRef: "work" },
    after: 6,
  },
  {
    title: "a Change-Id",
    message: `work\n\nbody\n\nChange-Id: ${changeId}`,
    expected: { host: "gerrit", changeId, headRef: "work" },
    after: 7,
  },
  {
    title: "the default branch",
    expected: { targetBranch: "refs/remotes/origin/main", targetRef: "refs/remotes/origin/main", headRef: "work" },
    after: 8,
  },
];

describe("which pull request this is", () => {
  after(removeTemporaryRepositories);

  for (const { title, environment, flags, config = [], message, expected, after: before } of rows) {
    it(`is told by ${title}`, async () => {
      const repository = clone(message);
      for (const [name, value] of config) repository.git("config", name, value);
      const { tried, rule, problems, ...found } = await asked(repository, environment?.(), flags);
      const { rule: said, ...values } = expected;
      assert.deepEqual(found, values);
      if (said !== undefined) assert.equal(rule, said);
      assert.match(rule, /^\S.*\.$/);
      assert.equal(tried.length, before);
      assert.deepEqual(problems, []);
    });
  }

  it("stays open in a repository without commits, remotes or branches, and nothing throws", async () => {
    const empty = await asked(temporaryRepository());
    assert.deepEqual([empty.headRef, empty.number, empty.targetRef, empty.tried.length], ["main", undefined, undefined, 9]);
    const detached = temporaryRepository();
    detached.commit();
    detached.git("switch", "-q", "--detach");
    detached.git("branch", "-qD", "main");
    const found = await asked(detached);
    assert.deepEqual([found.headRef, found.rule], [undefined, "Nothing tells of a pull request, and there is no branch to merge into."]);
  });

  it("passes over what has another shape, and says so of an event that cannot be read", async () => {
    const repository = clone();
    const shapeless: readonly Environment[] = [
      event({ pull_request: { number: "seven" } }),
      event({ pull_request: { number: -1 } }),
      event({ pull_request: [] }),
      event([]),
      { GITHUB_REF: "refs/pull/../merge", GITHUB_BASE_REF: "--upload-pack=x" },
      { GITHUB_BASE_REF: "a..b" },
      { CI_MERGE_REQUEST_IID: "1e3" },
      { GERRIT_CHANGE_NUMBER: "0" },
    ];
    for (const environment of shapeless) assert.equal((await asked(repository, environment)).tried.length, 8, JSON.stringify(environment));
    repository.git("config", "branch.work.github-pr-owner-number", "o#r#7#8");
    repository.git("config", "branch.work.merge", "refs/pull/x/head");
    assert.equal((await asked(repository)).tried.length, 8);
    for (const environment of [event("{"), { GITHUB_EVENT_PATH: "/nowhere" }, { GITHUB_EVENT_PATH: temporaryFolder() }]) {
      const { tried, problems } = await asked(repository, environment);
      assert.equal(tried.length, 8);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ["unreadable-event"],
      );
    }
  });

  it("takes no branch of the event whose name could mean more than a name", async () => {
    const hostile = { ...pull, base: { ref: "--exec=x" }, head: { ref: "a\nb" } };
    const found = await asked(clone(), event({ pull_request: hostile }));
    assert.deepEqual([found.number, found.targetBranch, found.headRef], [7, undefined, "work"]);
  });

  it("reads a Change-Id in the last paragraph alone", async () => {
    assert.equal((await asked(clone(`work\n\nChange-Id: ${changeId}\n\nmore text`))).changeId, undefined);
    assert.equal((await asked(clone("work\n\nChange-Id: I12"))).changeId, undefined);
  });
});
