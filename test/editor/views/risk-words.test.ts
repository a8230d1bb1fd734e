import assert from "node:assert/strict";
import { confidences, severities } from "../../../extension/core/base/finding.ts";
import { risks } from "../../../extension/core/review/risk.ts";
import { confidenceWords, riskWords, severityWords } from "../../../extension/editor/views/risk-words.ts";
import { say } from "./answers.ts";

describe("the words for risks, severities and confidences", () => {
  it("are whole texts, each of which can be translated: none is put together from a value", () => {
    const words = (to: typeof say): readonly string[] => [
      ...risks.map((risk) => riskWords(risk, to)),
      ...severities.map((severity) => severityWords(severity, to)),
      ...confidences.map((confidence) => confidenceWords(confidence, to)),
    ];
    const said: string[] = [];
    const told = words((text, ...values) => {
      assert.deepEqual(values, []);
      said.push(text);
      return text.toUpperCase();
    });
    assert.deepEqual(
      told,
      said.map((text) => text.toUpperCase()),
    );
    assert.equal(new Set(said).size, said.length);
    assert.ok(words(say).includes("high risk"));
  });
});
