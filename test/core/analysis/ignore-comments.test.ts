import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { ignoreComments, lineComments } from "../../../extension/core/analysis/ignore-comments.ts";
import type { DocumentResult, IgnoreComment } from "../../../extension/core/analysis/request.ts";
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import { range } from "../../../extension/core/base/range.ts";
import { testAnalyser, testRule } from "./test-analyser.ts";

const rules = {
  ...testRule("command/tunnel", '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R"))'),
  ...testRule("command/scan", '((command name: (_) @name) @finding (#eq? @name "nmap"))'),
};
rules["command/rules/tunnel/rule.md"] = (rules["command/rules/tunnel/rule.md"] ?? "").replace(
  "since:",
  "formerly: [command/back-door]\nsince:",
);

describe("ignore comments", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rules);
  });

  const shape = ({ findings, ignores = [], problems }: DocumentResult) => ({
    findings: findings.map((finding) => `${finding.rule} ${finding.range.start.line}`),
    ignores: ignores.map(({ rule, lines, range: at, reason }) => `${rule} ${lines.start}-${lines.end - 1} by ${at.start.line}: ${reason}`),
    problems: problems.map(({ code, weight, range: at }) => `${weight} ${code} ${at?.start.line}`),
  });
  const analysed = async (text: string, language = "bash") => shape(await analyser.analyse({ path: "x", language, text }, 5_000));

  it("speak of the next line of code, and take no finding out", async () => {
    assert.deepEqual(await analysed("# countersign-ignore command/tunnel -- agreed with ops\n\n# more\nssh -R 1:2:3 h\nssh -R 4:5:6 h\n"), {
      findings: ["command/tunnel 3", "command/tunnel 4"],
      ignores: ["command/tunnel 3-3 by 0: agreed with ops"],
      problems: [],
    });
  });

  it("speak of their own line behind code", async () => {
    assert.deepEqual(await analysed("ssh -R 1:2:3 h # countersign-ignore command/tunnel -- agreed\nssh -R 4:5:6 h\n"), {
      findings: ["command/tunnel 0", "command/tunnel 1"],
      ignores: ["command/tunnel 0-0 by 0: agreed"],
      problems: [],
    });
  });

  it("are absent from a result that has none", async () => {
    assert.equal("ignores" in (await analyser.analyse({ path: "x.sh", text: "ls # fine\n" }, 5_000)), false);
  });

  it("name a rule by its id of today, also where they know it by an old one", async () => {
    const { ignores, problems } = await analysed("ssh -R 1:2:3 h # countersign-ignore command/back-door -- agreed\n");
    assert.deepEqual([ignores, problems], [["command/tunnel 0-0 by 0: agreed"], []]);
  });

  const faulty: readonly (readonly [what: string, comment: string, code: string, says: RegExp])[] = [
    ["no reason", "countersign-ignore command/tunnel", "ignore-not-understood", /no reason/],
    ["an empty reason", "countersign-ignore command/tunnel --  ", "ignore-not-understood", /no reason/],
    ["a reason without a word", "countersign-ignore command/tunnel -- !", "ignore-not-understood", /no reason/],
    ["no rule", "countersign-ignore -- agreed", "ignore-not-understood", /does not name one rule/],
    ["an unknown rule", "countersign-ignore command/tunel -- agreed", "ignore-unknown-rule", /There is no rule command\/tunel/],
    ["no date", "countersign-ignore command/tunnel until=soon -- agreed", "ignore-not-understood", /`until=soon` is not known/],
  ];
  for (const [what, comment, code, says] of faulty) {
    it(`with ${what} speak of nothing, and that is said`, async () => {
      const result = await analyser.analyse({ path: "x.sh", text: `ssh -R 1:2:3 h # ${comment}\n` }, 5_000);
      assert.deepEqual(shape(result), { findings: ["command/tunnel 0"], ignores: [], problems: [`note ${code} 0`] });
      assert.match(result.problems[0]?.message ?? "", says);
      assert.deepEqual([result.problems[0]?.path, result.coverage], ["x.sh", "full"]);
    });
  }

  const languages: readonly (readonly [language: string, text: string])[] = [
    ["python", 'import os\n# countersign-ignore command/tunnel -- agreed\nos.system("ssh -R 1:2:3 h")\n'],
    ["javascript", '// countersign-ignore command/tunnel -- agreed\nrequire("child_process").exec("ssh -R 1:2:3 h");\n'],
    ["typescript", '/* countersign-ignore command/tunnel -- agreed */\nrequire("child_process").exec("ssh -R 1:2:3 h");\n'],
    ["typescript", '/**\n * countersign-ignore command/tunnel -- agreed\n */\nrequire("child_process").exec("ssh -R 1:2:3 h");\n'],
    ["typescript", '/* countersign-ignore command/tunnel -- agreed */ require("child_process").exec("ssh -R 1:2:3 h");\n'],
    ["dockerfile", "FROM a\n# countersign-ignore command/tunnel -- agreed\nRUN ssh -R 1:2:3 h\n"],
    ["dockerfile", "FROM a\n# countersign-ignore command/tunnel -- agreed\nRUN a && \\\n  # then\n  ssh -R 1:2:3 h\n"],
    ["yaml-workflow", "steps:\n  - run: |\n      # countersign-ignore command/tunnel -- agreed\n      ssh -R 1:2:3 h\n"],
    ["ssh-config", "Host a\n  # countersign-ignore command/tunnel -- agreed\n  RemoteForward 1 localhost:2\n"],
    ["powershell", "# countersign-ignore command/tunnel -- agreed\nssh -R 1:2:3 `\n h\n"],
    ["cmd", "rem countersign-ignore command/tunnel -- agreed\nssh -R 1:2:3 ^\n h\n"],
    ["cmd", ":: countersign-ignore command/tunnel -- agreed\r\nssh -R 1:2:3 h\r\n"],
    ["bash", "sh <<E\n# countersign-ignore command/tunnel -- agreed\nssh -R 1:2:3 h\nE\n"],
    ["bash", "sh -c '\n  # countersign-ignore command/tunnel -- agreed\n  ssh -R 1:2:3 h'\n"],
    ["bash", 'python3 - <<E\nimport os\n# countersign-ignore command/tunnel -- agreed\nos.system("ssh -R 1:2:3 h")\nE\n'],
  ];
  for (const [language, text] of languages) {
    it(`are read in ${language}: ${JSON.stringify(text)}`, async () => {
      const { findings, ignores = [], problems } = await analyser.analyse({ path: "x", language, text }, 5_000);
      assert.deepEqual([findings.length, ignores.length, problems], [1, 1, []]);
      const [line = -1] = findings.map((finding) => finding.range.end.line);
      const [lines] = ignores.map((ignore) => ignore.lines);
      assert.ok(lines !== undefined && lines.start <= line && line < lines.end, `${line} is not in ${JSON.stringify(lines)}`);
    });
  }

  const noComments: readonly (readonly [language: string, text: string])[] = [
    ["python", 'import os\nos.system("ssh -R 1:2:3 h"); x = "# countersign-ignore command/tunnel -- agreed"\n'],
    ["bash", 'ssh -R 1:2:3 h; x=" # countersign-ignore command/tunnel -- agreed"\n'],
    ["bash", "ssh -R 1:2:3 h; cat <<E\n# countersign-ignore command/tunnel -- agreed\nE\n"],
  ];
  for (const [language, text] of noComments) {
    it(`are no comments inside of a text in ${language}: ${JSON.stringify(text)}`, async () => {
      const { ignores, problems } = await analysed(text, language);
      assert.deepEqual([ignores, problems], [[], []]);
    });
  }
});

