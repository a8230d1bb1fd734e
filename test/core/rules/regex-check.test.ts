import assert from "node:assert/strict";
import { regexObjection, ruleRegex } from "../../../extension/core/rules/regex-check.ts";

const isFine = (source: string): boolean => regexObjection(source) === undefined;

describe("checking a regular expression", () => {
  it("takes what rules need", () => {
    for (const source of [
      "^stratum\\d?(\\+(tcp|ssl|tls))?://",
      "RemoteForward",
      "^(0\\.0\\.0\\.0|\\*)?:?\\d{2,5}:",
      "[\\w.-]+:\\d+",
      "^[^@]+@[a-z0-9.-]+$",
      "(?:^|\\s)-e\\b",
      "^\\p{L}+$",
      "eval.{0,64}base64",
      "^/dev/(tcp|udp)/",
      "(?<![\\w-])nc\\s",
      "\\u{1F600}|\\x41",
      "^(?:a|b|cd)+$",
      "curl\\s{1,8}.{0,80}\\|\\s{0,8}sh",
    ]) {
      assert.equal(regexObjection(source), undefined, source);
    }
  });

  it("refuses what is too long, not valid, or not valid with flag u", () => {
    assert.match(regexObjection("a".repeat(257)) ?? "", /256/);
    assert.match(regexObjection("(a") ?? "", /Invalid|Unterminated/);
    assert.match(regexObjection("\\-") ?? "", /Invalid/);
  });

  it("takes (?i) at the start as: in any case", () => {
    assert.equal(regexObjection("(?i)^hklm\\\\.{1,80}\\\\run$"), undefined);
    assert.ok(ruleRegex("(?i)^hklm\\\\run$").test("HKLM\\Run"));
    assert.ok(!ruleRegex("^hklm\\\\run$").test("HKLM\\Run"));
    assert.match(regexObjection("x(?i)y") ?? "", /Invalid/);
  });

  it("counts the two cases of a letter as one where the case is the same", () => {
    assert.equal(regexObjection("x*X*[^xX]*$"), regexObjection("x*y*[^xy]*$"));
    assert.match(regexObjection("(?i)^x*X*x*y") ?? "taken", /could take too long/);
    assert.equal(regexObjection("^x*X*x*y"), undefined);
    assert.match(regexObjection("(?i)(?:a|A)+b") ?? "taken", /start alike/);
  });

  it("refuses nested quantifiers and repeated branches that start alike", () => {
    for (const source of ["(a+)+", "(a*)*b", "(?:a?){2,}", "((a+)b)*", "(?:\\d+,)*x", "(a|a)*", "(a|ab)+c", "(\\w|\\d)+x", "(|a)+"]) {
      assert.match(regexObjection(source) ?? "taken", /repeated group/, source);
    }
  });

  it("refuses repetitions that multiply", () => {
    for (const source of ["a.*b.*c", "\\d+\\w+\\d+x", "^.*.*.*x", ".{0,4000}.{0,4000}x", "(?=.*.*x)a*b"]) {
      assert.match(regexObjection(source) ?? "taken", /too long/, source);
    }
  });

  it("takes repetitions that can end in one place only", () => {
    for (const source of ["[a-z]+@[a-z]+\\.[a-z]+", "^\\s*\\w+\\s+\\w+\\s*=", "\\s+$", "a.*b"]) assert.ok(isFine(source), source);
  });

  it("lets through nothing that is slow on 4 KiB", () => {
    const hostile = [
      "a".repeat(4096),
      "ab".repeat(2048),
      "a b".repeat(1365),
      "1".repeat(4096),
      `${" ".repeat(4095)}x`,
      "a@".repeat(2048),
      "curl ".repeat(819),
    ];
    for (const source of [
      "a.*b",
      "\\s+$",
      "[\\w.-]+:\\d+",
      "[a-z]+@[a-z]+\\.[a-z]+",
      "^.*a.*b",
      "curl\\s{1,8}.{0,80}\\|\\s{0,8}sh",
      "^(?:a|b|cd)+$",
    ]) {
      assert.ok(isFine(source), source);
      const regex = new RegExp(source, "u");
      // Nobody can count the steps of this engine, but what grows with the cube of 4,096 outlasts mocha's clock.
      for (const value of hostile) regex.test(value);
    }
  });
});
