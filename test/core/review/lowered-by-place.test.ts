import assert from "node:assert/strict";
import type { Finding, FindingState, Severity } from "../../../extension/core/base/finding.ts";
import {
  loweredByPlace,
  loweringOf,
  loweringOverChange,
  type PlacedText,
  placedDocument,
} from "../../../extension/core/review/lowered-by-place.ts";
import { review } from "../../../extension/core/review/review.ts";
import { changed } from "../change/change-builder.ts";
import { analyse, findWords, languageOf } from "./finding-builder.ts";

function at(path: string, beginning = "x\n", isExecutable = false): PlacedText {
  return { path, beginning, isExecutable };
}

function found(severity: Severity, state?: FindingState): Finding {
  const [finding] = findWords("a.sh", "tunnel(a)\n").findings;
  assert.ok(finding);
  return { ...finding, severity, ...(state === undefined ? {} : { state }) };
}

const kindAt = (path: string): string | undefined => loweringOf(at(path))?.kind;

describe("a finding in a text that nothing runs", () => {
  it("is one step less severe, and says from what and why", () => {
    const { severity, message, fingerprint } = loweredByPlace(found("critical"), loweringOf(at("test/fixtures/a.sh")));
    assert.equal(severity, "high");
    assert.equal(message, "opens a tunnel to a (lowered from critical: this is test data: it is in fixtures/)");
    assert.equal(fingerprint, found("critical").fingerprint);
    assert.equal(loweredByPlace(found("info"), loweringOf(at("README.md"))).severity, "info");
    assert.equal(loweredByPlace(found("info"), loweringOf(at("README.md"))).message, found("info").message);
  });

  it("is told by the folder of test data, by prose, and by folders of copies", () => {
    assert.deepEqual(["test/fixtures/a.sh", "pkg/testdata/x.py", "docs/setup.md", "vendor/lib/run.rb"].map(kindAt), [
      "test data",
      "test data",
      "documentation",
      "copy",
    ]);
  });

  it("counts in full in source, in tests that are run, and in what tests load by itself", () => {
    for (const path of [
      "src/a.sh",
      "test/run.sh",
      "tests/test_a.py",
      "tests/fixtures/conftest.py",
      "tests/fixtures/test_a.py",
      "tests/fixtures/__init__.py",
      "test/fixtures/a.test.ts",
      "test/__fixtures__/index.js",
    ])
      assert.equal(kindAt(path), undefined, path);
  });

  it("counts in full where something runs the text: a mode, a first line, a workflow, the instructions of agents", () => {
    assert.equal(loweringOf(at("test/fixtures/a.sh", "x\n", true)), undefined);
    assert.equal(loweringOf(at("vendor/a.sh", "#!/bin/sh\n")), undefined);
    assert.equal(kindAt(".github/workflows/fixtures/a.yml"), undefined);
    assert.equal(kindAt("docs/AGENTS.md"), undefined);
  });

  it("counts in full where the path tells nothing of what the file is for", () => {
    for (const path of ["/srv/vendor/app/a.py", "../vendor/a.py", "a/../../vendor/b.py", "C:\\vendor\\a.py", "~/vendor/a.py", "<stdin>"])
      assert.equal(kindAt(path), undefined, path);
  });

  it("counts in full in a script for a shell of which nobody knows whether it is executable", () => {
    assert.equal(loweringOf(placedDocument("test/fixtures/a.sh", "bash", "x\n")), undefined);
    assert.equal(loweringOf(placedDocument("test/fixtures/a", undefined, "x\n")), undefined);
    assert.equal(loweringOf(placedDocument("test/fixtures/a.py", "python", "x\n"))?.kind, "test data");
  });

  it("counts in full where the base knows the file as something else", () => {
    assert.equal(loweringOverChange(at("src/a.py"), at("test/fixtures/a.py")), undefined);
    assert.equal(loweringOverChange(at("test/fixtures/a.py", "x\n", true), at("test/fixtures/a.py")), undefined);
    assert.equal(loweringOverChange(at("test/fixtures/a.py"), at("test/fixtures/a.py"))?.kind, "test data");
    assert.equal(loweringOverChange(undefined, at("test/fixtures/a.py"))?.kind, "test data");
  });

  it("counts in full in a copy that the change brings: new there is new to everyone", () => {
    const copy = loweringOf(at("vendor/a.py"));
    assert.deepEqual(
      ([undefined, "existing", "fixed", "moved", "new"] as const).map((state) => loweredByPlace(found("high", state), copy).severity),
      ["medium", "medium", "medium", "high", "high"],
    );
  });

  it("is lowered in a review, and can then no more bring about attention below medium", async () => {
    const ports = { analyse, languageOf, runChecks: () => [] };
    const severitiesOf = async (path: string, before: string | undefined, after: string) =>
      (await review({ change: changed([path, before, after]), today: "2026-11-21" }, ports)).findings.map(
        ({ state, severity }) => `${state} ${severity}`,
      );
    assert.deepEqual(await severitiesOf("test/fixtures/a.sh", undefined, "tunnel(a)\n"), ["new medium"]);
    assert.deepEqual(await severitiesOf("vendor/a.sh", "tunnel(a)\n", "tunnel(a)\ntunnel(b)\n"), ["existing medium", "new high"]);
    assert.deepEqual(await severitiesOf("src/a.sh", undefined, "tunnel(a)\n"), ["new high"]);
  });
});
