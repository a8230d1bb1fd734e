import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../../extension/core/base/user-error.ts";
import {
  type FetchedPullRequest,
  type FetchOptions,
  fetchPullRequest,
  isPlainUrl,
} from "../../../extension/node/git/pull-request-fetch.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import { serveGit } from "./http-backend.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

async function fetched(repository: TemporaryRepository, number: number, options: FetchOptions = {}): Promise<FetchedPullRequest> {
  const opened = await openRepository(repository.folder);
  try {
    return await fetchPullRequest(opened, number, options);
  } finally {
    opened.dispose();
  }
}

async function failure(repository: TemporaryRepository, number: number, options: FetchOptions = {}): Promise<UserError> {
  try {
    await fetched(repository, number, options);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error;
  }
  throw new Error("It was fetched.");
}

interface Pair {
  readonly origin: TemporaryRepository;
  readonly clone: TemporaryRepository;
  /** The commit of the pull request, on no branch of the origin. */
  readonly commit: string;
}

function withPullRequest(ref: string, cloneFlags: readonly string[] = []): Pair {
  const origin = temporaryRepository();
  origin.commit();
  origin.write("a.txt", "one\n");
  origin.commit();
  const folder = temporaryFolder();
  plainGit(folder, "clone", "--quiet", ...cloneFlags, `file://${origin.folder}`, "clone");
  const commit = addPullRequest(origin, ref);
  origin.write("later.txt", "later\n");
  origin.commit();
  return { origin, clone: repositoryIn(join(folder, "clone")), commit };
}

function addPullRequest(origin: TemporaryRepository, ref: string): string {
  origin.git("switch", "-q", "--detach");
  origin.write("a.txt", "one\ntwo\n");
  const commit = origin.commit("A pull request");
  origin.git("update-ref", ref, commit);
  origin.git("switch", "-q", "main");
  return commit;
}

/** Everything that a fetch must leave alone. */
function state({ git, folder }: TemporaryRepository): unknown {
  return {
    refs: git("for-each-ref", "--format=%(refname) %(objectname)")
      .split("\n")
      .filter((line) => !line.startsWith("refs/countersign/")),
    status: git("status", "--porcelain"),
    head: git("rev-parse", "HEAD"),
    config: git("config", "--list", "--local"),
    files: readdirSync(join(folder, ".git"))
      .filter((name) => name !== "index")
      .sort(),
  };
}

