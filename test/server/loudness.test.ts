import assert from "node:assert/strict";

import { DiagnosticSeverity } from "vscode-languageserver";

import { findingDiagnostic } from "../../extension/server/diagnostic.ts";
import { loudnessSetting } from "../../extension/server/settings.ts";
import { finding } from "./finding.ts";

const severityOf = (loudness: ReturnType<typeof loudnessSetting>, more = {}) =>
  findingDiagnostic(finding({ category: "tunnel", severity: "high", ...more }), () => "file:///a.sh", loudness).severity;

describe("how loud a finding is", () => {
  it("follows from its severity", () => {
    assert.equal(severityOf({}), DiagnosticSeverity.Error);
    assert.equal(severityOf(loudnessSetting({ diagnostics: { severity: { miner: "hint" } } })), DiagnosticSeverity.Error);
  });

  it("is what the person says for its category", () => {
    const loudness = loudnessSetting({ diagnostics: { severity: { tunnel: "hint", capability: "error" } } });
    assert.equal(severityOf(loudness), DiagnosticSeverity.Hint);
    assert.equal(severityOf(loudness, { category: "capability", severity: "info" }), DiagnosticSeverity.Error);
  });

  it("cannot be silence, nor anything else that the manifest does not allow", () => {
    for (const severity of [{ tunnel: "off" }, { tunnel: null }, { other: "hint" }, "hint", null, []])
      assert.deepEqual(loudnessSetting({ diagnostics: { severity } }), {});
    assert.deepEqual(loudnessSetting(undefined), {});
  });
});