/** Read without a parser, any rule known. */
function read(text: string, sign = "#", language = "bash") {
  return ignoreComments({ text, lines: lineIndex(text), language, comments: lineComments(text, sign), ruleId: (name) => name });
}

function only(text: string, sign?: string): IgnoreComment {
  const { ignores } = read(text, sign);
  const [comment] = ignores;
  assert.ok(comment !== undefined && ignores.length === 1, `${ignores.length} comments in ${text}`);
  return comment;
}

describe("the text of an ignore comment", () => {
  it("names a rule, a reason, and perhaps the last day", () => {
    assert.deepEqual(only("ls # countersign-ignore command/reverse-ssh-tunnel until=2026-12-31 -- the relay is ours -- really\n"), {
      rule: "command/reverse-ssh-tunnel",
      reason: "the relay is ours -- really",
      until: "2026-12-31",
      range: range(0, 3, 0, 98),
      lines: { start: 0, end: 1 },
    });
  });

  it("is known by the sign that begins comments in each language", () => {
    const signs: readonly (readonly [sign: string, line: string])[] = [
      ["#", "# X"],
      ["#", "#X"],
      ["//", "x; // X"],
      ["rem", "rem X"],
      ["rem", "REM X"],
      ["rem", ":: X"],
    ];
    for (const [sign, line] of signs)
      assert.equal(only(`${line.replace("X", "countersign-ignore a/b -- because")}\nnext\n`, sign).reason, "because", line);
  });

  it("is not one that only speaks of ignore comments, or is no comment", () => {
    for (const line of [
      "# write countersign-ignore a/b -- because",
      'echo "countersign-ignore a/b -- because"',
      "# countersign-ignored a/b -- because",
      "premium countersign-ignore a/b -- x",
      "ls x# countersign-ignore a/b -- because",
    ]) {
      assert.deepEqual(read(line), { ignores: [], problems: [] }, line);
      assert.deepEqual(read(line, "rem"), { ignores: [], problems: [] }, line);
    }
  });

  it("without a reason, a rule or a day that exists is not understood", () => {
    const codes = (text: string) => read(text).problems.map(({ code }) => code);
    for (const body of [
      "",
      " a/b",
      " a/b --",
      " a/b -- ",
      " -- because",
      " tunnel -- because",
      " a/b until=2026-02-30 -- because",
      " a/b until=soon -- x",
      " a/b because",
    ]) {
      assert.deepEqual(codes(`# countersign-ignore${body}`), ["ignore-not-understood"], body);
    }
    assert.deepEqual(codes("# countersign-ignore a/b until=2028-02-29 -- because"), []);
  });

  it("gives its reason in any script", () => {
    assert.equal(only("# countersign-ignore a/b -- 合意済み\n").reason, "合意済み");
  });

  it("above a statement speaks of it to the end of its continued lines, through other comments and blank lines", () => {
    const text = "# countersign-ignore a/b -- one\n\n# countersign-ignore a/c -- two\nssh \\\n  -R x \\\n  host\nls\n";
    assert.deepEqual(
      read(text).ignores.map(({ rule, lines }) => [rule, lines]),
      [
        ["a/b", { start: 3, end: 6 }],
        ["a/c", { start: 3, end: 6 }],
      ],
    );
  });

  it("knows how each language goes on in the next line", () => {
    const ends = (sign: string, language: string, first: string) =>
      read(`${sign} countersign-ignore a/b -- because\n${first}\nb\n`, sign, language).ignores.map(({ lines }) => lines.end);
    assert.deepEqual(ends("#", "powershell", "a `"), [3]);
    assert.deepEqual(ends("rem", "cmd", "a ^"), [3]);
    assert.deepEqual(ends("#", "bash", "a \\"), [3]);
    assert.deepEqual(ends("#", "bash", "a \\\\"), [2]);
    assert.deepEqual(ends("#", "bash", "a ^"), [2]);
    assert.deepEqual(ends("//", "javascript", "a = `"), [2]);
  });

  it("counts where a person can read it, and once", () => {
    const text = "ls\n# countersign-ignore a/b -- because\nls\n";
    const comment = { text: "# countersign-ignore a/b -- because", start: 3 };
    const decoded = { text: "# countersign-ignore a/c -- because", start: 0 };
    const lines = lineIndex(text);
    const { ignores } = ignoreComments({ text, lines, language: "bash", comments: [comment, decoded, comment], ruleId: (name) => name });
    assert.deepEqual(
      ignores.map(({ rule }) => rule),
      ["a/b"],
    );
  });

  it("at the end of a document speaks of nothing in it", () => {
    assert.deepEqual(only("ls\n# countersign-ignore a/b -- because").lines, { start: 2, end: 3 });
  });

  // Beside what is counted, mocha's own clock: a hundred thousand lines take no time unless they are gone through again and again.
  const run = 50_000;
  const ignore = "# countersign-ignore a/b -- because\n";
  const long: readonly (readonly [what: string, text: string, start: number])[] = [
    ["a run of them stands above a long statement", ignore.repeat(run) + "a \\\n".repeat(run), run],
    ["they stand between the lines of one", `${ignore}a \\\n`.repeat(run), 1],
  ];
  for (const [what, text, start] of long) {
    it(`asks for each line once where ${what}`, () => {
      const lines = lineIndex(text);
      let asked = 0;
      const counting = {
        ...lines,
        line: (line: number) => {
          asked += 1;
          return lines.line(line);
        },
      };
      const comments = lineComments(text, "#");
      const { ignores } = ignoreComments({ text, lines: counting, language: "dockerfile", comments, ruleId: (name) => name });
      assert.deepEqual([ignores.length, ignores[0]?.lines], [run, { start, end: 2 * run + 1 }]);
      assert.ok(asked <= 2 * run, `${asked} lines were asked for`);
    });
  }
});
