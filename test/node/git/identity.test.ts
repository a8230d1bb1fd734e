import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Identity, type IdentityOptions, identityFacts } from "../../../extension/node/git/identity.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "./temporary-repository.ts";

const now = Date.UTC(2026, 5, 1) / 1000;

async function facts(repository: TemporaryRepository, base: string | undefined, options: Partial<IdentityOptions> = {}): Promise<Identity> {
  const opened = await openRepository(repository.folder);
  try {
    const id = base === undefined ? undefined : repository.git("rev-parse", base);
    return await identityFacts(opened, id, repository.git("rev-parse", "HEAD"), { now, ...options });
  } finally {
    opened.dispose();
  }
}

const shown = ({ facts: all }: Identity): string[] => all.map(({ kind, weight }) => `${kind} ${weight}`);

function commitBy(repository: TemporaryRepository, author: string): string {
  const file = `${Math.random()}.txt`;
  repository.write(file, file);
  repository.git("add", "--all");
  repository.git("commit", "-q", "-m", "work", `--author=${author}`);
  return repository.git("rev-parse", "HEAD");
}

describe("the people of base..head", () => {
  after(removeTemporaryRepositories);

  it("are compared with those of the history before", async () => {
    const repository = temporaryRepository();
    repository.commit();
    repository.git("tag", "base");
    repository.commit();
    assert.deepEqual(shown(await facts(repository, "base")), ["unsigned usual"]);
    const id = commitBy(repository, "Eve <eve@example.com>");
    const result = await facts(repository, "base");
    assert.deepEqual(shown(result), ["first-time-address notable", "committer-differs notable", "unsigned usual"]);
    assert.deepEqual(result.facts[0]?.commits, [id]);
    assert.deepEqual(
      result.commits.map(({ author }) => author.address),
      ["eve@example.com", "a@example.org"],
    );
  });

  it("are known by what they committed for others as well", async () => {
    const repository = temporaryRepository();
    commitBy(repository, "Eve <eve@example.com>");
    repository.git("tag", "base");
    repository.commit();
    assert.deepEqual(shown(await facts(repository, "base")), ["unsigned usual"]);
  });

  it("are not called new where the search was cut, which is said", async () => {
    const repository = temporaryRepository();
    for (let at = 0; at < 3; at++) repository.commit();
    repository.git("tag", "base");
    commitBy(repository, "Eve <eve@example.com>");
    const result = await facts(repository, "base", { earlier: 2 });
    assert.ok(!shown(result).includes("first-time-address notable"));
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ["earlier-history-cut"],
    );
  });

  it("are not called new in a shallow clone, which is said", async () => {
    const origin = temporaryRepository();
    for (let at = 0; at < 3; at++) origin.commit();
    commitBy(origin, "Eve <eve@example.com>");
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--depth=2", `file://${origin.folder}`, "clone");
    const result = await facts(repositoryIn(`${folder}/clone`), "HEAD^");
    assert.ok(!shown(result).includes("first-time-address notable"));
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ["shallow-history"],
    );
  });

  it("are all there is where the change is the whole history", async () => {
    const repository = temporaryRepository();
    commitBy(repository, "Eve <eve@example.com>");
    assert.deepEqual(shown(await facts(repository, undefined)), ["committer-differs notable", "unsigned usual"]);
  });

  it("are told by their signatures without any program being asked, whatever the repository's settings say", async () => {
    const repository = temporaryRepository();
    const keys = temporaryFolder();
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", `${keys}/key`]);
    repository.write("trap.sh", `#!/bin/sh\ntouch ${keys}/ran\nexit 1\n`, 0o755);
    repository.git("config", "gpg.format", "ssh");
    repository.git("config", "user.signingKey", `${keys}/key`);
    for (let at = 0; at < 6; at++) repository.git("commit", "-q", "--allow-empty", "-S", "-m", `${at}`);
    repository.git("tag", "base");
    repository.git("commit", "-q", "--allow-empty", "-S", "-m", "signed");
    repository.git("commit", "-q", "--allow-empty", "-m", "not signed");
    for (const name of ["gpg.program", "gpg.ssh.program", "gpg.openpgp.program"])
      repository.git("config", name, repository.path("trap.sh"));
    repository.git("config", "log.showSignature", "true");
    const result = await facts(repository, "base");
    assert.deepEqual(shown(result), ["unsigned notable", "signature-not-verified usual"]);
    assert.deepEqual(
      result.commits.map(({ signature }) => signature),
      [undefined, "ssh"],
    );
    assert.equal(existsSync(`${keys}/ran`), false);
  });
});