describe("fetching a pull request", () => {
  after(removeTemporaryRepositories);

  for (const [host, ref] of [
    ["github", "refs/pull/7/head"],
    ["gitlab", "refs/merge-requests/7/head"],
    ["gerrit", "refs/changes/07/7/1"],
  ] as const) {
    it(`takes ${ref} as ${host} has it, with the branch it is to be merged into, and touches nothing else`, async () => {
      const { origin, clone, commit } = withPullRequest(ref);
      const before = state(clone);
      const result = await fetched(clone, 7);
      assert.deepEqual(result, {
        head: commit,
        ref: "refs/countersign/pr/7",
        host,
        target: { branch: "main", commit: origin.git("rev-parse", "main"), ref: "refs/countersign/pr-target/7" },
        chosen: `${ref} of origin, to be merged into its branch main (its default).`,
      });
      assert.equal(clone.git("rev-parse", "refs/countersign/pr/7"), commit);
      assert.equal(clone.git("show", "refs/countersign/pr/7:a.txt"), "one\ntwo");
      assert.deepEqual(state(clone), before);
    });
  }

  it("takes the last patch set of a Gerrit change", async () => {
    const { origin, clone, commit } = withPullRequest("refs/changes/34/1234/2");
    origin.git("update-ref", "refs/changes/34/1234/10", commit);
    origin.git("update-ref", "refs/changes/34/1234/meta", "main");
    assert.match((await fetched(clone, 1234)).chosen, /^refs\/changes\/34\/1234\/10 of origin/);
  });

  it("follows a pull request that was pushed again", async () => {
    const { origin, clone } = withPullRequest("refs/pull/7/head");
    await fetched(clone, 7);
    origin.git("commit", "-q", "--amend", "--allow-empty", "-m", "rewritten");
    origin.git("update-ref", "refs/pull/7/head", "main");
    assert.equal((await fetched(clone, 7)).head, origin.git("rev-parse", "main"));
  });

  it("takes the target and the remote that were named", async () => {
    const { origin, clone } = withPullRequest("refs/pull/7/head");
    origin.git("branch", "release/1", "main");
    clone.git("remote", "rename", "origin", "upstream");
    const result = await fetched(clone, 7, { remote: "upstream", target: "release/1" });
    assert.equal(result.chosen, "refs/pull/7/head of upstream, to be merged into its branch release/1.");
    assert.equal((await failure(clone, 7, { target: "nowhere" })).code, "no-target-branch");
    assert.equal((await failure(clone, 7, { remote: "origin" })).code, "no-remote");
  });

  it("works in a shallow clone and leaves it as shallow as it was", async () => {
    const { clone, commit } = withPullRequest("refs/pull/7/head", ["--depth=1"]);
    const before = state(clone);
    assert.equal((await fetched(clone, 7)).head, commit);
    assert.deepEqual(state(clone), before);
  });

  it("gets all of a pull request that left before the shallow clone begins", async () => {
    const origin = temporaryRepository();
    origin.write("old.txt", "old\n");
    const old = origin.commit();
    origin.remove("old.txt");
    origin.commit();
    origin.commit();
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--depth=1", `file://${origin.folder}`, "clone");
    origin.git("switch", "-q", "--detach", old);
    origin.write("new.txt", "new\n");
    origin.git("update-ref", "refs/pull/7/head", origin.commit());
    origin.git("switch", "-q", "main");
    const clone = repositoryIn(join(folder, "clone"));
    await fetched(clone, 7);
    assert.equal(clone.git("show", "refs/countersign/pr/7:old.txt"), "old");
    assert.equal(clone.git("rev-parse", "--is-shallow-repository"), "true");
  });

  it("works in a worktree and in a bare repository", async () => {
    const { origin, clone, commit } = withPullRequest("refs/pull/7/head");
    clone.git("worktree", "add", "-q", "../tree");
    assert.equal((await fetched(repositoryIn(join(clone.folder, "../tree")), 7)).head, commit);
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--bare", `file://${origin.folder}`, "bare.git");
    assert.equal((await fetched(repositoryIn(join(folder, "bare.git")), 7)).head, commit);
  });

  it("says what is missing: the remote, the pull request, a number", async () => {
    const { clone } = withPullRequest("refs/pull/7/head");
    assert.equal((await failure(clone, 8)).code, "no-pull-request");
    assert.equal((await failure(clone, 0)).code, "no-pull-request-number");
    clone.git("remote", "remove", "origin");
    assert.equal((await failure(clone, 7)).code, "no-remote");
    clone.git("remote", "add", "origin", "file:///nowhere/at/all");
    assert.equal((await failure(clone, 7)).code, "not-fetched");
  });

  it("runs nothing that the repository's settings name", async () => {
    const { clone, commit } = withPullRequest("refs/pull/7/head");
    const trap = join(temporaryFolder(), "ran");
    const program = clone.path(".git/trap.sh");
    clone.write(".git/trap.sh", `#!/bin/sh\ntouch ${trap}\nexit 1\n`, 0o755);
    for (const hook of ["reference-transaction", "post-update", "pre-auto-gc", "post-checkout"]) {
      clone.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch ${trap}\n`, 0o755);
    }
    for (const [name, value] of [
      ["remote.origin.uploadpack", program],
      ["core.sshCommand", program],
      ["core.gitProxy", program],
      ["core.askPass", program],
      ["core.fsmonitor", program],
      ["credential.helper", `!${program}`],
      ["gc.recentObjectsHook", program],
      ["remote.origin.fetch", "+refs/*:refs/*"],
      ["fetch.prune", "true"],
    ] as const) {
      clone.git("config", name, value);
    }
    const before = clone.git("rev-parse", "refs/remotes/origin/main");
    assert.equal((await fetched(clone, 7)).head, commit);
    assert.equal(existsSync(trap), false);
    assert.equal(clone.git("rev-parse", "refs/remotes/origin/main"), before);
    clone.git("config", "remote.origin.url", `ext::sh -c touch% ${trap}`);
    assert.equal((await failure(clone, 7)).code, "unsafe-remote");
    clone.git("config", "remote.origin.url", "safe:x");
    clone.git("config", `url.ext::sh -c touch% ${trap} #.insteadOf`, "safe:");
    assert.equal((await failure(clone, 7)).code, "unsafe-remote");
    clone.git("config", "remote.origin.url", "ssh://nowhere.invalid/x");
    assert.ok(["not-fetched", "remote-offline"].includes((await failure(clone, 7)).code));
    assert.equal(existsSync(trap), false);
  });

  it("takes a ref that is no commit for what it is", async () => {
    const { origin, clone } = withPullRequest("refs/pull/7/head");
    const blob = origin.git("hash-object", "-w", "a.txt");
    origin.git("update-ref", "refs/pull/9/head", blob);
    assert.equal((await failure(clone, 9)).code, "not-a-commit");
    assert.equal(clone.git("for-each-ref", "refs/countersign"), "");
  });

  it("leaves nothing in the folder for temporary files", async () => {
    const { clone } = withPullRequest("refs/pull/7/head");
    const boxes = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("countersign-fetch-"));
    const before = boxes();
    await fetched(clone, 7);
    await failure(clone, 8);
    assert.deepEqual(
      boxes().filter((name) => !before.includes(name)),
      [],
    );
  });
});

