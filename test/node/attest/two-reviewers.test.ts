import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAllowedSigners } from "../../../extension/core/attest/allowed-signers.ts";
import { digestTree } from "../../../extension/core/attest/digest-tree.ts";
import { itemsOf } from "../../../extension/core/attest/item-states.ts";
import { readRevokedKeys } from "../../../extension/core/attest/revoked-keys.ts";
import { unitMarks } from "../../../extension/core/attest/unit-marks.ts";
import type { CurrentUnit } from "../../../extension/core/attest/verify-question.ts";
import { type SignatureVerdict, verifySignatures } from "../../../extension/core/attest/verify-signatures.ts";
import { countersign } from "../../../extension/node/attest/countersign.ts";
import { cryptoPorts } from "../../../extension/node/attest/crypto-ports.ts";
import { addNote, readAllNotes } from "../../../extension/node/attest/notes.ts";
import { fetchNotes, pushNotes } from "../../../extension/node/attest/remote-notes.ts";
import { authorsOf, originHashes, rootCommits } from "../../../extension/node/attest/review-context.ts";
import { signingKeys } from "../../../extension/node/attest/signing-keys.ts";
import { mergeBase, readCommit } from "../../../extension/node/git/commits.ts";
import { readChange } from "../../../extension/node/git/read-change.ts";
import { openRepository, type Repository } from "../../../extension/node/git/repository.ts";
import { digestOf } from "../../core/attest/signed-review.ts";
import {
  digest,
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "../git/temporary-repository.ts";

interface Person {
  readonly address: string;
  readonly files: TemporaryRepository;
  readonly git: Repository;
  readonly key: string;
  readonly line: string;
}

const opened: Repository[] = [];
const policyDigest = digestOf("policy");
const targetRef = "refs/heads/main";

async function person(origin: string, address: string): Promise<Person> {
  const folder = temporaryFolder();
  plainGit(folder, "clone", "--quiet", origin, "clone");
  const key = join(folder, "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  const git = await openRepository(join(folder, "clone"));
  opened.push(git);
  return { address, files: repositoryIn(join(folder, "clone")), git, key, line: `${address} ${readFileSync(`${key}.pub`, "utf8").trim()}` };
}

function closeAll(): void {
  for (const one of opened.splice(0)) one.dispose();
  removeTemporaryRepositories();
}

interface Range {
  readonly base: string;
  readonly head: string;
  readonly tree: string;
  readonly units: readonly CurrentUnit[];
}

async function range(git: Repository, baseName: string, headName: string): Promise<Range> {
  const change = await readChange(git, { base: baseName, head: headName }, { digest });
  const base = change.base.commit ?? "";
  const head = change.head.commit ?? "";
  assert.deepEqual(change.problems, []);
  const units = change.files.flatMap((file) =>
    file.units.map(({ id, ctx, ordinal, added }) => ({ id, ctx, ordinal, label: `${file.path}:${added.start + 1}` })),
  );
  return { base, head, tree: (await readCommit(git, head)).tree, units };
}

async function sign(who: Person, base: string, head: string): Promise<void> {
  const of = await range(who.git, base, head);
  const [key] = await signingKeys(who.git, { flag: who.key, environment: { ...process.env, SSH_AUTH_SOCK: "" } });
  assert.ok(key !== undefined);
  const originHash = (await originHashes(who.git)).get("origin");
  const authors = await authorsOf(who.git, of.base, of.head);
  const units = of.units.map(({ id, ctx, ordinal }) => ({ id, ctx, ordinal, mark: { kind: "verified", how: "cli" } as const }));
  const line = await countersign(
    {
      head: { commit: of.head, tree: of.tree },
      result: "approved",
      reviewedAt: new Date(Date.now()).toISOString().replace(/\.\d+Z$/, "Z"),
      tool: { name: "countersign", version: "0.1.0" },
      context: {
        rootCommits: await rootCommits(who.git, of.base),
        ...(originHash === undefined ? {} : { originHash }),
        targetRef,
        mergeBase: of.base,
      },
      policy: { sha256: policyDigest, source: "default" },
      reviewer: { principal: who.address },
      independence: { authors: authors.addresses.length, isAuthor: false },
      units: unitMarks(units, cryptoPorts),
      totals: { verified: units.length, carried: 0, open: 0, lines: 1, linesVerified: 1 },
      items: itemsOf([], cryptoPorts),
      sessions: { count: 0, digest: digestTree([], cryptoPorts), list: [] },
      channel: "cli",
    },
    key,
  );
  assert.equal(await addNote(who.git, of.tree, line), true);
}

async function verified(git: Repository, base: string, head: string, signers: string, reviewers: number): Promise<SignatureVerdict> {
  const now = await range(git, base, head);
  const { lines } = await readAllNotes(git);
  return verifySignatures(
    lines,
    {
      now: Date.now(),
      change: { tree: now.tree, units: now.units, problems: [] },
      context: { rootCommits: await rootCommits(git, now.base), originHashes: [...(await originHashes(git)).values()], targetRef },
      policyDigest,
      policy: { reviewers, allowsAuthors: false, requiresTouch: false, allowsAgents: false },
      signers: readAllowedSigners(signers, "f"),
      revoked: readRevokedKeys("", "f", cryptoPorts),
      authors: await authorsOf(git, now.base, now.head),
      items: [],
      acceptsMark: () => true,
      acceptsItem: () => true,
      earlierUnits: async ({ head: { commit }, context }) => {
        const found = await mergeBase(git, context.mergeBase ?? "", commit);
        return found === undefined ? undefined : (await range(git, found.id, commit)).units;
      },
    },
    cryptoPorts,
  );
}

describe("two reviewers in two clones", () => {
  after(closeAll);

  it("sign on both sides, their notes meet, and the squash-merged change is proved until one more commit", async () => {
    const author = temporaryRepository();
    author.write("a.ts", "one\ntwo\nthree\n");
    author.commit();
    const bare = temporaryFolder();
    plainGit(bare, "clone", "--quiet", "--bare", author.folder, "origin.git");
    const origin = join(bare, "origin.git");
    author.git("remote", "add", "origin", origin);
    author.git("switch", "--quiet", "--create", "work");
    author.write("a.ts", "one\nTWO\nthree\n");
    author.write("b.ts", "new\n");
    author.commit();
    author.git("push", "--quiet", "origin", "work");

    const rita = await person(origin, "rita@example.org");
    const tom = await person(origin, "tom@example.org");
    const signers = `${rita.line}\n${tom.line}\n`;
    await sign(rita, "origin/main", "origin/work");
    await sign(tom, "origin/main", "origin/work");
    assert.equal((await verified(rita.git, "origin/main", "origin/work", signers, 2)).isProved, false);
    await pushNotes(rita.git, "origin");
    await pushNotes(tom.git, "origin");
    await fetchNotes(rita.git, "origin");

    author.git("switch", "--quiet", "main");
    author.git("merge", "--quiet", "--squash", "work");
    author.commit("Squashed");
    author.git("push", "--quiet", "origin", "main");
    const robot = await person(origin, "ci@example.org");
    await fetchNotes(robot.git, "origin");
    const merged = await verified(robot.git, "origin/main~1", "origin/main", signers, 2);
    assert.deepEqual([merged.failures, merged.isProved], [[], true]);
    assert.deepEqual(merged.reviewers.map(({ principals }) => principals.join()).sort(), ["rita@example.org", "tom@example.org"]);

    author.write("b.ts", "new\nand a line nobody read\n");
    author.commit();
    author.git("push", "--quiet", "origin", "main");
    robot.files.git("fetch", "--quiet", "origin");
    const later = await verified(robot.git, "origin/main~2", "origin/main", signers, 2);
    assert.equal(later.isProved, false);
    assert.match(
      later.failures.find(({ check }) => check === "coverage")?.message ?? "",
      /1 of 2 units are new since the last signature: b\.ts:1/,
    );
  }).timeout(60_000);

  it("are held to the change when it is rebased, and to nothing less when a merge takes a guard away", async () => {
    const author = temporaryRepository();
    author.write("guard.ts", "begin\ncheck()\nend\n");
    author.write("other.ts", "x\n");
    author.commit();
    const origin = author.folder;
    author.git("switch", "--quiet", "--create", "work");
    author.write("new.ts", "new\n");
    author.commit();
    const rita = await person(origin, "rita@example.org");
    await sign(rita, "origin/main", "origin/work");
    author.git("switch", "--quiet", "main");
    author.write("other.ts", "y\n");
    author.commit();
    author.git("switch", "--quiet", "work");
    author.git("rebase", "--quiet", "main");
    rita.files.git("fetch", "--quiet", "origin");
    assert.equal((await verified(rita.git, "origin/main", "origin/work", rita.line, 1)).isProved, true);
    author.git("switch", "--quiet", "main");
    author.write("other.ts", "z\n");
    author.commit();
    author.git("switch", "--quiet", "work");
    author.git("merge", "--quiet", "--no-commit", "main");
    author.write("guard.ts", "begin\nend\n");
    author.commit("Merge");
    rita.files.git("fetch", "--quiet", "origin");
    const after = await verified(rita.git, "origin/main", "origin/work", rita.line, 1);
    assert.equal(after.isProved, false);
    assert.deepEqual(
      after.uncovered.map(({ label }) => label),
      ["guard.ts:2"],
    );
  }).timeout(60_000);
});

describe("the authors of a change", () => {
  after(closeAll);

  it("are all who wrote, committed, are named as co-authors or signed, but not who only merged", async () => {
    const repository = temporaryRepository();
    const as = (name: string, ...args: string[]): string =>
      repository.git(
        "-c",
        `user.name=${name}`,
        "-c",
        `alias.as=!GIT_AUTHOR_EMAIL=${name}@x GIT_COMMITTER_EMAIL=${name}-commits@x git`,
        "as",
        ...args,
      );
    repository.write("a.ts", "one\n");
    const base = repository.commit();
    repository.git("switch", "--quiet", "--create", "work");
    repository.write("b.ts", "one\n");
    repository.git("add", "--all");
    as("adam", "commit", "--quiet", "--message", "Add b\n\nCo-authored-by: Cora <Cora+x@x>");
    repository.git("switch", "--quiet", "main");
    repository.write("c.ts", "one\n");
    repository.git("add", "--all");
    as("dora", "commit", "--quiet", "--message", "Add c");
    as("mia", "merge", "--quiet", "--no-edit", "work");
    const git = await openRepository(repository.folder);
    opened.push(git);
    const clean = await authorsOf(git, base, repository.git("rev-parse", "HEAD"));
    assert.deepEqual(clean.addresses, ["adam-commits@x", "adam@x", "cora+x@x", "dora-commits@x", "dora@x"]);
    const amended = async (): Promise<readonly string[]> => {
      repository.git("add", "--all");
      as("mia", "commit", "--quiet", "--amend", "--no-edit", "--reset-author");
      return (await authorsOf(git, base, repository.git("rev-parse", "HEAD"))).addresses;
    };
    assert.ok(!(await amended()).includes("mia@x"));
    repository.write("b.ts", "slipped in\n");
    assert.ok((await amended()).includes("mia@x"), "an edit");
    repository.remove("b.ts");
    assert.ok((await amended()).includes("mia@x"), "what one side did, dropped");
    repository.write("b.ts", "one\n");
    assert.ok(!(await amended()).includes("mia@x"));
    repository.write("b.ts", "one\n", 0o755);
    assert.ok((await amended()).includes("mia@x"), "a mode");
  });

  it("have the fingerprints of the keys that signed their commits", async () => {
    const repository = temporaryRepository();
    repository.write("a.ts", "one\n");
    const base = repository.commit();
    const key = join(temporaryFolder(), "key");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    repository.write("a.ts", "two\n");
    repository.git("add", "--all");
    repository.git("-c", "gpg.format=ssh", "-c", `user.signingkey=${key}`, "commit", "--quiet", "-S", "--message", "Signed");
    const git = await openRepository(repository.folder);
    opened.push(git);
    const { fingerprints } = await authorsOf(git, base, repository.git("rev-parse", "HEAD"));
    assert.equal(execFileSync("ssh-keygen", ["-l", "-f", key]).toString().split(" ")[1], fingerprints[0]);
  });

  it("are not known in a shallow clone, and then nobody counts as independent", async () => {
    const origin = temporaryRepository();
    origin.write("a.ts", "one\n");
    origin.commit();
    origin.write("a.ts", "two\n");
    origin.commit();
    const folder = temporaryFolder();
    plainGit(folder, "clone", "--quiet", "--depth=1", `file://${origin.folder}`, "clone");
    const git = await openRepository(join(folder, "clone"));
    opened.push(git);
    const head = plainGit(join(folder, "clone"), "rev-parse", "HEAD");
    assert.deepEqual((await authorsOf(git, undefined, head)).addresses, []);
    await assert.rejects(rootCommits(git, head), /The clone is shallow/);
  });
});
