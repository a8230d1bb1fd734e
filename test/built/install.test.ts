import assert from "node:assert/strict";
import { difference } from "../../scripts/install.mjs";

describe("what must be installed", () => {
  const parser = { "node_modules/parser": { version: "1.0.0", integrity: "sha512-a" } };

  it("is nothing where every package is the one of the lock file", () => {
    assert.equal(difference(parser, { "": {}, ...parser }), undefined);
  });

  it("names a package that is missing, or of other bytes", () => {
    assert.equal(difference({}, parser), "node_modules/parser is missing");
    const other = { "node_modules/parser": { version: "1.0.0", integrity: "sha512-b" } };
    assert.equal(difference(other, parser), "node_modules/parser differs");
  });

  it("asks for the optional program of this machine, and of no other", () => {
    const program = (os: string): object => ({ version: "1.0.0", optional: true, os: [os], cpu: [process.arch] });
    assert.equal(difference({}, { "node_modules/other": program("no-such-system") }), undefined);
    assert.equal(difference({}, { "node_modules/mine": program(process.platform) }), "node_modules/mine is missing");
  });
});
