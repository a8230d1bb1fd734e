import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readCustomItems } from "../../../extension/core/review/checklist/custom-items.ts";
import { readPolicy } from "../../../extension/core/review/checklist/policy-file.ts";
import { violations } from "./json-schema.ts";

const folder = new URL("../../../extension/core/report/schemas/", import.meta.url);
const schemas = Object.fromEntries(
  readdirSync(folder).map((name): [string, unknown] => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]),
);
const page = readFileSync(new URL("../../../docs/checklist.md", import.meta.url), "utf8");

/** The block of YAML on the page that has this key. */
function example(key: string): string {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  const found = blocks.find((text) => text.startsWith("version: 1\n") && text.includes(`\n${key}:`));
  assert.ok(found !== undefined, `docs/checklist.md shows no file with ${key}`);
  return found;
}

const policyProblems = (text: string): readonly string[] => readPolicy(text).problems.map(({ message }) => message);
const questionProblems = (text: string): readonly string[] => readCustomItems(text).problems.map(({ message }) => message);

interface Kind {
  readonly schema: string;
  readonly key: string;
  readonly problemsOf: (text: string) => readonly string[];
  /** Refused by the reader and by the schema. */
  readonly wrong: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    schema: "policy.json",
    key: "severity",
    problemsOf: policyProblems,
    wrong: [
      "severity: low\n",
      "version: 2\n",
      "version: 1\nseverity: info\n",
      "version: 1\nreviewers: 0\n",
      "version: 1\nself-review: 1\n",
      "version: 1\nunknown: 1\n",
      "version: 1\ntests:\n  required: maybe\n",
      "version: 1\npaths:\n  - match: a\n",
      "version: 1\npaths:\n  - risk: high\n",
    ],
  },
  {
    schema: "checklist-file.json",
    key: "items",
    problemsOf: questionProblems,
    wrong: [
      "items: []\n",
      "version: 1\ntemplate: 1\n",
      "version: 1\nitems:\n  - id: A\n    text: x\n",
      "version: 1\nitems:\n  - id: a\n",
      "version: 1\nitems:\n  - id: a\n    text: x\n    when: { risk: info }\n",
      "version: 1\nitems:\n  - id: a\n    text: x\n    satisfied-by: prayer\n",
      "version: 1\nitems:\n  - id: a\n    text: x\n    when: { lines: 3 }\n",
    ],
  },
];

for (const { schema, key, problemsOf, wrong } of kinds) {
  describe(`the schema ${schema}`, () => {
    it("holds for the example on the page, which the reader takes", () => {
      assert.deepEqual(violations(schemas, schema, parse(example(key))), []);
      assert.deepEqual(problemsOf(example(key)), []);
    });

    it("names no key that the example, and so the reader, does not know", () => {
      const keysOf = (value: unknown): string[] =>
        typeof value === "object" && value !== null
          ? Object.entries(value).flatMap(([name, below]) => [...(Array.isArray(value) ? [] : [name]), ...keysOf(below)])
          : [];
      const named = (value: unknown): string[] =>
        typeof value === "object" && value !== null
          ? Object.entries(value).flatMap(([name, below]) => [
              ...(name === "properties" && typeof below === "object" && below !== null ? Object.keys(below) : []),
              ...named(below),
            ])
          : [];
      assert.deepEqual([...new Set(named(schemas[schema]))].sort(), [...new Set(keysOf(parse(example(key))))].sort());
    });

    for (const text of wrong) {
      it(`refuses, as the reader does, ${JSON.stringify(text)}`, () => {
        assert.notDeepEqual(violations(schemas, schema, parse(text)), []);
        assert.notDeepEqual(problemsOf(text), []);
      });
    }
  });
}

describe("the reader of a team's own questions", () => {
  it("keeps the ids of the template's tasks for the template", () => {
    assert.match(
      questionProblems("version: 1\nitems:\n  - id: template-1\n    text: x\n").join(),
      /are the tasks of the pull-request template/,
    );
  });
});
