/** What the benches measure of the engine, bundled as the product is (`built-engine.ts`). */
export { parse } from "unbash";
export { openCatalogue } from "../extension/core/rules/catalogue.ts";
export { matchProgram } from "../extension/core/rules/match-program.ts";
export { lowerScript } from "../extension/core/shell/lower.ts";
export { printCommand, printLine, printProgram } from "../extension/core/shell/print.ts";
export { tableIndex } from "../extension/core/shell/table-index.ts";
