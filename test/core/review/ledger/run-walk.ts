/**
 * Takes marks through random histories, see `walk.ts`:
 *
 *   npm run walk -- [HISTORIES] [FIRST-SEED]      (default: 600 histories of 20 operations, twice, from seed 1)
 *
 * Prints what it met. Ends with 1 where a mark outlived what it marked, and names the seed.
 */
import { noFigures, walk } from "./walk.ts";

const [histories = 600, first = 1] = process.argv.slice(2).map(Number);
const started = performance.now();
for (const areLinesMarked of [false, true]) {
  const figures = noFigures();
  for (let seed = first; seed < first + histories; seed++) walk(seed, 20, areLinesMarked, figures);
  console.log(areLinesMarked ? "no line like another" : "lines that repeat", JSON.stringify(figures));
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
