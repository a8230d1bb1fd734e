// bad: one test
describe("cart", () => {
  it.only("is empty", () => {
    expect(cart.count()).toBe(0);
  });
});
// bad: one group
describe.only("cart", () => {
  it("is empty", () => {
    expect(cart.count()).toBe(0);
  });
});
// bad: one letter
fit("is empty", () => {
  expect(cart.count()).toBe(0);
});
// good: nearly: a method of that name on something else
router.only("GET", () => list());
// good: nearly: fits a curve
fit("linear", points);
// good: all of them
it("is empty", () => {
  expect(cart.count()).toBe(0);
});
