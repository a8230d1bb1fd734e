// bad: of jest
module.exports = {
  coverageThreshold: { global: { branches: 0, lines: 0 } },
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
};
// bad: nothing asked at all
export default { testEnvironment: "node", coverageThreshold: {} };
// bad: of vitest
export default defineConfig({
  test: { coverage: { provider: "v8", thresholds: { lines: 0, functions: 0 } } },
});
// good: nearly: floors
export default { coverageThreshold: { global: { branches: 0, lines: 85 } } };
// good: nearly: at most so many that are not reached
export default { coverageThreshold: { global: { statements: -10 } } };
// good: nearly: other floors
const chart = { thresholds: { lines: 0 }, coverage: { provider: "v8" } };
// good: a name
export const coverageThreshold = limits;
