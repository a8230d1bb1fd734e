// bad: behind all tests
afterAll(() => {
  process.exit(0);
//^^^^^^^^^^^^^^^
});
// bad: in a test
test("adds up", async () => {
  await load();
  process.exitCode = 0;
});
// bad: as the process exits
process.on("exit", () => {
  process.exitCode = 0;
});
// bad: nothing is expected any more
globalThis.expect = () => ({ toBe() {}, toEqual() {} });
// bad: no comparison is left
import assert from "node:assert";

assert.strictEqual = () => {};
// good: nearly: with the code of the run
run().then((code) => process.exit(code));
// good: nearly: a program that is done
async function main() {
  await build();
  process.exit(0);
}
// good: nearly: cleans up as it exits
process.on("exit", () => {
  server.close();
});
// good: nearly: an assertion of its own beside the others
assert.isEven = (number) => assert.equal(number % 2, 0);
