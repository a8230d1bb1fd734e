import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addNote, notesRef, readNotes } from "../../../extension/node/attest/notes.ts";
import { fetchNotes, pushNotes } from "../../../extension/node/attest/remote-notes.ts";
import { openRepository, type Repository } from "../../../extension/node/git/repository.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "../git/temporary-repository.ts";

interface Clone {
  readonly files: TemporaryRepository;
  readonly git: Repository;
}

const opened: Repository[] = [];

async function clones(count: number): Promise<{ origin: string; tree: string; all: Clone[] }> {
  const start = temporaryRepository();
  start.write("a.txt", "one\n");
  start.commit();
  const folder = temporaryFolder();
  plainGit(folder, "clone", "--quiet", "--bare", start.folder, "origin.git");
  const origin = join(folder, "origin.git");
  const all: Clone[] = [];
  for (let at = 0; at < count; at++) {
    plainGit(folder, "clone", "--quiet", origin, `clone-${at}`);
    const files = repositoryIn(join(folder, `clone-${at}`));
    const git = await openRepository(files.folder);
    opened.push(git);
    all.push({ files, git });
  }
  return { origin, tree: start.git("rev-parse", "HEAD^{tree}"), all };
}

describe("signatures on a remote", () => {
  after(() => {
    for (const one of opened.splice(0)) one.dispose();
    removeTemporaryRepositories();
  });

  it("of two people who push in turn reach both, whoever was first", async () => {
    const { origin, tree, all } = await clones(2);
    const [rita, tom] = all;
    assert.ok(rita !== undefined && tom !== undefined);
    assert.equal((await fetchNotes(rita.git, "origin")).outcome, "none");
    assert.equal((await pushNotes(rita.git, "origin")).outcome, "none");
    await addNote(rita.git, tree, "rita");
    await addNote(tom.git, tree, "tom");
    assert.equal((await pushNotes(rita.git, "origin")).outcome, "pushed");
    assert.equal((await pushNotes(tom.git, "origin")).outcome, "pushed");
    assert.equal((await pushNotes(tom.git, "origin")).outcome, "up-to-date");
    assert.equal((await fetchNotes(rita.git, "origin")).outcome, "fast-forward");
    assert.equal((await fetchNotes(rita.git, "origin")).outcome, "unchanged");
    for (const { git } of [rita, tom]) assert.deepEqual((await readNotes(git, tree)).lines, ["rita", "tom"]);
    assert.equal(plainGit(origin, "rev-parse", notesRef), rita.files.git("rev-parse", notesRef));
    assert.equal(plainGit(origin, "fsck", "--strict"), "");
  });

  it("of five people who push at once all arrive", async () => {
    const { tree, all } = await clones(5);
    for (const [at, { git }] of all.entries()) await addNote(git, tree, `person ${at}`);
    assert.deepEqual(
      (await Promise.all(all.map(({ git }) => pushNotes(git, "origin")))).map(({ outcome }) => outcome),
      all.map(() => "pushed"),
    );
    const [first] = all;
    assert.ok(first !== undefined);
    await fetchNotes(first.git, "origin");
    assert.equal((await readNotes(first.git, tree)).lines.length, 5);
  }).timeout(60_000);

  it("are fetched and pushed without starting a program that the repository's settings or hooks name", async () => {
    const { origin, tree, all } = await clones(1);
    const { files, git } = only(all);
    const trace = join(temporaryFolder(), "started");
    const trap = join(temporaryFolder(), "trap.sh");
    writeFileSync(trap, `#!/bin/sh\necho "$0" >> ${trace}\nexit 1\n`);
    chmodSync(trap, 0o755);
    for (const name of [
      "core.sshCommand",
      "core.fsmonitor",
      "core.askPass",
      "credential.helper",
      "core.pager",
      "core.gitProxy",
      "gpg.program",
    ])
      files.git("config", name, trap);
    for (const name of ["remote.origin.uploadpack", "remote.origin.receivepack"]) files.git("config", name, trap);
    files.git("config", "push.gpgSign", "true");
    for (const hook of ["pre-push", "reference-transaction", "post-index-change"])
      writeFileSync(join(files.folder, ".git/hooks", hook), `#!/bin/sh\n${trap}\n`, { mode: 0o755 });
    for (const hook of ["pre-receive", "update", "post-receive", "reference-transaction", "post-update"])
      writeFileSync(join(origin, "hooks", hook), `#!/bin/sh\n${trap}\n`, { mode: 0o755 });
    await addNote(git, tree, "line");
    assert.equal((await pushNotes(git, "origin")).outcome, "pushed");
    assert.equal((await fetchNotes(git, "origin")).outcome, "unchanged");
    assert.equal(existsSync(trace), false);
    assert.throws(() => files.git("push", "--quiet", "origin", "HEAD:refs/heads/x"), "the traps would spring for git itself");
    assert.equal(existsSync(trace), true);
  });

  it("whose address is a program, or a protocol that anybody could change on the way, are not asked", async () => {
    const { all } = await clones(1);
    const { files, git } = only(all);
    const trace = join(temporaryFolder(), "started");
    for (const [address, reason] of [
      [`ext::sh -c "touch ${trace}"`, /would start a program/],
      ["--upload-pack=touch", /would start a program/],
      ["http://127.0.0.1:9/x", /transport 'http' not allowed/],
      ["git://127.0.0.1:9/x", /transport 'git' not allowed/],
      ["/nowhere/at/all", /could not be asked for signatures/],
    ] as const) {
      files.git("config", "remote.origin.url", address);
      await assert.rejects(fetchNotes(git, "origin"), reason, address);
    }
    await assert.rejects(fetchNotes(git, "nobody"), /no remote named nobody/);
    assert.equal(existsSync(trace), false);
  });

  it("on a remote over ssh are asked for with the person's own ssh, which asks nothing back", async () => {
    const { all } = await clones(1);
    const { files, git } = only(all);
    const folder = temporaryFolder();
    const trace = join(folder, "asked");
    writeFileSync(join(folder, "ssh"), `#!/bin/sh\necho "$@" > ${trace}\nexit 255\n`, { mode: 0o755 });
    files.git("config", "core.sshCommand", `touch ${join(folder, "trap")}`);
    files.git("config", "remote.origin.url", "ssh://git@example.org/a/b.git");
    const { PATH } = process.env;
    process.env["PATH"] = `${folder}:${PATH}`;
    try {
      await assert.rejects(fetchNotes(git, "origin"), /origin could not be asked for signatures/);
    } finally {
      process.env["PATH"] = PATH;
    }
    assert.match(readFileSync(trace, "utf8"), /^-o BatchMode=yes .*git@example\.org git-upload-pack '\/a\/b\.git'/);
    assert.equal(existsSync(join(folder, "trap")), false);
  });

  it("that a hostile remote fills with garbage do no harm to ours", async () => {
    const { origin, tree, all } = await clones(1);
    const { git } = only(all);
    await addNote(git, tree, "ours");
    const clone = repositoryIn(temporaryFolder());
    plainGit(clone.folder, "init", "--quiet");
    clone.write("big", `${"x".repeat(300_000)}\nshort\n`);
    clone.write("many", Array.from({ length: 3000 }, (_, at) => `line ${at}\n`).join(""));
    clone.write("entries", "");
    const [big, many] = ["big", "many"].map((name) => clone.git("hash-object", "-w", name));
    const other = "2".repeat(40);
    writeFileSync(clone.path("entries"), `100644 blob ${big}\t${tree}\n100644 blob ${many}\t${other}\n100644 blob ${big}\tREADME\n`);
    const folder = clone.git("-c", "alias.fed=!git mktree < entries", "fed");
    clone.git("push", "--quiet", origin, `${clone.git("commit-tree", folder, "-m", "x")}:${notesRef}`);
    const fetched = await fetchNotes(git, "origin");
    assert.deepEqual(fetched.problems.map(({ code }) => code).sort(), ["note-line-long", "note-long"]);
    assert.deepEqual((await readNotes(git, tree)).lines, ["ours", "short"]);
    assert.equal((await readNotes(git, other)).lines.length, 2000);
  });
});

function only(all: readonly Clone[]): Clone {
  const [first] = all;
  assert.ok(first !== undefined);
  return first;
}
