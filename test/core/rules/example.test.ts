import assert from "node:assert/strict";
import { type AnalyseDiff, type AnalyseText, checkExamples, type ExampleAnalysis } from "../../../extension/core/rules/check-examples.ts";
import { exampleKind, readExamples } from "../../../extension/core/rules/example.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";

describe("reading examples", () => {
  it("opens a case at each comment, and blanks the carets", () => {
    const { examples, problems } = readExamples(
      "r/examples.sh",
      "#!/bin/sh\n# bad: plain\n  ssh -R 9:x h\n  # ^^^^^^^^^^\necho\n\n# good: nearly: forward\nssh -L 9:x h\n",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(examples, [
      {
        kind: "bad",
        title: "plain",
        isNearly: false,
        path: "r/examples.sh",
        language: "bash",
        line: 2,
        text: "  ssh -R 9:x h\n\necho\n",
        marks: [{ line: 0, start: 4, end: 14 }],
      },
      {
        kind: "good",
        title: "nearly: forward",
        isNearly: true,
        path: "r/examples.sh",
        language: "bash",
        line: 7,
        text: "ssh -L 9:x h\n",
        marks: [],
      },
    ]);
  });

  it("marks from the comment's own column with <, and several places of one line", () => {
    const marks = (text: string, name = "examples.sh"): unknown => readExamples(name, text).examples[0]?.marks;
    assert.deepEqual(marks("# bad: a\nssh -R x; ssh -R y\n#<^^^^^^\n#         ^^^^^^^^\n"), [
      { line: 0, start: 0, end: 8 },
      { line: 0, start: 10, end: 18 },
    ]);
    assert.deepEqual(marks("// bad: a\n  run(x)\n  //<^^^\n", "examples.ts"), [{ line: 0, start: 2, end: 8 }]);
    assert.deepEqual(marks("-- bad: a\n  run(x)\n  -- ^^^\n", "examples.sql"), [{ line: 0, start: 5, end: 8 }]);
  });

  it("knows how each kind of file is read and commented", () => {
    assert.deepEqual(exampleKind("examples.workflow.yml"), { language: "yaml-workflow", comment: "#" });
    assert.deepEqual(exampleKind("examples.ssh_config"), { language: "ssh-config", comment: "#" });
    assert.deepEqual(exampleKind("examples.dockerfile"), { language: "dockerfile", comment: "#" });
    assert.equal(exampleKind("examples.toString"), undefined);
    assert.equal(exampleKind("rule.md"), undefined);
  });

  it("says with file and line what is wrong", () => {
    const problems = (text: string): string[] => readExamples("r/examples.sh", text).problems.map(printedProblem);
    assert.deepEqual(problems("ssh\n# bad: a\nx\n"), [
      'r/examples.sh:1:1: This line belongs to no case: begin with "# bad: …" or "# good: …".',
    ]);
    assert.deepEqual(problems("# bad:\nx\n"), ["r/examples.sh:1:1: Say in a few words what this bad case shows."]);
    assert.deepEqual(problems("# bad: a\n\n# good: b\nx\n"), ["r/examples.sh:1:1: This case has no text."]);
    assert.deepEqual(problems("# bad: a\nx\n# good: a\nx\n"), ["r/examples.sh:3:1: Line 1 has this title already."]);
    assert.deepEqual(problems("# good: a\nx yz\n# ^^\n"), ["r/examples.sh:3:1: A good case has no finding to mark."]);
    assert.deepEqual(problems("# bad: a\nx\n# ^^\n"), ["r/examples.sh:3:1: The carets reach beyond the end of the line above them."]);
    assert.deepEqual(problems("# bad: a\n# ^^\nx\n"), ["r/examples.sh:2:1: Carets mark the line above them, and there is none."]);
    assert.deepEqual(problems(""), ["r/examples.sh:1:1: The file has no case."]);
  });
});

describe("checking a rule by its examples", () => {
  /** Finds each `evil` in a text, for the rule and for another one. */
  const analyse: AnalyseText = ({ text }) => ({
    findings: text.split("\n").flatMap((lineText, line) =>
      [...lineText.matchAll(/evil(?:ness)?/g)].flatMap((match) => {
        const range = { start: { line, character: match.index }, end: { line, character: match.index + match[0].length } };
        return [
          { rule: "command/x", range },
          { rule: "command/other", range: { start: { line: 0, character: 0 }, end: range.end } },
        ];
      }),
    ),
    problems: text.includes("broken") ? [{ code: "unparsed", message: "This cannot be parsed.", weight: "blocking" }] : [],
  });
  const diff: AnalyseDiff = (files) => ({
    findings: files.flatMap(({ before, after }) =>
      before?.text.includes("guard") === true && after?.text.includes("guard") === false
        ? [
            {
              rule: "command/x",
              message: "guard gone",
              path: after.path,
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
            },
          ]
        : [],
    ),
    problems: [],
  });
  const analysis: ExampleAnalysis = { text: analyse, diff };
  const enough = "# bad: 1\nevil\n# bad: 2\nevil\n# bad: 3\nevil\n# good: 4\na\n# good: nearly: 5\na\n# good: nearly: 6\na\n";
  const failures = (text: string, more: Record<string, string> = {}): string[] =>
    checkExamples({ id: "command/x", path: "r", files: { "examples.sh": text, "rule.md": "", ...more } }, analysis).failures.map(
      printedProblem,
    );

  it("is content with three bad and three good cases, two of them nearly bad", () => {
    assert.deepEqual(failures(enough), []);
    assert.equal(checkExamples({ id: "command/x", path: "r", files: { "examples.sh": enough } }, analysis).examples.length, 6);
  });

  it("counts the cases of all files together", () => {
    const [head, tail] = [enough.slice(0, enough.indexOf("# good")), enough.slice(enough.indexOf("# good"))];
    assert.deepEqual(failures(head, { "examples.py": tail }), []);
    assert.deepEqual(failures(head), [
      "r/examples.sh:1:1: A rule has at least 3 good cases; this has 0.",
      'r/examples.sh:1:1: At least 2 of the good cases are nearly bad, titled "good: nearly: …"; here 0 are.',
    ]);
    assert.match(failures("", { "examples.sh": "" })[0] ?? "", /no case/);
  });

  it("says of each case what it promised and what was found", () => {
    assert.deepEqual(failures(`${enough}# bad: 7\nfine\n`), ["r/examples.sh:14:1: bad: 7: The rule finds nothing here."]);
    assert.deepEqual(failures(`${enough}# good: 7\nfine\n evil\n`), ['r/examples.sh:15:2: good: 7: The rule finds "evil".']);
    assert.deepEqual(failures(`${enough}# missed: 7\nevil\n`), [
      'r/examples.sh:14:1: missed: 7: The rule finds "evil" now: make it a bad case.',
    ]);
    assert.deepEqual(failures(`${enough}# noisy: 7\nfine\n`), [
      "r/examples.sh:14:1: noisy: 7: The rule is silent here now: make it a good case.",
    ]);
    assert.deepEqual(failures(`${enough}# missed: 7\nfine\n# noisy: 8\nevil\n`), []);
    assert.deepEqual(failures(`${enough}# good: 7\nbroken\n`), [
      "r/examples.sh:14:1: good: 7: It could not be analysed: This cannot be parsed.",
    ]);
  });

  it("holds the finding to the carets, to the character", () => {
    assert.deepEqual(failures(`${enough}# bad: 7\n  evil evilness\n# ^^^^\n#      ^^^^^^^^\n`), []);
    assert.deepEqual(failures(`${enough}# bad: 7\n  evilness\n# ^^^^\n`), [
      'r/examples.sh:14:3: bad: 7: The carets mark "evil", the rule marks "evilness".',
    ]);
    assert.deepEqual(failures(`${enough}# bad: 7\n  evil a\n#      ^\nevil\n`), [
      'r/examples.sh:14:8: bad: 7: The carets mark "a", the rule marks "evil".',
      'r/examples.sh:16:1: bad: 7: The rule finds "evil" as well, and no carets mark it.',
    ]);
  });

  it("cuts a finding over several lines to the line that is marked", () => {
    const whole: AnalyseText = ({ text }) => ({
      findings: text.startsWith("ssh")
        ? [{ rule: "command/x", range: { start: { line: 0, character: 0 }, end: { line: 1, character: 5 } } }]
        : analyse({ path: "", language: "", text }).findings,
      problems: [],
    });
    const files = { "examples.sh": `${enough}# bad: 7\nssh \\\n  -R x\n#<^^^^\n`.replace("#<^^^^", "  #<^^") };
    assert.deepEqual(checkExamples({ id: "command/x", path: "r", files }, { text: whole, diff }).failures.map(printedProblem), [
      'r/examples.sh:15:3: bad: 7: The carets mark "-R x", the rule marks "ssh \\\\\\n  -R ".',
    ]);
    const right = { "examples.sh": `${enough}# bad: 7\nssh \\\n  -R y\n  #<^\n` };
    assert.deepEqual(checkExamples({ id: "command/x", path: "r", files: right }, { text: whole, diff }).failures.map(printedProblem), []);
  });

  it("makes both sides of each file of a diff, and finds the place in the case again", () => {
    const bad = "--- a/x\n+++ b/x\n@@\n-guard\n+ run\n go\n";
    const good = "--- a/x\n+++ b/x\n@@\n guard\n-a\n+b\n";
    const cases = ["bad: 1", "bad: 2", "bad: 3"].map((title) => `# ${title}\n${bad}`);
    const enoughOfDiff = [...cases, `# good: 4\n${good}`, `# good: nearly: 5\n${good}`, `# good: nearly: 6\n${good}`].join("");
    const failuresOf = (text: string): string[] =>
      checkExamples({ id: "command/x", path: "r", files: { "examples.diff": text } }, analysis).failures.map(printedProblem);
    assert.deepEqual(failuresOf(enoughOfDiff), []);
    assert.deepEqual(failuresOf(`${enoughOfDiff}# good: 7\n${bad}`), ['r/examples.diff:49:2: good: 7: The rule finds "go".']);
    assert.deepEqual(failuresOf(`${enoughOfDiff}# bad: 7\n${bad.replace(" go", " got\n#^^^")}`), []);
    assert.match(
      failuresOf(`${enoughOfDiff}# bad: 7\n${bad.replace("-guard", "x\n-guard")}`).join(),
      /examples\.diff:47:1: A line of a hunk/,
    );
  });
});
