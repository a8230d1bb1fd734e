import assert from "node:assert/strict";
import { ignoreComments, lineComments } from "../../extension/core/analysis/ignore-comments.ts";
import type { DocumentResult } from "../../extension/core/analysis/request.ts";
import type { Finding } from "../../extension/core/base/finding.ts";
import { lineIndex } from "../../extension/core/base/line-index.ts";
import { blocking } from "../../extension/core/base/problem.ts";
import { judgedDocument } from "../../extension/server/judged-document.ts";
import { finding } from "./finding.ts";

const today = "2026-01-01";
const rule = "command/reverse-ssh-tunnel";

/** Each `ssh -R N` is a finding with a fingerprint of its own. */
function analysed(text: string): DocumentResult {
  const lines = lineIndex(text);
  const findings = Array.from(text.matchAll(/ssh -R (\d)/g), (match): Finding => {
    const range = lines.range({ start: match.index, end: match.index + match[0].length });
    return finding({ range, fingerprint: `1:${match[1]}:0` });
  });
  const { ignores } = ignoreComments({ text, lines, language: "bash", comments: lineComments(text, "#"), ruleId: (name) => name });
  return { path: "a.sh", language: "bash", findings, ignores, problems: [], coverage: "full" };
}

const numbers = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint.split(":")[1]);

describe("a judged document", () => {
  it("shows everything where there is nothing to compare with", () => {
    const text = "ssh -R 1\nssh -R 2\n";
    const judged = judgedDocument(text, analysed(text), "whole", today);
    assert.deepEqual(numbers(judged.shown), ["1", "2"]);
    assert.equal(judged.verdict, "attention");
  });

  it("shows what the change brings, and counts what was there before as hidden", () => {
    const [before, after] = ["ssh -R 1\n", "echo\nssh -R 1\nssh -R 2\n"];
    const judged = judgedDocument(after, analysed(after), { text: before, result: analysed(before) }, today);
    assert.deepEqual(numbers(judged.shown), ["2"]);
    assert.equal(judged.shown[0]?.state, "new");
    assert.equal(judged.hidden, 1);
  });

  it("passes where nothing new came, whatever was there", () => {
    const text = "ssh -R 1\n";
    const judged = judgedDocument(text, analysed(text), { text, result: analysed(text) }, today);
    assert.deepEqual([judged.shown, judged.hidden, judged.verdict], [[], 1, "pass"]);
  });

  it("takes all of an added document as new", () => {
    const text = "ssh -R 1\n";
    assert.equal(judgedDocument(text, analysed(text), "added", today).shown[0]?.state, "new");
  });

  it("is milder where nothing runs the text, also beside its base", () => {
    const text = "ssh -R 1\n";
    const result = { ...analysed(text), path: "test/fixtures/a.py", language: "python" };
    const severities = (base: Parameters<typeof judgedDocument>[2]) =>
      judgedDocument(text, result, base, today).shown.map(({ severity }) => severity);
    assert.deepEqual([severities("whole"), severities("added")], [["medium"], ["medium"]]);
    assert.deepEqual(judgedDocument(text, { ...result, language: "bash" }, "whole", today).shown[0]?.severity, "high");
  });

  it("obeys an ignore comment outside a change", () => {
    const text = `# countersign-ignore ${rule} -- the lab\nssh -R 1\n`;
    const judged = judgedDocument(text, analysed(text), "whole", today);
    assert.deepEqual([judged.shown, judged.verdict], [[], "pass"]);
  });

  it("still shows what an ignore comment of the same change speaks for, and lowers no verdict", () => {
    const text = `# countersign-ignore ${rule} -- the lab\nssh -R 1\n`;
    const judged = judgedDocument(text, analysed(text), { text: "\n", result: analysed("\n") }, today);
    assert.deepEqual(judged.shown, []);
    assert.equal(judged.ignoredInChange[0]?.reason, "the lab");
    assert.equal(judged.verdict, "attention");
  });

  it("does not let an added document excuse itself", () => {
    const text = `# countersign-ignore ${rule} -- the lab\nssh -R 1\n`;
    const judged = judgedDocument(text, analysed(text), "added", today);
    assert.deepEqual([judged.ignoredInChange.length, judged.verdict], [1, "attention"]);
  });

  it("does not weigh a problem in lines that nobody touched", () => {
    const problem = (line: number) =>
      blocking("unparsed", "This cannot be read.", { path: "a.sh", range: { start: { line, character: 0 }, end: { line, character: 1 } } });
    const before = { text: ")\n", result: { ...analysed(")\n"), problems: [problem(0)] } };
    const kept = judgedDocument(")\necho\n", { ...analysed(""), problems: [problem(0)] }, before, today);
    assert.equal(kept.verdict, "pass");
    const touched = judgedDocument(")\n(\n", { ...analysed(""), problems: [problem(0), problem(1)] }, before, today);
    assert.equal(touched.verdict, "unknown");
  });
});
