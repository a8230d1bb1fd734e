// bad: in TypeScript
it("adds up", (): void => {
  expect(true).toEqual(true);
});
