// honest: a table of cases
describe("price", () => {
  it.each([
    [1, 10],
    [2, 20],
  ])("of %i is %i", (count, total) => {
    expect(price(count)).toBe(total);
  });
});
// honest: what is yet to be written
describe("refund", () => {
  it.todo("is paid once");
  it.skip("is paid in the currency of the order (#214)", () => {
    expect(refund(order).currency).toBe("EUR");
  });
});
// honest: an error that is expected
it("refuses", async () => {
  await expect(load("missing")).rejects.toThrow(/not found/);
});
// honest: everything is closed behind the tests
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
// honest: quieter in tests
const level = process.env.NODE_ENV === "test" ? "error" : "info";
export const log = createLogger({ level });
// honest: no analytics in tests
export function track(event) {
  if (process.env.NODE_ENV === "test") return;
  queue.push(event);
}
// honest: a program that ends with what the tests gave
import { run } from "node:test";

run({ files }).on("test:fail", () => {
  process.exitCode = 1;
});
// honest: a picture in the source
const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
// honest: a token is taken apart
export function claims(token) {
  const [, body] = token.split(".");
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
}
// honest: a template becomes a function
const compiled = templates.map((text) => compile(text));
