import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type Trap, trapVerdict } from "../../../extension/core/report/trap.ts";
import { examine } from "../../../extension/node/doctor/examine.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import {
  plainGit,
  removeTemporaryRepositories,
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from "../git/temporary-repository.ts";

async function traps(folder: string): Promise<readonly Trap[]> {
  const repository = await openRepository(folder);
  try {
    const examination = await examine(repository);
    assert.deepEqual(examination.problems, []);
    return examination.traps;
  } finally {
    repository.dispose();
  }
}

/** What counts, a line each: code, place, key. */
async function told({ folder }: TemporaryRepository, weight: Trap["weight"] = "trap"): Promise<string[]> {
  const found = (await traps(folder)).filter((one) => one.weight === weight);
  return found.map(({ code, place }) => {
    const line = place.line === undefined ? "" : `:${place.line}`;
    return `${code} ${place.path}${line}${place.revision === undefined ? "" : `@${place.revision}`}${place.key === undefined ? "" : ` ${place.key}`}`;
  });
}

function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): TemporaryRepository {
  const repository = temporaryRepository();
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  repository.commit();
  return repository;
}

const script = { "run.sh": "echo hello\n" };

describe("what the doctor finds", () => {
  after(removeTemporaryRepositories);

  it("is nothing in an ordinary repository", async () => {
    const repository = repositoryWith({
      ...script,
      ".gitattributes": "* text=auto\n*.png binary\n*.py diff=python\n",
      "a.png": Uint8Array.of(1, 0, 2),
    });
    assert.deepEqual(await told(repository), []);
    assert.deepEqual(await told(repository, "note"), []);
  });

  it("is nothing before the first commit", async () => {
    assert.deepEqual(await told(temporaryRepository()), []);
  });

  for (const line of ["*.sh -diff", "*.sh binary", "[attr]quiet -diff\n*.sh quiet", '"r[tu]n.sh" -diff', "/**/run.* -diff"]) {
    it(`is an attribute that hides a script's lines: ${JSON.stringify(line)}`, async () => {
      const repository = repositoryWith({ ...script, ".gitattributes": `${line}\n` });
      assert.deepEqual(await told(repository), [`attribute-hides-diff .gitattributes:${line.split("\n").length}`]);
    });
  }

  it("is an attribute in HEAD, in the index, on the disk and in the git directory, each where it stands", async () => {
    const repository = repositoryWith({ "lib/run.sh": "ls\n", "lib/.gitattributes": "run.sh -diff\n" });
    repository.write("lib/.gitattributes", "# nothing\nrun.sh -diff\n");
    repository.git("add", "lib/.gitattributes");
    repository.write("lib/.gitattributes", "# nothing\n\nrun.sh -diff\n");
    repository.write(".git/info/attributes", "lib/run.sh -diff\n");
    assert.deepEqual(await told(repository), [
      "attribute-hides-diff lib/.gitattributes:3",
      "attribute-hides-diff lib/.gitattributes:2@index",
      "attribute-hides-diff lib/.gitattributes:1@HEAD",
      "attribute-hides-diff .git/info/attributes:1",
    ]);
  });

  it("is an attribute in a file that is ignored", async () => {
    const repository = repositoryWith({ ...script, ".gitignore": ".gitattributes\n" });
    repository.write(".gitattributes", "*.sh -diff\n*.py -diff\n");
    assert.deepEqual(await told(repository), ["attribute-hides-diff .gitattributes:1"]);
    assert.deepEqual(await told(repository, "note"), []);
  });

  it("is a diff driver, a filter and a merge driver that are configured, and no more than a note where they are not", async () => {
    const repository = repositoryWith({ ...script, ".gitattributes": "*.sh diff=quiet\n*.sh filter=swap\n*.sh merge=mine\n" });
    const attributes = ["attribute-diff-driver .gitattributes:1", "attribute-filter .gitattributes:2", "attribute-merge .gitattributes:3"];
    assert.deepEqual(await told(repository, "note"), attributes);
    repository.git("config", "diff.quiet.textconv", "true");
    repository.git("config", "filter.swap.clean", "cat");
    repository.git("config", "merge.mine.driver", "true");
    assert.deepEqual(await told(repository), [
      ...attributes,
      "textconv .git/config diff.quiet.textconv",
      "filter .git/config filter.swap.clean",
      "merge-driver .git/config merge.mine.driver",
    ]);
  });

  for (const [attribute, code] of [
    ["merge=union", "attribute-merge"],
    ["eol=crlf", "attribute-eol"],
    ["working-tree-encoding=UTF-16", "attribute-encoding"],
    ["export-ignore", "attribute-export-ignore"],
    ["export-subst", "attribute-export-subst"],
    ["linguist-generated", "attribute-generated"],
    ["linguist-generated=true", "attribute-generated"],
  ] as const) {
    it(`is a script with ${attribute}`, async () => {
      const repository = repositoryWith({ ...script });
      repository.write(".gitattributes", `*.sh ${attribute}\n`);
      assert.deepEqual(await told(repository), [`${code} .gitattributes:1`]);
    });
  }

  it("notes what is ordinary: line ends, large files elsewhere, what archives leave out", async () => {
    const repository = repositoryWith({
      "notes.txt": "x\n",
      ".gitattributes": "*.txt eol=lf\n*.psd filter=lfs diff=lfs merge=lfs -text\n/notes.txt export-ignore\n",
    });
    assert.deepEqual(await told(repository), []);
    assert.deepEqual(await told(repository, "note"), [
      "attribute-eol .gitattributes:1",
      "attribute-filter .gitattributes:2",
      "attribute-merge .gitattributes:2",
      "attribute-export-ignore .gitattributes:3",
    ]);
  });

  it("comes to an end on a pattern that is made to hang its reader", async () => {
    const repository = repositoryWith({ [`${"a".repeat(200)}.sh`]: "ls\n" });
    // Not committed: git itself would hang.
    repository.write(".git/info/attributes", `${"*a".repeat(90)}b -diff\n`);
    const [found] = await traps(repository.folder);
    assert.match(found?.message ?? "", /It means no file as yet/);
  });

  it("is a replaced object and a graft", async () => {
    const repository = repositoryWith(script);
    const first = repository.git("rev-parse", "HEAD");
    const second = repository.commit("another");
    repository.git("replace", second, first);
    repository.write(".git/info/grafts", `# how it came\n${second}\n`);
    assert.deepEqual(await told(repository), [`replace-ref .git/refs/replace refs/replace/${second}`, "grafts .git/info/grafts"]);
  });

  it("is a hook that is active, also in the folder that core.hooksPath names, and not one that cannot be run", async () => {
    const repository = repositoryWith(script);
    repository.write(".git/hooks/pre-commit", "#!/bin/sh\n", 0o755);
    repository.write(".git/hooks/pre-push", "#!/bin/sh\n", 0o644);
    assert.deepEqual(await told(repository), ["active-hook .git/hooks/pre-commit"]);
    repository.write("tools/post-checkout", "#!/bin/sh\n", 0o755);
    repository.write("tools/helper", "#!/bin/sh\n", 0o755);
    repository.git("config", "core.hooksPath", "tools");
    assert.deepEqual(await told(repository), ["active-hook tools/post-checkout", "hooks-path .git/config core.hookspath"]);
  });

  for (const [key, value, code] of [
    ["diff.external", "difft", "external-diff"],
    ["core.fsmonitor", ".git/watch", "fsmonitor"],
    ["includeIf.gitdir:/x/.path", "/dev/null", "include"],
    ["core.sshCommand", "ssh -F x", "ssh-command"],
    ["credential.helper", "store", "credential-helper"],
    ["credential.https://x.example.helper", "store", "credential-helper"],
    ["url.https://evil.example/.insteadOf", "https://x.example/", "url-rewrite"],
    ["protocol.ext.allow", "always", "protocol"],
    ["remote.origin.fetch", "+refs/replace/*:refs/replace/*", "replace-fetch"],
    ["remote.origin.uploadpack", "x", "remote-program"],
    ["remote.origin.url", "ext::sh -c x", "remote-url"],
    ["http.sslVerify", "false", "tls-off"],
    ["core.pager", "less -x", "program"],
    ["core.attributesFile", "x", "attributes-file"],
    ["status.showUntrackedFiles", "no", "edits-unseen"],
    ["submodule.x.update", "!sh", "submodule-command"],
    ["core.protectNTFS", "false", "path-protection-off"],
    ["alias.lfs", "status", "alias"],
    ["alias.st", "!sh x.sh", "alias"],
    ["alias.status", "log", "alias"],
  ] as const) {
    it(`is the repository's own ${key}=${value}`, async () => {
      const repository = repositoryWith(script);
      repository.git("config", key, value);
      assert.deepEqual(
        (await traps(repository.folder))
          .filter(({ weight }) => weight === "trap")
          .map((one) => [one.code, one.place.path, one.place.key?.toLowerCase()]),
        [[code, ".git/config", key.toLowerCase()]],
      );
    });
  }

  it("is what an included file sets, told with that file", async () => {
    const repository = repositoryWith(script);
    repository.write("team.cfg", "[core]\n\tsshCommand = x\n");
    repository.git("config", "include.path", "../team.cfg");
    assert.deepEqual(await told(repository), ["include .git/config include.path", "ssh-command team.cfg core.sshcommand"]);
  });

  it("is not what a person set for all repositories: that is a note where it changes what is shown, and else nothing", async () => {
    const repository = repositoryWith(script);
    const home = join(temporaryFolder(), "config");
    for (const [key, value] of [
      ["diff.external", "difft"],
      ["credential.helper", "store"],
      ["alias.st", "!x"],
    ] as const) {
      plainGit(repository.folder, "config", "--file", home, key, value);
    }
    const before = process.env["GIT_CONFIG_GLOBAL"];
    process.env["GIT_CONFIG_GLOBAL"] = home;
    try {
      assert.deepEqual(await told(repository), []);
      assert.deepEqual(await told(repository, "note"), [`external-diff ${home} diff.external`]);
    } finally {
      if (before === undefined) delete process.env["GIT_CONFIG_GLOBAL"];
      else process.env["GIT_CONFIG_GLOBAL"] = before;
    }
  });

  it("is a working tree elsewhere", async () => {
    const repository = repositoryWith(script);
    repository.git("config", "core.worktree", temporaryFolder());
    assert.deepEqual(await told(repository), ["core-worktree .git/config core.worktree"]);
  });

  it("is a file whose edits git does not look at, with the way to see them", async () => {
    const repository = repositoryWith({ ...script, "b.sh": "ls\n" });
    repository.git("update-index", "--assume-unchanged", "run.sh");
    repository.git("update-index", "--skip-worktree", "b.sh");
    assert.deepEqual(await told(repository), ["assume-unchanged .git/index", "skip-worktree .git/index"]);
    assert.match((await traps(repository.folder))[1]?.advice ?? "", /--no-skip-worktree -- b\.sh/);
  });

  it("is in a sparse checkout only the file that lies there all the same; the rest is a note", async () => {
    const repository = repositoryWith({ ...script, "far/b.sh": "ls\n", "near/a.sh": "ls\n" });
    repository.git("sparse-checkout", "set", "near");
    assert.deepEqual(await told(repository), []);
    assert.ok((await told(repository, "note")).some((one) => one.startsWith("sparse-checkout")));
    repository.write("far/b.sh", "edited\n");
    // Without this, git looks at such a file again.
    repository.git("config", "sparse.expectFilesOutsideOfPatterns", "true");
    assert.deepEqual(await told(repository), ["skip-worktree .git/index"]);
  });

  for (const [settings, code] of [
    ["url = -oProxyCommand=x", "submodule-url"],
    ["url = ext::sh", "submodule-url"],
    ["url = /srv/x", "submodule-url"],
    ["url = https://other.example/x", "submodule-host"],
    ["url = git@other.example:x/y", "submodule-host"],
    ["url = https://home.example/x\n\tupdate = !sh", "submodule-command"],
    ["url = https://home.example/x\n\tignore = all", "edits-unseen"],
  ] as const) {
    it(`is a submodule with ${JSON.stringify(settings)}`, async () => {
      const repository = repositoryWith({ ...script, ".gitmodules": `[submodule "x"]\n\tpath = x\n\t${settings}\n` });
      repository.git("remote", "add", "origin", "https://home.example/me/it");
      const [first = "", ...others] = await told(repository);
      assert.deepEqual([first.split(" ")[0], others], [code, []]);
    });
  }

  it("notes a relative submodule, and finds the path that leads out and the one that nobody declared", async () => {
    const repository = repositoryWith({ ...script, ".gitmodules": '[submodule "x"]\n\tpath = ../x\n\turl = ../x.git\n' });
    repository.git("update-index", "--add", "--cacheinfo", `160000,${repository.git("rev-parse", "HEAD")},inner`);
    assert.deepEqual(await told(repository), ["submodule-path .gitmodules submodule.x.path", "submodule-unknown inner"]);
    assert.deepEqual(await told(repository, "note"), ["submodule-url .gitmodules submodule.x.url"]);
  });

  it("is a link that leads out of the tree, by itself or over another, and not one that stays", async () => {
    const repository = repositoryWith({ ...script, "a/b/c/d.txt": "x\n" });
    symlinkSync("/etc/passwd", repository.path("absolute"));
    symlinkSync("../../run.sh", repository.path("a/up"));
    symlinkSync("../run.sh", repository.path("a/stays"));
    symlinkSync("a/b/c", repository.path("deep"));
    symlinkSync("deep/../../../../x", repository.path("over"));
    symlinkSync(".git/config", repository.path("inside"));
    symlinkSync("round", repository.path("round"));
    repository.commit();
    symlinkSync("/etc", repository.path("untracked"));
    const out = ["a/up", "absolute", "inside", "over", "round", "untracked"];
    assert.deepEqual(
      (await told(repository)).sort(),
      out.map((path) => `link-leads-out ${path}`),
    );
  });

  it("is two names that are one elsewhere, or look like one", async () => {
    const repository = repositoryWith({
      "Readme.md": "",
      "readme.md": "",
      "lib/a.js": "",
      "Lib/b.js": "",
      "pay.js": "",
      "p\u0430y.js": "",
      "go\u200b.sh": "",
      "Пароль.txt": "",
    });
    assert.deepEqual((await told(repository)).sort(), [
      "hidden-characters go\u200b.sh",
      "look-alike-name p\u0430y.js",
      "name-clash lib",
      "name-clash readme.md",
    ]);
  });

  it("is a script that a rule outside of the commits keeps from git, and not one that .gitignore names", async () => {
    const repository = repositoryWith({ ...script, ".gitignore": "built.sh\n" });
    repository.write("built.sh", "ls\n");
    repository.write("secret.sh", "ls\n");
    repository.write("secret.txt", "ls\n");
    repository.write(".git/info/exclude", "secret.*\n");
    assert.deepEqual(await told(repository), ["ignored-scripts .git/info/exclude"]);
    repository.write(".git/info/exclude", "");
    repository.write("rules", "secret.*\n");
    repository.git("config", "core.excludesFile", "rules");
    assert.deepEqual(await told(repository), ["ignored-scripts rules"]);
  });

  it("is a history that is borrowed; one that is cut off, or parts of which are elsewhere, is a note", async () => {
    const origin = repositoryWith(script);
    origin.commit("another");
    const [borrowed, shallow] = [join(temporaryFolder(), "b"), join(temporaryFolder(), "s")];
    plainGit(origin.folder, "clone", "--quiet", "--shared", origin.folder, borrowed);
    assert.deepEqual(await told(repositoryIn(borrowed)), ["alternates .git/objects/info/alternates"]);
    plainGit(origin.folder, "clone", "--quiet", "--depth=1", `file://${origin.folder}`, shallow);
    assert.deepEqual(await told(repositoryIn(shallow), "note"), ["shallow-clone .git/shallow"]);
    plainGit(shallow, "config", "remote.origin.promisor", "true");
    assert.ok((await told(repositoryIn(shallow), "note")).includes("partial-clone .git/config remote.origin.promisor"));
  });

  it("notes that worktrees share what is set", async () => {
    const repository = repositoryWith(script);
    repository.git("worktree", "add", "--quiet", join(temporaryFolder(), "second"));
    assert.deepEqual(await told(repository, "note"), ["shared-worktrees .git/worktrees"]);
  });

  it("is a repository that was committed as plain files", async () => {
    const repository = repositoryWith({
      ...script,
      "data/HEAD": "ref: refs/heads/main\n",
      "data/config": "[core]\n",
      "data/refs/x": "",
      "data/objects/x": "",
    });
    assert.deepEqual(await told(repository), ["repository-inside data"]);
  });

  it("is found without starting a program or changing a file", async () => {
    const repository = repositoryWith({ ...script, ".gitattributes": "* filter=x diff=x merge=x\n" });
    const trace = join(temporaryFolder(), "started");
    for (const key of [
      "core.fsmonitor",
      "diff.external",
      "diff.x.textconv",
      "filter.x.clean",
      "filter.x.process",
      "core.pager",
      "core.sshCommand",
      "alias.config",
    ]) {
      repository.git("config", key, `${key.startsWith("alias") ? "!" : ""}touch ${trace};`);
    }
    repository.write("run.sh", "edited\n");
    const index = readFileSync(repository.path(".git/index"));
    assert.ok((await told(repository)).length > 8);
    assert.equal(existsSync(trace), false);
    assert.deepEqual(readFileSync(repository.path(".git/index")), index);
  });

  it("cannot tell where a folder of the commit cannot be read", async () => {
    const repository = repositoryWith({ "lib/run.sh": "ls\n" });
    const tree = repository.git("rev-parse", "HEAD:lib");
    const object = repository.path(`.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`);
    renameSync(object, join(temporaryFolder(), "gone"));
    const opened = await openRepository(repository.folder);
    try {
      assert.equal(trapVerdict(await examine(opened), false), "unknown");
    } finally {
      opened.dispose();
    }
  });
});
