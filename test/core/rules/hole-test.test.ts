import assert from "node:assert/strict";
import fc from "fast-check";
import { type Answer, couldEqual, equalsAnswer, regexAnswer, remembering } from "../../../extension/core/rules/hole-test.ts";
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

  it("is asked once about a value that comes again, also after others were forgotten", () => {
    const asked: string[] = [];
    const test = remembering((value): Answer => {
      asked.push(value);
      return value.includes("1") ? "yes" : value.includes("2") ? "unsure" : "no";
    });
    const given = ["1", "2", "3", "2", "1", "3"];
    assert.deepEqual(given.map(test), ["yes", "unsure", "no", "unsure", "yes", "no"]);
    assert.deepEqual(asked, ["1", "2", "3"]);
    for (let number = 0; number < 5_000; number++) assert.equal(test(`x${number}`), test(`x${number}`));
    assert.deepEqual(given.map(test), ["yes", "unsure", "no", "unsure", "yes", "no"]);
    assert.equal(test(`1${"x".repeat(1_000)}`), "yes");
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
