// bad: nothing
it("adds up", () => {});
// bad: a word about it
test("adds up", async () => {
  // later
});
// bad: returns first
it("adds up", function () {
  return;
  expect(cart.total()).toBe(5);
});
// good: nearly: to be written
it.todo("adds up");
// good: nearly: an empty function for something else
test("calls back", () => {
  run(() => {});
});
// good: nearly: returns what it waits for
it("adds up", () => {
  return cart.load().then(() => expect(cart.total()).toBe(5));
});
// good: looks
it("adds up", () => {
  expect(cart.total()).toBe(5);
});
