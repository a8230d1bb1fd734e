import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { commands } from "../../extension/cli/commands.ts";
import { countersign, program, tunnel, within } from "./command-line.ts";

describe("the command line", () => {
  it("names its commands in the help, and says more of each", () => {
    const { code, stdout } = countersign(["--help"]);
    assert.equal(code, 0);
    for (const { name, flags } of commands) {
      assert.match(stdout, new RegExp(`\\n  ${name} `));
      for (const asked of [
        [name, "--help"],
        [name, "-h"],
        ["help", name],
      ]) {
        const help = countersign(asked);
        assert.equal(help.code, 0);
        assert.match(help.stdout, new RegExp(`^countersign ${name}: `));
        for (const flag of [...flags.map((one) => one.name), "format", "cwd"]) assert.ok(help.stdout.includes(`--${flag}`));
        assert.match(help.stdout, /64 {2}misuse/);
        for (const line of help.stdout.split("\n")) assert.ok(line.length <= 100, line);
      }
    }
  });

  it("could not do its work where the report finds no room, whatever it found", function () {
    if (!existsSync("/dev/full")) this.skip();
    within({ "a.sh": tunnel, "b.sh": "ls\n" }, (folder) => {
      for (const args of [["audit", "a.sh"], ["audit", "b.sh", "--format", "json"], ["rules", "list"], ["--help"]]) {
        const full = openSync("/dev/full", "w");
        const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
          cwd: folder,
          stdio: ["ignore", full, "pipe"],
          encoding: "utf8",
        });
        closeSync(full);
        assert.equal(status, 2, args.join(" "));
        assert.match(stderr, /^countersign: The report could not be written to standard output: the disk is full\.\n {2}.*--output\.\n$/);
      }
    });
  });

  it("prints the version of the package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    assert.equal(countersign(["--version"]).stdout, `countersign ${version}\n`);
  });

  const misuses: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /No command was given\.\n {2}Name one of review, audit/],
    ["a mistyped command", ["reviw"], /no command named reviw\.\n {2}Did you mean review\?/],
    ["a command of a later version", ["merge"], /countersign merge is planned, and not in this version/],
    ["a mistyped flag", ["audit", "--fromat", "json", "x"], /no flag --fromat\.\n {2}Did you mean --format\?/],
    ["a short flag that there is not", ["audit", "-x"], /no flag -x/],
    ["a flag of a later version", ["actions", "--since", "1d"], /--since of countersign actions is planned/],
    ["a format that this command does not write", ["doctor", "--format", "junit"], /countersign doctor does not write junit\./],
    ["a checklist for no tool", ["export"], /Nothing says for which tool\.[\s\S]*prompt/],
    ["a batch as sarif", ["audit", "--batch", "-", "--format", "gitlab"], /--batch does not write gitlab/],
    ["a format that there is not", ["audit", "--format", "xml", "x"], /no format named xml/],
    ["a format that this command does not write", ["explain", "--format=sarif", "x"], /explain does not write sarif/],
    ["a severity that there is not", ["audit", "--min-severity", "grave", "x"], /no severity named grave/],
    ["a flag without its value", ["audit", "--output"], /--output needs a value/],
    ["a flag whose value is a flag", ["audit", "--output", "--strict", "x"], /--output needs a value/],
    ["a value for a flag that takes none", ["audit", "--strict=yes", "x"], /--strict takes no value/],
    ["a flag given twice", ["audit", "--cwd", "a", "--cwd", "b", "x"], /--cwd was given twice/],
    ["nothing to audit", ["audit"], /nothing to audit/],
    ["two things to audit", ["audit", "--stdin", "x"], /given together/],
    ["a snippet without a language", ["audit", "--stdin"], /--stdin needs --language/],
    ["a language for a batch", ["audit", "--batch", "-", "--language", "bash"], /--language does not go with --batch/],
    ["a pull request and a head", ["review", "--pr", "3", "--head", "x"], /--pr and --head were given together/],
    ["a pull request without a number", ["review", "--pr", "mine"], /--pr mine is no number of a pull request/],
    ["two ends of a change", ["review", "--head", "x", "--working-tree"], /given together/],
    ["a path for a review", ["review", "x"], /review does not take x/],
    ["nothing to explain", ["explain"], /nothing to explain/],
    ["nothing about the rules", ["rules"], /What about the rules\?/],
    ["something unknown about the rules", ["rules", "lst"], /Did you mean list\?/],
  ];
  for (const [title, args, message] of misuses) {
    it(`exits with 64 for ${title}, and says what to write`, () => {
      const { code, stdout, stderr } = countersign(args);
      assert.match(stderr, message);
      assert.deepEqual([code, stdout], [64, ""]);
      assert.match(stderr, /^countersign: .*\n {2}.*\.|\?\n$/);
    });
  }

  it("takes shared flags before the command as well", () => {
    within({ "a.sh": tunnel }, (folder) => {
      const { code, stdout } = countersign(["--cwd", folder, "--format=json", "audit", "a.sh"]);
      assert.equal(code, 1);
      assert.equal(JSON.parse(stdout).findings[0].path, "a.sh");
    });
  });

  it("takes what follows -- as paths", () => {
    within({ "--strict": "#!/bin/sh\nls\n" }, (cwd) => assert.equal(countersign(["audit", "--", "--strict"], { cwd }).code, 0));
  });

  it("writes the report to the file of --output, and nothing to standard output", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const { code, stdout, stderr } = countersign(["audit", "a.sh", "--format", "json", "--output", "out.json"], { cwd });
      assert.deepEqual([code, stdout, stderr], [1, "", ""]);
      assert.equal(JSON.parse(readFileSync(`${cwd}/out.json`, "utf8")).verdict, "attention");
    });
  });

  it("says so where --output cannot be written, before any work", () => {
    const { code, stderr } = countersign(["audit", "x", "--output", "/nowhere/out.json"]);
    assert.equal(code, 2);
    assert.match(stderr, /could not be written to \/nowhere\/out\.json: no such file or folder\.\n {2}Name a file/);
  });

  it("says so where --cwd is no folder", () => {
    const { code, stderr } = countersign(["audit", "x", "--cwd", "/nowhere"]);
    assert.equal(code, 2);
    assert.match(stderr, /cannot work in \/nowhere: no such file or folder/);
  });

  it("is a verdict alone when it is asked to be quiet", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const { code, stdout } = countersign(["audit", "a.sh", "--quiet"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /^ATTENTION {2}1 finding needs a person \(1 high\)\.\nRead 1 file: all in full\.\n$/);
    });
  });

  it("lets --min-severity hide, and not acquit", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const { code, stdout } = countersign(["audit", "a.sh", "--min-severity", "critical"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /^ATTENTION {2}1 finding needs a person\. 1 of them is below --min-severity and not shown\./);
      const json = JSON.parse(countersign(["audit", "a.sh", "--min-severity", "critical", "--format", "json"], { cwd }).stdout);
      assert.deepEqual([json.verdict, json.findings], ["attention", []]);
    });
  });

  it("writes no colour and no progress where there is no terminal", () => {
    within({ "a.sh": tunnel }, (cwd) => {
      const { stdout, stderr } = countersign(["audit", "a.sh"], { cwd, env: { FORCE_COLOR: "1" } });
      assert.ok(!stdout.includes("\u001b"));
      assert.equal(stderr, "");
    });
  });
});
