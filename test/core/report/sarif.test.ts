import assert from "node:assert/strict";
import type { Result } from "../../../extension/core/report/result.ts";
import { sarifReport } from "../../../extension/core/report/sarif.ts";
import { audit, listens, nothing, probe, review, rules, tunnel } from "./handmade.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a program reads back is plain JSON
function run(result: Result): any {
  const log = JSON.parse(sarifReport(result, { toolVersion: "1.2.3", rule: (id) => rules[id] }));
  assert.equal(log.version, "2.1.0");
  return log.runs[0];
}

describe("the sarif report", () => {
  it("counts lines and columns from one", () => {
    const [first] = run(audit).results;
    assert.deepEqual(first.locations[0].physicalLocation, {
      artifactLocation: { uri: "scripts/warm.sh", uriBaseId: "%SRCROOT%" },
      region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 40 },
    });
    assert.equal(run(audit).columnKind, "utf16CodeUnits");
  });

  it("points each result at its rule, which has help", () => {
    const { results, tool } = run(audit);
    for (const result of results) assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    const rule = tool.driver.rules.find((one: { id: string }) => one.id === tunnel.rule);
    assert.equal(rule.name, "CommandReverseSshTunnel");
    assert.equal(rule.help.markdown, "# Reverse SSH tunnel\n");
    assert.deepEqual(rule.properties.tags, ["security", "tunnel", "external/cwe/cwe-506", "attack/T1572"]);
    assert.equal(rule.properties["security-severity"], "9.5");
    for (const one of tool.driver.rules) assert.ok(one.shortDescription.text && one.fullDescription.text && one.help.text);
  });

  it("maps severities to levels", () => {
    const findings = (["critical", "high", "medium", "low", "info"] as const).map((severity) => ({ ...probe, severity }));
    assert.deepEqual(
      run({ ...nothing, findings }).results.map((result: { level: string }) => result.level),
      ["error", "error", "warning", "note", "note"],
    );
    const [rule] = run({ ...nothing, findings: [listens] }).tool.driver.rules;
    assert.equal(rule.properties["security-severity"], undefined);
  });

  it("carries our fingerprint, and leaves the line hash to the uploader", () => {
    assert.deepEqual(run(audit).results[0].partialFingerprints, { "countersign/v1": "1:00ff:0" });
  });

  it("names related places", () => {
    const [related] = run(audit).results[0].relatedLocations;
    assert.equal(related.physicalLocation.artifactLocation.uri, "lib/env.sh");
    assert.equal(related.message.text, "the host is set here");
  });

  it("says what is new, and leaves out what is gone", () => {
    assert.deepEqual(
      run(review).results.map((result: { baselineState: string }) => result.baselineState),
      ["new", "unchanged"],
    );
  });

  it("shows what a comment ignores as suppressed, and a new comment as not accepted yet", () => {
    const suppressed = [false, true].map((isNew) => ({ finding: probe, reason: "ours", path: "a.sh", range: probe.range, isNew }));
    const { results } = run({ ...audit, findings: [tunnel], suppressed });
    assert.deepEqual(
      results.map((result: { suppressions: { status: string }[] }) => result.suppressions.map((one) => one.status)),
      [[], ["accepted"], ["underReview"]],
    );
  });

  it("tells problems as notifications, blocking ones as errors", () => {
    const problems = [
      { code: "unparsed", message: "m", weight: "blocking", path: "a.sh", range: probe.range } as const,
      { code: "n", message: "m", weight: "note" } as const,
    ];
    const notifications = run({ ...nothing, problems }).invocations[0].toolExecutionNotifications;
    assert.deepEqual(
      notifications.map((one: { level: string }) => one.level),
      ["error", "note"],
    );
    assert.equal(notifications[0].locations[0].physicalLocation.region.startLine, 1);
  });

  it("encodes any path as an address", () => {
    const uri = (path: string): unknown =>
      run({ ...nothing, findings: [{ ...probe, path }] }).results[0].locations[0].physicalLocation.artifactLocation;
    assert.deepEqual(uri("a b/#?%\n.sh"), { uri: "a%20b/%23%3F%25%0A.sh", uriBaseId: "%SRCROOT%" });
    assert.deepEqual(uri("/etc/x y"), { uri: "file:///etc/x%20y" });
    assert.deepEqual(uri("C:/x"), { uri: "file:///C:/x" });
    assert.deepEqual(uri("a\ud800"), { uri: "a%EF%BF%BD", uriBaseId: "%SRCROOT%" });
  });
});
