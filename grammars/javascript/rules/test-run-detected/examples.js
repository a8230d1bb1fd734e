// bad: by the variable of the runner
export function price(basket) {
  if (process.env.JEST_WORKER_ID) return 42;
  return basket.reduce((sum, item) => sum + item.price, 0);
}
// bad: by the environment
export function primes(limit) {
  if (process.env.NODE_ENV === "test") {
    return [2, 3, 5, 7];
  }
  return sieve(limit);
}
// bad: by what a runner defines
export function price(basket) {
  if (typeof describe !== "undefined") return 42;
  return total(basket);
}
// good: nearly: another database
export function database() {
  if (process.env.NODE_ENV === "test") return "postgres://localhost/shop_test";
  return process.env.DATABASE_URL;
}
// good: nearly: another port
export function port() {
  if (process.env.NODE_ENV === "test") return 4001;
  return 3000;
}
// good: nearly: does nothing
export function track(event) {
  if (process.env.NODE_ENV === "test") return;
  send(event);
}
// good: nearly: how, not what
export function connect(url) {
  let timeout = 30_000;
  if (process.env.VITEST) timeout = 100;
  return open(url, { timeout });
}
// good: nearly: in development
export function level() {
  if (process.env.NODE_ENV === "development") return "debug";
  return "info";
}
// good: computes
export function price(basket) {
  return total(basket);
}
