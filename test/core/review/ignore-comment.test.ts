import assert from "node:assert/strict";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import { type IgnoreComment, ignoreComments, isInForce, speaksOf } from "../../../extension/core/review/ignore-comment.ts";
import { suppression } from "../../../extension/core/review/suppression.ts";
import { findWords } from "./finding-builder.ts";

function only(text: string): IgnoreComment {
  const { comments } = ignoreComments("a.sh", text);
  const [comment] = comments;
  assert.ok(comment !== undefined && comments.length === 1, `${comments.length} comments`);
  return comment;
}

function codes(text: string): string[] {
  return ignoreComments("a.sh", text).problems.map(({ code }) => code);
}

describe("an ignore comment", () => {
  it("names a rule, a reason, and perhaps the last day", () => {
    assert.deepEqual(only("ls # countersign-ignore command/reverse-ssh-tunnel until=2026-12-31 -- the relay is ours -- really\n"), {
      rule: "command/reverse-ssh-tunnel",
      reason: "the relay is ours -- really",
      until: "2026-12-31",
      range: range(0, 3, 0, 98),
      lines: { start: 0, end: 1 },
    });
  });

  it("is known in the comments of each language", () => {
    for (const line of ["# X", "x; // X", "/* X */", " * X", "<!-- X -->", "rem X", "REM X", ":: X", "-- X", "; X", "#X"]) {
      assert.equal(only(`${line.replace("X", "countersign-ignore a/b -- because")}\nnext\n`).reason, "because", line);
    }
  });

  it("is not text that only speaks of one, or is no comment", () => {
    for (const line of [
      "# write countersign-ignore a/b -- because",
      'echo "countersign-ignore a/b -- because"',
      "# countersign-ignored a/b -- because",
      "premium countersign-ignore a/b -- x",
    ]) {
      assert.deepEqual(ignoreComments("a.sh", line), { comments: [], problems: [] }, line);
    }
  });

  it("without a reason, a rule or a day that exists suppresses nothing, and says so", () => {
    for (const body of [
      "",
      " a/b",
      " a/b --",
      " a/b -- ",
      " -- because",
      " tunnel -- because",
      " a/b until=2026-02-30 -- because",
      " a/b until=soon -- x",
      " a/b because",
    ]) {
      assert.deepEqual(codes(`# countersign-ignore${body}`), ["ignore-not-understood"], body);
    }
    assert.deepEqual(codes("# countersign-ignore a/b until=2028-02-29 -- because"), []);
  });

  it("above a statement speaks of it to the end of its continued lines, through other comments and blank lines", () => {
    const text = "# countersign-ignore a/b -- one\n\n# countersign-ignore a/c -- two\nssh \\\n  -R x \\\n  host\nls\n";
    assert.deepEqual(
      ignoreComments("a.sh", text).comments.map(({ rule, lines }) => [rule, lines]),
      [
        ["a/b", { start: 3, end: 6 }],
        ["a/c", { start: 3, end: 6 }],
      ],
    );
  });

  it("speaks of findings of its rule that touch its lines, and of no others", () => {
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

  it("holds through its last day", () => {
    const comment = only("# countersign-ignore a/b until=2026-11-21 -- because\n");
    assert.equal(isInForce(comment, "2026-11-21"), true);
    assert.equal(isInForce(comment, "2026-11-22"), false);
  });

  it("counts as it is where there is nothing to compare with", () => {
    const text = "# countersign-ignore any/tunnel -- because\ntunnel(a)\ntunnel(b)\n";
    const { findings, suppressed, problems } = suppression({
      path: "a.sh",
      findings: findWords("a.sh", text).findings,
      comments: ignoreComments("a.sh", text),
      today: "2026-11-21",
      isComplete: true,
    });
    assert.deepEqual(
      findings.map(({ message }) => message),
      ["opens a tunnel to b"],
    );
    assert.deepEqual(
      suppressed.map(({ isNew, reason, path }) => [isNew, reason, path]),
      [[false, "because", "a.sh"]],
    );
    assert.deepEqual(problems, []);
  });
});
