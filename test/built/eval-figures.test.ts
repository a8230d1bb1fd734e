import assert from "node:assert/strict";
import type { Answer } from "../../eval/batch.ts";
import type { Row } from "../../eval/corpus.ts";
import { type Judged, judge } from "../../eval/measure.ts";
import { missedReason, missedSections } from "../../eval/missed.ts";
import { page } from "../../eval/page.ts";
import { ruleCounts } from "../../eval/rule-counts.ts";
import { sections } from "../../eval/sections.ts";
import type { Category, Finding, Severity } from "../../extension/core/base/finding.ts";

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function finding(rule: string, severity: Severity, category: Category = "tunnel"): Finding {
  return {
    rule,
    category,
    severity,
    confidence: "high",
    message: "m",
    path: "p",
    range: place,
    related: [],
    via: [],
    labels: {},
    fingerprint: `1:${rule}:0`,
  };
}

function row(id: string, expected: Row["expected"], category = "tunnel", family = id): Row {
  return { id, dataset: "set", language: "bash", category, alt: [], expected, isStrong: true, family, text: `secret text of ${id}` };
}

function answer(findings: readonly Finding[], more: Partial<Answer> = {}): Answer {
  return { id: null, findings, coverage: "full", problems: [], ...more };
}

const found = (id: string, category?: string, family?: string): Judged =>
  judge(row(id, "risky", category, family), answer([finding("command/a", "high")]));
const missed = (id: string, more: Partial<Answer> = {}, findings: readonly Finding[] = []): Judged =>
  judge(row(id, "risky"), answer(findings, more));

describe("the figures of a measurement", () => {
  it("give each missed row the first reason that holds", () => {
    const blocked = { problems: [{ code: "unparsed", weight: "blocking" }], coverage: "partial" } as const;
    assert.equal(missedReason(found("a")), undefined);
    assert.match(missedReason(missed("a", { ...blocked, coverage: "none" })) ?? "", /^not read/);
    assert.match(missedReason(missed("a", blocked, [finding("x/y", "low")])) ?? "", /^reported as unknown/);
    assert.match(missedReason(missed("a", { coverage: "partial" }, [finding("x/y", "low")])) ?? "", /^spoken of below medium/);
    assert.match(missedReason(missed("a", { coverage: "partial" })) ?? "", /^read in part/);
    assert.match(missedReason(missed("a", {}, [finding("x/y", "info", "capability")])) ?? "", /^read in full/);
  });

  it("count missed rows by reason, over all strong rows", () => {
    const [byReason] = missedSections([found("a"), missed("b"), missed("c", { coverage: "none" }), missed("d")]);
    assert.deepEqual(
      byReason?.rows.map(([, rows, share]) => [rows, share]),
      [
        ["1", "25.0 %"],
        ["0", "0.0 %"],
        ["0", "0.0 %"],
        ["0", "0.0 %"],
        ["2", "50.0 %"],
      ],
    );
  });

  it("average the categories with at least 20 rows, by row and by family, each with one voice", () => {
    // Category tunnel: 20 rows of one family and 20 alone, the first found. Category miner: 20 of 20. Exfil has too few to count.
    const rows = [
      ...Array.from({ length: 20 }, (_, i) => found(`a${i}`, "tunnel", "one")),
      ...Array.from({ length: 20 }, (_, i) => missed(`b${i}`)),
      ...Array.from({ length: 20 }, (_, i) => found(`c${i}`, "miner")),
      judge(row("d", "risky", "exfil"), answer([])),
    ];
    const [byCategory] = sections(rows, new Map());
    assert.deepEqual(byCategory?.after, [
      "macro-average of the 2 categories with at least 20 rows: 75.0 % of rows, 52.4 % of families",
      "tunnel, miner, exfil, reverse-shell and download-exec together: 65.6 % of 61 rows, 50.0 % of 42 families",
    ]);
  });

  it("print false positives raw beside adjudicated", () => {
    const rows = [judge(row("n1", "benign"), answer([finding("command/a", "high")])), judge(row("n2", "benign"), answer([]))];
    const table = sections(rows, new Map([["n1", "A genuine risk."]])).find(({ title }) => title === "False positives");
    assert.deepEqual(table?.rows, [
      ["set", "2", "500.0", "0.0", "500.0", "0.0"],
      ["all", "2", "500.0", "0.0", "500.0", "0.0"],
    ]);
  });

  it("count for a rule's precision rows and not findings, adjudicated ones as risky, benign-looking ones not at all", () => {
    const twice = answer([finding("command/a", "high"), finding("command/a", "high"), finding("command/c", "info", "capability")]);
    const rows = [
      judge(row("r", "risky"), twice),
      judge(row("n1", "benign"), twice),
      judge(row("n2", "benign"), twice),
      judge(row("l", "benign-looking"), twice),
    ];
    assert.deepEqual(ruleCounts(rows, new Map([["n1", "A genuine risk."]])), {
      rules: { "command/a": { risky: 2, benign: 1 } },
      severities: { high: { risky: 2, benign: 1 } },
    });
  });

  it("quote no row on the page, and name the reason of each adjudicated one", () => {
    const rows = [missed("m"), judge(row("n1", "benign"), answer([finding("command/a", "high")]))];
    const text = page(rows, new Map([["n1", "Opens a way | in."]]));
    assert.doesNotMatch(text, /secret text/);
    assert.match(text, /^\| n1 \| Opens a way \\\| in\. \|$/m);
    assert.match(text, /^\| tunnel \| set \| 1 \| 1 \| read in full, and no rule speaks of it \(1\) \|$/m);
  });
});
