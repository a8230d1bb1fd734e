import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import type { DocumentResult } from "../../../extension/core/analysis/request.ts";
import { testAnalyser, testRule } from "./test-analyser.ts";

const rules = {
  ...testRule("command/tunnel", '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R"))'),
  ...testRule("command/scan", '((command name: (_) @name) @finding (#eq? @name "nmap"))'),
};

describe("ignore comments", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rules, "2026-11-21");
  });

  const shape = ({ findings, suppressed, problems }: DocumentResult) => ({
    findings: findings.map(({ rule, range }) => `${rule} ${range.start.line}`),
    suppressed: (suppressed ?? []).map(({ finding, reason, line }) => `${finding.rule} ${finding.range.start.line} by ${line}: ${reason}`),
    problems: problems.map(({ code, weight, range }) => `${weight} ${code} ${range?.start.line}`),
  });
  const analysed = async (text: string, language = "bash") => shape(await analyser.analyse({ path: "x", language, text }, 5_000));

  it("answers a finding in the next line of code", async () => {
    assert.deepEqual(await analysed("# countersign-ignore command/tunnel -- agreed with ops\n\n# more\nssh -R 1:2:3 h\nssh -R 4:5:6 h\n"), {
      findings: ["command/tunnel 4"],
      suppressed: ["command/tunnel 3 by 0: agreed with ops"],
      problems: [],
    });
  });

  it("answers a finding in its own line behind code", async () => {
    assert.deepEqual(await analysed("ssh -R 1:2:3 h # countersign-ignore command/tunnel -- agreed\nssh -R 4:5:6 h\n"), {
      findings: ["command/tunnel 1"],
      suppressed: ["command/tunnel 0 by 0: agreed"],
      problems: [],
    });
  });

  it("answers no other rule's finding, and is unused then", async () => {
    assert.deepEqual(await analysed("nmap h # countersign-ignore command/tunnel -- agreed\n"), {
      findings: ["command/scan 0"],
      suppressed: [],
      problems: ["note unused-ignore 0"],
    });
  });

  const faulty: readonly (readonly [what: string, comment: string, code: string])[] = [
    ["no reason", "countersign-ignore command/tunnel", "ignore-without-reason"],
    ["an empty reason", "countersign-ignore command/tunnel --  ", "ignore-without-reason"],
    ["a reason without a word", "countersign-ignore command/tunnel -- !", "ignore-without-reason"],
    ["no rule", "countersign-ignore -- agreed", "bad-ignore"],
    ["an unknown rule", "countersign-ignore command/tunel -- agreed", "unknown-rule"],
    ["no date", "countersign-ignore command/tunnel until=soon -- agreed", "bad-ignore"],
    ["a date that is past", "countersign-ignore command/tunnel until=2026-11-20 -- agreed", "expired-ignore"],
  ];
  for (const [what, comment, code] of faulty) {
    it(`does not count a comment with ${what}, and says so`, async () => {
      assert.deepEqual(await analysed(`ssh -R 1:2:3 h # ${comment}\n`), {
        findings: ["command/tunnel 0"],
        suppressed: [],
        problems: [`note ${code} 0`],
      });
    });
  }

  it("counts until its date, that day included", async () => {
    const { suppressed } = await analysed("ssh -R 1:2:3 h # countersign-ignore command/tunnel until=2026-11-21 -- agreed\n");
    assert.equal(suppressed.length, 1);
  });

  it("leaves coverage as it is", async () => {
    const result = await analyser.analyse({ path: "x.sh", text: "ls # countersign-ignore command/tunnel -- agreed\n" }, 5_000);
    assert.equal(result.coverage, "full");
  });

  const languages: readonly (readonly [language: string, text: string])[] = [
    ["python", 'import os\n# countersign-ignore command/tunnel -- agreed\nos.system("ssh -R 1:2:3 h")\n'],
    ["javascript", '// countersign-ignore command/tunnel -- agreed\nrequire("child_process").exec("ssh -R 1:2:3 h");\n'],
    ["typescript", '/* countersign-ignore command/tunnel -- agreed */\nrequire("child_process").exec("ssh -R 1:2:3 h");\n'],
    ["dockerfile", "FROM a\n# countersign-ignore command/tunnel -- agreed\nRUN ssh -R 1:2:3 h\n"],
    ["yaml-workflow", "steps:\n  - run: |\n      # countersign-ignore command/tunnel -- agreed\n      ssh -R 1:2:3 h\n"],
    ["ssh-config", "Host a\n  # countersign-ignore command/tunnel -- agreed\n  RemoteForward 1 localhost:2\n"],
  ];
  for (const [language, text] of languages) {
    it(`are read in ${language}`, async () => {
      const { findings, suppressed, problems } = await analysed(text, language);
      assert.deepEqual([findings, suppressed.length, problems], [[], 1, []]);
    });
  }

  it("are no comments inside of a string", async () => {
    const text = 'import os\nos.system("ssh -R 1:2:3 h"); x = "# countersign-ignore command/tunnel -- agreed"\n';
    assert.deepEqual(await analysed(text, "python"), { findings: ["command/tunnel 1"], suppressed: [], problems: [] });
  });
});
