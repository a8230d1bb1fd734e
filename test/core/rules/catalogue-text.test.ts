import assert from "node:assert/strict";
import { catalogueText, readCatalogue } from "../../../extension/core/rules/catalogue-text.ts";
import type { CompiledCatalogue } from "../../../extension/core/rules/rule.ts";
import type { OptionTable } from "../../../extension/core/shell/option-table.ts";

const ssh: OptionTable = {
  names: ["ssh", "slogin"],
  style: "bundled",
  options: [{ spell: ["-R"], value: "required" }],
  source: "ssh(1), „Optionen“",
};
const plain: OptionTable = { names: ["plain"] };
const catalogue: CompiledCatalogue = {
  version: 1,
  rules: [],
  options: [ssh, plain],
  lists: { hosts: { mode: "host", entries: ['a "],\n] b'] } },
  languages: { bash: { id: "bash" } },
};

/** Everything a table says, whether it was asked before or not. */
function said(table: OptionTable | undefined): unknown {
  const keys = [
    "names",
    "style",
    "parse",
    "subcommands",
    "options",
    "operands",
    "passes",
    "stdin",
    "wrapper",
    "runs",
    "effects",
    "source",
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, table?.[key]] as const).filter(([, value]) => value !== undefined));
}

describe("the text of a catalogue", () => {
  it("is JSON, in ASCII, with a table a line", () => {
    const text = catalogueText(catalogue);
    assert.deepEqual(JSON.parse(text), catalogue);
    assert.match(text, /^[\n\x20-\x7e]*$/);
    assert.equal(text.split("\n").filter((line) => line.startsWith('{"names"')).length, 2);
  });

  it("is read back as what was written", () => {
    const { options, ...rest } = readCatalogue(catalogueText(catalogue));
    assert.deepEqual({ ...rest, options: options.map(said) }, catalogue);
    assert.deepEqual(readCatalogue(catalogueText({ ...catalogue, options: [] })), { ...catalogue, options: [] });
  });

  it("answers each question about a table, whichever comes first", () => {
    const sudo: OptionTable = { names: ["sudo"], bundledFirst: true, joins: true, wrapper: "drop", source: "sudo(8)" };
    const read = (): OptionTable | undefined => readCatalogue(catalogueText({ ...catalogue, options: [sudo] })).options[0];
    assert.equal(read()?.joins, true);
    assert.equal(read()?.bundledFirst, true);
    assert.equal(read()?.wrapper, "drop");
    assert.equal(read()?.runs, undefined);
  });

  it("is read in any other spelling as well", () => {
    assert.deepEqual(readCatalogue(JSON.stringify(catalogue)), catalogue);
    assert.deepEqual(readCatalogue(JSON.stringify(catalogue, undefined, 2)), catalogue);
  });

  it("is parsed a table at a time, when one is asked something", () => {
    const broken = catalogueText(catalogue).replace('"style":"bundled"', '"style":bundled"');
    const [first, second] = readCatalogue(broken).options;
    assert.deepEqual(first?.names, ["ssh", "slogin"]);
    assert.equal(second?.style, undefined);
    assert.throws(() => first?.style, SyntaxError);
  });

  it("answers the same each time, and a table stays itself", () => {
    const [table] = readCatalogue(catalogueText(catalogue)).options;
    assert.equal(table?.options, table?.options);
    assert.equal(table?.passes, undefined);
  });
});
