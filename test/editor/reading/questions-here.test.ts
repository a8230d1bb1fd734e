import assert from "node:assert/strict";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import { questionsHere } from "../../../extension/editor/reading/questions-here.ts";
import { finding } from "../../server/finding.ts";

describe("what there is to decide at one place", () => {
  const tunnel = one("command/reverse-ssh-tunnel", { range: range(1, 0, 1, 40), severity: "high" });
  const host = one("command/raw-address", { range: range(1, 30, 1, 40), severity: "medium" });
  const hidden = one("command/escaped-name", { range: range(1, 0, 1, 40), severity: "medium" });
  const asked = (id: string, ...findings: readonly Finding[]) => ({ id, findings });
  const told = (findings: readonly Finding[], items: Parameters<typeof questionsHere>[1]) =>
    questionsHere(findings, items).map(({ finding: { rule }, more }) => [rule, more]);

  it("is one question where one decision speaks of all of them, under the name of the most specific", () => {
    assert.deepEqual(told([tunnel, host, hidden], [asked("finding:tunnel", tunnel, host, hidden)]), [["command/raw-address", 2]]);
  });

  it("is a question for each finding of an item that gathers milder ones", () => {
    assert.deepEqual(told([tunnel, host, hidden], [asked("finding:tunnel", tunnel), asked("findings:medium", host, hidden)]), [
      ["command/raw-address", 0],
      ["command/reverse-ssh-tunnel", 0],
      ["command/escaped-name", 0],
    ]);
  });

  it("is no capability, and counts no rule twice", () => {
    const again = { ...tunnel, range: range(1, 0, 1, 60) };
    assert.deepEqual(told([one("command/network", { category: "capability" }), tunnel, again], [asked("finding:tunnel", tunnel)]), [
      ["command/reverse-ssh-tunnel", 0],
    ]);
  });
});

function one(rule: string, parts: Partial<Finding>): Finding {
  return finding({ rule, fingerprint: `of ${rule}`, ...parts });
}
