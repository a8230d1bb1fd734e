import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countersign, program, tunnel, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

describe("countersign audit", () => {
  it("tells of a disguised command where it is, how the rule saw it, and what to do", () => {
    const { code, stdout } = countersign(["audit", "--stdin", "--language", "bash"], { input: `${tunnel}\n` });
    assert.equal(code, 1);
    assert.match(stdout, /1:11 {2}high {2}Opens a reverse tunnel through u@h: 9:localhost:22\n/);
    assert.match(stdout, /1 │ timeout 5 s\\sh -fNR 9:localhost:22 u@h\n\s+│ {11}\^{28}\n/);
    assert.match(stdout, /seen as {2}ssh -N -R=9:localhost:22 -f -- u@h\n\s+via {6}timeout\n/);
    assert.match(stdout, /why {6}\S.*\n[\s\S]*do {7}\S.*\n[\s\S]*rule {5}command\/reverse-ssh-tunnel/);
  });

  it("passes what is fine", () => {
    const { code, stdout } = countersign(["audit", "--stdin", "--language", "sh"], { input: 'git commit -m "explain ssh -R"\n' });
    assert.deepEqual([code, stdout], [0, "PASS  Nothing found that counts.\nRead 1 file: all in full.\n"]);
  });

  it("cannot tell what it could not parse", () => {
    const { code, stdout } = countersign(["audit", "--stdin", "--language", "bash"], { input: "if true; then (((\n" });
    assert.equal(code, 2);
    assert.match(stdout, /Could not tell\n {2}blocking {2}/);
    assert.match(stdout, /UNKNOWN {2}Nothing found that counts, but \d problem/);
  });

  it("reads folders, each file once, and leaves history and packages aside", () => {
    const files = {
      "b.sh": "ls\n",
      "a.sh": tunnel,
      "sub/c.sh": "ls\n",
      ".git/hooks/x.sh": tunnel,
      "node_modules/x/y.sh": tunnel,
      "note.txt": "hi",
    };
    within(files, (cwd) => {
      symlinkSync("..", join(cwd, "sub/up"));
      const { code, stdout } = countersign(["audit", ".", "--format", "json"], { cwd });
      const report = JSON.parse(stdout);
      assert.deepEqual(schemaViolations("audit.json", report), []);
      assert.equal(code, 1);
      assert.deepEqual(
        report.findings.map((finding: { path: string }) => finding.path),
        ["a.sh"],
      );
      assert.deepEqual(report.stats, {
        files: 3,
        coverage: { full: 3, partial: 0, none: 0 },
        skipped: { ".git folder": 1, "node_modules folder": 1, "symbolic link": 1, "file in no language with rules": 1 },
      });
      assert.equal(countersign(["audit", "node_modules"], { cwd }).code, 1);
    });
  });

  it("is milder about test data, unless its mode says that somebody runs it", () => {
    within({ "test/fixtures/a.sh": tunnel, "test/fixtures/b.sh": tunnel }, (cwd) => {
      chmodSync(join(cwd, "test/fixtures/b.sh"), 0o755);
      const { findings } = JSON.parse(countersign(["audit", ".", "--format", "json"], { cwd }).stdout);
      assert.deepEqual(
        findings.map(({ path, severity }: { path: string; severity: string }) => `${path} ${severity}`),
        ["test/fixtures/a.sh medium", "test/fixtures/b.sh high"],
      );
    });
  });

  it("reads a file once, by whatever way it is named", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const { findings } = JSON.parse(countersign(["audit", "./a.sh", ".", "x/../a.sh", "./", "--format", "json"], { cwd }).stdout);
      assert.deepEqual(
        findings.map((finding: { path: string }) => finding.path),
        ["a.sh"],
      );
    });
  });

  it("knows a script by its first line", () => {
    within({ run: `#!/usr/bin/env bash\n${tunnel}\n`, other: "ssh\n" }, (cwd) => {
      const { findings, stats } = JSON.parse(countersign(["audit", ".", "--format", "json"], { cwd }).stdout);
      assert.deepEqual([findings.length, stats.files], [1, 1]);
    });
  });

  it("takes the language that is given for the files that are named", () => {
    within({ "run.txt": tunnel }, (cwd) => {
      assert.equal(countersign(["audit", "run.txt", "--language", "bash"], { cwd }).code, 1);
      const { code, stdout } = countersign(["audit", "run.txt"], { cwd });
      assert.match(stdout, /note/);
      assert.equal(code, 0);
      assert.equal(countersign(["audit", "run.txt", "--strict"], { cwd }).code, 2);
    });
  });

  it("names what is not there, and audits the rest", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const { code, stdout } = countersign(["audit", "gone.sh", "a.sh"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /blocking {2}There is nothing to read here: no such file or folder\. Check the path/);
      assert.match(stdout, /gone\.sh {2}no-such-file/);
      assert.match(stdout, /a\.sh\n {2}1:11/);
      assert.equal(countersign(["audit", "gone.sh"], { cwd }).code, 2);
    });
  });

  it("names a file that it cannot read, and audits the rest", () => {
    within({ "a.sh": tunnel, "b.sh": "ls" }, (cwd) => {
      // Root may read everything; the memory of a process at 0 nobody can.
      const unreadable = existsSync("/proc/self/mem") ? "/proc/self/mem" : "b.sh";
      chmodSync(join(cwd, "b.sh"), 0);
      const { code, stdout } = countersign(["audit", unreadable, "a.sh"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /blocking {2}This file could not be read: .+\. It has not been looked at\./);
      assert.match(stdout, /a\.sh\n {2}1:11/);
    });
  });

  it("does not wait for what is no file", () => {
    within({ "a.sh": "ls\n" }, (cwd) => {
      mkdirSync(join(cwd, "x.sh"));
      const { code, stdout } = countersign(["audit", "/dev/null", "."], { cwd });
      assert.equal(code, 0, stdout);
      if (existsSync("/dev/zero"))
        assert.match(countersign(["audit", "/dev/zero"]).stdout, /more than the 64 MB that are read of one file/);
    });
  });

  it("says of a binary that it was not read, and of one that is named like a script that this could hide something", () => {
    const binary = new Uint8Array([127, 69, 76, 70, 0, 1]);
    within({ "a.bin": binary }, (cwd) => {
      const { code, stdout } = countersign(["audit", "a.bin"], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /note {6}This holds NUL bytes, so it was taken for a binary and not read/);
    });
    within({ "a.sh": binary, "b.sh": tunnel }, (cwd) => {
      const { code, stdout } = countersign(["audit", "."], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /blocking {2}This is named like a script, but holds NUL bytes/);
    });
  });

  it("reads what is not valid UTF-8, and says that it is not", () => {
    within({ "a.sh": Buffer.concat([Buffer.from("# \xff\xfe\n", "latin1"), Buffer.from(tunnel)]) }, (cwd) => {
      const { code, stdout } = countersign(["audit", "a.sh"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /not valid UTF-8; the bytes that are not were read as U\+FFFD/);
      assert.match(stdout, /2:11 {2}high/);
    });
  });

  it("answers for a line of 20 MB, and for the file beside it", () => {
    within({ "a.sh": `echo ${"a".repeat(20_000_000)}`, "b.sh": tunnel }, (cwd) => {
      const { code, stdout } = countersign(["audit", "."], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /b\.sh\n {2}1:11/);
      assert.ok(stdout.length < 10_000);
      assert.notEqual(countersign(["audit", "a.sh"], { cwd }).code, null);
    });
  }).timeout(60_000);

  it("spells out what a file name or a line would do to a terminal", () => {
    within({ "a\u001b[2J\u202e.sh": `: \u001b]0;owned\u0007 ; ${tunnel}\n` }, (cwd) => {
      const { stdout } = countersign(["audit", "."], { cwd });
      assert.match(stdout, /^a\\x1b\[2J\\u\{202e\}\.sh\n/);
      assert.match(stdout, /1 │ : \\x1b\]0;owned\\x07 ; timeout/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
      assert.doesNotMatch(stdout.replaceAll("\n", ""), /[\u0000-\u001f\u202e]/);
    });
  });

  it("keeps ignore comments in the report", () => {
    within({ "a.sh": `# countersign-ignore command/reverse-ssh-tunnel -- our own host\n${tunnel}\n` }, (cwd) => {
      const { code, stdout } = countersign(["audit", "a.sh"], { cwd });
      assert.equal(code, 0);
      assert.match(
        stdout,
        /Ignored by a comment\n {2}a\.sh:2:11 {2}high .*\n {6}“our own host” \(a\.sh:1\)\n {2}There is no base to compare with/,
      );
    });
  });

  it("writes sarif with places that count from one", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const log = JSON.parse(countersign(["audit", ".", "--format", "sarif"], { cwd }).stdout);
      const [result] = log.runs[0].results;
      assert.equal(result.locations[0].physicalLocation.region.startColumn, 11);
      assert.match(log.runs[0].tool.driver.rules[0].help.markdown, /## Why it matters/);
    });
  });

  it("stops reading an endless standard input, and cannot tell", function () {
    if (!existsSync("/dev/zero")) this.skip();
    const zero = openSync("/dev/zero", "r");
    const { status, stdout } = spawnSync(process.execPath, [program, "audit", "--stdin", "--language", "bash", "--format", "json"], {
      stdio: [zero, "pipe", "ignore"],
      encoding: "utf8",
      timeout: 30_000,
    });
    closeSync(zero);
    assert.equal(status, 2);
    assert.deepEqual(
      JSON.parse(stdout).problems.map(({ code }: { code: string }) => code),
      ["too-large"],
    );
  });

  it("cannot tell of a script with NUL bytes on standard input", () => {
    const { code, stdout } = countersign(["audit", "--stdin", "--language", "bash"], { input: `${tunnel}\n\0` });
    assert.equal(code, 2);
    assert.match(stdout, /holds NUL bytes/);
  });

  it("takes no file for another whose name is not UTF-8", function () {
    within({ "bad\uFFFD.sh": "ls\n" }, (folder) => {
      try {
        writeFileSync(Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff]), Buffer.from(".sh")]), tunnel);
      } catch {
        // The file system takes only UTF-8.
        this.skip();
      }
      const { code, stdout } = countersign(["audit", ".", "--format", "json"], { cwd: folder });
      const { problems, stats } = JSON.parse(stdout);
      assert.equal(code, 2);
      assert.equal(stats.files, 1);
      assert.deepEqual(
        problems.map(({ code: name, path, weight }: Record<string, string>) => [name, path, weight]),
        [["unreadable", "bad\\xff.sh", "blocking"]],
      );
    });
  });
});
