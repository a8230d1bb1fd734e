import assert from "node:assert/strict";
import fc from "fast-check";
import { checkOptionTable, sharedNames } from "../../../extension/core/rules/option-table-check.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";

const sound = { names: ["ssh", "slogin"], options: [{ spell: ["-R"], value: "required" }], source: "ssh(1)" };
const check = (table: unknown): string[] =>
  checkOptionTable("options/ssh.json", JSON.stringify(table, null, 1)).problems.map(printedProblem);
const only = (table: unknown): string => check(table).join(" / ");

describe("checking an option table", () => {
  it("gives a sound table as it stands", () => {
    const table = {
      ...sound,
      style: "bundled",
      parse: "free",
      operands: { first: "host", rest: "none" },
      passes: "none",
      stdin: "data",
      wrapper: "keep",
      joins: true,
      runs: "bash",
      subcommands: {
        container: { fold: true },
        run: { options: [{ spell: ["-v", "--volume"], value: "required", role: "path-or-remote" }] },
        start: { same: "run" },
      },
      effects: [{ when: { option: ["-R"], operands: { min: 1 }, operand: "^x" }, as: "single", effect: [":listen", "{option:-R}"] }],
    };
    assert.deepEqual(checkOptionTable("options/ssh.json", JSON.stringify(table)), { table, problems: [] });
  });

  it("says with file, line and field what is wrong", () => {
    assert.deepEqual(check({ ...sound, options: [...sound.options, { spell: ["-x"], value: "maybe" }] }), [
      "options/ssh.json:17:1: options.1.value: is none, required or optional.",
    ]);
    assert.match(only({ ...sound, colour: 1 }), /colour: There is no such key/);
    assert.match(
      only({ ...sound, options: [{ spell: ["-x"], value: "required", role: "reads" }] }),
      /options\.0\.role: is one of read, write/,
    );
    assert.match(only({ ...sound, options: [{ spell: ["-x"], value: "none", role: "read" }] }), /takes none/);
    assert.match(
      only({
        ...sound,
        options: [
          { spell: ["-x"], value: "none" },
          { spell: ["-y", "-x"], value: "none" },
        ],
      }),
      /-x is spelled twice/,
    );
    assert.match(
      only({ ...sound, options: [{ spell: ["-o"], value: "required", keys: { Remote: "-Z" } }] }),
      /keys\.Remote: names an option/,
    );
    assert.match(only({ ...sound, names: ["scp"] }), /scp\.json/);
    assert.match(only({ names: sound.names }), /source: is missing/);
    assert.match(only({ ...sound, names: ["ss*h"] }), /is no name/);
    assert.match(only({ ...sound, style: "short" }), /style: is one of bundled, long/);
    assert.match(only({ ...sound, subcommands: { a: { same: "b" } } }), /subcommands\.a: is \{"same"/);
    assert.match(only({ ...sound, subcommands: { a: { same: "b" }, b: { same: "c" }, c: {} } }), /subcommands\.a: is \{"same"/);
    assert.match(only({ ...sound, subcommands: { a: { fold: true, options: [] } } }), /subcommands\.a: is \{"fold"/);
    assert.match(only({ ...sound, subcommands: { a: { names: ["x"] } } }), /Only a program has names/);
    assert.match(only({ ...sound, effects: [{ as: "sink", effect: [":read", "x"] }] }), /A sink is one of :write/);
    assert.match(only({ ...sound, effects: [{ as: "sink", effect: [":write", "{first}"] }] }), /is neither \{operand:N\}/);
    assert.match(only({ ...sound, effects: [{ as: "sink", effect: [":write", "x"], when: { operand: "(a+)+" } }] }), /nested quantifiers/);
    assert.match(only([]), /An object was expected/);
    assert.match(
      checkOptionTable("options/ssh.json", '{\n "names": [,]\n}').problems.map(printedProblem).join(),
      /ssh\.json:2:1: The file is not valid JSON/,
    );
  });

  it("finds names that two tables claim", () => {
    const problems = sharedNames([{ names: ["a", "b"] }, { names: ["c", "b"] }], (table) => `${table.names?.[0]}.json`);
    assert.deepEqual(problems.map(printedProblem), ["c.json:1:1: names: b is a name of a.json, too."]);
  });

  it("never throws, whatever the JSON", () => {
    const near = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc
        .tuple(fc.constantFrom("names", "options", "subcommands", "effects", "operands", "style", "source"), fc.jsonValue({ maxDepth: 4 }))
        .map(([key, value]) => ({ ...sound, [key]: value })),
    );
    fc.assert(
      fc.property(near, (value) => {
        const { table, problems } = checkOptionTable("options/ssh.json", JSON.stringify(value));
        return (table === undefined) === problems.length > 0;
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
