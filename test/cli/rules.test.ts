import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { countersign, within } from "./command-line.ts";

const page = `---
title: Frobnication
category: tunnel
severity: high
confidence: high
message: Frobnicates {operand:0}
since: 0.1.0
---

## What it finds

A call of frobnicate.

## Why it matters

It frobnicates.

## What to do

Do not.

## When it is fine

Never.
`;
const query = `; A call of frobnicate.
((command name: (_) @name) @finding
  (#eq? @name "frobnicate"))
`;
const examples = `# bad: alone
frobnicate a
#<^^^^^^^^^^
# bad: behind sudo
sudo frobnicate a
# bad: in a nested shell
sh -c 'frobnicate a'
# good: another program
ls
# good: nearly: only printed
echo frobnicate a
# good: nearly: a file of that name
cat frobnicate
`;

const sound = { "rule.md": page, "rule.scm": query, "examples.sh": examples };

function team(rules: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, files]) => Object.entries(files).map(([name, text]) => [`.countersign/rules/${id}/${name}`, text])),
  );
}

describe("countersign rules", () => {
  it("lists the rules by category, the gravest first", () => {
    const { code, stdout } = countersign(["rules", "list"]);
    assert.equal(code, 0);
    assert.match(stdout, /^tunnel\n {2}high {6}command\/\S+ +\S/);
    assert.match(stdout, /\n\d+ rules\. countersign explain RULE/);
    const { rules } = JSON.parse(countersign(["rules", "list", "--format", "json"]).stdout);
    assert.ok(rules.length >= 17);
    assert.ok(rules.every((rule: { id: string; title: string }) => rule.id.includes("/") && rule.title !== ""));
  });

  it("proves a team's own rules by their examples", () => {
    within(team({ "command/frobnicate": sound }), (cwd) => {
      for (const args of [[], [".countersign/rules"], [".countersign/rules/command"], [".countersign/rules/command/frobnicate"]]) {
        const { code, stdout } = countersign(["rules", "test", ...args], { cwd });
        assert.equal(stdout, "proved  command/frobnicate  3 bad, 3 good\n\n1 rule proved, 0 failed, 0 broken.\n");
        assert.equal(code, 0);
      }
    });
  });

  it("names the line of an example that fails, and what the rule did there", () => {
    const failing = examples.replace("cat frobnicate", "frobnicate b");
    within(team({ "command/frobnicate": { ...sound, "examples.sh": failing } }), (cwd) => {
      const { code, stdout } = countersign(["rules", "test"], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /^failed {2}command\/frobnicate/);
      assert.match(stdout, /examples\.sh:13:1: good: nearly: a file of that name: The rule finds "frobnicate b"\./);
    });
  });

  it("names file and line of what is broken in a rule, and tests the others", () => {
    const broken = { ...sound, "rule.scm": query.replace("#eq?", "#equals?") };
    within(team({ "command/frobnicate": sound, "command/broken": broken, "command/unnamed": { "rule.scm": query } }), (cwd) => {
      const { code, stdout } = countersign(["rules", "test"], { cwd });
      assert.equal(code, 2);
      assert.match(stdout, /broken {2}command\/broken\n {8}\.countersign\/rules\/command\/broken\/rule\.scm:3:\d+: .*#equals\?/);
      assert.match(stdout, /broken {2}command\/unnamed\n {8}\.countersign\/rules\/command\/unnamed\/rule\.md:1:1: The file is missing/);
      assert.match(stdout, /proved {2}command\/frobnicate/);
      assert.match(stdout, /1 rule proved, 0 failed, 2 broken\.\n$/);
      const { rules } = JSON.parse(countersign(["rules", "test", "--format", "json"], { cwd }).stdout);
      assert.deepEqual(
        rules.map((rule: { state: string }) => rule.state),
        ["broken", "proved", "broken"],
      );
    });
  });

  it("says so where there are no rules", () => {
    within({ "empty/x.txt": "" }, (cwd) => {
      assert.match(countersign(["rules", "test"], { cwd }).stderr, /no \.countersign\/rules here\.\n {2}Name the folder/);
      assert.match(countersign(["rules", "test", "gone"], { cwd }).stderr, /There is no folder gone to read rules from/);
      assert.match(countersign(["rules", "test", "empty"], { cwd }).stderr, /There are no rules in empty/);
      assert.equal(countersign(["rules", "test"], { cwd }).code, 2);
    });
  });

  it("tests a whole catalogue with its own tables and lists", () => {
    const { stdout } = countersign(["rules", "test", "grammars", "--quiet"], { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
    // That all are proved is for test/rules to say.
    assert.match(stdout, /^\d{2,} rules proved, \d+ failed, 0 broken\.\n$/);
  }).timeout(60_000);

  it("begins a rule in each language that it can, which fails its examples until it is written", () => {
    within({}, (cwd) => {
      for (const language of ["command", "python", "javascript", "typescript", "go"]) {
        const folder = `.countersign/rules/${language}/my-rule`;
        assert.match(countersign(["rules", "new", folder], { cwd }).stdout, /rule\.md\n[\s\S]*rule\.scm\n[\s\S]*examples\./);
        const { code, stdout } = countersign(["rules", "test", folder], { cwd });
        assert.deepEqual([code, /failed {2}\S+\/my-rule {2}3 bad, 3 good\n/.test(stdout)], [1, true], stdout);
      }
    });
  });

  it("begins no rule over another, outside of a language, or under a name that is none", () => {
    within({}, (cwd) => {
      const refused = (folder: string): string => countersign(["rules", "new", folder], { cwd }).stderr;
      countersign(["rules", "new", "command/one"], { cwd });
      assert.match(refused("command/one"), /command\/one is there already, and was left as it is/);
      assert.match(refused("cobol/one"), /none of the languages[\s\S]*command, python/);
      assert.match(refused("command/My_Rule"), /no name for a rule/);
    });
  });
});
