// bad: a constant and itself
it("sends the invoice", () => {
  send(invoice);
  expect(true).toBe(true);
//^^^^^^^^^^^^^^^^^^^^^^^
});
// bad: what is true already
test("logs in", async () => {
  await login("ann");
  expect(1).toBeTruthy();
});
// bad: or anything
it("adds up", () => {
  expect(add(2, 2) === 4 || true).toBe(true);
});
// bad: by the assertions of node
import assert from "node:assert";

test("adds up", () => {
  add(2, 2);
  assert.ok(true);
});
// bad: two constants
test("adds up", () => {
  assert.strictEqual("done", "done");
});
// bad: by the words of chai
it("is open", () => {
  door.open();
  expect(true).to.be.true;
});
// good: nearly: expected of what came out
it("is ready", () => {
  expect(isReady()).toBe(true);
});
// good: nearly: the constant comes first
test("adds up", () => {
  assert.equal(4, add(2, 2));
});
// good: nearly: one of two
it("has a name", () => {
  expect(user.name || user.login).toBe("ann");
});
// good: nearly: fails where it is reached
test("refuses", () => {
  expect(true).toBe(false);
});
// good: a comparison
it("adds up", () => {
  expect(add(2, 2)).toBe(4);
});
