import assert from "node:assert/strict";
import type { IgnoreComment } from "../../../extension/core/analysis/request.ts";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import { isInForce, type Suppression, speaksOf, suppression } from "../../../extension/core/review/suppression.ts";
import { findWords } from "./finding-builder.ts";

/** The only ignore comment in a text. */
function only(text: string): IgnoreComment {
  const { ignores = [] } = findWords("a.sh", text);
  const [comment] = ignores;
  assert.ok(comment !== undefined && ignores.length === 1, `${ignores.length} comments`);
  return comment;
}

/** Without a base, on one day. */
function suppressed(text: string, isComplete = true): Suppression {
  const { findings, ignores = [] } = findWords("a.sh", text);
  return suppression({ path: "a.sh", findings, ignores, today: "2026-11-21", isComplete });
}

const codes = ({ problems }: Suppression) => problems.map(({ code, weight, range: at }) => `${weight} ${code} ${at?.start.line}`);

describe("what an ignore comment suppresses", () => {
  it("are findings of its rule that touch its lines, and no others", () => {
    const comment = only("# countersign-ignore any/tunnel -- because\nx\n");
    const finding = (rule: string, line: number): Finding => ({
      ...(findWords("a.sh", "tunnel(a)").findings[0] as Finding),
      rule,
      range: range(line, 0, line, 4),
    });
    assert.equal(speaksOf(comment, finding("any/tunnel", 1)), true);
    assert.equal(speaksOf(comment, finding("any/other", 1)), false);
    assert.equal(speaksOf(comment, finding("any/tunnel", 2)), false);
    assert.equal(speaksOf(comment, { ...finding("any/tunnel", 1), range: range(0, 0, 1, 0) }), false);
  });

  it("ends with its last day", () => {
    const comment = only("# countersign-ignore a/b until=2026-11-21 -- because\n");
    assert.equal(isInForce(comment, "2026-11-21"), true);
    assert.equal(isInForce(comment, "2026-11-22"), false);
  });

  it("counts as it is where there is nothing to compare with", () => {
    const result = suppressed("# countersign-ignore any/tunnel -- because\ntunnel(a)\ntunnel(b)\n");
    assert.deepEqual(
      result.findings.map(({ message }) => message),
      ["opens a tunnel to b"],
    );
    assert.deepEqual(
      result.suppressed.map(({ isNew, reason, path }) => [isNew, reason, path]),
      [[false, "because", "a.sh"]],
    );
    assert.deepEqual(result.problems, []);
  });

  it("is nothing once its day has passed, and that is said", () => {
    const result = suppressed("tunnel(a) # countersign-ignore any/tunnel until=2026-11-20 -- because\n");
    assert.deepEqual([result.findings.length, result.suppressed, codes(result)], [1, [], ["note ignore-expired 0"]]);
  });

  it("is nothing of another rule's, and the comment is of no use then", () => {
    const result = suppressed("other(a) # countersign-ignore any/tunnel -- because\n");
    assert.deepEqual([result.findings.length, result.suppressed, codes(result)], [1, [], ["note ignore-unused 0"]]);
  });

  it("may be there where not everything was understood, so that the comment is not called useless", () => {
    assert.deepEqual(codes(suppressed("x # countersign-ignore any/tunnel -- because\n", false)), []);
  });
});
