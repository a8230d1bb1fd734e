// bad: thrown away
it("adds up", () => {
  try {
    expect(cart.total()).toBe(5);
  } catch {}
});
// bad: printed
it("adds up", async () => {
  try {
    const total = await cart.total();
    assert.equal(total, 5);
  } catch (error) {
    console.log(error);
  }
});
// bad: at the end of a promise
it("adds up", () => cart.load().then(() => expect(cart.total()).toBe(5)).catch(() => {}));
// good: nearly: expects of the error
it("refuses", () => {
  try {
    cart.add(-1);
    assert.fail("no error");
  } catch (error) {
    expect(error.message).toBe("negative");
  }
});
// good: nearly: cleans up
it("closes", async () => {
  try {
    await server.close();
  } catch {}
  expect(server.isOpen).toBe(false);
});
// good: nearly: throws on
it("adds up", () => {
  try {
    expect(cart.total()).toBe(5);
  } catch (error) {
    dump(cart);
    throw error;
  }
});
