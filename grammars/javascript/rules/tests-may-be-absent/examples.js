// bad: of jest
module.exports = { passWithNoTests: true, roots: ["src"] };
//                 ^^^^^^^^^^^^^^^^^^^^^
// bad: of vitest
export default defineConfig({ test: { "passWithNoTests": true } });
// bad: of nyc
module.exports = { extends: "base", "check-coverage": false };
// good: nearly: off
module.exports = { passWithNoTests: false };
// good: nearly: on
module.exports = { checkCoverage: true, lines: 90 };
// good: nearly: only named
const passWithNoTests = true;
