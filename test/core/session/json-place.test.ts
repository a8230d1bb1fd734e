import assert from "node:assert/strict";
import fc from "fast-check";
import { elementSpans, memberSpans, nesting, spanInString } from "../../../extension/core/session/json-place.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

describe("the place of a value in JSON text", () => {
  it("finds each member of any object as it is written", () => {
    const json = fc.json({ maxDepth: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), json, { maxKeys: 5 }), fc.constantFrom(0, 1, 3), (members, indent) => {
        const object = Object.fromEntries(Object.entries(members).map(([key, text]) => [key, JSON.parse(text)]));
        const text = ` ${JSON.stringify(object, null, indent)} `;
        const spans = memberSpans(text, whole(text), Object.keys(object));
        for (const [key, value] of Object.entries(object)) {
          const span = spans.get(key);
          assert.ok(span);
          assert.deepEqual(JSON.parse(text.slice(span.start, span.end)), value);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("finds the wanted elements of any array", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }), (values) => {
        const text = JSON.stringify(values, null, 1);
        const spans = elementSpans(text, whole(text), (index) => index % 2 === 0);
        assert.deepEqual(
          [...spans].map(([index, span]) => [index, JSON.parse(text.slice(span.start, span.end))]),
          values.map((value, index) => [index, JSON.parse(JSON.stringify(value))]).filter(([index]) => Number(index) % 2 === 0),
        );
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("finds any stretch of a string through its escapes", () => {
    const literalOf = (value: string, escapesAll: boolean) =>
      escapesAll
        ? `"${[...Array(value.length).keys()].map((at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, "0")}`).join("")}"`
        : JSON.stringify(value);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.nat(30), fc.nat(30), fc.boolean(), (value, from, length, escapesAll) => {
        const start = Math.min(from, value.length);
        const end = Math.min(start + length, value.length);
        const text = `[${literalOf(value, escapesAll)}]`;
        const place = spanInString(text, { start: 1, end: text.length - 1 }, { start, end });
        assert.equal(JSON.parse(`"${text.slice(place.start, place.end)}"`), value.slice(start, end));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it("says how deep a text nests and whether it breaks off", () => {
    assert.deepEqual(nesting('{"a":[["}"]]}', { start: 0, end: 13 }), { depth: 3, isOpen: false });
    assert.deepEqual(nesting('{"a":["x', { start: 0, end: 8 }), { depth: 2, isOpen: true });
    assert.deepEqual(nesting('{"', { start: 0, end: 2 }), { depth: 1, isOpen: true });
    assert.deepEqual(nesting('"a\\"', { start: 0, end: 4 }), { depth: 0, isOpen: true });
    assert.deepEqual(nesting('{"a":1}}', { start: 0, end: 8 }), { depth: 1, isOpen: false });
  });
});
