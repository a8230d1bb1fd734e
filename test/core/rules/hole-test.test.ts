import assert from "node:assert/strict";
import fc from "fast-check";
import { couldEqual, equalsAnswer, regexAnswer } from "../../../extension/core/rules/hole-test.ts";
import { fillHoles, hole } from "../../../extension/core/shell/value.ts";

const X = hole("X");
const answer = (source: string, value: string): string => regexAnswer(new RegExp(source, "u"), () => new RegExp(source, "gu"), value);

describe("testing a value with holes", () => {
  it("finds a match that does not touch a hole, wherever it is", () => {
    assert.equal(answer("^https?://", `https://${X}/`), "yes");
    assert.equal(answer("evil\\.example$", `${X}.evil.example`), "yes");
    assert.equal(answer("a.*b|b", `a${X}b`), "yes");
    assert.equal(answer("evil", `${X}\u{1F600}${X}evil`), "yes");
  });

  it("is unsure where only a hole could make the match", () => {
    assert.equal(answer("^.+$", X), "unsure");
    assert.equal(answer("evil$", `evil${X}`), "unsure");
    assert.equal(answer("a.c", `a${X}c`), "unsure");
    assert.equal(answer("never", X), "unsure");
  });

  it("is certain of values without holes", () => {
    assert.equal(answer("b", "abc"), "yes");
    assert.equal(answer("d", "abc"), "no");
  });

  it("tells which constants a value could equal", () => {
    assert.equal(equalsAnswer("ssh", ["scp", "ssh"]), "yes");
    assert.equal(equalsAnswer(`s${X}h`, ["ssh"]), "unsure");
    assert.equal(equalsAnswer(`s${X}p`, ["ssh"]), "no");
    assert.equal(couldEqual(`a${X}b${X}c`, "a1b2c"), true);
    assert.equal(couldEqual(`a${X}b${X}b`, "ab"), false);
    assert.equal(couldEqual(`ab${X}b`, "ab"), false);
  });

  it("agrees that a value could equal each of its fillings", () => {
    const piece = fc.oneof(fc.constantFrom("a", "b", "ab", ""), fc.constant(X));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.array(fc.constantFrom("", "a", "b", "ba"), { minLength: 6, maxLength: 6 }),
        (parts, fillings) => {
          let next = 0;
          const value = parts.join("");
          return couldEqual(
            value,
            fillHoles(value, () => fillings[next++] ?? ""),
          );
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
