import assert from "node:assert/strict";
import fc from "fast-check";
import { readExamples } from "../../extension/core/rules/example.ts";
import { type DiffFile, readDiff } from "../../extension/core/rules/example-diff.ts";
import { type ShippedRules, shippedRules } from "./shipped-rules.ts";

const ours: ReadonlySet<string> = new Set(["test-tampering", "insecure-code"]);

describe("the checks over a change", () => {
  let shipped: ShippedRules;
  let cases: readonly (readonly DiffFile[])[];
  before(async function () {
    this.timeout(60_000);
    shipped = await shippedRules();
    cases = shipped.analyser.catalogue.rules
      .filter(({ check }) => check !== undefined)
      .flatMap(({ id }) => readExamples("examples.diff", shipped.filesOf(id)["examples.diff"] ?? "").examples)
      .map(({ text }) => readDiff(text).files);
  });

  const findings = (files: readonly DiffFile[]) => shipped.examples.diff(files).findings;
  const file = (path: string, before: string | undefined, after: string | undefined): DiffFile => ({
    ...(before === undefined ? {} : { before: { path, text: before, isExecutable: false } }),
    ...(after === undefined ? {} : { after: { path, text: after, isExecutable: false } }),
  });

  it("never throw, and stay inside of the texts, whatever is cut out of both sides", () => {
    assert.ok(cases.length > 100, `${cases.length} cases`);
    const cut = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      put: fc.constantFrom("", "\n", "(", ")", "{", "}", '"', "    ", "\u0000", "\ud800", "expect(", "def "),
    });
    fc.assert(
      fc.property(fc.nat(cases.length - 1), fc.array(cut, { maxLength: 3 }), fc.boolean(), (which, cuts, isHead) => {
        const edited = (text: string): string =>
          cuts.reduce((was, { at, length, put }) => {
            const start = Math.floor(at * was.length);
            return was.slice(0, start) + put + was.slice(start + length);
          }, text);
        const files = (cases[which] ?? []).map(
          ({ before, after }): DiffFile => ({
            ...(before === undefined ? {} : { before: isHead ? before : { ...before, text: edited(before.text) } }),
            ...(after === undefined ? {} : { after: isHead ? { ...after, text: edited(after.text) } : after }),
          }),
        );
        for (const { path, range, message, rule } of findings(files)) {
          // A file under two names may count as one that is gone and one that is new.
          const after = files.find((one) => one.after?.path === path)?.after;
          assert.ok(after ?? files.find((one) => one.before?.path === path), `${rule} is at ${path}`);
          const lines = (after?.text ?? "").split(/\r\n|\r|\n/).length;
          assert.ok(range.start.line <= lines && range.end.line <= lines, `${rule} at line ${range.end.line} of ${lines}`);
          // Each word of a message was given by the check.
          if (ours.has(shipped.analyser.catalogue.rule(rule)?.category ?? "")) assert.doesNotMatch(message, /\(none\)|undefined/, rule);
        }
      }),
      { seed: 20261121, numRuns: 1_500 },
    );
  }).timeout(120_000);

  it("say nothing of tests and guards where nothing changed", () => {
    for (const files of cases) {
      const same = files.flatMap(({ after }) => (after === undefined ? [] : [file(after.path, after.text, after.text)]));
      const told = findings(same).filter(({ rule }) => shipped.analyser.catalogue.rule(rule)?.category !== "supply-chain");
      assert.deepEqual(
        told.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    }
  }).timeout(60_000);

  it("say nothing is lost where all of a file went to the end of another", () => {
    let count = 0;
    for (const files of cases) {
      const moved = files.flatMap(({ before }) => {
        const [, folder, name] = /^(.*\/)?([^/]+\.(?:py|[jt]s|go|rb))$/.exec(before?.path ?? "") ?? [];
        if (before === undefined || name === undefined) return [];
        count += 1;
        // So long that the other file is no new name of this one.
        const other = `${/\.(py|rb)$/.test(name) ? "#" : "//"} a line that stays\n`.repeat(200);
        return [file(before.path, before.text, undefined), file(`${folder ?? ""}more/${name}`, other, other + before.text)];
      });
      const told = findings(moved).filter(({ rule }) =>
        /test-(deleted|emptied|uncollected|skipped)|assertions-removed|matcher-weakened|guard|error-handling/.test(rule),
      );
      assert.deepEqual(
        told.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    }
    assert.ok(count > 100, `${count} files`);
  }).timeout(60_000);

  it("come to an end for a thousand tests that all changed", () => {
    const tests = (value: (n: number) => number): string =>
      Array.from({ length: 1_000 }, (_, n) => `def test_${n}():\n    cart = Cart([${n}])\n    assert cart.total() == ${value(n)}\n\n`).join(
        "",
      );
    const renamed = tests((n) => n).replaceAll("def test_", "def test_again_");
    const told = findings([
      file(
        "tests/test_cart.py",
        tests((n) => n),
        tests((n) => n + 1),
      ),
      file(
        "tests/test_more.py",
        tests((n) => n),
        renamed,
      ),
    ]);
    assert.ok(told.every(({ rule }) => rule !== "any/test-deleted"));
  }).timeout(60_000);
});
