/** Lowers a command with the option tables of the product, and prints what it amounts to. */
import { readdirSync, readFileSync } from "node:fs";
import { lowerArguments, lowerScript } from "../../../extension/core/shell/lower.ts";
import type { OptionTable } from "../../../extension/core/shell/option-table.ts";
import { printLine } from "../../../extension/core/shell/print.ts";
import type { Program } from "../../../extension/core/shell/program.ts";
import { tableIndex } from "../../../extension/core/shell/table-index.ts";

const folder = new URL("../../../grammars/command/options/", import.meta.url);

export const tables = tableIndex(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as OptionTable),
);

export function lower(text: string): Program {
  return lowerScript(text, { tables, dialect: "posix", via: [] });
}

export function lowerWords(values: readonly string[]): Program {
  return lowerArguments(
    values.map((value) => ({ value, segments: [] })),
    { tables, dialect: "arguments", via: [] },
  );
}

/** All lines, effects last. */
export function canonical(text: string): string[] {
  return lower(text).lines.map(printLine);
}

/** The lines of commands alone. */
export function plain(text: string): string[] {
  return lower(text)
    .lines.filter((line) => !line.derived)
    .map(printLine);
}

/** The lines of effects alone. */
export function effects(text: string): string[] {
  return lower(text)
    .lines.filter((line) => line.derived)
    .map(printLine);
}

/** The stretch of the text that each line's last command stands for. */
export function places(text: string): string[] {
  return lower(text).lines.map((line) => {
    const span = line.stages.at(-1)?.span;
    return span === undefined ? "" : text.slice(span.start, span.end);
  });
}
