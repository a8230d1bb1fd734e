/** What the benches measure of the engine, bundled as the product is (`built-engine.ts`). */
export { parse } from "unbash";
export { lowerScript } from "../extension/core/shell/lower.ts";
export { printProgram } from "../extension/core/shell/print.ts";
export { tableIndex } from "../extension/core/shell/table-index.ts";