describe("fetching a pull request over http", () => {
  const servers: Server[] = [];
  after(() => {
    for (const server of servers) server.close();
    removeTemporaryRepositories();
  });

  async function listening(server: Server): Promise<number> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    return address.port;
  }

  it("works", async function () {
    // Some installations of git come without it.
    if (!existsSync(join(execFileSync("git", ["--exec-path"]).toString().trim(), "git-http-backend"))) this.skip();
    const { origin, clone, commit } = withPullRequest("refs/pull/7/head");
    const port = await listening(serveGit(origin.folder));
    clone.git("remote", "set-url", "origin", `http://127.0.0.1:${port}/.git`);
    assert.equal((await fetched(clone, 7)).head, commit);
  });

  it("asks for no password, and shows none that stands in the address", async () => {
    const { clone } = withPullRequest("refs/pull/7/head");
    const port = await listening(createServer((_, response) => response.writeHead(401, { "www-authenticate": "Basic" }).end()));
    clone.git("remote", "set-url", "origin", `http://user:geheim@127.0.0.1:${port}/x`);
    const error = await failure(clone, 7);
    assert.equal(error.code, "remote-refused");
    assert.doesNotMatch(error.message, /geheim/);
  });

  it("says that nobody answers, and gives up on a remote that is silent", async () => {
    const { clone } = withPullRequest("refs/pull/7/head");
    clone.git("remote", "set-url", "origin", "http://127.0.0.1:9/x");
    assert.equal((await failure(clone, 7)).code, "remote-offline");
    const silent = createSocketServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    assert.ok(typeof address === "object" && address !== null);
    clone.git("remote", "set-url", "origin", `git://127.0.0.1:${address.port}/x`);
    assert.equal((await failure(clone, 7, { timeout: 500 })).code, "remote-timeout");
    silent.close();
  });
});

describe("the address of a remote", () => {
  for (const url of ["https://host/x", "git@host:x/y.git", "ssh://git@host/x", "/srv/x.git", "../x", "C:\\x", "file:///x"]) {
    it(`may be ${url}`, () => assert.equal(isPlainUrl(url), true));
  }
  for (const url of [
    "ext::sh -c x",
    "fd::3",
    "persistent-https::x",
    "-oProxyCommand=x",
    "foo://host/x",
    "https://a\nb",
    "transport-x::y",
  ]) {
    it(`may not be ${JSON.stringify(url)}`, () => assert.equal(isPlainUrl(url), false));
  }
});
