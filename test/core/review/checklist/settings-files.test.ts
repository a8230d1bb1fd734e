import assert from "node:assert/strict";
import { customItems, readCustomItems } from "../../../../extension/core/review/checklist/custom-items.ts";
import { defaultPolicy } from "../../../../extension/core/review/checklist/policy.ts";
import { readPolicy } from "../../../../extension/core/review/checklist/policy-file.ts";
import { longestSettings } from "../../../../extension/core/review/checklist/yaml-settings.ts";
import { digest } from "../../change/change-builder.ts";
import { reviewed } from "./checklist-builder.ts";

const messages = (problems: readonly { readonly message: string }[]): string[] => problems.map(({ message }) => message);

describe("the policy of a repository", () => {
  it("is read key by key, and what it leaves out is the default", () => {
    const text = [
      "version: 1",
      "severity: high",
      "reviewers: 2",
      "override: [lead@example.org]",
      "tests: { required: true, command: npm test }",
      "paths:",
      "  - match: src/auth/**",
      "    risk: high",
      "    reviewers: 2",
    ].join("\n");
    assert.deepEqual(readPolicy(text), {
      policy: {
        ...defaultPolicy,
        severity: "high",
        reviewers: 2,
        overriders: ["lead@example.org"],
        tests: { isRequired: true, command: "npm test" },
        paths: [{ match: ["src/auth/**"], risk: "high", reviewers: 2 }],
      },
      problems: [],
    });
  });

  it("is none where part of it is not understood, and says in which line", () => {
    const wrong: [text: string, message: RegExp][] = [
      ["version: 1\nseverity: grave\n", /^\.countersign\/policy\.yml:2: severity: "grave" is none of critical, high, medium, low\.$/],
      ["version: 1\nreviewer: 2\n", /:2: reviewer: this key is not known\. Known here: version, /],
      ["reviewers: 2\n", /:1: version: 1 is missing\.$/],
      ["version: 2\n", /:1: version: a whole number from 1 to 1/],
      ["version: 1\npaths:\n  - risk: high\n", /:3: match: a path, or a list of them, is missing\.$/],
      ["version: 1\npaths:\n  - match: a\n", /:3: This entry says nothing/],
      ["version: 1\noverride: [me]\n", /:2: override: "me" is no address\.$/],
      ["version: 1\nreviewers: two\n", /:2: reviewers: a whole number/],
      ["version: 1\nself-review: sometimes\n", /:2: self-review: true or false/],
      ["- version: 1\n", /:1: The file must be a mapping/],
      ["version: 1\nversion: 1\n", /:2: Map keys must be unique/],
      ["version: &v 1\nreviewers: *v\n", /:2: reviewers: one value/],
      ["version: [\n", /policy\.yml:\d+: /],
      [`version: 1\n#${"x".repeat(longestSettings)}`, /more than \d+ characters/],
    ];
    for (const [text, message] of wrong) {
      const { policy, problems } = readPolicy(text);
      assert.equal(policy, undefined, text.slice(0, 60));
      assert.match(messages(problems).join("\n"), message);
      assert.ok(problems.every(({ weight }) => weight === "blocking"));
    }
  });

  it("never throws, whatever bytes it is made of", () => {
    const pieces = [
      "version: 1",
      "\n",
      "  ",
      "- ",
      "paths:",
      "match",
      ": ",
      "[",
      "{",
      "}",
      "*a",
      "&a",
      "!!js",
      "? ",
      "|",
      "\t",
      "\u0000",
      "tests:",
      "~",
    ];
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join("");
      const { policy, problems } = readPolicy(text);
      assert.equal(policy === undefined, problems.length > 0, JSON.stringify(text));
      readCustomItems(text);
    }
  });
});

describe("a team's own questions", () => {
  const text = [
    "version: 1",
    "items:",
    "  - id: on-a-copy",
    "    text: Was the migration run on a copy?",
    "    when: { paths: [migrations/**], lines-above: 2 }",
    "  - id: lawyer",
    "    text: Is the licence text approved?",
    "    satisfied-by: role",
    "    role: [law@example.org]",
    "    when: { paths: [LICENSE], labels: [legal] }",
  ].join("\n");
  const { items = [], problems } = readCustomItems(text);
  const asked = (paths: readonly string[], labels?: readonly string[]) =>
    customItems(items, { units: paths.map((path, at) => reviewed({ path, id: String(at), lines: 3 })), labels, digest }).map(
      ({ id }) => id,
    );

  it("are asked when all that is said of them holds", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(asked(["migrations/1.sql"]), ["custom:on-a-copy"]);
    assert.deepEqual(asked(["src/a.ts"]), []);
    assert.deepEqual(asked(["LICENSE"], ["legal"]), ["custom:lawyer"]);
    assert.deepEqual(asked(["LICENSE"], ["fix"]), []);
  });

  it("are asked where it is not known which labels the pull request has", () => {
    assert.deepEqual(asked(["LICENSE"]), ["custom:lawyer"]);
  });

  it("carry who or what settles them", () => {
    const [item] = customItems(items, { units: [reviewed({ path: "LICENSE" })], labels: undefined, digest });
    assert.deepEqual([item?.settling, item?.role], ["role", ["law@example.org"]]);
  });

  it("are not half understood", () => {
    const wrong: [entry: string, message: RegExp][] = [
      ["id: A\n    text: x", /id: lower-case letters/],
      ["id: a", /text: one question/],
      ["id: a\n    text: x\n    satisfied-by: command", /command: it goes with/],
      ["id: a\n    text: x\n    role: [a@b]", /role: addresses go with/],
      ["id: a\n    text: x\n    when: { path: b }", /path: this key is not known/],
      ["id: a\n    text: x\n  - id: a\n    text: y", /a is there twice/],
    ];
    for (const [entry, message] of wrong) {
      const read = readCustomItems(`version: 1\nitems:\n  - ${entry}\n`);
      assert.equal(read.items, undefined, entry);
      assert.match(messages(read.problems).join("\n"), message);
    }
  });
});
