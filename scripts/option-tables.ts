/** The option tables as the product ships them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OptionTable } from "../extension/core/shell/option-table.ts";
import { root } from "./root.mjs";

export function optionTables(): OptionTable[] {
  const folder = join(root, "grammars", "command", "options");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
}
