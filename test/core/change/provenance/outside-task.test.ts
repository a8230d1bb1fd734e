import assert from "node:assert/strict";
import { outsideTask } from "../../../../extension/core/change/provenance/outside-task.ts";

/** The paths outside, or why that cannot be told. */
function outside(task: string | undefined, ...paths: readonly string[]): readonly string[] | string {
  const scope = outsideTask(
    task,
    paths.map((path) => ({ path })),
  );
  return scope.kind === "told" ? scope.outside.map(({ path }) => path) : scope.reason;
}

describe("what lies outside of the task", () => {
  for (const [title, task, paths, expected] of [
    [
      "a file that another path leaves out",
      "Fix the off-by-one in src/pager.ts",
      ["src/pager.ts", ".github/workflows/ci.yml"],
      [".github/workflows/ci.yml"],
    ],
    ["all files where the path that is named is not among them", "Fix the typo in `docs/guide.md`.", ["deploy/run.sh"], ["deploy/run.sh"]],
    ["nothing where a folder is named", "Clean up packages/ui/ please", ["packages/ui/a.ts", "packages/ui/b/c.ts"], []],
    [
      "what the task says to leave alone",
      "Speed up the parser, but do not touch deploy/.",
      ["src/parser.ts", "deploy/x.sh"],
      ["deploy/x.sh"],
    ],
    [
      "a file in another folder than the words speak of",
      "The login form loses its focus",
      ["web/login/form.tsx", "infra/terraform/main.tf"],
      ["infra/terraform/main.tf"],
    ],
    ["nothing by a name in camel case", "computeTotals rounds wrongly", ["src/compute-totals.ts"], []],
    [
      "no test where tests are asked for as well",
      "Let the pager jump, with tests",
      ["src/pager.ts", "test/jumps.ts", "bin/tool"],
      ["bin/tool"],
    ],
    ["nothing by a plural", "Validate the user in the sign-up", ["app/models/users.rb"], []],
    [
      "neither the test nor the changelog that go with a file",
      "Fix src/pager.ts",
      ["src/pager.ts", "test/pager.test.ts", "tests/test_pager.py", "CHANGELOG.md"],
      [],
    ],
    ["no neighbour in the folder", "Fix src/list/pager.ts", ["src/list/pager.ts", "src/list/cursor.ts"], []],
    ["a neighbour in the top folder all the same", "Fix README.md", ["README.md", "setup.py"], ["setup.py"]],
    ["nothing by a path of another machine", "Look at /home/ada/project/src/pager.ts:12:3", ["src/pager.ts", "bin/tool"], ["bin/tool"]],
    ["nothing by an at-sign before a path", "Fix @src/pager.ts", ["src/pager.ts"], []],
    ["a file by a file's name alone", "Why does pager.ts fail?", ["src/pager.ts", "bin/tool"], ["bin/tool"]],
  ] as const) {
    it(`is ${title}`, () => {
      assert.deepEqual(outside(task, ...paths), expected);
    });
  }

  for (const [title, task, reason] of [
    ["is no task", undefined, /Nothing says/],
    ["is an empty one", " \n", /Nothing says/],
    ["are only idle words", "Please fix the bug and add tests, and/or make it work e.g. in node.js", /names no file/],
    ["is only a kind of file", "Make it faster and add tests and docs", /names no file/],
    ["is only an address", "See https://example.org/src/pager.ts", /names no file/],
    ["is talk of everything", "Rename Foo to Bar across the codebase, also in src/pager.ts", /speaks of everything/],
    ["is talk of all files", "Format all files", /speaks of everything/],
  ] as const) {
    it(`cannot be told where there ${title}`, () => {
      assert.match(String(outside(task, "src/pager.ts", "deploy/run.sh", "test/a.ts")), reason);
    });
  }

  it("cannot be told by words that every request has, nor by an address", () => {
    assert.match(String(outside("Please fix the new feature", "src/feature/fix.ts", "bin/tool")), /names no file/);
    assert.match(String(outside("See https://example.org/x?at=(src/pager.ts)", "src/pager.ts", "bin/tool")), /names no file/);
  });

  it("counts a symbol that the task names", () => {
    const files = [
      { path: "src/a.ts", symbols: ["roundUp"] },
      { path: "deploy/b.ts", symbols: ["push"] },
    ];
    const scope = outsideTask("`roundUp` should round up", files);
    assert.deepEqual(scope, {
      kind: "told",
      named: ["roundUp"],
      outside: [{ path: "deploy/b.ts", reason: "The task speaks of roundUp, and of nothing that leads to this file." }],
    });
  });

  it("shows names on one line and without control characters, and says what was forbidden", () => {
    const scope = outsideTask("Fix src/a.ts. Never modify\u001b config/prod.yml", [{ path: "config/prod.yml" }]);
    assert.ok(scope.kind === "told");
    assert.deepEqual(scope.outside, [{ path: "config/prod.yml", reason: "The task says to leave config/prod.yml alone." }]);
  });

  it("reads a hostile text in bounded time", () => {
    const started = performance.now();
    for (const piece of ["a/", "../", "don't touch ", "`", "a.b ", "@", ":1", "x_X"]) {
      outsideTask(
        piece.repeat(100_000),
        Array.from({ length: 1000 }, (_, at) => ({ path: `src/${at}/file.ts` })),
      );
    }
    assert.ok(performance.now() - started < 5000);
  });
});
