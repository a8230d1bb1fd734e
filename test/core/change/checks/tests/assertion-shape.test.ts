import assert from "node:assert/strict";
import { assertionShape, strength } from "../../../../../extension/core/change/checks/tests/assertion-shape.ts";

/** Matcher and operands, of tokens as the outline has them. */
function shape(text: string, name = ""): string {
  const found = assertionShape({
    kind: "assertion",
    name,
    text,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  });
  return found === undefined ? "none" : `${found.isNegated ? "not " : ""}${found.matcher}: ${found.operands.join(" | ")}`;
}

function rank(text: string, name = ""): number | undefined {
  const found = assertionShape({
    kind: "assertion",
    name,
    text,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  });
  return found && strength(found);
}

describe("the shape of an assertion", () => {
  it("is read from expectations of JavaScript and Ruby, through words that only join", () => {
    assert.equal(shape("expect ( add ( 1 , 2 ) ) . toBe ( 3 ) ;"), "toBe: add ( 1 , 2 ) | 3");
    assert.equal(shape("await expect ( p ) . resolves . not . toEqual ( { a : 1 , b : 2 } ) ;"), "not toEqual: p | { a : 1 , b : 2 }");
    assert.equal(shape("expect ( list ) . to . be . an . empty"), "empty: list");
    assert.equal(shape("expect ( x ) ;"), ": x");
    assert.equal(shape("expect ( cart . total ) . to eq ( 5 )", "to"), "eq: cart . total | 5");
    assert.equal(shape("expect { cart . add ( -1 ) } . not_to raise_error", "not_to"), "not raise_error: cart . add ( -1 )");
    assert.equal(shape("is_expected . to be_valid", "to"), "be_valid: ");
  });

  it("is read from statements, and from conditions under which a test fails", () => {
    assert.equal(shape("assert f ( 1 ) == { 2 , 3 } , 'why'"), "==: f ( 1 ) | { 2 , 3 }");
    assert.equal(shape("assert x not in y"), "not in: x | y");
    assert.equal(shape("assert x is not None"), "is not: x | None");
    assert.equal(shape("assert not x"), "not : not x");
    assert.equal(shape('if got := f ( ) ; got != 3 { t . Errorf ( "no" ) }', "Errorf"), "==: got | 3 | got := f ( )");
  });

  it("is read from calls, with a comparison inside of a test for truth taken for that", () => {
    assert.equal(shape("self . assertEqual ( f ( a , b ) , 3 )", "assertEqual"), "assertEqual: f ( a , b ) | 3");
    assert.equal(shape("assert . Equal ( t , 3 , got )", "Equal"), "Equal: 3 | got");
    assert.equal(shape("assert_equal 3 , f ( a )", "assert_equal"), "assert_equal: 3 | f ( a )");
    assert.equal(shape("self . assertTrue ( a == b )", "assertTrue"), "==: a | b");
    assert.equal(shape("assert . ok ( a )", "ok"), "ok: a");
  });

  it("is none where it has no form that is known", () => {
    assert.equal(shape("expect ( x"), "none");
    assert.equal(shape("", ""), "none");
  });

  it("ranks equality over a part, and a part over being there", () => {
    const ranks = [
      rank("expect ( x ) . toStrictEqual ( { a : 1 } )"),
      rank("expect ( x ) . toEqual ( { a : 1 } )"),
      rank("expect ( x ) . toMatchObject ( { a : 1 } )"),
      rank("expect ( x ) . toBeDefined ( )"),
    ];
    assert.deepEqual(ranks, [4, 3, 2, 1]);
    assert.equal(rank("assert x"), 1);
    assert.equal(rank("expect ( x ) . not . toEqual ( 3 )"), 1);
    // To be true is what a test for truth asks, in other words.
    assert.equal(rank("expect ( x ) . toBe ( true )"), 1.5);
    assert.equal(rank("expect ( x ) . toFlyAway ( )"), undefined);
  });
});
